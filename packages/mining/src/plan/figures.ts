/** The figures of a plan, each with its formula and what went into it, so that any of them can be traced to the file. */
import {
  internalRates,
  levelisedUsdPerMwh,
  modifiedInternalRate,
  npv,
  paybackYears,
  profitabilityIndex,
} from '../finance/index.ts'
import { hashRateTerahashes, payout } from '../network/index.ts'
import type { Site } from '../site/schema.ts'
import { soldByClasses, valueOfPath } from './lifetime.ts'
import type { PlanCore } from './planSite.ts'
import type { Figure, Path } from './types.ts'

const gramsAnOunce = 31.1034768

export function figuresOf(core: PlanCore): readonly Figure[] {
  const { site, years, flowsUsd, npvUsd, dispatch, money, risk, sizing } = core
  const rate = site.money.discountPercent / 100
  const rates = internalRates(flowsUsd)
  const sum = (of: (year: (typeof years)[number]) => number) =>
    years.reduce((total, year) => total + of(year), 0)
  const discounted = (of: (year: (typeof years)[number]) => number) => npv(rate, [0, ...years.map(of)])
  const field = (path: string) => ({ name: path, value: printed(valueAt(site, path)), source: 'file' })
  const figure = (key: string, value: number | null) => ({
    name: key,
    value: value === null ? 'none' : printed(value),
    source: 'figure',
  })

  const minedMwh = sum((year) => year.minedMwh)
  const bitcoin = sum((year) => year.bitcoin)
  const miningUsd = sum((year) => year.miningUsd)
  const forgoneUsd = forgone(core)
  const costUsd = -npv(rate, costFlows(core))
  const discountedBitcoin = discounted((year) => year.bitcoin)
  const costPerBitcoin = discountedBitcoin === 0 ? null : costUsd / discountedBitcoin
  const perMwh = (usd: number) => (minedMwh === 0 ? null : usd / minedMwh)
  const { sellAllUsd, mineAllUsd, optimumUsd, honestUsd } = dispatch.values
  const gained = optimumUsd - sellAllUsd
  const list: Figure[] = []
  const add = (
    key: string,
    label: string,
    value: number | null,
    unit: string,
    formula: string,
    inputs: Figure['inputs'],
  ) => list.push({ key, label, value, unit, formula, inputs })

  add('npv', 'Net present value', npvUsd, 'USD', 'Σ net cash flow of year n ÷ (1 + discount rate)^n', [
    field('money.discountPercent'),
    ...flowsUsd.map((usd, year) => ({
      name: year === 0 ? 'before' : String(site.startYear + year - 1),
      value: printed(usd),
      source: 'cashflow.csv, net',
    })),
  ])
  add(
    'irr',
    'Internal rate of return',
    percent(rates.preferred),
    '%',
    'the rate nearest zero at which the flows are worth nothing',
    [
      {
        name: 'all rates',
        value: rates.rates.map((one) => `${printed(one * 100)} %`).join(', ') || 'none',
        source: 'cashflow.csv, net',
      },
    ],
  )
  add(
    'mirr',
    'Modified internal rate of return',
    percent(modifiedInternalRate(flowsUsd, rate, rate)),
    '%',
    '(income compounded to the end ÷ outlays discounted to now)^(1/years) − 1, both at the discount rate',
    [field('money.discountPercent')],
  )
  add(
    'profitabilityIndex',
    'Profitability index',
    profitabilityIndex(rate, flowsUsd),
    '',
    'present value of the flows after the first outlay ÷ that outlay',
    [
      figure('npv', npvUsd),
      { name: 'before', value: printed(flowsUsd[0] ?? 0), source: 'cashflow.csv, net' },
    ],
  )
  add(
    'payback',
    'Payback',
    paybackYears(flowsUsd),
    'years',
    'years until the summed flows stay above nothing',
    [],
  )
  add(
    'discountedPayback',
    'Payback, discounted',
    paybackYears(flowsUsd, rate),
    'years',
    'the same of the discounted flows',
    [field('money.discountPercent')],
  )
  add(
    'costPerBitcoin',
    'Cost of a bitcoin',
    costPerBitcoin,
    'USD',
    'discounted costs, tax and capital included, power at its other worth ÷ discounted bitcoin',
    [
      { name: 'discounted costs', value: printed(costUsd), source: 'cashflow.csv' },
      { name: 'discounted bitcoin', value: printed(discountedBitcoin), source: 'cashflow.csv, bitcoin' },
    ],
  )
  add(
    'revenuePerMwh',
    'Mining income of a MWh',
    perMwh(miningUsd),
    'USD/MWh',
    'mining income ÷ energy mined',
    [
      { name: 'mining income', value: printed(miningUsd), source: 'cashflow.csv' },
      { name: 'energy mined, MWh', value: printed(minedMwh), source: 'cashflow.csv' },
    ],
  )
  add(
    'worthPerMwh',
    'The same MWh otherwise',
    perMwh(forgoneUsd),
    'USD/MWh',
    'what selling everything brings less what is sold beside the mine ÷ energy mined',
    [
      {
        name: 'forgone',
        value: printed(forgoneUsd),
        source: 'selling everything less selling beside the mine',
      },
    ],
  )
  add(
    'breakEvenPower',
    'Break-even price of power, first year',
    years[0]?.breakEvenUsdPerMwh ?? null,
    'USD/MWh',
    'hash price after the pool ÷ (0.024 × J/TH)',
    [
      figure('hashPrice', years[0]?.hashPriceUsd ?? null),
      { name: 'J/TH', value: printed(years[0]?.joulesPerTerahash ?? 0), source: 'mine.groups' },
    ],
  )
  add(
    'hashPrice',
    'Hash price, first year',
    years[0]?.hashPriceUsd ?? null,
    'USD per PH/s and day',
    '86,400 × 10^15 ÷ (difficulty × 2^32) × (subsidy + fees) × price of bitcoin',
    [
      field('bitcoin.difficulty'),
      field('bitcoin.priceUsd'),
      field('bitcoin.feesBtcPerBlock'),
      field('bitcoin.networkGrowthPercentPerYear'),
    ],
  )
  const breakEven = breakEvenBitcoin(core)
  add(
    'breakEvenBitcoin',
    'Break-even price of bitcoin today',
    breakEven,
    'USD',
    'the price on the day of the plan, grown as stated, at which NPV is nothing',
    [field('bitcoin.priceGrowthPercentPerYear'), figure('npv', npvUsd)],
  )
  add(
    'bitcoin',
    'Bitcoin mined',
    bitcoin,
    'BTC',
    'Σ PH/s × days × (subsidy + fees) × blocks’ share, after the pool',
    [field('mine.mw'), field('mine.pool.feePercent')],
  )
  add('minedEnergy', 'Energy mined', minedMwh, 'MWh', 'Σ MW mined × hours', [
    field('mine.mw'),
    field('mine.uptimePercent'),
  ])
  const first = years[0]
  const luck = monthOfLuck(core)
  add(
    'payoutLuck',
    'Luck of a month’s payout',
    luck === null ? null : luck * 100,
    '%',
    'standard deviation of the first month’s income by the luck of blocks ÷ its mean, by payout scheme',
    [field('mine.pool.scheme'), field('mine.pool.networkPercent')],
  )
  add(
    'hoursMined',
    'Full-load hours of mining, first year',
    first === undefined || site.mine.mw === 0 ? null : first.minedMwh / site.mine.mw,
    'hours',
    'energy mined ÷ power of the mine',
    [field('mine.mw')],
  )
  add(
    'outlay',
    'Outlay before the first year',
    -(flowsUsd[0] ?? 0),
    'USD',
    'machines, buildings, connection, working capital, less the loan',
    Object.entries(money.lines)
      .filter(([, values]) => (values[0] ?? 0) !== 0)
      .map(([name, values]) => ({ name, value: printed(values[0] ?? 0), source: 'cashflow.csv' })),
  )
  add('sellAll', 'Selling everything, first year', sellAllUsd, 'USD', 'Σ price × what can be sold', [])
  add(
    'mineAll',
    'Mining everything, first year',
    mineAllUsd,
    'USD',
    'the mine runs whenever there is power',
    [],
  )
  add(
    'optimum',
    'The best of both, first year',
    optimumUsd,
    'USD',
    'the optimum of the year’s dispatch, every price known',
    [{ name: 'method', value: dispatch.method, source: 'dispatch' }],
  )
  add(
    'honest',
    'Decided with yesterday’s prices',
    honestUsd,
    'USD',
    'each day is decided with the prices of the day before and settled at its own',
    [],
  )
  add(
    'foresight',
    'Share of the gain that needs no foresight',
    gained > 0 && honestUsd !== null ? percent((honestUsd - sellAllUsd) / gained) : null,
    '%',
    '(decided with yesterday’s prices − selling everything) ÷ (optimum − selling everything)',
    [figure('honest', honestUsd), figure('sellAll', sellAllUsd), figure('optimum', optimumUsd)],
  )
  if (sizing !== null) {
    add('bestMw', 'Best size', sizing.best.mw, 'MW', 'the size with the greatest NPV among those compared', [
      figure('bestNpv', sizing.best.npvUsd),
    ])
    add('bestNpv', 'NPV at the best size', sizing.best.npvUsd, 'USD', 'as npv', [
      figure('bestMw', sizing.best.mw),
    ])
    add('secondMw', 'Second-best size', sizing.second.mw, 'MW', 'the next', [
      figure('secondNpv', sizing.second.npvUsd),
    ])
    add('secondNpv', 'NPV at the second-best size', sizing.second.npvUsd, 'USD', 'as npv', [
      figure('secondMw', sizing.second.mw),
    ])
  }
  add('npvRoubles', 'NPV in roubles', npvUsd * site.money.roublesPerUsd, 'RUB', 'npv × rate', [
    figure('npv', npvUsd),
    field('money.roublesPerUsd'),
  ])
  add('npvYuan', 'NPV in yuan', npvUsd * site.money.yuanPerUsd, 'CNY', 'npv × rate', [
    figure('npv', npvUsd),
    field('money.yuanPerUsd'),
  ])
  add(
    'npvGold',
    'NPV in grams of gold',
    (npvUsd / site.money.goldUsdPerTroyOunce) * gramsAnOunce,
    'g',
    'npv ÷ price of an ounce × 31.1034768',
    [figure('npv', npvUsd), field('money.goldUsdPerTroyOunce')],
  )
  const transfer = site.station.existing?.transferUsdPerMwh ?? null
  if (transfer !== null) {
    add(
      'npvOwner',
      'NPV of the mine’s owner at the transfer price',
      npvOwner(core, transfer),
      'USD',
      'as npv, each MWh mined paid at the transfer price in place of its other worth',
      [field('station.existing.transferUsdPerMwh')],
    )
    add(
      'npvStation',
      'NPV of the station at the transfer price',
      npvUsd - npvOwner(core, transfer),
      'USD',
      'npv − npvOwner, tax included',
      [figure('npv', npvUsd)],
    )
  }
  const { planned } = site.station
  if (planned !== null) {
    const kw = site.station.units * site.station.netMwPerUnit * 1000
    const capitalUsdPerKw = core.prepared.stationUsd / kw
    const capacityFactor = Math.min(1, (first?.availableMwh ?? 0) / (kw * 8.76))
    if (capacityFactor > 0)
      add(
        'lcoe',
        'Levelised cost of electricity',
        levelisedUsdPerMwh({
          capitalUsdPerKw,
          fixedUsdPerKwYear: site.station.fixedUsdPerKwYear,
          variableUsdPerMwh: site.station.variableUsdPerMwh,
          capacityFactor,
          ratePercent: site.money.discountPercent,
          years: planned.lifetimeYears,
        }),
        'USD/MWh',
        '(capital with interest × capital recovery + fixed) ÷ energy + variable',
        [
          field('station.planned.overnightUsdPerKw'),
          {
            name: 'capital with interest, USD/kW',
            value: printed(capitalUsdPerKw),
            source: 'station.planned',
          },
          field('station.fixedUsdPerKwYear'),
          field('station.variableUsdPerMwh'),
          {
            name: 'capacity factor',
            value: printed(capacityFactor),
            source: 'station.refuelling, station.forcedOutages',
          },
        ],
      )
    const without = core.withoutMineUsd
    add('npvWithoutMine', 'NPV of the station without the mine', without, 'USD', 'as npv, everything sold', [
      field('mine.mw'),
    ])
    add('npvMine', 'What the mine adds', npvUsd - without, 'USD', 'npv − npvWithoutMine', [
      figure('npv', npvUsd),
      figure('npvWithoutMine', without),
    ])
  }
  if (risk !== null) {
    const drawn = [
      field('risk.lifetimes'),
      field('seed'),
      field('risk.bitcoinVolatilityPercent'),
      field('risk.networkVolatilityPercent'),
      field('risk.powerVolatilityPercent'),
    ]
    add(
      'probabilityOfLoss',
      'Probability of loss',
      percent(risk.probabilityOfLoss),
      '%',
      'share of the drawn futures with an NPV below nothing',
      drawn,
    )
    add(
      'valueAtRisk',
      'Value at risk, 95 %',
      risk.valueAtRiskUsd,
      'USD',
      'the loss that 95 of 100 drawn futures stay within',
      drawn,
    )
    add(
      'conditionalValueAtRisk',
      'Mean loss of the worst twentieth',
      risk.conditionalValueAtRiskUsd,
      'USD',
      'mean loss of the worst 5 % of the drawn futures',
      drawn,
    )
    add(
      'medianNpv',
      'Median NPV of the futures',
      risk.npvUsd.p50,
      'USD',
      'half of the drawn futures lie below',
      drawn,
    )
  }
  return list
}

