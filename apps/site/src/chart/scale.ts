/** From values to pixels, and the round values worth a line on an axis. Doubles: nothing here is ever printed as a figure. */

export type Scale = (value: number) => number

/** A straight scale; a domain of no width maps to the range's start. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain
  const [start, end] = range
  if (to === from) return () => start
  return (value) => start + ((value - from) / (to - from)) * (end - start)
}

/** About `wanted` round values from 0 to at least `top`; the last is the axis's end. */
export function roundTicks(top: number, wanted: number): readonly number[] {
  if (!(top > 0) || wanted < 1) return [0]
  const raw = top / wanted
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = power * (steps.find((one) => one * power >= raw * (1 - 1e-9)) ?? 10)
  const count = Math.ceil(top / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}

/** How marks of an axis of time are written. */
export type TimeLabels = {
  hour(ms: number): string
  day(ms: number): string
  month(ms: number): string
}

export type TimeTick = { readonly timeMs: number; readonly label: string }

/** Starts of months, weeks, days or hours in UTC, whichever gives at most `most` of them. */
export function timeTicks(
  fromMs: number,
  toMs: number,
  most: number,
  labels: TimeLabels = english,
): readonly TimeTick[] {
  if (!(toMs > fromMs)) return []
  for (const stepMs of dayAndLess) {
    const first = Math.ceil((fromMs - mondayMs) / stepMs) * stepMs + mondayMs
    const count = Math.floor((toMs - first) / stepMs) + 1
    if (count > most) continue
    const print = stepMs < dayMs ? labels.hour : labels.day
    return Array.from({ length: Math.max(0, count) }, (_, index) => {
      const timeMs = first + index * stepMs
      return { timeMs, label: print(timeMs) }
    })
  }
  return monthTicks(fromMs, toMs, most, labels)
}

/** The place in an ascending list of the last value at or before this one; 0 where all are later. */
export function indexBefore(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((ascending[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

function monthTicks(fromMs: number, toMs: number, most: number, labels: TimeLabels): readonly TimeTick[] {
  const start = new Date(fromMs)
  const firsts: number[] = []
  for (let month = start.getUTCMonth(); firsts.length < 1200; month += 1) {
    const timeMs = Date.UTC(start.getUTCFullYear(), month)
    if (timeMs > toMs) break
    if (timeMs >= fromMs) firsts.push(timeMs)
  }
  const every = Math.max(1, Math.ceil(firsts.length / most))
  return firsts
    .filter((_, index) => index % every === 0)
    .map((timeMs) => ({ timeMs, label: labels.month(timeMs) }))
}

const steps = [1, 2, 2.5, 5, 10]
const hourMs = 3_600_000
const dayMs = 24 * hourMs
const dayAndLess = [hourMs, 3 * hourMs, 6 * hourMs, 12 * hourMs, dayMs, 2 * dayMs, 7 * dayMs, 14 * dayMs]
/** A Monday, so that steps of weeks begin on Mondays: 5 January 1970. */
const mondayMs = 4 * dayMs
const dayLabel = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const hourLabel = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
const monthLabel = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
const english: TimeLabels = {
  hour: (ms) => hourLabel.format(ms),
  day: (ms) => dayLabel.format(ms),
  month: (ms) => monthLabel.format(ms),
}
