/**
 * Local clocks. The rules of a zone come from Intl (the engine's copy of the IANA table); they are asked once a day of the span and
 * searched for the minute of each change, because asking for each row made a year of five-minute prices take seconds.
 */

export type Zone = {
  /** What the clock on the wall shows, as if it were UTC. */
  localOf(instantMs: number): number
  /** Instants at which the wall shows this: none when clocks leap over it, two when they go back. */
  instantsOf(localMs: number): readonly number[]
}

/** `name`: an IANA zone, 'UTC' or a fixed offset such as '+01:00'. RangeError when the engine knows no such zone. */
export function zoneOf(name: string, fromMs: number, toMs: number): Zone {
  const fixed = fixedOffsetMs(name)
  if (fixed !== null) return { localOf: (ms) => ms + fixed, instantsOf: (ms) => [ms - fixed] }
  const changes = changesOf(name, fromMs - 2 * dayMs, toMs + 2 * dayMs)
  const offsetAt = (instantMs: number) => {
    let offset = changes[0]?.offsetMs ?? 0
    for (const change of changes) {
      if (change.fromMs > instantMs) break
      offset = change.offsetMs
    }
    return offset
  }
  const offsets = [...new Set(changes.map(({ offsetMs }) => offsetMs))]
  return {
    localOf: (ms) => ms + offsetAt(ms),
    instantsOf: (localMs) =>
      offsets
        .map((offset) => localMs - offset)
        .filter((instant) => instant + offsetAt(instant) === localMs)
        .sort((a, b) => a - b),
  }
}

/** Whether the engine knows the zone. */
export function isZone(name: string): boolean {
  if (fixedOffsetMs(name) !== null) return true
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return true
  } catch {
    return false
  }
}

type Change = { readonly fromMs: number; readonly offsetMs: number }

function changesOf(name: string, fromMs: number, toMs: number): readonly Change[] {
  const offsetAt = offsetReader(name)
  let before = Math.floor(fromMs / dayMs) * dayMs
  let offset = offsetAt(before)
  const changes: Change[] = [{ fromMs: Number.NEGATIVE_INFINITY, offsetMs: offset }]
  for (let day = before + dayMs; day <= toMs + dayMs; day += dayMs) {
    const next = offsetAt(day)
    if (next !== offset) {
      let [low, high] = [before, day]
      while (high - low > minuteMs) {
        const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs
        if (offsetAt(middle) === offset) low = middle
        else high = middle
      }
      changes.push({ fromMs: high, offsetMs: next })
      offset = next
    }
    before = day
  }
  return changes
}

function offsetReader(name: string): (instantMs: number) => number {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (instantMs) => {
    const shown: Record<string, number> = {}
    for (const { type, value } of clock.formatToParts(instantMs)) shown[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instantMs / 1000) * 1000
  }
}

function fixedOffsetMs(name: string): number | null {
  if (/^(utc|gmt|z)$/i.test(name)) return 0
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(name)
  if (found === null) return null
  const minutes = Number(found[2]) * 60 + Number(found[3])
  return (found[1] === '-' ? -minutes : minutes) * minuteMs
}

const minuteMs = 60_000
const dayMs = 86_400_000
