/**
 * The course of a mine's life: year after year it runs, and each time machines are due for replacement it is asked whether new ones would
 * earn their price. The question is answered with what is known that day: last year's income, the halvings ahead, and the growth that the
 * file expects. A mine that would not replaces nothing and closes.
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
    const due =
      year > 0 &&
      mw > 0 &&
      closedAfter === site.years &&
      fleet.some((group) => (group.boughtUsd[year] ?? 0) > 0)
    if (due && site.mine.replacement.rule === 'whenItPays' && !newOnesPay(prepared, path, mw, year, years))
      closedAfter = year
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
  const last = years[year - 1]
  if (last === undefined || last.withMine.minedMwh === 0) return false
  if (path.ban !== null && path.ban.month <= year * 12) return false
  const priceUsd = mw * fleet.reduce((sum, group) => sum + (group.boughtUsd[year] ?? 0), 0)
  const better = mean(
    fleet.map((group) => (group.factorByMonth[year * 12] ?? 1) / (group.factorByMonth[year * 12 - 6] ?? 1)),
  )
  const { withMine, sellAll } = last
  const power =
    sellAll.soldUsd - sellAll.variableUsd - (withMine.soldUsd - withMine.variableUsd) + withMine.boughtUsd
  const running = site.mine.runningUsdPerMwYear * mw + site.mine.fixedUsdPerYear
  const growth = 1 + site.bitcoin.networkGrowthPercentPerYear / 100
  const dearer = 1 + site.bitcoin.priceGrowthPercentPerYear / 100
  const life = Math.min(Math.ceil(site.mine.replacement.everyYears), site.years - year)
  const subsidyThen = path.subsidyBtc[year * 12 - 6] ?? 1
  const flows = [-priceUsd]
  for (let n = 0; n < life; n++) {
    const halved = (path.subsidyBtc[(year + n) * 12 + 5] ?? subsidyThen) / subsidyThen
    const income = withMine.miningUsd * better * halved * (dearer / growth) ** (n + 1) + withMine.heatUsd
    // A year that would lose on power is not mined.
    flows.push(Math.max(0, income - power) - running)
  }
  return npv(site.money.discountPercent / 100, flows) > 0
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
