/** A sum of US dollars in another money, at rates the reader states; no rate is known here. */

export type Rates = {
  readonly roublesPerUsd: number
  readonly yuanPerUsd: number
  readonly goldUsdPerTroyOunce: number
}

export type InEachMoney = {
  readonly usd: number
  readonly roubles: number
  readonly yuan: number
  readonly goldGrams: number
}

/** RangeError for a rate that is not above 0. */
export function inEachMoney(usd: number, rates: Rates): InEachMoney {
  for (const [name, rate] of Object.entries(rates))
    if (!(rate > 0 && Number.isFinite(rate))) throw new RangeError(`${name} is above 0: not ${rate}.`)
  return {
    usd,
    roubles: usd * rates.roublesPerUsd,
    yuan: usd * rates.yuanPerUsd,
    goldGrams: (usd / rates.goldUsdPerTroyOunce) * gramsPerTroyOunce,
  }
}

/** Exact by definition (international yard and pound agreement, 1959: 480 grains of 64.79891 mg). */
export const gramsPerTroyOunce = 31.1034768
