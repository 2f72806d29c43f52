/**
 * Days of the calendar, as `2026-11-23`, and days of which only the month is known, as `2024-09`. Days of this form are in order as texts
 * are. A month is read against whoever would gain by it: what forbids has begun on its first day and ends on its last, what permits
 * has begun on its last day and ends on its first.
 */

/** `2026-11-23`. */
export type Day = string
/** `2026-11-23`, or `2024-09` where only the month is known. */
export type PartialDay = string

export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(new Date(text)) === text
}

export function isPartialDay(text: string): text is PartialDay {
  return isDay(text) || (/^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`))
}

/** The day of a moment in UTC. */
export function dayOf(moment: Date): Day {
  return moment.toISOString().slice(0, 10)
}

export function firstDay(partial: PartialDay): Day {
  return partial.length === 7 ? `${partial}-01` : partial
}

export function lastDay(partial: PartialDay): Day {
  if (partial.length !== 7) return partial
  const [year, month] = partial.split('-').map(Number)
  return dayOf(new Date(Date.UTC(year ?? 0, month ?? 0, 0)))
}

export function dayAfter(day: Day, days = 1): Day {
  return dayOf(new Date(Date.parse(day) + days * 86_400_000))
}

/** Whether what forbids is in force: as early and as long as its dates allow. */
export function forbidsOn(day: Day, from: PartialDay, until: PartialDay | null): boolean {
  return firstDay(from) <= day && (until === null || day <= lastDay(until))
}

/** Whether what permits is in force: only when its dates leave no doubt. */
export function permitsOn(day: Day, from: PartialDay, until: PartialDay | null): boolean {
  return lastDay(from) <= day && (until === null || day <= firstDay(until))
}
