/** Weights and fineness as files write them. A digit too many is refused, never rounded away. */

import { type DecimalForm, type Outcome, ok, parseDecimal, refused } from '@specie/units'
import type { Cell } from '../file/table.ts'
import type { FinenessForm, Mapping, WeightUnit } from './mapping.ts'

/** What would be right, where a number is refused. */
type Expected = string

/** Thousandths of the ounce or of the gram. A kilogram has 6 decimals, so that its last digit is a milligram. */
export function readWeight(cell: Cell, unit: WeightUnit, mapping: Mapping): Outcome<bigint, Expected> {
  const decimals = unit === 'kg' ? 6 : 3
  const parsed = parseDecimal(textOf(cell), form(cell, mapping, decimals))
  return parsed.ok
    ? parsed
    : refused(`a weight in ${unit} with at most ${decimals} decimals: ${parsed.refusal.right}`)
}

/** Hundredths of a part per thousand. */
export function readFineness(cell: Cell, mapping: Mapping): Outcome<bigint, Expected> {
  const parsed = parseDecimal(textOf(cell), form(cell, mapping, 7))
  if (!parsed.ok) return refused('a fineness such as 995.7, 0.9957 or 9957')
  const count = parsed.value
  const written = mapping.fineness === 'detect' ? likeliestForm(count) : mapping.fineness
  if (written === null)
    return refused('a fineness of 500 to 1000 parts per thousand, such as 995.7, 0.9957 or 9957')
  const scaled = count * scale[written]
  if (scaled % 10_000_000n !== 0n) return refused('at most 2 decimals of a part per thousand')
  return ok(scaled / 10_000_000n)
}

/** Hundredths of a part per thousand in one of each. */
const scale: Record<Exclude<FinenessForm, 'detect'>, bigint> = {
  'per-thousand': 100n,
  fraction: 100_000n,
  'per-ten-thousand': 10n,
  percent: 1_000n,
}

/** Bullion is at least half fine, so that no figure can be read in two ways. */
function likeliestForm(count: bigint): Exclude<FinenessForm, 'detect'> | null {
  const between = (least: bigint, most: bigint) => least * 1_000_000n <= count && count <= most * 1_000_000n
  if (between(5n, 10n)) return 'fraction'
  if (between(500n, 1_000n)) return 'percent'
  if (between(5_000n, 10_000n)) return 'per-thousand'
  return between(50_000n, 100_000n) ? 'per-ten-thousand' : null
}

/** A spreadsheet's numbers know no marks of a country. */
function form(cell: Cell, mapping: Mapping, decimals: number): DecimalForm {
  if (typeof cell === 'number') return { decimals }
  const { decimalMark, groupMark } = mapping
  return groupMark === undefined ? { decimals, decimalMark } : { decimals, decimalMark, groupMark }
}

/** The shortest decimal that names the stored number: what was typed, not what binary made of it. */
export function textOf(cell: Cell): string {
  return typeof cell === 'number' ? String(cell) : cell
}
