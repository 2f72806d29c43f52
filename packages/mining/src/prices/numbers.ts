/** Numbers as files write them: with a decimal point or comma, never guessing at marks between thousands. */
import type { Mapping } from './mapping.ts'

export type NumberForm = { readonly decimal: ',' | '.'; readonly thousands: string | null }

/** The decimal mark that more cells of the column use. */
export function formOf(cells: readonly string[], mapping: Mapping): NumberForm {
  const thousands = mapping.thousands ?? null
  if (mapping.decimal !== undefined) return { decimal: mapping.decimal, thousands }
  let [commas, points] = [0, 0]
  for (const cell of cells) {
    const bare = thousands === null ? cell : cell.replaceAll(thousands, '')
    if (bare.includes(',')) commas++
    else if (bare.includes('.')) points++
  }
  return { decimal: commas > points ? ',' : '.', thousands }
}

/** The number, null where the cell says that there is none, undefined where it cannot be read. */
export function readNumber(cell: string, form: NumberForm): number | null | undefined {
  if (missing.test(cell)) return null
  const bare = form.thousands === null ? cell : withoutThousands(cell, form)
  if (bare === null) return undefined
  const plain = form.decimal === ',' ? (bare.includes('.') ? '' : bare.replace(',', '.')) : bare
  const signed = plain.replace(/^[−–]/, '-')
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(signed)) return undefined
  const value = Number(signed)
  return Number.isFinite(value) ? value : undefined
}

/** Groups of three only; “12 50” is no number. */
function withoutThousands(cell: string, { thousands, decimal }: NumberForm): string | null {
  const mark = thousands ?? ''
  if (!cell.includes(mark)) return cell
  const [whole = '', ...fraction] = cell.split(decimal)
  const groups = whole.split(mark)
  const grouped = groups.every((group, index) => (index === 0 ? /^[-+−–]?\d{1,3}$/ : /^\d{3}$/).test(group))
  return grouped ? [groups.join(''), ...fraction].join(decimal) : null
}

const missing = /^(|na|n\/a|n\/e|nan|null|none|-|--|–)$/i
