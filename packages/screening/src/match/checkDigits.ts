/**
 * Check digits of the numbers that have some. A number that fails its own check is a slip or another kind of number: it is compared all
 * the same, and the reasoning says so.
 */

import type { IdentifierKind } from '../lists/entry.ts'

/** Of a number without blanks and signs, in capitals. Null where this kind of number has no check. */
export function passesCheck(kind: IdentifierKind, number: string): boolean | null {
  if (kind === 'imo') return /^\d{7}$/.test(number) && isImo(number)
  if (kind === 'lei') return /^[0-9A-Z]{18}\d{2}$/.test(number) && isLei(number)
  if (kind === 'bic') return /^[A-Z]{4}[A-Z]{2}[0-9A-Z]{2}(?:[0-9A-Z]{3})?$/.test(number)
  if (kind === 'taxNumber' && /^(?:\d{10}|\d{12})$/.test(number)) return isInn(number)
  if (kind === 'registration' && /^(?:\d{13}|\d{15})$/.test(number)) return isOgrn(number)
  return null
}

/** Six digits weighted 7 to 2; the last digit of the sum is the seventh (IMO resolution A.1117). */
function isImo(number: string): boolean {
  let sum = 0
  for (let at = 0; at < 6; at += 1) sum += digitAt(number, at) * (7 - at)
  return sum % 10 === digitAt(number, 6)
}

/** ISO 17442: letters as 10 to 35, the whole modulo 97 is 1. */
function isLei(number: string): boolean {
  let rest = 0
  for (const sign of number) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** Ten digits of organisations, twelve of persons, weighted as the Federal Tax Service lays down. */
function isInn(number: string): boolean {
  if (number.length === 10) return weighted(number, [2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(number, 9)
  return (
    weighted(number, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(number, 10) &&
    weighted(number, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === digitAt(number, 11)
  )
}

function weighted(number: string, weights: readonly number[]): number {
  let sum = 0
  for (const [at, weight] of weights.entries()) sum += digitAt(number, at) * weight
  return (sum % 11) % 10
}

/** The digits before the last, modulo 11 (organisations) or 13 (entrepreneurs), give the last. */
function isOgrn(number: string): boolean {
  const body = BigInt(number.slice(0, -1))
  return Number((body % (number.length === 13 ? 11n : 13n)) % 10n) === digitAt(number, number.length - 1)
}

function digitAt(number: string, at: number): number {
  return number.charCodeAt(at) - 48
}
