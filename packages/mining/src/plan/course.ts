/**
 * The course of a mine's life: year after year it is asked whether to go on, and when machines are due, whether new ones would earn their
 * price. The questions are answered with what is known that day: last year's income, the halvings ahead, and the growth that the file
 * expects. A mine that would not pay its people any more closes; one whose new machines would not pay buys none and closes.
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
        : nextYearPays(prepared, path, mw, year, years)
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

/** Whether the coming year is expected to pay its people and its power. */
function nextYearPays(
  prepared: Prepared,
  path: Path,
  mw: number,
  year: number,
  years: readonly YearOutcome[],
): boolean {
  return (marginsAhead(prepared, path, mw, year, years, 1)[0] ?? 0) > 0
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
  const { withMine, sellAll } = last
  const power =
    sellAll.soldUsd - sellAll.variableUsd - (withMine.soldUsd - withMine.variableUsd) + withMine.boughtUsd
  const running = site.mine.runningUsdPerMwYear * mw + site.mine.fixedUsdPerYear
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
