/** Dates as lists write them, in full or in part, exact or about. What is no date is null, and stays in the remarks. */

import type { ListedDate, PartialDate } from './entry.ts'

/** `05 Nov 1968`, `Nov 1968`, `1968`, `1968-11-05`, `05/11/1968` (day first), `circa 1962`, `1962 to 1965`, `Between 1962 and 1965`. */
export function listedDate(words: string): ListedDate | null {
  const text = words.trim().replace(/\s+/g, ' ')
  const approximate = /\b(circa|approximately|approx|about|ca)\b\.?/i.test(text)
  const bare = text.replace(/\b(circa|approximately|approx|about|ca|between)\b\.?/gi, '').trim()
  const ends = bare.replace(/^(\d{4})[-–](\d{4})$/, '$1 to $2').split(/\s+(?:to|and|until|-|–)\s+/i)
  const [first = '', last = first] = ends
  if (ends.length > 2) return null
  const from = partialDate(first)
  const until = partialDate(last)
  if (from === null || until === null || order(from) > order(until)) return null
  return { from, until, approximate }
}

export function partialDate(words: string): PartialDate | null {
  const text = words.trim().replace(/[.,]$/, '')
  const found =
    /^(?<year>\d{4})(?:[-/](?<month>\d{1,2})(?:[-/](?<day>\d{1,2}))?)?(?:T.*)?$/.exec(text) ??
    /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/.exec(text) ??
    /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?<word>[A-Za-z]{3,9})\.?,?\s+(?<year>\d{4})$/.exec(text) ??
    /^(?<word>[A-Za-z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})$/.exec(text)
  if (found?.groups === undefined) return null
  const { year, month, word, day } = found.groups
  const number = word === undefined ? wholeOrNull(month) : monthNamed(word)
  if (word !== undefined && number === null) return null
  return checked(Number(year), number, wholeOrNull(day))
}

/** A whole date for comparing and printing: `1968-11-05`, `1968-11`, `1968`. */
export function printPartialDate({ year, month, day }: PartialDate): string {
  const parts = [String(year).padStart(4, '0')]
  if (month !== null) parts.push(String(month).padStart(2, '0'))
  if (month !== null && day !== null) parts.push(String(day).padStart(2, '0'))
  return parts.join('-')
}

/** `00` stands for unknown in some lists, and a month past 12 is none. */
function checked(year: number, month: number | null, day: number | null): PartialDate | null {
  if (year < 1800 || year > 2200) return null
  if (month === null || month === 0) return { year, month: null, day: null }
  if (month > 12) return null
  if (day === null || day === 0) return { year, month, day: null }
  return day > new Date(Date.UTC(year, month, 0)).getUTCDate() ? null : { year, month, day }
}

function order({ year, month, day }: PartialDate): number {
  return year * 512 + (month ?? 0) * 32 + (day ?? 0)
}

function wholeOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

function monthNamed(word: string): number | null {
  const place = months.indexOf(word.slice(0, 3).toLowerCase())
  return place < 0 ? null : place + 1
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
