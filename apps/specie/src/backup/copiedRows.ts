/** Reads the text format of PostgreSQL's COPY: a line for each row, tabs between columns, `\\N` for null, and backslashes before the rest. */

/** Null, or the column's text. */
export type CopiedRow = Readonly<Record<string, string | null>>

/** The rows in order, whatever pieces the text comes in. */
export async function* copiedRows(
  columns: readonly string[],
  pieces: AsyncIterable<Buffer>,
): AsyncGenerator<CopiedRow> {
  let held = Buffer.alloc(0)
  for await (const piece of pieces) {
    held = Buffer.concat([held, piece])
    let begin = 0
    for (let end = held.indexOf(0x0a); end >= 0; end = held.indexOf(0x0a, begin)) {
      yield rowOf(columns, held.toString('utf8', begin, end))
      begin = end + 1
    }
    held = held.subarray(begin)
  }
}

function rowOf(columns: readonly string[], line: string): CopiedRow {
  const cells = line.split('\t')
  return Object.fromEntries(columns.map((column, index) => [column, textOf(cells[index] ?? null)]))
}

function textOf(cell: string | null): string | null {
  if (cell === null || cell === '\\N') return null
  return cell.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter)
}

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}
