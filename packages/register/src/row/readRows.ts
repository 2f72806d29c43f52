/**
 * A table as bars: the rows under its header, each checked; what stands above and below them read for declared
 * totals. A row that is neither bar nor total ends the bars: between bars it is refused, never skipped.
 */

import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Outcome, ok, printDecimal, refused } from '@specie/units'
import type { Table, TableRow } from '../file/table.ts'
import { findHeader, type Header, type HeaderRefusal, plainTitle } from '../mapping/header.ts'
import type { MappedField, Mapping } from '../mapping/mapping.ts'
import { textOf } from '../mapping/number.ts'
import type { FileBar, RowKnowledge } from './fileBar.ts'
import { readRow } from './readRow.ts'
import { RowErrors } from './rowError.ts'
import { checkTotals, type DeclaredTotals, isTotalsRow, readTotals } from './totals.ts'

export type ReadBars = {
  readonly bars: readonly FileBar[]
  readonly declared: DeclaredTotals
  readonly errors: RowErrors
  readonly header: Header
}

/** Rows between two turns of the event loop: a server that reads a long list still answers others. */
const rowsPerTurn = 5_000

export async function readRows(
  table: Table,
  mapping: Mapping,
  knowledge: RowKnowledge,
  onRows: (rows: number, of: number) => void = () => {},
): Promise<Outcome<ReadBars, HeaderRefusal>> {
  const found = findHeader(table, mapping)
  if (!found.ok) return refused(found.refusal)
  const header = found.value
  const errors = new RowErrors()
  const bars: FileBar[] = []
  const totals = table.rows.slice(0, header.rowIndex).filter(isTotalsRow)
  const body = table.rows.slice(header.rowIndex + 1)
  const heading = titlesOf(table.rows[header.rowIndex])
  let notes: TableRow[] = []
  for (const [index, row] of body.entries()) {
    if (index % rowsPerTurn === rowsPerTurn - 1) {
      onRows(index + 1, body.length)
      await nextTurn()
    }
    // Lists that were printed by pages repeat their heading.
    const repeated =
      row.cells[header.columns.serial ?? 0] === header.titles.serial && titlesOf(row) === heading
    const kind = repeated ? 'blank' : kindOf(row, header)
    if (kind === 'totals') totals.push(row)
    if (kind === 'note') notes.push(row)
    if (kind !== 'bar') continue
    for (const note of notes) errors.add(notABar(note))
    notes = []
    const bar = readRow(row, header, mapping, knowledge, errors)
    if (bar !== null) bars.push(bar)
  }
  onRows(body.length, body.length)
  const declared = readTotals(totals, header, mapping, errors)
  // Sums of a list with bad rows would only add a second error to the first.
  if (errors.count === 0) checkTotals(declared, bars, mapping, (value) => printDecimal(value, 3), errors)
  return ok({ bars, declared, errors, header })
}

/** A total has a label and no brand; a bar has an assay, a gross weight, or a serial number and a brand. */
function kindOf(row: TableRow, header: Header): 'bar' | 'totals' | 'note' | 'blank' {
  if (row.cells.every((cell) => cell === '')) return 'blank'
  const filled = (field: MappedField) => {
    const place = header.columns[field]
    return place !== undefined && textOf(row.cells[place] ?? '') !== ''
  }
  const branded = header.columns.brand === undefined ? filled('fineness') : filled('brand')
  if (!branded && isTotalsRow(row)) return 'totals'
  return filled('fineness') || filled('gross') || (filled('serial') && filled('brand')) ? 'bar' : 'note'
}

function titlesOf(row: TableRow | undefined): string {
  return row?.cells.map(plainTitle).join('\n') ?? ''
}

function notABar(row: TableRow) {
  const value = row.cells.map(textOf).join(' | ')
  return {
    code: 'NOT_A_BAR',
    line: row.line,
    column: null,
    value,
    expected: 'a bar, or nothing, between two bars',
  } as const
}
