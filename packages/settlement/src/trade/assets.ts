/** What may be owed: the coin, and the payment tokens in force. */
import type { Address, Chain } from '@specie/coin'
import type { Pool, PoolClient } from 'pg'
import { tokensInForce } from '../store/members.ts'

export type Asset = {
  readonly address: Address
  readonly symbol: string
  readonly name: string
  readonly decimals: number
  /** ISO 4217; null for the coin, which is metal. */
  readonly currency: string | null
}

/** The coin first. */
export async function assetsInForce(
  client: Pool | PoolClient,
  coin: Omit<Asset, 'decimals' | 'currency'>,
): Promise<readonly Asset[]> {
  const tokens = await tokensInForce(client)
  return [
    { ...coin, decimals: 6, currency: null },
    ...tokens.map(({ asset, symbol, name, decimals, currency }) => ({
      address: asset,
      symbol,
      name,
      decimals,
      currency,
    })),
  ]
}

export async function assetAddresses(
  client: Pool | PoolClient,
  { contracts }: Pick<Chain, 'contracts'>,
): Promise<ReadonlySet<Address>> {
  const tokens = await tokensInForce(client)
  return new Set([contracts.coin, ...tokens.map(({ asset }) => asset)])
}
