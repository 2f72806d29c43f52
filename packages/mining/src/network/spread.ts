/**
 * How wrong a forecaster was: the widths of its intervals are quantiles of its own past errors, known at the time. Errors of a third of
 * the horizon up to it are pooled after dividing by the root of their horizon; those beyond half a year are read from half a year,
 * because four years hold no more than eight of them. Recent errors weigh more: half as much two years back, nothing after six.
 *
 * Rejected: a normal distribution of the mean square error. The errors of 2013 stood in it for years, and its 50 % interval held 96 %.
 */
import { expectedLogGrowth, type ForecastMethod, leastHistory } from './growth.ts'

export const levels = [50, 80, 90] as const
export type Level = (typeof levels)[number]

const pooledHorizons = [1, 2, 3, 4, 6, 9, 13]
const halfLifeEpochs = 52
const windowEpochs = 156
const leastErrors = 26

type Pool = { readonly sizes: readonly number[]; readonly weights: readonly number[] } | null

/** Half-widths of the intervals, of the logarithm of difficulty, for one epoch of horizon; times √horizon for more. Null with too few past errors. */
export type PastErrors = {
  halfWidth(origin: number, horizon: number, level: Level): number | null
}

/** The errors of a method over a series; each is computed once, and only those realised by `origin` are used. */
export function pastErrors(method: ForecastMethod, logs: Float64Array, firstEpoch: number): PastErrors {
  const scaled = new Map<number, Float64Array>()
  for (const horizon of pooledHorizons) {
    const errors = new Float64Array(logs.length).fill(Number.NaN)
    for (let origin = leastHistory; origin + horizon < logs.length; origin++) {
      const change = (logs[origin + horizon] as number) - (logs[origin] as number)
      const expected = expectedLogGrowth(method, logs, firstEpoch, origin, horizon)
      errors[origin] = Math.abs(change - expected) / Math.sqrt(horizon)
    }
    scaled.set(horizon, errors)
  }

  function pooled(origin: number, longest: number): Pool {
    const found: { size: number; weight: number }[] = []
    for (const [known, errors] of scaled) {
      if (known > longest || known < longest * 0.3) continue
      const last = origin - known
      for (let at = Math.max(leastHistory, last - windowEpochs); at <= last; at++)
        found.push({ size: errors[at] as number, weight: 0.5 ** ((last - at) / halfLifeEpochs) })
    }
    if (found.length < leastErrors) return null
    found.sort((a, b) => a.size - b.size)
    return { sizes: found.map((one) => one.size), weights: found.map((one) => one.weight) }
  }

  const pools = new Map<string, Pool>()
  return {
    halfWidth(origin, horizon, level) {
      const longest = Math.min(Math.max(1, horizon), pooledHorizons.at(-1) as number)
      const name = `${origin}, ${longest}`
      const pool = pools.has(name) ? pools.get(name) : pooled(origin, longest)
      pools.set(name, pool ?? null)
      if (!pool) return null
      return weightedQuantile(pool.sizes, pool.weights, level / 100) * Math.sqrt(horizon)
    },
  }
}

/** Sizes ascending; straight lines between the middles of the weights. */
function weightedQuantile(sizes: readonly number[], weights: readonly number[], share: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let passed = 0
  let [before, sizeBefore] = [0, sizes[0] as number]
  for (let n = 0; n < sizes.length; n++) {
    const middle = (passed + (weights[n] as number) / 2) / total
    const size = sizes[n] as number
    if (middle >= share)
      return n === 0 ? size : sizeBefore + ((size - sizeBefore) * (share - before)) / (middle - before)
    passed += weights[n] as number
    before = middle
    sizeBefore = size
  }
  return sizeBefore
}
