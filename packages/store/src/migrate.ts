/**
 * Brings a database's tables to what the program expects. Each migration runs once, whole, in the order given, and is
 * recorded with the digest of its text, so that one changed afterwards is found instead of silently skipped.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'

/** `name` is unique among all packages, such as `register/001 bars`; `sql` is never edited once it has run anywhere. */
export type Migration = { readonly name: string; readonly sql: string }

/**
 * Applies those that this database has not seen, and gives their names. Any number of processes may do so at once: each
 * migration's transaction first takes one advisory lock and then looks again, so one process applies it and the others find
 * it applied. Throws where a migration fails (nothing of it stays; those before it do), or was changed after it ran.
 */
export async function migrate(pool: pg.Pool, migrations: readonly Migration[]): Promise<string[]> {
  assertNames(migrations)
  const client = await pool.connect()
  let broken: Error | undefined
  const applied: string[] = []
  try {
    for (const migration of migrations) {
      await client.query('begin')
      await client.query('select pg_advisory_xact_lock($1)', [lock])
      if (await applyOnce(client, migration)) applied.push(migration.name)
      await client.query('commit')
    }
    return applied
  } catch (error) {
    await client.query('rollback').catch((reason: Error) => {
      broken = reason
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** What a migration's text comes to; line ends of another system do not count as a change. */
export function digestOf(sql: string): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
}

// Any fixed number; of all that use advisory locks in this database, only migrations take this one.
const lock = 5_173_400_001n

async function applyOnce(client: pg.PoolClient, { name, sql }: Migration): Promise<boolean> {
  await client.query(
    `create table if not exists specie_migration (
       name text primary key,
       digest text not null,
       applied_at timestamptz not null default now()
     )`,
  )
  const digest = digestOf(sql)
  const { rows } = await client.query<{ digest: string }>(
    'select digest from specie_migration where name = $1',
    [name],
  )
  const known = rows[0]
  if (known !== undefined) {
    if (known.digest === digest) return false
    throw new Error(
      `Migration ${name} was changed after this database applied it (${known.digest.slice(0, 12)}, now ` +
        `${digest.slice(0, 12)}). Put its text back, and write what is new as a migration of its own.`,
    )
  }
  try {
    await client.query(sql)
  } catch (error) {
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : error}.`, {
      cause: error,
    })
  }
  await client.query('insert into specie_migration (name, digest) values ($1, $2)', [name, digest])
  return true
}

function assertNames(migrations: readonly Migration[]): void {
  const seen = new Set<string>()
  for (const { name } of migrations) {
    if (name.trim() === '') throw new Error('A migration needs a name.')
    if (seen.has(name)) throw new Error(`Two migrations are named ${name}.`)
    seen.add(name)
  }
}
