/** What lasts is said when it begins, once a minute while it lasts, and when it is over. */

export type Alarms = {
  /** Tells that this is so, or that it is not. */
  state(name: string, isSo: boolean, words: () => string): void
}

export function alarms(log: (line: string) => void, now: () => number = Date.now): Alarms {
  const since = new Map<string, { firstMs: number; saidMs: number }>()
  return {
    state(name, isSo, words) {
      const known = since.get(name)
      if (!isSo) {
        if (known !== undefined && known.saidMs > 0) log(`over: ${words()}`)
        since.delete(name)
        return
      }
      const begun = known ?? { firstMs: now(), saidMs: 0 }
      since.set(name, begun)
      if (now() - begun.firstMs < shortestMs || now() - begun.saidMs < againMs) return
      begun.saidMs = now()
      log(words())
    },
  }
}

/** What is over at once is not worth a line. */
const shortestMs = 500
const againMs = 60_000
