/**
 * The course of a mine's life. A year that did not pay for its people is the last one. When machines are due it is asked whether new
 * ones would earn their price, with what is known that day: last year's income, the halvings ahead, and the growth that the file expects;
 * where they would not, none are bought and the mine closes.
 */
import { npv } from '../finance/index.ts'
import type { Prepared } from './prepare.ts'
import type { Settled } from './settle.ts'
import type { Path } from './types.ts'

/** What happened in a year with the mine, and what selling everything would have brought beside it. */
export type YearOutcome = { readonly withMine: Settled; readonly sellAll: Settled }

export type Course = {
  readonly years: readonly YearOutcome[]
  /** Years that the mine ran; all of the plan's unless it closed for want of worth. */
  readonly closedAfter: number
}

/** `decide`: a plan year with a mine of so many MW; it is asked for 0 MW once the mine is closed. */
export function courseOf(
  prepared: Prepared,
  path: Path,
  mw: number,
  decide: (year: number, mw: number) => YearOutcome,
): Course {
  const { site, fleet } = prepared
  const years: YearOutcome[] = []
  let closedAfter = site.years
  for (let year = 0; year < site.years; year++) {
    if (year > 0 && mw > 0 && closedAfter === site.years && site.mine.replacement.rule === 'whenItPays') {
      const due = fleet.some((group) => (group.boughtUsd[year] ?? 0) > 0)
      const paid = due
        ? newOnesPay(prepared, path, mw, year, years)
        : marginOf(prepared, mw, years[year - 1]) > 0
      if (!paid) closedAfter = year
    }
    years.push(decide(year, year < closedAfter ? mw : 0))
  }
  return { years, closedAfter }
}

/** Whether what last year earned, earned with new machines over their life, is worth more than they cost. */
function newOnesPay(
  prepared: Prepared,
  path: Path,
  mw: number,
  year: number,
  years: readonly YearOutcome[],
): boolean {
  const { site, fleet } = prepared
  const priceUsd = mw * fleet.reduce((sum, group) => sum + (group.boughtUsd[year] ?? 0), 0)
  const life = Math.min(Math.ceil(site.mine.replacement.everyYears), site.years - year)
  const margins = marginsAhead(prepared, path, mw, year, years, life)
  return npv(site.money.discountPercent / 100, [-priceUsd, ...margins]) > 0
}

/** What a year earned beyond the other worth of its power, less people and buildings. */
function marginOf({ site }: Prepared, mw: number, year: YearOutcome | undefined): number {
  if (year === undefined) return 0
  const { withMine } = year
  return withMine.miningUsd + withMine.heatUsd - withMine.startsUsd - powerUsd(year) - runningUsd(site, mw)
}

function powerUsd({ withMine, sellAll }: YearOutcome): number {
  return (
    sellAll.soldUsd - sellAll.variableUsd - (withMine.soldUsd - withMine.variableUsd) + withMine.boughtUsd
  )
}

function runningUsd(site: Prepared['site'], mw: number): number {
  return site.mine.runningUsdPerMwYear * mw + site.mine.fixedUsdPerYear
}

/** Income less power and running cost of the next `count` years, as last year leads one to expect. */
function marginsAhead(
  prepared: Prepared,
  path: Path,
  mw: number,
  year: number,
  years: readonly YearOutcome[],
  count: number,
): readonly number[] {
  const { site, fleet } = prepared
  const last = years[year - 1]
  if (last === undefined || last.withMine.minedMwh === 0) return new Array<number>(count).fill(-1)
  if (path.ban !== null && path.ban.month <= year * 12) return new Array<number>(count).fill(-1)
  const { withMine } = last
  const power = powerUsd(last)
  const running = runningUsd(site, mw)
  const middle = year * 12 - 6
  const better = mean(
    fleet.map(({ factorByMonth }) => (factorByMonth[year * 12] ?? 1) / (factorByMonth[middle] ?? 1)),
  )
  const growth = 1 + site.bitcoin.networkGrowthPercentPerYear / 100
  const dearer = 1 + site.bitcoin.priceGrowthPercentPerYear / 100
  const reward = (month: number) => (path.subsidyBtc[month] ?? 0) + site.bitcoin.feesBtcPerBlock
  return Array.from({ length: count }, (_, n) => {
    const halved = reward(middle + 12 * (n + 1)) / reward(middle)
    const income = withMine.miningUsd * better * halved * (dearer / growth) ** (n + 1) + withMine.heatUsd
    // A year that would lose on power is not mined.
    return Math.max(0, income - power) - running
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
