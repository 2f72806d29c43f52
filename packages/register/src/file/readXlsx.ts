/** A sheet of an XLSX file as rows of cells. */

import { type Outcome, ok, refused } from '@specie/units'
import { readSheet } from 'read-excel-file/universal'
import { safeArchive } from './archive.ts'
import { boundsBreach, type Cell, type FileRefusal, type Table, type TableRow } from './table.ts'

export async function readXlsx(
  bytes: Uint8Array,
  sheet: string | number,
): Promise<Outcome<Table, FileRefusal>> {
  const archive = safeArchive(bytes)
  if (!archive.ok) return archive
  const rows: TableRow[] = []
  try {
    for (const [index, cells] of (await readSheet(archive.value.buffer, sheet)).entries()) {
      rows.push({ line: index + 1, cells: cells.map(cellOf) })
    }
  } catch (cause) {
    // The reader throws for every flaw of a file, and the bytes are all that it was given.
    const found = cause instanceof Error ? cause.message.slice(0, 200) : 'a spreadsheet that cannot be read'
    if (cause instanceof Error && cause.name === 'SheetNotFoundError') {
      return refused({
        code: 'SHEET_UNKNOWN',
        line: null,
        found,
        expected: 'the name or number of a sheet in the file',
      })
    }
    const expected = 'a spreadsheet saved as .xlsx'
    return refused({ code: 'FILE_NOT_READABLE', line: null, found, expected })
  }
  const beyond = boundsBreach(rows)
  return beyond === null ? ok({ format: 'xlsx', rows }) : refused(beyond)
}

/** A date is shown as such: no column of a weight list holds one, and whoever reads the refusal sees why. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return value
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'a date' : value.toISOString().slice(0, 10)
  return String(value).trim()
}
