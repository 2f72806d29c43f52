/**
 * Decimal numbers as people and files write them, to and from a bigint count of the last decimal. A digit too many
 * is refused, never rounded away; printing is exact and reads back to the same count.
 */
import { type Outcome, ok, refused } from './outcome.ts'

/** How a number is written. */
export type DecimalForm = {
  /** Decimals that the count carries: with 3, `401.25` is 401250. */
  readonly decimals: number
  /** What stands before the decimals. A point, unless told otherwise. */
  readonly decimalMark?: '.' | ','
  /** What may stand between groups of three digits before the mark. Nothing, unless told otherwise. */
  readonly groupMark?: ',' | '.' | ' ' | "'" | '\u00a0' | '\u202f' | '\u2019'
  /** Whether a leading `-` (or `\u2212`) is read. Refused unless told otherwise. */
  readonly signed?: boolean
  /** Whether surplus digits that are all 0 pass (`401.2500` at 3 decimals). Refused unless told otherwise. */
  readonly surplusZeros?: boolean
}

export type DecimalRefusal = {
  readonly code: 'EMPTY' | 'TOO_LONG' | 'NEGATIVE' | 'NOT_A_DECIMAL' | 'BAD_GROUPING' | 'SURPLUS_DIGITS'
  /** What was given, whole. */
  readonly text: string
  /** Index in `text` of the first character that is wrong. */
  readonly position: number
  /** What would be right: an example, or the longest part of the text that can be kept. */
  readonly right: string
  /** One sentence for a person: what is wrong, where, what would be right. */
  readonly message: string
}

/** How a number is shown. */
export type PrintForm = {
  /** What to put between groups of three digits before the point. Nothing for machines; a comma for people. */
  readonly groupMark?: string
  /** Whether to drop zeros at the end of the decimals, and the point with the last of them. */
  readonly trimZeros?: boolean
}

/** Longest text that is read as a number: more than numeric(78,0) needs, little enough to refuse a flood. */
export const longestDecimal = 120

/** Reads a decimal number as a count of its last decimal, or says what is wrong with it, where, and what would be right. */
export function parseDecimal(text: string, form: DecimalForm): Outcome<bigint, DecimalRefusal> {
  const { decimals, decimalMark = '.', groupMark, signed = false, surplusZeros = false } = form
  assertDecimals(decimals)
  if (groupMark === decimalMark)
    throw new RangeError('One mark cannot both group digits and begin the decimals.')
  const example =
    decimals === 0 ? '1250' : `401${decimalMark}${'25'.padEnd(decimals, '0').slice(0, decimals)}`
  const refuse = (code: DecimalRefusal['code'], position: number, what: string, right?: string) => {
    const advice =
      right === undefined ? `Write it like ${example}.` : `Right would be ${right}, if that is what is meant.`
    return refused({ code, text, position, right: right ?? example, message: `${what} ${advice}` })
  }

  if (text.length > longestDecimal) {
    return refuse('TOO_LONG', longestDecimal, `A number of ${text.length} characters is too long.`)
  }
  const shown = JSON.stringify(text)
  if (text.trim() === '') return refuse('EMPTY', 0, 'A number is missing.')
  const negative = text.startsWith('-') || text.startsWith('\u2212')
  if (negative && !signed) return refuse('NEGATIVE', 0, `${shown} is negative.`, text.slice(1))

  const start = negative ? 1 : 0
  const markAt = text.indexOf(decimalMark, start)
  const end = markAt < 0 ? text.length : markAt
  const whole = text.slice(start, end)
  const fraction = markAt < 0 ? '' : text.slice(markAt + 1)

  const grouped = groupMark !== undefined && whole.includes(groupMark)
  const digits = grouped ? whole.replaceAll(groupMark, '') : whole
  const bad = firstBad(grouped ? whole.replaceAll(groupMark, '0') : whole)
  if (bad >= 0) return refuse('NOT_A_DECIMAL', start + bad, unreadable(text, start + bad))
  const badInFraction = firstBad(fraction)
  if (badInFraction >= 0) {
    const position = markAt + 1 + badInFraction
    return refuse('NOT_A_DECIMAL', position, unreadable(text, position))
  }
  if (digits === '') return refuse('NOT_A_DECIMAL', start, `${shown} has no digit before the decimals.`)
  if (markAt >= 0 && fraction === '') {
    return refuse('NOT_A_DECIMAL', markAt, `${shown} ends without a decimal.`, text.slice(0, markAt))
  }
  if (grouped && !isGrouped(whole, groupMark)) {
    const right = (negative ? '-' : '') + group(digits, groupMark) + text.slice(end)
    return refuse('BAD_GROUPING', start, `${shown} is not in groups of three digits.`, right)
  }
  const surplus = fraction.slice(decimals)
  if (surplus !== '' && !(surplusZeros && /^0+$/.test(surplus))) {
    const kept = decimals === 0 ? text.slice(0, end) : text.slice(0, end + 1 + decimals)
    const what = `${shown} has ${plural(fraction.length)}; ${decimals === 0 ? 'none' : `at most ${decimals}`} can be counted, and nothing is rounded: the surplus begins at character ${kept.length + 1}.`
    return refused({ code: 'SURPLUS_DIGITS', text, position: kept.length, right: kept, message: what })
  }
  const count = BigInt(digits + fraction.slice(0, decimals).padEnd(decimals, '0'))
  return ok(negative ? -count : count)
}

/** A count of the last decimal as a decimal number, with a point; every decimal is shown unless zeros are trimmed. */
export function printDecimal(count: bigint, decimals: number, form: PrintForm = {}): string {
  assertDecimals(decimals)
  const { groupMark = '', trimZeros = false } = form
  const digits = (count < 0n ? -count : count).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals)
  const shown = trimZeros ? fraction.replace(/0+$/, '') : fraction
  return (count < 0n ? '-' : '') + group(whole, groupMark) + (shown === '' ? '' : `.${shown}`)
}

function group(digits: string, mark: string): string {
  return mark === '' ? digits : digits.replace(/\B(?=(\d{3})+$)/g, mark)
}

function isGrouped(whole: string, mark: string): boolean {
  const [first = '', ...rest] = whole.split(mark)
  return first.length >= 1 && first.length <= 3 && rest.every((part) => part.length === 3)
}

function firstBad(digits: string): number {
  return digits.search(/[^0-9]/)
}

function unreadable(text: string, position: number): string {
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0)
  return `${JSON.stringify(text)} is not a number: ${JSON.stringify(character)} at character ${position + 1}.`
}

function plural(decimals: number): string {
  return decimals === 1 ? '1 decimal' : `${decimals} decimals`
}

function assertDecimals(decimals: number): void {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 30) {
    throw new RangeError(`Decimals are a whole number from 0 to 30, not ${decimals}.`)
  }
}
