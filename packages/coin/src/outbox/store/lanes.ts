/** A signer's work as rows: what waits, what is signed and in no block, and the nonce that comes next. */
import type { Pool, PoolClient } from 'pg'
import type { Address, Digest, Hex } from '../../port/state.ts'
import type { TransitionName } from '../../port/transitions.ts'
import type { Fees } from '../fees.ts'
import { type Lane, type LiveAttempt, slotsOf } from '../slots.ts'

/** Of these signers, those with something to sign, to send or to look after. */
export async function signersWithWork(
  pool: Pool,
  signers: readonly Address[],
): Promise<{ readonly signer: Address; readonly underway: boolean }[]> {
  const { rows } = await pool.query<{ signer: Address; underway: boolean; waiting: boolean }>(
    `select signer,
       exists (select from outbox.message where message.signer = one.signer and state = 'waiting'
         and not_before <= clock_timestamp()) as waiting,
       exists (select from outbox.message where message.signer = one.signer and state = 'sent')
         or exists (select from outbox.attempt where attempt.signer = one.signer and message is null
           and block_number is null and lost_to is null) as underway
     from unnest($1::text[]) as one (signer)`,
    [signers],
  )
  return rows.filter(({ waiting, underway }) => waiting || underway)
}

export async function loadLane(pool: Pool, signer: Address): Promise<Lane> {
  const { rows: lanes } = await pool.query<{ next_nonce: bigint }>(
    'select next_nonce from outbox.lane where signer = $1',
    [signer],
  )
  const { rows } = await pool.query<{
    hash: Digest
    message: bigint | null
    nonce: bigint
    raw: Hex
    gas_limit: bigint
    max_fee_per_gas_wei: bigint
    tip_per_gas_wei: bigint
    signed_at: Date
    signed_at_block: bigint
    sent_at: Date | null
    sends: number | null
  }>(
    `select attempt.hash, attempt.message, attempt.nonce, attempt.raw, attempt.gas_limit, attempt.max_fee_per_gas_wei,
       attempt.tip_per_gas_wei, attempt.signed_at, attempt.signed_at_block, sent_at, sends
     from outbox.message join outbox.attempt on attempt.message = message.id left join outbox.sending using (hash)
     where message.signer = $1 and message.state = 'sent' and attempt.block_number is null and attempt.lost_to is null
     union all
     select hash, message, nonce, raw, gas_limit, max_fee_per_gas_wei, tip_per_gas_wei, signed_at, signed_at_block, sent_at, sends
     from outbox.attempt left join outbox.sending using (hash)
     where signer = $1 and message is null and block_number is null and lost_to is null
     order by nonce, signed_at, hash`,
    [signer],
  )
  const attempts: LiveAttempt[] = rows.map((row) => ({
    hash: row.hash,
    message: row.message,
    nonce: Number(row.nonce),
    raw: row.raw,
    gasLimit: row.gas_limit,
    maxFeePerGasWei: row.max_fee_per_gas_wei,
    tipPerGasWei: row.tip_per_gas_wei,
    signedAtMs: row.signed_at.getTime(),
    signedAtBlock: Number(row.signed_at_block),
    sentAtMs: row.sent_at === null ? null : row.sent_at.getTime(),
    sends: row.sends ?? 0,
  }))
  return { signer, nextNonce: Number(lanes[0]?.next_nonce ?? 0n), slots: slotsOf(attempts) }
}

export type Waiting = {
  readonly id: bigint
  readonly key: string
  readonly name: TransitionName
  readonly content: string
  /** It was refused once, while earlier ones were on their way; those have arrived. */
  readonly triedBefore: boolean
  /** How often it ran out of gas in a block. */
  readonly ranOut: number
}

/** The oldest first. Those that wait for all nonces below some `used` are left out until then. */
export async function waitingMessages(
  pool: Pool,
  signer: Address,
  used: number,
  most: number,
): Promise<readonly Waiting[]> {
  const { rows } = await pool.query<{
    id: bigint
    key: string
    name: TransitionName
    content: string
    tried: boolean
    ran_out: number
  }>(
    `select id, key, name, content, tried_behind is not null as tried,
       (select count(*)::int from outbox.attempt where attempt.message = message.id and block_number is not null) as ran_out
     from outbox.message
     where signer = $1 and state = 'waiting' and not_before <= clock_timestamp()
       and (tried_behind is null or tried_behind <= $2)
     order by id limit $3`,
    [signer, used, most],
  )
  return rows.map(({ id, key, name, content, tried, ran_out }) => ({
    id,
    key,
    name,
    content,
    triedBefore: tried,
    ranOut: ran_out,
  }))
}

/** Locks the lane until the transaction ends, and gives the nonce that comes next. */
export async function lockLane(client: PoolClient, signer: Address): Promise<number> {
  await client.query('insert into outbox.lane (signer, next_nonce) values ($1, 0) on conflict do nothing', [
    signer,
  ])
  const { rows } = await client.query<{ next_nonce: bigint }>(
    'select next_nonce from outbox.lane where signer = $1 for update',
    [signer],
  )
  return Number(rows[0]?.next_nonce)
}

export async function setNextNonce(client: PoolClient, signer: Address, nonce: number): Promise<void> {
  await client.query('update outbox.lane set next_nonce = greatest(next_nonce, $2) where signer = $1', [
    signer,
    nonce,
  ])
}

/** Of these messages, those that still wait; locked, so that nobody cancels them meanwhile. */
export async function stillWaiting(client: PoolClient, ids: readonly bigint[]): Promise<ReadonlySet<bigint>> {
  const { rows } = await client.query<{ id: bigint }>(
    `select id from outbox.message where id = any($1) and state = 'waiting' order by id for update`,
    [ids],
  )
  return new Set(rows.map(({ id }) => id))
}

export type SignedAttempt = Fees & {
  readonly hash: Digest
  readonly message: bigint | null
  readonly nonce: number
  readonly raw: Hex
  readonly gasLimit: bigint
}

export async function insertAttempts(
  client: PoolClient,
  signer: Address,
  signedAtBlock: number,
  attempts: readonly SignedAttempt[],
): Promise<void> {
  await client.query(
    `insert into outbox.attempt
       (signer, signed_at_block, hash, message, nonce, raw, gas_limit, max_fee_per_gas_wei, tip_per_gas_wei)
     select $1, $2, one.* from unnest($3::text[], $4::bigint[], $5::bigint[], $6::text[], $7::numeric[], $8::numeric[], $9::numeric[])
       as one`,
    [
      signer,
      signedAtBlock,
      attempts.map(({ hash }) => hash),
      attempts.map(({ message }) => message),
      attempts.map(({ nonce }) => nonce),
      attempts.map(({ raw }) => raw),
      attempts.map(({ gasLimit }) => gasLimit),
      attempts.map(({ maxFeePerGasWei }) => maxFeePerGasWei),
      attempts.map(({ tipPerGasWei }) => tipPerGasWei),
    ],
  )
}

/** They left, as far as this process can tell. */
export async function markSent(pool: Pool, hashes: readonly Digest[]): Promise<void> {
  if (hashes.length === 0) return
  await pool.query(
    `insert into outbox.sending (hash) select unnest($1::text[])
     on conflict (hash) do update set sent_at = clock_timestamp(), sends = sending.sends + 1`,
    [hashes],
  )
}
