/** A file's rows on equal steps of whole years: what reading prices and reading temperatures have in common. */
import { type Outcome, ok, refused } from '@specie/units'
import { clockRows } from './clock.ts'
import { fileFault, foremost, type RowFault } from './faults.ts'
import type { Mapping } from './mapping.ts'
import { place } from './placing.ts'
import { hourMs } from './series.ts'
import { readTable, type Table } from './table.ts'
import { type Timing, timingOf } from './timing.ts'
import { datedYears, numberedYears } from './years.ts'

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

/** The faults in the order of the file, or the value. */
export function settled<T>(faults: readonly RowFault[], value: () => T): Outcome<T, readonly RowFault[]> {
  return faults.length > 0 ? refused(foremost(faults)) : ok(value())
}
