/** Signed checkpoints, the witnesses' cosignatures under them, and which of them are anchored on chain. */
import type pg from 'pg'

type Queryable = Pick<pg.Pool, 'query'>
type Hex = `0x${string}`

export type StoredCheckpoint = {
  readonly size: number
  readonly root: Hex
  /** Text and the log's own signature, as signed notes write them. */
  readonly note: string
  readonly signedAt: Date
  /** By the witness's name, in the order of names. */
  readonly cosignatures: readonly { readonly witness: string; readonly line: string }[]
}

/** The same size twice changes nothing; another root for it throws: a log with two histories must not be published. */
export async function keepCheckpoint(
  database: Queryable,
  checkpoint: Pick<StoredCheckpoint, 'size' | 'root' | 'note'>,
): Promise<void> {
  const { size, root, note } = checkpoint
  await database.query(
    'insert into evidence.log_checkpoint (size, root, note) values ($1, $2, $3) on conflict do nothing',
    [size, root, note],
  )
  const { rows } = await database.query<{ root: string }>(
    'select root from evidence.log_checkpoint where size = $1',
    [size],
  )
  if (rows[0]?.root !== root)
    throw new Error(
      `The log of ${size} entries was signed with the root ${rows[0]?.root}, and has ${root} now.`,
    )
}

/** The newest; with `witnesses`, the newest that all of them cosigned. */
export async function latestCheckpoint(
  database: Queryable,
  witnesses: readonly string[] = [],
): Promise<StoredCheckpoint | null> {
  return oneOf(
    database,
    `(select count(*) from evidence.log_cosignature own
      where own.size = log_checkpoint.size and own.witness = any($1)) = cardinality($1::text[])
     order by size desc limit 1`,
    [witnesses],
  )
}

export async function checkpointOf(database: Queryable, size: number): Promise<StoredCheckpoint | null> {
  return oneOf(database, 'size = $1', [size])
}

export async function keepCosignature(
  database: Queryable,
  given: { readonly size: number; readonly witness: string; readonly line: string },
): Promise<void> {
  await database.query(
    'insert into evidence.log_cosignature (size, witness, line) values ($1, $2, $3) on conflict do nothing',
    [given.size, given.witness, given.line],
  )
}

/** The largest size that this witness cosigned; 0: none. */
export async function cosignedUntil(database: Queryable, witness: string): Promise<number> {
  const { rows } = await database.query<{ size: bigint | null }>(
    'select max(size) as size from evidence.log_cosignature where witness = $1',
    [witness],
  )
  return Number(rows[0]?.size ?? 0)
}

export type Anchor = { readonly size: number; readonly message: string; readonly askedAt: Date }

export async function latestAnchor(database: Queryable): Promise<Anchor | null> {
  const { rows } = await database.query<{ size: bigint; message: string; asked_at: Date }>(
    'select size, message, asked_at from evidence.log_anchor order by size desc limit 1',
  )
  const [row] = rows
  return row === undefined ? null : { size: Number(row.size), message: row.message, askedAt: row.asked_at }
}

export async function keepAnchor(client: pg.PoolClient, anchor: Anchor): Promise<void> {
  await client.query('insert into evidence.log_anchor (size, message, asked_at) values ($1, $2, $3)', [
    anchor.size,
    anchor.message,
    anchor.askedAt,
  ])
}

async function oneOf(
  database: Queryable,
  where: string,
  values: readonly unknown[],
): Promise<StoredCheckpoint | null> {
  const { rows } = await database.query<{ size: bigint; root: Hex; note: string; signed_at: Date }>(
    `select size, root, note, signed_at from evidence.log_checkpoint where ${where}`,
    [...values],
  )
  const [row] = rows
  if (row === undefined) return null
  const signed = await database.query<{ witness: string; line: string }>(
    'select witness, line from evidence.log_cosignature where size = $1 order by witness',
    [row.size],
  )
  return {
    size: Number(row.size),
    root: row.root,
    note: row.note,
    signedAt: row.signed_at,
    cosignatures: signed.rows,
  }
}
