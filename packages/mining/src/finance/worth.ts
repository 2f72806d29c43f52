/** Measures of a project beside its present worth: index, payback, levelised cost. Index 0 of the flows falls now. */
import { npv } from './npv.ts'

/** Present worth of what comes after the first outlay, over that outlay. Null where nothing is laid out at first. */
export function profitabilityIndex(rate: number, flows: ArrayLike<number>): number | null {
  const outlay = -(flows[0] ?? 0)
  return outlay > 0 ? (npv(rate, flows) + outlay) / outlay : null
}

/** Years until the sum of the flows, discounted at `rate` (0: not), stays at 0 or above, a year's flow taken as even; null: never. */
export function paybackYears(flows: ArrayLike<number>, rate = 0): number | null {
  let sum = 0
  let paid: number | null = null
  for (let year = 0; year < flows.length; year++) {
    const flow = (flows[year] ?? 0) / (1 + rate) ** year
    const before = sum
    sum += flow
    if (sum < 0) paid = null
    else if (before < 0) paid = year - 1 + -before / flow
    else if (year === 0) paid = 0
  }
  return paid
}

/**
 * Levelised cost of electricity, US dollars a MWh: (overnight × capital recovery + fixed) / (8760 h × capacity factor) + variable, with the
 * capital recovery factor r / (1 - (1 + r)^-n). Capital with interest during construction may be given in place of the overnight cost.
 */
export function levelisedUsdPerMwh(of: {
  readonly capitalUsdPerKw: number
  readonly fixedUsdPerKwYear: number
  readonly variableUsdPerMwh: number
  readonly capacityFactor: number
  readonly ratePercent: number
  readonly years: number
}): number {
  if (!(of.capacityFactor > 0 && of.capacityFactor <= 1))
    throw new RangeError(`A capacity factor lies between 0 and 1: not ${of.capacityFactor}.`)
  if (!(of.years > 0)) throw new RangeError(`A life is longer than 0 years: not ${of.years}.`)
  const rate = of.ratePercent / 100
  const recovery = rate === 0 ? 1 / of.years : rate / (1 - (1 + rate) ** -of.years)
  const kwhPerKw = 8760 * of.capacityFactor
  return ((of.capitalUsdPerKw * recovery + of.fixedUsdPerKwYear) / kwhPerKw) * 1000 + of.variableUsdPerMwh
}

/**
 * What a dollar of overnight cost has become at the beginning of operation: each year's spend, at its middle, with interest until then.
 * RangeError when the shares do not add up to 100 %.
 */
export function withInterest(
  overnightUsd: number,
  percentByYear: readonly number[],
  interestPercent: number,
): number {
  const sum = percentByYear.reduce((total, percent) => total + percent, 0)
  if (!(Math.abs(sum - 100) < 1e-6)) throw new RangeError(`The spend by year adds up to 100 %, not ${sum}.`)
  const years = percentByYear.length
  return percentByYear.reduce(
    (total, percent, year) =>
      total + ((overnightUsd * percent) / 100) * (1 + interestPercent / 100) ** (years - year - 0.5),
    0,
  )
}
