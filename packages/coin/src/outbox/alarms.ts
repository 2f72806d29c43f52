/** What lasts is said when it has lasted half a second, once a minute while it goes on, and when it is over. */

export type Alarms = {
  /** Tells that this is so, or that it is not. */
  state(name: string, isSo: boolean, words: () => string): void
  /** Said at once, and of the same name again after a minute at the earliest. */
  once(name: string, words: () => string): void
}

export function alarms(log: (line: string) => void, now: () => number = Date.now): Alarms {
  const states = new Map<string, { readonly sinceMs: number; saidMs: number | null }>()
  const saidMs = new Map<string, number>()
  return {
    state(name, isSo, words) {
      const known = states.get(name)
      if (!isSo) {
        if (known !== undefined && known.saidMs !== null) log(`no longer: ${words()}`)
        states.delete(name)
        return
      }
      const begun = known ?? { sinceMs: now(), saidMs: null }
      states.set(name, begun)
      if (now() - begun.sinceMs < shortestMs || (begun.saidMs !== null && now() - begun.saidMs < againMs))
        return
      begun.saidMs = now()
      log(words())
    },
    once(name, words) {
      for (const [other, at] of saidMs) if (now() - at >= againMs) saidMs.delete(other)
      if (saidMs.has(name)) return
      saidMs.set(name, now())
      log(words())
    },
  }
}

/** What is over at once is not worth a line. */
const shortestMs = 500
const againMs = 60_000
