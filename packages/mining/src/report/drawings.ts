/** The charts of a plan by name, at a width: the report sets them on its page, the site on its own. Each is drawn when it is asked for. */
import {
  breakevenMap,
  cashFlowBars,
  compareBars,
  type Drawing,
  difficultyForecast,
  fan,
  heatMap,
  histogram,
  npvCurve,
  priceDuration,
  tornado,
} from '../drawing/index.ts'
import type { Plan } from '../plan/types.ts'
import { difficultyAhead } from './difficultyAhead.ts'
import { valueNamed } from './figures.ts'

export type PlanDrawings = {
  readonly heatMap: Drawing
  readonly priceDuration: Drawing
  readonly choices: Drawing
  readonly cashFlow: Drawing
  readonly npvCurve: Drawing | null
  readonly difficulty: Drawing
  readonly fan: Drawing | null
  readonly histogram: Drawing | null
  readonly tornado: Drawing | null
  readonly breakevenMap: Drawing | null
}

export function drawingsOf(plan: Plan, width: number): PlanDrawings {
  const { dispatch, risk, sizing, site } = plan
  const { sellAllUsd, mineAllUsd, optimumUsd, honestUsd } = dispatch.values
  return {
    get heatMap() {
      return heatMap(
        { year: dispatch.year, stepHours: dispatch.stepHours, values: dispatch.minedMw, topMw: plan.mw },
        width,
      )
    },
    get priceDuration() {
      return priceDuration(dispatch, width)
    },
    get choices() {
      return compareBars(
        {
          title: `What ${dispatch.year} is worth, decided four ways`,
          unit: 'million dollars',
          items: [
            { name: 'everything sold', value: sellAllUsd / 1e6 },
            { name: 'mined whenever there is power', value: mineAllUsd / 1e6 },
            { name: 'the best of both, every price known', value: optimumUsd / 1e6 },
            {
              name: 'the best of both by yesterday’s prices',
              value: honestUsd === null ? null : honestUsd / 1e6,
            },
          ],
        },
        width,
      )
    },
    get cashFlow() {
      return cashFlowBars(
        plan.flowsUsd.map((netUsd, index) => ({
          label: index === 0 ? 'before' : `${plan.years[index - 1]?.year ?? site.startYear + index - 1}`,
          netUsd,
        })),
        width,
      )
    },
    get npvCurve() {
      return sizing === null ? null : npvCurve({ ...sizing, plannedMw: plan.mw }, width)
    },
    get difficulty() {
      return difficultyForecast({ past: [], ahead: difficultyAhead(plan) }, width)
    },
    get fan() {
      return risk === null
        ? null
        : fan(
            risk.fan.map(({ year, cumulativeUsd }, index) => ({
              ...cumulativeUsd,
              label: index === 0 ? 'before' : `${year}`,
            })),
            width,
          )
    },
    get histogram() {
      return risk === null || heaped(risk.npvHistogram.counts)
        ? null
        : histogram({ ...risk.npvHistogram, medianUsd: risk.npvUsd.p50 }, width)
    },
    get tornado() {
      return risk === null
        ? null
        : tornado({ bars: risk.tornado, baseUsd: valueNamed(plan, 'npv') ?? 0 }, width)
    },
    get breakevenMap() {
      return risk === null
        ? null
        : breakevenMap(
            {
              ...risk.map,
              planned: { row: site.bitcoin.priceUsd, column: site.bitcoin.networkGrowthPercentPerYear },
            },
            width,
          )
    },
  }
}

/** A few futures so rich that all others stand in one bar: the table of percentiles says more. */
function heaped(counts: readonly number[]): boolean {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return Math.max(0, ...counts) > (total * 2) / 3
}
