/** What lifts holds, after it was lifted: an end before its time, and which bars move under a licence alone. */

import type { Pool, PoolClient } from 'pg'
import type { HeldImpediment } from '../hold/impediments.ts'
import { bytes } from './bars.ts'
import { insertEvents } from './holds.ts'

/** Liftings under this licence that are not over by themselves at that moment, with the vault of each. */
export async function liftsUnder(
  client: PoolClient,
  record: string,
  before: number | null,
  at: Date,
): Promise<readonly { readonly id: string; readonly hold: string; readonly vault: string }[]> {
  const { rows } = await client.query<{ id: string; hold: string; vault: string }>(
    `SELECT l.id, l.hold, h.vault FROM register.licence l JOIN register.hold h ON h.id = l.hold
      WHERE l.record = $1 AND NOT l.ends AND ($2::integer IS NULL OR l.record_version < $2)
        AND (l.in_force_until IS NULL OR l.in_force_until > $3)
        AND NOT EXISTS (SELECT FROM register.licence_end e WHERE e.licence = l.id)
      ORDER BY l.id`,
    [record, before, at],
  )
  return rows
}

/** Its bars are held again, and their history says so. */
export async function endLift(
  client: PoolClient,
  lift: { readonly id: string; readonly hold: string; readonly vault: string },
  end: { readonly at: Date; readonly why: string; readonly by: string },
): Promise<number> {
  const { at, why, by } = end
  await client.query(
    'INSERT INTO register.licence_end (licence, ended_at, why, ended_by) VALUES ($1, $2, $3, $4)',
    [lift.id, at, why, by],
  )
  const { rows } = await client.query<{ bar_key: Uint8Array }>(
    'SELECT bar_key FROM register.licence_bar WHERE licence = $1 ORDER BY bar_key',
    [lift.id],
  )
  const keys = rows.map((row) => row.bar_key)
  const facts = { hold: lift.hold, licence: lift.id, by, why }
  await insertEvents(client, keys, lift.vault, at, 'held', facts, `end of licence ${lift.id}`)
  return keys.length
}

/** Holds placed on these bars by then that nothing has ended: those that a licence lifts for a time included. */
export async function holdsConcerning(
  db: Pool | PoolClient,
  barKeys: readonly string[],
  at: Date,
): Promise<readonly HeldImpediment[]> {
  const { rows } = await db.query<{ hold: string; vault: string; bar_key: string; whole: bigint }>(
    `SELECT h.id AS hold, b.vault, '0x' || encode(b.bar_key, 'hex') AS bar_key, b.whole_micrograms AS whole
       FROM register.bar b JOIN register.hold h ON h.vault = b.vault
      WHERE b.bar_key = ANY($2) AND h.held_from <= $1
        AND (h.scope = 'vault' OR EXISTS (
          SELECT FROM register.hold_bar hb WHERE hb.hold = h.id AND hb.bar_key = b.bar_key))
        AND NOT EXISTS (
          SELECT FROM register.licence l
           WHERE l.hold = h.id AND l.ends AND l.in_force_from <= $1
             AND (l.scope = 'whole' OR EXISTS (
               SELECT FROM register.licence_bar lb WHERE lb.licence = l.id AND lb.bar_key = b.bar_key)))
      ORDER BY b.bar_key, h.id COLLATE "C"`,
    [at, barKeys.map(bytes)],
  )
  return rows.map(({ hold, vault, bar_key: barKey, whole }) => ({
    hold,
    vault,
    barKey,
    amountMicrograms: whole,
  }))
}
