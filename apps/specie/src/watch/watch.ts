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
  let silentSince: number | null = null

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

  const seen = async (at: number): Promise<readonly Alarm[]> => {
    try {
      const watched = await options.look()
      const { hash } = watched.reserve.block
      const due =
        lastVerdict === null || hash !== lastBlock || at - lastVerdict.at >= options.checkEverySeconds
      if (due) {
        const verdict = await options.check(memory.logHead)
        lastVerdict = { verdict, at }
        // A head that does not go on from the one before is not remembered: the fork stays in sight.
        if (verdict.logHead !== null) {
          memory = { ...memory, logHead: verdict.logHead }
          await keep(memory)
        }
      }
      lastBlock = hash
      silentSince = null
      return alarmsOf({ ...watched, verdict: lastVerdict?.verdict ?? null })
    } catch (error) {
      silentSince ??= at
      const says = error instanceof Error ? (error.message.split('\n', 1)[0] ?? error.name) : String(error)
      onProblem(says)
      // What stood stands until somebody can look again.
      const silent: Alarm = {
        key: `silent:${silentSince}`,
        kind: 'check-failed',
        urgency: at - silentSince >= silentIsAlarmSeconds ? 'alarm' : 'warning',
        until: null,
        vault: null,
        says: `Nothing can be checked: ${says}`,
      }
      return [silent, ...memory.standing.filter(({ key }) => !key.startsWith('silent:'))]
    }
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

const silentIsAlarmSeconds = 600
