/** Balances from raw events, by the pure rules alone: what anyone can recompute from a node. */
import type { ChainEvent } from '@specie/coin'
import { toBigint } from '@specie/units'
import { accountName, type Entry, entriesOf, openHoldings } from '../src/index.ts'

export function foldEntries(events: readonly ChainEvent[]): {
  readonly entries: readonly { readonly event: ChainEvent; readonly entry: Entry }[]
  /** Debits less credits. */
  readonly balances: ReadonlyMap<string, bigint>
  readonly sums: ReadonlyMap<string, bigint>
} {
  const holdings = openHoldings()
  const entries = events.flatMap((event) => entriesOf(event, holdings).map((entry) => ({ event, entry })))
  const balances = new Map<string, bigint>()
  const sums = new Map<string, bigint>()
  const post = (book: string, name: string, amount: bigint) => {
    balances.set(name, (balances.get(name) ?? 0n) + amount)
    sums.set(book, (sums.get(book) ?? 0n) + amount)
  }
  for (const { entry } of entries) {
    post(entry.book, accountName(entry.debit), toBigint(entry.amount))
    post(entry.book, accountName(entry.credit), -toBigint(entry.amount))
  }
  return { entries, balances, sums }
}
