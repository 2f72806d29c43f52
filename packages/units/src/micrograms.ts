/**
 * A weight of fine metal in micrograms, and how the weights that scales and lists use become one: always downward,
 * in one division at the very end.
 */
import { divideDown } from './divide.ts'
import { type Quantity, quantityOf } from './quantity.ts'

/** A weight of fine metal: gold, in a gold programme. Never negative: a movement has a direction, not a sign. */
export type Micrograms = Quantity<'microgram of fine metal'>

/** The only way in from a bare count. Throws RangeError below 0. */
export function micrograms(count: bigint): Micrograms {
  return quantityOf(count, 'A weight in micrograms')
}

/**
 * Fine weight of `thousandths` of a troy ounce at a fineness of `fineness` hundredths of a part per thousand
 * (99570n is 995.70; left out, the weight is already fine). One troy ounce is 31.1034768 g exactly (0.45359237 kg
 * x 480 / 7000, the international pound of 1959), so the result is
 * floor(thousandths x fineness x 311034768 / (10000 x 100000)).
 */
export function microgramsFromTroyOunces(thousandths: bigint, fineness = wholeFineness): Micrograms {
  return fineWeight(thousandths * microgramsPerTenTroyOunces, 10_000n, fineness)
}

/** Fine weight of so many milligrams at a fineness in hundredths of a part per thousand, downward. */
export function microgramsFromMilligrams(milligrams: bigint, fineness = wholeFineness): Micrograms {
  return fineWeight(milligrams * 1_000n, 1n, fineness)
}

/** Thousandths of a troy ounce that a weight fills, downward: for showing, never for counting. */
export function troyOunceThousandthsDown(weight: Micrograms): bigint {
  return divideDown((weight as unknown as bigint) * 10_000n, microgramsPerTenTroyOunces)
}

/** Fineness of metal that is nothing else: 1000.00 parts per thousand, in hundredths. */
export const wholeFineness = 100_000n

// Micrograms in 10,000 thousandths of a troy ounce: 10 x 31.1034768 g.
const microgramsPerTenTroyOunces = 311_034_768n

function fineWeight(dividend: bigint, divisor: bigint, fineness: bigint): Micrograms {
  if (fineness < 0n || fineness > wholeFineness) {
    throw new RangeError(
      `A fineness lies between 0 and ${wholeFineness} hundredths of a part per thousand: ${fineness}.`,
    )
  }
  if (dividend < 0n) throw new RangeError('A weight cannot be negative.')
  return micrograms(divideDown(dividend * fineness, divisor * wholeFineness))
}
