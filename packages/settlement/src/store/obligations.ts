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
  const values: unknown[] = []
  const given = (value: unknown, condition: (place: string) => string): string[] => {
    if (value === undefined) return []
    values.push(value)
    return [condition(`$${values.length}`)]
  }
  // Only what is asked stands in the query, so that each has its index: with `$1 is null or …` every one read the whole table.
  const conditions = [
    ...given(filter.members, (at) => `(o.debtor = any(${at}) or o.creditor = any(${at}))`),
    ...given(filter.tickets, (at) => `o.ticket = any(${at})`),
    ...given(filter.ids, (at) => `o.id = any(${at})`),
    ...given(filter.dueBy?.toString(), (at) => `o.due <= ${at}`),
    ...given(filter.round, (at) => `held.round = ${at}::uuid`),
    ...(filter.round === undefined ? [] : ['held.round is not null']),
    ...(filter.state === undefined ? [] : [inState[filter.state]]),
  ]
  const { rows } = await client.query<Row>(
    `select o.*, held.round, held.round_state,
       case when o.void then 'void' when held.round is null then 'open'
            when held.round_state in ('included', 'final') then 'settled' else 'inRound' end as state
     from settlement.obligation o
     left join (
       select ro.obligation, r.id as round, r.state as round_state
       from settlement.round_obligation ro join settlement.round r on r.id = ro.round where ro.holds
     ) held on held.obligation = o.id
     ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}
     order by o.signed_at, o.id`,
    values,
  )
  return rows.map(owedOf)
}

/**
 * What a member owed and was owed at the end of a second, by final blocks: agreed by then, and neither settled nor replaced. Seconds of Unix
 * time; the same answer whenever it is asked, once the blocks of that time are final.
 */
export async function owedAt(
  client: Reader,
  member: Address,
  before: number,
): Promise<readonly Omit<OwedNow, 'state' | 'round' | 'final'>[]> {
  const { rows } = await client.query<Row>(
    `select o.* from settlement.obligation o
     where (o.debtor = $1 or o.creditor = $1) and o.signed_at < $2
       and not exists (
         select from settlement.ticket replacing where replacing.replaces = o.ticket and replacing.agreed_at < $2
       )
       and not exists (
         select from settlement.round_obligation ro join settlement.round r on r.id = ro.round
         where ro.obligation = o.id and ro.holds and r.state = 'final' and r.block_time < $2
       )
     order by o.signed_at, o.id`,
    [member, before],
  )
  return rows.map(owedOf)
}

const inState: Readonly<Record<ObligationState, string>> = {
  // `closed` is settled for good, or void: the index of what is not is small, however long the members trade.
  open: 'not o.closed and held.round is null',
  inRound: `not o.closed and held.round_state not in ('included', 'final')`,
  settled: `not o.void and held.round_state in ('included', 'final')`,
  void: 'o.void',
}

/** With its round final, or no longer. */
export async function setClosed(client: PoolClient, round: string, closed: boolean): Promise<void> {
  await client.query(
    `update settlement.obligation set closed = $2
     where id in (select obligation from settlement.round_obligation where round = $1 and holds)`,
    [round, closed],
  )
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
  await client.query('update settlement.obligation set void = true, closed = true where ticket = $1', [
    ticket,
  ])
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
