/**
 * What a command has to say: data for programs (`--json`) and lines for people, made from the same facts and printed in
 * one place. Weights are bigints until here; in JSON they become decimal strings.
 */

export type Report = {
  readonly data: unknown
  readonly lines: readonly string[]
  /** A check was carried out and the answer is no. */
  readonly failed?: boolean
}

export function printReport(report: Report, asJson: boolean): string {
  return asJson
    ? printJson(report.data)
    : report.lines
        .flatMap((line) => line.split('\n'))
        .map(harmless)
        .join('\n')
}

/** A line as it may go to a terminal: what moves the cursor or turns the direction of letters, in a name that a stranger wrote, is shown as a mark. */
export function harmless(line: string): string {
  return line.replace(commands, '\u{fffd}')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const commands = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Whole numbers beyond JSON's become decimal strings; a weight's field is named by its unit, whatever it was called inside. */
export function printJson(data: unknown): string {
  return JSON.stringify(named(data), null, 2)
}

function named(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return value.map(named)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) =>
      typeof inner === 'bigint' ? [nameOf(name), inner.toString()] : [name, named(inner)],
    ),
  )
}

function nameOf(field: string): string {
  if (unitAtEnd.test(field) || noWeight.has(field)) return field
  return field === 'coverage' ? 'coverageBasisPoints' : `${field}Micrograms`
}

const unitAtEnd = /(?:Micrograms|Thousandths|Hundredths|BasisPoints|Seconds)$/
/** Bitmaps, counts and ids. */
const noWeight = new Set(['signers', 'accredited', 'gasUsed', 'importId', 'journalEntry', 'id'])

/** Columns aligned; figures to the right, words to the left. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const figures = head.map(
    (_, column) => rows.length > 0 && rows.every((row) => figure.test(row[column] ?? '')),
  )
  const print = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        figures[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [print(head), ...rows.map(print)]
}

/** `name  value` lines under each other. */
export function facts(entries: Readonly<Record<string, string | number | bigint | undefined>>): string[] {
  const shown = Object.entries(entries).filter(([, value]) => value !== undefined)
  const width = Math.max(0, ...shown.map(([name]) => name.length))
  return shown.map(([name, value]) => `${name.padEnd(width)}  ${value}`)
}

/** Seconds of Unix time as a date and time of UTC. */
export function moment(seconds: bigint | number): string {
  return new Date(Number(seconds) * 1000).toISOString().replace('T', ' ').replace('.000Z', ' UTC')
}

export function short(hex: string): string {
  return hex.length > 14 ? `${hex.slice(0, 8)}…${hex.slice(-4)}` : hex
}

const figure = /^[-−]?[\d  .,]*\d(?: (?:g|%|oz))?$|^$|^-$/
