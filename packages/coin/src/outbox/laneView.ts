/** What the node says of an account, looked at only while the node has the chain that is on record. */
import { BlockNotFoundError } from 'viem'
import type { Address, Block } from '../port/state.ts'
import type { Client } from '../viem/network.ts'
import { ifKept } from '../viem/pastState.ts'

export type LaneView = {
  /** Nonces below it are used up in blocks. */
  readonly used: number
  /** Nonces below it are used up, or the node has a transaction for them that can go into a block. */
  readonly pending: number
  /** Nonces below it may be used up in blocks that the record holds for final: all that are used, where the node keeps no state of then. */
  readonly usedFinally: number
  readonly baseFeeWei: bigint
  readonly balanceWei: bigint
  readonly head: number
}

/**
 * Null when the node lacks the newest block on record or has another in its place: it lags, or tells of another chain, or blocks were lost
 * and the reader is about to follow. What such a node says decides nothing.
 */
export async function viewOf(
  client: Client,
  address: Address,
  tip: { readonly head: Block; readonly finalized: Block },
): Promise<LaneView | null> {
  const recorded = await hashAt(client, tip.head.number)
  if (recorded !== tip.head.hash) return null
  const [used, pending, usedFinally, fees, balanceWei, head] = await Promise.all([
    client.getTransactionCount({ address, blockTag: 'latest' }),
    client.getTransactionCount({ address, blockTag: 'pending' }),
    ifKept(() => client.getTransactionCount({ address, blockNumber: BigInt(tip.finalized.number) })),
    client.getFeeHistory({ blockCount: 1, rewardPercentiles: [] }),
    client.getBalance({ address, blockTag: 'latest' }),
    client.getBlockNumber({ cacheTime: 0 }),
  ])
  // The last is the base fee of the block being made.
  const baseFeeWei = fees.baseFeePerGas.at(-1) ?? 0n
  return {
    used,
    pending: Math.max(used, Math.min(pending, used + mostPending)),
    usedFinally: Math.min(usedFinally ?? used, used),
    baseFeeWei,
    balanceWei,
    head: Number(head),
  }
}

async function hashAt(client: Client, number: number): Promise<string | null> {
  try {
    return (await client.getBlock({ blockNumber: BigInt(number) })).hash
  } catch (error) {
    if (error instanceof BlockNotFoundError) return null
    throw error
  }
}

/** A node that claims more on its way for one account is not followed there: it would leave a gap. */
const mostPending = 1_024
