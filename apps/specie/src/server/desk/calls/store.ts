/**
 * Calls and consents that were asked for, with who and why: the desk's own record beside the chain's. And lists between their preview and
 * their import. Schema `desk`.
 */
import type { Address, Digest, Hex } from '@specie/coin'
import type { Pool } from '../../../programme/store.ts'

export const deskMigrations = [
  {
    name: 'desk-0001',
    sql: `
      create schema if not exists desk;

      create table desk.call (
        id uuid primary key,
        by text not null,
        key text not null,
        transition text not null,
        what jsonb not null,
        ground jsonb,
        why text not null,
        asked_at timestamptz not null default clock_timestamp(),
        transaction text,
        unique (by, key)
      );
      create index call_by on desk.call (by, asked_at desc);

      -- What a hold rests on, by its evidence: kept before the hold is on chain, told to the register once it is.
      create table desk.ground (
        evidence text primary key,
        vault integer not null,
        id text not null,
        text text not null,
        by text not null,
        scope jsonb not null,
        named_at timestamptz not null default clock_timestamp()
      );

      create table desk.consent (
        digest text primary key,
        vault integer not null,
        amount_micrograms numeric(78, 0) not null,
        evidence text not null references desk.ground (evidence),
        entry integer not null,
        by text not null,
        asked_at timestamptz not null default clock_timestamp(),
        signer text,
        signature text
      );

      -- A file between its preview and its import. It goes after an hour.
      create table desk.preview (
        digest text primary key,
        vault integer not null,
        request jsonb not null,
        file bytea not null,
        by text not null,
        at timestamptz not null default clock_timestamp()
      );
      create index preview_by_time on desk.preview (at);
    `,
  },
] as const

export type KeptCall = {
  readonly id: string
  readonly by: Address
  readonly transition: string
  readonly what: Record<string, unknown>
  readonly why: string
  readonly askedAt: Date
  readonly transaction: Digest | null
}

/** The same key again finds the first one. */
export async function keepCall(
  pool: Pool,
  call: {
    readonly id: string
    readonly by: Address
    readonly key: string
    readonly transition: string
    readonly what: object
    readonly ground: object | null
    readonly why: string
  },
): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into desk.call (id, by, key, transition, what, ground, why) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (by, key) do update set key = excluded.key returning id`,
    [
      call.id,
      call.by,
      call.key,
      call.transition,
      JSON.stringify(call.what),
      call.ground === null ? null : JSON.stringify(call.ground),
      call.why,
    ],
  )
  return rows[0]?.id ?? call.id
}

export async function callsBy(pool: Pool, by: Address): Promise<readonly KeptCall[]> {
  return calls(pool, 'by = $1 order by asked_at desc limit 100', [by])
}

export async function findCall(pool: Pool, by: Address, id: string): Promise<KeptCall | null> {
  return (await calls(pool, 'by = $1 and id = $2', [by, id]))[0] ?? null
}

/** The transaction that stands with it: this one, or the one that was named before. */
export async function noteTransaction(
  pool: Pool,
  by: Address,
  id: string,
  transaction: Digest,
): Promise<Digest | null> {
  const { rows } = await pool.query<{ transaction: Digest }>(
    'update desk.call set transaction = coalesce(transaction, $3) where by = $1 and id = $2 returning transaction',
    [by, id, transaction],
  )
  return rows[0]?.transaction ?? null
}

export type KeptGround = {
  readonly evidence: Digest
  readonly vault: number
  readonly id: string
  readonly text: string
  readonly by: string
  readonly scope: unknown
}

/** The first that was kept of this evidence. */
export async function keepGround(pool: Pool, ground: KeptGround): Promise<KeptGround> {
  const { evidence, vault, id, text, by, scope } = ground
  await pool.query(
    `insert into desk.ground (evidence, vault, id, text, by, scope) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [evidence, vault, id, text, by, JSON.stringify(scope)],
  )
  return (await grounds(pool)).get(evidence) ?? ground
}

export async function grounds(pool: Pool): Promise<ReadonlyMap<Digest, KeptGround>> {
  const { rows } = await pool.query<KeptGround>(
    'select evidence, vault, id, text, by, scope from desk.ground',
  )
  return new Map(rows.map((row) => [row.evidence, row]))
}

export type KeptConsent = {
  readonly digest: Digest
  readonly vault: number
  readonly amountMicrograms: bigint
  readonly evidence: Digest
  readonly entry: number
  readonly by: Address
  readonly askedAt: Date
  readonly signer: Address | null
  readonly signature: Hex | null
}

export async function keepConsent(
  pool: Pool,
  asked: Omit<KeptConsent, 'askedAt' | 'signer' | 'signature'>,
): Promise<void> {
  await pool.query(
    `insert into desk.consent (digest, vault, amount_micrograms, evidence, entry, by) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [asked.digest, asked.vault, asked.amountMicrograms.toString(), asked.evidence, asked.entry, asked.by],
  )
}

export async function consents(pool: Pool, digest?: Digest): Promise<readonly KeptConsent[]> {
  const { rows } = await pool.query<{
    digest: Digest
    vault: number
    amount_micrograms: bigint
    evidence: Digest
    entry: number
    by: Address
    asked_at: Date
    signer: Address | null
    signature: Hex | null
  }>('select * from desk.consent where $1::text is null or digest = $1 order by asked_at desc limit 200', [
    digest ?? null,
  ])
  return rows.map((row) => ({
    digest: row.digest,
    vault: row.vault,
    amountMicrograms: row.amount_micrograms,
    evidence: row.evidence,
    entry: row.entry,
    by: row.by,
    askedAt: row.asked_at,
    signer: row.signer,
    signature: row.signature,
  }))
}

/** The first who consents stands. */
export async function giveConsent(
  pool: Pool,
  digest: Digest,
  signer: Address,
  signature: Hex,
): Promise<void> {
  await pool.query(
    'update desk.consent set signer = $2, signature = $3 where digest = $1 and signer is null',
    [digest, signer, signature],
  )
}

async function calls(pool: Pool, condition: string, values: readonly unknown[]): Promise<KeptCall[]> {
  const { rows } = await pool.query<{
    id: string
    by: Address
    transition: string
    what: Record<string, unknown>
    why: string
    asked_at: Date
    transaction: Digest | null
  }>(`select * from desk.call where ${condition}`, [...values])
  return rows.map(({ asked_at, ...row }) => ({ ...row, askedAt: asked_at }))
}
