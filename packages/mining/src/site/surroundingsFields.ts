/** What lies around the station: grid, heat network, weather. */
import { z } from 'zod'
import { amount, assumed, part, percent, positive, stated, twelve } from './stated.ts'

export const grid = part('The grid connection.', {
  exportLimitMw: assumed(
    positive.nullable(),
    'The most that the line takes. Null: everything.',
    null,
    'no limit unless stated',
  ),
  tariffUsdPerMwh: assumed(amount, 'What the grid charges for a MWh sold.', 0, 'none unless stated'),
  connectionUsd: assumed(
    amount,
    'What it costs to connect the mine, once.',
    0,
    'behind the meter unless stated',
  ),
  contract: assumed(
    part('A power purchase contract, served before anything else.', {
      mw: stated(positive, 'Power owed in each hour.'),
      usdPerMwh: stated(amount, 'Its price.'),
      untilYear: stated(z.int(), 'Last year of it.'),
    }).nullable(),
    'Power sold ahead.',
    null,
    'none unless stated',
  ),
  buy: assumed(
    part('Power bought for the mine.', {
      limitMw: stated(positive, 'The most.'),
      markupUsdPerMwh: stated(amount, 'On top of the hour’s worth.'),
    }).nullable(),
    'Buying from the grid when the station is out.',
    null,
    'none unless stated',
  ),
})

export const heat = part('Heat of the machines sold to a district network.', {
  usdPerMwh: stated(amount, 'Price of a MWh of heat.'),
  recoverablePercent: assumed(
    percent,
    'Share of the machines’ power that leaves as heat of use.',
    90,
    'hydro-cooled machines give water of 50 to 65 °C; 10 % are lost on the way (assumed)',
  ),
  wantedMwByMonth: stated(twelve, 'Heat wanted, MW, by month.'),
  spread: assumed(
    z.enum(['level', 'byCold']),
    'How a month’s heat lies over its hours: level, or in proportion to degrees below 18 °C.',
    'level',
    'hot water and a network with storage',
  ),
  capitalUsdPerMw: assumed(
    amount,
    'Exchangers and pipes for each MW of heat.',
    150_000,
    'assumed: exchangers, pumps and a short main; a long one costs more',
  ),
})

export const weather = part('Wet-bulb temperature, which decides what cooling takes.', {
  file: assumed(
    z.string().nullable(),
    'CSV of hourly wet-bulb (or temperature and humidity). Null: made up from the normals.',
    null,
    'made up',
  ),
  meanCByMonth: assumed(
    twelve,
    'Mean wet-bulb temperature by month, °C.',
    [-4.5, -4.2, -0.8, 5, 10.2, 13.8, 15.8, 15, 10.8, 5.6, 1, -2.9],
    'assumed: a continental site near 54° N',
  ),
  dailyRangeC: assumed(
    amount,
    'Range between night and day, °C.',
    5,
    'assumed: about half of the swing of the air’s own temperature',
  ),
})
