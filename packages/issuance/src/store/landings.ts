/** What the recorded chain did that an order may have asked for. It comes and goes with the blocks it stands in. */

import type { Block, Digest } from '@specie/coin'
import type { PoolClient } from 'pg'

export type Landing = {
  readonly transaction: Digest
  readonly logIndex: number
  readonly mark: string
  readonly block: Block
}

/** Gives those that were not known before. */
export async function keepLandings(
  client: PoolClient,
  landings: readonly Landing[],
): Promise<readonly Landing[]> {
  if (landings.length === 0) return []
  const { rows } = await client.query<{ transaction: Digest; log_index: number }>(
    `insert into issuance.landing (transaction, log_index, mark, block_number, block_hash, block_time)
     select * from unnest($1::text[], $2::int[], $3::text[], $4::bigint[], $5::text[], $6::bigint[])
     on conflict do nothing returning transaction, log_index`,
    [
      landings.map(({ transaction }) => transaction),
      landings.map(({ logIndex }) => logIndex),
      landings.map(({ mark }) => mark),
      landings.map(({ block }) => block.number),
      landings.map(({ block }) => block.hash),
      landings.map(({ block }) => block.time),
    ],
  )
  const fresh = new Set(rows.map((row) => `${row.transaction} ${row.log_index}`))
  return landings.filter(({ transaction, logIndex }) => fresh.has(`${transaction} ${logIndex}`))
}

export async function dropLandingsAfter(client: PoolClient, block: number): Promise<void> {
  await client.query('delete from issuance.landing where block_number > $1', [block])
}

export async function finalizeLandings(client: PoolClient, upTo: number): Promise<void> {
  await client.query('update issuance.landing set final = true where not final and block_number <= $1', [
    upTo,
  ])
}

/**
 * What this transaction did under this mark after this block, if the reader has recorded it and it is no other order's. From then on it is this
 * one's: one deed on the chain is one order's.
 */
export async function claimLanding(
  client: PoolClient,
  { mark, order, afterBlock }: { readonly mark: string; readonly order: string; readonly afterBlock: number },
  transaction: Digest,
): Promise<(Pick<Landing, 'block'> & { readonly final: boolean }) | null> {
  const { rows } = await client.query<{ number: bigint; hash: Digest; time: bigint; final: boolean }>(
    `update issuance.landing set order_id = $4
     where (transaction, log_index) = (
       select transaction, log_index from issuance.landing
       where mark = $1 and transaction = $2 and block_number > $3 and (order_id is null or order_id = $4)
       order by order_id nulls last, log_index limit 1 for update
     )
     returning block_number as number, block_hash as hash, block_time as time, final`,
    [mark, transaction, afterBlock, order],
  )
  const row = rows[0]
  return row === undefined
    ? null
    : { block: { number: Number(row.number), hash: row.hash, time: Number(row.time) }, final: row.final }
}

/** The reader's own finding: this deed is this order. */
export async function giveLanding(
  client: PoolClient,
  { transaction, logIndex }: Pick<Landing, 'transaction' | 'logIndex'>,
  order: string,
): Promise<void> {
  await client.query('update issuance.landing set order_id = $3 where transaction = $1 and log_index = $2', [
    transaction,
    logIndex,
    order,
  ])
}

export async function hasLanded(client: PoolClient, mark: string): Promise<boolean> {
  const { rows } = await client.query('select 1 from issuance.landing where mark = $1 limit 1', [mark])
  return rows.length > 0
}
