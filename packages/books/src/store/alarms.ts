/** The last reconciliation, and one alarm for each difference from when it was first seen until it was gone. */

import { parseWhole, printWhole, transaction } from '@specie/store'
import type { Pool } from 'pg'
import type { Comparison, Reconciliation } from '../reconcile.ts'

export type Alarm = {
  readonly what: string
  readonly differenceMicrograms: bigint
  readonly says: string
  readonly firstSeenAt: Date
  readonly lastSeenAt: Date
  readonly clearedAt: Date | null
}

/** Gives the differences that were not known before, and those that are gone. */
export async function keepReconciliation(
  pool: Pool,
  result: Reconciliation,
): Promise<{ readonly raised: readonly Comparison[]; readonly cleared: readonly string[] }> {
  const differing = result.comparisons.filter(({ differenceMicrograms }) => differenceMicrograms > 0n)
  return transaction(
    pool,
    async (client) => {
      await client.query(
        `insert into books.reconciliation (result, checked_at) values ($1, $2)
         on conflict (one) do update set result = excluded.result, checked_at = excluded.checked_at`,
        [printWhole({ ...result, checkedAt: result.checkedAt.toISOString() }), result.checkedAt],
      )
      const raised: Comparison[] = []
      for (const one of differing) {
        const { rows } = await client.query<{ new: boolean }>(
          `insert into books.alarm (what, difference, says) values ($1, $2, $3)
           on conflict (what) where cleared_at is null
           do update set difference = excluded.difference, says = excluded.says, last_seen_at = now()
           returning (xmax = 0) as new`,
          [named(one), one.differenceMicrograms, saysOf(one)],
        )
        if (rows[0]?.new === true) raised.push(one)
      }
      const { rows: cleared } = await client.query<{ what: string }>(
        'update books.alarm set cleared_at = now() where cleared_at is null and what <> all($1) returning what',
        [differing.map(named)],
      )
      return { raised, cleared: cleared.map(({ what }) => what) }
    },
    { isolation: 'read committed' },
  )
}

export async function lastReconciliation(pool: Pool): Promise<Reconciliation | null> {
  const { rows } = await pool.query<{ result: string; checked_at: Date }>(
    'select result, checked_at from books.reconciliation',
  )
  const row = rows[0]
  if (row === undefined) return null
  return { ...parseWhole<Reconciliation>(row.result), checkedAt: row.checked_at }
}

/** Those that stand first, then the newest of those that are gone. */
export async function listAlarms(pool: Pool, limit = 100): Promise<readonly Alarm[]> {
  const { rows } = await pool.query<{
    what: string
    difference: bigint
    says: string
    first_seen_at: Date
    last_seen_at: Date
    cleared_at: Date | null
  }>('select * from books.alarm order by cleared_at desc nulls first, id desc limit $1', [limit])
  return rows.map((row) => ({
    what: row.what,
    differenceMicrograms: BigInt(row.difference),
    says: row.says,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
    clearedAt: row.cleared_at,
  }))
}

/** One thing may be compared with two others. */
function named({ what, left, right }: Comparison): string {
  return `${what}: ${left} / ${right}`
}

export function saysOf({
  what,
  left,
  leftMicrograms,
  right,
  rightMicrograms,
  differenceMicrograms,
}: Comparison): string {
  return `${what}: ${left} ${leftMicrograms} µg, ${right} ${rightMicrograms} µg, difference ${differenceMicrograms} µg`
}
