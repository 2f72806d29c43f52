/**
 * A pool of connections to one database, with exact whole numbers, bounded waits, and a log instead of a crash when
 * an idle connection is lost.
 */
import pg from 'pg'
import { exactNumbers } from './exact-numbers.ts'

/** Opens no connection yet. `allowExitOnIdle` lets a program end without closing it: for tests. */
export function createPool(
  databaseUrl: string,
  options: {
    readonly log?: (line: string) => void
    readonly allowExitOnIdle?: boolean
    readonly max?: number
  } = {},
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    types: exactNumbers,
    max: options.max ?? 10,
    connectionTimeoutMillis: 15_000,
    allowExitOnIdle: options.allowExitOnIdle ?? false,
    application_name: 'specie',
  })
  // A connection that breaks while it is in use fails its query; its own event must not end the process as well.
  pool.on('connect', (client) => client.on('error', () => {}))
  // Without a listener an idle connection that breaks ends the process. The pool has dropped it already.
  pool.on('error', (error) => options.log?.(`A database connection was lost: ${error.message}.`))
  return pool
}

/** A database's address for people: without its password. */
export function withoutPassword(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl)
    if (url.password !== '') url.password = '***'
    for (const name of [...url.searchParams.keys()]) {
      if (/pass/i.test(name)) url.searchParams.set(name, '***')
    }
    return url.href
  } catch {
    return 'a DATABASE_URL that is no URL'
  }
}
