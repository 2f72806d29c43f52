/** Days of the Gregorian calendar as YYYY-MM-DD, and seconds of Unix time in a place's own clock. */
import { type Outcome, ok, refused } from '@specie/units'

export type Day = string

export type DayRefusal =
  | { readonly code: 'DAY_WRONG'; readonly day: string; readonly expected: string }
  /** No calendar of this year is on record for the place: nobody may guess. */
  | { readonly code: 'YEAR_UNKNOWN'; readonly place: string; readonly year: number }
  | { readonly code: 'NOT_A_BUSINESS_DAY'; readonly day: Day; readonly place: string }

export function parseDay(text: string): Outcome<Day, DayRefusal> {
  const isForm = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const date = new Date(`${text}T00:00:00Z`)
  return isForm && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
    ? ok(text)
    : refused({ code: 'DAY_WRONG', day: text, expected: 'a day that there is, as YYYY-MM-DD' })
}

export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** The nth such weekday of a month; −1 is the last. `weekday` 0 is Sunday, `month` 1 is January. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const padded = String(month).padStart(2, '0')
  if (nth < 0) {
    const last = addDays(
      month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`,
      -1,
    )
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
  }
  const first = `${year}-${padded}-01`
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))
}

/** The Gregorian computus, in the form of Meeus, Jones and Butcher (Nature, 20 April 1876). */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const [century, inCentury] = [Math.floor(year / 100), year % 100]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return `${year}-${String(Math.floor(days / 31)).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`
}

/** Seconds of Unix time at which the place's own clock shows this. A time that summer time leaves out is the first after it. */
export function secondsAt(timeZone: string, day: Day, clock: string): number {
  const wanted = Date.parse(`${day}T${clock}:00Z`) / 1000
  // Twice, because the offset is that of the answer and not of the question.
  const first = wanted - offsetSeconds(timeZone, wanted)
  return wanted - offsetSeconds(timeZone, first)
}

/** The day that the place's calendar shows at this second. */
export function dayAt(timeZone: string, seconds: number): Day {
  return new Date((seconds + offsetSeconds(timeZone, seconds)) * 1000).toISOString().slice(0, 10)
}

function offsetSeconds(timeZone: string, seconds: number): number {
  const parts = formatOf(timeZone).formatToParts(new Date(seconds * 1000))
  const of = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour') % 24, of('minute'), of('second'))
  return shown / 1000 - Math.floor(seconds)
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(timeZone, format)
  return format
}

const formats = new Map<string, Intl.DateTimeFormat>()
