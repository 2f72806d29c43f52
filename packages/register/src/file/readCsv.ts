/** A CSV text as rows of cells, each with the line it ends on. */

import { type Outcome, ok, refused } from '@specie/units'
import { CsvError, parse } from 'csv-parse/sync'
import type { ReadOptions } from './readTable.ts'
import { bounds, boundsBreach, type FileRefusal, type Table, type TableRow } from './table.ts'
import { readText } from './text.ts'

const delimiters = [';', '\t', '|', ','] as const

export function readCsv(bytes: Uint8Array, options: ReadOptions): Outcome<Table, FileRefusal> {
  const text = readText(bytes, options.encoding)
  if (!text.ok) return text
  const rows: TableRow[] = []
  try {
    parse(text.value, {
      delimiter: options.delimiter ?? likeliestDelimiter(text.value),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      trim: true,
      max_record_size: bounds.columns * bounds.cellLength,
      to: bounds.rows + 1,
      on_record: (cells: string[], context) => {
        rows.push({ line: context.lines, cells })
        return null
      },
    })
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const line = typeof cause.lines === 'number' ? cause.lines : null
    const expected = 'cells with delimiters, quoted where they hold one'
    return refused({ code: 'FILE_NOT_READABLE', line, found: cause.message.slice(0, 200), expected })
  }
  const breach = boundsBreach(rows)
  return breach === null ? ok({ format: 'csv', rows }) : refused(breach)
}

/** The delimiter that splits some line near the start into the most cells; a decimal comma splits fewer. */
function likeliestDelimiter(text: string): (typeof delimiters)[number] {
  const lines = text.slice(0, 20_000).split(/\r\n|\n|\r/, 100)
  let best: (typeof delimiters)[number] = ','
  let most = 0
  for (const delimiter of delimiters) {
    const count = Math.max(...lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length))
    if (count > most) {
      best = delimiter
      most = count
    }
  }
  return best
}