/** What the mined energy would have brought, over all years, US dollars. */
function forgone({ course }: PlanCore): number {
  return course.years.reduce(
    (sum, { withMine, sellAll }) =>
      sum +
      (sellAll.soldUsd - sellAll.variableUsd) -
      (withMine.soldUsd - withMine.variableUsd) +
      withMine.boughtUsd,
    0,
  )
}

/** What a coin costs: every line but income, a planned station's own left out, its power at what it would have brought. */
function costFlows({ course, money, flowsUsd, site }: PlanCore): number[] {
  const own = [
    'mine, running',
    'mine, fixed',
    'repairs',
    'starts and stops',
    'machines',
    'buildings and connection',
    'sale at the end',
    'working capital',
    'tax',
    'heat',
  ] as const
  return flowsUsd.map((_, year) => {
    const outcome = course.years[year - 1]
    const power =
      outcome === undefined
        ? 0
        : outcome.sellAll.soldUsd -
          outcome.sellAll.variableUsd -
          (outcome.withMine.soldUsd - outcome.withMine.variableUsd) +
          outcome.withMine.boughtUsd
    const lines = own.reduce(
      (sum, name) =>
        sum + (name === 'tax' && site.station.planned !== null ? 0 : (money.lines[name][year] ?? 0)),
      0,
    )
    return lines - power
  })
}

