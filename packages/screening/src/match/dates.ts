/** What a date of birth (of founding, of building) says for or against two being one. Effects in basis points. */

import type { ListedDate, PartialDate } from '../lists/entry.ts'
import type { Evidence } from './found.ts'

/** The best over all dates that the entry has; null where one side has none. */
export function dateEvidence(ours: PartialDate | null, theirs: readonly ListedDate[]): Evidence | null {
  if (ours === null) return null
  let best: Evidence | null = null
  for (const listed of theirs) {
    const [effect, says] = judgeDate(ours, listed)
    if (best === null || effect > best.effect) {
      best = { what: 'date', ours: printDate(ours), theirs: printListed(listed), effect, says }
    }
  }
  return best
}

function judgeDate(ours: PartialDate, listed: ListedDate): readonly [number, string] {
  const { from, until } = listed
  if (isSame(from, until)) {
    if (ours.year === from.year) return sameYear(ours, from)
    const apart = Math.abs(ours.year - from.year)
    if (ours.day !== null && ours.day === from.day && ours.month === from.month && apart <= 10) {
      return [0, 'The day and the month agree, the year does not.']
    }
    return yearsApart(apart, listed.approximate)
  }
  if (from.year <= ours.year && ours.year <= until.year)
    return [200, 'The year lies within the span that is listed.']
  return yearsApart(
    ours.year < from.year ? from.year - ours.year : ours.year - until.year,
    listed.approximate,
  )
}

function sameYear(ours: PartialDate, theirs: PartialDate): readonly [number, string] {
  if (ours.month === null || theirs.month === null) return [400, 'The year is the same.']
  if (ours.month === theirs.month) {
    if (ours.day === null || theirs.day === null) return [600, 'Year and month are the same.']
    if (ours.day === theirs.day) return [1200, 'The date is the same.']
    return [200, 'Year and month are the same, the day is not.']
  }
  if (ours.day !== null && ours.day === theirs.month && ours.month === theirs.day) {
    return [1000, 'The date is the same with day and month exchanged.']
  }
  // The first of January stands for a year of which no more is known.
  if (isFirstOfJanuary(ours) || isFirstOfJanuary(theirs)) return [400, 'The year is the same.']
  return [-300, 'The year is the same, the day is another.']
}

function yearsApart(years: number, approximate: boolean): readonly [number, string] {
  const apart = Math.max(0, years - (approximate ? 3 : 0))
  if (apart === 0) return [100, 'The year agrees with the one that is listed as approximate.']
  const words = years === 1 ? 'The years are next to each other.' : `The years are ${years} apart.`
  if (apart === 1) return [-300, words]
  return [apart <= 3 ? -1000 : apart <= 10 ? -2000 : -2800, words]
}

function isSame(one: PartialDate, other: PartialDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day
}

function isFirstOfJanuary(date: PartialDate): boolean {
  return date.month === 1 && date.day === 1
}

function printListed({ from, until, approximate }: ListedDate): string {
  const span = isSame(from, until) ? printDate(from) : `${printDate(from)} to ${printDate(until)}`
  return approximate ? `about ${span}` : span
}

function printDate({ year, month, day }: PartialDate): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  if (month === null) return String(year)
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}
