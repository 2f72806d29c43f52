/** The years that a file's steps make: from date to date, or by count where steps are only numbered. */
import type { Mapping } from './mapping.ts'
import { anniversary, dayMs, hourMs, yearsFrom } from './series.ts'
import { zoneOf } from './zone.ts'

export type Years = {
  readonly startMs: number
  readonly endMs: number
  readonly stepsByYear: readonly number[]
  readonly whole: boolean
  /** The count of steps leaves open which of the years is the leap year. */
  readonly open: boolean
  readonly notes: readonly string[]
}

export function datedYears(startMs: number, steps: number, stepMs: number, zoneName: string): Years {
  const zone = zoneOf(zoneName, startMs - dayMs, startMs + steps * stepMs + 367 * dayMs)
  const stepsByYear = yearsFrom(startMs, steps, stepMs / hourMs, zone)
  const endMs = anniversary(startMs, stepsByYear.length, zone)
  return { startMs, endMs, stepsByYear, whole: startMs + steps * stepMs === endMs, open: false, notes: [] }
}

/** Years of steps that are only numbered: by the calendar from the stated year, else of 8,760 hours each as files without leap days have. */
export function numberedYears(steps: number, stepMs: number, mapping: Mapping, zoneName: string): Years {
  const perHour = hourMs / stepMs
  const nominal = mapping.year === undefined
  const tried = nominal ? nominalYears : [mapping.year ?? 0]
  const fits = tried.flatMap((year) => {
    const lengths = calendarLengths(year, steps, perHour)
    return lengths === null ? [] : [{ year, lengths }]
  })
  const byCalendar = fits[0]
  const open = fits.some(({ lengths }) => lengths.join() !== byCalendar?.lengths.join())
  const plain = [8760, 8784].find((hours) => steps === hours * perHour) ?? 8760
  const count = steps / (plain * perHour)
  const lengths =
    byCalendar?.lengths ?? Array.from({ length: Math.max(1, Math.floor(count)) }, () => plain * perHour)
  const whole = byCalendar !== undefined || (Number.isInteger(count) && count > 0)
  const year = byCalendar?.year ?? tried[0] ?? 2001
  const midnight = Date.UTC(year, 0, 1)
  const startMs = zoneOf(zoneName, midnight - dayMs, midnight + dayMs).instantsOf(midnight)[0] ?? midnight
  const notes = [
    ...(nominal ? [`Steps are only numbered and no year is stated: counted as ${year}.`] : []),
    ...(byCalendar === undefined && whole && !nominal
      ? [
          `${year} has other hours than the file’s ${plain.toLocaleString('en')}: after 28 February its days may be one off.`,
        ]
      : []),
  ]
  return { startMs, endMs: startMs, stepsByYear: whole ? lengths : [steps], whole, open, notes }
}

function calendarLengths(year: number, steps: number, perHour: number): readonly number[] | null {
  const lengths: number[] = []
  let left = steps
  for (let at = year; left > 0; at++) {
    const length = ((Date.UTC(at + 1, 0, 1) - Date.UTC(at, 0, 1)) / hourMs) * perHour
    lengths.push(length)
    left -= length
  }
  return left === 0 && lengths.length > 0 ? lengths : null
}

/** A common year first, then years whose run of leap years begins elsewhere. */
const nominalYears = [2001, 2004, 2002, 2003]
