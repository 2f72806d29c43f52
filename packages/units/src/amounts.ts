/**
 * Amounts as people type them, each straight to its own unit: `1250.5` coins, `12.4` grams. What cannot be counted
 * exactly is refused by `parseDecimal`, with its reason.
 */
import { type BasisPoints, basisPoints } from './basis-points.ts'
import { type CoinUnits, coinDecimals, coinUnits } from './coin-units.ts'
import { type DecimalForm, type DecimalRefusal, parseDecimal } from './decimal.ts'
import { type Micrograms, micrograms } from './micrograms.ts'
import { type Outcome, ok } from './outcome.ts'

/** How the number is written, where it is not plain digits with a point. */
export type AmountForm = Omit<DecimalForm, 'decimals' | 'signed'>

/** Grams with at most 6 decimals. */
export function parseGrams(text: string, form: AmountForm = {}): Outcome<Micrograms, DecimalRefusal> {
  return inUnit(parseDecimal(text, { ...form, decimals: 6 }), micrograms)
}

/** A whole count of micrograms, as the API's and the lists' fields carry it. */
export function parseMicrograms(text: string): Outcome<Micrograms, DecimalRefusal> {
  return inUnit(parseDecimal(text, { decimals: 0 }), micrograms)
}

/** Coins with at most 6 decimals. */
export function parseCoins(text: string, form: AmountForm = {}): Outcome<CoinUnits, DecimalRefusal> {
  return inUnit(parseDecimal(text, { ...form, decimals: coinDecimals }), coinUnits)
}

/** A percentage with at most 2 decimals, without the sign: `0.25` is 25 basis points. */
export function parsePercent(text: string, form: AmountForm = {}): Outcome<BasisPoints, DecimalRefusal> {
  return inUnit(parseDecimal(text, { ...form, decimals: 2 }), basisPoints)
}

function inUnit<Q>(
  count: Outcome<bigint, DecimalRefusal>,
  make: (count: bigint) => Q,
): Outcome<Q, DecimalRefusal> {
  return count.ok ? ok(make(count.value)) : count
}
