/** Bars made from a number, for tests: bar n is always the same, and each has a weight of its own. */
import {
  countedMicrograms,
  type ListedBar,
  type ListedWeight,
  listBars,
  type WeightList,
} from '@specie/register/list'
import { micrograms } from '@specie/units'

/** The canonical list of bars `from` to `from + count - 1`. */
export function specimenList(count: number, from = 0): WeightList {
  return listBars(Array.from({ length: count }, (_, n) => specimenBar(from + n)))
}

/** A Good Delivery bar of about 400 oz; every tenth is of unknown origin and counts nothing. */
export function specimenBar(n: number, changes: Partial<ListedBar> = {}): ListedBar {
  const grossThousandths = 395_000n + BigInt((n * 37) % 600) * 25n
  const finenessHundredths = 99_500n + BigInt((n * 13) % 490)
  const weight: ListedWeight = {
    unit: 'oz',
    grossThousandths,
    finenessHundredths,
    fineThousandths: (grossThousandths * finenessHundredths) / 100_000n,
  }
  const isUnknown = n % 10 === 9
  return {
    metal: 'gold',
    brand: 'SPM',
    serial: `A ${10_000 + n}`,
    year: 2000 + (n % 25),
    standard: 'lbma-gold',
    ...weight,
    refiner: isUnknown ? null : 'SPM',
    custody: null,
    counted: isUnknown ? micrograms(0n) : countedMicrograms(weight),
    reason: isUnknown ? 'origin-unknown' : null,
    ...changes,
  }
}
