/** Messages as rows: enqueued, cancelled, read. What the chain did to them stands in `record.ts`. */

import { parseWhole } from '@specie/store'
import type { Pool, PoolClient } from 'pg'
import { getAddress } from 'viem'
import type { ChainRefusal } from '../../port/refusal.ts'
import type { Address, Digest, Hex } from '../../port/state.ts'
import type { TransitionName } from '../../port/transitions.ts'
import type { Attempt, Message, MessageChange, MessageState } from '../message.ts'

export type NewMessage = {
  readonly key: string
  readonly signer: Address
  readonly name: TransitionName
  readonly content: string
  readonly digest: Digest
}

/** Gives the digest of what stands under the key now; wakes the workers when it is new. */
export async function insertMessage(client: PoolClient, message: NewMessage): Promise<Digest> {
  const { key, signer, name, content, digest } = message
  const { rows } = await client.query<{ content_digest: Digest }>(
    `insert into outbox.message (key, signer, name, content, content_digest) values ($1, $2, $3, $4, $5)
     on conflict (key) do nothing returning content_digest`,
    [key, getAddress(signer), name, content, digest],
  )
  if (rows[0] !== undefined) {
    await wake(client)
    return rows[0].content_digest
  }
  const known = await client.query<{ content_digest: Digest }>(
    'select content_digest from outbox.message where key = $1',
    [key],
  )
  if (known.rows[0] === undefined)
    throw new Error(
      `Message ${key} was enqueued by another transaction while this one ran. Run this one again.`,
    )
  return known.rows[0].content_digest
}

/** Idle workers look at once when the transaction commits. */
export async function wake(client: PoolClient): Promise<void> {
  await client.query(`select pg_notify('outbox', '')`)
}

/** True when it was still to be signed, and never will be now. */
export async function cancelMessage(client: PoolClient, key: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `update outbox.message set state = 'cancelled', changed_at = clock_timestamp()
     where key = $1 and state = 'waiting' and not exists (select from outbox.attempt where message = message.id)`,
    [key],
  )
  return rowCount === 1
}

export type MessageRow = {
  readonly key: string
  readonly state: MessageState
  readonly transaction: Digest | null
  readonly block_number: bigint | null
  readonly block_hash: Digest | null
  readonly block_time: bigint | null
  readonly refusal: string | null
}

export function changeOf(row: MessageRow): MessageChange {
  const { key, state, transaction, block_number, block_hash, block_time } = row
  const block =
    block_number === null || block_hash === null
      ? null
      : { number: Number(block_number), hash: block_hash, time: Number(block_time) }
  const refusal: ChainRefusal | null = row.refusal === null ? null : parseWhole(row.refusal)
  return { key, state, transaction, block, refusal }
}

/** What `changeOf` reads. */
export const changeColumns = 'key, state, transaction, block_number, block_hash, block_time, refusal'

/** With all its attempts, the oldest first; null when no message has the key. */
export async function findMessage(pool: Pool | PoolClient, key: string): Promise<Message | null> {
  return (await selectMessages(pool, 'key = $1', [key], 1))[0] ?? null
}

/** In the order of their enqueuing. */
export async function findMessages(
  pool: Pool | PoolClient,
  wanted: { readonly state?: MessageState; readonly limit: number },
): Promise<readonly Message[]> {
  return wanted.state === undefined
    ? selectMessages(pool, 'true', [], wanted.limit)
    : selectMessages(pool, 'state = $1', [wanted.state], wanted.limit)
}

type Selected = MessageRow & { readonly id: bigint; readonly signer: Address; readonly name: TransitionName }

async function selectMessages(
  pool: Pool | PoolClient,
  condition: string,
  values: readonly string[],
  limit: number,
): Promise<readonly Message[]> {
  const { rows } = await pool.query<Selected>(
    `select id, signer, name, ${changeColumns} from outbox.message where ${condition} order by id limit ${limit}`,
    [...values],
  )
  const attempts = await attemptsOf(
    pool,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...changeOf(row),
    signer: row.signer,
    name: row.name,
    attempts: attempts.get(row.id) ?? [],
  }))
}

async function attemptsOf(
  pool: Pool | PoolClient,
  ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, readonly Attempt[]>> {
  const { rows } = await pool.query<{
    message: bigint
    hash: Digest
    nonce: bigint
    raw: Hex
    gas_limit: bigint
    max_fee_per_gas_wei: bigint
    tip_per_gas_wei: bigint
    block_number: bigint | null
    block_hash: Digest | null
    lost_to: Digest | null
  }>(
    `select message, hash, nonce, raw, gas_limit, max_fee_per_gas_wei, tip_per_gas_wei, block_number, block_hash, lost_to
     from outbox.attempt where message = any($1) order by signed_at, hash`,
    [ids],
  )
  const found = new Map<bigint, Attempt[]>()
  for (const row of rows) {
    const { block_number, block_hash } = row
    const list = found.get(row.message) ?? []
    found.set(row.message, list)
    list.push({
      transaction: row.hash,
      nonce: Number(row.nonce),
      raw: row.raw,
      gasLimit: row.gas_limit,
      maxFeePerGasWei: row.max_fee_per_gas_wei,
      tipPerGasWei: row.tip_per_gas_wei,
      block:
        block_number === null || block_hash === null
          ? null
          : { number: Number(block_number), hash: block_hash },
      lostTo: row.lost_to,
    })
  }
  return found
}
