/** Screening decisions, and the operator's allow list behind them. */

import type { Address, Digest } from '@specie/coin'
import type { Pool } from 'pg'

export type AllowListEntry = {
  readonly id: bigint
  readonly party: Address
  readonly allowed: boolean
  readonly note: string
  readonly enteredBy: string
  readonly enteredAt: Date
}

export type RecordedDecision = {
  readonly digest: Digest
  readonly purpose: string
  readonly party: Address
  readonly subject: Digest
  /** What the digest is the digest of. */
  readonly text: string
}

export async function keepDecision(pool: Pool, decision: RecordedDecision): Promise<void> {
  await pool.query(
    `insert into issuance.decision (digest, purpose, party, subject, text)
     values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [decision.digest, decision.purpose, decision.party, decision.subject, decision.text],
  )
}

export async function findDecision(pool: Pool, digest: string): Promise<RecordedDecision | null> {
  const { rows } = await pool.query<RecordedDecision>(
    'select digest, purpose, party, subject, text from issuance.decision where digest = $1',
    [digest],
  )
  return rows[0] ?? null
}

export async function enterAllowance(
  pool: Pool,
  entry: { party: Address; allowed: boolean; note: string; enteredBy: string },
): Promise<void> {
  await pool.query(
    'insert into issuance.allowance (party, allowed, note, entered_by) values (lower($1), $2, $3, $4)',
    [entry.party, entry.allowed, entry.note, entry.enteredBy],
  )
}

/** The entry in force for a party: its newest, or null where there is none. */
export async function allowanceOf(pool: Pool, party: Address): Promise<AllowListEntry | null> {
  const entries = await read(pool, 'where party = lower($1) order by id desc limit 1', [party])
  return entries[0] ?? null
}

/** The entry in force for each party. */
export async function allowances(pool: Pool): Promise<readonly AllowListEntry[]> {
  const entries = await read(pool, 'order by party, id desc', [])
  return entries.filter((entry, index) => entries[index - 1]?.party !== entry.party)
}

async function read(pool: Pool, rest: string, values: readonly unknown[]): Promise<AllowListEntry[]> {
  const { rows } = await pool.query<{
    id: bigint
    party: Address
    allowed: boolean
    note: string
    entered_by: string
    entered_at: Date
  }>(`select id, party, allowed, note, entered_by, entered_at from issuance.allowance ${rest}`, [...values])
  return rows.map((row) => ({
    id: row.id,
    party: row.party,
    allowed: row.allowed,
    note: row.note,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  }))
}
