/** Bars as people look for them: pages of a search, and one bar with its history. */

import type { Pool, PoolClient } from 'pg'
import type { BarEvent } from '../bar/barEvent.ts'
import type { BarRecord } from '../bar/barRecord.ts'
import type { BarQuery } from '../bar/searchBars.ts'
import { type BarRow, barColumns, barOf } from './rows.ts'

/** A bar with the hold that lies on it at the moment asked for, of several the one that sorts first. */
export type HeldBar = { readonly bar: BarRecord; readonly hold: string | null }

/** Where a page begins: behind the bar of this place in the order. */
export type BarPlace = { readonly brand: string; readonly bareSerial: string; readonly barKey: string }

/** One page in the order of brand and serial, and how many bars there are in all. */
export async function pageOfBars(
  pool: Pool,
  query: BarQuery,
  asOf: Date,
  after: BarPlace | null,
  limit: number,
): Promise<{ readonly bars: readonly HeldBar[]; readonly total: number }> {
  const values: unknown[] = [asOf]
  const conditions = conditionsOf(query, values)
  const where = conditions.length === 0 ? 'true' : conditions.join(' AND ')
  const counted = await pool.query<{ total: bigint }>(
    `SELECT count(*) AS total FROM register.bar b WHERE $1::timestamptz IS NOT NULL AND ${where}`,
    values,
  )
  const pageValues = [...values]
  let behind = ''
  if (after !== null) {
    pageValues.push(after.brand, after.bareSerial, bytes(after.barKey))
    const [brand, serial, key] = [2, 1, 0].map((back) => `$${pageValues.length - back}`)
    behind = `AND (b.brand, b.bare_serial, b.bar_key) > (${brand}, ${serial}, ${key})`
  }
  pageValues.push(limit)
  const { rows } = await pool.query<BarRow & { hold: string | null }>(
    `SELECT ${barColumns}, (${holdOn}) AS hold FROM register.bar b
      WHERE $1::timestamptz IS NOT NULL AND ${where} ${behind}
      ORDER BY b.brand, b.bare_serial, b.bar_key LIMIT $${pageValues.length}`,
    pageValues,
  )
  return {
    bars: rows.map((row) => ({ bar: barOf(row), hold: row.hold })),
    total: Number(counted.rows[0]?.total ?? 0n),
  }
}

/** All bars on a vault's list, with their holds, in no order. */
export async function listedBars(client: PoolClient, vault: string, asOf: Date): Promise<readonly HeldBar[]> {
  const { rows } = await client.query<BarRow>(
    `SELECT ${barColumns} FROM register.bar b WHERE b.vault = $1 AND b.state = 'listed'`,
    [vault],
  )
  // Holds are few and bars many: one query for the held bars instead of a subquery for each bar.
  const held = await client.query<{ bar_key: Uint8Array; hold: string }>(
    `SELECT b.bar_key, min(h.id COLLATE "C") AS hold
       FROM register.hold h JOIN register.bar b ON b.vault = h.vault
      WHERE h.vault = $2 AND b.state = 'listed' AND ${liesOn} GROUP BY b.bar_key`,
    [asOf, vault],
  )
  const holds = new Map(held.rows.map((row) => [Buffer.from(row.bar_key).toString('hex'), row.hold]))
  return rows.map((row) => {
    const bar = barOf(row)
    return { bar, hold: holds.get(bar.barKey.slice(2)) ?? null }
  })
}

export async function findBarRecord(
  pool: Pool | PoolClient,
  barKey: string,
  asOf: Date,
): Promise<HeldBar | null> {
  const { rows } = await pool.query<BarRow & { hold: string | null }>(
    `SELECT ${barColumns}, (${holdOn}) AS hold FROM register.bar b WHERE b.bar_key = $2`,
    [asOf, bytes(barKey)],
  )
  const [row] = rows
  return row === undefined ? null : { bar: barOf(row), hold: row.hold }
}

