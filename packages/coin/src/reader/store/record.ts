/** Writing and reading the record of the chain. Every change is one transaction, and says which turn it changed. */

import { parseWhole, printWhole } from '@specie/store'
import type { Pool, PoolClient } from 'pg'
import type { ChainEvent, Happening, HappeningKind } from '../../port/events.ts'
import type { Block, Digest } from '../../port/state.ts'

type Client = Pool | PoolClient

/** A block as it is recorded. The parent is null where a final range was read without looking at each block. */
export type RecordedBlock = Block & { readonly parent: Digest | null }

export type Progress = {
  readonly turn: bigint
  readonly first: { readonly number: number; readonly hash: Digest }
  readonly head: Block
  readonly finalized: Block
  /** The lowest block that was not yet said to be final. */
  readonly nextToFinalize: number
}

/** How far the chain is recorded; null before the first block is. Nothing is final before the deployment, so `finalized` is never below it. */
export async function readTip(
  client: Client,
): Promise<{ readonly head: Block; readonly finalized: Block } | null> {
  const progress = await readProgress(client)
  return progress === null ? null : { head: progress.head, finalized: progress.finalized }
}

export async function readProgress(client: Client): Promise<Progress | null> {
  const { rows } = await client.query<{
    turn: bigint
    first_number: bigint
    first_hash: Digest
    head: bigint
    head_hash: Digest
    head_time: bigint
    finalized: bigint
    finalized_hash: Digest
    finalized_time: bigint
    first_is_final: boolean
  }>(
    `select turn, first_number, first_hash, first_is_final, head, finalized,
       top.hash as head_hash, top.time as head_time, last.hash as finalized_hash, last.time as finalized_time
     from chain.progress
     join chain.block top on top.number = head join chain.block last on last.number = finalized`,
  )
  const row = rows[0]
  if (row === undefined) return null
  return {
    turn: row.turn,
    first: { number: Number(row.first_number), hash: row.first_hash },
    head: { number: Number(row.head), hash: row.head_hash, time: Number(row.head_time) },
    finalized: {
      number: Number(row.finalized),
      hash: row.finalized_hash,
      time: Number(row.finalized_time),
    },
    nextToFinalize: Number(row.finalized) + (row.first_is_final ? 1 : 0),
  }
}

/** Whether this very block stands in the record. Of final blocks in which nothing happened not every one is kept. */
export async function isRecorded(client: Client, block: Pick<Block, 'number' | 'hash'>): Promise<boolean> {
  const { rowCount } = await client.query('select from chain.block where number = $1 and hash = $2', [
    block.number,
    block.hash,
  ])
  return rowCount === 1
}

export type EventFilter = {
  /** Block numbers, both included. */
  readonly from?: number
  readonly to?: number
  readonly kinds?: readonly HappeningKind[]
  readonly transaction?: Digest
  /** The place of the last event that was read already. */
  readonly after?: { readonly block: number; readonly logIndex: number }
  readonly limit?: number
}

/** In the chain's order. */
export async function recordedEvents(
  client: Client,
  filter: EventFilter = {},
): Promise<readonly ChainEvent[]> {
  const { rows } = await client.query<EventRow>(
    `select event.block, log_index, transaction, data, hash, time
     from chain.event join chain.block on block.number = event.block
     where event.block >= $1 and event.block <= $2
       and ($3::text[] is null or kind = any($3))
       and ($4::text is null or transaction = $4)
       and (event.block, log_index) > ($5::bigint, $6::integer)
     order by event.block, log_index limit $7`,
    [
      filter.from ?? 0,
      filter.to ?? Number.MAX_SAFE_INTEGER,
      filter.kinds ?? null,
      filter.transaction ?? null,
      filter.after?.block ?? -1,
      filter.after?.logIndex ?? -1,
      filter.limit ?? null,
    ],
  )
  return rows.map(eventOf)
}

/** Recorded blocks from the newest down, for looking where two chains part. */
export async function recordedBefore(
  client: Client,
  number: number,
  limit: number,
): Promise<readonly Block[]> {
  const { rows } = await client.query<{ number: bigint; hash: Digest; time: bigint }>(
    'select number, hash, time from chain.block where number < $1 order by number desc limit $2',
    [number, limit],
  )
  return rows.map((row) => ({ number: Number(row.number), hash: row.hash, time: Number(row.time) }))
}

