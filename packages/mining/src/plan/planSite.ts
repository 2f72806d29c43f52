/** A site planned: every year hour by hour under the expected future, its money, its best size, what may come otherwise, and the figures that decide. */

import {
  type Dispatch,
  type DispatchProblem,
  honest,
  mineAll,
  NeedsSolver,
  sellAll,
} from '../dispatch/index.ts'
import { internalRate, npv } from '../finance/index.ts'
import { tariffRevenueUsd } from '../plant/index.ts'
import { digestOf } from '../prices/index.ts'
import type { Site } from '../site/schema.ts'
import { canonicalJson } from './canonicalJson.ts'
import { type Course, courseOf, type YearOutcome } from './course.ts'
import { figuresOf } from './figures/figures.ts'
import { findingOf } from './finding.ts'
import { classOutcome, soldByClasses, valueOfPath } from './lifetime.ts'
import { type Money, moneyOf } from './money.ts'
import { expectedPath } from './path.ts'
import { largestSize, type Prepared, prepare } from './prepare.ts'
import { settle } from './settle.ts'
import type { DispatchYear, Path, Plan, PlanSeries, Risk, SizePoint } from './types.ts'
import { type DecidedYear, decideYear, type Solve, worthOf } from './year.ts'
import { yearRow } from './yearRow.ts'

export type PlanOptions = {
  /** For problems without a quick structure (ramps together with starts, a ramp of the station itself); without it they are refused by name. */
  readonly solver?: Solve
  /** Draws futures; null: the plan says nothing of risk. */
  readonly risk?: ((of: RiskRequest) => Promise<Risk>) | null
  /** Sizes by hour-classes in place of hour by hour: for a page that answers at once. */
  readonly quickSizing?: boolean
  /** The hours of this site, prepared before. */
  readonly prepared?: Prepared
  /** Told once: the share of the hour-classes’ mining that the hours leave, for whoever draws futures afterwards. */
  readonly onCoupling?: (coupling: readonly number[]) => void
  readonly onProgress?: (done: number, of: number, what: string) => void
}

export type RiskRequest = {
  readonly site: Site
  readonly series: PlanSeries
  readonly prepared: Prepared
  readonly coupling: readonly number[]
}

export async function planSite(site: Site, series: PlanSeries, options: PlanOptions = {}): Promise<Plan> {
  const { onProgress = () => {}, risk = null, solver } = options
  const sizes = sizesOf(site)
  const total = site.years + sizes.length + (risk === null ? 0 : 1)
  let done = 0
  const step = (what: string) => onProgress(++done, total, what)

  const prepared = options.prepared ?? prepare(site, series)
  const path = expectedPath(site)
  const baseline = sellingAll(prepared, path, solver)
  const decided: DecidedYear[] = []
  const course = courseOf(prepared, path, site.mine.mw, (year, mw) => {
    const one = mw === 0 ? at(baseline, year) : hourly(prepared, path, mw, year, solver)
    decided.push(one)
    step(`year ${site.startYear + year}, hour by hour`)
    return { withMine: one.settled, sellAll: at(baseline, year).settled }
  })
  const money = moneyOf(prepared, site.mine.mw, course, path)
  const coupling = couplingOf(prepared, path, course)
  options.onCoupling?.(coupling)
  const flowsUsd = [...money.netUsd]
  const npvUsd = npv(site.money.discountPercent / 100, flowsUsd)

  const sellAll = soldByClasses(prepared, path)
  // Other sizes of a mine that is bound hour to hour by starts are found by its hour-classes: its own size is not.
  const quickly = options.quickSizing === true || !quickMethods.includes(at(decided, 0).dispatch.method)
  const points: SizePoint[] = sizes.map((mw) => {
    step(`${mw} MW`)
    if (mw === site.mine.mw) return { mw, npvUsd, irr: internalRate(flowsUsd) }
    if (quickly) {
      const quick = valueOfPath(prepared, path, { mw, coupling, sellAll })
      return { mw, npvUsd: quick.npvUsd, irr: internalRate(quick.flowsUsd) }
    }
    return sizePoint(prepared, path, mw, baseline, solver)
  })
  const ranked = points.toSorted((a, b) => b.npvUsd - a.npvUsd)
  const [best, second] = ranked
  const sizing = best === undefined || second === undefined ? null : { points, best, second }

  const dispatch = dispatchYear(prepared, path, site.mine.mw, 0, at(decided, 0))
  const quick = valueOfPath(prepared, path, { coupling, sellAll })
  const spread = risk === null ? null : await risk({ site, series, prepared, coupling })
  if (risk !== null) step('futures')

  const years = course.years.map((outcome, year) => yearRow(prepared, path, money, outcome, year))
  const withoutMine = courseOf(prepared, path, 0, (year) => {
    const { settled } = at(baseline, year)
    return { withMine: settled, sellAll: settled }
  })
  const withoutMineUsd = npv(site.money.discountPercent / 100, moneyOf(prepared, 0, withoutMine, path).netUsd)
  const core = {
    coupling,
    withoutMineUsd,
    site,
    series,
    prepared,
    path,
    course,
    money,
    years,
    flowsUsd,
    npvUsd,
    sizing,
    dispatch,
    risk: spread,
    quickNpvUsd: quick.npvUsd,
  }
  const figures = figuresOf(core)
  return {
    name: site.name,
    site,
    madeUp: [
      ...(series.pricesMadeUp ? [series.priceSource] : []),
      ...(series.weatherMadeUp ? [series.weatherSource] : []),
    ],
    inputsDigest: digestOf(canonicalJson({ site, digests: series.digests })),
    digests: series.digests,
    mw: site.mine.mw,
    figures,
    decisive: decisive(figures.map(({ key }) => key)),
    before: { lines: linesAt(money, 0), netUsd: flowsUsd[0] ?? 0 },
    years,
    flowsUsd,
    sizing,
    dispatch,
    risk: spread,
    finding: findingOf(core, figures),
    warnings: warningsOf(core),
  }
}