/** The same flows with the transfer price for each MWh from the station, taxed alike. */
function npvOwner({ course, flowsUsd, site, money }: PlanCore, transferUsdPerMwh: number): number {
  const kept = 1 - site.money.taxPercent / 100
  return npv(
    site.money.discountPercent / 100,
    flowsUsd.map((usd, year) => {
      const outcome = course.years[year - 1]
      if (outcome === undefined) return usd
      const charged = -(money.lines['power, at its other worth'][year] ?? 0)
      const paid = (outcome.withMine.minedMwh - outcome.withMine.boughtMwh) * transferUsdPerMwh
      return usd + (charged - paid) * kept
    }),
  )
}

/** By bisection over the price, every year by hour-classes; null where no price between a tenth and ten times does it. */
function breakEvenBitcoin({ prepared, path, site, coupling }: PlanCore): number | null {
  const sellAll = soldByClasses(prepared, path)
  const at = (factor: number) => valueOfPath(prepared, priced(path, factor), { coupling, sellAll }).npvUsd
  let [low, high] = [0.1, 10]
  if (at(low) > 0 || at(high) < 0) return null
  for (let round = 0; round < 24; round++) {
    const middle = Math.sqrt(low * high)
    if (at(middle) < 0) low = middle
    else high = middle
  }
  return site.bitcoin.priceUsd * Math.sqrt(low * high)
}

