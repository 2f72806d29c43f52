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
  return readCsv(bytes, options)
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte)
}
