/** Rounds, what they hold, what they left out, and who signed. */
import type { Address, Block, Digest, Hex } from '@specie/coin'
import { parseWhole, printWhole } from '@specie/store'
import type { Pool, PoolClient } from 'pg'
import {
  aliveStates,
  type Round,
  type RoundContent,
  type RoundSignature,
  type RoundState,
} from '../round/round.ts'

type Reader = Pool | PoolClient

export async function insertRound(
  client: PoolClient,
  round: {
    readonly id: string
    readonly content: RoundContent
    readonly digest: Digest
    readonly proposedBy: Address | null
    readonly holds: readonly Digest[]
    readonly left: readonly { readonly obligation: Digest; readonly reason: object }[]
  },
): Promise<Round> {
  const { id, content, digest, proposedBy, holds, left } = round
  await client.query(
    `insert into settlement.round (id, state, content, digest, root, deadline, proposed_by)
     values ($1, 'proposed', $2, $3, $4, $5, $6)`,
    [id, printWhole(content), digest, content.obligationsRoot, content.deadline, proposedBy],
  )
  await client.query(
    'insert into settlement.round_obligation (round, obligation) select $1, one from unnest($2::text[]) as one',
    [id, holds],
  )
  await client.query(
    `insert into settlement.round_left (round, obligation, reason)
     select $1, obligation, reason from unnest($2::text[], $3::text[]) as left_out (obligation, reason)`,
    [id, left.map(({ obligation }) => obligation), left.map(({ reason }) => printWhole(reason))],
  )
  const kept = await findRound(client, id)
  if (kept === null) throw new Error(`Round ${id} was kept and is not there.`)
  return kept
}

export async function findRound(client: Reader, id: string): Promise<Round | null> {
  return (await select(client, 'id = $1', [id]))[0] ?? null
}

export async function lockRound(client: PoolClient, id: string): Promise<Round | null> {
  await client.query('select 1 from settlement.round where id = $1 for update', [id])
  return findRound(client, id)
}

export async function lockRoundByDigest(client: PoolClient, digest: Digest): Promise<Round | null> {
  const { rows } = await client.query<{ id: string }>(
    'select id from settlement.round where digest = $1 for update',
    [digest],
  )
  const id = rows[0]?.id
  return id === undefined ? null : findRound(client, id)
}

/** In a block after this one, and no more. */
export async function lockRoundsAfter(client: PoolClient, block: number): Promise<readonly Round[]> {
  return lockedWhere(client, `state in ('included', 'final') and block_number > $1`, [block])
}

export async function lockIncludedUpTo(client: PoolClient, block: number): Promise<readonly Round[]> {
  return lockedWhere(client, `state = 'included' and block_number <= $1`, [block])
}

/** Those that may still happen, the oldest first. */
export async function aliveRounds(client: Reader): Promise<readonly Round[]> {
  return (await select(client, 'state = any($1)', [aliveStates], 1_000)).toReversed()
}

/** The newest first; of these members where they are given. */
export function listRounds(
  client: Reader,
  wanted: { readonly members?: readonly Address[]; readonly before?: number; readonly limit: number },
): Promise<readonly Round[]> {
  return select(
    client,
    `($1::text[] is null or exists (
       select 1 from settlement.round_signature s where s.round = settlement.round.id and s.signer = any($1)
       union all
       select 1 from settlement.round_obligation ro join settlement.obligation o on o.id = ro.obligation
       where ro.round = settlement.round.id and (o.debtor = any($1) or o.creditor = any($1))
     )) and ($2::bigint is null or number < $2)`,
    [wanted.members ?? null, wanted.before ?? null],
    wanted.limit,
  )
}

export type RoundChange = {
  readonly state?: RoundState
  readonly whyEnded?: string | null
  readonly clearance?: Round['clearance']
  readonly waits?: string | null
  readonly told?: string | null
  readonly transaction?: Digest | null
  readonly block?: Block | null
}

export async function saveRound(client: PoolClient, round: Round, change: RoundChange): Promise<Round> {
  const next: Round = { ...round, ...change }
  await client.query(
    `update settlement.round set state = $2, why_ended = $3, decision = $4, clearance_expiry = $5, waits = $6, told = $7,
       transaction = $8, block_number = $9, block_hash = $10, block_time = $11 where id = $1`,
    [
      next.id,
      next.state,
      next.whyEnded,
      next.clearance?.decision ?? null,
      next.clearance?.expiry ?? null,
      next.waits,
      next.told,
      next.transaction,
      next.block?.number ?? null,
      next.block?.hash ?? null,
      next.block?.time ?? null,
    ],
  )
  return next
}

/** Open again, or held once more: a block that was taken back may come again. */
export async function setHolds(client: PoolClient, round: string, holds: boolean): Promise<void> {
  await client.query('update settlement.round_obligation set holds = $2 where round = $1', [round, holds])
}

