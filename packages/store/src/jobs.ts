/**
 * Background work: jobs in PostgreSQL that any number of processes share (graphile-worker underneath, in its own schema
 * `graphile_worker`). A job is a wake-up or a timer and may come more than once; what is true stands in the tables, so losing
 * every job loses nothing but time.
 *
 * A killed process's jobs come free in seconds, not after the queue's own four hours: each runner holds an advisory lock on a
 * connection of its own for as long as it lives, and whoever is awake frees what is locked by a runner without one. A table of
 * heartbeats was left: a process that stands still for longer than its beat would have its work done twice at once.
 */
import pg from 'pg'
import { freeJobsOfDead, holdAliveLock } from './jobs/alive.ts'

/** What can be awaited in the caller's transaction. */
export type JobClient = Pick<pg.ClientBase, 'query'>

export type JobOptions = {
  /** One waiting job for each key: a second one takes the first one's place. One that runs already is not disturbed. */
  readonly jobKey?: string
  readonly runAt?: Date
}

export type Task = (payload: unknown, job: { readonly signal: AbortSignal }) => Promise<void>

export type RunJobsOptions = {
  readonly pool: pg.Pool
  readonly tasks: Readonly<Record<string, Task>>
  /** How many jobs at once in this process. */
  readonly concurrency?: number
  /** Ends it: no new job is begun, those under way are finished (after 5 s their own signal says so). */
  readonly signal: AbortSignal
  readonly log: (line: string) => void
  /** `task` at every time that `match` (five fields of cron, UTC) names, once over all processes. */
  readonly cron?: readonly { readonly task: string; readonly match: string }[]
}

/** Adds a job in the caller's transaction: rolled back with it, seen by the workers only once it committed. */
export async function addJob(
  client: JobClient,
  task: string,
  payload: Readonly<Record<string, unknown>>,
  options: JobOptions = {},
): Promise<void> {
  await client.query(
    'select 1 from graphile_worker.add_job($1::text, $2::json, run_at => $3::timestamptz, job_key => $4::text)',
    [task, JSON.stringify(payload), options.runAt ?? null, options.jobKey ?? null],
  )
}

/**
 * Runs jobs until `signal` says otherwise. A task that throws is tried again later, with growing pauses. Rejects where the
 * database is lost, having told the jobs under way; whoever runs it begins again.
 */
export async function runJobs(options: RunJobsOptions): Promise<void> {
  const { tasks, signal, log } = options
  if (signal.aborted) return
  const { run, parseCronItems } = await import('graphile-worker')
  const pool = ownPool(options.pool, (options.concurrency ?? 2) + 3, log)
  const alive = holdAliveLock(pool)
  try {
    // No job begins before its runner can be seen to be alive.
    const gated = Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload: unknown, helpers: { abortSignal?: AbortSignal }) => {
        await alive.held
        await task(payload, { signal: helpers.abortSignal ?? signal })
      },
    ])
    const runner = await run(
      {
        pgPool: pool,
        concurrency: options.concurrency ?? 2,
        pollInterval: 1000,
        noHandleSignals: true,
        noPreparedStatements: true,
        logger: await quietLogger(log),
        events: alive.events,
      },
      Object.fromEntries(gated),
      parseCronItems((options.cron ?? []).map(({ task, match }) => ({ task, match }))),
    )
    const stop = () => void runner.stop().catch(() => {})
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    const freeing = setInterval(() => void free(), freeEveryMs)
    const free = () =>
      freeJobsOfDead(pool).then(
        (freed) => freed.length > 0 && log(`Jobs of ${freed.length} ended worker(s) were taken over.`),
        (error: Error) => log(`Whether workers ended could not be seen: ${error.message}.`),
      )
    try {
      await Promise.race([runner.promise, alive.lost])
      if (!signal.aborted) throw new Error('The job queue ended by itself.')
    } finally {
      clearInterval(freeing)
      signal.removeEventListener('abort', stop)
      await runner.stop().catch(() => {})
    }
  } finally {
    alive.release()
    await pool.end()
  }
}

/** Makes or updates the queue's own tables. Any number of processes may do it at once. */
export async function migrateJobs(pool: pg.Pool): Promise<void> {
  const { runMigrations } = await import('graphile-worker')
  const own = ownPool(pool, 2, () => {})
  try {
    const client = await own.connect()
    try {
      await client.query('select pg_advisory_lock($1)', [migrationLock])
      await runMigrations({ pgPool: own, logger: await quietLogger(() => {}), noHandleSignals: true })
    } finally {
      // The lock goes with its connection.
      client.release(true)
    }
  } finally {
    await own.end()
  }
}

/** The queue reads its numbers as the driver gives them, so it has connections of its own beside our exact ones. */
function ownPool(pool: pg.Pool, max: number, log: (line: string) => void): pg.Pool {
  const { connectionString } = pool.options
  if (connectionString === undefined)
    throw new Error('Jobs need a pool that was made from a database’s address.')
  const own = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 15_000,
    allowExitOnIdle: pool.options.allowExitOnIdle ?? false,
    application_name: 'specie jobs',
  })
  own.on('connect', (client) => client.on('error', () => {}))
  own.on('error', (error) => log(`A database connection of the job queue was lost: ${error.message}.`))
  return own
}

async function quietLogger(log: (line: string) => void) {
  const { Logger } = await import('graphile-worker')
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log(`Jobs: ${message.split('\n')[0]}`)
  })
}

const migrationLock = 5_173_400_005
const freeEveryMs = 3_000
