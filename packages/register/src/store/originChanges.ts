/** Changes of the rules of origin, and what an approved one writes. */

import type { Pool, PoolClient } from 'pg'
import type { OriginChange, OriginPart, OriginRecord } from '../origin/originChange.ts'
import type { OriginRule } from '../origin/originRule.ts'
import { columnsOf } from './originRules.ts'

type Db = Pool | PoolClient

export async function insertChange(
  client: PoolClient,
  change: {
    readonly key: string
    readonly bodyDigest: string
    readonly reason: string
    readonly parts: readonly OriginPart[]
    readonly by: string
    readonly now: Date
  },
): Promise<string> {
  const { key, bodyDigest, reason, parts, by, now } = change
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO register.origin_change (write_key, body_digest, reason, parts, proposed_by, proposed_at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id::text`,
    [key, bodyDigest, reason, JSON.stringify(parts), by, now],
  )
  return rows[0]?.id ?? ''
}

export async function changeOfKey(
  db: Db,
  key: string,
): Promise<{ readonly id: string; readonly bodyDigest: string } | null> {
  const { rows } = await db.query<{ id: string; body_digest: string }>(
    'SELECT id::text, body_digest FROM register.origin_change WHERE write_key = $1',
    [key],
  )
  const [row] = rows
  return row === undefined ? null : { id: row.id, bodyDigest: row.body_digest }
}

export async function insertChangeAct(
  client: PoolClient,
  change: OriginChange,
  act: {
    readonly act: 'approved' | 'refused' | 'withdrawn'
    readonly by: string
    readonly why: string | null
    readonly now: Date
  },
): Promise<void> {
  await client.query(
    `INSERT INTO register.origin_change_act (change, proposed_by, act, by, why, at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [change.id, change.proposedBy, act.act, act.by, act.why, act.now],
  )
}

/** Brings the record to what `after` says; `before` is what stands there. */
export async function writeRecord(
  client: PoolClient,
  change: OriginChange,
  before: OriginRecord,
  after: OriginRecord,
  by: string,
): Promise<void> {
  const known = new Map(before.rules.map((rule) => [rule.id, rule]))
  for (const rule of after.rules) {
    const earlier = known.get(rule.id)
    if (earlier === undefined) await insertRule(client, rule, change.id, by)
    else if (earlier.until === null && rule.until !== null)
      await client.query(
        'UPDATE register.origin_rule SET in_force_until = $2, ended_by_change = $3 WHERE id = $1',
        [rule.id, rule.until, change.id],
      )
  }
  for (const market of after.markets) {
    const earlier = before.markets.find(
      (one) => one.jurisdiction === market.jurisdiction && one.from.getTime() === market.from.getTime(),
    )
    if (earlier === undefined)
      await client.query(
        'INSERT INTO register.origin_market (jurisdiction, open_from, open_until, change) VALUES ($1, $2, $3, $4)',
        [market.jurisdiction, market.from, market.until, change.id],
      )
    else if (earlier.until === null && market.until !== null)
      await client.query(
        'UPDATE register.origin_market SET open_until = $3 WHERE jurisdiction = $1 AND open_from = $2',
        [market.jurisdiction, market.from, market.until],
      )
  }
}

export async function findChange(db: Db, id: string): Promise<OriginChange | null> {
  if (!/^[1-9][0-9]{0,17}$/.test(id)) return null
  return (await changesWhere(db, 'WHERE change.id = $1', [id]))[0] ?? null
}

/** The newest first. */
export function listChanges(db: Db, limit: number): Promise<readonly OriginChange[]> {
  return changesWhere(db, 'ORDER BY change.id DESC LIMIT $1', [limit])
}

async function insertRule(client: PoolClient, rule: OriginRule, change: string, by: string): Promise<void> {
  const columns = { ...columnsOf(rule), change, recorded_by: by }
  const names = Object.keys(columns)
  await client.query(
    `INSERT INTO register.origin_rule (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(columns),
  )
}

async function changesWhere(db: Db, where: string, values: unknown[]): Promise<readonly OriginChange[]> {
  const { rows } = await db.query<ChangeRow>(
    `SELECT change.id::text, change.reason, change.parts, change.proposed_by, change.proposed_at,
            act.act, act.by, act.at, act.why
       FROM register.origin_change change LEFT JOIN register.origin_change_act act ON act.change = change.id ${where}`,
    values,
  )
  return rows.map((row) => ({
    id: row.id,
    state: row.act ?? 'proposed',
    reason: row.reason,
    parts: row.parts.map(partOf),
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    closed: row.by === null || row.at === null ? null : { by: row.by, at: row.at, why: row.why },
  }))
}

/** As `insertChange` wrote it, with its moments again. */
function partOf(kept: KeptPart): OriginPart {
  switch (kept.kind) {
    case 'add': {
      const { rule } = kept
      const until = rule.until === null ? null : new Date(rule.until)
      return { kind: 'add', rule: { ...rule, from: new Date(rule.from), until } }
    }
    case 'openMarket':
      return { ...kept, from: new Date(kept.from) }
    case 'end':
    case 'closeMarket':
      return { ...kept, until: new Date(kept.until) }
  }
}

type KeptPart =
  | {
      readonly kind: 'add'
      readonly rule: Omit<OriginRule, 'from' | 'until'> & {
        readonly from: string
        readonly until: string | null
      }
    }
  | { readonly kind: 'end'; readonly rule: string; readonly until: string }
  | { readonly kind: 'openMarket'; readonly jurisdiction: string; readonly from: string }
  | { readonly kind: 'closeMarket'; readonly jurisdiction: string; readonly until: string }

type ChangeRow = {
  readonly id: string
  readonly reason: string
  readonly parts: readonly KeptPart[]
  readonly proposed_by: string
  readonly proposed_at: Date
  readonly act: 'approved' | 'refused' | 'withdrawn' | null
  readonly by: string | null
  readonly at: Date | null
  readonly why: string | null
}
