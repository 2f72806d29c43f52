/** The handful of inputs that matter, each a field of the site file: what a slider says is what `--set` says. */
import type { Site } from '@specie/mining/site'

export type Slider = {
  readonly path: string
  readonly label: string
  readonly unit: string
  readonly least: number
  readonly most: number
  readonly step: number
}

export function slidersOf(site: Site): readonly Slider[] {
  const { station, worth, mine } = site
  const spare = Math.floor(station.spareMw ?? Math.min(600, station.units * station.netMwPerUnit))
  const power: Slider[] =
    worth.displacedFuel !== null
      ? [
          {
            path: 'worth.displacedFuel.gasUsdPerThousandCubicMetres',
            label: 'Price of gas',
            unit: 'USD a thousand m³',
            least: 40,
            most: 500,
            step: 5,
          },
        ]
      : worth.market !== null && worth.market.file === null
        ? [
            {
              path: 'worth.market.madeUp.meanUsdPerMwh',
              label: 'Mean price of power',
              unit: 'USD/MWh',
              least: 15,
              most: 90,
              step: 1,
            },
          ]
        : worth.volumeTariff !== null
          ? [
              {
                path: `worth.volumeTariff.blocks.${worth.volumeTariff.blocks.length - 1}.usdPerMwh`,
                label: 'Last block of the tariff',
                unit: 'USD/MWh',
                least: 0,
                most: 80,
                step: 1,
              },
            ]
          : []
  return [
    { path: 'mine.mw', label: 'Mine', unit: 'MW', least: 0.5, most: Math.max(spare, mine.mw), step: 0.5 },
    {
      path: 'bitcoin.priceUsd',
      label: 'Bitcoin today',
      unit: 'USD',
      least: 20_000,
      most: 300_000,
      step: 1000,
    },
    {
      path: 'bitcoin.networkGrowthPercentPerYear',
      label: 'Growth of the network',
      unit: '% a year',
      least: -20,
      most: 80,
      step: 1,
    },
    {
      path: 'bitcoin.priceGrowthPercentPerYear',
      label: 'Growth of bitcoin’s price',
      unit: '% a year',
      least: -20,
      most: 50,
      step: 1,
    },
    ...power,
    { path: 'mine.uptimePercent', label: 'Uptime', unit: '%', least: 60, most: 100, step: 1 },
    { path: 'money.discountPercent', label: 'Discount rate', unit: '%', least: 0, most: 25, step: 0.5 },
    { path: 'years', label: 'Years', unit: '', least: 2, most: 30, step: 1 },
  ]
}

export function valueAt(site: Site, path: string): number {
  const held = path
    .split('.')
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | null)?.[key], site)
  return typeof held === 'number' ? held : Number.NaN
}
