/** The values of one column on the grid, and what becomes of the steps that have none. */
import { quoted, type RowFault } from './faults.ts'
import type { Grid } from './grid.ts'
import type { Mapping } from './mapping.ts'
import { type NumberForm, readNumber } from './numbers.ts'

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

const longestFillDays = 31
