/** Drafts of statements, and the signatures that have come in. */

import type { Address, Digest, Hex, SignatureBy, Statement } from '@specie/coin'
import { transaction } from '@specie/store'
import { micrograms, toBigint } from '@specie/units'
import type { Pool } from 'pg'

export type Draft = {
  /** What is signed: the EIP-712 digest of the statement. It names the draft. */
  readonly digest: Digest
  readonly statement: Statement
  readonly draftedAt: Date
  /** The transaction that brought it to the chain, or null. */
  readonly transaction: Digest | null
  readonly signatures: readonly SignatureBy[]
}

/** Keeps the draft and the key that asked for it. Of two that ask at once with one key the first is answered; of two keys for one draft each is. */
export async function keepDraft(
  pool: Pool,
  draft: { key: string; digest: Digest; statement: Statement },
): Promise<void> {
  const { statement } = draft
  await transaction(
    pool,
    async (client) => {
      await client.query(
        `insert into issuance.draft (digest, key, vault, as_of, seen, bar_count, fine_gold, list_digest, bar_root)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
        [
          draft.digest,
          draft.key,
          statement.vault,
          statement.asOf,
          statement.seen,
          statement.barCount,
          toBigint(statement.fineGold).toString(),
          statement.listDigest,
          statement.barRoot,
        ],
      )
      await client.query(
        `insert into issuance.draft_key (key, draft) select $1, digest from issuance.draft where digest = $2
         on conflict do nothing`,
        [draft.key, draft.digest],
      )
    },
    { isolation: 'read committed' },
  )
}

export async function findDraft(pool: Pool, digest: string): Promise<Draft | null> {
  return (await drafts(pool, 'd.digest = $1', [digest]))[0] ?? null
}

export async function findDraftByKey(pool: Pool, key: string): Promise<Draft | null> {
  return (
    (await drafts(pool, 'd.digest = (select draft from issuance.draft_key where key = $1)', [key]))[0] ?? null
  )
}

/** The newest first; of one vault, or of all. */
export async function listDrafts(pool: Pool, vault?: number): Promise<readonly Draft[]> {
  return vault === undefined ? drafts(pool, 'true', []) : drafts(pool, 'd.vault = $1', [vault])
}

export async function keepSignature(pool: Pool, digest: Digest, signature: SignatureBy): Promise<void> {
  await pool.query(
    `insert into issuance.signature (draft, signer, signature) values ($1, $2, $3)
     on conflict (draft, signer) do update set signature = excluded.signature`,
    [digest, signature.signer, signature.signature],
  )
}

export async function markSubmitted(pool: Pool, digest: Digest, transaction: Digest): Promise<void> {
  await pool.query('update issuance.draft set transaction = $2 where digest = $1', [digest, transaction])
}

/** The digest of the list behind a statement drafted here, by what the chain knows of it; null for another's statement. */
export async function findSwornList(
  pool: Pool,
  vault: number,
  asOf: number,
  barRoot: Digest,
): Promise<Digest | null> {
  const { rows } = await pool.query<{ list_digest: Digest }>(
    'select list_digest from issuance.draft where vault = $1 and as_of = $2 and bar_root = $3 limit 1',
    [vault, asOf, barRoot],
  )
  return rows[0]?.list_digest ?? null
}

async function drafts(pool: Pool, condition: string, values: readonly unknown[]): Promise<Draft[]> {
  const { rows } = await pool.query<{
    digest: Digest
    vault: number
    as_of: bigint
    seen: bigint
    bar_count: number
    fine_gold: bigint
    bar_root: Digest
    list_digest: Digest
    drafted_at: Date
    transaction: Digest | null
    signatures: { signer: Address; signature: Hex }[]
  }>(
    `select d.*, coalesce((
        select json_agg(json_build_object('signer', s.signer, 'signature', s.signature) order by s.received_at, s.signer)
        from issuance.signature s where s.draft = d.digest), '[]') as signatures
     from issuance.draft d where ${condition} order by d.as_of desc, d.drafted_at desc limit 1000`,
    [...values],
  )
  return rows.map((row) => ({
    digest: row.digest,
    statement: {
      vault: row.vault,
      asOf: Number(row.as_of),
      seen: Number(row.seen),
      barCount: row.bar_count,
      fineGold: micrograms(row.fine_gold),
      barRoot: row.bar_root,
      listDigest: row.list_digest,
    },
    draftedAt: row.drafted_at,
    transaction: row.transaction,
    signatures: row.signatures,
  }))
}
