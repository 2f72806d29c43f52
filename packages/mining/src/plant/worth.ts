/**
 * What one more MWh sold is worth, step by step, by one of three choices: a market price, the fuel it saves elsewhere, or a tariff by
 * volume (`volumeTariff.ts`). Each is after the grid's charge for a MWh; all may be negative.
 */
import type { YearCalendar } from './calendar.ts'

/** `years` after the base year at `percent` a year: what multiplies a price. */
export function growth(percent: number, years: number): number {
  return (1 + percent / 100) ** years
}

/**
 * Market price by the step, escalated. Growth multiplies the price as it stands: a negative price grows more negative, since both ends
 * are in money of the same worth.
 */
export function marketWorth(
  prices: Float64Array,
  terms: { readonly growthPercentPerYear: number; readonly years: number; readonly tariffUsdPerMwh: number },
): Float64Array {
  const factor = growth(terms.growthPercentPerYear, terms.years)
  return prices.map((price) => price * factor - terms.tariffUsdPerMwh)
}

/** A single-buyer system: the fuel that a MWh of the station saves in another plant. */
export type DisplacedFuel = {
  readonly gasUsdPerThousandCubicMetres: number
  /** Lower heating value, MWh in a thousand cubic metres. */
  readonly gasMwhPerThousandCubicMetres: number
  /** Of the plant that is spared, %. */
  readonly efficiencyPercent: number
  readonly carbonUsdPerTonne: number
  readonly tonnesPerMwhOfFuel: number
  readonly otherUsdPerMwh: number
  /** Share of the hours of each month in which gas is what is spared, %; in the others nothing is saved. */
  readonly marginalPercentByMonth: readonly number[]
  readonly growthPercentPerYear: number
}

/**
 * What a MWh saves while gas is at the margin: (gas price / heating value + carbon price × carbon of the fuel) / efficiency + other
 * running cost. Only the price of gas grows. US dollars a MWh of electricity.
 */
export function savedUsdPerMwh(fuel: DisplacedFuel, years = 0): number {
  if (!(fuel.efficiencyPercent > 0))
    throw new RangeError(`The spared plant's efficiency must be above 0 %: not ${fuel.efficiencyPercent}.`)
  const gas = fuel.gasUsdPerThousandCubicMetres * growth(fuel.growthPercentPerYear, years)
  const fuelUsdPerMwh = gas / fuel.gasMwhPerThousandCubicMetres
  const carbonUsdPerMwh = fuel.carbonUsdPerTonne * fuel.tonnesPerMwhOfFuel
  return (fuelUsdPerMwh + carbonUsdPerMwh) / (fuel.efficiencyPercent / 100) + fuel.otherUsdPerMwh
}

/**
 * The same by the step. The hours in which nothing is saved are those of least load in each month: first 03:00 of its days, evenly
 * spread, then 04:00, 02:00 … (assumed order of a winter-peaking system's load; only shares by month are stated).
 */
export function displacedWorth(
  fuel: DisplacedFuel,
  calendar: YearCalendar,
  terms: { readonly years: number; readonly tariffUsdPerMwh: number },
): Float64Array {
  const saved = savedUsdPerMwh(fuel, terms.years)
  const worth = new Float64Array(calendar.steps)
  for (let month = 0; month < 12; month++) {
    const steps: number[] = []
    for (let step = 0; step < calendar.steps; step++)
      if (calendar.monthOfStep[step] === month) steps.push(step)
    const share = fuel.marginalPercentByMonth[month] ?? 100
    const idle = Math.round((steps.length * (100 - share)) / 100)
    const rank = (step: number) => hoursByLoad.indexOf(calendar.hourOfStep[step] ?? 0)
    const spread = (step: number) => ((calendar.dayOfStep[step] ?? 0) * golden) % 1
    const byLoad = steps.sort((a, b) => rank(a) - rank(b) || spread(a) - spread(b))
    byLoad.forEach((step, place) => {
      worth[step] = (place < idle ? 0 : saved) - terms.tariffUsdPerMwh
    })
  }
  return worth
}

/** Hours of the day from the least load to the most. Assumed: night valley at 03:00, evening peak at 19:00. */
const hoursByLoad = [3, 4, 2, 5, 1, 0, 6, 23, 7, 22, 14, 15, 13, 12, 16, 8, 11, 21, 9, 10, 17, 20, 18, 19]
/** Multiples of it modulo 1 spread any number of days evenly. */
const golden = (Math.sqrt(5) - 1) / 2
