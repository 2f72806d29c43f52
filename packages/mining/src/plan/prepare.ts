/** Everything of a plan that no future changes: the hours of each year, what cooling takes, what machines stand. Plain data. */
import { withInterest } from '../finance/index.ts'
import { coolableByStep, overheadByStep } from '../mine/index.ts'
import {
  type AfterContract,
  displacedWorth,
  exportLimit,
  growth,
  heatByMonth,
  heatByWeather,
  marketWorth,
  serveContract,
  stationYear,
  type TariffBlock,
  yearCalendar,
} from '../plant/index.ts'
import type { Site } from '../site/schema.ts'
import { classesOf, type HourClasses } from './classes.ts'
import { type Cooling, type FleetGroup, fleetOf } from './fleet.ts'
import type { Steps } from './problem.ts'
import type { PlanSeries } from './types.ts'

export type PreparedYear = {
  readonly year: number
  /** With the outages that the seed drew, and with planned ones alone. Under a tariff the price is 0: its blocks decide. */
  readonly steps: Steps
  readonly classes: HourClasses
  /** What a power contract brings, less what replacing it costs while the station is out, and its energy. */
  readonly contractUsd: number
  readonly contractMwh: number
  /** The blocks of a volume tariff in this year, after grid charges. */
  readonly blocks: readonly TariffBlock[] | null
}

export type Prepared = {
  readonly site: Site
  readonly fleet: readonly FleetGroup[]
  /** Megawatts at the busbar for one MW of machines on the hottest hour, by way of cooling. */
  readonly designOverhead: Readonly<Partial<Record<Cooling, number>>>
  readonly years: readonly PreparedYear[]
  /** A planned station's capital with interest during construction, at the beginning of its first year. */
  readonly stationUsd: number
}

/** `largestMw`: the largest mine that will be asked of it. */
export function prepare(site: Site, series: PlanSeries, largestMw = largestSize(site)): Prepared {
  const coolings = [...new Set(site.mine.groups.map(({ cooling }) => cooling))]
  const overheads = new Map(coolings.map((cooling) => [cooling, overheadByStep(cooling, series.wetBulbC)]))
  const designOverhead: Partial<Record<Cooling, number>> = {}
  for (const [cooling, byHour] of overheads)
    designOverhead[cooling] = byHour.reduce((most, one) => Math.max(most, one), 1)
  const years = Array.from({ length: site.years }, (_, index) => {
    const { steps, served } = stepsOf(site, series, overheads, index, true)
    const planned = stepsOf(site, series, overheads, index, false)
    return {
      year: site.startYear + index,
      steps,
      classes: classesOf(planned.steps, largestMw),
      contractUsd: served.revenueUsd - served.replacementUsd,
      contractMwh: served.servedMwh,
      blocks: blocksOf(site, index),
    }
  })
  return {
    site,
    fleet: fleetOf(site, (cooling) => designOverhead[cooling] ?? 1),
    designOverhead,
    years,
    stationUsd: stationCapital(site),
  }
}

/** The same hours with other machines, another bitcoin, other money: whatever does not change an hour of the station. */
export function withSite(prepared: Prepared, site: Site): Prepared {
  return {
    ...prepared,
    site,
    fleet: fleetOf(site, (cooling) => prepared.designOverhead[cooling] ?? 1),
    stationUsd: stationCapital(site),
  }
}

/** The largest mine that the site has room for: what is asked, what may be spared, at most twice the mine unless stated. */
export function largestSize(site: Site): number {
  const spare = site.station.spareMw ?? site.station.units * site.station.netMwPerUnit
  return Math.max(site.mine.mw, Math.min(site.sizing.toMw ?? Math.min(spare, 2 * site.mine.mw), spare))
}

