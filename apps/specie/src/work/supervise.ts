/**
 * Keeps one part of the work going: a part that fails is begun again after a pause that grows and is bounded, and the log says so when
 * it begins, once a minute while it lasts, and when it is over. A database or a node that goes away and comes back is such a failure.
 */
import { setTimeout as pause } from 'node:timers/promises'

export type Part = {
  readonly name: string
  /** Runs until aborted. What it throws, and an end that nobody asked for, is a failure. */
  readonly run: (signal: AbortSignal) => Promise<void>
}

export type PartState = {
  readonly name: string
  readonly state: 'running' | 'failing' | 'stopped'
  /** Begun again so often since this process began. */
  readonly restarts: number
  /** Why it failed last, in one line. */
  readonly failure: string | null
}

export type Supervised = {
  state(): PartState
  /** Resolves when the part has ended, after the signal. Never rejects. */
  readonly ended: Promise<void>
}

export type Pace = {
  readonly firstPauseMs: number
  readonly longestPauseMs: number
  readonly steadyMs: number
}

export function supervise(
  part: Part,
  signal: AbortSignal,
  log: (line: string) => void,
  pace: Pace = usual,
): Supervised {
  let state: PartState['state'] = 'running'
  let restarts = 0
  let failure: string | null = null
  const keep = async () => {
    let pauseMs = pace.firstPauseMs
    let saidAtMs = Number.NEGATIVE_INFINITY
    while (!signal.aborted) {
      const begunAtMs = performance.now()
      // Once it has run for a while the failure is over: it is a new one that follows.
      const steady = setTimeout(() => {
        if (state === 'failing') log(`${part.name}: works again.`)
        state = 'running'
        pauseMs = pace.firstPauseMs
        saidAtMs = Number.NEGATIVE_INFINITY
      }, pace.steadyMs)
      try {
        await part.run(signal)
        if (signal.aborted) break
        throw new Error('it ended, and nobody had asked it to')
      } catch (error) {
        if (signal.aborted) break
        state = 'failing'
        restarts += 1
        const reason = inOneLine(error)
        const isNew = reason !== failure
        failure = reason
        if (isNew || begunAtMs - saidAtMs > sayAgainMs) {
          log(`${part.name} failed: ${reason}. It begins again in ${(pauseMs / 1000).toFixed(1)} s.`)
          saidAtMs = begunAtMs
        }
        await pause(pauseMs * (0.75 + Math.random() / 2), undefined, { signal }).catch(() => {})
        pauseMs = Math.min(pauseMs * 2, pace.longestPauseMs)
      } finally {
        clearTimeout(steady)
      }
    }
    state = 'stopped'
  }
  return { state: () => ({ name: part.name, state, restarts, failure }), ended: keep() }
}

/** What went wrong, with its cause, and never more than a line. */
export function inOneLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const own = (error.message === '' ? error.name : error.message).split('\n')[0] ?? ''
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause
  const cause = inner instanceof Error ? inOneLine(inner) : ''
  const all = cause === '' || own.includes(cause) ? own : `${own} (${cause})`
  return all.length > 300 ? `${all.slice(0, 299)}…` : all.replace(/\.$/, '')
}

const usual: Pace = { firstPauseMs: 250, longestPauseMs: 15_000, steadyMs: 5_000 }
const sayAgainMs = 60_000
