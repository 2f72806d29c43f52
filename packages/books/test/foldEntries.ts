/** Balances from raw events, by the pure rules alone: what anyone can recompute from a node. */
import type { ChainEvent } from '@specie/coin'
import { toBigint } from '@specie/units'
import { accountName, type Entry, entriesOf, openHoldings } from '../src/index.ts'

export function foldEntries(events: readonly ChainEvent[]): {
  readonly entries: readonly Entry[]
  /** Debits less credits. */
  readonly balances: ReadonlyMap<string, bigint>
  readonly sums: ReadonlyMap<string, bigint>
} {
  const holdings = openHoldings()
  const entries = events.flatMap((event) => entriesOf(event, holdings))
  const balances = new Map<string, bigint>()
  const sums = new Map<string, bigint>()
  const post = (book: string, name: string, amount: bigint) => {
    balances.set(name, (balances.get(name) ?? 0n) + amount)
    sums.set(book, (sums.get(book) ?? 0n) + amount)
  }
  for (const { book, debit, credit, amount } of entries) {
    post(book, accountName(debit), toBigint(amount))
    post(book, accountName(credit), -toBigint(amount))
  }
  return { entries, balances, sums }
}
