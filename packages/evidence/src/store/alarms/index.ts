/** The alarms of a programme as its own workers see them: what stands, and what stood. Anybody's watcher sees the same without this table. */
import { transaction } from '@specie/store'
import type pg from 'pg'
import type { Alarm, AlarmKind, Urgency } from '../../watch/alarms.ts'

export { alarmsMigrations } from './schema.ts'

export type KeptAlarm = Omit<Alarm, 'until'> & {
  readonly until: Date | null
  readonly raisedAt: Date
  readonly endedAt: Date | null
}

/** Raises what is new, ends what is gone. The same look twice changes nothing. */
export async function keepAlarms(
  pool: pg.Pool,
  standing: readonly Alarm[],
  now: Date,
): Promise<{ readonly raised: number; readonly ended: number }> {
  return transaction(pool, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('evidence.alarm'))`)
    const raised = await client.query(
      `insert into evidence.alarm (key, kind, urgency, vault, says, until, raised_at)
       select * from jsonb_to_recordset($1::jsonb)
         as given (key text, kind text, urgency text, vault integer, says text, until timestamptz, raised_at timestamptz)
       on conflict (key) where ended_at is null do nothing`,
      [
        JSON.stringify(
          standing.map(({ key, kind, urgency, vault, says, until }) => ({
            key,
            kind,
            urgency,
            vault,
            says,
            until: until === null ? null : new Date(until * 1_000).toISOString(),
            raised_at: now.toISOString(),
          })),
        ),
      ],
    )
    const ended = await client.query(
      'update evidence.alarm set ended_at = $2 where ended_at is null and not (key = any ($1))',
      [standing.map(({ key }) => key), now],
    )
    return { raised: raised.rowCount ?? 0, ended: ended.rowCount ?? 0 }
  })
}

/** Those that stand first, then the newest. */
export async function readAlarms(pool: Pick<pg.Pool, 'query'>, limit: number): Promise<readonly KeptAlarm[]> {
  const { rows } = await pool.query<Row>(
    `select key, kind, urgency, vault, says, until, raised_at, ended_at from evidence.alarm
     order by ended_at is not null, greatest(raised_at, ended_at) desc, id desc limit $1`,
    [limit],
  )
  return rows.map(({ raised_at: raisedAt, ended_at: endedAt, ...row }) => ({ ...row, raisedAt, endedAt }))
}

type Row = {
  readonly key: string
  readonly kind: AlarmKind
  readonly urgency: Urgency
  readonly vault: number | null
  readonly says: string
  readonly until: Date | null
  readonly raised_at: Date
  readonly ended_at: Date | null
}
