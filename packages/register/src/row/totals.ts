/**
 * Totals that a file declares above or below its rows: bars, gross weight, fine weight. They are what whoever
 * made the file meant it to hold, so a row that was lost on the way shows here.
 */

import type { Cell, TableRow } from '../file/table.ts'
import { type Header, plainTitle } from '../mapping/header.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { readWeight, textOf } from '../mapping/number.ts'
import type { FileBar } from './fileBar.ts'
import type { RowErrors } from './rowError.ts'

/** Every total that is declared, above and below: two that differ cannot both be right. */
export type DeclaredTotals = Readonly<Record<'bars' | 'gross' | 'fine', readonly Declared[]>>

/** Bars, or thousandths of the mapping's ounce or gram, and where it stands. */
export type Declared = { readonly value: bigint; readonly line: number; readonly column: string }

const totalWord = /\b(?:sub-?)?totals?\b|\bsum\b|\bsumme\b|\bgesamt\w*|\btotale?\b|\bitog\b|合计|总计/
const barWord = /\bbars?\b|\bpieces\b|\bpcs\b|\bbarren\b|\blingots?\b/
const countWord = /\bnumber\b|\bcount\b|\bno\b|\bnumero\b|\banzahl\b|\bnombre\b|\bquantity\b/

/** `total bars: 25`, `25 bars`; but no year in a title that happens to speak of bars. */
const countInside = new RegExp(
  `(?:${barWord.source})\\s*[:=]\\s*([0-9][0-9,.' ]*)$|(?:^|[ :])([0-9][0-9,.']*) (?:${barWord.source})$`,
)

/** Whether a row speaks of totals rather than of a bar. */
export function isTotalsRow(row: TableRow): boolean {
  return row.cells.some((cell) => {
    const label = plainTitle(cell)
    return totalWord.test(label) || (barWord.test(label) && countWord.test(label))
  })
}

/** What rows outside the bars declare. A total that cannot be read is an error: it might have been another. */
export function readTotals(
  rows: readonly TableRow[],
  header: Header,
  mapping: Mapping,
  errors: RowErrors,
): DeclaredTotals {
  const found: Record<keyof DeclaredTotals, Declared[]> = { bars: [], gross: [], fine: [] }
  for (const row of rows) {
    const count = countIn(row)
    if (count !== null) found.bars.push({ value: count.value, line: row.line, column: 'bars' })
    for (const { kind, cell } of weightsIn(row, header, count?.place ?? null)) {
      const column = header.titles[kind] ?? kind
      const parsed = readWeight(cell, mapping.weightUnit, mapping)
      if (parsed.ok) found[kind].push({ value: parsed.value, line: row.line, column })
      else
        errors.add({
          code: 'TOTAL_WRONG',
          line: row.line,
          column,
          value: textOf(cell),
          expected: parsed.refusal,
        })
    }
  }
  return found
}

/** Adds an error for each declared total that the rows do not reach exactly. */
export function checkTotals(
  declared: DeclaredTotals,
  bars: readonly FileBar[],
  mapping: Mapping,
  print: (thousandths: bigint) => string,
  errors: RowErrors,
): void {
  const check = (totals: readonly Declared[], right: bigint, printed: (value: bigint) => string) => {
    for (const { value, line, column } of totals) {
      if (value === right) continue
      const expected = `${printed(right)}, as the rows of this file sum up`
      errors.add({ code: 'TOTAL_WRONG', line, column, value: printed(value), expected })
    }
  }
  check(declared.bars, BigInt(bars.length), String)
  const unit = mapping.weightUnit === 'oz' ? 'oz' : 'g'
  // Weights of two units have no sum that a file could declare.
  if (bars.some((bar) => bar.unit !== unit)) return
  check(declared.gross, sum(bars.map((bar) => bar.grossThousandths)), print)
  check(declared.fine, sum(bars.map((bar) => bar.fineThousandths)), print)
}

/** `Total bars: 25`, or `Number of bars` with 25 in a cell behind it, whose place is then given. */
function countIn(row: TableRow): { value: bigint; place: number | null } | null {
  for (const [index, cell] of row.cells.entries()) {
    const label = plainTitle(cell)
    if (!barWord.test(label)) continue
    const inside = countInside
      .exec(label)
      ?.slice(1)
      .find((digits) => digits !== undefined)
    const place = inside === undefined ? nextFilled(row, index) : null
    const digits = (inside ?? textOf(row.cells[place ?? -1] ?? '')).replace(/[,.' ]/g, '')
    if (/^[0-9]{1,9}$/.test(digits)) return { value: BigInt(digits), place }
  }
  return null
}

/**
 * Weights behind a label of their own (`Total gross weight`), or else under the columns of a row that only says
 * `Total`. A number that counts bars is none of them, wherever it stands.
 */
function weightsIn(
  row: TableRow,
  header: Header,
  countPlace: number | null,
): readonly { kind: 'gross' | 'fine'; cell: Cell }[] {
  const kinds = ['gross', 'fine'] as const
  const own = kinds.flatMap((kind) => {
    const cell = labelled(row, kind)
    return cell === null ? [] : [{ kind, cell }]
  })
  if (own.length > 0 || row.line <= header.line) return own
  return kinds.flatMap((kind) => {
    const place = header.columns[kind]
    const cell = place === undefined || place === countPlace ? '' : (row.cells[place] ?? '')
    return /[0-9]/.test(textOf(cell)) && !/\p{L}{3}/u.test(textOf(cell)) ? [{ kind, cell }] : []
  })
}

function labelled(row: TableRow, kind: 'gross' | 'fine'): Cell | null {
  for (const [index, cell] of row.cells.entries()) {
    const label = plainTitle(cell)
    if (!totalWord.test(label) || !new RegExp(`\\b${kind}\\b`).test(label)) continue
    const inside = /:\s*([0-9].*)$/.exec(textOf(cell))?.[1]
    const place = nextFilled(row, index)
    return inside ?? (place === null ? null : (row.cells[place] ?? null))
  }
  return null
}

function nextFilled(row: TableRow, after: number): number | null {
  const place = row.cells.findIndex((cell, index) => index > after && textOf(cell) !== '')
  return place < 0 ? null : place
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}
