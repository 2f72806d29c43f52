/** A file's rows on equal steps of whole years: what reading prices and reading temperatures have in common. */
import { type Outcome, ok, refused } from '@specie/units'
import { clockRows } from './clock.ts'
import { fileFault, foremost, quoted, type RowFault } from './faults.ts'
import type { Mapping } from './mapping.ts'
import { type NumberForm, readNumber } from './numbers.ts'
import { place } from './placing.ts'
import { anniversary, dayMs, hourMs, yearsFrom } from './series.ts'
import { readTable, type Table } from './table.ts'
import { type Timing, timingOf } from './timing.ts'
import { zoneOf } from './zone.ts'

export type Grid = {
  readonly table: Table
  readonly timing: Timing
  readonly startMs: number
  readonly stepHours: number
  readonly zone: string
  readonly stepsByYear: readonly number[]
  readonly dated: boolean
  /** Index of the row of each step; -1 where it is missing. */
  readonly rowOfStep: Int32Array
  /** Line before which missing steps belong, by their step. */
  readonly lineOfGap: ReadonlyMap<number, number>
  readonly show: (step: number) => string
  readonly faults: readonly RowFault[]
  readonly notes: readonly string[]
  readonly hint: string
}

export function readGrid(text: string, mapping: Mapping): Outcome<Grid, readonly RowFault[]> {
  const table = readTable(text, mapping.delimiter)
  if (!table.ok) return refused([table.refusal])
  if (table.value.rows.length === 0)
    return refused([fileFault('The file has names but no values.', 'a line a step.')])
  const timing = timingOf(table.value, mapping)
  if (!timing.ok) return refused([timing.refusal])
  const clocked = clockRows(table.value, timing.value, mapping)
  if (!clocked.ok) return clocked
  const { rows, stepMs, column, numbered, show, hint } = clocked.value
  const placed = place(rows, stepMs, column, show)
  const faults = [
    ...clocked.value.faults,
    ...placed.faults.map((fault) => ({ ...fault, right: fault.right + hint })),
  ]
  if (numbered && placed.start !== 0)
    faults.push({
      line: rows[0]?.line ?? 0,
      column,
      what: `The file begins with ${show(placed.start)}.`,
      right: `${show(0)}: steps are counted from 0 or 1.`,
    })
  const years = numbered
    ? numberedYears(placed.rowOfStep.length, stepMs, mapping, clocked.value.zone)
    : datedYears(placed.start, placed.rowOfStep.length, stepMs, clocked.value.zone)
  if (!years.whole && mapping.period !== 'any' && faults.length === 0)
    faults.push({
      line: rows.at(-1)?.line ?? 0,
      column,
      what: `The file goes from ${show(placed.start)} to ${show(placed.start + (placed.rowOfStep.length - 1) * stepMs)}, which is no whole year.`,
      right: numbered
        ? `8,760 or 8,784 hours a year; or period: 'any'.`
        : `a last line of ${show(years.endMs - stepMs)}; or period: 'any'.`,
    })
  if (years.open && faults.length === 0)
    faults.push(
      fileFault(
        'The file numbers the hours of several years and does not say which year was the leap year.',
        'year: the first one.',
        column,
      ),
    )
  const lineOfGap = new Map<number, number>()
  for (const { beforeLine, step, steps } of placed.gaps)
    for (let n = 0; n < steps; n++) lineOfGap.set(step + n, beforeLine)
  return ok({
    table: table.value,
    timing: timing.value,
    startMs: years.startMs,
    stepHours: stepMs / hourMs,
    zone: clocked.value.zone,
    stepsByYear: years.stepsByYear,
    dated: !numbered,
    rowOfStep: placed.rowOfStep,
    lineOfGap,
    show: (step) => show(placed.start + step * stepMs),
    faults,
    notes: [...clocked.value.notes, ...years.notes],
    hint,
  })
}

export type Column = {
  readonly values: Float64Array
  readonly faults: readonly RowFault[]
  readonly notes: readonly string[]
}

/** The numbers of a column on the grid. A missing one is a fault, unless `gaps` says that it takes the value of the day before. */
export function columnOn(grid: Grid, column: number, form: NumberForm, mapping: Mapping): Column {
  const name = grid.table.names[column] ?? ''
  const faults: RowFault[] = []
  const values = new Float64Array(grid.rowOfStep.length)
  const wanting: { step: number; line: number; empty: boolean }[] = []
  grid.rowOfStep.forEach((rowIndex, step) => {
    const row = grid.table.rows[rowIndex]
    if (row === undefined) {
      wanting.push({ step, line: grid.lineOfGap.get(step) ?? 0, empty: false })
      return
    }
    const cell = row.cells[column] ?? ''
    const value = readNumber(cell, form)
    if (
      row.cells.length > grid.table.names.length &&
      row.cells.slice(grid.table.names.length).some((extra) => extra !== '')
    )
      faults.push({
        line: row.line,
        column: null,
        what: `The line has ${row.cells.length} cells.`,
        right: `${grid.table.names.length} cells, as the names say.`,
      })
    else if (value === undefined)
      faults.push({
        line: row.line,
        column: name,
        what: `${quoted(cell)} is no number.`,
        right: `a number with a decimal ${form.decimal === '.' ? 'point' : 'comma'} and no marks between thousands.`,
      })
    else if (value === null) wanting.push({ step, line: row.line, empty: true })
    else values[step] = value
  })
  if (mapping.gaps !== 'previous-day')
    return { values, faults: [...faults, ...gapFaults(grid, name, wanting)], notes: [] }
  return { values, ...fillFromDayBefore(grid, name, values, wanting, faults) }
}

type Wanting = { readonly step: number; readonly line: number; readonly empty: boolean }

