/** The program's short words as a visitor reads them. A word that is not in the table is shown as it came. */
import { micrograms, printDecimal } from '@specie/units'
import type { MarkKind } from '../api/history.ts'
import { weightText } from './weight.ts'

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

/**
 * A fact of an event, whose name ends in its unit: `fineThousandths: 400924` as `fine 400.924`, `fineMicrograms` as a weight.
 * A value that does not fit its unit is shown as it came.
 */
export function printFact([name, value]: readonly [string, string]): {
  readonly name: string
  readonly value: string
} {
  const [, bare = name, unit = ''] = /^(.+?)(Micrograms|Thousandths|Hundredths)$/.exec(name) ?? []
  const words = printEvent(bare).toLowerCase()
  if (unit === '' || !/^\d{1,39}$/.test(value)) return { name: words, value }
  const count = BigInt(value)
  if (unit === 'Micrograms') return { name: words, value: weightText(micrograms(count), 'exact') }
  return { name: words, value: printDecimal(count, unit === 'Thousandths' ? 3 : 2) }
}

/** `BAR_LISTED`, `barListed` or `bar listed` as `Bar listed`. */
export function printEvent(event: string): string {
  const words = event
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
