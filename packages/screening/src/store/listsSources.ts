/**
 * Where lists come from. A new list, another place for one, and a longer time until it is stale each take two officers: one adds the source, another who has read it
 * confirms it. Until then everything stands as it did.
 */

import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type pg from 'pg'
import { isListFormat, type ListFormat, listFormats } from '../lists/readList.ts'
import { placeFlaw } from '../lists/source.ts'
import type { Queryable } from './policyRules.ts'

export type ListSource = {
  readonly name: string
  readonly format: ListFormat
  /** Absolute paths of files or folders, and addresses. */
  readonly places: readonly string[]
  /** So long after the last good look at its source nothing is approved on it any more. */
  readonly staleAfterHours: number
  /** So long after it was last published anew it is stale, however good the looks at its source are: a mirror may stand still. */
  readonly unchangedDays: number
  readonly addedBy: string
  readonly addedAt: Date
}

/** `number`: what a second officer names when he confirms it. */
export type NumberedSource = ListSource & { readonly number: string }

export type SourceRefusal =
  | { readonly code: 'SOURCE_WRONG'; readonly field: string; readonly expected: string }
  | { readonly code: 'LIST_UNKNOWN'; readonly list: string }

export type ConfirmRefusal =
  | { readonly code: 'SOURCE_NOT_WAITING'; readonly number: string }
  | { readonly code: 'SOURCE_SAME_OFFICER'; readonly by: string }

/** A name that is there gets a new source. It has no effect before another officer has confirmed it. */
export async function addSource(
  pool: pg.Pool,
  source: Omit<ListSource, 'format' | 'addedAt' | 'unchangedDays'> & {
    readonly format: string
    /** Without it, as is usual for the format. */
    readonly unchangedDays?: number
  },
  now: Date,
): Promise<Outcome<NumberedSource, SourceRefusal>> {
  const { name, format, places, staleAfterHours, addedBy } = source
  const wrong = (field: string, expected: string) =>
    refused({ code: 'SOURCE_WRONG', field, expected } as const)
  if (!/^[a-z0-9-]{1,64}$/.test(name)) return wrong('name', 'a to z, 0 to 9 and -, at most 64 characters')
  if (!isListFormat(format)) return wrong('format', listFormats.join(', '))
  if (places.length === 0) return wrong('places', 'at least one file, folder or address')
  const flaw = places.map(placeFlaw).find((one) => one !== null)
  if (flaw) return wrong('places', flaw)
  if (!Number.isInteger(staleAfterHours) || staleAfterHours < 1 || staleAfterHours > 744)
    return wrong('staleAfterHours', 'whole hours, 1 to 744')
  const { unchangedDays = usualUnchangedDays[format] } = source
  if (!Number.isInteger(unchangedDays) || unchangedDays < 1 || unchangedDays > 366)
    return wrong('unchangedDays', 'whole days, 1 to 366')
  const added = { name, format, places, staleAfterHours, unchangedDays, addedBy, addedAt: now }
  const number = await transaction(pool, async (client) => {
    await lockList(client, name)
    return insertSource(client, added)
  })
  return ok({ ...added, number })
}

/** By another than who added it, and only of the newest that waits. From then on the list must be in force before anything is approved. */
export async function confirmSource(
  pool: pg.Pool,
  { number, by }: { readonly number: string; readonly by: string },
  now: Date,
): Promise<Outcome<NumberedSource, ConfirmRefusal>> {
  return transaction(
    pool,
    async (client) => {
      const notWaiting = refused({ code: 'SOURCE_NOT_WAITING', number } as const)
      const named = (await waitingSources(client)).find((one) => one.number === number)
      if (named === undefined) return notWaiting
      await lockList(client, named.name)
      const source = (await waitingSources(client)).find((one) => one.number === number)
      if (source === undefined) return notWaiting
      if (by.toLowerCase() === source.addedBy.toLowerCase())
        return refused({ code: 'SOURCE_SAME_OFFICER', by })
      await client.query(
        'insert into screening.list_confirmation (source, added_by, by, at) values ($1, $2, $3, $4)',
        [number, source.addedBy, by, now],
      )
      return ok(source)
    },
    { isolation: 'read committed' },
  )
}

/** Those in effect: of each name the newest that two officers stand for. */
export async function listSources(db: Queryable): Promise<readonly ListSource[]> {
  const { rows } = await db.query<SourceRow>(
    `select distinct on (name) ${columns} from screening.list
     where id in (select source from screening.list_confirmation) order by name, id desc`,
  )
  return rows.map((row) => {
    const { number: _, ...source } = sourceOfRow(row)
    return source
  })
}

/** Of each name the newest, where no second officer has confirmed it yet. */
export async function waitingSources(db: Queryable): Promise<readonly NumberedSource[]> {
  const { rows } = await db.query<SourceRow>(
    `select * from (select distinct on (name) ${columns} from screening.list order by name, id desc) newest
     where number::bigint not in (select source from screening.list_confirmation)`,
  )
  return rows.map(sourceOfRow)
}

/** Where the version in force came from when it went live; null where none is in force, or nobody wrote it down. */
export async function sourceOfCurrent(
  db: Queryable,
  list: string,
): Promise<Pick<ListSource, 'format' | 'places'> | null> {
  const { rows } = await db.query<Pick<ListSource, 'format' | 'places'>>(
    `select s.format, s.places
     from (select source from screening.list_activation where list = $1 order by id desc limit 1) a
     join screening.list s on s.id = a.source`,
    [list],
  )
  return rows[0] ?? null
}

/** One at a time for each list, until the transaction ends. */
export async function lockList(db: Queryable, name: string): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('screening.list ' || $1, 0))`, [name])
}

async function insertSource(db: Queryable, source: ListSource): Promise<string> {
  const { name, format, places, staleAfterHours, unchangedDays, addedBy, addedAt } = source
  const { rows } = await db.query<{ number: string }>(
    `insert into screening.list (name, format, places, stale_after_hours, unchanged_days, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id::text as number`,
    [name, format, places, staleAfterHours, unchangedDays, addedBy, addedAt],
  )
  const number = rows[0]?.number
  if (number === undefined) throw new Error(`A source of ${name} was added and has no number.`)
  return number
}

type SourceRow = Omit<NumberedSource, 'unchangedDays'> & { readonly unchangedDays: number | null }

function sourceOfRow(row: SourceRow): NumberedSource {
  return { ...row, unchangedDays: row.unchangedDays ?? usualUnchangedDays[row.format] }
}

/**
 * The authorities publish more often than this, with room to spare: OFAC and the United Kingdom several times a month, the United Nations and the European Union every month. A list of
 * one's own may rest for a year.
 */
export const usualUnchangedDays: Readonly<Record<ListFormat, number>> = {
  'ofac-csv': 45,
  'ofac-advanced-xml': 45,
  'un-xml': 60,
  'eu-xml-1.1': 60,
  'uk-xml': 45,
  'uk-csv': 45,
  csv: 366,
}

const columns = `id::text as number, name, format, places, stale_after_hours as "staleAfterHours",
  unchanged_days as "unchangedDays",
  added_by as "addedBy", added_at as "addedAt"`
