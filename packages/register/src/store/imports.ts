/** Imports as they are kept, and what they write: set by set, in one transaction. */

import type { PoolClient } from 'pg'
import type { Origin } from '../origin/originRule.ts'
import { changed, custodyAfter, refinerAfter } from './difference.ts'

export type KnownImport = {
  readonly id: bigint
  readonly request_digest: string
  readonly answer: unknown
}

export async function findImport(client: PoolClient, key: string): Promise<KnownImport | null> {
  const { rows } = await client.query<KnownImport>(
    'SELECT id, request_digest, answer FROM register.import WHERE request_key = $1',
    [key],
  )
  return rows[0] ?? null
}

/** When the register last learnt something of this vault's bars, or null. */
export async function latestKnown(client: PoolClient, vault: string): Promise<Date | null> {
  const { rows } = await client.query<{ latest: Date | null }>(
    `SELECT greatest(
       (SELECT max(as_of) FROM register.import WHERE vault = $1),
       (SELECT max(departed_at) FROM register.departure WHERE vault = $1)) AS latest`,
    [vault],
  )
  return rows[0]?.latest ?? null
}

/** Writes bars, their history and the import. The difference was judged before: nothing here refuses. */
export async function writeImport(
  client: PoolClient,
  vault: string,
  asOf: Date,
  scope: 'whole' | 'added',
  source: string,
): Promise<void> {
  if (scope === 'whole') {
    await client.query(
      `WITH gone AS (
         UPDATE register.bar b SET state = 'missing', since = $2
          WHERE b.vault = $1 AND b.state = 'listed' AND NOT EXISTS (SELECT FROM incoming i WHERE i.bar_key = b.bar_key)
        RETURNING b.bar_key)
       INSERT INTO register.bar_event (bar_key, vault, happened_at, event, facts, source)
       SELECT bar_key, $1, $2, 'missing', '{}', $3 FROM gone`,
      [vault, asOf, source],
    )
  }
  // History first, while register.bar still says what was before.
  await client.query(
    `INSERT INTO register.bar_event (bar_key, vault, happened_at, event, facts, source)
     SELECT i.bar_key, $1, $2,
            CASE WHEN b.bar_key IS NULL OR b.vault <> $1 THEN 'arrived'
                 WHEN b.state = 'departed' THEN 'returned'
                 WHEN b.state = 'missing' THEN 'found'
                 ELSE 'changed' END,
            jsonb_build_object('serial', i.serial, 'standard', i.standard, 'unit', i.unit,
              'grossThousandths', i.gross_thousandths::text, 'finenessHundredths', i.fineness_hundredths::text,
              'fineThousandths', i.fine_thousandths::text, 'refiner', ${refinerAfter}, 'custody', ${custodyAfter}),
            $3
       FROM incoming i LEFT JOIN register.bar b USING (bar_key)
      WHERE b.bar_key IS NULL OR b.vault <> $1 OR b.state <> 'listed' OR ${changed}
      ORDER BY i.bar_key`,
    [vault, asOf, source],
  )
  await client.query(
    `UPDATE register.bar b
        SET vault = $1, state = 'listed', serial = i.serial, standard = i.standard, unit = i.unit,
            gross_thousandths = i.gross_thousandths, fineness_hundredths = i.fineness_hundredths,
            fine_thousandths = i.fine_thousandths, refiner = ${refinerAfter}, custody = ${custodyAfter},
            whole_micrograms = i.whole_micrograms,
            since = CASE WHEN b.state = 'listed' AND b.vault = $1 THEN b.since ELSE $2 END
       FROM incoming i
      WHERE b.bar_key = i.bar_key AND (b.vault <> $1 OR b.state <> 'listed' OR ${changed})`,
    [vault, asOf],
  )
  await client.query(
    `INSERT INTO register.bar (bar_key, vault, state, metal, brand, serial, bare_serial, year, standard, unit,
       gross_thousandths, fineness_hundredths, fine_thousandths, refiner, custody, whole_micrograms, since)
     SELECT bar_key, $1, 'listed', metal, brand, serial, bare_serial, year, standard, unit,
            gross_thousandths, fineness_hundredths, fine_thousandths, coalesce(refiner, brand_refiner), custody, whole_micrograms, $2
       FROM incoming i
      WHERE NOT EXISTS (SELECT FROM register.bar b WHERE b.bar_key = i.bar_key)
      ORDER BY bar_key`,
    [vault, asOf],
  )
  // The next import may come before the server's own turn, and would be planned for an empty table.
  await client.query('ANALYZE register.bar (bar_key, vault, state, brand, bare_serial, year)')
}

/** How many bars of each origin the vault would have after this import. */
export async function originsOfIncoming(
  client: PoolClient,
): Promise<readonly (Omit<Origin, 'jurisdiction' | 'laws'> & { readonly count: number })[]> {
  const { rows } = await client.query<Omit<Origin, 'jurisdiction' | 'laws'> & { count: bigint }>(
    `SELECT i.metal, ${refinerAfter} AS refiner, i.year,
            CASE WHEN ${custodyAfter} IS NULL THEN NULL ELSE 'documented' END AS custody, count(*) AS count
       FROM incoming i LEFT JOIN register.bar b USING (bar_key) GROUP BY 1, 2, 3, 4`,
  )
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** Keeps the answer under the caller's key; gives the import's id. */
export async function recordImport(
  client: PoolClient,
  record: {
    readonly id: bigint
    readonly key: string
    readonly requestDigest: string
    readonly vault: string
    readonly asOf: Date
    readonly scope: 'whole' | 'added'
    readonly fileDigest: string
    readonly answer: string
    readonly by: string
  },
): Promise<void> {
  await client.query(
    `INSERT INTO register.import
       (id, request_key, request_digest, vault, as_of, scope, file_digest, answer, imported_by)
     OVERRIDING SYSTEM VALUE VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      record.id,
      record.key,
      record.requestDigest,
      record.vault,
      record.asOf,
      record.scope,
      record.fileDigest,
      record.answer,
      record.by,
    ],
  )
}

export async function nextImportId(client: PoolClient): Promise<bigint> {
  const { rows } = await client.query<{ id: bigint }>(
    "SELECT nextval(pg_get_serial_sequence('register.import', 'id')) AS id",
  )
  const [row] = rows
  if (row === undefined) throw new Error('A sequence gave no number.')
  return row.id
}
