/**
 * Amounts of ISO 20022 have five decimals at most; the coin has six, and a token may have eighteen. What is written is rounded down, and the exact
 * figure stands beside it as `/EXACT/123.456789`: it is the one that is read.
 */
import { printDecimal } from '@specie/units'

export function amountText(units: bigint, decimals: number): string {
  return decimals <= 5 ? printDecimal(units, decimals) : printDecimal(units / 10n ** BigInt(decimals - 5), 5)
}

export function exactText(units: bigint, decimals: number): string {
  return `/EXACT/${printDecimal(units, decimals)}`
}

/** Null where it says no exact figure, or one that its rounded neighbour contradicts. */
export function unitsOf(
  exact: string | undefined,
  rounded: string | undefined,
  decimals: number,
): bigint | null {
  const found = /\/EXACT\/(\d{1,30})(?:\.(\d{1,18}))?$/.exec(exact ?? '')
  if (found === null || rounded === undefined) return null
  const [, whole = '', fraction = ''] = found
  if (fraction.length > decimals) return null
  const units = BigInt(whole + fraction.padEnd(decimals, '0'))
  return normal(amountText(units, decimals)) === normal(rounded) ? units : null
}

function normal(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
}
