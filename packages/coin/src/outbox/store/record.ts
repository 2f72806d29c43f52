/** What the recorded chain made of messages. Each function gives the messages whose state it changed. */
import type { PoolClient } from 'pg'
import type { Block, Digest } from '../../port/state.ts'
import type { MessageChange } from '../message.ts'
import { changeColumns, changeOf, type MessageRow } from './messages.ts'

/**
 * Whoever writes what the chain did to a message holds this lock until it commits: else a block could be taken back between the
 * look and the writing.
 */
export async function lockRecord(client: PoolClient): Promise<void> {
  await client.query('select pg_advisory_xact_lock(5173400003)')
}

export type Landed = { readonly transaction: Digest; readonly block: Block }

/** These transactions stand in recorded blocks and did what they were sent for. Others than ours are passed over. */
export async function include(
  client: PoolClient,
  landed: readonly Landed[],
): Promise<readonly MessageChange[]> {
  if (landed.length === 0) return []
  const { rows } = await client.query<MessageRow>(
    `with landed as (
       update outbox.attempt set block_number = of.number, block_hash = of.block_hash
       from unnest($1::text[], $2::bigint[], $3::text[], $4::bigint[]) as of (hash, number, block_hash, time)
       where attempt.hash = of.hash
       returning attempt.message, attempt.hash, of.number, of.block_hash, of.time
     )
     update outbox.message
     set state = 'included', transaction = landed.hash, refusal = null, changed_at = clock_timestamp(),
         block_number = landed.number, block_hash = landed.block_hash, block_time = landed.time
     from landed where message.id = landed.message
       and (message.state not in ('included', 'final') or message.block_hash is distinct from landed.block_hash)
     returning ${changeColumns.replaceAll(/\w+/g, 'message.$&')}`,
    [
      landed.map(({ transaction }) => transaction),
      landed.map(({ block }) => block.number),
      landed.map(({ block }) => block.hash),
      landed.map(({ block }) => block.time),
    ],
  )
  return rows.map(changeOf)
}

/** Included ones up to this block are final. */
export async function finalize(client: PoolClient, to: Block): Promise<readonly MessageChange[]> {
  const { rows } = await client.query<MessageRow>(
    `update outbox.message set state = 'final', changed_at = clock_timestamp()
     where state = 'included' and block_number <= $1 returning ${changeColumns}`,
    [to.number],
  )
  return rows.map(changeOf)
}

/**
 * Everything after this block is gone, final blocks too where a chain lost them: what stood there is on its way again, and so is
 * whatever lost its nonce there.
 */
export async function rollBack(client: PoolClient, to: Block): Promise<readonly MessageChange[]> {
  await client.query(
    'update outbox.attempt set block_number = null, block_hash = null where block_number > $1',
    [to.number],
  )
  await client.query(
    'update outbox.attempt set lost_to = null, lost_at_block = null where lost_at_block > $1',
    [to.number],
  )
  const { rows } = await client.query<MessageRow>(
    `update outbox.message
     set state = 'sent', block_number = null, block_hash = null, block_time = null, refusal = null, changed_at = clock_timestamp()
     where block_number > $1 and state in ('included', 'final', 'refused') returning ${changeColumns}`,
    [to.number],
  )
  return rows.map(changeOf)
}
