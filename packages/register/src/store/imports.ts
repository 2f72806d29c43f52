/** Compares what a file lists with what the register knows, and writes it: set by set, in one transaction. */

import type { PoolClient } from 'pg'
import { type Difference, type DifferenceSample, sampledBars } from '../import/request.ts'
import type { RowErrorCode, RowErrors } from '../row/rowError.ts'

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

/** Adds an error for each incoming bar that is elsewhere: in another vault, in another's list, or departed. */
export async function findClashes(
  client: PoolClient,
  vault: string,
  asOf: Date,
  scope: 'whole' | 'added',
  returned: readonly string[],
  errors: RowErrors,
): Promise<void> {
  const add = async (
    code: RowErrorCode,
    expected: (where: string) => string,
    sql: string,
    values: unknown[],
  ) => {
    const { rows } = await client.query<{ line: number; bar: string; where: string }>(
      `${sql} ORDER BY i.line`,
      values,
    )
    for (const { line, bar, where } of rows) {
      errors.add({ code, line, column: null, value: bar, expected: expected(where) })
    }
  }
  const bar = "i.brand || ' ' || i.serial AS bar"

  await add(
    'BAR_IN_ANOTHER_VAULT',
    (where) => `a bar that is not in vault ${where}, or has departed from it first`,
    `SELECT i.line, ${bar}, b.vault AS where FROM incoming i JOIN register.bar b USING (bar_key)
      WHERE b.vault <> $1 AND b.state = 'listed'`,
    [vault],
  )
  // Two queries, each with an index of its own: as one, with OR, it took minutes where statistics were old.
  for (const years of ['i.year IS NULL AND b.year IS NOT NULL', 'i.year IS NOT NULL AND b.year IS NULL']) {
    await add(
      'BAR_WITH_AND_WITHOUT_YEAR',
      (where) => `the same year or none as in vault ${where}, where this stamp is listed`,
      `SELECT i.line, ${bar}, b.vault AS where FROM incoming i JOIN register.bar b USING (metal, brand, bare_serial)
        WHERE ${years} AND b.state = 'listed' AND (b.vault <> $1 OR $2 = 'added')`,
      [vault, scope],
    )
  }
  for (const years of ['i.year = f.year', 'i.year IS NULL', 'i.year IS NOT NULL AND f.year IS NULL']) {
    await add(
      'BAR_IN_FOREIGN_LIST',
      (where) => `a bar that ${where} does not list as its own`,
      `SELECT i.line, ${bar}, f.issuer AS where FROM incoming i
         JOIN register.foreign_bar f USING (metal, brand, bare_serial) WHERE ${years}`,
      [],
    )
  }
  await add(
    'BAR_DEPARTED',
    (where) => `a bar that is there: it departed ${where}, and comes back only by being named as returned`,
    `SELECT i.line, ${bar}, d.kind || ' ' || d.departed_at::date AS where
       FROM incoming i JOIN register.bar b USING (bar_key)
       JOIN LATERAL (SELECT kind, departed_at FROM register.departure
                      WHERE bar_key = i.bar_key ORDER BY departed_at DESC LIMIT 1) d ON true
      WHERE b.state = 'departed'
        AND (d.departed_at >= $2 OR (b.vault = $1 AND encode(b.bar_key, 'hex') <> ALL($3)))`,
    [vault, asOf, returned.map((key) => key.replace(/^0x/, ''))],
  )
}

