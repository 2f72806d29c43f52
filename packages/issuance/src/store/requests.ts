/** Requests by their callers' keys, and the lock that lets one key be worked on by one process at a time. */

import type { Digest } from '@specie/coin'
import type { Pool } from 'pg'

export type RecordedRequest = {
  readonly bodyDigest: Digest
  readonly begunAtBlock: number
  readonly done: { readonly transaction: Digest; readonly block: number } | null
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
  }>('select body_digest, begun_at_block, transaction, block, done_at from issuance.request where key = $1', [
    key,
  ])
  const row = rows[0]
  if (row === undefined) return null
  const done =
    row.done_at === null || row.transaction === null
      ? null
      : { transaction: row.transaction, block: Number(row.block) }
  return { bodyDigest: row.body_digest, begunAtBlock: Number(row.begun_at_block), done }
}

export async function beginRequest(
  pool: Pool,
  request: { key: string; deed: string; bodyDigest: Digest; begunAtBlock: number },
): Promise<void> {
  await pool.query(
    'insert into issuance.request (key, deed, body_digest, begun_at_block) values ($1, $2, $3, $4)',
    [request.key, request.deed, request.bodyDigest, request.begunAtBlock],
  )
}

export async function finishRequest(
  pool: Pool,
  key: string,
  done: { transaction: Digest; block: number },
): Promise<void> {
  await pool.query(
    'update issuance.request set transaction = $2, block = $3, done_at = now() where key = $1',
    [key, done.transaction, done.block],
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
       set done_at = null, transaction = null, block = null, begun_at_block = least(begun_at_block, block - 1)
       where transaction = any($1)
     )
     update issuance.draft set transaction = null where transaction = any($1)`,
    [transactions],
  )
}
