/** Every table of ours as rows of text, out and in, inside one transaction of the caller. */
import { pipeline } from 'node:stream/promises'
import type { Pool, PoolClient } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { ourSchemas } from '../programme/migrations.ts'
import type { Manifest, TableHead } from './manifest.ts'

/**
 * What is kept, in an order in which each table can be filled after those it points to. Left out: jobs and news, which come anew; and who
 * is signed in, so that nobody who was signed out is signed in again by a restore.
 */
export async function tablesKept(client: PoolClient): Promise<readonly TableHead[]> {
  const { rows } = await client.query<{ table: string; columns: string[]; needs: string[] }>(
    `select format('%I.%I', n.nspname, c.relname) as table,
       array(select quote_ident(a.attname) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             order by a.attnum) as columns,
       array(select distinct format('%I.%I', fn.nspname, f.relname)
             from pg_constraint k join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
             where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname = any($1::text[])
       and format('%I.%I', n.nspname, c.relname) <> all($2::text[])
     order by 1`,
    [keptSchemas, leftOut],
  )
  const ordered: TableHead[] = []
  const placed = new Set<string>()
  while (ordered.length < rows.length) {
    const ready = rows.filter(
      ({ table, needs }) => !placed.has(table) && needs.every((needed) => placed.has(needed)),
    )
    if (ready.length === 0) throw new Error('Tables of ours point to each other in a circle.')
    for (const { table, columns } of ready) {
      placed.add(table)
      ordered.push({ table, columns })
    }
  }
  return ordered
}

/** So that a text means the same wherever it is read. */
export async function plainText(client: PoolClient): Promise<void> {
  await client.query(`set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'iso_8601';
    set local extra_float_digits = 3; set local bytea_output = 'hex'; set local client_encoding = 'UTF8'`)
}

export function rowsOut(client: PoolClient, { table, columns }: TableHead): AsyncIterable<Buffer> {
  return client.query(copyTo(`copy ${table} (${columns.join(', ')}) to stdout`))
}

export async function rowsIn(
  client: PoolClient,
  { table, columns }: TableHead,
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  await pipeline(rows, client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)))
}

export async function sequencesOf(client: PoolClient): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ sequence: string }>(
    `select format('%I.%I', n.nspname, c.relname) as sequence
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname = any($1::text[]) order by 1`,
    [keptSchemas],
  )
  const sequences: Manifest['sequences'] = []
  for (const { sequence } of rows) {
    const { rows: values } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${sequence}`,
    )
    const [value] = values
    if (value !== undefined) sequences.push({ sequence, lastValue: value.last, isCalled: value.called })
  }
  return sequences
}

export async function setSequence(client: PoolClient, one: Manifest['sequences'][number]): Promise<void> {
  await client.query('select setval($1::regclass, $2::bigint, $3)', [
    one.sequence,
    one.lastValue,
    one.isCalled,
  ])
}

export async function migrationsApplied(client: PoolClient | Pool): Promise<Manifest['migrations']> {
  const { rows } = await client.query<{ name: string; digest: string }>(
    'select name, digest from specie_migration order by name',
  )
  return rows
}

/** The tables that hold a row; nobody else reads or writes any of them until the transaction ends. */
export async function lockAndFindRows(
  client: PoolClient,
  tables: readonly TableHead[],
): Promise<readonly string[]> {
  await client.query(`lock table ${tables.map(({ table }) => table).join(', ')} in access exclusive mode`)
  const filled: string[] = []
  for (const { table } of tables) {
    const { rows } = await client.query<{ any: boolean }>(`select exists (select from ${table}) as any`)
    if (rows[0]?.any === true) filled.push(table)
  }
  return filled
}

/** So that rows that were told of once are not told of again. What holds between tables is still checked. */
export async function quietly(
  client: PoolClient,
  tables: readonly TableHead[],
  work: () => Promise<void>,
): Promise<void> {
  for (const { table } of tables) await client.query(`alter table ${table} disable trigger user`)
  await work()
  // What is checked at the end of a transaction is checked here: a table with checks outstanding cannot be altered.
  await client.query('set constraints all immediate')
  for (const { table } of tables) await client.query(`alter table ${table} enable trigger user`)
}

const keptSchemas = ourSchemas.filter((schema) => schema !== 'graphile_worker' && schema !== 'live')
const leftOut = ['session.challenge', 'session.session']
