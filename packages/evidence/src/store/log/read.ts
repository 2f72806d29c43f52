/** Reading the stored log: entries in order, and how far the chain was fed. */
import type pg from 'pg'
import { emptyEdge, rootOf, withLeaf } from '../../log/merkle/edge.ts'
import { type Hash, leafHash } from '../../log/merkle/hash.ts'

type Queryable = Pick<pg.Pool, 'query'>

export type StoredEntry = {
  readonly index: number
  readonly source: string
  readonly kind: string
  readonly bytes: Uint8Array
}

/** From this place on, in order; at most `limit`. */
export async function readEntries(
  database: Queryable,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<readonly StoredEntry[]> {
  const { rows } = await database.query<Row>(
    'select index, source, kind, bytes from evidence.log_entry where index >= $1 order by index limit $2',
    [from, limit],
  )
  return rows.map(storedOf)
}

/** The newest first, of these kinds (of any without them), before this place where one is given. */
export async function newestEntries(
  database: Queryable,
  wanted: { readonly kinds?: readonly string[]; readonly before?: number; readonly limit: number },
): Promise<readonly StoredEntry[]> {
  const { rows } = await database.query<Row>(
    `select index, source, kind, bytes from evidence.log_entry
     where ($1::text[] is null or kind = any($1)) and ($2::bigint is null or index < $2)
     order by index desc limit $3`,
    [wanted.kinds ?? null, wanted.before ?? null, wanted.limit],
  )
  return rows.map(storedOf)
}

export async function entryOfSource(database: Queryable, source: string): Promise<StoredEntry | null> {
  const { rows } = await database.query<Row>(
    'select index, source, kind, bytes from evidence.log_entry where source = $1',
    [source],
  )
  return rows[0] === undefined ? null : storedOf(rows[0])
}

/** The root that the first `size` entries make. Reads them all. */
export async function rootAtSize(database: Queryable, size: number): Promise<Hash> {
  let edge = emptyEdge
  while (edge.size < size) {
    const entries = await readEntries(database, {
      from: edge.size,
      limit: Math.min(entriesAtOnce, size - edge.size),
    })
    if (entries.length === 0) throw new Error(`The log has ${edge.size} entries, not ${size}.`)
    for (const { bytes } of entries) edge = withLeaf(edge, leafHash(bytes))
  }
  return rootOf(edge)
}

/** Where in the chain the feeding stands: everything up to this event is in the log. */
export type Fed = { readonly block: number; readonly blockHash: string; readonly logIndex: number }

export async function readFed(database: Queryable): Promise<Fed | null> {
  const { rows } = await database.query<{ block: bigint; block_hash: string; log_index: number }>(
    'select block, block_hash, log_index from evidence.log_fed',
  )
  const [row] = rows
  return row === undefined
    ? null
    : { block: Number(row.block), blockHash: row.block_hash, logIndex: Number(row.log_index) }
}

export async function keepFed(client: pg.PoolClient, fed: Fed): Promise<void> {
  await client.query(
    `insert into evidence.log_fed (block, block_hash, log_index) values ($1, $2, $3)
     on conflict (one) do update set block = excluded.block, block_hash = excluded.block_hash, log_index = excluded.log_index`,
    [fed.block, fed.blockHash, fed.logIndex],
  )
}

type Row = { readonly index: bigint; readonly source: string; readonly kind: string; readonly bytes: Buffer }

function storedOf({ index, source, kind, bytes }: Row): StoredEntry {
  return { index: Number(index), source, kind, bytes: new Uint8Array(bytes) }
}

const entriesAtOnce = 10_000
