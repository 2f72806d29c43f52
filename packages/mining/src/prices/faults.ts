/** What is wrong with a file, line by line: what was found, and what would be right. */

export type RowFault = {
  /** Line of the file from 1; 0 where the fault is the whole file's. */
  readonly line: number
  readonly column: string | null
  readonly what: string
  readonly right: string
  /** Which of several files. */
  readonly file?: string
}

/** `braidwood.csv, line 17, column price: “12,x” is no number. Right: 12.5` */
export function printFault(fault: RowFault): string {
  const places = [
    ...(fault.file === undefined ? [] : [fault.file]),
    ...(fault.line === 0 ? [] : [`line ${fault.line}`]),
    ...(fault.column === null ? [] : [`column ${fault.column === '' ? '(no name)' : fault.column}`]),
  ]
  return `${places.length === 0 ? '' : `${places.join(', ')}: `}${fault.what} Right: ${fault.right}`
}

/** The first hundred in the order of the file; a last one says how many more there are. */
export function foremost(faults: readonly RowFault[]): readonly RowFault[] {
  const ordered = [...faults].sort((a, b) => a.line - b.line)
  if (ordered.length <= most) return ordered
  const rest = {
    line: 0,
    column: null,
    what: `${ordered.length - most} more faults.`,
    right: 'mend the first ones and read again.',
  }
  return [...ordered.slice(0, most), rest]
}

/** A fault of the whole file. */
export function fileFault(what: string, right: string, column: string | null = null): RowFault {
  return { line: 0, column, what, right }
}

/** A cell as it is quoted in a message, cut where it is long. */
export function quoted(cell: string): string {
  return `“${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}”`
}

const most = 100
