/** What the screening decided, word for word: a clearance whose decision is not here is not used. */

import type { Address, Digest } from '@specie/coin'
import type { Pool } from 'pg'

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
