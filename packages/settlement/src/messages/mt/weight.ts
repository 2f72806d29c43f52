/**
 * Weights in SWIFT: fine ounces (FOZ) with a decimal comma. Micrograms to thousandths of an ounce round down; the exact weight stands in field 72, and
 * is the one that is read.
 */
import { printDecimal } from '@specie/units'

/** 15 digits and a comma: `FOZ399,524`. */
export function fineOunces(micrograms: bigint): string {
  // A thousandth of an ounce is 31,103.4768 µg.
  const thousandths = (micrograms * 10_000n) / 311_034_768n
  return `FOZ${thousandths / 1_000n},${String(thousandths % 1_000n).padStart(3, '0')}`
}

export function exactWeight(micrograms: bigint): string {
  return `/EXACT/${printDecimal(micrograms, 6)} G`
}

/** Null where field 72 says none, or another than the ounces. */
export function microgramsOf(ounces: string, info: string): bigint | null {
  const found = /\/EXACT\/(\d{1,15})\.?(\d{0,6}) G/.exec(info)
  if (found === null) return null
  const micrograms = BigInt((found[1] ?? '0') + (found[2] ?? '').padEnd(6, '0'))
  return fineOunces(micrograms) === ounces ? micrograms : null
}

/** A decimal with SWIFT’s comma: it is always there. */
export function comma(units: bigint, decimals: number): string {
  const text = printDecimal(units, decimals)
  return text.includes('.') ? text.replace('.', ',') : `${text},`
}

export function unitsOfComma(text: string, decimals: number): bigint | null {
  const found = /^(\d{1,30}),(\d*)$/.exec(text)
  if (found === null || (found[2] ?? '').length > decimals) return null
  return BigInt((found[1] ?? '0') + (found[2] ?? '').padEnd(decimals, '0'))
}
