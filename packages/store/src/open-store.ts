/**
 * The way in: a pool on the database that DATABASE_URL names, or on a server of our own inside the data directory.
 */
import type pg from 'pg'
import { joinEmbeddedServer } from './embedded/join.ts'
import { createPool, withoutPassword } from './pool.ts'

export type OpenStoreOptions = {
  /** A PostgreSQL of yours. Left out, DATABASE_URL is used, and without that an embedded server. */
  readonly databaseUrl?: string | undefined
  /** Where the embedded server lives, in a folder `postgres`; untouched where a database is named. */
  readonly dataDirectory: string
  readonly log?: ((line: string) => void) | undefined
}

export type Store = {
  readonly pool: pg.Pool
  /** With its password: fit for another program, not for a log. */
  readonly databaseUrl: string
  /** Closes the pool, and ends an embedded server when nobody else uses it. May be called again. */
  readonly close: () => Promise<void>
}

/** Opens the store; it answers before this returns. Throws, with what was tried, when it cannot. */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const log = options.log ?? (() => {})
  const named = options.databaseUrl ?? process.env.DATABASE_URL ?? ''
  if (named !== '')
    return answering(named, log, async () => {}, 'Check DATABASE_URL, and that the server runs.')

  const server = await joinEmbeddedServer({ dataDirectory: options.dataDirectory, use: 'kept', log })
  return answering(server.databaseUrl, log, server.leave, `Its log is ${server.logPath}.`)
}

async function answering(
  databaseUrl: string,
  log: (line: string) => void,
  leave: () => Promise<void>,
  advice: string,
): Promise<Store> {
  const pool = createPool(databaseUrl, { log })
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= pool.end().finally(leave)
    return closing
  }
  try {
    await pool.query('select 1')
  } catch (error) {
    await close().catch(() => {})
    const reason = error instanceof Error ? error.message || String(error) : String(error)
    throw new Error(`The database at ${withoutPassword(databaseUrl)} does not answer: ${reason}. ${advice}`, {
      cause: error,
    })
  }
  return { pool, databaseUrl, close }
}
