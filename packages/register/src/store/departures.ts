/** Departures of bars. */

import { type Micrograms, micrograms } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import type { NewDeparture } from '../departure/recordDeparture.ts'
import { bytes } from './bars.ts'
import { insertEvents } from './holds.ts'

export async function findDeparture(
  client: PoolClient,
  id: string,
): Promise<Pick<NewDeparture, 'vault' | 'barKey' | 'kind'> | null> {
  const { rows } = await client.query<Pick<NewDeparture, 'vault' | 'barKey' | 'kind'>>(
    `SELECT vault, '0x' || encode(bar_key, 'hex') AS "barKey", kind FROM register.departure WHERE id = $1`,
    [id],
  )
  return rows[0] ?? null
}

/** `hold` is the one that lay on the bar when it left, or null. */
export async function insertDeparture(
  client: PoolClient,
  departure: NewDeparture,
  hold: string | null,
): Promise<void> {
  const { id, vault, kind, at, journalEntry, evidence, by } = departure
  const key = bytes(departure.barKey)
  await client.query(
    `INSERT INTO register.departure (id, vault, bar_key, kind, departed_at, journal_entry, evidence, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, vault, key, kind, at, journalEntry, evidence, by],
  )
  await client.query("UPDATE register.bar SET state = 'departed', since = $2 WHERE bar_key = $1", [key, at])
  const entry = journalEntry === null ? null : String(journalEntry)
  const facts = { kind, journalEntry: entry, evidence, by, heldBy: hold }
  await insertEvents(client, [key], vault, at, 'departed', facts, `departure ${id}`)
}

export type Departure = Pick<NewDeparture, 'vault' | 'barKey' | 'kind' | 'at' | 'journalEntry'> & {
  /** What the bar weighs, fine. */
  readonly counted: Micrograms
  readonly recordedAt: Date
}

/** The bars that left this vault, in the order in which that was recorded. */
export async function departures(pool: Pool, vault: string): Promise<readonly Departure[]> {
  const { rows } = await pool.query<Omit<Departure, 'counted'> & { counted: bigint }>(
    `SELECT d.vault, '0x' || encode(d.bar_key, 'hex') AS "barKey", d.kind, d.departed_at AS at,
            d.journal_entry AS "journalEntry", b.whole_micrograms AS counted,
            d.recorded_at AS "recordedAt"
       FROM register.departure d JOIN register.bar b USING (bar_key)
      WHERE d.vault = $1 ORDER BY d.recorded_at, d.id`,
    [vault],
  )
  return rows.map((row) => ({ ...row, counted: micrograms(row.counted) }))
}
