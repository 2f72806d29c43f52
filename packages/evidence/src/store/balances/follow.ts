/**
 * Balances follow the recorded chain, in the transaction that calls its blocks final. What is not final yet is not in here, so nothing is ever
 * taken back, but where a local chain lost final blocks.
 */
import type { ChainEvent } from '@specie/coin'
import { type ReaderStep, recordedEvents } from '@specie/coin/reader'
import type { PoolClient } from 'pg'
import { transferOf } from '../../allocation/fromEvents.ts'
import { keptUntil } from './read.ts'

export async function followBalances(client: PoolClient, step: ReaderStep): Promise<void> {
  if (step.kind === 'rolledBack') return takeBack(client, step.to.number)
  if (step.kind !== 'finalized') return
  const kept = await keptUntil(client)
  // Balances that begin late are made from the whole record.
  if (kept === null) await makeAgain(client, step.to.number)
  else
    await write(
      client,
      step.events.filter(({ block }) => block.number > kept),
    )
  await client.query(
    `insert into evidence.balances_kept (block) values ($1)
     on conflict (one) do update set block = greatest(balances_kept.block, excluded.block)`,
    [step.to.number],
  )
}

async function makeAgain(client: PoolClient, to: number): Promise<void> {
  let after: { block: number; logIndex: number } | undefined
  for (;;) {
    const events = await recordedEvents(client, {
      to,
      kinds: ['transferred'],
      limit: eventsAtOnce,
      ...(after === undefined ? {} : { after }),
    })
    const last = events.at(-1)
    if (last === undefined) return
    await write(client, events)
    after = { block: last.block.number, logIndex: last.logIndex }
  }
}

async function takeBack(client: PoolClient, to: number): Promise<void> {
  const kept = await keptUntil(client)
  if (kept === null || kept <= to) return
  await client.query('delete from evidence.balance where block > $1', [to])
  await client.query('update evidence.balances_kept set block = $1', [to])
}

/** Events of blocks that are in here in part already may be among them: the row of such a block is added to. */
async function write(client: PoolClient, events: readonly ChainEvent[]): Promise<void> {
  const moved = new Map<string, bigint>()
  const add = (address: string, block: number, micrograms: bigint) => {
    for (const length of prefixLengths) {
      const key = `${address.slice(2, 2 + length)} ${block}`
      moved.set(key, (moved.get(key) ?? 0n) + micrograms)
    }
  }
  const receivers = new Set<string>()
  for (const event of events) {
    const transfer = transferOf(event)
    if (transfer === undefined || transfer.micrograms === 0n) continue
    const { from, to, micrograms } = transfer
    if (from !== nobody) add(from, event.block.number, -micrograms)
    if (to !== nobody) {
      add(to, event.block.number, micrograms)
      receivers.add(to.slice(2))
    }
  }
  const changes = [...moved]
    .filter(([, micrograms]) => micrograms !== 0n)
    .map(([key, micrograms]) => {
      const [prefix = '', block = ''] = key.split(' ')
      return { prefix, block, micrograms }
    })
  await client.query(
    `insert into evidence.holder (address)
     select address from unnest($1::text[]) address on conflict do nothing`,
    [[...receivers]],
  )
  await client.query(
    `insert into evidence.balance (prefix, block, micrograms)
     select prefix, block, coalesce(last.micrograms, 0) + sum(moved) over (partition by prefix order by block)
     from unnest($1::text[], $2::bigint[], $3::numeric[]) change (prefix, block, moved)
     left join lateral (
       select micrograms from evidence.balance known where known.prefix = change.prefix order by block desc limit 1
     ) last on true
     on conflict (prefix, block) do update set micrograms = excluded.micrograms`,
    [
      changes.map(({ prefix }) => prefix),
      changes.map(({ block }) => block),
      changes.map(({ micrograms }) => micrograms.toString()),
    ],
  )
}

const prefixLengths = [0, 1, 2, 3, 4, 40] as const
const eventsAtOnce = 20_000
const nobody = '0x0000000000000000000000000000000000000000'
