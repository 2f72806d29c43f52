/** From the rows of a file to the instants they stand for: times, dates with hours, numbers of steps, or the order alone. */
import { type Outcome, ok, refused } from '@specie/units'
import { fileFault, foremost, quoted, type RowFault } from './faults.ts'
import type { Mapping } from './mapping.ts'
import type { Placeable } from './placing.ts'
import { dayMs, hourMs } from './series.ts'
import { dayStandsFirst, readStamp, readTimeOfDay, type Stamp } from './stamps.ts'
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

/** Steps by number, from 0 or 1 on; numbers may begin anew with each year. Without a column the order is the number. */
function clockNumbers(
  table: Table,
  mapping: Mapping,
  column: number | null,
  hours: boolean,
): Outcome<Clocked, readonly RowFault[]> {
  const name = column === null ? 'order' : (table.names[column] ?? '')
  const faults: RowFault[] = []
  const numbers = table.rows.map(({ line, cells }, index) => {
    if (column === null) return index + 1
    const cell = (cells[column] ?? '').replace(/^he\s*/i, '').replace(',', '.')
    if (/^\d+(\.\d+)?$/.test(cell)) return Number(cell)
    faults.push({
      line,
      column: name,
      what: `${quoted(cells[column] ?? '')} is no number of a step.`,
      right: 'a whole number, one more than on the line before.',
    })
    return Number.NaN
  })
  const unit = commonStep(numbers) || 1
  const continued = continueOverYears(numbers, unit)
  const known = continued.filter((number) => !Number.isNaN(number))
  const first = known[0] ?? 0
  const highest = known.reduce((most, number) => Math.max(most, number), first)
  const counted = highest + (first < unit ? unit : 0)
  const stepMs = stepOfNumbers(Math.round(counted / unit), unit, hours, mapping)
  if (stepMs === null)
    return refused([
      fileFault(
        `${table.rows.length.toLocaleString('en')} steps are either hours of two years or half hours of one.`,
        'stepMinutes: 60 or 30.',
        name,
      ),
    ])
  if (!isStep(stepMs)) return refused([stepFault(stepMs, name)])
  const base = first < unit ? 0 : unit
  const rows = table.rows.map(({ line }, index): Placeable => {
    const number = continued[index] ?? Number.NaN
    return { line, candidates: Number.isNaN(number) ? [] : [Math.round(((number - base) / unit) * stepMs)] }
  })
  const show = (instant: number) =>
    `${hours ? 'hour' : 'step'} ${Number(((instant / stepMs) * unit + base).toFixed(4))}`
  const notes = column === null ? ['No column tells the time: a missing or doubled line cannot be seen.'] : []
  return ok({
    rows,
    stepMs,
    zone: mapping.zone ?? 'UTC',
    numbered: true,
    column: name,
    show,
    faults: foremost(faults),
    notes,
    hint: '',
  })
}

/** 1 … 8760, 1 … 8760 becomes 1 … 17520: a return to the first number after the last of a whole year. */
function continueOverYears(numbers: readonly number[], unit: number): readonly number[] {
  const first = numbers[0] ?? 0
  let offset = 0
  return numbers.map((number, index) => {
    const before = numbers[index - 1] ?? Number.NaN
    const lengthBefore = (before - first) / unit + 1
    const wholeYear = [8760, 8784].some(
      (hours) => Number.isInteger(lengthBefore / hours) && lengthBefore <= hours * 60,
    )
    if (index > 0 && number === first && wholeYear) offset += lengthBefore * unit
    return number + offset
  })
}

/** Milliseconds of a step; null where the count would do for two lengths. */
function stepOfNumbers(count: number, unit: number, hours: boolean, mapping: Mapping): number | null {
  if (mapping.stepMinutes !== undefined) return mapping.stepMinutes * 60_000
  if (hours) return unit * hourMs
  if (unit < 1) return unit * hourMs
  if (count === 17_520) return null
  for (const perHour of [1, 2, 4, 6, 12])
    if (count === 8760 * perHour || count === 8784 * perHour) return hourMs / perHour
  return hourMs
}

function hourOf(cell: string): number | null {
  const numbered = /^(?:he\s*)?(\d{1,2})$/i.exec(cell)
  if (numbered === null) return readTimeOfDay(cell)
  const hour = Number(numbered[1])
  return hour <= 25 ? hour * hourMs : null
}

/** The difference that most neighbours have. */
function commonStep(instants: readonly number[]): number {
  const counts = new Map<number, number>()
  for (let index = 1; index < instants.length; index++) {
    const difference = (instants[index] ?? 0) - (instants[index - 1] ?? 0)
    if (difference > 0) counts.set(difference, (counts.get(difference) ?? 0) + 1)
  }
  let [best, most] = [instants.length < 2 ? hourMs : 0, 0]
  for (const [difference, count] of counts) if (count > most) [best, most] = [difference, count]
  return best
}

const isStep = (ms: number) => ms >= 60_000 && ms <= hourMs && hourMs % ms === 0 && ms % 60_000 === 0

function stepFault(ms: number, column: string): RowFault {
  const what =
    ms > 0
      ? `Most lines are ${Number((ms / 60_000).toFixed(3))} minutes apart.`
      : 'The lines do not rise in time.'
  return fileFault(
    what,
    'steps of 1, 2, 3, 5, 6, 10, 15, 20, 30 or 60 minutes, in the order of time.',
    column,
  )
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
