/** Origins of bars, as they are learnt. */

import type { PoolClient } from 'pg'
import type { NewOrigin } from '../origin/recordOrigin.ts'
import { bytes } from './bars.ts'

/** Writes the origin of all named bars, with a line of history each; or gives the first that is unknown, writing nothing. */
export async function updateOrigin(client: PoolClient, origin: NewOrigin): Promise<string | null> {
  const keys = [...new Set(origin.barKeys)].map(bytes)
  const { rows } = await client.query<{ key: string }>(
    `SELECT '0x' || encode(named.key, 'hex') AS key FROM unnest($1::bytea[]) AS named (key)
      WHERE NOT EXISTS (SELECT FROM register.bar b WHERE b.bar_key = named.key) LIMIT 1`,
    [keys],
  )
  if (rows[0] !== undefined) return rows[0].key
  const { refiner, custody, at, evidence, by } = origin
  await client.query(
    `WITH learnt AS (
       UPDATE register.bar SET refiner = coalesce($2, refiner), custody = coalesce($3, custody)
        WHERE bar_key = ANY($1) RETURNING bar_key, vault, refiner, custody)
     INSERT INTO register.bar_event (bar_key, vault, happened_at, event, facts, source)
     SELECT bar_key, vault, $4, 'origin', jsonb_build_object('refiner', refiner, 'custody', custody, 'by', $5::text),
            'origin ' || $6 FROM learnt`,
    [keys, refiner, custody, at, by, evidence],
  )
  return null
}
