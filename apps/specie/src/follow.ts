/** What moves when the recorded chain does, each step in one transaction. */
import { followBooks } from '@specie/books'
import { followOutbox, type MessageChange } from '@specie/coin/outbox'
import type { ReaderStep } from '@specie/coin/reader'
import { followBalances } from '@specie/evidence/balances'
import { followOrders, orderMessageChanged } from '@specie/issuance'
import { followRounds, roundMessageChanged } from '@specie/settlement'
import type { PoolClient } from 'pg'

/** Everything that hangs on the record, in its transaction: messages first, because an order's message is known by its transaction. */
export async function follow(client: PoolClient, step: ReaderStep): Promise<void> {
  for (const change of await followOutbox(client, step)) await messageChanged(client, change)
  await followOrders(client, step)
  await followRounds(client, step)
  await followBooks(client, step)
  await followBalances(client, step)
}

/** Whatever waits for a message knows it by its key. */
export async function messageChanged(client: PoolClient, change: MessageChange): Promise<void> {
  await orderMessageChanged(client, change)
  await roundMessageChanged(client, change)
}
