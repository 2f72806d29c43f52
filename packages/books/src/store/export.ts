/** Entries and balances of one moment of the database, page by page: what is written meanwhile is not half in it. */
import type { Pool, PoolClient } from 'pg'
import {
  type BookedEntry,
  balances,
  type EntryFilter,
  type EntryRow,
  entryOf,
  filterValues,
  whereFilter,
} from './entries.ts'

export type Snapshot = {
  /** Debits less credits by account of all that the filter takes before its beginning, or up to its end. */
  opening(): Promise<ReadonlyMap<string, bigint>>
  closing(): Promise<ReadonlyMap<string, bigint>>
  pages(): AsyncGenerator<readonly BookedEntry[]>
}

/** Its connection is given back when the generator that `use` returns ends, or is ended. */
export async function* inSnapshot<Part>(
  pool: Pool,
  filter: Omit<EntryFilter, 'limit' | 'cursor'>,
  use: (snapshot: Snapshot) => AsyncGenerator<Part>,
): AsyncGenerator<Part> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin isolation level repeatable read read only')
    yield* use(snapshotOf(client, filter))
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    // Nothing was written. A connection that cannot even end its transaction is not used again.
    await client.query('rollback').catch((error: Error) => {
      broken = error
    })
    client.release(broken)
  }
}

function snapshotOf(client: PoolClient, filter: Omit<EntryFilter, 'limit' | 'cursor'>): Snapshot {
  const { from, ...until } = filter
  return {
    opening: () => balances(client, { ...until, to: (from ?? 0) - 1 }),
    closing: () => balances(client, until),
    async *pages() {
      await client.query(
        `declare entries no scroll cursor for select * from books.entry where ${whereFilter} order by id`,
        filterValues(filter),
      )
      for (;;) {
        const { rows } = await client.query<EntryRow>(`fetch ${pageRows} from entries`)
        if (rows.length === 0) return
        yield rows.map(entryOf)
      }
    },
  }
}

const pageRows = 1_000
