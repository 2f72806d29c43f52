/**
 * The input file, field by field: what a plan needs to know of a station, its power's worth, a mine, bitcoin, money and risk. One schema
 * checks the file, makes the JSON Schema that editors complete from, and holds every default with its source. Powers are at the
 * station's busbar, money is US dollars unless a rate is stated.
 */
import { z } from 'zod'
import {
  amount,
  assumed,
  change,
  day,
  month,
  part,
  percent,
  positive,
  stated,
  twelve,
  whole,
} from './stated.ts'

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

const station = part('The power station.', {
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
      perUnitYear: stated(amount, 'How many a year for each unit.'),
      meanHours: stated(positive, 'Mean length, hours.'),
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

const worth = part('What the power is worth otherwise: one of the three.', {
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

const grid = part('The grid connection.', {
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

const heat = part('Heat of the machines sold to a district network.', {
  usdPerMwh: stated(amount, 'Price of a MWh of heat.'),
  recoverablePercent: assumed(
    percent,
    'Share of the machines’ power that leaves as heat of use.',
    90,
    'hydro-cooled machines give water of 50 to 65 °C; 10 % are lost on the way (assumed)',
  ),
  wantedMwByMonth: stated(twelve, 'Heat wanted, MW, by month.'),
  capitalUsdPerMw: assumed(
    amount,
    'Exchangers and pipes for each MW of heat.',
    150_000,
    'assumed: exchangers, pumps and a short main; a long one costs more',
  ),
})

const weather = part('Wet-bulb temperature, which decides what cooling takes.', {
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

const ownMachine = part('A machine of your own, where the catalogue has none.', {
  terahashes: stated(positive, 'Hash rate, TH/s.'),
  watts: stated(positive, 'Power at the wall.'),
  usd: stated(amount, 'Price.'),
})

const group = part('A group of machines that is switched together.', {
  name: stated(z.string().min(1), 'Name.'),
  machine: stated(
    z.union([z.string(), ownMachine]),
    'A name from the catalogue (specie mine machines) or a machine of your own.',
  ),
  sharePercent: assumed(percent, 'Share of the mine’s power.', 100, 'one group'),
  cooling: assumed(z.enum(['air', 'hydro', 'immersion']), 'How it is cooled.', 'air', 'containers with fans'),
  modes: assumed(
    z.array(
      part('A power mode.', {
        name: stated(z.string(), 'Name.'),
        terahashes: stated(positive, 'Hash rate.'),
        watts: stated(positive, 'Power.'),
      }),
    ),
    'Power modes of the machine; none: its rated mode alone.',
    [],
    'the rated mode',
  ),
  lowestPercent: assumed(
    percent,
    'Lowest load while on, % of the group.',
    0,
    'machines are switched one by one',
  ),
  startUsd: assumed(amount, 'What a start costs.', 0, 'assumed: none'),
  stopUsd: assumed(amount, 'What a stop costs.', 0, 'assumed: none'),
  shortestOnHours: assumed(z.int().min(1), 'Shortest run, hours.', 1, 'free'),
  shortestOffHours: assumed(z.int().min(1), 'Shortest rest, hours.', 1, 'free'),
})

const mine = part('The mine.', {
  mw: stated(positive, 'Power of the mine at the busbar, cooling included.'),
  groups: stated(z.array(group).min(1), 'Groups of machines.'),
  rampMwPerHour: assumed(
    positive.nullable(),
    'How fast the mine’s load may change (staggered starts). Null: freely.',
    null,
    'containers start within minutes',
  ),
  uptimePercent: assumed(
    percent.gt(0),
    'Share of the wanted hours in which machines run.',
    96,
    'assumed: public miners report 95 to 98 %',
  ),
  failurePercentPerYear: assumed(
    percent,
    'Machines that fail in a year, repaired or replaced.',
    5,
    'assumed: one in twenty; state what your service contract says',
  ),
  repairPercentOfPrice: assumed(
    percent,
    'Cost of a repair, % of the machine’s price.',
    20,
    'assumed: a hash board or a power supply',
  ),
  degradationPercentPerYear: assumed(
    percent,
    'Hash rate lost to age, a year.',
    1,
    'assumed: dust and worn fans; boards that fail count under failures',
  ),
  replacement: part('When machines are replaced.', {
    everyYears: assumed(
      positive,
      'Age at which all of a group are replaced; the new ones draw the same power.',
      5,
      'assumed: the upper end of the three to five years over which public miners write machines off',
    ),
    efficiencyPercentPerYear: assumed(
      percent,
      'Improvement of J/TH, a year, of what can then be bought.',
      8,
      'assumed: 29.5 J/TH in 2020 to 15 J/TH in 2024 is 15 % a year; half of it is expected henceforth',
    ),
    priceChangePercentPerYear: assumed(
      change,
      'Change of the price of a TH/s, a year.',
      -5,
      'assumed: machines grew cheaper by the TH/s in most years',
    ),
    rule: assumed(
      z.enum(['whenItPays', 'always']),
      'Whether new machines are bought only where last year’s income says that they will earn their price; else the mine closes.',
      'whenItPays',
      'an owner who may choose',
    ),
  }).prefault({}),
  buildingUsdPerMw: assumed(
    amount,
    'Containers, transformers, cooling for each MW, once.',
    350_000,
    'assumed: public miners report 300,000 to 500,000 USD for a MW',
  ),
  runningUsdPerMwYear: assumed(
    amount,
    'Staff, network, insurance, for each MW and year.',
    45_000,
    'assumed: about 5 USD for each MWh mined',
  ),
  fixedUsdPerYear: assumed(
    amount,
    'What a mine of any size costs a year.',
    300_000,
    'assumed: management, guards and audit of a small company',
  ),
  pool: part('The pool.', {
    feePercent: assumed(
      percent,
      'Fee.',
      2,
      'assumed: fees of full-pay-per-share pools are 2 to 4 %, less for large customers',
    ),
    scheme: assumed(
      z.enum(['fpps', 'pps', 'pplns', 'solo']),
      'Payout scheme: full pay per share, pay per share (the pool keeps the fees of blocks), pay per last shares, or alone.',
      'fpps',
      'the most usual among large miners',
    ),
    networkPercent: assumed(
      percent.gt(0),
      'Share of the network that the pool has, with this mine; for the luck of `pplns`.',
      10,
      'assumed: a pool of middle size',
    ),
  }).prefault({}),
})

const bitcoin = part('Bitcoin on the day the plan is made.', {
  tipHeight: assumed(
    z.int().positive(),
    'Height of the chain.',
    976_000,
    'assumed for November 2026: 840,000 on 2024-04-20 and 144 blocks a day',
  ),
  tipDay: assumed(day, 'Day of that height.', '2026-11-22', 'assumed with the height'),
  difficulty: assumed(positive, 'Difficulty.', 1.4e14, 'assumed; `bitcoin-cli getdifficulty` says it'),
  priceUsd: assumed(positive, 'Price of a bitcoin.', 90_000, 'assumed; state your own'),
  priceGrowthPercentPerYear: assumed(
    change,
    'Change of the price, a year.',
    6,
    'assumed: below the discount rate, so that waiting for the price alone never pays',
  ),
  networkGrowthPercentPerYear: assumed(
    change,
    'Growth of the network’s hash rate, a year.',
    15,
    'assumed below every calendar year since 2009: slower as blocks pay less; `forecast` and `feedback` are the alternatives',
  ),
  growth: assumed(
    z.enum(['stated', 'forecast', 'feedback']),
    'How the network grows: at the stated rate, by the forecaster, or as far as mining pays at world power prices.',
    'stated',
    'the stated rate',
  ),
  feesBtcPerBlock: assumed(
    amount,
    'Fees in a block.',
    0.05,
    'assumed: 1 to 2 % of the subsidy in quiet months',
  ),
  worldPowerUsdPerMwh: assumed(
    positive,
    'What power costs miners in the world; for `feedback`.',
    50,
    'assumed: 45 to 55 USD/MWh in the Cambridge surveys',
  ),
})

const depreciation = z.discriminatedUnion('method', [
  part('Equal parts.', {
    method: stated(z.literal('straightLine'), 'How.'),
    years: stated(positive, 'Years.'),
  }),
  part('United States.', {
    method: stated(z.literal('macrs'), 'How.'),
    years: stated(
      z.union([z.literal(3), z.literal(5), z.literal(7), z.literal(10), z.literal(15), z.literal(20)]),
      'Class.',
    ),
  }),
  part('Russian groups, linear.', {
    method: stated(z.literal('russian'), 'How.'),
    group: stated(z.int().min(1).max(10), 'Group.'),
    bonusPercent: assumed(percent.max(30), 'Written off at once.', 0, 'none unless elected'),
  }),
  part('Linear by table of lives.', {
    method: stated(z.literal('belarusian'), 'How.'),
    years: stated(positive, 'Standard life.'),
  }),
  part('A table of your own.', {
    method: stated(z.literal('table'), 'How.'),
    percentByYear: stated(z.array(percent).min(1), 'Shares; they add up to 100.'),
  }),
])

const money = part('Money.', {
  discountPercent: assumed(
    change,
    'Discount rate.',
    8,
    'assumed: between the 7 and 10 % that IEA and OECD-NEA calculate with',
  ),
  taxPercent: assumed(
    percent,
    'Tax on profit.',
    20,
    'assumed: the rate of Belarus since 2022; state your own',
  ),
  machineDepreciation: assumed(
    depreciation,
    'How machines are written off.',
    { method: 'straightLine', years: 3 },
    'assumed: machines are outdated before they are worn',
  ),
  buildingDepreciation: assumed(
    depreciation,
    'How buildings and connection are written off.',
    { method: 'straightLine', years: 10 },
    'assumed: containers and switchgear',
  ),
  loan: assumed(
    part('A loan for the first capital.', {
      percentOfCapital: stated(percent, 'Share of the first capital that is borrowed; of a planned station’s too.'),
      ratePercent: stated(percent, 'Interest, a year.'),
      years: stated(z.int().min(1), 'Years to pay back.'),
      kind: stated(z.enum(['annuity', 'linear', 'bullet']), 'How.'),
    }).nullable(),
    'A loan.',
    null,
    'own money unless stated',
  ),
  workingCapitalDays: assumed(
    amount,
    'Days of cost that lie as working capital.',
    30,
    'assumed: a month between cost and payment',
  ),
  residualPercent: assumed(
    percent,
    'What the machines are worth at the end, % of their price.',
    5,
    'assumed: near scrap',
  ),
  roublesPerUsd: assumed(positive, 'Roubles for a dollar.', 90, 'assumed; state your own'),
  yuanPerUsd: assumed(positive, 'Yuan for a dollar.', 7.1, 'assumed; state your own'),
  goldUsdPerTroyOunce: assumed(positive, 'Gold, USD a troy ounce.', 4000, 'assumed; state your own'),
})

const risk = part('What may come otherwise.', {
  lifetimes: assumed(
    z.int().min(10).max(1_000_000),
    'How many futures are drawn.',
    2000,
    'enough for the 5th percentile to a few percent',
  ),
  bitcoinVolatilityPercent: assumed(
    percent,
    'Volatility of the price of bitcoin, a year.',
    60,
    'assumed: between 45 and 80 % in 2018 to 2025',
  ),
  powerVolatilityPercent: assumed(
    percent,
    'Volatility of the level of power prices, a year.',
    20,
    'assumed: the yearly mean of PJM’s Braidwood node fell by 27 and 21 % in 2019 and 2020',
  ),
  networkVolatilityPercent: assumed(
    percent,
    'Volatility of the network’s growth, a year.',
    20,
    'assumed; back-tested errors in docs/validation.md',
  ),
  feeVolatilityPercent: assumed(
    amount,
    'Volatility of fees, a year.',
    100,
    'assumed: within a year they may as well double as halve',
  ),
  networkResponsePercentPerMonth: assumed(
    percent,
    'How much of the gap between bitcoin’s price and the network, each beside its stated course, the network closes in a month: miners come where it pays and leave where it does not.',
    5,
    'assumed: half of it in 14 months; after the peaks of 2017 and 2021 hash price was back at its trend within two years',
  ),
  networkFollowsPrice: assumed(
    z.number().min(-1).max(1),
    'Correlation of the network’s own monthly swings with the price of bitcoin, beside that response.',
    0.5,
    'assumed: machines are bought when the price rises, and arrive months later',
  ),
  powerFollowsPrice: assumed(
    z.number().min(-1).max(1),
    'Correlation of power prices with the price of bitcoin.',
    0,
    'assumed: none',
  ),
  ban: assumed(
    part('A rule that ends mining.', {
      from: stated(month, 'First month without mining.'),
      resalePercent: stated(percent, 'What the machines then bring, % of their book value.'),
    }).nullable(),
    'A ban on mining at a date.',
    null,
    'none in the plan itself; the report shows one as a scenario',
  ),
})

const sizing = part('Sizes to compare.', {
  fromMw: assumed(
    amount.nullable(),
    'Smallest.',
    null,
    'no mine at all: what every size is measured against',
  ),
  toMw: assumed(positive.nullable(), 'Largest.', null, 'what the station may spare, at most twice the mine'),
  points: assumed(z.int().min(3).max(200), 'How many.', 21, 'enough for a smooth curve'),
})

export const siteSchema = part('A site: a power station and the mine beside it.', {
  name: stated(z.string().min(1), 'Name of the plan.'),
  seed: assumed(whole, 'Everything drawn by chance follows from it.', 1, 'any number'),
  startYear: stated(
    z.int().min(2009).max(2200),
    'First year of mining (for a planned station: first year of operation).',
  ),
  years: assumed(z.int().min(1).max(60), 'Years that the plan covers.', 15, 'three generations of machines'),
  station,
  worth,
  grid: grid.prefault({}),
  heat: assumed(heat.nullable(), 'Heat sold.', null, 'none unless stated'),
  weather: weather.prefault({}),
  mine,
  bitcoin: bitcoin.prefault({}),
  money: money.prefault({}),
  risk: risk.prefault({}),
  sizing: sizing.prefault({}),
})

/** What a file says, before defaults. */
export type SiteInput = z.input<typeof siteSchema>
/** Every field filled. */
export type Site = z.output<typeof siteSchema>
