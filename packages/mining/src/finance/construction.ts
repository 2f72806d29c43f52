/** From the overnight cost to what a station has cost when it begins to work: spend by year, price rises and interest on the way. */

export type ConstructionTerms = {
  readonly overnightUsd: number
  /** Share of the overnight cost spent in each year of building, first year first; adds up to 100. */
  readonly percentByYear: readonly number[]
  /** Interest on what has been spent, a year; capitalised until work begins. */
  readonly interestPercent: number
  /** Rise of building prices from the first year's beginning, a year; 0 where not given. */
  readonly escalationPercent?: number
}

export type ConstructionYear = {
  /** As spent, with price rises. */
  readonly spentUsd: number
  readonly interestUsd: number
  /** Spent so far with all interest, at the year's end. */
  readonly standingUsd: number
}

export type Construction = {
  readonly years: readonly ConstructionYear[]
  readonly spentUsd: number
  readonly interestUsd: number
  /** What stands in the books when work begins: spent and interest. */
  readonly totalUsd: number
}

/**
 * Each year's spend falls at its middle and bears interest (1 + i)^(1/2) in its own year, (1 + i) in each later one: the interest during
 * construction of the levelised-cost literature (IEA/NEA, Projected Costs of Generating Electricity). RangeError where the shares do not add up to 100,
 * one is negative, or a rate is -100 % or less.
 */
export function construct(terms: ConstructionTerms): Construction {
  const { overnightUsd, percentByYear, interestPercent, escalationPercent = 0 } = terms
  if (!(overnightUsd >= 0)) throw new RangeError(`An overnight cost is 0 or more: not ${overnightUsd}.`)
  if (percentByYear.some((percent) => !(percent >= 0)))
    throw new RangeError(`The spend of a year is 0 or more, % of the whole: not ${percentByYear.join(', ')}.`)
  const sum = percentByYear.reduce((total, percent) => total + percent, 0)
  if (!(Math.abs(sum - 100) < 1e-6)) throw new RangeError(`The spend by year adds up to 100 %, not ${sum}.`)
  if (!(interestPercent > -100 && escalationPercent > -100))
    throw new RangeError(
      `Interest and price rises lie above -100 %: not ${interestPercent} and ${escalationPercent}.`,
    )
  const interest = 1 + interestPercent / 100
  let standing = 0
  const years = percentByYear.map((percent, year) => {
    const spentUsd = ((overnightUsd * percent) / 100) * (1 + escalationPercent / 100) ** (year + 0.5)
    const interestUsd = standing * (interest - 1) + spentUsd * (interest ** 0.5 - 1)
    standing += spentUsd + interestUsd
    return { spentUsd, interestUsd, standingUsd: standing }
  })
  const spentUsd = years.reduce((total, year) => total + year.spentUsd, 0)
  return { years, spentUsd, interestUsd: standing - spentUsd, totalUsd: standing }
}

/** Only the end of it: what the overnight cost has become when work begins, at constant building prices. */
export function withInterest(
  overnightUsd: number,
  percentByYear: readonly number[],
  interestPercent: number,
): number {
  return construct({ overnightUsd, percentByYear, interestPercent }).totalUsd
}
