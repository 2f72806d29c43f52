/** Prices of power from a CSV text, in US dollars a MWh: every fault by its line, and a question where the file leaves a choice. */
import { type Outcome, ok, refused } from '@specie/units'
import { columnOn } from './columns.ts'
import { fileFault, foremost, quoted, type RowFault } from './faults.ts'
import { type Grid, readGrid, settled } from './grid.ts'
import type { PriceMapping } from './mapping.ts'
import { formOf } from './numbers.ts'
import { scaleOf, unitFaults } from './priceUnit.ts'
import { type Series, seriesOf } from './series.ts'
import { columnNamed, listed } from './timing.ts'

/** Faults are listed in the order of the file, at most a hundred. */
export function readPrices(text: string, mapping: PriceMapping = {}): Outcome<Series, readonly RowFault[]> {
  const grid = readGrid(text, mapping)
  if (!grid.ok) return withFile(grid.refusal, mapping)
  const column = priceColumn(grid.value, mapping)
  if (!column.ok) return withFile([column.refusal], mapping)
  const name = grid.value.table.names[column.value] ?? ''
  const scale = scaleOf(name, grid.value.table, mapping)
  if (!scale.ok) return withFile([scale.refusal], mapping)
  const cells = grid.value.table.rows.map(({ cells: own }) => own[column.value] ?? '')
  const read = columnOn(grid.value, column.value, formOf(cells, mapping), mapping)
  const values =
    scale.value.factor === 1 ? read.values : read.values.map((value) => value * scale.value.factor)
  const rowFaults = [...grid.value.faults, ...read.faults]
  const faults = rowFaults.length > 0 ? rowFaults : unitFaults(grid.value, values, name, scale.value, mapping)
  const outcome = settled(faults, () =>
    seriesOf({
      startMs: grid.value.startMs,
      stepHours: grid.value.stepHours,
      zone: grid.value.zone,
      stepsByYear: grid.value.stepsByYear,
      dated: grid.value.dated,
      values,
      unit: 'USD/MWh',
      madeUp: false,
      source: mapping.source === undefined ? `column ${name}` : `${mapping.source}, column ${name}`,
      notes: [...grid.value.notes, ...scale.value.notes, ...read.notes],
    }),
  )
  return outcome.ok ? outcome : withFile(outcome.refusal, mapping)
}

/** The stated column; else the only one whose name says price; else the only one of numbers. */
function priceColumn(grid: Grid, mapping: PriceMapping): Outcome<number, RowFault> {
  const { table, timing } = grid
  if (mapping.column !== undefined) return columnNamed(table, mapping.column)
  const taken =
    timing.kind === 'order' ? [] : [timing.column, timing.kind === 'date and hour' ? timing.hourColumn : -1]
  const numeric = table.names.flatMap((name, column) =>
    !taken.includes(column) && name !== '' && holdsNumbers(grid, column) ? [column] : [],
  )
  const priced = numeric.filter((column) => priceName.test(table.names[column] ?? ''))
  const candidates = priced.length > 0 ? priced : numeric
  if (candidates.length === 1 && candidates[0] !== undefined) return ok(candidates[0])
  if (candidates.length === 0)
    return refused(fileFault('No column holds prices.', `column naming one of ${listed(table.names)}.`))
  const names = listed(candidates.map((column) => table.names[column] ?? ''))
  const first = quoted(table.names[candidates[0] ?? 0] ?? '')
  return refused(
    fileFault(
      `${candidates.length === 2 ? 'Two' : 'Several'} columns may be the price: ${names}.`,
      `column naming one of them (column: ${first}).`,
    ),
  )
}

function holdsNumbers(grid: Grid, column: number): boolean {
  const sample = grid.table.rows.slice(0, 200).map(({ cells }) => cells[column] ?? '')
  const numbers = sample.filter(
    (cell) => /^[-+−–]?[\d.,\s']*\d(e[-+]?\d+)?$/i.test(cell) && !/^\d+-\d+/.test(cell),
  )
  return numbers.length * 2 > sample.filter((cell) => cell !== '').length
}

function withFile(
  faults: readonly RowFault[],
  mapping: PriceMapping,
): { readonly ok: false; readonly refusal: readonly RowFault[] } {
  const file = mapping.source
  return refused(
    foremost(file === undefined ? faults : faults.map((fault) => ({ ...fault, file: fault.file ?? file }))),
  )
}

const priceName = /price|lmp|spot|tariff|usd|eur|\$|€|£|₽|mwh|kwh|settlement|clearing|цена|тариф/i
