/** The rows of a CSV file with their line numbers; a row with the wrong number of columns ends the reading. */

import { CsvError, parse } from 'csv-parse'
import { type ListFile, textOf } from '../file.ts'
import { ListWrong } from '../refusal.ts'

export type Row = { readonly line: number; readonly cells: readonly string[] }

export async function* rowsOf(
  file: ListFile,
  options: { readonly delimiter?: string } = {},
): AsyncGenerator<Row> {
  const parser = parse({
    delimiter: options.delimiter ?? ',',
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 4_000_000,
  })
  const feeding = feed(parser, file)
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

async function feed(parser: ReturnType<typeof parse>, file: ListFile): Promise<void> {
  try {
    for await (const text of textOf(file)) {
      if (parser.destroyed) return
      if (!parser.write(text))
        await new Promise<void>((resolve) => {
          parser.once('drain', resolve)
          parser.once('close', resolve)
        })
    }
    parser.end()
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  }
}
