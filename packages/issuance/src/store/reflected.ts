/** How far the register has followed each vault's journal, so that a long chain is not read from its beginning each month. */

import type { Pool } from 'pg'

export async function reflectedThrough(pool: Pool, vault: number): Promise<number> {
  const { rows } = await pool.query<{ block: bigint }>(
    'select block from issuance.reflected where vault = $1',
    [vault],
  )
  return Number(rows[0]?.block ?? -1)
}

export async function rememberReflected(pool: Pool, vault: number, block: number): Promise<void> {
  await pool.query(
    `insert into issuance.reflected (vault, block) values ($1, $2)
     on conflict (vault) do update set block = greatest(issuance.reflected.block, excluded.block)`,
    [vault, block],
  )
}

/** Looks again from after this block: the chain has taken back what came later. */
export async function rewindReflected(pool: Pool, toBlock: number): Promise<void> {
  await pool.query('update issuance.reflected set block = $1 where block > $1', [toBlock])
}
