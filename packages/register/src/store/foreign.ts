/** Other issuers' published lists. */

import type { PoolClient } from 'pg'

/** A bar of ours that another issuer lists. */
export type Claim = {
  readonly barKey: string
  readonly vault: string
  readonly bar: string
  readonly line: number
}

export async function latestForeign(client: PoolClient, issuer: string): Promise<Date | null> {
  const { rows } = await client.query<{ latest: Date | null }>(
    'SELECT max(as_of) AS latest FROM register.foreign_list WHERE issuer = $1',
    [issuer],
  )
  return rows[0]?.latest ?? null
}

/** Puts the rows of `incoming` in place of the issuer's bars; gives, and records, those that stand on our lists. */
export async function replaceForeign(
  client: PoolClient,
  issuer: string,
  asOf: Date,
  fileDigest: string,
  barCount: number,
  by: string,
): Promise<readonly Claim[]> {
  await client.query(
    `INSERT INTO register.foreign_list (issuer, as_of, file_digest, bar_count, imported_by)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT (issuer, as_of, file_digest) DO NOTHING`,
    [issuer, asOf, fileDigest, barCount, by],
  )
  await client.query('DELETE FROM register.foreign_bar WHERE issuer = $1', [issuer])
  await client.query(
    `INSERT INTO register.foreign_bar (bar_key, issuer, metal, brand, bare_serial, year)
     SELECT bar_key, $1, metal, brand, bare_serial, year FROM incoming`,
    [issuer],
  )
  const { rows } = await client.query<Claim>(
    `SELECT '0x' || encode(b.bar_key, 'hex') AS "barKey", b.vault, b.brand || ' ' || b.serial AS bar, i.line
       FROM incoming i JOIN register.bar b USING (metal, brand, bare_serial)
      WHERE b.state = 'listed' AND (i.year = b.year OR i.year IS NULL OR b.year IS NULL) ORDER BY i.line`,
  )
  await client.query(
    `INSERT INTO register.bar_event (bar_key, vault, happened_at, event, facts, source)
     SELECT decode(substr(claim.key, 3), 'hex'), claim.vault, $3, 'claimed-elsewhere',
            jsonb_build_object('issuer', $4::text), 'foreign list of ' || $4
       FROM unnest($1::text[], $2::text[]) AS claim (key, vault)`,
    [rows.map((row) => row.barKey), rows.map((row) => row.vault), asOf, issuer],
  )
  return rows
}
