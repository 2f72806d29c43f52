/** From the rows of a file to the instants they stand for: times, dates with hours, numbers of steps, or the order alone. */
import { type Outcome, ok, refused } from '@specie/units'
import { fileFault, quoted, type RowFault } from './faults.ts'
import type { Mapping } from './mapping.ts'
import { clockNumbers } from './numbered.ts'
import type { Placeable } from './placing.ts'
import { dayMs, hourMs } from './series.ts'
import { dayStandsFirst, readStamp, readTimeOfDay, type Stamp } from './stamps.ts'
import { commonStep, isStep, stepFault } from './steps.ts'
import type { Table } from './table.ts'
import type { Timing } from './timing.ts'
import { isZone, zoneOf } from './zone.ts'

export type Clocked = {
  readonly rows: readonly Placeable[]
  readonly stepMs: number
  /** Zone of the series' calendar. */
  readonly zone: string
  /** The instants are counted from the first step, not dated. */
  readonly numbered: boolean
  /** Name of the column that tells the time. */
  readonly column: string
  readonly show: (instant: number) => string
  readonly faults: readonly RowFault[]
  readonly notes: readonly string[]
  /** What to try where steps are missing or doubled. */
  readonly hint: string
}

export function clockRows(
  table: Table,
  timing: Timing,
  mapping: Mapping,
): Outcome<Clocked, readonly RowFault[]> {
  if (mapping.zone !== undefined && !isZone(mapping.zone))
    return refused([fileFault(`${quoted(mapping.zone)} is no zone.`, 'a name such as Europe/Minsk, or UTC.')])
  if (timing.kind === 'order') return clockNumbers(table, mapping, null, false)
  if (timing.kind === 'number') return clockNumbers(table, mapping, timing.column, timing.hours)
  const dayFirst = mapping.dayFirst ?? dayStandsFirst(cellsOf(table, timing.column)) ?? null
  if (dayFirst === null && /^\d{1,2}\//.test(table.rows[0]?.cells[timing.column] ?? ''))
    return refused([
      fileFault(
        'No date of the file tells days from months.',
        'dayFirst: true or false.',
        table.names[timing.column] ?? '',
      ),
    ])
  return timing.kind === 'stamp'
    ? clockStamps(table, timing, mapping, dayFirst ?? true)
    : clockDays(table, timing, mapping, dayFirst ?? true)
}

type Read = { readonly line: number; readonly stamp: Stamp | null }

function clockStamps(
  table: Table,
  timing: Timing & { readonly kind: 'stamp' },
  mapping: Mapping,
  dayFirst: boolean,
): Outcome<Clocked, readonly RowFault[]> {
  const column = table.names[timing.column] ?? ''
  const faults: RowFault[] = []
  const reads = table.rows.map(({ line, cells }): Read => {
    const cell = cells[timing.column] ?? ''
    const stamp = readStamp(cell, dayFirst)
    if (stamp === null)
      faults.push({
        line,
        column,
        what: `${quoted(cell)} is no time.`,
        right: `a time written like ${quoted(example(table, timing.column, dayFirst))}.`,
      })
    return { line, stamp }
  })
  const offsets = reads.filter(({ stamp }) => stamp !== null && stamp.offsetMs !== null).length
  const withOffsets = offsets * 2 > reads.length
  const firstOffset = reads.find(({ stamp }) => stamp !== null)?.stamp?.offsetMs ?? null
  const zoneName = mapping.zone ?? (withOffsets ? printOffset(firstOffset ?? 0) : (timing.zone ?? 'UTC'))
  const times = reads.map(({ stamp }) =>
    stamp === null ? Number.NaN : stamp.localMs - (stamp.offsetMs ?? 0),
  )
  const stepMs = commonStep(times)
  if (!isStep(stepMs)) return refused([stepFault(stepMs, column)])
  const zone = zoneOf(zoneName, ...span(times))
  const shift = timing.ends ? stepMs : 0
  const rows = reads.map(({ line, stamp }): Placeable => {
    if (stamp === null) return { line, candidates: [] }
    if (stamp.offsetMs !== null) return { line, candidates: [stamp.localMs - stamp.offsetMs - shift] }
    const candidates = zone.instantsOf(stamp.localMs).map((instant) => instant - shift)
    if (candidates.length === 0)
      faults.push({
        line,
        column,
        what: `${clockText(stamp.localMs)} does not exist in ${zoneName}: clocks went forward over it.`,
        right: 'the time after the change; or the zone that the file was written in.',
      })
    return { line, candidates }
  })
  const local = !withOffsets && mapping.zone === undefined && timing.zone === null
  const notes = [
    ...(local ? [`Times state no zone and were read as UTC.`] : []),
    ...(timing.ends ? ['Times are the ends of their steps.'] : []),
  ]
  return ok({
    rows,
    stepMs,
    zone: zoneName,
    numbered: false,
    column,
    show: (instant) =>
      `${clockText(zone.localOf(instant))}${zoneName === 'UTC' ? ' UTC' : ` in ${zoneName}`}`,
    faults,
    notes,
    hint: local
      ? ' If these are local times with daylight saving, state the zone (zone: Europe/Berlin).'
      : '',
  })
}

/** A date and an hour beside it. Hours count from 0 to 23, or from 1 to 24 as the hours' ends; a 25th hour says that they number the hours of the day, so that a day of changing clocks has 23 or 25. */
function clockDays(
  table: Table,
  timing: Timing & { readonly kind: 'date and hour' },
  mapping: Mapping,
  dayFirst: boolean,
): Outcome<Clocked, readonly RowFault[]> {
  const dayColumn = table.names[timing.column] ?? ''
  const hourColumn = table.names[timing.hourColumn] ?? ''
  const zoneName = mapping.zone ?? 'UTC'
  const faults: RowFault[] = []
  const hours = table.rows.map(({ line, cells }) => {
    const cell = cells[timing.hourColumn] ?? ''
    const hour = hourOf(cell)
    if (hour === null)
      faults.push({
        line,
        column: hourColumn,
        what: `${quoted(cell)} is no hour.`,
        right: 'a whole number, or a time such as 14:15.',
      })
    return hour
  })
  const withHour = (wanted: number) => hours.filter((hour) => hour === wanted * hourMs).length
  const numbersOfDay = withHour(25) > 0
  const fromOne = numbersOfDay || withHour(24) > withHour(0)
  const days = table.rows.map(({ line, cells }) => {
    const cell = cells[timing.column] ?? ''
    const stamp = readStamp(cell, dayFirst)
    if (stamp === null)
      faults.push({
        line,
        column: dayColumn,
        what: `${quoted(cell)} is no date.`,
        right: `a date written like ${quoted(example(table, timing.column, dayFirst))}.`,
      })
    return stamp
  })
  const locals = days.map((day, index) => {
    const hour = hours[index] ?? null
    return day === null || hour === null ? Number.NaN : day.localMs + hour
  })
  const stepMs = commonStep(locals)
  if (!isStep(stepMs)) return refused([stepFault(stepMs, hourColumn)])
  const zone = zoneOf(zoneName, ...span(locals))
  const rows = table.rows.map(({ line }, index): Placeable => {
    const [day, hour] = [days[index] ?? null, hours[index] ?? null]
    if (day === null || hour === null) return { line, candidates: [] }
    const since = fromOne ? hour - stepMs : hour
    const candidates = numbersOfDay
      ? zone.instantsOf(day.localMs).map((midnight) => midnight + since)
      : zone.instantsOf(day.localMs + since)
    if (candidates.length === 0)
      faults.push({
        line,
        column: hourColumn,
        what: `${clockText(day.localMs + since)} does not exist in ${zoneName}: clocks went forward over it.`,
        right: 'no line for that hour; or the zone that the file was written in.',
      })
    return { line, candidates }
  })
  return ok({
    rows,
    stepMs,
    zone: zoneName,
    numbered: false,
    column: hourColumn,
    show: (instant) => `${clockText(zone.localOf(instant))}${zoneName === 'UTC' ? '' : ` in ${zoneName}`}`,
    faults,
    notes: mapping.zone === undefined ? ['Times state no zone and were read as UTC.'] : [],
    hint:
      mapping.zone === undefined
        ? ' If these are local times with daylight saving, state the zone (zone: Europe/Berlin).'
        : '',
  })
}

function hourOf(cell: string): number | null {
  const numbered = /^(?:he\s*)?(\d{1,2})$/i.exec(cell)
  if (numbered === null) return readTimeOfDay(cell)
  const hour = Number(numbered[1])
  return hour <= 25 ? hour * hourMs : null
}

/** From first to last, without the hundredth at either end: a slip of a century must not make a table of a century. */
function span(instants: readonly number[]): [number, number] {
  const sorted = Float64Array.from(instants.filter((instant) => !Number.isNaN(instant))).sort()
  const edge = Math.floor(sorted.length / 50)
  const [low, high] = [sorted[edge] ?? 0, sorted[sorted.length - 1 - edge] ?? 0]
  return [low - 366 * dayMs, Math.min(high, low + 36_600 * dayMs) + 366 * dayMs]
}

function example(table: Table, column: number, dayFirst: boolean): string {
  for (const { cells } of table.rows) {
    const cell = cells[column] ?? ''
    if (readStamp(cell, dayFirst) !== null) return cell
  }
  return '2022-01-01 00:00'
}

function* cellsOf(table: Table, column: number): Generator<string> {
  for (const { cells } of table.rows) yield cells[column] ?? ''
}

function clockText(localMs: number): string {
  return new Date(localMs).toISOString().slice(0, 16).replace('T', ' ')
}

function printOffset(offsetMs: number): string {
  if (offsetMs === 0) return 'UTC'
  const minutes = Math.abs(offsetMs) / 60_000
  const two = (value: number) => String(value).padStart(2, '0')
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
