/** What a wallet asks of the local chain's node: what a transaction needs now, and to take one that is signed. */
import { type Outcome, ok, refused } from '@specie/units'
import type { Address, Digest } from '../port/state.ts'
import { call, NodeRefused, quantity } from './rpc.ts'

export type LocalTerms = {
  readonly nonce: number
  readonly gas: bigint
  /** In wei. */
  readonly maxFeePerGas: bigint
  readonly maxPriorityFeePerGas: bigint
}

/** In the node's own words, because a wallet has no others. */
export type NodeRefusal = { readonly code: 'NODE_REFUSES'; readonly words: string }

/** Half as much gas again as the node estimates, since the state may move on; unused gas costs nothing. */
export async function localTerms(
  rpcUrl: string,
  asked: { readonly from: Address; readonly to: Address; readonly data: `0x${string}` },
): Promise<Outcome<LocalTerms, NodeRefusal>> {
  return orRefusal(async () => {
    const [nonce, gas, price, tip] = await Promise.all([
      call(rpcUrl, 'eth_getTransactionCount', [asked.from, 'pending']),
      call(rpcUrl, 'eth_estimateGas', [asked]),
      call(rpcUrl, 'eth_gasPrice', []),
      call(rpcUrl, 'eth_maxPriorityFeePerGas', []),
    ])
    const maxPriorityFeePerGas = BigInt(quantity(tip))
    return {
      nonce: quantity(nonce),
      gas: (BigInt(quantity(gas)) * 3n) / 2n,
      maxFeePerGas: BigInt(quantity(price)) * 2n + maxPriorityFeePerGas,
      maxPriorityFeePerGas,
    }
  })
}

export async function sendLocal(rpcUrl: string, raw: `0x${string}`): Promise<Outcome<Digest, NodeRefusal>> {
  return orRefusal(async () => {
    const hash = await call(rpcUrl, 'eth_sendRawTransaction', [raw])
    if (typeof hash !== 'string' || !/^0x[0-9a-f]{64}$/.test(hash))
      throw new Error(`Not a transaction: ${String(hash)}.`)
    return hash as Digest
  })
}

async function orRefusal<T>(ask: () => Promise<T>): Promise<Outcome<T, NodeRefusal>> {
  try {
    return ok(await ask())
  } catch (error) {
    if (!(error instanceof NodeRefused)) throw error
    return refused({ code: 'NODE_REFUSES', words: error.words })
  }
}
