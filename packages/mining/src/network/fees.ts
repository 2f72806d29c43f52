/**
 * Fees of a block, month by month: a calm level that wanders about its mean on a logarithmic scale, and now and then a rush that adds to
 * it and dies down. Fees are stated in bitcoin and not as a share of the subsidy, since a halving of the subsidy does not halve them.
 */
import type { Stream } from '../chance/index.ts'

export type FeeModel = {
  /** Mean of a block's fees over the long run, rushes included, BTC. */
  readonly meanBtc: number
  /** Fees of the month before the first; null: the mean. */
  readonly nowBtc: number | null
  /** Standard deviation of the logarithm of the calm level in the long run. */
  readonly deviation: number
  /** Months in which half of a deviation is gone. */
  readonly halfLifeMonths: number
  readonly rushesPerYear: number
  /** What a rush adds to its first month’s mean block, as a multiple of the mean. */
  readonly rushMultiple: number
  /** Share of a rush that is left a month later. */
  readonly rushKept: number
}

/**
 * Deviation 0.9: fees were 1.06 % of revenue in April 2020 (0.13 BTC a block; Brave New Coin), about 10,000 BTC in 2024 (0.19 BTC a block;
 * Hashlabs, "Bitcoin transaction fees, part 2"), and below 1 % of the subsidy in mid-2025 (0.03 BTC): the logarithms of the three have
 * deviation 0.95. Rushes: 1,257 BTC on 2024-04-20 and 344 BTC a day later against 116 BTC the day before (Glassnode) make a month of
 * about 3 times the year’s mean. Assumed: a rush a year (April 2024, December 2023 and May 2023 were such), a quarter left after a
 * month, half of a calm deviation gone in six months. The mean of 0.05 BTC is assumed: 1 to 2 % of the subsidy.
 */
export const defaultFees: FeeModel = {
  meanBtc: 0.05,
  nowBtc: null,
  deviation: 0.9,
  halfLifeMonths: 6,
  rushesPerYear: 1,
  rushMultiple: 2,
  rushKept: 0.25,
}

/**
 * One course of fees, BTC a block, into `into`. `normals` holds a standard normal number for each month (correlated with other
 * quantities by who drew them); rushes come from `chance`. RangeError when rushes alone would be above the mean.
 */
export function fillFees(model: FeeModel, normals: Float64Array, chance: Stream, into: Float64Array): void {
  const { calmMean, center, kept, shock, start } = calm(model)
  const perMonth = model.rushesPerYear / 12
  let level = start
  let rush = 0
  for (let month = 0; month < into.length; month++) {
    level = center + kept * (level - center) + shock * (normals[month] as number)
    rush *= model.rushKept
    if (perMonth > 0 && chance.uniform() < perMonth)
      rush += model.rushMultiple * model.meanBtc * chance.exponential()
    into[month] = (calmMean > 0 ? Math.exp(level) : 0) + rush
  }
}

/** Expected fees of each month, BTC a block: from where they are to the mean. */
export function expectedFees(model: FeeModel, months: number): Float64Array {
  const { calmMean, center, kept, start } = calm(model)
  const rushFirst = (model.rushesPerYear / 12) * model.rushMultiple * model.meanBtc
  const fees = new Float64Array(months)
  for (let month = 0; month < months; month++) {
    const left = kept ** (month + 1)
    const variance = model.deviation ** 2 * (1 - left ** 2)
    const rush = (rushFirst * (1 - model.rushKept ** (month + 1))) / (1 - model.rushKept)
    fees[month] = (calmMean > 0 ? Math.exp(center + left * (start - center) + variance / 2) : 0) + rush
  }
  return fees
}

function calm(model: FeeModel) {
  const rush = ((model.rushesPerYear / 12) * model.rushMultiple * model.meanBtc) / (1 - model.rushKept)
  const calmMean = model.meanBtc - rush
  if (!(calmMean > 0) && model.meanBtc !== 0)
    throw new RangeError(
      `Rushes alone bring ${rush} BTC a block, and the mean of all is ${model.meanBtc}: fewer or smaller rushes are right.`,
    )
  const center = Math.log(calmMean) - model.deviation ** 2 / 2
  const kept = 0.5 ** (1 / model.halfLifeMonths)
  return {
    calmMean,
    center: calmMean > 0 ? center : 0,
    kept,
    shock: model.deviation * Math.sqrt(1 - kept ** 2),
    start: calmMean > 0 ? Math.log(model.nowBtc ?? Math.exp(center)) : 0,
  }
}