/** Brand and serial of each of these bars that the register knows, by key: what is stamped on them. */
export async function barStamps(
  pool: Pool,
  barKeys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = barKeys.filter((key) => /^0x[0-9a-f]{64}$/.test(key))
  if (known.length === 0) return new Map()
  const { rows } = await pool.query<{ key: string; brand: string; serial: string }>(
    `SELECT '0x' || encode(bar_key, 'hex') AS key, brand, serial FROM register.bar WHERE bar_key = ANY($1)`,
    [known.map(bytes)],
  )
  return new Map(rows.map(({ key, brand, serial }) => [key, `${brand} ${serial}`]))
}

export async function barEvents(pool: Pool, barKey: string): Promise<readonly BarEvent[]> {
  const { rows } = await pool.query<BarEvent>(
    `SELECT happened_at AS "happenedAt", recorded_at AS "recordedAt", event, vault, facts, source
       FROM register.bar_event WHERE bar_key = $1 ORDER BY id`,
    [bytes(barKey)],
  )
  return rows
}

/** Bytes of a key that is 0x and 64 hex digits. */
export function bytes(barKey: string): Buffer {
  return Buffer.from(barKey.slice(2), 'hex')
}

/** Whether hold `h` lies on bar `b` at $1: placed by then, on this bar, and not lifted from it by then. */
export const liesOn = `
  h.held_from <= $1
  AND (h.scope = 'vault' OR EXISTS (
    SELECT FROM register.hold_bar hb WHERE hb.hold = h.id AND hb.bar_key = b.bar_key))
  AND NOT EXISTS (
    SELECT FROM register.licence l
     WHERE l.hold = h.id AND l.in_force_from <= $1 AND (l.in_force_until IS NULL OR $1 < l.in_force_until)
       AND NOT EXISTS (SELECT FROM register.licence_end e WHERE e.licence = l.id AND e.ended_at <= $1)
       AND (l.scope = 'whole' OR EXISTS (
         SELECT FROM register.licence_bar lb WHERE lb.licence = l.id AND lb.bar_key = b.bar_key)))`

const holdOn = `SELECT min(h.id COLLATE "C") FROM register.hold h WHERE h.vault = b.vault AND ${liesOn}`

// Most vaults have no hold at all: their bars are passed over without a look at holds.
const isHeld = `(b.vault IN (SELECT vault FROM register.hold)
  AND EXISTS (SELECT FROM register.hold h WHERE h.vault = b.vault AND ${liesOn}))`

function conditionsOf(query: BarQuery, values: unknown[]): string[] {
  const conditions: string[] = []
  const add = (value: unknown, condition: (place: string) => string) => {
    values.push(value)
    conditions.push(condition(`$${values.length}`))
  }
  for (const word of query.text === undefined ? [] : words(query.text)) {
    // Anywhere in the serial's letters and digits, or the beginning of the brand's code.
    add(word, (place) => `(strpos(b.bare_serial, ${place}) > 0 OR starts_with(b.brand, ${place}))`)
  }
  if (query.vault !== undefined) add(query.vault, (place) => `b.vault = ${place}`)
  if (query.brand !== undefined) add(query.brand, (place) => `b.brand = ${place}`)
  if (query.metal !== undefined) add(query.metal, (place) => `b.metal = ${place}`)
  if (query.state === 'gone') conditions.push("b.state <> 'listed'")
  if (query.state === 'held') conditions.push(`b.state = 'listed' AND ${isHeld}`)
  if (query.state === 'listed') conditions.push(`b.state = 'listed' AND NOT ${isHeld}`)
  return conditions
}

function words(text: string): string[] {
  const bare = text.toUpperCase().split(/\s+/)
  return bare
    .map((word) => word.replace(/[^A-Z0-9]/g, ''))
    .filter((word) => word !== '')
    .slice(0, 8)
}