function stepsOf(
  site: Site,
  series: PlanSeries,
  overheads: ReadonlyMap<Cooling, Float64Array>,
  index: number,
  forced: boolean,
): { readonly steps: Steps; readonly served: AfterContract } {
  const year = site.startYear + index
  const market = site.worth.market
  const { usdPerMwh, stepHours } = marketYear(series, index)
  const calendar = yearCalendar({
    year,
    stepHours,
    ...(usdPerMwh === null ? {} : { steps: usdPerMwh.length }),
  })
  const { availableMw, lowestMw } = stationYear(
    site.station,
    { year, stepHours, steps: calendar.steps },
    forced ? { seed: site.seed, lifetime: 0 } : null,
  )
  const tariffUsdPerMwh = site.grid.tariffUsdPerMwh
  const worth = () => {
    if (market !== null && usdPerMwh !== null)
      return marketWorth(usdPerMwh, {
        growthPercentPerYear: market.growthPercentPerYear,
        years: index,
        tariffUsdPerMwh,
      })
    if (site.worth.displacedFuel !== null)
      return displacedWorth(site.worth.displacedFuel, calendar, { years: index, tariffUsdPerMwh })
    // Under a tariff by volume its blocks decide; what a contract lacks is replaced at the first block’s price.
    return new Float64Array(calendar.steps).fill(blocksOf(site, index)?.[0]?.usdPerMwh ?? 0)
  }
  const byHour = (hourly: Float64Array) =>
    Float64Array.from(
      { length: calendar.steps },
      (_, step) => hourly[Math.min(hourly.length - 1, Math.floor(step * stepHours))] ?? 1,
    )
  const overhead: Partial<Record<Cooling, Float64Array>> = {}
  const coolable: Partial<Record<Cooling, Float64Array>> = {}
  for (const [cooling, hourly] of overheads) {
    overhead[cooling] = byHour(hourly)
    coolable[cooling] = byHour(coolableByStep(cooling, series.wetBulbC))
  }
  const { heat, grid } = site
  const usdPerMwhSold = worth()
  const power = {
    availableMw,
    lowestMw,
    exportLimitMw: exportLimit(grid.exportLimitMw, availableMw),
    stepHours,
  }
  const served = serveContract(power, grid.contract, { year, worthUsdPerMwh: usdPerMwhSold })
  const steps: Steps = {
    stepHours,
    monthOfStep: calendar.monthOfStep,
    availableMw: served.availableMw,
    // What the line cannot take may always be left in the reactor.
    lowestMw: served.lowestMw.map((mw, step) =>
      Math.min(mw, served.exportLimitMw[step] ?? 0, served.availableMw[step] ?? 0),
    ),
    exportLimitMw: served.exportLimitMw.map((mw, step) => Math.min(mw, served.availableMw[step] ?? 0)),
    usdPerMwh: usdPerMwhSold,
    wantedHeatMw:
      heat === null
        ? null
        : heat.spread === 'byCold'
          ? heatByWeather(heat.wantedMwByMonth, calendar, byHour(series.wetBulbC))
          : heatByMonth(heat.wantedMwByMonth, calendar),
    overhead,
    coolable,
  }
  return { steps, served }
}

function blocksOf(site: Site, index: number): readonly TariffBlock[] | null {
  const tariff = site.worth.volumeTariff
  if (tariff === null) return null
  const factor = growth(tariff.growthPercentPerYear, index)
  return tariff.blocks.map((block) => ({
    ...block,
    usdPerMwh: block.usdPerMwh * factor - site.grid.tariffUsdPerMwh,
  }))
}

/** The plan's years take the years of the prices in turn. */
function marketYear(
  series: PlanSeries,
  index: number,
): { usdPerMwh: Float64Array | null; stepHours: number } {
  if (series.usdPerMwh === null) return { usdPerMwh: null, stepHours: 1 }
  const which = index % series.stepsByYear.length
  const from = series.stepsByYear.slice(0, which).reduce((sum, steps) => sum + steps, 0)
  return {
    usdPerMwh: series.usdPerMwh.subarray(from, from + (series.stepsByYear[which] ?? 0)),
    stepHours: series.stepHours,
  }
}

/** Overnight cost spent year by year, with interest until the first year of operation. */
function stationCapital(site: Site): number {
  const { planned, units, netMwPerUnit } = site.station
  if (planned === null) return 0
  const overnightUsd = planned.overnightUsdPerKw * units * netMwPerUnit * 1000
  return withInterest(overnightUsd, planned.spendPercentByYear, planned.interestPercent)
}
