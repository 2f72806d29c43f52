/** Holds and licences, with the bars they name and the history they leave. */

import { micrograms, toBigint } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import type { BarRecord } from '../bar/barRecord.ts'
import type { HoldRecord, LiftGranted, NewHold, NewLicence } from '../hold/hold.ts'
import { bytes, liesOn } from './bars.ts'
import { type BarRow, barColumns, barOf } from './rows.ts'

export async function holdExists(
  client: PoolClient,
  table: 'hold' | 'licence',
  id: string,
): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT 1 FROM register.${table} WHERE id = $1`, [id])
  return rowCount !== 0
}

export async function vaultOfHold(client: PoolClient, hold: string): Promise<string | null> {
  const { rows } = await client.query<{ vault: string }>('SELECT vault FROM register.hold WHERE id = $1', [
    hold,
  ])
  return rows[0]?.vault ?? null
}

export async function insertHold(
  client: PoolClient,
  hold: NewHold,
  bars: readonly BarRecord[],
): Promise<void> {
  const { id, vault, scope, ground, by, from, evidence } = hold
  const amount = scope.kind === 'amount' ? toBigint(scope.amount) : null
  await client.query(
    `INSERT INTO register.hold (id, vault, scope, amount_micrograms, ground, held_by, held_from, evidence)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, vault, scope.kind, amount, ground, by, from, evidence],
  )
  const keys = bars.map((bar) => bytes(bar.barKey))
  if (scope.kind !== 'vault') {
    await client.query('INSERT INTO register.hold_bar (hold, bar_key) SELECT $1, unnest($2::bytea[])', [
      id,
      keys,
    ])
  }
  await insertEvents(client, keys, vault, from, 'held', { hold: id, ground, by, evidence }, `hold ${id}`)
}

export async function insertLicence(
  client: PoolClient,
  licence: NewLicence,
  bars: readonly BarRecord[],
  granted: LiftGranted & { readonly vault: string },
): Promise<void> {
  const { id, hold, number, scope, by, from, evidence } = licence
  const amount = scope.kind === 'amount' ? toBigint(scope.amount) : null
  await client.query(
    `INSERT INTO register.licence (id, hold, number, scope, amount_micrograms, granted_by, in_force_from, evidence,
       record, record_version, ends, in_force_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      hold,
      number,
      scope.kind,
      amount,
      by,
      from,
      evidence,
      granted.licence,
      granted.version,
      granted.ends,
      granted.until,
    ],
  )
  const keys = bars.map((bar) => bytes(bar.barKey))
  if (scope.kind !== 'whole') {
    await client.query('INSERT INTO register.licence_bar (licence, bar_key) SELECT $1, unnest($2::bytea[])', [
      id,
      keys,
    ])
  }
  const facts = { hold, licence: id, number, by, evidence, record: granted.licence }
  await insertEvents(
    client,
    keys,
    granted.vault,
    from,
    'lifted',
    granted.until === null ? facts : { ...facts, until: granted.until.toISOString() },
    `licence ${id}`,
  )
}

/** Bars on a vault's list on which this hold lies at that moment, in the order of their keys. */
export async function barsUnderHold(
  client: PoolClient,
  hold: string,
  asOf: Date,
): Promise<readonly BarRecord[]> {
  const { rows } = await client.query<BarRow>(
    `SELECT ${barColumns} FROM register.hold h JOIN register.bar b ON b.vault = h.vault
      WHERE h.id = $2 AND b.state = 'listed' AND ${liesOn} ORDER BY b.bar_key`,
    [asOf, hold],
  )
  return rows.map(barOf)
}

/** All holds, or those of one vault, newest first, as they stand at that moment. */
export async function listHolds(
  pool: Pool,
  asOf: Date,
  vault: string | null = null,
): Promise<readonly HoldRecord[]> {
  const { rows } = await pool.query<HoldRow>(
    `SELECT h.*, (SELECT count(*) FROM register.bar b
                   WHERE b.vault = h.vault AND b.state = 'listed' AND ${liesOn}) AS bar_count
       FROM register.hold h WHERE $2::text IS NULL OR h.vault = $2 ORDER BY h.held_from DESC, h.id`,
    [asOf, vault],
  )
  const licences = await pool.query<LicenceRow>(
    `SELECT l.*, e.ended_at FROM register.licence l LEFT JOIN register.licence_end e ON e.licence = l.id
      ORDER BY l.in_force_from, l.id`,
  )
  return rows.map((row) => ({
    id: row.id,
    vault: row.vault,
    scope: row.scope,
    amount: row.amount_micrograms === null ? null : micrograms(row.amount_micrograms),
    ground: row.ground,
    by: row.held_by,
    from: row.held_from,
    evidence: row.evidence,
    barCount: Number(row.bar_count),
    licences: licences.rows.filter((licence) => licence.hold === row.id).map(licenceOf),
  }))
}

function licenceOf(row: LicenceRow): HoldRecord['licences'][number] {
  const amount = row.amount_micrograms === null ? null : micrograms(row.amount_micrograms)
  const { id, number, scope, evidence, record, record_version: version, ends } = row
  const ended = row.ended_at
  const until =
    ended !== null && (row.in_force_until === null || ended < row.in_force_until) ? ended : row.in_force_until
  return {
    id,
    number,
    scope,
    amount,
    by: row.granted_by,
    from: row.in_force_from,
    evidence,
    record,
    version,
    ends,
    until,
  }
}

type HoldRow = {
  readonly id: string
  readonly vault: string
  readonly scope: HoldRecord['scope']
  readonly amount_micrograms: bigint | null
  readonly ground: string
  readonly held_by: string
  readonly held_from: Date
  readonly evidence: string
  readonly bar_count: bigint
}

type LicenceRow = {
  readonly id: string
  readonly hold: string
  readonly number: string
  readonly scope: HoldRecord['licences'][number]['scope']
  readonly amount_micrograms: bigint | null
  readonly granted_by: string
  readonly in_force_from: Date
  readonly evidence: string
  readonly record: string | null
  readonly record_version: number | null
  readonly ends: boolean
  readonly in_force_until: Date | null
  readonly ended_at: Date | null
}

/** One line of history for each of these bars. */
export async function insertEvents(
  client: PoolClient,
  keys: readonly Uint8Array[],
  vault: string,
  at: Date,
  event: string,
  facts: Readonly<Record<string, string | null>>,
  source: string,
): Promise<void> {
  await client.query(
    `INSERT INTO register.bar_event (bar_key, vault, happened_at, event, facts, source)
     SELECT unnest($1::bytea[]), $2, $3, $4, $5::jsonb, $6`,
    [keys, vault, at, event, JSON.stringify(facts), source],
  )
}
