/** What is owed: open, in a round that may still happen, or settled. */
import type { Address, Digest } from '@specie/coin'
import type { Pool, PoolClient } from 'pg'
import type { Obligation } from '../obligation/obligation.ts'

type Reader = Pool | PoolClient

/** `open`: no round holds it · `inRound`: one that is not on the chain yet · `settled`: in a recorded block · `void`: its ticket was replaced. */
export type ObligationState = 'open' | 'inRound' | 'settled' | 'void'

export type OwedNow = Obligation & {
  readonly state: ObligationState
  /** The round that holds it. */
  readonly round: string | null
  /** Whether its block is final; false for everything that is not settled. */
  readonly final: boolean
}

export type ObligationFilter = {
  /** One of them owes it or is owed it. */
  readonly members?: readonly Address[]
  readonly tickets?: readonly Digest[]
  readonly ids?: readonly Digest[]
  readonly round?: string
  readonly state?: ObligationState
  /** Due at this second of Unix time or before. */
  readonly dueBy?: bigint
}

/** First come, first served: by when it was agreed, then by id. */
export async function listObligations(client: Reader, filter: ObligationFilter): Promise<readonly OwedNow[]> {
  const { rows } = await client.query<Row>(
    `select * from (
       select o.*, held.round, held.round_state,
         case when o.void then 'void' when held.round is null then 'open'
              when held.round_state in ('included', 'final') then 'settled' else 'inRound' end as state
       from settlement.obligation o
       left join lateral (
         select r.id as round, r.state as round_state from settlement.round_obligation ro
         join settlement.round r on r.id = ro.round where ro.obligation = o.id and ro.holds
       ) held on true
     ) owed
     where ($1::text[] is null or debtor = any($1) or creditor = any($1))
       and ($2::text[] is null or ticket = any($2)) and ($3::text[] is null or id = any($3))
       and ($4::uuid is null or round = $4) and ($5::text is null or state = $5) and ($6::bigint is null or due <= $6)
     order by signed_at, id`,
    [
      filter.members ?? null,
      filter.tickets ?? null,
      filter.ids ?? null,
      filter.round ?? null,
      filter.state ?? null,
      filter.dueBy?.toString() ?? null,
    ],
  )
  return rows.map(owedOf)
}

/** All that a member owes for one value date, settled or not. */
export async function owedOn(
  client: Reader,
  valueDate: string,
  of: { readonly member: Address; readonly counterparty: Address | null; readonly asset: Address },
): Promise<bigint> {
  const { rows } = await client.query<{ sum: string }>(
    `select coalesce(sum(amount), 0)::text as sum from settlement.obligation
     where debtor = $1 and value_date = $2 and asset = $3 and not void and ($4::text is null or creditor = $4)`,
    [of.member, valueDate, of.asset, of.counterparty],
  )
  return BigInt(rows[0]?.sum ?? 0)
}

export async function setPriority(client: PoolClient, id: Digest, priority: number): Promise<void> {
  await client.query('update settlement.obligation set priority = $2 where id = $1', [id, priority])
}

/** Holds the rows until the transaction ends: whoever puts them into a round, or ends them, comes alone. */
export async function lockObligations(client: PoolClient, ids: readonly Digest[]): Promise<void> {
  await client.query('select 1 from settlement.obligation where id = any($1) order by id for update', [ids])
}

export async function voidObligations(client: PoolClient, ticket: Digest): Promise<void> {
  await client.query('update settlement.obligation set void = true where ticket = $1', [ticket])
}

type Row = {
  readonly id: Digest
  readonly ticket: Digest
  readonly all_or_none: boolean
  readonly debtor: Address
  readonly creditor: Address
  readonly asset: Address | null
  readonly amount: string | bigint | null
  readonly title: bigint | null
  readonly due: bigint
  readonly priority: number
  readonly signed_at: bigint
  readonly state: ObligationState
  readonly round: string | null
  readonly round_state: string | null
}

function owedOf(row: Row): OwedNow {
  const { asset, amount, title } = row
  return {
    id: row.id,
    ticket: row.ticket,
    allOrNone: row.all_or_none,
    debtor: row.debtor,
    creditor: row.creditor,
    owed:
      asset !== null && amount !== null
        ? { kind: 'amount', asset, amount: BigInt(amount) }
        : { kind: 'title', title: BigInt(title ?? 0) },
    due: BigInt(row.due),
    priority: row.priority,
    signedAt: BigInt(row.signed_at),
    state: row.state,
    round: row.round,
    final: row.round_state === 'final',
  }
}
