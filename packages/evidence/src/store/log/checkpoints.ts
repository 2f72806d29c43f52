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

export async function latestCheckpoint(database: Queryable): Promise<StoredCheckpoint | null> {
  return (await recentCheckpoints(database, 1))[0] ?? null
}

/** The newest first. */
export async function recentCheckpoints(
  database: Queryable,
  limit: number,
): Promise<readonly StoredCheckpoint[]> {
  return checkpointsWhere(database, 'true order by size desc limit $1', [limit])
}

export async function checkpointOf(database: Queryable, size: number): Promise<StoredCheckpoint | null> {
  return (await checkpointsWhere(database, 'size = $1', [size]))[0] ?? null
}

/** The newest that this witness cosigned; null: none. */
export async function cosignedBy(database: Queryable, witness: string): Promise<StoredCheckpoint | null> {
  const wanted = 'size = (select max(size) from evidence.log_cosignature where witness = $1)'
  return (await checkpointsWhere(database, wanted, [witness]))[0] ?? null
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

async function checkpointsWhere(
  database: Queryable,
  where: string,
  values: readonly unknown[],
): Promise<readonly StoredCheckpoint[]> {
  const { rows } = await database.query<{
    size: bigint
    root: Hex
    note: string
    signed_at: Date
    cosignatures: StoredCheckpoint['cosignatures'] | null
  }>(
    `select size, root, note, signed_at,
       (select json_agg(json_build_object('witness', witness, 'line', line) order by witness)
        from evidence.log_cosignature own where own.size = log_checkpoint.size) as cosignatures
     from evidence.log_checkpoint where ${where}`,
    [...values],
  )
  return rows.map((row) => ({
    size: Number(row.size),
    root: row.root,
    note: row.note,
    signedAt: row.signed_at,
    cosignatures: row.cosignatures ?? [],
  }))
}