const quickMethods: readonly string[] = ['hour by hour', 'ramp']

/** Everything that figures, finding and warnings are made from. */
export type PlanCore = {
  readonly site: Site
  readonly series: PlanSeries
  readonly prepared: Prepared
  readonly path: Path
  readonly course: Course
  readonly money: Money
  readonly years: Plan['years']
  readonly flowsUsd: readonly number[]
  readonly npvUsd: number
  readonly sizing: Plan['sizing']
  readonly dispatch: DispatchYear
  readonly risk: Risk | null
  readonly coupling: readonly number[]
  /** NPV with everything sold: 0 for a station that stands. */
  readonly withoutMineUsd: number
  /** The same lifetime by hour-classes: how far the quick way is off. */
  readonly quickNpvUsd: number
}

export function linesAt(money: Money, year: number): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(money.lines).map(([name, values]) => [name, values[year] ?? 0]))
}

/**
 * Every year without a mine. It follows from the hours alone, so plans of one site that differ in their mine, bitcoin or money share it.
 */
function sellingAll(prepared: Prepared, path: Path, solver?: Solve): readonly DecidedYear[] {
  const known = soldAlone.get(prepared.years)
  if (known !== undefined) return known
  const years = prepared.years.map((_, year) => hourly(prepared, path, 0, year, solver))
  soldAlone.set(prepared.years, years)
  return years
}

/** By the hours of a site; the expected future leaves the worth of power as it is stated. */
const soldAlone = new WeakMap<Prepared['years'], readonly DecidedYear[]>()

function hourly(prepared: Prepared, path: Path, mw: number, year: number, solver?: Solve): DecidedYear {
  const { steps, blocks } = at(prepared.years, year)
  return decideYear({ prepared, year, path, mw }, steps, {
    coupled: true,
    blocks,
    hours: steps.stepHours,
    ...(solver === undefined ? {} : { solver }),
  })
}

function sizePoint(
  prepared: Prepared,
  path: Path,
  mw: number,
  baseline: readonly DecidedYear[],
  solver?: Solve,
): SizePoint {
  const course = courseOf(prepared, path, mw, (year, running) => ({
    withMine:
      running === 0 ? at(baseline, year).settled : hourly(prepared, path, running, year, solver).settled,
    sellAll: at(baseline, year).settled,
  }))
  const { netUsd } = moneyOf(prepared, mw, course, path)
  return {
    mw,
    npvUsd: npv(prepared.site.money.discountPercent / 100, netUsd),
    irr: internalRate(netUsd),
  }
}

