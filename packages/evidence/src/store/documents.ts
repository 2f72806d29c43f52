/** The programme's published documents: its terms by version, its reserve reports by month. What was published once stays what it was. */
import { type Outcome, ok, refused } from '@specie/units'
import type pg from 'pg'
import { keccak256 } from 'viem'

export { documentsMigrations } from './documentsSchema.ts'

export type DocumentKind = 'terms' | 'report'

export type KeptDocument = {
  /** keccak-256 of the bytes. */
  readonly digest: `0x${string}`
  readonly kind: DocumentKind
  /** Terms: the version. Reports: the month, as 202611. */
  readonly number: number
  readonly bytes: Uint8Array
  readonly keptAt: Date
}

export type DocumentRefusal =
  | {
      readonly code: 'DOCUMENT_OTHER'
      readonly kind: DocumentKind
      readonly number: number
      readonly digest: string
    }
  | {
      readonly code: 'DOCUMENT_OUT_OF_ORDER'
      readonly kind: DocumentKind
      readonly number: number
      readonly latest: number
    }

type Queryable = Pick<pg.Pool, 'query'>

/** Kept once: the same bytes again are no second document, other bytes under its number are refused, and so is a number before the latest. */
export async function keepDocument(
  database: Queryable,
  document: Omit<KeptDocument, 'digest' | 'keptAt'>,
  now: Date,
): Promise<Outcome<KeptDocument, DocumentRefusal>> {
  const { kind, number, bytes } = document
  const digest = keccak256(bytes)
  const written = await database.query<Row>(
    `insert into evidence.document (digest, kind, number, bytes, kept_at)
     select $1, $2, $3, $4, $5
     where not exists (select from evidence.document where kind = $2 and number > $3)
     on conflict do nothing
     returning *`,
    [digest, kind, number, bytes, now],
  )
  const [row] = written.rows
  if (row !== undefined) return ok(keptOf(row))
  const same = await findDocumentNumbered(database, kind, number)
  if (same?.digest === digest) return ok(same)
  if (same !== null) return refused({ code: 'DOCUMENT_OTHER', kind, number, digest: same.digest })
  const latest = await latestDocument(database, kind)
  return refused({ code: 'DOCUMENT_OUT_OF_ORDER', kind, number, latest: latest?.number ?? 0 })
}

export async function findDocument(database: Queryable, digest: string): Promise<KeptDocument | null> {
  return one(database, 'digest = $1', [digest])
}

export async function findDocumentNumbered(
  database: Queryable,
  kind: DocumentKind,
  number: number,
): Promise<KeptDocument | null> {
  return one(database, 'kind = $1 and number = $2', [kind, number])
}

export async function latestDocument(database: Queryable, kind: DocumentKind): Promise<KeptDocument | null> {
  return one(database, 'kind = $1 order by number desc limit 1', [kind])
}

/** The newest first. */
export async function documentsOf(
  database: Queryable,
  kind: DocumentKind,
): Promise<readonly Omit<KeptDocument, 'bytes'>[]> {
  const { rows } = await database.query<Omit<Row, 'bytes'>>(
    'select digest, kind, number, kept_at from evidence.document where kind = $1 order by number desc',
    [kind],
  )
  return rows.map(({ digest, number, kept_at: keptAt }) => ({ digest, kind, number, keptAt }))
}

async function one(
  database: Queryable,
  where: string,
  values: readonly unknown[],
): Promise<KeptDocument | null> {
  const { rows } = await database.query<Row>(`select * from evidence.document where ${where}`, [...values])
  return rows[0] === undefined ? null : keptOf(rows[0])
}

type Row = {
  readonly digest: `0x${string}`
  readonly kind: DocumentKind
  readonly number: number
  readonly bytes: Buffer
  readonly kept_at: Date
}

function keptOf({ digest, kind, number, bytes, kept_at: keptAt }: Row): KeptDocument {
  return { digest, kind, number, bytes: new Uint8Array(bytes), keptAt }
}
