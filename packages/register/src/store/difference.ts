/** What a file changes against what the register knows of its vault: counted, and shown by the first of each kind. */

import type { PoolClient } from 'pg'
import { type Difference, type DifferenceSample, sampledBars } from '../import/request.ts'

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

/** What stands after the import: what the list says, or, where it is silent, what was known. */
export const refinerAfter = 'coalesce(i.refiner, b.refiner, i.brand_refiner)'
export const custodyAfter = 'coalesce(i.custody, b.custody)'

/** Whether the list says otherwise of a known bar. */
export const changed = `
  (b.serial, b.standard, b.unit, b.gross_thousandths, b.fineness_hundredths, b.fine_thousandths, b.refiner, b.custody)
  IS DISTINCT FROM
  (i.serial, i.standard, i.unit, i.gross_thousandths, i.fineness_hundredths, i.fine_thousandths, ${refinerAfter}, ${custodyAfter})`

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
    ['refiner', 'b.refiner', refinerAfter],
    ['custody', 'b.custody', custodyAfter],
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
