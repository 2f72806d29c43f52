/** What the recorded chain made of messages. Each function gives the messages whose state it changed. */

import { printWhole } from '@specie/store'
import type { Pool, PoolClient } from 'pg'
import type { ChainRefusal } from '../../port/refusal.ts'
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
     where block_number > $1 and state in ('included', 'final', 'refused')
       or state = 'waiting' and exists (
         select from outbox.attempt where message = message.id and attempt.block_number is null and lost_to is null)
     returning ${changeColumns}`,
    [to.number],
  )
  return rows.map(changeOf)
}

/** These messages were signed: their newest attempts are the ones that count now. */
export async function markSigned(
  client: PoolClient,
  signed: readonly { readonly message: bigint | null; readonly hash: Digest }[],
): Promise<readonly MessageChange[]> {
  const { rows } = await client.query<MessageRow>(
    `update outbox.message set state = 'sent', transaction = one.hash, tried_behind = null, changed_at = clock_timestamp()
     from unnest($1::bigint[], $2::text[]) as one (id, hash)
     where message.id = one.id and state in ('waiting', 'sent')
     returning ${changeColumns.replaceAll(/\w+/g, 'message.$&')}`,
    [signed.map(({ message }) => message), signed.map(({ hash }) => hash)],
  )
  return rows.map(changeOf)
}

/** Refused before anything was sent. */
export async function refuseWaiting(
  client: PoolClient,
  id: bigint,
  refusal: ChainRefusal,
): Promise<readonly MessageChange[]> {
  const { rows } = await client.query<MessageRow>(
    `update outbox.message set state = 'refused', refusal = $2, transaction = null, changed_at = clock_timestamp()
     where id = $1 and state = 'waiting' returning ${changeColumns}`,
    [id, printWhole(refusal)],
  )
  return rows.map(changeOf)
}

/** Tried again once every nonce below this one is used up. */
export async function tryAgainBehind(client: PoolClient, id: bigint, nonce: number): Promise<void> {
  await client.query(`update outbox.message set tried_behind = $2 where id = $1 and state = 'waiting'`, [
    id,
    nonce,
  ])
}

export async function postpone(pool: Pool, key: string, milliseconds: number): Promise<void> {
  await pool.query(
    `update outbox.message set not_before = clock_timestamp() + $2 * interval '1 millisecond' where key = $1`,
    [key, milliseconds],
  )
}

/** In a final block, reverted by the contracts. */
export async function refuseInBlock(
  client: PoolClient,
  hash: Digest,
  block: Block,
  refusal: ChainRefusal,
): Promise<readonly MessageChange[]> {
  await placeAttempt(client, hash, block)
  const { rows } = await client.query<MessageRow>(
    `update outbox.message
     set state = 'refused', refusal = $2, transaction = $1, block_number = $3, block_hash = $4, block_time = $5,
         changed_at = clock_timestamp()
     where id = (select message from outbox.attempt where hash = $1) and state = 'sent' returning ${changeColumns}`,
    [hash, printWhole(refusal), block.number, block.hash, block.time],
  )
  return rows.map(changeOf)
}

/** It stands in this block; what it did is told elsewhere. */
export async function placeAttempt(client: PoolClient, hash: Digest, block: Block): Promise<void> {
  await client.query('update outbox.attempt set block_number = $2, block_hash = $3 where hash = $1', [
    hash,
    block.number,
    block.hash,
  ])
}

/** The nonce was used up by another transaction, in a final block: none of these can happen any more. */
export async function loseAttempts(
  client: PoolClient,
  hashes: readonly Digest[],
  to: Digest,
  atBlock: number,
): Promise<void> {
  await client.query(
    'update outbox.attempt set lost_to = $2, lost_at_block = $3 where hash = any($1) and block_number is null',
    [hashes, to, atBlock],
  )
}

/** Sent ones of which nothing can happen any more: they begin anew. */
export async function beginAnew(client: PoolClient, id: bigint): Promise<readonly MessageChange[]> {
  const { rows } = await client.query<MessageRow>(
    `update outbox.message set state = 'waiting', transaction = null, tried_behind = null, changed_at = clock_timestamp()
     where id = $1 and state = 'sent'
       and not exists (select from outbox.attempt where message = $1 and block_number is null and lost_to is null)
     returning ${changeColumns}`,
    [id],
  )
  return rows.map(changeOf)
}
