/**
 * The cash flow, line by line and year by year. An existing station: the mine alone, charged for its power with what that would have
 * brought otherwise. A planned one: station and mine together. Amounts are nominal as the file's growth rates make them; flows of a year fall at its end.
 */
import { loanSchedule } from '../finance/index.ts'
import { repairUsdPerYear } from '../mine/index.ts'
import { capitalOf } from './capital.ts'
import type { Course } from './course.ts'
import type { Prepared } from './prepare.ts'
import type { Path } from './types.ts'

export const lineNames = [
  'mining',
  'heat',
  'power sold',
  'power contract',
  'power, at its other worth',
  'power bought',
  'station, variable',
  'station, fixed',
  'mine, running',
  'mine, fixed',
  'repairs',
  'starts and stops',
  'machines',
  'buildings and connection',
  'station, capital',
  'working capital',
  'sale at the end',
  'loan drawn',
  'loan repaid',
  'interest',
  'tax',
] as const
export type LineName = (typeof lineNames)[number]

export type Money = {
  /** By name; index 0 is before the first year, index n the end of year n. US dollars, costs negative. */
  readonly lines: Readonly<Record<LineName, Float64Array>>
  readonly netUsd: Float64Array
  readonly depreciationUsd: Float64Array
  readonly taxableUsd: Float64Array
}

export function moneyOf(prepared: Prepared, mw: number, course: Course, path: Path): Money {
  const { site } = prepared
  const planned = site.station.planned !== null
  const count = site.years
  const lines = Object.fromEntries(lineNames.map((name) => [name, new Float64Array(count + 1)])) as Record<
    LineName,
    Float64Array
  >
  const banYear = path.ban === null ? count : Math.min(count, path.ban.month / 12)
  const lastYear = Math.min(banYear, course.closedAfter)
  const capital = capitalOf(prepared, mw, Math.ceil(lastYear))
  const runs = mw > 0
  const stationKw = site.station.units * site.station.netMwPerUnit * 1000

  for (let year = 1; year <= count; year++) {
    const outcome = course.years[year - 1]
    if (outcome === undefined) throw new Error(`Year ${year} has no outcome.`)
    const { withMine, sellAll } = outcome
    const { contractUsd, contractMwh } = prepared.years[year - 1] ?? { contractUsd: 0, contractMwh: 0 }
    // The part of the year before a ban: people and buildings are paid until then.
    const open = Math.max(0, Math.min(1, lastYear - (year - 1)))
    lines.mining[year] = withMine.miningUsd
    lines.heat[year] = withMine.heatUsd
    if (planned) {
      lines['power sold'][year] = withMine.soldUsd
      lines['power contract'][year] = contractUsd
      lines['station, variable'][year] = -withMine.variableUsd - contractMwh * site.station.variableUsdPerMwh
      lines['station, fixed'][year] = -site.station.fixedUsdPerKwYear * stationKw
    } else {
      lines['power, at its other worth'][year] =
        withMine.soldUsd - withMine.variableUsd - (sellAll.soldUsd - sellAll.variableUsd)
    }
    lines['power bought'][year] = -withMine.boughtUsd
    lines['starts and stops'][year] = -withMine.startsUsd
    if (runs) {
      lines['mine, running'][year] = -site.mine.runningUsdPerMwYear * mw * open
      lines['mine, fixed'][year] = -site.mine.fixedUsdPerYear * open
      lines.repairs[year] = -repairUsdPerYear(site.mine, capital.standingUsd[year] ?? 0) * open
    }
  }
  for (let year = 0; year <= count; year++) {
    lines.machines[year] = -(capital.machinesUsd[year] ?? 0)
    lines['buildings and connection'][year] = -(capital.buildingsUsd[year] ?? 0)
    lines['station, capital'][year] = -(capital.stationUsd[year] ?? 0)
  }

  const end = Math.max(1, Math.ceil(lastYear))
  // After a ban the machines bring a part of what an owner who closes by choice would get.
  const banned = path.ban !== null && banYear < count && banYear <= course.closedAfter
  lines['sale at the end'][end] =
    (capital.machinesMarketUsd[end] ?? 0) * (banned ? (path.ban?.resalePercent ?? 0) / 100 : 1)
  lines['sale at the end'][count] = (lines['sale at the end'][count] ?? 0) + stationBook(prepared, count)

  // What lies as working capital for the mine comes back when it closes, for the station at the plan's end.
  for (const [names, back] of [
    [mineCosts, end],
    [stationCosts, count],
  ] as const) {
    const costs = names.reduce((sum, name) => sum - (lines[name][1] ?? 0), 0)
    const held = (costs * site.money.workingCapitalDays) / 365
    lines['working capital'][0] = (lines['working capital'][0] ?? 0) - held
    lines['working capital'][back] = (lines['working capital'][back] ?? 0) + held
  }

  borrow(prepared, lines, site.station.planned === null ? end : count)
  const taxableUsd = tax(prepared, lines, capital.depreciationUsd, stationBook(prepared, count))
  const netUsd = new Float64Array(count + 1)
  for (const name of lineNames)
    for (let year = 0; year <= count; year++) netUsd[year] = (netUsd[year] ?? 0) + (lines[name][year] ?? 0)
  return { lines, netUsd, depreciationUsd: capital.depreciationUsd, taxableUsd }
}

