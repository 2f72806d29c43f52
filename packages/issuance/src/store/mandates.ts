/** Mandates and revocations as they were signed. Rows are never changed: a mandate ends by time or by a revocation beside it. */

import type { Address, Digest, Hex } from '@specie/coin'
import { capabilities, type OperatorMandate } from '@specie/evidence'
import type { Pool, PoolClient } from 'pg'

type Reader = Pool | PoolClient

export type RecordedMandate = {
  readonly mandate: OperatorMandate
  /** What the party signed. */
  readonly digest: Digest
  readonly signature: Hex
  readonly givenAt: Date
  readonly revokedAt: Date | null
}

/** False when the party has given one of this nonce before. */
export async function keepMandate(
  pool: Reader,
  given: { readonly mandate: OperatorMandate; readonly digest: Digest; readonly signature: Hex },
): Promise<boolean> {
  const { mandate, digest, signature } = given
  const { rowCount } = await pool.query(
    `insert into issuance.mandate (party, nonce, operator, name, capabilities, from_time, until_time, digest, signature)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      mandate.party,
      mandate.nonce,
      mandate.operator,
      mandate.name,
      mandate.capabilities.join(','),
      mandate.from,
      mandate.until,
      digest,
      signature,
    ],
  )
  return rowCount === 1
}

/**
 * Who acts for this party by a mandate acts before a revocation or after it: nobody reads the mandate before, and writes after.
 * Held until the transaction ends.
 */
export async function holdMandatesOf(client: PoolClient, party: Address): Promise<void> {
  await client.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 43))', [`mandates ${party}`])
}

/** Waits for whoever acts by a mandate of this party at this moment. */
export async function keepRevocation(
  client: PoolClient,
  { party, nonce, signature }: { readonly party: Address; readonly nonce: Digest; readonly signature: Hex },
): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 43))', [`mandates ${party}`])
  await client.query(
    'insert into issuance.revocation (party, nonce, signature) values ($1, $2, $3) on conflict do nothing',
    [party, nonce, signature],
  )
}

export async function findMandate(
  reader: Reader,
  party: Address,
  nonce: Digest,
): Promise<RecordedMandate | null> {
  return (await select(reader, 'm.party = $1 and m.nonce = $2', [party, nonce]))[0] ?? null
}

/** The newest first; those of a party, to an operator, or of a nonce. */
export function listMandates(
  reader: Reader,
  wanted: { readonly party?: Address; readonly operator?: Address; readonly nonce?: Digest },
): Promise<readonly RecordedMandate[]> {
  return select(
    reader,
    '($1::text is null or m.party = $1) and ($2::text is null or m.operator = $2) and ($3::text is null or m.nonce = $3)',
    [wanted.party ?? null, wanted.operator ?? null, wanted.nonce ?? null],
  )
}

/** Those of this key that stand at this second, revocations counted. */
export function mandatesInForce(
  reader: Reader,
  operator: Address,
  now: number,
): Promise<readonly RecordedMandate[]> {
  return select(reader, 'm.operator = $1 and m.from_time <= $2 and $2 < m.until_time and r.nonce is null', [
    operator,
    now,
  ])
}

async function select(
  reader: Reader,
  condition: string,
  values: readonly unknown[],
): Promise<readonly RecordedMandate[]> {
  const { rows } = await reader.query<{
    party: Address
    nonce: Digest
    operator: Address
    name: string
    capabilities: string
    from_time: bigint
    until_time: bigint
    digest: Digest
    signature: Hex
    given_at: Date
    revoked_at: Date | null
  }>(
    `select m.*, r.revoked_at from issuance.mandate m
     left join issuance.revocation r on r.party = m.party and r.nonce = m.nonce
     where ${condition} order by m.given_at desc, m.nonce limit 1000`,
    [...values],
  )
  return rows.map((row) => ({
    mandate: {
      party: row.party,
      operator: row.operator,
      name: row.name,
      capabilities: capabilities.filter((one) => row.capabilities.split(',').includes(one)),
      from: Number(row.from_time),
      until: Number(row.until_time),
      nonce: row.nonce,
    },
    digest: row.digest,
    signature: row.signature,
    givenAt: row.given_at,
    revokedAt: row.revoked_at,
  }))
}