function priced(path: Path, factor: number): Path {
  return {
    ...path,
    bitcoinUsd: path.bitcoinUsd.map((usd) => usd * factor),
    hashPriceUsd: path.hashPriceUsd.map((usd) => usd * factor),
  }
}

function valueAt(site: Site, path: string): unknown {
  return path.split('.').reduce<unknown>((held, key) => (held as Record<string, unknown> | null)?.[key], site)
}

/** Six figures, as people write them. */
function printed(value: unknown): string {
  if (typeof value !== 'number') return value === null || value === undefined ? 'none' : String(value)
  if (Number.isInteger(value)) return value.toLocaleString('en-US')
  return value.toLocaleString('en-US', { maximumSignificantDigits: 8 })
}

function percent(share: number | null): number | null {
  return share === null ? null : share * 100
}

/** Deviation of the first month's income by luck, over its mean. */
function monthOfLuck({ site, path, years }: PlanCore): number | null {
  const first = years[0]
  if (first === undefined || first.bitcoin === 0) return null
  const perDay = path.bitcoinPerPetahashDay[0] ?? 0
  const petahashes = first.bitcoin / 365 / perDay
  const difficulty = path.difficulty[0] ?? 0
  const network = hashRateTerahashes(difficulty) / 1000
  const { expectedBtc, deviationBtc } = payout({
    scheme: site.mine.pool.scheme,
    feePercent: site.mine.pool.feePercent,
    petahashes,
    days: 30,
    difficulty,
    subsidyBtc: path.subsidyBtc[0] ?? 0,
    feesBtc: path.feesBtc[0] ?? 0,
    poolPetahashes: Math.max(petahashes, (network * site.mine.pool.networkPercent) / 100),
  })
  return expectedBtc === 0 ? null : deviationBtc / expectedBtc
}
