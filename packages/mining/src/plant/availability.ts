/**
 * What the station can give, step by step: units that run times their net power, and the output below which running units cannot go.
 * A unit that stops within a step counts for the share of the step in which it ran.
 */
import { yearCalendar } from './calendar.ts'
import { forcedOutages, type OutageDraw, plannedOutages, type Span, type StationOutages } from './outages.ts'

export type Station = StationOutages & {
  readonly netMwPerUnit: number
  /** Lowest stable output of a running unit, % of its power. */
  readonly lowestPercent: number
  readonly rampPercentPerHour?: number | null
}

export type StationYear = {
  /** Net output possible, MW at the busbar. */
  readonly availableMw: Float64Array
  /** Output cannot go below, MW; 0 while every unit is out. */
  readonly lowestMw: Float64Array
  readonly plannedOutageHours: number
  readonly forcedOutageHours: number
  /** Energy possible over energy of all units running all year. */
  readonly loadFactor: number
}

/** Which draw of forced outages: a seed and a lifetime. Null: none happen (multiply by `expectedAvailability` for the mean). */
export type OutageChance = OutageDraw | null

/** One year of the station. The same seed, lifetime and year give the same outages whatever was asked before. */
export function stationYear(
  station: Station,
  when: { readonly year: number; readonly stepHours: number; readonly steps?: number },
  chance: OutageChance,
): StationYear {
  const { steps, stepHours } = yearCalendar(when)
  const availableMw = new Float64Array(steps)
  const lowestMw = new Float64Array(steps)
  let plannedOutageHours = 0
  let forcedOutageHours = 0
  const running = new Float64Array(steps)
  for (let unit = 1; unit <= station.units; unit++) {
    const planned = plannedOutages(station, unit, when.year)
    running.fill(1)
    takeOut(running, planned, stepHours)
    const afterPlanned = sum(running)
    if (chance !== null) {
      takeOut(running, forcedOutages(station, unit, when.year, chance), stepHours)
    }
    const left = sum(running)
    plannedOutageHours += (steps - afterPlanned) * stepHours
    forcedOutageHours += (afterPlanned - left) * stepHours
    for (let step = 0; step < steps; step++) {
      const mw = (running[step] ?? 0) * station.netMwPerUnit
      availableMw[step] = (availableMw[step] ?? 0) + mw
      lowestMw[step] = (lowestMw[step] ?? 0) + (mw * station.lowestPercent) / 100
    }
  }
  const most = station.units * station.netMwPerUnit * steps
  return { availableMw, lowestMw, plannedOutageHours, forcedOutageHours, loadFactor: sum(availableMw) / most }
}

/** The plant's own ramp, MW an hour, with every unit running; null: as fast as a step. */
export function rampMwPerHour(station: Station): number | null {
  const percent = station.rampPercentPerHour ?? null
  return percent === null || percent >= 100 ? null : (station.units * station.netMwPerUnit * percent) / 100
}

/** Lowers the running share of each step by the part of it that a span covers. Overlapping spans do not count twice. */
function takeOut(running: Float64Array, spans: readonly Span[], stepHours: number): void {
  for (const span of spans) {
    const last = Math.min(running.length - 1, Math.ceil(span.to / stepHours) - 1)
    for (let step = Math.max(0, Math.floor(span.from / stepHours)); step <= last; step++) {
      const from = Math.max(span.from, step * stepHours)
      const to = Math.min(span.to, (step + 1) * stepHours)
      running[step] = Math.max(0, (running[step] ?? 0) - (to - from) / stepHours)
    }
  }
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
