/** Sanctions lists as they are kept: versions, which is in force, when each source was last looked at. */

import { gunzipSync, gzipSync } from 'node:zlib'
import type { ListEntry } from '../lists/entry.ts'
import type { ListCounts, ListFormat, ListWarning } from '../lists/readList.ts'
import { printable } from '../lists/refusal.ts'
import type { WholeFile } from '../lists/version.ts'
import type { Queryable } from './policyRules.ts'

export type ListVersion = {
  readonly list: string
  readonly version: string
  readonly format: ListFormat
  readonly published: string | null
  readonly loadedAt: Date
  readonly counts: ListCounts
}

export type ListCheck = {
  readonly list: string
  readonly at: Date
  readonly outcome: 'unchanged' | 'live' | 'held' | 'failed'
  readonly version: string | null
  /** As of when its source is known to hold this version; null where it does not. */
  readonly freshAt: Date | null
  readonly says: string
}

export type Activation = {
  readonly list: string
  readonly version: string
  readonly at: Date
  /** Null while it is in force. */
  readonly until: Date | null
  readonly acceptedBy: readonly string[]
  readonly counts: ListCounts
  readonly published: string | null
}

export async function insertVersion(
  db: Queryable,
  version: ListVersion,
  content: {
    readonly files: readonly WholeFile[]
    readonly entries: readonly ListEntry[]
    readonly warnings: readonly ListWarning[]
  },
): Promise<void> {
  const { list, format, published, loadedAt, counts } = version
  await db.query(
    `insert into screening.list_version (list, version, format, published, loaded_at, counts, warnings, raw, entries)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      list,
      version.version,
      format,
      published === null ? null : printable(published),
      loadedAt,
      JSON.stringify(counts),
      JSON.stringify(
        content.warnings
          .slice(0, mostWarnings)
          .map(({ entry, field, says }) => ({ entry: printable(entry), field, says: printable(says) })),
      ),
      packed(
        content.files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes).toString('base64') })),
      ),
      packed(content.entries),
    ],
  )
}

export async function findVersion(db: Queryable, list: string, version: string): Promise<ListVersion | null> {
  const { rows } = await db.query<VersionRow>(
    `select ${versionColumns} from screening.list_version where list = $1 and version = $2`,
    [list, version],
  )
  return rows[0] === undefined ? null : versionOfRow(rows[0])
}

/** The newest first. */
export async function listVersions(db: Queryable, list: string): Promise<readonly ListVersion[]> {
  const { rows } = await db.query<VersionRow>(
    `select ${versionColumns} from screening.list_version where list = $1 order by loaded_at desc, version limit 200`,
    [list],
  )
  return rows.map(versionOfRow)
}

export async function readEntries(db: Queryable, version: string): Promise<readonly ListEntry[]> {
  const { rows } = await db.query<{ entries: Buffer }>(
    'select entries from screening.list_version where version = $1 limit 1',
    [version],
  )
  if (rows[0] === undefined) throw new Error(`No version ${version} of a list is kept here.`)
  return unpacked<readonly ListEntry[]>(rows[0].entries)
}

/** The same as it is stored, gzipped JSON: whoever has a thread for it unpacks it there. */
export async function packedEntries(db: Queryable, version: string): Promise<Uint8Array<ArrayBuffer>> {
  const { rows } = await db.query<{ entries: Buffer }>(
    'select entries from screening.list_version where version = $1 limit 1',
    [version],
  )
  if (rows[0] === undefined) throw new Error(`No version ${version} of a list is kept here.`)
  return new Uint8Array(rows[0].entries)
}

/** The very files that the version was read from. */
export async function readRaw(db: Queryable, version: string): Promise<readonly WholeFile[]> {
  const { rows } = await db.query<{ raw: Buffer }>(
    'select raw from screening.list_version where version = $1 limit 1',
    [version],
  )
  if (rows[0] === undefined) throw new Error(`No version ${version} of a list is kept here.`)
  const files = unpacked<readonly { name: string; bytes: string }[]>(rows[0].raw)
  return files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes, 'base64') }))
}

export async function readWarnings(db: Queryable, version: string): Promise<readonly ListWarning[]> {
  const { rows } = await db.query<{ warnings: ListWarning[] }>(
    'select warnings from screening.list_version where version = $1 limit 1',
    [version],
  )
  return rows[0]?.warnings ?? []
}

export async function insertCheck(db: Queryable, check: ListCheck): Promise<void> {
  const { list, at, outcome, version, freshAt, says } = check
  await db.query(
    'insert into screening.list_check (list, at, outcome, version, fresh_at, says) values ($1, $2, $3, $4, $5, $6)',
    [list, at, outcome, version, freshAt, printable(says)],
  )
}

/** The newest look at each list. */
export async function newestChecks(db: Queryable): Promise<readonly ListCheck[]> {
  const { rows } = await db.query<ListCheck>(
    'select distinct on (list) list, at, outcome, version, fresh_at as "freshAt", says from screening.list_check order by list, id desc',
  )
  return rows
}

/** The newest first. */
export async function listChecks(db: Queryable, list: string, limit: number): Promise<readonly ListCheck[]> {
  const { rows } = await db.query<ListCheck>(
    `select list, at, outcome, version, fresh_at as "freshAt", says from screening.list_check
     where list = $1 order by id desc limit $2`,
    [list, limit],
  )
  return rows
}

export async function insertActivation(
  db: Queryable,
  activation: Pick<Activation, 'list' | 'version' | 'at' | 'acceptedBy'>,
): Promise<void> {
  const { list, version, at, acceptedBy } = activation
  await db.query(
    `insert into screening.list_activation (list, version, at, accepted_by, source)
     values ($1, $2, $3, $4, (select max(id) from screening.list join screening.list_confirmation on source = id where name = $1))`,
    [list, version, at, acceptedBy],
  )
  // Whoever holds an index over the lists hears of it when the transaction commits.
  await db.query(`select pg_notify('screening_lists', $1)`, [list])
}

/** Every version that was ever in force, the newest first, with the time until which it was. */
export async function listActivations(db: Queryable): Promise<readonly Activation[]> {
  const { rows } = await db.query<{
    list: string
    version: string
    at: Date
    until: Date | null
    accepted_by: string[]
    counts: ListCounts
    published: string | null
  }>(
    `select a.list, a.version, a.at, lead(a.at) over (partition by a.list order by a.id) as until, a.accepted_by,
            v.counts, v.published
     from screening.list_activation a join screening.list_version v using (list, version)
     order by a.id desc limit 1000`,
  )
  return rows.map(({ accepted_by, ...row }) => ({ ...row, acceptedBy: accepted_by }))
}

export type InForce = ListVersion & {
  readonly since: Date
  readonly checkedAt: Date
  /** When the first version came that was published when this one was; null where it does not say when. */
  readonly publicationSeenAt: Date | null
}

/** The newest activation of each list, and when its source was last found good. */
export async function versionsInForce(db: Queryable): Promise<readonly InForce[]> {
  const { rows } = await db.query<VersionRow & { since: Date; checked_at: Date; seen_at: Date | null }>(
    `select v.list, v.version, v.format, v.published, v.loaded_at, v.counts, a.at as since,
            (select max(c.fresh_at) from screening.list_check c
              where c.list = a.list and c.version = a.version and c.outcome in ('unchanged', 'live')) as checked_at,
            (select min(o.loaded_at) from screening.list_version o
              where o.list = v.list and o.published = v.published) as seen_at
     from (select distinct on (list) list, version, at from screening.list_activation order by list, id desc) a
     join screening.list_version v using (list, version)
     order by v.list`,
  )
  return rows.map((row) => ({
    ...versionOfRow(row),
    since: row.since,
    checkedAt: row.checked_at ?? row.since,
    publicationSeenAt: row.seen_at,
  }))
}

/** Which version of the list was in force at that moment; null before there was one. */
export async function versionInForceAt(db: Queryable, list: string, at: Date): Promise<string | null> {
  const { rows } = await db.query<{ version: string }>(
    'select version from screening.list_activation where list = $1 and at <= $2 order by id desc limit 1',
    [list, at],
  )
  return rows[0]?.version ?? null
}

export type Acceptance = { readonly by: string; readonly reason: string; readonly at: Date }

export async function insertAcceptance(
  db: Queryable,
  of: { readonly list: string; readonly version: string } & Acceptance,
): Promise<void> {
  await db.query(
    'insert into screening.list_acceptance (list, version, by, reason, at) values ($1, $2, $3, $4, $5)',
    [of.list, of.version, of.by, of.reason, of.at],
  )
}

/** Those given since the version was last in force: each time it is held, it is asked about anew. */
export async function acceptancesOf(
  db: Queryable,
  list: string,
  version: string,
): Promise<readonly Acceptance[]> {
  const { rows } = await db.query<Acceptance>(
    `select by, reason, at from screening.list_acceptance
     where list = $1 and version = $2
       and at > coalesce((select max(at) from screening.list_activation where list = $1 and version = $2), '-infinity')
     order by id`,
    [list, version],
  )
  return rows
}

type VersionRow = {
  readonly list: string
  readonly version: string
  readonly format: ListFormat
  readonly published: string | null
  readonly loaded_at: Date
  readonly counts: ListCounts
}

const versionColumns = 'list, version, format, published, loaded_at, counts'

function versionOfRow({ list, version, format, published, loaded_at, counts }: VersionRow): ListVersion {
  return { list, version, format, published, loadedAt: loaded_at, counts }
}

function packed(value: unknown): Buffer {
  return gzipSync(JSON.stringify(value))
}

function unpacked<Value>(bytes: Buffer): Value {
  return JSON.parse(gunzipSync(bytes).toString()) as Value
}

const mostWarnings = 1_000
