/** What may be written off each year of something built: shares of its cost, the first for the first year of use. They add up to one. */

export type DepreciationMethod =
  | { readonly method: 'straightLine'; readonly years: number }
  | { readonly method: 'macrs'; readonly years: 3 | 5 | 7 | 10 | 15 | 20 }
  /** `years`: the life chosen within the group's bounds; its upper bound where not given. */
  | {
      readonly method: 'russian'
      readonly group: number
      readonly bonusPercent: number
      readonly years?: number
    }
  /** Linear over the standard life that the Belarusian classifier of fixed assets gives (a table of the Ministry of Economy); the life is read there and stated. */
  | { readonly method: 'belarusian'; readonly years: number }
  | { readonly method: 'table'; readonly percentByYear: readonly number[] }

/** US dollars in each year of use, for something that cost `usd`. RangeError where a table does not add up or a group does not exist. */
export function depreciationByYear(method: DepreciationMethod, usd: number): Float64Array {
  if (!Number.isFinite(usd)) throw new RangeError(`A cost to write off is a number of dollars: not ${usd}.`)
  return depreciationShares(method).map((share) => share * usd)
}

export function depreciationShares(method: DepreciationMethod): Float64Array {
  switch (method.method) {
    case 'straightLine':
    case 'belarusian':
      return linear(method.years, 1)
    case 'macrs':
      return macrsShares(method.years)
    case 'russian': {
      const life = russianLife(method.group, method.years)
      const most = method.group >= 3 && method.group <= 7 ? 30 : 10
      if (!(method.bonusPercent >= 0 && method.bonusPercent <= most))
        throw new RangeError(
          `The premium of group ${method.group} is 0 to ${most} % of the cost, not ${method.bonusPercent}.`,
        )
      const bonus = method.bonusPercent / 100
      const shares = linear(life, 1 - bonus)
      shares[0] = (shares[0] ?? 0) + bonus
      return shares
    }
    case 'table': {
      if (method.percentByYear.some((percent) => !(percent >= 0)))
        throw new RangeError(`A year's depreciation is 0 % or more: not ${method.percentByYear.join(', ')}.`)
      const sum = method.percentByYear.reduce((total, percent) => total + percent, 0)
      if (!(Math.abs(sum - 100) < 1e-6))
        throw new RangeError(`A table of depreciation adds up to 100, not ${sum}.`)
      return percents(method.percentByYear)
    }
  }
}

/** Above the group below, up to its own bound; the tenth has none. */
function russianLife(group: number, stated: number | undefined): number {
  const longest = russianLives[group - 1]
  if (longest === undefined) throw new RangeError(`Depreciation groups are 1 to 10, not ${group}.`)
  if (stated === undefined) return longest
  const above = group === 1 ? 1 : (russianLives[group - 2] ?? 0)
  const within = group === 1 ? stated >= 1 : stated > above
  if (!within || (group < 10 && stated > longest))
    throw new RangeError(
      `A life in group ${group} is ${group === 1 ? 'from' : 'above'} ${above} ${group < 10 ? `to ${longest} ` : ''}years, not ${stated}.`,
    )
  return stated
}

/** Equal years; a life of 4.5 years has half a share in the fifth. */
function linear(years: number, whole: number): Float64Array {
  if (!(years > 0 && years < 1000))
    throw new RangeError(`A life is above 0 and below 1,000 years, not ${years}.`)
  return Float64Array.from(
    { length: Math.ceil(years) },
    (_, year) => (whole * Math.min(1, years - year)) / years,
  )
}

function macrsShares(years: keyof typeof macrs): Float64Array {
  const table: readonly number[] | undefined = macrs[years]
  if (table === undefined) throw new RangeError(`MACRS has 3, 5, 7, 10, 15 and 20 years, not ${years}.`)
  return percents(table)
}

function percents(values: readonly number[]): Float64Array {
  return Float64Array.from(values, (percent) => percent / 100)
}

/** IRS Publication 946, table A-1: half-year convention, %. */
export const macrs: Readonly<Record<3 | 5 | 7 | 10 | 15 | 20, readonly number[]>> = {
  3: [33.33, 44.45, 14.81, 7.41],
  5: [20, 32, 19.2, 11.52, 11.52, 5.76],
  7: [14.29, 24.49, 17.49, 12.49, 8.93, 8.92, 8.93, 4.46],
  10: [10, 18, 14.4, 11.52, 9.22, 7.37, 6.55, 6.55, 6.56, 6.55, 3.28],
  15: [5, 9.5, 8.55, 7.7, 6.93, 6.23, 5.9, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 5.9, 5.91, 2.95],
  20: [
    3.75, 7.219, 6.677, 6.177, 5.713, 5.285, 4.888, 4.522, 4.462, 4.461, 4.462, 4.461, 4.462, 4.461, 4.462,
    4.461, 4.462, 4.461, 4.462, 4.461, 2.231,
  ],
}

/**
 * Upper bound of the useful life of each depreciation group, years (Tax Code of the Russian Federation, article 258). Group 2, more than two
 * to three years, holds computers; the tenth, above thirty years, is taken at 35. The premium is article 258(9): 10 %, in groups 3 to 7 30 %.
 */
export const russianLives: readonly number[] = [2, 3, 5, 7, 10, 15, 20, 25, 30, 35]
