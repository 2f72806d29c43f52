/** What the metrics count in the database. Read when somebody asks, at most once every few seconds. */
import type { Pool } from '../../programme/store.ts'

export type Counted = {
  readonly orders: readonly { readonly kind: string; readonly state: string; readonly count: number }[]
  readonly outbox: readonly {
    readonly state: string
    readonly count: number
    readonly oldestSeconds: number
  }[]
  readonly jobs: readonly {
    readonly task: string
    readonly count: number
    readonly failing: number
    readonly oldestSeconds: number
  }[]
  readonly connections: number
}

export async function countAll(pool: Pool): Promise<Counted> {
  const [orders, outbox, jobs, connections] = await Promise.all([
    pool.query<{ kind: string; state: string; count: number }>(
      'select kind, state, count(*)::int as count from issuance.orders group by kind, state',
    ),
    pool.query<{ state: string; count: number; oldest: number }>(
      `select state, count(*)::int as count, extract(epoch from clock_timestamp() - min(enqueued_at))::float8 as oldest
       from outbox.message where state in ('waiting', 'sent', 'included') group by state`,
    ),
    pool.query<{ task: string; count: number; failing: number; oldest: number }>(
      `select task_identifier as task, count(*)::int as count, count(*) filter (where attempts > 0 and last_error is not null)::int as failing,
         greatest(0, extract(epoch from clock_timestamp() - min(run_at)))::float8 as oldest
       from graphile_worker.jobs group by task_identifier`,
    ),
    pool.query<{ count: number }>(
      'select count(*)::int as count from pg_stat_activity where datname = current_database()',
    ),
  ])
  return {
    orders: orders.rows,
    outbox: outbox.rows.map(({ oldest, ...row }) => ({ ...row, oldestSeconds: oldest })),
    jobs: jobs.rows.map(({ oldest, ...row }) => ({ ...row, oldestSeconds: oldest })),
    connections: connections.rows[0]?.count ?? 0,
  }
}
