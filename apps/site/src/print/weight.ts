/**
 * Weights as people read them. Gold that backs is cut downward and what is owed is rounded upward, so that the page
 * never flatters; the exact figure is one switch away.
 */
import {
  divideDown,
  divideUp,
  isZero,
  type Micrograms,
  printDecimal,
  toBigint,
  troyOunceThousandthsDown,
} from '@specie/units'

/** `metric`: tonnes, kilograms or grams by size. `ounces`: troy ounces. `exact`: every digit, in grams. */
export type Scale = 'metric' | 'ounces' | 'exact'

/** `up` for what is owed or missing, `down` for gold. */
export type Direction = 'down' | 'up'

export type WeightUnit = 't' | 'kg' | 'g' | 'oz'

export type Printed = { readonly figure: string; readonly unit: string }

/** What is written of a weight: `count` parts of 10^-decimals of the unit. */
export type Measured = { readonly count: bigint; readonly decimals: number; readonly unit: WeightUnit }

export function measure(weight: Micrograms, scale: Scale, direction: Direction): Measured {
  if (isZero(weight)) return { count: 0n, decimals: 0, unit: scale === 'ounces' ? 'oz' : 'g' }
  if (scale === 'exact') return { count: toBigint(weight), decimals: 6, unit: 'g' }
  if (scale === 'ounces') return { count: ounceThousandths(weight, direction), decimals: 3, unit: 'oz' }
  const [perThousandth, unit] = metricStep(weight)
  const divide = direction === 'down' ? divideDown : divideUp
  return { count: divide(toBigint(weight), perThousandth), decimals: 3, unit }
}

/** In English. */
export function printWeight(weight: Micrograms, scale: Scale, direction: Direction = 'down'): Printed {
  const { count, decimals, unit } = measure(weight, scale, direction)
  return { figure: printDecimal(count, decimals, { groupMark: ',' }), unit }
}

/** `12.404 t`, in one text. */
export function weightText(weight: Micrograms, scale: Scale, direction: Direction = 'down'): string {
  const { figure, unit } = printWeight(weight, scale, direction)
  return `${figure} ${unit}`
}

/** Kilograms as a double: for drawing only, never for a figure. */
export function kilogramsToDraw(weight: Micrograms): number {
  return Number(toBigint(weight)) / 1e9
}

/** Micrograms in a thousandth of the unit, and the unit, that suit this weight. */
function metricStep(weight: Micrograms): readonly [bigint, WeightUnit] {
  const count = toBigint(weight)
  if (count >= microgramsPerTonne) return [microgramsPerTonne / 1000n, 't']
  if (count >= microgramsPerKilogram) return [microgramsPerKilogram / 1000n, 'kg']
  return [1_000n, 'g']
}

function ounceThousandths(weight: Micrograms, direction: Direction): bigint {
  if (direction === 'down') return troyOunceThousandthsDown(weight)
  return divideUp(toBigint(weight) * 10_000n, microgramsPerTenTroyOunces)
}

const microgramsPerKilogram = 1_000_000_000n
const microgramsPerTonne = 1_000_000_000_000n
const microgramsPerTenTroyOunces = 311_034_768n
