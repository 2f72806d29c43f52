/**
 * A file as rows of cells, whatever it was before. Bounds stand here: whoever sends a file may be careless or
 * hostile, and what is beyond them is refused before it costs memory or time.
 */

/** A number is one that a spreadsheet stores as such: its shortest decimal is what the sheet holds. */
export type Cell = string | number

export type TableRow = {
  /** Line of the text, or row of the sheet, as a person counts them: from 1. */
  readonly line: number
  readonly cells: readonly Cell[]
}

export type Table = {
  readonly format: 'csv' | 'xlsx'
  readonly rows: readonly TableRow[]
}

export type FileRefusal = {
  readonly code:
    | 'FILE_EMPTY'
    | 'FILE_TOO_LARGE'
    | 'FILE_NOT_READABLE'
    | 'ENCODING_WRONG'
    | 'ROWS_TOO_MANY'
    | 'COLUMNS_TOO_MANY'
    | 'CELL_TOO_LONG'
    | 'SHEET_UNKNOWN'
  readonly line: number | null
  /** What is wrong, as far as it can be shown. */
  readonly found: string
  /** What would be right. */
  readonly expected: string
}

export const bounds = {
  fileBytes: 64 * 1024 * 1024,
  rows: 250_000,
  columns: 64,
  cellLength: 1_000,
  /** All XML of a spreadsheet together, unpacked; and its tags, each of which costs an object. */
  unpackedBytes: 192 * 1024 * 1024,
  tags: 15_000_000,
  archiveEntries: 1_000,
} as const

/** The first breach of the bounds on rows, columns and cells, or null. */
export function boundsBreach(rows: readonly TableRow[]): FileRefusal | null {
  if (rows.length > bounds.rows) {
    return {
      code: 'ROWS_TOO_MANY',
      line: null,
      found: `${rows.length} rows`,
      expected: `at most ${bounds.rows} rows`,
    }
  }
  for (const { line, cells } of rows) {
    if (cells.length > bounds.columns) {
      const expected = `at most ${bounds.columns} columns`
      return { code: 'COLUMNS_TOO_MANY', line, found: `${cells.length} columns`, expected }
    }
    for (const cell of cells) {
      if (typeof cell === 'string' && cell.length > bounds.cellLength) {
        const expected = `at most ${bounds.cellLength} characters in a cell`
        return { code: 'CELL_TOO_LONG', line, found: `${cell.length} characters`, expected }
      }
    }
  }
  return null
}
