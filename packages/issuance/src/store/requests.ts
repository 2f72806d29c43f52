/** Requests by their callers' keys, and the lock that lets one key be worked on by one process at a time. */

import type { Address, Block, Digest, Hex, SentTransaction } from '@specie/coin'
import type { Pool } from 'pg'

export type RecordedRequest = {
  readonly bodyDigest: Digest
  readonly begunAtBlock: number
  readonly done: { readonly transaction: Digest; readonly block: number } | null
  /** What was written down before it was sent; null: nothing was. */
  readonly sent: SentTransaction | null
  /** False for a request of an earlier version, which sent without writing down what. */
  readonly writesDown: boolean
}

/**
 * Runs while nobody else works on the same key, in this process or another. The lock is a connection's: it ends with it, whatever
 * happens to this process. Each lock keeps a connection while the work needs more of them, so at most half of the pool is lent to
 * locks; with all of it lent, everybody would wait for everybody.
 */
export async function whileLocked<T>(pool: Pool, key: string, work: () => Promise<T>): Promise<T> {
  const turn = turnsOf(pool)
  await turn.take()
  try {
    const client = await pool.connect()
    try {
      await client.query('select pg_advisory_lock(hashtextextended($1, 42))', [`issuance ${key}`])
      try {
        return await work()
      } finally {
        await client.query('select pg_advisory_unlock(hashtextextended($1, 42))', [`issuance ${key}`])
      }
    } finally {
      client.release()
    }
  } finally {
    turn.give()
  }
}

type Turns = { readonly take: () => Promise<void>; readonly give: () => void }

const turns = new WeakMap<Pool, Turns>()

function turnsOf(pool: Pool): Turns {
  const known = turns.get(pool)
  if (known !== undefined) return known
  if (pool.options.max < 2) throw new RangeError('Issuance needs a pool of two connections at least.')
  let free = Math.floor(pool.options.max / 2)
  const queue: (() => void)[] = []
  const made: Turns = {
    take: () => {
      if (free > 0) {
        free -= 1
        return Promise.resolve()
      }
      return new Promise((resolve) => queue.push(resolve))
    },
    give: () => {
      const next = queue.shift()
      if (next === undefined) free += 1
      else next()
    },
  }
  turns.set(pool, made)
  return made
}

export async function findRequest(pool: Pool, key: string): Promise<RecordedRequest | null> {
  const { rows } = await pool.query<{
    body_digest: Digest
    begun_at_block: bigint
    transaction: Digest | null
    block: bigint | null
    done_at: Date | null
    sent_by: Address | null
    sent_nonce: bigint | null
    sent_hash: Digest | null
    sent_raw: Hex | null
    writes_down: boolean | null
  }>(
    `select body_digest, begun_at_block, transaction, block, done_at, sent_by, sent_nonce, sent_hash, sent_raw, writes_down
     from issuance.request where key = $1`,
    [key],
  )
  const row = rows[0]
  if (row === undefined) return null
  const done =
    row.done_at === null || row.transaction === null
      ? null
      : { transaction: row.transaction, block: Number(row.block) }
  const sent =
    row.sent_by === null
      ? null
      : { account: row.sent_by, nonce: Number(row.sent_nonce), hash: row.sent_hash, raw: row.sent_raw }
  return {
    bodyDigest: row.body_digest,
    begunAtBlock: Number(row.begun_at_block),
    done,
    sent,
    writesDown: row.writes_down ?? false,
  }
}

/** Before it is sent. A later attempt's bytes take the place of an earlier one's that can never happen. */
export async function recordSent(pool: Pool, key: string, sent: SentTransaction): Promise<void> {
  const { rowCount } = await pool.query(
    `update issuance.request
     set sent_by = $2, sent_nonce = $3, sent_hash = $4, sent_raw = $5, writes_down = true where key = $1`,
    [key, sent.account, sent.nonce, sent.hash, sent.raw],
  )
  if (rowCount !== 1) throw new Error(`No request of key ${key} is open: nothing is sent for it.`)
}

/** The newest block that any request was done in; the hash is null for one of an earlier version. */
export async function newestDoneBlock(
  pool: Pool,
): Promise<{ readonly number: number; readonly hash: Digest | null; readonly time: number | null } | null> {
  const { rows } = await pool.query<{ block: bigint; block_hash: Digest | null; block_time: bigint | null }>(
    `select block, block_hash, block_time from issuance.request
     where done_at is not null order by block desc, block_hash nulls last limit 1`,
  )
  const row = rows[0]
  if (row === undefined) return null
  const time = row.block_time === null ? null : Number(row.block_time)
  return { number: Number(row.block), hash: row.block_hash, time }
}

export async function beginRequest(
  pool: Pool,
  request: { key: string; deed: string; bodyDigest: Digest; begunAtBlock: number },
): Promise<void> {
  await pool.query(
    'insert into issuance.request (key, deed, body_digest, begun_at_block, writes_down) values ($1, $2, $3, $4, true)',
    [request.key, request.deed, request.bodyDigest, request.begunAtBlock],
  )
}

export async function finishRequest(
  pool: Pool,
  key: string,
  done: { transaction: Digest; block: Block },
): Promise<void> {
  await pool.query(
    `update issuance.request set transaction = $2, block = $3, block_hash = $4, block_time = $5, done_at = now()
     where key = $1`,
    [key, done.transaction, done.block.number, done.block.hash, done.block.time],
  )
}

/** A refused request leaves nothing behind: the same key may be used again once what was wrong is put right. */
export async function forgetRequest(pool: Pool, key: string): Promise<void> {
  await pool.query('delete from issuance.request where key = $1 and done_at is null', [key])
}

/** Of these transactions, those that already answer some request. */
export async function claimedTransactions(
  pool: Pool,
  transactions: readonly Digest[],
): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ transaction: string }>(
    'select transaction from issuance.request where transaction = any($1)',
    [transactions],
  )
  return new Set(rows.map((row) => row.transaction))
}

export async function finishedSince(
  pool: Pool,
  block: number,
): Promise<readonly { readonly transaction: Digest; readonly block: number }[]> {
  const { rows } = await pool.query<{ transaction: Digest; block: bigint }>(
    'select transaction, block from issuance.request where done_at is not null and block >= $1',
    [block],
  )
  return rows.map((row) => ({ transaction: row.transaction, block: Number(row.block) }))
}

/** Drafts and the register's progress hung on the same blocks. */
export async function reopenRequests(pool: Pool, transactions: readonly Digest[]): Promise<void> {
  await pool.query(
    `with reopened as (
       update issuance.request
       set done_at = null, transaction = null, block = null, block_hash = null, block_time = null, begun_at_block = least(begun_at_block, block - 1)
       where transaction = any($1)
     )
     update issuance.draft set transaction = null where transaction = any($1)`,
    [transactions],
  )
}
