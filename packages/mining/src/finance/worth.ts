/** Measures of a project beside its present worth: index, payback, levelised cost. Index 0 of the flows falls now. */
import { annuityFactor } from './loan.ts'
import { npv } from './npv.ts'

/** Present worth of what comes after the first outlay, over that outlay. Null where nothing is laid out at first. */
export function profitabilityIndex(rate: number, flows: ArrayLike<number>): number | null {
  const outlay = -(flows[0] ?? 0)
  return outlay > 0 ? (npv(rate, flows) + outlay) / outlay : null
}

/** Present worth of all the flows over what is laid out in year 0; the index INL's TEAL prints (-NPV / cash flow of year 0). Null without an outlay. */
export function worthPerOutlay(rate: number, flows: ArrayLike<number>): number | null {
  const outlay = -(flows[0] ?? 0)
  return outlay > 0 ? npv(rate, flows) / outlay : null
}

/** Years until the sum of the flows, discounted at `rate` (0: not), stays at 0 or above, a year's flow taken as even; null: never. */
export function paybackYears(flows: ArrayLike<number>, rate = 0): number | null {
  if (!(rate > -1)) throw new RangeError(`A discount rate lies above -1 (-100 %): not ${rate}.`)
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
  const recovery = annuityFactor(of.ratePercent / 100, of.years)
  const kwhPerKw = 8760 * of.capacityFactor
  return ((of.capitalUsdPerKw * recovery + of.fixedUsdPerKwYear) / kwhPerKw) * 1000 + of.variableUsdPerMwh
}

/**
 * Levelised cost of any course: present worth of all costs over present worth of all energy (index 0 now, n the end of year n). Equals the closed
 * form above for level years. RangeError where no energy is made.
 */
export function levelisedCost(rate: number, costsUsd: ArrayLike<number>, mwh: ArrayLike<number>): number {
  const energy = npv(rate, mwh)
  if (!(energy > 0))
    throw new RangeError(`A levelised cost needs energy: its present worth is ${energy} MWh.`)
  return npv(rate, costsUsd) / energy
}
