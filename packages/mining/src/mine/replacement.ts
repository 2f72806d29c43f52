/**
 * When machines are replaced, and by what: at a fixed age, when they no longer pay, or when that is worth most. New ones draw the same
 * power as the old.
 */

/** What can be bought in later years beside what can be bought now. */
export type Progress = {
  /** Improvement of J/TH, % a year. */
  readonly efficiencyPercentPerYear: number
  /** Change of the price of a TH/s, % a year. */
  readonly priceChangePercentPerYear: number
}

/** Machines bought `years` from now: joules a terahash, and price of a TH/s. */
export function generationAfter(
  now: { readonly joulesPerTerahash: number; readonly usdPerTerahash: number },
  progress: Progress,
  years: number,
): { readonly joulesPerTerahash: number; readonly usdPerTerahash: number } {
  return {
    joulesPerTerahash: now.joulesPerTerahash * (1 - progress.efficiencyPercentPerYear / 100) ** years,
    usdPerTerahash: now.usdPerTerahash * (1 + progress.priceChangePercentPerYear / 100) ** years,
  }
}

export type ReplacementPolicy =
  | { readonly kind: 'atAge'; readonly everyMonths: number }
  /** After so many months in a row without profit, but not younger than `leastMonths`. */
  | { readonly kind: 'whenUnprofitable'; readonly monthsInARow: number; readonly leastMonths: number }

/**
 * Months in which machines are bought, month 0 first. `pays(month, bought)`: whether machines bought in one month earn more than their
 * power and care cost in another. Nothing is bought in the horizon's last `notInLastMonths`.
 */
export function replacementMonths(
  policy: ReplacementPolicy,
  months: number,
  pays: (month: number, bought: number) => boolean,
  notInLastMonths = 12,
): readonly number[] {
  const bought = [0]
  let last = 0
  let idle = 0
  for (let month = 1; month < months - notInLastMonths; month++) {
    const age = month - last
    let due: boolean
    if (policy.kind === 'atAge') due = age >= policy.everyMonths
    else {
      idle = pays(month, last) ? 0 : idle + 1
      // New machines must pay where the old do not; else it is the price of bitcoin, not age.
      due = idle >= policy.monthsInARow && age >= policy.leastMonths && pays(month, month)
    }
    if (!due) continue
    bought.push(month)
    last = month
    idle = 0
  }
  return bought
}

/**
 * The years to buy in that are worth most, and their worth: an exact dynamic programme over (year of the last purchase). `priceUsd(year)`:
 * price of the machines bought in a year. `marginUsd(year, bought)`: what they earn in a year above their running cost (not below 0: they
 * may stand still). `resaleUsd(year, bought)`: what the old bring. Discounted to the beginning of year 0, purchases at the beginning of a
 * year, margins at its end.
 */
export function bestReplacement(of: {
  readonly years: number
  readonly discountPercent: number
  readonly priceUsd: (year: number) => number
  readonly marginUsd: (year: number, bought: number) => number
  readonly resaleUsd?: (year: number, bought: number) => number
}): { readonly boughtYears: readonly number[]; readonly npvUsd: number } {
  const factor = (year: number) => (1 + of.discountPercent / 100) ** -year
  // From the last year back: `worth[bought]` is the best from the beginning of `year` on, with machines of that year standing.
  let worth: readonly { readonly usd: number; readonly buys: readonly number[] }[] = Array.from(
    { length: of.years },
    (_, bought) => ({ usd: factor(of.years) * (of.resaleUsd?.(of.years, bought) ?? 0), buys: [] }),
  )
  for (let year = of.years - 1; year >= 1; year--) {
    const after = worth
    const run = (bought: number) => {
      const next = after[bought] ?? { usd: 0, buys: [] }
      return { usd: next.usd + factor(year + 1) * Math.max(0, of.marginUsd(year, bought)), buys: next.buys }
    }
    const anew = run(year)
    worth = Array.from({ length: year }, (_, bought) => {
      const keep = run(bought)
      const sold = of.resaleUsd?.(year, bought) ?? 0
      const change = anew.usd - factor(year) * (of.priceUsd(year) - sold)
      return change > keep.usd ? { usd: change, buys: [year, ...anew.buys] } : keep
    })
  }
  const first = worth[0] ?? { usd: 0, buys: [] }
  const npvUsd = first.usd + factor(1) * Math.max(0, of.marginUsd(0, 0)) - of.priceUsd(0)
  return { boughtYears: [0, ...first.buys], npvUsd }
}