/** One fault a run of missing steps; one a line for empty cells. */
function gapFaults(grid: Grid, name: string, wanting: readonly Wanting[]): readonly RowFault[] {
  const right = `a value for each step, or gaps: 'previous-day', which lists each.${grid.hint}`
  const faults: RowFault[] = []
  for (let index = 0; index < wanting.length; index++) {
    const { step, line, empty } = wanting[index] as Wanting
    if (empty) {
      faults.push({ line, column: name, what: `No value for ${grid.show(step)}.`, right })
      continue
    }
    let last = step
    while (wanting[index + 1]?.step === last + 1 && wanting[index + 1]?.empty === false)
      last = wanting[++index]?.step ?? last
    const what =
      last === step
        ? `The line for ${grid.show(step)} is missing before this one.`
        : `${last - step + 1} lines are missing before this one: from ${grid.show(step)} to ${grid.show(last)}.`
    faults.push({ line, column: null, what, right })
  }
  return faults
}

function fillFromDayBefore(
  grid: Grid,
  name: string,
  values: Float64Array,
  wanting: readonly Wanting[],
  faults: readonly RowFault[],
): { readonly faults: readonly RowFault[]; readonly notes: readonly string[] } {
  const day = Math.round(24 / grid.stepHours)
  const still = new Set(wanting.map(({ step }) => step))
  const notes: string[] = []
  const found = [...faults]
  if (wanting.length > longestFillDays * day)
    found.push({
      line: wanting[0]?.line ?? 0,
      column: name,
      what: `${wanting.length} steps have no value.`,
      right: `at most ${longestFillDays} days of them; a longer gap is not a year of prices.`,
    })
  else
    for (const { step, line, empty } of wanting) {
      const from = step >= day ? step - day : nextKnown(still, step, day, values.length)
      if (from === null) {
        found.push({
          line,
          column: name,
          what: `No value for ${grid.show(step)}, nor on the days beside it.`,
          right: 'a value.',
        })
        continue
      }
      values[step] = values[from] ?? 0
      still.delete(step)
      notes.push(
        `${grid.show(step)} (${empty ? '' : 'before '}line ${line}) had no value and took that of ${grid.show(from)}.`,
      )
    }
  return { faults: found, notes }
}

function nextKnown(still: ReadonlySet<number>, step: number, day: number, steps: number): number | null {
  for (let from = step + day; from < steps; from += day) if (!still.has(from)) return from
  return null
}

type Years = {
  readonly startMs: number
  readonly endMs: number
  readonly stepsByYear: readonly number[]
  readonly whole: boolean
  /** The count of steps leaves open which of the years is the leap year. */
  readonly open: boolean
  readonly notes: readonly string[]
}

function datedYears(startMs: number, steps: number, stepMs: number, zoneName: string): Years {
  const zone = zoneOf(zoneName, startMs - dayMs, startMs + steps * stepMs + 367 * dayMs)
  const stepsByYear = yearsFrom(startMs, steps, stepMs / hourMs, zone)
  const endMs = anniversary(startMs, stepsByYear.length, zone)
  return { startMs, endMs, stepsByYear, whole: startMs + steps * stepMs === endMs, open: false, notes: [] }
}

/** Years of steps that are only numbered: by the calendar from the stated year, else of 8,760 hours each as files without leap days have. */
function numberedYears(steps: number, stepMs: number, mapping: Mapping, zoneName: string): Years {
  const perHour = hourMs / stepMs
  const nominal = mapping.year === undefined
  const tried = nominal ? nominalYears : [mapping.year ?? 0]
  const fits = tried.flatMap((year) => {
    const lengths = calendarLengths(year, steps, perHour)
    return lengths === null ? [] : [{ year, lengths }]
  })
  const byCalendar = fits[0]
  const open = fits.some(({ lengths }) => lengths.join() !== byCalendar?.lengths.join())
  const plain = [8760, 8784].find((hours) => steps === hours * perHour) ?? 8760
  const count = steps / (plain * perHour)
  const lengths =
    byCalendar?.lengths ?? Array.from({ length: Math.max(1, Math.floor(count)) }, () => plain * perHour)
  const whole = byCalendar !== undefined || (Number.isInteger(count) && count > 0)
  const year = byCalendar?.year ?? tried[0] ?? 2001
  const midnight = Date.UTC(year, 0, 1)
  const startMs = zoneOf(zoneName, midnight - dayMs, midnight + dayMs).instantsOf(midnight)[0] ?? midnight
  const notes = [
    ...(nominal ? [`Steps are only numbered and no year is stated: counted as ${year}.`] : []),
    ...(byCalendar === undefined && whole && !nominal
      ? [
          `${year} has other hours than the file’s ${plain.toLocaleString('en')}: after 28 February its days may be one off.`,
        ]
      : []),
  ]
  return { startMs, endMs: startMs, stepsByYear: whole ? lengths : [steps], whole, open, notes }
}

function calendarLengths(year: number, steps: number, perHour: number): readonly number[] | null {
  const lengths: number[] = []
  let left = steps
  for (let at = year; left > 0; at++) {
    const length = ((Date.UTC(at + 1, 0, 1) - Date.UTC(at, 0, 1)) / hourMs) * perHour
    lengths.push(length)
    left -= length
  }
  return left === 0 && lengths.length > 0 ? lengths : null
}

/** A common year first, then years whose run of leap years begins elsewhere. */
const nominalYears = [2001, 2004, 2002, 2003]
const longestFillDays = 31

/** The faults in the order of the file, or the value. */
export function settled<T>(faults: readonly RowFault[], value: () => T): Outcome<T, readonly RowFault[]> {
  return faults.length > 0 ? refused(foremost(faults)) : ok(value())
}
