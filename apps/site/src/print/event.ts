/** The program's short words as a visitor reads them. A word that is not in the table is shown as it came. */
import type { MarkKind } from '../api/history.ts'

export const markNames = {
  statement: 'Statement',
  hold: 'Hold',
  mint: 'Mint',
  title: 'Title',
  delivery: 'Delivery',
  withdrawal: 'Withdrawal',
  freeze: 'Freeze',
} satisfies Record<MarkKind, string>

/** Why a bar is listed with counted weight 0 (docs/formats.md, 1), or null where it backs its whole weight. */
export function printReason(reason: string): string | null {
  if (reason === '-') return null
  const [word, id] = reason.split(':')
  if (reason === 'origin-unknown') return 'Backs nothing: where its metal came from is not known.'
  if (word === 'origin-excluded') return `Backs nothing: origin excluded by the rule “${id ?? ''}”.`
  if (word === 'held') return `Backs nothing: held under “${id ?? ''}”.`
  return `Backs nothing: ${reason}.`
}

/** A bar's standard by the name that the trade knows it by. */
export function printStandard(standard: string): string {
  return standards.get(standard) ?? standard
}

const standards = new Map([
  ['lbma-gold', 'London Good Delivery'],
  ['kilobar-9999', 'Kilobar of 999.9'],
  ['sge-1kg', 'Shanghai, 1 kg'],
  ['sge-3kg', 'Shanghai, 3 kg'],
])

/** `BAR_LISTED`, `barListed` or `bar listed` as `Bar listed`. */
export function printEvent(event: string): string {
  const words = event
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
