/** Finds the line that heads the columns, wherever it stands among titles and addresses. */

import { type Outcome, ok, refused } from '@specie/units'
import type { Cell, Table, TableRow } from '../file/table.ts'
import { type MappedField, type Mapping, mappedFields } from './mapping.ts'
import { textOf } from './number.ts'

/** Rows from the top in which a header is looked for. */
const reach = 100

export type Header = {
  /** Index of its row in the table, and its line in the file. */
  readonly rowIndex: number
  readonly line: number
  /** Index of each column that the file has. */
  readonly columns: Partial<Record<MappedField, number>>
  /** What stands over each column, as it is written there. */
  readonly titles: Partial<Record<MappedField, string>>
}

export type HeaderRefusal = {
  readonly code: 'HEADER_NOT_FOUND' | 'HEADER_AMBIGUOUS'
  readonly line: number | null
  readonly found: string
  readonly expected: string
}

export function findHeader(table: Table, mapping: Mapping): Outcome<Header, HeaderRefusal> {
  const needed = neededFields(mapping)
  let closest: { row: TableRow; missing: readonly MappedField[] } | undefined
  for (const [rowIndex, row] of table.rows.slice(0, reach).entries()) {
    const header = readHeader(row, rowIndex, mapping)
    if (!header.ok) return header
    const missing = needed.filter((field) => header.value.columns[field] === undefined)
    if (missing.length === 0) return header
    if (closest === undefined || missing.length < closest.missing.length) closest = { row, missing }
  }
  return refused(notFound(closest, needed, mapping, table))
}

/** Case and spacing do not matter in a header. */
export function plainTitle(cell: Cell): string {
  return textOf(cell).toLowerCase().replace(/\s+/g, ' ').trim()
}

function neededFields(mapping: Mapping): readonly MappedField[] {
  const always: MappedField[] = ['serial', 'gross', 'fineness']
  if (mapping.fixed?.brand === undefined) always.push('brand')
  if (mapping.columns.unit !== undefined) always.push('unit')
  return always
}

function readHeader(row: TableRow, rowIndex: number, mapping: Mapping): Outcome<Header, HeaderRefusal> {
  const columns: Partial<Record<MappedField, number>> = {}
  const titles: Partial<Record<MappedField, string>> = {}
  const plain = row.cells.map(plainTitle)
  for (const field of mappedFields) {
    const spellings = new Set(mapping.columns[field]?.map(plainTitle) ?? [])
    const places = plain.flatMap((title, index) => (title !== '' && spellings.has(title) ? [index] : []))
    const [place] = places
    if (place === undefined) continue
    // A word alone on its line is a title; only a line with several known headers is a header at all.
    if (places.length > 1 && knownTitles(plain, mapping) > places.length) {
      const found = `${places.length} columns named ${[...spellings].join(' or ')}`
      return refused({ code: 'HEADER_AMBIGUOUS', line: row.line, found, expected: `one column for ${field}` })
    }
    columns[field] = place
    titles[field] = textOf(row.cells[place] ?? '')
  }
  return ok({ rowIndex, line: row.line, columns, titles })
}

function knownTitles(plain: readonly string[], mapping: Mapping): number {
  const known = new Set(mappedFields.flatMap((field) => mapping.columns[field]?.map(plainTitle) ?? []))
  return plain.filter((title) => known.has(title)).length
}

function notFound(
  closest: { row: TableRow; missing: readonly MappedField[] } | undefined,
  needed: readonly MappedField[],
  mapping: Mapping,
  table: Table,
): HeaderRefusal {
  const spelled = (field: MappedField) => `${field} (${spellingsOf(mapping, field)})`
  const missing = closest?.missing ?? needed
  const nothing = closest === undefined || missing.length === needed.length
  // No line has any of them: then the one with the most columns is what the file has for a header.
  const widest = nothing ? widestRow(table) : closest.row
  return {
    code: 'HEADER_NOT_FOUND',
    line: widest?.line ?? null,
    found: widest === undefined ? 'no column at all' : widest.cells.map(textOf).join(' | ').slice(0, 200),
    expected: `a header for ${missing.map(spelled).join(', ')}`,
  }
}

function widestRow(table: Table): TableRow | undefined {
  const filled = ({ cells }: TableRow) => cells.filter((cell) => textOf(cell).trim() !== '').length
  return table.rows.slice(0, reach).reduce<TableRow | undefined>((widest, row) => {
    const most = widest === undefined ? 0 : filled(widest)
    return filled(row) > most ? row : widest
  }, undefined)
}

/** The first few tell what is meant; all of them would hide which column is missing. */
function spellingsOf(mapping: Mapping, field: MappedField): string {
  const spellings = mapping.columns[field] ?? []
  if (spellings.length === 0) return 'no header named'
  const more = spellings.length > mostSpellings ? ' | …' : ''
  return spellings.slice(0, mostSpellings).join(' | ') + more
}

const mostSpellings = 3
