/** The rows of a CSV file with their line numbers; a row with the wrong number of columns ends the reading. */

import { CsvError, parse } from 'csv-parse'
import { type ListFile, textOf } from '../file.ts'
import { ListWrong } from '../refusal.ts'

export type Row = { readonly line: number; readonly cells: readonly string[] }

export async function* rowsOf(
  file: ListFile,
  options: { readonly endsWithNewline?: true } = {},
): AsyncGenerator<Row> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 4_000_000,
  })
  const feeding = feed(parser, file, options.endsWithNewline === true)
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>)
      yield { line: info.lines, cells: record }
    await feeding
  } catch (error) {
    const failed = await feeding.then(
      () => error,
      (cause: unknown) => cause,
    )
    if (failed instanceof CsvError)
      throw new ListWrong({
        file: file.name,
        line: 'lines' in failed ? Number(failed.lines) : null,
        problem: failed.message,
        expected: 'rows of CSV, RFC 4180',
      })
    throw failed
  } finally {
    parser.destroy()
  }
}

/** Refuses a row that has not as many cells as the form says. */
export function cellsOf(file: ListFile, row: Row, count: number, what: string): readonly string[] {
  if (row.cells.length === count) return row.cells
  throw new ListWrong({
    file: file.name,
    line: row.line,
    problem: `it has ${row.cells.length} columns`,
    expected: `${count}: ${what}`,
  })
}

async function feed(
  parser: ReturnType<typeof parse>,
  file: ListFile,
  endsWithNewline: boolean,
): Promise<void> {
  let last = ''
  try {
    for await (const text of textOf(file)) {
      if (parser.destroyed) return
      last = text.at(-1) ?? last
      if (!parser.write(text))
        await new Promise<void>((resolve) => {
          parser.once('drain', resolve)
          parser.once('close', resolve)
        })
    }
    if (endsWithNewline && !endMarks.includes(last))
      throw new ListWrong({
        file: file.name,
        line: null,
        problem: last === '' ? 'it is empty' : 'it ends within a line',
        expected: 'a line break at the end of the last row: the file may have been cut',
      })
    parser.end()
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  }
}

/** Old systems end a file with Control-Z. */
const endMarks = ['\n', '\r', '\u001a']
