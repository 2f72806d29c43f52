/**
 * Which runners of jobs live: each holds an advisory lock under its own name on a connection that does nothing else. PostgreSQL
 * gives the lock up with the connection, so a kill, a crash and a pulled cable all free it, and standing still does not.
 */
import { EventEmitter } from 'node:events'
import type pg from 'pg'

export type Alive = {
  /** Hears under which name the runner locks its jobs. */
  readonly events: EventEmitter
  /** Resolves when the lock is held. */
  readonly held: Promise<void>
  /** Rejects when it is held no longer. */
  readonly lost: Promise<never>
  release(): void
}

export function holdAliveLock(pool: pg.Pool): Alive {
  const events = new EventEmitter()
  let connection: pg.PoolClient | undefined
  let released = false
  const lost = Promise.withResolvers<never>()
  const held = (async () => {
    const name = await new Promise<string>((resolve) =>
      events.once('pool:create', (event: { workerPool: { id: string } }) => resolve(event.workerPool.id)),
    )
    const client = await pool.connect()
    if (released) return client.release(true)
    connection = client
    client.on('end', () => lost.reject(new Error('The job queue lost its connection to the database.')))
    await client.query(promptlyMissed)
    await client.query(`select pg_advisory_lock($1::int, ${keyOf('$2::text')})`, [aliveLocks, name])
  })()
  held.catch((error) => lost.reject(error))
  lost.promise.catch(() => {})
  const release = () => {
    released = true
    connection?.release(true)
    connection = undefined
  }
  return { events, held, lost: lost.promise, release }
}

/** Frees what runners without a lock had taken, and names them. A job just taken may belong to one that is about to hold its lock. */
export async function freeJobsOfDead(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ dead: string[] }>(
    `with dead as (
       select distinct locked_by
       from graphile_worker.jobs
       where locked_by is not null and locked_at < now() - interval '4 seconds'
         and not exists (
           select from pg_locks
           where locktype = 'advisory' and objsubid = 2 and granted
             and database = (select oid from pg_database where datname = current_database())
             and classid = $1::int::oid and objid = ${keyOf('locked_by')}::oid
         )
     )
     select coalesce(array_agg(locked_by), '{}') as dead from dead`,
    [aliveLocks],
  )
  const dead = rows[0]?.dead ?? []
  if (dead.length > 0) await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [dead])
  return dead
}

/** Two names meet on one key once in two thousand million: then the job waits until both are gone. */
function keyOf(name: string): string {
  return `(hashtext(${name}) & 2147483647)`
}

// Of the locks with two keys in this database, ours. A machine that vanished without a word is missed after some 25 seconds.
const aliveLocks = 517_340_004
const promptlyMissed =
  'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3; set idle_session_timeout = 0'
