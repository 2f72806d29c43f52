/** The station: what stands or is to be built, how it runs, when it does not. */
import { z } from 'zod'
import { amount, assumed, day, month, part, percent, positive, stated } from './stated.ts'

const existing = part('A station that stands: the mine takes power from it.', {
  transferUsdPerMwh: assumed(
    amount.nullable(),
    'What the mine pays the station for a MWh, where the two have different owners. Null: the same owner.',
    null,
    'stated by the owner; without it the power costs what it would have earned otherwise',
  ),
})

const planned = part('A station that is yet to be built.', {
  overnightUsdPerKw: stated(positive, 'Capital cost without interest, for each net kW.'),
  spendPercentByYear: stated(
    z.array(percent).min(1),
    'Share of the capital spent in each year of construction; they add up to 100.',
  ),
  interestPercent: assumed(
    percent,
    'Interest during construction, a year.',
    7,
    'the discount rate that the IEA and OECD-NEA use for the middle case in Projected Costs of Generating Electricity',
  ),
  lifetimeYears: assumed(
    positive,
    'Years of operation.',
    60,
    'IEA and OECD-NEA, Projected Costs of Generating Electricity 2020: 60 years for new nuclear units',
  ),
  depreciationYears: assumed(
    positive,
    'Straight-line years over which the station is written off for tax.',
    30,
    'assumed: about half of the technical life',
  ),
})

export const station = part('The power station.', {
  units: assumed(z.int().min(1), 'Number of units.', 1, 'one unit unless more are stated'),
  netMwPerUnit: stated(positive, 'Net electrical power of one unit, MW.'),
  spareMw: assumed(
    positive.nullable(),
    'The most that may be kept from the grid for mining, MW. Null: everything.',
    null,
    'no limit unless stated',
  ),
  lowestPercent: assumed(
    percent,
    'Lowest stable output of a running unit, % of its power.',
    50,
    'European Utility Requirements: load following down to 50 % of rated power',
  ),
  rampPercentPerHour: assumed(
    positive.nullable(),
    'How fast a unit may change its output, % of its power an hour. Null: as fast as an hour.',
    null,
    'European Utility Requirements ask 3 % a minute, more than any hourly step needs',
  ),
  variableUsdPerMwh: assumed(
    amount,
    'Fuel and other cost of one more MWh.',
    9.3,
    'IEA and OECD-NEA 2020: fuel cycle 9.33 USD/MWh',
  ),
  fixedUsdPerKwYear: assumed(
    amount,
    'Cost of standing ready, a kW and year.',
    175,
    'the laboratory case that this planner reproduces (docs/validation.md)',
  ),
  refuelling: assumed(
    part('Planned outages.', {
      everyMonths: stated(positive, 'Months from one start to the next of the same unit.'),
      days: stated(positive, 'Days of each.'),
      firstMonths: stated(
        z.array(month).min(1),
        'Month of the first outage of each unit, in the order of the units.',
      ),
    }).nullable(),
    'Refuelling outages by a cycle.',
    null,
    'none unless stated; a VVER-1200 refuels every 12 to 18 months for about 30 to 40 days',
  ),
  outages: assumed(
    z.array(
      part('One planned outage.', {
        unit: stated(z.int().min(1), 'Unit, from 1.'),
        from: stated(day, 'First day.'),
        days: stated(positive, 'Days.'),
      }),
    ),
    'Planned outages by date, beside the cycle.',
    [],
    'none unless stated',
  ),
  forcedOutages: assumed(
    part('Unplanned outages, drawn by chance.', {
      perUnitYear: stated(amount.max(100), 'How many a year for each unit.'),
      meanHours: stated(positive.max(8760), 'Mean length, hours.'),
    }),
    'Unplanned outages.',
    { perUnitYear: 0.6, meanHours: 120 },
    'assumed: about 0.8 % of the hours, of the size of the unplanned losses that IAEA PRIS reports for good years',
  ),
  existing: assumed(
    existing.nullable(),
    'The station stands.',
    null,
    'one of existing and planned is stated',
  ),
  planned: assumed(
    planned.nullable(),
    'The station is yet to be built.',
    null,
    'one of existing and planned is stated',
  ),
})
