/**
 * The watcher: looks at each new block, runs the whole check when a block came or some minutes passed, and tells each sink what is new. It stands on a chain node of its own; a node or a
 * server that does not answer is an alarm too.
 */
import {
  type Alarm,
  alarmsOf,
  isNews,
  type LogHead,
  newsSince,
  type Verdict,
  type Watched,
} from '@specie/evidence'
import { type Memory, remember } from './memory.ts'
import type { Sink } from './sinks.ts'

/** What one look sees; throws where the node does not answer. */
export type Look = () => Promise<Omit<Watched, 'verdict'>>

export type WatcherOptions = {
  readonly programme: string
  readonly url: string
  readonly look: Look
  /** The whole check, with the head of the public log that was seen last; throws where it cannot be made. */
  readonly check: (remembered: LogHead | null) => Promise<Verdict>
  readonly sinks: readonly Sink[]
  readonly memory: Memory
  readonly keep: (memory: Memory) => Promise<void>
  /** Seconds of Unix time. */
  readonly now: () => number
  readonly checkEverySeconds: number
  readonly onProblem: (says: string) => void
}

export type Watcher = {
  /** One look: what stands now. */
  readonly round: () => Promise<readonly Alarm[]>
  readonly memory: () => Memory
}

export function openWatcher(options: WatcherOptions): Watcher {
  const { sinks, keep, now, onProblem } = options
  let { memory } = options
  let lastBlock: string | null = null
  let lastVerdict: { readonly verdict: Verdict; readonly at: number } | null = null
  let silentSince = silenceIn(memory)

  const round = async () => {
    const at = now()
    const alarms = await seen(at)
    const found = newsSince(memory.standing, alarms, at)
    const told = { programme: options.programme, url: options.url, at, news: found.news }
    memory = remember(
      memory,
      found,
      told,
      sinks.map(({ name }) => name),
    )
    // Written down before it is told: broken off in between, it is told again with the same id.
    if (isNews(found.news)) await keep(memory)
    await tellAll()
    return alarms
  }

  /** What its own node shows is told whatever becomes of the server: a raise must not wait unseen because somebody took a page down. */
  const seen = async (at: number): Promise<readonly Alarm[]> => {
    let watched: Omit<Watched, 'verdict'>
    try {
      watched = await options.look()
    } catch (error) {
      // What stood stands until somebody can look again.
      return [...silent(at, error), ...memory.standing.filter(({ key }) => !isSilence(key))]
    }
    const { hash } = watched.reserve.block
    const due = lastVerdict === null || hash !== lastBlock || at - lastVerdict.at >= options.checkEverySeconds
    let unchecked: readonly Alarm[] = []
    if (!due) silentSince = null
    else {
      try {
        const verdict = await options.check(memory.logHead)
        lastVerdict = { verdict, at }
        lastBlock = hash
        silentSince = null
        // A head that does not go on from the one before is not remembered: the fork stays in sight.
        if (verdict.logHead !== null) {
          memory = { ...memory, logHead: verdict.logHead }
          await keep(memory)
        }
      } catch (error) {
        unchecked = silent(at, error)
      }
    }
    return [...unchecked, ...alarmsOf({ ...watched, verdict: lastVerdict?.verdict ?? null })]
  }

  /** A warning at first; once it has lasted, an alarm beside it, also over restarts. */
  const silent = (at: number, error: unknown): readonly Alarm[] => {
    silentSince ??= at
    const why = error instanceof Error ? (error.message.split('\n', 1)[0] ?? error.name) : String(error)
    onProblem(why)
    const says = `Nothing can be checked: ${why}`
    const base = { kind: 'check-failed', until: null, vault: null, says } as const
    const warning = { ...base, key: `${silence}${silentSince}`, urgency: 'warning' } as const
    if (at - silentSince < silentIsAlarmSeconds) return [warning]
    return [{ ...base, key: `${silence}long:${silentSince}`, urgency: 'alarm' }, warning]
  }

  const tellAll = async () => {
    for (const sink of sinks) {
      const waiting = memory.untold[sink.name] ?? []
      let told = 0
      try {
        for (const one of waiting) {
          await sink.tell(one)
          told += 1
        }
      } catch (error) {
        onProblem(
          `${sink.name}: ${error instanceof Error ? error.message : String(error)}; it is told again later`,
        )
      }
      if (told === 0) continue
      memory = { ...memory, untold: { ...memory.untold, [sink.name]: waiting.slice(told) } }
      await keep(memory)
    }
  }

  return { round, memory: () => memory }
}

/** Since when nothing could be checked, where that is what stood when this watcher was last at work. */
function silenceIn({ standing }: Memory): number | null {
  const keys = standing.map(({ key }) => key).filter(isSilence)
  return keys.map((key) => Number(key.slice(silence.length))).find(Number.isSafeInteger) ?? null
}

function isSilence(key: string): boolean {
  return key.startsWith(silence)
}

const silence = 'silent:'
const silentIsAlarmSeconds = 600
