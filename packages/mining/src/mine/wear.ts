/** What time does to machines: failures and their repair, and hash rate lost to age. */

export type Wear = {
  /** Share of the machines that fail in a year, %. */
  readonly failurePercentPerYear: number
  /** Cost of a repair, % of the machine's price. */
  readonly repairPercentOfPrice: number
  /** From failure to running again, days. */
  readonly repairDays: number
  /** Failed machines that cannot be repaired and are bought anew, % of the failed. */
  readonly scrapPercent: number
  /** Hash rate lost a year of age, %; compounds. */
  readonly degradationPercentPerYear: number
}

export type WearSource = { readonly [Field in keyof Wear]: string }

/** What a plan begins with; each with its source. */
export const usualWear: Wear = {
  failurePercentPerYear: 5,
  repairPercentOfPrice: 20,
  repairDays: 30,
  scrapPercent: 10,
  degradationPercentPerYear: 1,
}

export const wearSources: WearSource = {
  failurePercentPerYear:
    'assumed: half of the 10 % that a hosting company (Compass Mining, April 2023) reported of S19 XPs, called a bad series',
  repairPercentOfPrice:
    'assumed: one of three hash boards, repaired for less than its price, or a power supply',
  repairDays: 'assumed: hosts write of “many weeks” of lost hashing under warranty repair',
  scrapPercent: 'assumed',
  degradationPercentPerYear: 'assumed: failing chips and dust; no long series of one fleet is published',
}

/**
 * Hash rate beside that of a new machine, by month of age, for so many months: (1 - degradation)^(months / 12), the middle of each
 * month counted.
 */
export function hashShareByAge(wear: Pick<Wear, 'degradationPercentPerYear'>, months: number): Float64Array {
  const kept = 1 - wear.degradationPercentPerYear / 100
  return Float64Array.from({ length: months }, (_, month) => kept ** ((month + 0.5) / 12))
}

/** Share of machines away for repair at any time: failures a year × days of each (Little's law). Uptimes that miners report include it. */
export function awayShare(wear: Pick<Wear, 'failurePercentPerYear' | 'repairDays'>): number {
  return ((wear.failurePercentPerYear / 100) * wear.repairDays) / 365.25
}

/** Repairs and machines bought anew, US dollars a year for machines of that price in all. */
export function repairUsdPerYear(
  wear: Pick<Wear, 'failurePercentPerYear' | 'repairPercentOfPrice' | 'scrapPercent'>,
  priceUsd: number,
): number {
  const scrapped = wear.scrapPercent / 100
  const each = (1 - scrapped) * (wear.repairPercentOfPrice / 100) + scrapped
  return priceUsd * (wear.failurePercentPerYear / 100) * each
}