/** A planned station outlives most plans: what is left of it is taken at its capital by straight line over its life. */
function stationBook(prepared: Prepared, year: number): number {
  const { planned } = prepared.site.station
  if (planned === null) return 0
  return prepared.stationUsd * Math.max(0, 1 - year / planned.lifetimeYears)
}

/** `end`: whatever is still owed at the end of this year is paid back then. */
function borrow(prepared: Prepared, lines: Record<LineName, Float64Array>, end: number): void {
  const { loan } = prepared.site.money
  if (loan === null) return
  const capital = -(['machines', 'buildings and connection', 'station, capital'] as const).reduce(
    (sum, name) => sum + (lines[name][0] ?? 0),
    0,
  )
  const drawn = (capital * loan.percentOfCapital) / 100
  lines['loan drawn'][0] = drawn
  const schedule = loanSchedule({
    kind: loan.kind,
    principalUsd: drawn,
    ratePercent: loan.ratePercent,
    years: loan.years,
  })
  schedule.forEach(({ interestUsd, principalUsd }, index) => {
    const year = Math.min(index + 1, end)
    if (index + 1 <= end) lines.interest[year] = -interestUsd
    lines['loan repaid'][year] = (lines['loan repaid'][year] ?? 0) - principalUsd
  })
}

/** Losses are carried forward without end; nothing is paid back for them. Returns the profit that was taxed or lost. */
function tax(
  prepared: Prepared,
  lines: Record<LineName, Float64Array>,
  depreciationUsd: Float64Array,
  untaxedSaleUsd: number,
): Float64Array {
  const { years, money } = prepared.site
  const taxable = new Float64Array(years + 1)
  let carried = 0
  for (let year = 1; year <= years; year++) {
    let profit = -(depreciationUsd[year] ?? 0)
    for (const name of taxedNames) profit += lines[name][year] ?? 0
    if (year === years) profit -= untaxedSaleUsd
    taxable[year] = profit
    const due = Math.max(0, profit + carried)
    carried = Math.min(0, profit + carried)
    lines.tax[year] = -(due * money.taxPercent) / 100
  }
  return taxable
}

const mineCosts = ['power bought', 'mine, running', 'mine, fixed', 'repairs'] as const
const stationCosts = ['station, variable', 'station, fixed'] as const
const taxedNames = [
  'mining',
  'heat',
  'power sold',
  'power contract',
  'power, at its other worth',
  'power bought',
  'station, variable',
  'station, fixed',
  'mine, running',
  'mine, fixed',
  'repairs',
  'starts and stops',
  'sale at the end',
  'interest',
] as const
