/** Fees that a member agreed on elsewhere, as it entered them: told in its statements, never taken here. */
import type { Address } from '@specie/coin'
import type { Pool, PoolClient } from 'pg'

type Reader = Pool | PoolClient

export type OutsideFee = {
  readonly id: string
  readonly member: Address
  /** YYYY-MM-DD: in whose statement it stands. */
  readonly day: string
  readonly asset: Address
  /** Above zero: the member receives it; below: it pays it. */
  readonly units: bigint
  readonly what: string
  readonly enteredBy: Address
  /** Struck out: it stands in no statement any more. */
  readonly struckBy: Address | null
}

/** In the order in which they were entered; of one day, or the last hundred. */
export async function listFees(
  client: Reader,
  member: Address,
  day?: string,
): Promise<readonly OutsideFee[]> {
  const { rows } = await client.query<Omit<OutsideFee, 'id' | 'units'> & { id: bigint; units: string }>(
    `select id, member, day::text, asset, units::text, what, entered_by as "enteredBy", struck_by as "struckBy"
     from (select * from settlement.outside_fee where member = $1 and ($2::date is null or day = $2)
           order by id desc limit case when $2::date is null then 100 end) newest
     order by id`,
    [member, day ?? null],
  )
  return rows.map((row) => ({ ...row, id: String(row.id), units: BigInt(row.units) }))
}

export async function insertFee(
  client: PoolClient,
  fee: Omit<OutsideFee, 'id' | 'struckBy'>,
): Promise<string> {
  const { rows } = await client.query<{ id: bigint }>(
    `insert into settlement.outside_fee (member, day, asset, units, what, entered_by)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [fee.member, fee.day, fee.asset, String(fee.units), fee.what, fee.enteredBy],
  )
  return String(rows[0]?.id)
}

/** False where the member has no such fee that stands. */
export async function strikeOutFee(
  client: PoolClient,
  of: { readonly member: Address; readonly id: string },
  by: Address,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'update settlement.outside_fee set struck_by = $3 where member = $1 and id = $2 and struck_by is null',
    [of.member, of.id, by],
  )
  return rowCount === 1
}
