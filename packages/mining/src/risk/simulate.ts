/** Draws and values every lifetime in this thread: for browsers, tests and small numbers. */
import type { Prepared, Risk } from '../plan/index.ts'
import { assess, bansToTry } from './assess.ts'
import { valueLifetimes } from './lifetimes.ts'

/** Lifetimes drawn again under each ban: the first so many of the same. */
export const bannedLifetimes = 500

export function simulate(
  prepared: Prepared,
  options: {
    readonly coupling: readonly number[]
    readonly lifetimes?: number
    readonly seed?: number
    readonly onProgress?: (done: number, of: number) => void
  },
): Risk {
  const { site } = prepared
  const { coupling, lifetimes = site.risk.lifetimes, seed = site.seed, onProgress = () => {} } = options
  const bans = bansToTry(site.startYear, site.years)
  const few = Math.min(bannedLifetimes, lifetimes)
  const total = lifetimes + bans.length * few
  const all = valueLifetimes(prepared, {
    seed,
    from: 0,
    to: lifetimes,
    coupling,
    onProgress: (done) => onProgress(done, total),
  })
  const banned = bans.map((ban, index) => ({
    ban,
    slice: valueLifetimes(prepared, {
      seed,
      from: 0,
      to: few,
      coupling,
      ban,
      onProgress: (done) => onProgress(lifetimes + index * few + done, total),
    }),
  }))
  return assess(prepared, all, coupling, seed, banned)
}
