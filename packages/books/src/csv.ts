/**
 * The books as a file for accountants (RFC 4180): the opening balance of each account, every entry, the closing balances. Whole micrograms,
 * and the same in grams as decimal text.
 */
import { printDecimal, toBigint } from '@specie/units'
import type { Pool } from 'pg'
import type { BookedEntry, EntryFilter } from './store/entries.ts'
import { inSnapshot } from './store/export.ts'

export const csvHeader =
  'row,time,block,block_hash,log_index,line,transaction,event,book,debit,credit,amount_micrograms,amount_grams,sponsor,vault,final,reverses,narrative,evidence'

/**
 * Lines with their ends, all of one moment of the database. Not more than a page of entries is held at a time. The balances are those of
 * the entries that the filter takes: of one sponsor, of one vault, of final blocks only, or of all.
 */
export async function* streamCsv(
  pool: Pool,
  filter: Omit<EntryFilter, 'limit' | 'cursor'>,
): AsyncGenerator<string> {
  yield `${csvHeader}\r\n`
  yield* inSnapshot(pool, filter, async function* ({ opening, pages, closing }) {
    if (filter.from !== undefined) yield* balanceRows('opening', await opening())
    for await (const page of pages()) yield page.map(entryRow).join('')
    yield* balanceRows('closing', await closing())
  })
}

function entryRow(entry: BookedEntry): string {
  const amount = toBigint(entry.amount)
  return line([
    'entry',
    new Date(entry.time * 1000).toISOString(),
    entry.block,
    entry.blockHash,
    entry.logIndex,
    entry.line,
    entry.transaction,
    entry.event,
    entry.book,
    entry.debit,
    entry.credit,
    amount,
    printDecimal(amount, 6),
    entry.sponsor,
    entry.vault,
    entry.final ? 'final' : 'provisional',
    entry.reverses,
    entry.narrative,
    entry.evidence,
  ])
}

/** A balance stands on the side that it is on: debits in the debit column, credits in the credit column. */
function* balanceRows(row: 'opening' | 'closing', of: ReadonlyMap<string, bigint>): Generator<string> {
  for (const [account, balance] of of) {
    const amount = balance < 0n ? -balance : balance
    const [debit, credit] = balance < 0n ? ['', account] : [account, '']
    const book = account.split(':', 1)[0] ?? ''
    const empty = ['', '', '', '', '', '', '']
    yield line([row, ...empty, book, debit, credit, amount, printDecimal(amount, 6), '', '', '', '', '', ''])
  }
}

function line(cells: readonly (string | number | bigint | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** A spreadsheet takes text that begins like a formula for one: an apostrophe before it says that it is text. */
function cell(value: string | number | bigint | null): string {
  if (value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
