/**
 * What forced outages leave of the planned output, month by month: the same outages as `stationYear` draws, counted as spans instead of
 * hours, so that many thousand futures of a station take seconds.
 */
import { daysOfYear, monthStarts } from './calendar.ts'
import {
  drawnStarts,
  type OutageDraw,
  overNewYear,
  plannedOutages,
  type Span,
  type StationOutages,
} from './outages.ts'

/**
 * A drawer for one station and horizon: for a seed and a lifetime, the share of the planned output that is left in each month (12 values
 * a year). A month without planned output has share 1: nothing could be lost.
 */
export function monthlyAvailability(
  station: StationOutages,
  horizon: { readonly startYear: number; readonly years: number },
): (chance: OutageDraw) => Float64Array {
  const units = Array.from({ length: station.units }, (_, index) => index + 1)
  // From the year before the first: its outages may reach over New Year.
  const years = Array.from({ length: horizon.years + 1 }, (_, index) => {
    const year = horizon.startYear - 1 + index
    const edges = [...monthStarts(year), daysOfYear(year)].map((day) => day * 24)
    return { year, edges, planned: units.map((unit) => plannedOutages(station, unit, year)) }
  })
  const running = years.map(({ edges, planned }) =>
    edges.slice(0, 12).map((from, month) => {
      const span = { from, to: edges[month + 1] ?? from }
      return planned.reduce((hours, spans) => hours + uncovered(span, spans), 0)
    }),
  )

  return (chance) => {
    const share = new Float64Array(horizon.years * 12).fill(1)
    for (const unit of units) {
      let before: readonly Span[] = []
      years.forEach(({ year, edges, planned }, index) => {
        const now = drawnStarts(station.forcedOutages, unit, year, chance)
        const spans = planned[unit - 1] ?? []
        if (index > 0) {
          const plannedBefore = years[index - 1]?.planned[unit - 1] ?? []
          for (const outage of overNewYear(year, before, plannedBefore, now, spans))
            for (let month = 0; month < 12; month++) {
              const from = Math.max(outage.from, edges[month] ?? 0)
              const to = Math.min(outage.to, edges[month + 1] ?? 0)
              const possible = running[index]?.[month] ?? 0
              if (to <= from || possible === 0) continue
              const at = (index - 1) * 12 + month
              share[at] = (share[at] ?? 1) - uncovered({ from, to }, spans) / possible
            }
        }
        before = now
      })
    }
    return share.map((one) => Math.max(0, one))
  }
}

/** Hours of a span that none of the others (in order of their beginnings) covers. */
function uncovered(span: Span, others: readonly Span[]): number {
  let hours = 0
  let at = span.from
  for (const other of others) {
    if (other.to <= at) continue
    if (other.from >= span.to) break
    hours += Math.max(0, other.from - at)
    at = other.to
  }
  return hours + Math.max(0, span.to - at)
}
