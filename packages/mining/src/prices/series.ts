/**
 * A series of values at equal steps: prices of power, wet-bulb temperatures. It knows where it came from, whether a generator made it up,
 * and the digest of what it holds, so that a plan can name its inputs.
 */
import { digestOf } from './digest.ts'
import { type Zone, zoneOf } from './zone.ts'

export type Series = {
  readonly stepHours: number
  /** First step, ISO 8601 in UTC. */
  readonly start: string
  /** IANA zone or offset whose calendar divides the series into years; 'UTC' unless stated. */
  readonly zone: string
  /** Calendar year, in that zone, of the first step. */
  readonly firstYear: number
  /** Steps of each year, counted from the first step; the last may be a part of one. */
  readonly stepsByYear: readonly number[]
  /** Each step has its date; false where the file only numbers them and the year was stated or taken. */
  readonly dated: boolean
  readonly values: Float64Array
  readonly unit: 'USD/MWh' | '°C'
  /** Made by a generator, not measured or traded. */
  readonly madeUp: boolean
  /** sha-256, hex, of the canonical text (`canonicalText`). */
  readonly digest: string
  readonly source: string
  /** What the reader of a report should know: assumptions taken while reading, hours filled. */
  readonly notes: readonly string[]
}

export type SeriesFacts = Omit<Series, 'digest' | 'firstYear' | 'stepsByYear' | 'start'> & {
  readonly startMs: number
  /** Stated where the file's own numbering decides, as for a year of 8,760 hours that was a leap year. */
  readonly stepsByYear?: readonly number[]
}

/** Divides the values into years and adds the digest. */
export function seriesOf(facts: SeriesFacts): Series {
  const { startMs, stepsByYear, ...kept } = facts
  const start = new Date(startMs).toISOString()
  const zone = zoneOf(
    facts.zone,
    startMs - dayMs,
    startMs + facts.values.length * facts.stepHours * hourMs + dayMs,
  )
  return {
    ...kept,
    start,
    firstYear: new Date(zone.localOf(startMs)).getUTCFullYear(),
    stepsByYear: stepsByYear ?? yearsFrom(startMs, facts.values.length, facts.stepHours, zone),
    digest: digestOf(canonicalText(start, facts.stepHours, facts.unit, facts.values)),
  }
}

/** What the digest is taken of: start, step and unit on the first line, then a value a line in its shortest decimal form. */
export function canonicalText(start: string, stepHours: number, unit: string, values: Float64Array): string {
  return `${start} ${stepHours} ${unit}\n${values.join('\n')}\n`
}

/** Each year with its values, beginning with its first of January. A series that begins later in the year is turned: what came after the turn of the year stands first. */
export function calendarYears(
  series: Series,
): readonly { readonly year: number; readonly values: Float64Array }[] {
  const startMs = Date.parse(series.start)
  const lengthMs = series.values.length * series.stepHours * hourMs
  const zone = zoneOf(series.zone, startMs - dayMs, startMs + lengthMs + dayMs)
  let first = 0
  return series.stepsByYear.map((steps, index) => {
    const values = series.values.subarray(first, first + steps)
    const beginMs = startMs + first * series.stepHours * hourMs
    first += steps
    const year = series.firstYear + index
    const newYearMs = zone.instantsOf(Date.UTC(year + 1, 0, 1))[0] ?? Date.UTC(year + 1, 0, 1)
    const turn = Math.round((newYearMs - beginMs) / (series.stepHours * hourMs))
    if (!series.dated || turn >= steps) return { year, values }
    const turned = new Float64Array(steps)
    turned.set(values.subarray(turn), 0)
    turned.set(values.subarray(0, turn), steps - turn)
    return { year, values: turned }
  })
}

/** Whether the series is made of whole years. */
export function isWholeYears(series: Series): boolean {
  const perDay = 24 / series.stepHours
  return series.stepsByYear.every((steps) => steps === 365 * perDay || steps === 366 * perDay)
}

/** Steps of each year from one civil date to the same a year later. */
export function yearsFrom(startMs: number, steps: number, stepHours: number, zone: Zone): readonly number[] {
  const stepMs = stepHours * hourMs
  const lengths: number[] = []
  let done = 0
  for (let year = 1; done < steps; year++) {
    const end = Math.min(steps, Math.round((anniversary(startMs, year, zone) - startMs) / stepMs))
    lengths.push(end - done)
    done = end
  }
  return lengths
}

/** The instant at which the local clock shows the same date and time `years` later. */
export function anniversary(startMs: number, years: number, zone: Zone): number {
  const local = new Date(zone.localOf(startMs))
  local.setUTCFullYear(local.getUTCFullYear() + years)
  return zone.instantsOf(local.getTime())[0] ?? local.getTime()
}

export const hourMs = 3_600_000
export const dayMs = 86_400_000