/** Whatever another round held of the same is let go: what the chain says is settled, is. */
export async function takeHolds(client: PoolClient, round: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ round: string }>(
    `update settlement.round_obligation other set holds = false
     from settlement.round_obligation mine
     where mine.round = $1 and other.obligation = mine.obligation and other.round <> $1 and other.holds
     returning other.round`,
    [round],
  )
  return [...new Set(rows.map((row) => row.round))]
}

export async function keepRoundSignature(
  client: PoolClient,
  round: string,
  { signer, as, signature }: Omit<RoundSignature, 'at'>,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into settlement.round_signature (round, signer, as_what, signature) values ($1, $2, $3, $4) on conflict do nothing`,
    [round, signer, as, signature],
  )
  return rowCount === 1
}

export async function dropOfficers(client: PoolClient, round: string): Promise<void> {
  await client.query(`delete from settlement.round_signature where round = $1 and as_what = 'officer'`, [
    round,
  ])
}

export type LeftOut = { readonly obligation: Digest; readonly reason: { readonly code: string } }

/** What the round left out, of these members; of all where none is given. */
export async function leftOutOf(
  client: Reader,
  round: string,
  members?: readonly Address[],
): Promise<readonly LeftOut[]> {
  const { rows } = await client.query<{ obligation: Digest; reason: string }>(
    `select l.obligation, l.reason from settlement.round_left l join settlement.obligation o on o.id = l.obligation
     where l.round = $1 and ($2::text[] is null or o.debtor = any($2) or o.creditor = any($2)) order by o.signed_at, o.id`,
    [round, members ?? null],
  )
  return rows.map(({ obligation, reason }) => ({ obligation, reason: parseWhole(reason) }))
}

async function lockedWhere(
  client: PoolClient,
  where: string,
  values: readonly unknown[],
): Promise<readonly Round[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from settlement.round where ${where} order by number for update`,
    [...values],
  )
  const found: Round[] = []
  for (const { id } of rows) {
    const round = await findRound(client, id)
    if (round !== null) found.push(round)
  }
  return found
}

async function select(
  client: Reader,
  where: string,
  values: readonly unknown[],
  limit = 1,
): Promise<readonly Round[]> {
  const { rows } = await client.query<Row>(
    `select id, number, state, content, digest, proposed_by, why_ended, decision, clearance_expiry, waits, told, transaction,
       block_number, block_hash, block_time, at from settlement.round where ${where} order by number desc limit ${limit}`,
    [...values],
  )
  const { rows: signatures } = await client.query<{
    round: string
    signer: Address
    as_what: 'member' | 'officer'
    signature: Hex
    at: Date
  }>(
    'select round, signer, as_what, signature, at from settlement.round_signature where round = any($1::uuid[]) order by at, signer',
    [rows.map(({ id }) => id)],
  )
  return rows.map((row) => ({
    id: row.id,
    number: Number(row.number),
    state: row.state,
    content: parseWhole<RoundContent>(row.content),
    digest: row.digest,
    proposedBy: row.proposed_by,
    whyEnded: row.why_ended,
    clearance:
      row.decision === null || row.clearance_expiry === null
        ? null
        : { decision: row.decision, expiry: Number(row.clearance_expiry) },
    waits: row.waits,
    told: row.told,
    transaction: row.transaction,
    block:
      row.block_number === null || row.block_hash === null || row.block_time === null
        ? null
        : { number: Number(row.block_number), hash: row.block_hash, time: Number(row.block_time) },
    at: row.at,
    signatures: signatures
      .filter(({ round }) => round === row.id)
      .map(({ signer, as_what, signature, at }) => ({ signer, as: as_what, signature, at })),
  }))
}

type Row = {
  readonly id: string
  readonly number: bigint
  readonly state: RoundState
  readonly content: string
  readonly digest: Digest
  readonly proposed_by: Address | null
  readonly why_ended: string | null
  readonly decision: Digest | null
  readonly clearance_expiry: bigint | null
  readonly waits: string | null
  readonly told: string | null
  readonly transaction: Digest | null
  readonly block_number: bigint | null
  readonly block_hash: Digest | null
  readonly block_time: bigint | null
  readonly at: Date
}

export type SettledRound = {
  readonly round: string
  readonly number: number
  readonly transaction: Digest
  /** Seconds of Unix time of its block. */
  readonly time: number
}

/** Final rounds of these seconds in which the member had a part. */
export async function roundsSettledIn(
  client: Reader,
  member: Address,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly SettledRound[]> {
  const { rows } = await client.query<{ round: string; number: bigint; transaction: Digest; time: bigint }>(
    `select r.id as round, r.number, r.transaction, r.block_time as time from settlement.round r
     where r.state = 'final' and r.block_time >= $2 and r.block_time < $3 and exists (
       select 1 from settlement.round_obligation ro join settlement.obligation o on o.id = ro.obligation
       where ro.round = r.id and (o.debtor = $1 or o.creditor = $1)
     ) order by r.number`,
    [member, from, to],
  )
  return rows.map((row) => ({ ...row, number: Number(row.number), time: Number(row.time) }))
}
