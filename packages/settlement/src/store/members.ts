/** Payment tokens, and how members want to be treated: limits, two persons a ticket, pairs, standing instructions. */
import type { Address } from '@specie/coin'
import type { Pool, PoolClient } from 'pg'
import type { StandingInstruction } from '../days/instruction.ts'

type Reader = Pool | PoolClient

export type PaymentToken = {
  readonly asset: Address
  readonly name: string
  readonly symbol: string
  readonly decimals: number
  /** The ISO 4217 code of the money it stands for, as the officers wrote it down. */
  readonly currency: string
  readonly proposedBy: Address
  readonly confirmedBy: Address | null
  readonly endedBy: Address | null
  readonly at: Date
}

export async function listTokens(client: Reader): Promise<readonly PaymentToken[]> {
  const { rows } = await client.query<PaymentToken>(
    `select asset, name, symbol, decimals, currency, proposed_by as "proposedBy", confirmed_by as "confirmedBy",
       ended_by as "endedBy", at from settlement.token order by symbol, asset`,
  )
  return rows
}

/** Those that two officers admitted and none ended. */
export async function tokensInForce(client: Reader): Promise<readonly PaymentToken[]> {
  return (await listTokens(client)).filter((one) => one.confirmedBy !== null && one.endedBy === null)
}

export async function insertToken(
  client: PoolClient,
  token: Omit<PaymentToken, 'confirmedBy' | 'endedBy' | 'at'>,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into settlement.token (asset, name, symbol, decimals, currency, proposed_by) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [token.asset, token.name, token.symbol, token.decimals, token.currency, token.proposedBy],
  )
  return rowCount === 1
}

export async function confirmToken(client: PoolClient, asset: Address, by: Address): Promise<boolean> {
  const { rowCount } = await client.query(
    `update settlement.token set confirmed_by = $2
     where asset = $1 and confirmed_by is null and ended_by is null and proposed_by <> $2`,
    [asset, by],
  )
  return rowCount === 1
}

export async function endToken(client: PoolClient, asset: Address, by: Address): Promise<boolean> {
  const { rowCount } = await client.query(
    'update settlement.token set ended_by = $2 where asset = $1 and ended_by is null',
    [asset, by],
  )
  return rowCount === 1
}

export type MemberLimit = {
  readonly id: string
  readonly member: Address
  /** Null: all counterparties together. */
  readonly counterparty: Address | null
  readonly asset: Address
  readonly mostPerDay: bigint
  readonly setBy: Address
  readonly approvedBy: Address | null
  readonly at: Date
}

/** The newest first: drafts, what is in force and what was. */
export async function listLimits(
  client: Reader,
  members: readonly Address[],
): Promise<readonly MemberLimit[]> {
  const { rows } = await client.query<Omit<MemberLimit, 'mostPerDay' | 'id'> & { most: string; id: bigint }>(
    `select id, member, counterparty, asset, most_per_day::text as most, set_by as "setBy", approved_by as "approvedBy", at
     from settlement.limit where member = any($1) order by id desc limit 1000`,
    [members],
  )
  return rows.map(({ most, id, ...rest }) => ({ ...rest, id: String(id), mostPerDay: BigInt(most) }))
}

/** For each counterparty and asset the newest that is approved. */
export function limitsInForce(limits: readonly MemberLimit[]): readonly MemberLimit[] {
  const seen = new Set<string>()
  return limits.filter(({ member, counterparty, asset, approvedBy }) => {
    const about = `${member} ${counterparty} ${asset}`
    if (approvedBy === null || seen.has(about)) return false
    seen.add(about)
    return true
  })
}

export async function insertLimit(
  client: PoolClient,
  limit: Omit<MemberLimit, 'id' | 'at'>,
): Promise<MemberLimit> {
  await client.query(
    `insert into settlement.limit (member, counterparty, asset, most_per_day, set_by, approved_by) values ($1, $2, $3, $4, $5, $6)`,
    [
      limit.member,
      limit.counterparty,
      limit.asset,
      limit.mostPerDay.toString(),
      limit.setBy,
      limit.approvedBy,
    ],
  )
  const [newest] = await listLimits(client, [limit.member])
  if (newest === undefined) throw new Error('A limit was kept and is not there.')
  return newest
}

export async function approveLimit(client: PoolClient, id: string, by: Address): Promise<boolean> {
  const { rowCount } = await client.query(
    'update settlement.limit set approved_by = $2 where id = $1 and approved_by is null and set_by <> $2',
    [id, by],
  )
  return rowCount === 1
}

export async function needsTwoPersons(client: Reader, member: Address): Promise<boolean> {
  const { rows } = await client.query<{ two_persons: boolean }>(
    'select two_persons from settlement.member_rule where member = $1',
    [member],
  )
  return rows[0]?.two_persons ?? false
}

export async function setTwoPersons(
  client: PoolClient,
  member: Address,
  two: boolean,
  by: Address,
): Promise<void> {
  await client.query(
    `insert into settlement.member_rule (member, two_persons, set_by) values ($1, $2, $3)
     on conflict (member) do update set two_persons = $2, set_by = $3, at = clock_timestamp()`,
    [member, two, by],
  )
}

/** As `MEMBER:COUNTERPARTY`. */
export async function agreedPairs(client: Reader): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ member: string; counterparty: string }>(
    'select member, counterparty from settlement.agreed_pair',
  )
  return new Set(rows.map(({ member, counterparty }) => `${member}:${counterparty}`))
}

export async function setPair(
  client: PoolClient,
  pair: { readonly member: Address; readonly counterparty: Address; readonly agrees: boolean },
  by: Address,
): Promise<void> {
  const { member, counterparty, agrees } = pair
  await client.query(
    agrees
      ? `insert into settlement.agreed_pair (member, counterparty, agreed_by) values ($1, $2, $3) on conflict do nothing`
      : 'delete from settlement.agreed_pair where member = $1 and counterparty = $2 and $3::text is not null',
    [member, counterparty, by],
  )
}

/** `approvedBy` is null while it waits for the member's second key: until then it is none. */
export type KeptInstruction = StandingInstruction & {
  readonly setBy: Address
  readonly approvedBy: Address | null
}

export async function listInstructions(
  client: Reader,
  members: readonly Address[],
): Promise<readonly KeptInstruction[]> {
  const { rows } = await client.query<KeptInstruction>(
    `select reference, member, what, place, account, valid_from::text as "validFrom", valid_to::text as "validTo",
       set_by as "setBy", approved_by as "approvedBy"
     from settlement.instruction where member = any($1) order by member, reference`,
    [members],
  )
  return rows
}

/** False where the member has one of this reference. */
export async function insertInstruction(
  client: PoolClient,
  one: StandingInstruction,
  by: Address,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into settlement.instruction (reference, member, what, account, place, valid_from, valid_to, set_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [one.reference, one.member, one.what, one.account, one.place, one.validFrom, one.validTo, by],
  )
  return rowCount === 1
}

export async function approveInstruction(
  client: PoolClient,
  of: { readonly member: Address; readonly reference: string },
  by: Address,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update settlement.instruction set approved_by = $3
     where member = $1 and reference = $2 and approved_by is null and set_by <> $3`,
    [of.member, of.reference, by],
  )
  return rowCount === 1
}
