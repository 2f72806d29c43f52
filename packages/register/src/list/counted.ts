/**
 * What a bar backs when nothing speaks against it: the smaller of its listed fine weight and gross × fineness,
 * each in micrograms and each rounded down. A custodian's rounding up in the last digit therefore never
 * becomes a coin.
 */

import { type Micrograms, micrograms } from '@specie/units'
import type { ListedWeight } from './bar.ts'

/** ⌊n × 311034768 ÷ 10000⌋ µg for n thousandths of a troy ounce (31.1034768 g exactly); n × 1000 µg for n mg. */
export function countedMicrograms(bar: ListedWeight): Micrograms {
  const listed = bar.fineThousandths
  // Exact until the one division: gross × fineness is in hundred-thousandths of a thousandth of the unit.
  const assayed = bar.grossThousandths * bar.finenessHundredths
  if (bar.unit === 'g') return micrograms(smaller(listed * 1000n, (assayed * 1000n) / 100_000n))
  return micrograms(
    smaller((listed * 311_034_768n) / 10_000n, (assayed * 311_034_768n) / (10_000n * 100_000n)),
  )
}

function smaller(left: bigint, right: bigint): bigint {
  return left < right ? left : right
}
