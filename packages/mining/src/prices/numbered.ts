/** Rows that only number their steps, or not even that. */
import { type Outcome, ok, refused } from '@specie/units'
import type { Clocked } from './clock.ts'
import { fileFault, foremost, quoted, type RowFault } from './faults.ts'
import type { Mapping } from './mapping.ts'
import type { Placeable } from './placing.ts'
import { hourMs } from './series.ts'
import { commonStep, isStep, stepFault } from './steps.ts'
import type { Table } from './table.ts'

/** Steps by number, from 0 or 1 on; numbers may begin anew with each year. Without a column the order is the number. */
export function clockNumbers(
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
