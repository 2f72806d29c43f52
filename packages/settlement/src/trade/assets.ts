/** What may be owed: the coin, and the payment tokens that two officers admitted. Of an ended one nothing new is agreed; what is owed in it stays. */
import type { Address, Chain } from '@specie/coin'
import type { Pool, PoolClient } from 'pg'
import { listTokens, tokensInForce } from '../store/members.ts'

export type Asset = {
  readonly address: Address
  readonly symbol: string
  readonly name: string
  readonly decimals: number
  /** ISO 4217; null for the coin, which is metal. */
  readonly currency: string | null
  /** False for a token that was ended. */
  readonly inForce: boolean
}

/** All that was ever admitted: the coin first, ended tokens last. */
export async function admittedAssets(
  client: Pool | PoolClient,
  coin: Pick<Asset, 'address' | 'symbol' | 'name'>,
): Promise<readonly Asset[]> {
  const admitted = (await listTokens(client)).filter(({ confirmedBy }) => confirmedBy !== null)
  const tokens = admitted.map(({ asset, symbol, name, decimals, currency, endedBy }) => ({
    address: asset,
    symbol,
    name,
    decimals,
    currency,
    inForce: endedBy === null,
  }))
  return [
    { ...coin, decimals: 6, currency: null, inForce: true },
    ...tokens.filter(({ inForce }) => inForce),
    ...tokens.filter(({ inForce }) => !inForce),
  ]
}

export async function assetAddresses(
  client: Pool | PoolClient,
  { contracts }: Pick<Chain, 'contracts'>,
): Promise<ReadonlySet<Address>> {
  const tokens = await tokensInForce(client)
  return new Set([contracts.coin, ...tokens.map(({ asset }) => asset)])
}
