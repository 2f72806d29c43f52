/**
 * Adding to the public log. Every place is taken under the lock of the tree's right edge, so that places have no gaps; a source that has its
 * entry already is passed over, so that feeding twice, or in two processes, adds nothing.
 */
import type pg from 'pg'
import { type Entry, printEntry, sourceOf } from '../../log/entry/index.ts'
import type { Edge } from '../../log/merkle/edge.ts'
import { edgeOf, emptyEdge, withLeaf } from '../../log/merkle/edge.ts'
import { type Hash, hashBytes, leafHash } from '../../log/merkle/hash.ts'

/** Gives how many were new. In the caller's transaction: the log has them when it commits. */
export async function appendEntries(client: pg.PoolClient, given: readonly Entry[]): Promise<number> {
  const { size } = await readStoredEdge(client)
  const unseen = await withoutKnown(client, given)
  if (unseen.length === 0) return 0
  let edge = await lockEdge(client)
  // Whoever held the lock since may have added some of them.
  const fresh = edge.size === size ? unseen : await withoutKnown(client, unseen)
  if (fresh.length === 0) return 0
  const first = edge.size
  const written = fresh.map(printEntry)
  for (const bytes of written) edge = withLeaf(edge, leafHash(bytes))
  await client.query(
    `insert into evidence.log_entry (index, source, kind, at, bytes)
     select $1::bigint + place - 1, source, kind, at, bytes
     from unnest($2::text[], $3::text[], $4::timestamptz[], $5::bytea[]) with ordinality as given (source, kind, at, bytes, place)`,
    [
      first,
      fresh.map(sourceOf),
      fresh.map(({ kind }) => kind),
      fresh.map(({ at }) => at),
      written.map((bytes) => Buffer.from(bytes)),
    ],
  )
  await client.query('update evidence.log_state set size = $1, edge = $2', [
    edge.size,
    Buffer.concat(edge.hashes),
  ])
  return fresh.length
}

async function withoutKnown(client: pg.PoolClient, given: readonly Entry[]): Promise<readonly Entry[]> {
  if (given.length === 0) return given
  const { rows } = await client.query<{ source: string }>(
    'select source from evidence.log_entry where source = any($1)',
    [given.map(sourceOf)],
  )
  const known = new Set(rows.map(({ source }) => source))
  return given.filter((entry) => {
    const source = sourceOf(entry)
    return !known.has(source) && known.add(source)
  })
}

/** The right edge, which nobody else appends to until this transaction ends. */
export async function lockEdge(client: pg.PoolClient): Promise<Edge> {
  await client.query("insert into evidence.log_state (size, edge) values (0, '') on conflict do nothing")
  return edgeIn((await client.query<EdgeRow>('select size, edge from evidence.log_state for update')).rows)
}

export async function readStoredEdge(database: Pick<pg.Pool, 'query'>): Promise<Edge> {
  return edgeIn((await database.query<EdgeRow>('select size, edge from evidence.log_state')).rows)
}

type EdgeRow = { readonly size: bigint; readonly edge: Buffer }

function edgeIn([row]: readonly EdgeRow[]): Edge {
  if (row === undefined) return emptyEdge
  const hashes: Hash[] = []
  for (let from = 0; from < row.edge.length; from += hashBytes)
    hashes.push(new Uint8Array(row.edge.subarray(from, from + hashBytes)))
  return edgeOf(Number(row.size), hashes)
}