/** What this file changes in its vault. */
export async function difference(
  client: PoolClient,
  vault: string,
  scope: 'whole' | 'added',
): Promise<Difference> {
  const counted = await client.query<{ known: bigint; changed: bigint; incoming: bigint }>(
    `SELECT count(b.bar_key) AS known, count(b.bar_key) FILTER (WHERE ${changed}) AS changed, count(*) AS incoming
       FROM incoming i
       LEFT JOIN register.bar b ON b.bar_key = i.bar_key AND b.vault = $1 AND b.state = 'listed'`,
    [vault],
  )
  const { known = 0n, changed: changes = 0n, incoming = 0n } = counted.rows[0] ?? {}
  const gone = scope === 'whole' ? await goneBars(client, vault) : { count: 0, samples: [] }
  const samples = [
    ...(known < incoming ? await addedSamples(client, vault) : []),
    ...(changes > 0n ? await changedSamples(client, vault) : []),
    ...gone.samples,
  ]
  return {
    added: Number(incoming - known),
    changed: Number(changes),
    gone: gone.count,
    unchanged: Number(known - changes),
    samples,
  }
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
              'fineThousandths', i.fine_thousandths::text, 'refiner', i.refiner, 'custody', i.custody),
            $3
       FROM incoming i LEFT JOIN register.bar b USING (bar_key)
      WHERE b.bar_key IS NULL OR b.vault <> $1 OR b.state <> 'listed' OR ${changed}`,
    [vault, asOf, source],
  )
  await client.query(
    `UPDATE register.bar b
        SET vault = $1, state = 'listed', serial = i.serial, standard = i.standard, unit = i.unit,
            gross_thousandths = i.gross_thousandths, fineness_hundredths = i.fineness_hundredths,
            fine_thousandths = i.fine_thousandths, refiner = i.refiner, custody = i.custody,
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
            gross_thousandths, fineness_hundredths, fine_thousandths, refiner, custody, whole_micrograms, $2
       FROM incoming i
      WHERE NOT EXISTS (SELECT FROM register.bar b WHERE b.bar_key = i.bar_key)
      ORDER BY bar_key`,
    [vault, asOf],
  )
  // The next import may come before the server's own turn, and would be planned for an empty table.
  await client.query('ANALYZE register.bar (bar_key, vault, state, brand, bare_serial, year)')
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

/** Whether the list says otherwise of a known bar. */
const changed = `
  (b.serial, b.standard, b.unit, b.gross_thousandths, b.fineness_hundredths, b.fine_thousandths, b.refiner, b.custody)
  IS DISTINCT FROM
  (i.serial, i.standard, i.unit, i.gross_thousandths, i.fineness_hundredths, i.fine_thousandths, i.refiner, i.custody)`

const named = (alias: string) => `
  encode(${alias}.bar_key, 'hex') AS key,
  ${alias}.brand || ' ' || ${alias}.serial || ' (' || coalesce(${alias}.year::text, 'no year') || ')' AS bar`

type SampleRow = {
  readonly key: string
  readonly line: number | null
  readonly bar: string
  readonly what: string
}

function samplesOf(kind: DifferenceSample['kind'], rows: readonly SampleRow[]): DifferenceSample[] {
  return rows.map(({ key, line, bar, what }) => ({ kind, barKey: `0x${key}`, line, bar, what }))
}

const fineOf = (alias: string) =>
  `(${alias}.fine_thousandths / 1000.0)::numeric(20, 3)::text || ' ' || ${alias}.unit || ' fine' AS what`

async function addedSamples(client: PoolClient, vault: string): Promise<DifferenceSample[]> {
  const { rows } = await client.query<SampleRow>(
    `SELECT ${named('i')}, i.line, ${fineOf('i')} FROM incoming i
      WHERE NOT EXISTS (SELECT FROM register.bar b
                         WHERE b.bar_key = i.bar_key AND b.vault = $1 AND b.state = 'listed')
      ORDER BY i.line LIMIT ${sampledBars}`,
    [vault],
  )
  return samplesOf('added', rows)
}

async function changedSamples(client: PoolClient, vault: string): Promise<DifferenceSample[]> {
  const columns: [name: string, before: string, after: string][] = [
    ['serial', 'b.serial', 'i.serial'],
    ['standard', 'b.standard', 'i.standard'],
    ['unit', 'b.unit', 'i.unit'],
    [
      'gross',
      '(b.gross_thousandths / 1000.0)::numeric(20, 3)',
      '(i.gross_thousandths / 1000.0)::numeric(20, 3)',
    ],
    [
      'fineness',
      '(b.fineness_hundredths / 100.0)::numeric(6, 2)',
      '(i.fineness_hundredths / 100.0)::numeric(6, 2)',
    ],
    [
      'fine',
      '(b.fine_thousandths / 1000.0)::numeric(20, 3)',
      '(i.fine_thousandths / 1000.0)::numeric(20, 3)',
    ],
    ['refiner', 'b.refiner', 'i.refiner'],
    ['custody', 'b.custody', 'i.custody'],
  ]
  const what = columns.map(
    ([name, before, after]) =>
      `CASE WHEN ${before} IS DISTINCT FROM ${after}
            THEN '${name} ' || coalesce(${before}::text, '-') || ' → ' || coalesce(${after}::text, '-') END`,
  )
  const { rows } = await client.query<SampleRow>(
    `SELECT ${named('i')}, i.line, concat_ws(', ', ${what.join(', ')}) AS what
       FROM incoming i JOIN register.bar b ON b.bar_key = i.bar_key AND b.vault = $1 AND b.state = 'listed'
      WHERE ${changed} ORDER BY i.line LIMIT ${sampledBars}`,
    [vault],
  )
  return samplesOf('changed', rows)
}

async function goneBars(
  client: PoolClient,
  vault: string,
): Promise<{ count: number; samples: DifferenceSample[] }> {
  const { rows } = await client.query<SampleRow & { readonly count: bigint }>(
    `SELECT ${named('b')}, NULL::integer AS line, ${fineOf('b')}, count(*) OVER () AS count
       FROM register.bar b
      WHERE b.vault = $1 AND b.state = 'listed' AND NOT EXISTS (SELECT FROM incoming i WHERE i.bar_key = b.bar_key)
      ORDER BY b.brand, b.bare_serial LIMIT ${sampledBars}`,
    [vault],
  )
  return { count: Number(rows[0]?.count ?? 0n), samples: samplesOf('gone', rows) }
}
