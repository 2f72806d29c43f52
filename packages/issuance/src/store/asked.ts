/** Requests for signatures that went out, by the digest that is signed: an answer from elsewhere carries nothing else. */

import type { Digest } from '@specie/coin'
import type { Pool } from 'pg'

export type Asked = {
  readonly digest: Digest
  /** Seconds of Unix time: after it the signature is worth nothing. */
  readonly expiry: number
  /** Of a clearance: what it rests on. */
  readonly decision: Digest | null
}

export async function keepAsked(pool: Pool, asked: Asked): Promise<void> {
  await pool.query(
    'insert into issuance.asked (digest, expiry, decision) values ($1, $2, $3) on conflict do nothing',
    [asked.digest, asked.expiry, asked.decision],
  )
}

export async function findAsked(pool: Pool, digest: Digest): Promise<Asked | null> {
  const { rows } = await pool.query<{ expiry: bigint; decision: Digest | null }>(
    'select expiry, decision from issuance.asked where digest = $1',
    [digest],
  )
  const row = rows[0]
  return row === undefined ? null : { digest, expiry: Number(row.expiry), decision: row.decision }
}

/** When the last of what officers were asked to sign for this subject ends, in seconds; null where nobody was asked. */
export async function lastExpiryOf(pool: Pool, subject: Digest): Promise<number | null> {
  const { rows } = await pool.query<{ expiry: bigint | null }>(
    `select max(asked.expiry) as expiry from issuance.asked
       join issuance.decision on decision.digest = asked.decision where decision.subject = $1`,
    [subject],
  )
  const expiry = rows[0]?.expiry ?? null
  return expiry === null ? null : Number(expiry)
}
