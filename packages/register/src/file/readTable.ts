/** Reads a file by what it holds, not by its name: a spreadsheet is an archive, everything else is text. */

import { type Outcome, refused } from '@specie/units'
import { readCsv } from './readCsv.ts'
import { readXlsx } from './readXlsx.ts'
import { bounds, type FileRefusal, type Table } from './table.ts'
import type { Encoding } from './text.ts'

export type ReadOptions = {
  /** Of a text. Detected where none is named. */
  readonly encoding?: Encoding
  readonly delimiter?: ',' | ';' | '\t' | '|'
  /** Of a spreadsheet: its name, or its place counted from 1. The first where none is named. */
  readonly sheet?: string | number
}

/** The file's rows. Never throws for what the bytes hold. */
export async function readTable(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Outcome<Table, FileRefusal>> {
  if (bytes.length === 0) {
    return refused({
      code: 'FILE_EMPTY',
      line: null,
      found: 'no bytes',
      expected: 'a weight list in CSV or XLSX',
    })
  }
  if (bytes.length > bounds.fileBytes) {
    const expected = `at most ${bounds.fileBytes} bytes`
    return refused({ code: 'FILE_TOO_LARGE', line: null, found: `${bytes.length} bytes`, expected })
  }
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes, options.sheet ?? 1)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const expected = 'a file saved as .xlsx or .csv'
    return refused({ code: 'FILE_NOT_READABLE', line: null, found: 'a spreadsheet of before 2007', expected })
  }
  const other = noTables.find(({ head }) => startsWith(bytes, head))
  if (other !== undefined) {
    const expected = 'a table, saved as .csv or .xlsx'
    return refused({ code: 'FILE_NOT_READABLE', line: null, found: other.name, expected })
  }
  return readCsv(bytes, options)
}

/** Files that people take for their list by mistake, by how they begin. As text they would be a header that nobody finds. */
const noTables: readonly { readonly name: string; readonly head: readonly number[] }[] = [
  { name: 'a picture (PNG)', head: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a picture (JPEG)', head: [0xff, 0xd8, 0xff] },
  { name: 'a picture (GIF)', head: [0x47, 0x49, 0x46, 0x38] },
  { name: 'a document (PDF)', head: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'a packed file (gzip)', head: [0x1f, 0x8b] },
]

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte)
}
