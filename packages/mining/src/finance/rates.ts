/**
 * Rates of return. Flows that change sign more than once may have several rates at which they are worth nothing; all are found and
 * shown, since a single one would hide that the question has no single answer.
 */
import { npv } from './npv.ts'
import { exponentialRoots } from './roots.ts'

export type InternalRates = {
  /** All real rates above -1, ascending; a double root once. */
  readonly rates: readonly number[]
  /** The one nearest zero; null where there is none. */
  readonly preferred: number | null
}

/**
 * Every rate with npv(rate, flows) = 0, however many times the flows change sign and however long they run. Flows without a change of sign have
 * none. RangeError for a flow that is no number.
 */
export function internalRates(flows: ArrayLike<number>): InternalRates {
  requireNumbers(flows)
  const rates = exponentialRoots(flows)
    .map((u) => Math.expm1(u))
    .filter((rate) => rate > -1)
  const preferred = rates.reduce<number | null>(
    (best, rate) => (best === null || Math.abs(rate) < Math.abs(best) ? rate : best),
    null,
  )
  return { rates, preferred }
}

/** The rate nearest zero, or null: quick enough for a hundred thousand lifetimes. */
export function internalRate(flows: ArrayLike<number>): number | null {
  return internalRates(flows).preferred
}

/**
 * Modified internal rate of return: outlays discounted at the finance rate, income compounded at the reinvestment rate to the last year.
 * ((income then) / (outlays now))^(1/n) - 1. Null without both.
 */
export function modifiedInternalRate(
  flows: ArrayLike<number>,
  financeRate: number,
  reinvestRate: number,
): number | null {
  requireNumbers(flows)
  if (!(financeRate > -1 && reinvestRate > -1))
    throw new RangeError(`Both rates lie above -1 (-100 %): not ${financeRate} and ${reinvestRate}.`)
  const last = flows.length - 1
  const outlays = npv(
    financeRate,
    Array.from(flows, (flow) => Math.min(0, flow)),
  )
  const income =
    npv(
      reinvestRate,
      Array.from(flows, (flow) => Math.max(0, flow)),
    ) *
    (1 + reinvestRate) ** last
  if (outlays === 0 || income === 0 || last < 1) return null
  return (income / -outlays) ** (1 / last) - 1
}

function requireNumbers(flows: ArrayLike<number>): void {
  for (let year = 0; year < flows.length; year++)
    if (!Number.isFinite(flows[year]))
      throw new RangeError(`The flow of year ${year} is a number of money: not ${flows[year]}.`)
}