export async function recordedAt(client: Client, number: number): Promise<Block | null> {
  const [found] = await recordedBefore(client, number + 1, 1)
  return found?.number === number ? found : null
}

/** Takes this turn; false when somebody else's change came first. Held until the transaction ends. */
export async function takeTurn(client: PoolClient, progress: Progress | null): Promise<boolean> {
  if (progress === null) {
    await client.query('lock table chain.progress in exclusive mode')
    return (await client.query('select from chain.progress')).rowCount === 0
  }
  const { rowCount } = await client.query(
    'update chain.progress set turn = turn + 1, changed_at = clock_timestamp() where turn = $1',
    [progress.turn],
  )
  return rowCount === 1
}

export async function begin(
  client: PoolClient,
  first: RecordedBlock,
  events: readonly ChainEvent[],
): Promise<void> {
  await insertBlocks(client, [first])
  await insertEvents(client, events)
  await client.query(
    `insert into chain.progress (turn, first_number, first_hash, first_is_final, head, finalized)
     values (1, $1, $2, false, $1, $1)`,
    [first.number, first.hash],
  )
}

/** `blocks` has the newest last; every block of an event is among them. */
export async function append(
  client: PoolClient,
  blocks: readonly RecordedBlock[],
  events: readonly ChainEvent[],
): Promise<void> {
  await insertBlocks(client, blocks)
  await insertEvents(client, events)
  await client.query('update chain.progress set head = $1', [blocks.at(-1)?.number])
}

/** Gives what was lost, in the chain's order. */
export async function rollBack(client: PoolClient, to: Block): Promise<readonly ChainEvent[]> {
  const lost = await recordedEvents(client, { from: to.number + 1 })
  await client.query('update chain.progress set head = $1, finalized = least(finalized, $1)', [to.number])
  await client.query('delete from chain.block where number > $1', [to.number])
  return lost
}

/** Final from `from` on. What no event hangs on is let go, but the newest, that the next ones will be linked to, and one in so many. */
export async function finalize(client: PoolClient, from: number, to: Block): Promise<void> {
  await client.query('update chain.progress set finalized = $1, first_is_final = true', [to.number])
  await client.query(
    `delete from chain.block where number >= $1 - 1 and number < $2 and number % $3 <> 0
       and number > (select first_number from chain.progress)
       and not exists (select from chain.event where event.block = block.number)`,
    [from, to.number, keptEvery],
  )
}

async function insertBlocks(client: PoolClient, blocks: readonly RecordedBlock[]): Promise<void> {
  await client.query(
    `insert into chain.block (number, hash, parent, time)
     select * from unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[])`,
    [
      blocks.map(({ number }) => number),
      blocks.map(({ hash }) => hash),
      blocks.map(({ parent }) => parent),
      blocks.map(({ time }) => time),
    ],
  )
}

async function insertEvents(client: PoolClient, events: readonly ChainEvent[]): Promise<void> {
  for (let start = 0; start < events.length; start += rowsAtOnce) {
    const some = events.slice(start, start + rowsAtOnce)
    await client.query(
      `insert into chain.event (block, log_index, kind, transaction, data)
       select * from unnest($1::bigint[], $2::integer[], $3::text[], $4::text[], $5::text[])`,
      [
        some.map(({ block }) => block.number),
        some.map(({ logIndex }) => logIndex),
        some.map(({ kind }) => kind),
        some.map(({ transaction }) => transaction),
        some.map(({ block, transaction, logIndex, ...happening }) => printWhole(happening)),
      ],
    )
  }
}

type EventRow = {
  readonly block: bigint
  readonly log_index: number
  readonly transaction: Digest
  readonly data: string
  readonly hash: Digest
  readonly time: bigint
}

function eventOf(row: EventRow): ChainEvent {
  return {
    ...parseWhole<Happening>(row.data),
    block: { number: Number(row.block), hash: row.hash, time: Number(row.time) },
    transaction: row.transaction,
    logIndex: row.log_index,
  }
}

const rowsAtOnce = 5_000
/** Of old blocks without events one in so many stays, so that a chain that lost final blocks is met not far below. */
const keptEvery = 64
