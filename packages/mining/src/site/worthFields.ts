/** What the power is worth otherwise: a market, a tariff by volume, or fuel that it saves. */
import { z } from 'zod'
import { amount, assumed, change, part, percent, positive, stated, twelve } from './stated.ts'

const market = part('A market: each hour its price.', {
  file: assumed(
    z.union([z.string(), z.array(z.string()).min(1)]).nullable(),
    'CSV of prices, beside this file; several files for several years. Null: made up.',
    null,
    'made up from the statistics below',
  ),
  column: assumed(
    z.string().nullable(),
    'Column of the price, where the file leaves a choice.',
    null,
    'found by its name',
  ),
  timeColumn: assumed(z.string().nullable(), 'Column of the time.', null, 'found by its name'),
  zone: assumed(
    z.string().nullable(),
    'IANA zone of local times (Europe/Minsk).',
    null,
    'UTC unless the file says otherwise',
  ),
  year: assumed(
    z.int().nullable(),
    'Year of a file that only numbers its hours.',
    null,
    'taken from the file’s times',
  ),
  unitsPerUsd: assumed(
    positive,
    'How many of the file’s currency one dollar buys.',
    1,
    'the file is in dollars',
  ),
  currency: assumed(
    z
      .string()
      .regex(/^[A-Z]{3}$/, 'three capital letters of ISO 4217, such as EUR')
      .nullable(),
    'Currency of the file.',
    null,
    'found in the name of its column, else US dollars',
  ),
  unit: assumed(
    z.enum(['perMwh', 'perKwh', 'centsPerKwh']).nullable(),
    'What the file’s prices are for.',
    null,
    'found in the name of its column, else a MWh; a median that looks otherwise is asked about',
  ),
  gaps: assumed(
    z.enum(['refused', 'previousDay']),
    'What becomes of missing hours: refused, or each takes the price of the same hour of the day before, and is listed.',
    'refused',
    'a file with gaps should be looked at by a person first',
  ),
  growthPercentPerYear: assumed(change, 'Change of all prices, a year.', 0, 'real prices, unchanged'),
  madeUp: assumed(
    part('Statistics that the made-up prices meet.', {
      preset: assumed(
        z.enum(['flat', 'thermal', 'windBelt']),
        'Shape.',
        'thermal',
        'assumed: a system of thermal plants with little wind',
      ),
      meanUsdPerMwh: assumed(
        z.number(),
        'Mean over the year.',
        35,
        'assumed: the Braidwood node of PJM had 35.7 USD/MWh in 2018',
      ),
      negativePercent: assumed(percent.nullable(), 'Share of hours below zero.', null, 'by the preset'),
      spikePercent: assumed(percent.nullable(), 'Share of hours in spikes.', null, 'by the preset'),
      spikeMeanUsdPerMwh: assumed(positive.nullable(), 'Mean price in a spike.', null, 'by the preset'),
      deviationUsdPerMwh: assumed(
        positive.nullable(),
        'Standard deviation outside of spikes.',
        null,
        'by the preset',
      ),
    }),
    'Prices for those who have none, labelled as made up.',
    {
      preset: 'thermal',
      meanUsdPerMwh: 35,
      negativePercent: null,
      spikePercent: null,
      spikeMeanUsdPerMwh: null,
      deviationUsdPerMwh: null,
    },
    'assumed: a thermal system of the level of PJM’s Braidwood node in 2018, 35.7 USD/MWh',
  ),
})

const volumeTariff = part('A regulated tariff by volume: the year’s sales fill its blocks in order.', {
  blocks: stated(
    z
      .array(
        part('A block.', {
          upToMwhPerYear: stated(
            positive.nullable(),
            'The year’s sales up to here; null: without end, the last one.',
          ),
          usdPerMwh: stated(amount, 'What a MWh in it brings.'),
        }),
      )
      .min(1),
    'From the first MWh of a year on.',
  ),
  growthPercentPerYear: assumed(change, 'Change of the tariff, a year.', 0, 'real prices, unchanged'),
})

const displacedFuel = part('A single-buyer system: a MWh sold saves fuel elsewhere.', {
  gasUsdPerThousandCubicMetres: stated(amount, 'Price of gas.'),
  gasMwhPerThousandCubicMetres: assumed(
    positive,
    'Lower heating value of the gas, MWh in a thousand cubic metres.',
    9.3,
    'about 33.5 MJ a cubic metre, as traded in eastern Europe',
  ),
  efficiencyPercent: assumed(
    percent.gt(0),
    'Efficiency of the plant that is spared.',
    55,
    'a combined-cycle unit',
  ),
  carbonUsdPerTonne: assumed(
    amount,
    'What a tonne of carbon dioxide costs that plant.',
    0,
    'no carbon price in the system unless stated',
  ),
  tonnesPerMwhOfFuel: assumed(
    amount,
    'Carbon dioxide of a MWh of fuel.',
    0.202,
    'IPCC 2006 guidelines: 56.1 kg/GJ for natural gas',
  ),
  otherUsdPerMwh: assumed(
    amount,
    'Other running cost that the spared plant saves.',
    2,
    'assumed: near the variable cost of a combined-cycle unit in U.S. EIA’s Annual Energy Outlook',
  ),
  marginalPercentByMonth: assumed(
    twelve,
    'Share of the hours of each month in which gas is what is spared; in the others nothing is saved.',
    [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100],
    'always gas, unless stated',
  ),
  growthPercentPerYear: assumed(change, 'Change of the price of gas, a year.', 0, 'real prices, unchanged'),
})

export const worth = part('What the power is worth otherwise: one of the three.', {
  market: assumed(market.nullable(), 'A market price by the hour.', null, 'one of three is stated'),
  volumeTariff: assumed(
    volumeTariff.nullable(),
    'A regulated tariff by volume.',
    null,
    'one of three is stated',
  ),
  displacedFuel: assumed(
    displacedFuel.nullable(),
    'Fuel that it saves elsewhere.',
    null,
    'one of three is stated',
  ),
})
