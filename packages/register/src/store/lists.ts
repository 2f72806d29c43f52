/** Published lists, by digest: the text is kept byte for byte, for as long as a signature may refer to it. */

import { micrograms, toBigint } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import type { WeightList } from '../list/index.ts'
import type { Publication } from '../publication/publishList.ts'

export async function storePublication(
  client: PoolClient,
  vault: string,
  asOf: Date,
  list: WeightList,
): Promise<void> {
  const counted = toBigint(list.counted)
  await client.query(
    `INSERT INTO register.list (list_digest, text, bar_count, counted_micrograms) VALUES ($1, $2, $3, $4)
     ON CONFLICT (list_digest) DO NOTHING`,
    [list.listDigest, list.text, list.bars.length, counted],
  )
  await client.query(
    `INSERT INTO register.publication (vault, as_of, list_digest) VALUES ($1, $2, $3)
     ON CONFLICT (vault, as_of, list_digest) DO NOTHING`,
    [vault, asOf, list.listDigest],
  )
}

/** The canonical text of a digest, or null. */
export async function readList(pool: Pool, listDigest: string): Promise<string | null> {
  const { rows } = await pool.query<{ text: string }>(
    'SELECT text FROM register.list WHERE list_digest = $1',
    [listDigest],
  )
  return rows[0]?.text ?? null
}

/** What was published for a vault, newest first. */
export async function publications(pool: Pool, vault: string): Promise<readonly Publication[]> {
  const { rows } = await pool.query<{
    as_of: Date
    list_digest: string
    bar_count: number
    counted_micrograms: bigint
    published_at: Date
  }>(
    `SELECT p.as_of, p.list_digest, l.bar_count, l.counted_micrograms, p.published_at
       FROM register.publication p JOIN register.list l USING (list_digest)
      WHERE p.vault = $1 ORDER BY p.as_of DESC, p.id DESC`,
    [vault],
  )
  return rows.map((row) => ({
    vault,
    asOf: row.as_of,
    listDigest: row.list_digest,
    barCount: row.bar_count,
    counted: micrograms(row.counted_micrograms),
    publishedAt: row.published_at,
  }))
}
