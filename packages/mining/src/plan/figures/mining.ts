/** What mining brings and costs: by coin, by MWh, by hour, and at which prices it earns nothing. */
import { npv } from '../../finance/index.ts'
import { hashRateTerahashes, payout } from '../../network/index.ts'
import { soldByClasses, valueOfPath } from '../lifetime.ts'
import { expectedPath } from '../path.ts'
import type { PlanCore } from '../planSite.ts'
import { printed, type Trace } from './trace.ts'

export function addMining(core: PlanCore, { add, field, figure }: Trace): void {
  const { site, years, npvUsd } = core
  const rate = site.money.discountPercent / 100
  const sum = (of: (year: (typeof years)[number]) => number) =>
    years.reduce((total, year) => total + of(year), 0)
  const minedMwh = sum((year) => year.minedMwh)
  const bitcoin = sum((year) => year.bitcoin)
  const miningUsd = sum((year) => year.miningUsd)
  const forgoneUsd = forgone(core)
  const costUsd = -npv(rate, costFlows(core))
  const discountedBitcoin = npv(rate, [0, ...years.map((year) => year.bitcoin)])
  const costPerBitcoin = discountedBitcoin === 0 ? null : costUsd / discountedBitcoin
  const perMwh = (usd: number) => (minedMwh === 0 ? null : usd / minedMwh)
  const first = years[0]
  add(
    'costPerBitcoin',
    'Cost of a bitcoin',
    costPerBitcoin,
    'USD',
    site.station.planned === null
      ? 'discounted costs: tax, capital, loan, power at its other worth, less heat ÷ discounted bitcoin'
      : 'discounted costs of the mine alone before tax, power at its other worth, less heat ÷ discounted bitcoin',
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

/**
 * What a coin costs: everything that the plan pays and what its power would have brought, less heat; tax, loan and capital are in it. A
 * planned station's own lines are left out, its power is charged at what it would have brought.
 */
function costFlows({ course, money, flowsUsd, site }: PlanCore): number[] {
  if (site.station.planned === null) return flowsUsd.map((usd, year) => usd - (money.lines.mining[year] ?? 0))
  return flowsUsd.map((_, year) => {
    const outcome = course.years[year - 1]
    const lines = mineLines.reduce((sum, name) => sum + (money.lines[name][year] ?? 0), 0)
    return outcome === undefined ? lines : lines - powerOf(outcome)
  })
}

function powerOf({ withMine, sellAll }: PlanCore['course']['years'][number]): number {
  return (
    sellAll.soldUsd - sellAll.variableUsd - (withMine.soldUsd - withMine.variableUsd) + withMine.boughtUsd
  )
}

const mineLines = [
  'heat',
  'mine, running',
  'mine, fixed',
  'repairs',
  'starts and stops',
  'machines',
  'buildings and connection',
  'sale at the end',
] as const

/** By bisection over today's price, every year by hour-classes, the network following as the file says; null where no price between a tenth and ten times does it. */
function breakEvenBitcoin({ prepared, path, site, coupling }: PlanCore): number | null {
  const sellAll = soldByClasses(prepared, path)
  const at = (factor: number) => {
    const priced = { ...site, bitcoin: { ...site.bitcoin, priceUsd: site.bitcoin.priceUsd * factor } }
    return valueOfPath(prepared, expectedPath(priced), { coupling, sellAll }).npvUsd
  }
  let [low, high] = [0.1, 10]
  if (at(low) > 0 || at(high) < 0) return null
  for (let round = 0; round < 24; round++) {
    const middle = Math.sqrt(low * high)
    if (at(middle) < 0) low = middle
    else high = middle
  }
  return site.bitcoin.priceUsd * Math.sqrt(low * high)
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
