/** Where an address stood among all holders at a final block: a few dozen index lookups, however many holders and blocks there are. */
import type { Pool, PoolClient } from 'pg'
import type { Holding, Place } from '../../allocation/balances.ts'

type Client = Pool | PoolClient

/** The last block whose balances are kept; null before the first. */
export async function keptUntil(client: Client): Promise<number | null> {
  const { rows } = await client.query<{ block: bigint }>('select block from evidence.balances_kept')
  return rows[0] === undefined ? null : Number(rows[0].block)
}

export type PlaceAt = Place & {
  readonly supplyMicrograms: bigint
  /** Whether coins had ever come to it by then. */
  readonly hasHeld: boolean
}

export async function placeAt(client: Client, address: string, block: number): Promise<PlaceAt> {
  const { rows } = await client.query<{
    supply: string
    before: string
    balance: string | null
  }>({ name: 'evidence-place-at', text: placeQuery, values: [address.slice(2).toLowerCase(), block] })
  const row = rows[0]
  if (row === undefined) throw new Error('A query without a table gives one row.')
  return {
    supplyMicrograms: BigInt(row.supply),
    beforeMicrograms: BigInt(row.before),
    balanceMicrograms: BigInt(row.balance ?? '0'),
    hasHeld: row.balance !== null,
  }
}

/** Everybody who held something after this block, in the order of addresses. */
export async function balancesAt(client: Client, block: number): Promise<readonly Holding[]> {
  const { rows } = await client.query<{ address: string; micrograms: string }>(
    `select '0x' || address as address, last.micrograms::text
     from evidence.holder cross join lateral (${lastOf('address', '$1')}) last
     where last.micrograms > 0 order by holder.address`,
    [block],
  )
  return rows.map(({ address, micrograms }) => ({ address, balanceMicrograms: BigInt(micrograms) }))
}

function lastOf(prefix: string, block: string): string {
  return `select micrograms from evidence.balance where balance.prefix = ${prefix} and balance.block <= ${block} order by balance.block desc limit 1`
}

/** Step by step along its first digits all that begin alike and go on with a smaller one, then those of the same four digits that are smaller. */
const placeQuery = `
  select
    coalesce((${lastOf(`''`, '$2::bigint')}), 0)::text as supply,
    (${lastOf('$1::text', '$2::bigint')})::text as balance,
    (
      coalesce((
        select sum(last.micrograms) from generate_series(1, 4) step
        cross join lateral (
          select substring($1::text from 1 for step - 1) || digit as prefix from unnest(string_to_array('0123456789abcdef', null)) digit
          where digit collate "C" < substring($1::text from step for 1)
        ) smaller
        cross join lateral (${lastOf('smaller.prefix', '$2::bigint')}) last
      ), 0)
      + coalesce((
        select sum(last.micrograms) from evidence.holder
        cross join lateral (${lastOf('holder.address', '$2::bigint')}) last
        where holder.address >= substring($1::text from 1 for 4) and holder.address < $1::text
      ), 0)
    )::text as before`