/** Sizes to compare, the planned one among them, none above what there is. */
export function sizesOf(site: Site): readonly number[] {
  const most = largestSize(site)
  const from = Math.min(site.sizing.fromMw ?? 0, most)
  const count = site.sizing.points
  const even = Array.from({ length: count }, (_, n) => round(from + ((most - from) * n) / (count - 1)))
  return [...new Set([...even, site.mine.mw])].toSorted((a, b) => a - b)
}

/** How much of what hour-classes would mine the hours themselves do, year by year. */
function couplingOf(prepared: Prepared, path: Path, course: Course): readonly number[] {
  return course.years.map(({ withMine }, year) => {
    if (withMine.minedMwh === 0) return 1
    const quick = classOutcome(prepared, path, prepared.site.mine.mw, year, 1).withMine.minedMwh
    return quick === 0 ? 1 : withMine.minedMwh / quick
  })
}

/** The year to draw, and what it is worth decided otherwise. */
function dispatchYear(
  prepared: Prepared,
  path: Path,
  mw: number,
  year: number,
  { problem, dispatch, settled }: DecidedYear,
): DispatchYear {
  const { steps } = at(prepared.years, year)
  const of = { prepared, year, path, mw }
  const blocks = at(prepared.years, year).blocks
  const worth = (other: Dispatch) => {
    const sums = settle(steps, problem, other, of, steps.stepHours)
    return worthOf(blocks === null ? sums : { ...sums, soldUsd: tariffRevenueUsd(blocks, sums.soldMwh) })
  }
  const first = problem.groups.map((group) => group.segments[0])
  return {
    year: at(prepared.years, year).year,
    stepHours: problem.stepHours,
    method: dispatch.method,
    usdPerMwh: problem.power.usdPerMwh,
    soldMw: dispatch.soldMw,
    minedMw: dispatch.minedMw,
    curtailedMw: dispatch.curtailedMw,
    heatMw: dispatch.heatMw,
    boughtMw: dispatch.boughtMw,
    groupMw: problem.groups.map(({ name }, group) => ({
      name,
      mw: dispatch.groupMw[group] ?? new Float64Array(problem.steps),
    })),
    breakEvenUsdPerMwh: Float64Array.from({ length: problem.steps }, (_, step) =>
      first.reduce((most, segment) => Math.max(most, segment?.usdPerMwh[step] ?? 0), 0),
    ),
    values: {
      sellAllUsd: worth(sellAll(problem)),
      mineAllUsd: worth(mineAll(problem)),
      optimumUsd: worthOf(settled),
      honestUsd: decidedHonestly(problem, worth),
    },
  }
}

function decidedHonestly(problem: DispatchProblem, worth: (dispatch: Dispatch) => number): number | null {
  try {
    return worth(honest(problem))
  } catch (thrown) {
    if (thrown instanceof NeedsSolver) return null
    throw thrown
  }
}

function warningsOf({ site, series, npvUsd, quickNpvUsd, course, prepared }: PlanCore): readonly string[] {
  const apart = Math.abs(quickNpvUsd - npvUsd)
  return [
    ...(series.pricesMadeUp ? [`The power prices are made up: ${series.priceSource}.`] : []),
    ...(series.weatherMadeUp ? [`The weather is made up: ${series.weatherSource}.`] : []),
    ...(course.closedAfter < site.years
      ? [
          `The mine closes at the end of ${site.startYear + course.closedAfter - 1}: from then on it would not pay its people, or new machines would not earn their price.`,
        ]
      : []),
    `Futures are valued by hour-classes; under the expected one these are ${printMillions(apart)} away from hour by hour.`,
    'A forecast is no ledger: amounts here are floating point, and mining income never backs a coin.',
    ...(prepared.site.bitcoin.growth === 'stated'
      ? []
      : [`The network’s growth is by ${site.bitcoin.growth}.`]),
  ]
}

function printMillions(usd: number): string {
  return `${(usd / 1e6).toFixed(2)} million dollars`
}

function decisive(keys: readonly string[]): readonly string[] {
  return [
    'npv',
    'irr',
    'payback',
    'costPerBitcoin',
    'revenuePerMwh',
    'worthPerMwh',
    'breakEvenBitcoin',
    'bestMw',
    'foresight',
    'probabilityOfLoss',
    'conditionalValueAtRisk',
    'lcoe',
  ]
    .filter((key) => keys.includes(key))
    .slice(0, 10)
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new RangeError(`There is no item ${index} among ${items.length}.`)
  return item
}

function round(mw: number): number {
  return Math.round(mw * 100) / 100
}

export type { YearOutcome }
