/** Which transaction used up a nonce, found in the blocks themselves: no node's "there is no receipt" is taken for an answer. */
import { isAddressEqual } from 'viem'
import type { Address, Block, Digest } from '../port/state.ts'
import type { Client } from '../viem/network.ts'

export type NonceUse = { readonly transaction: Digest; readonly block: Block }

/**
 * Looks up to the last block, and first of all after the block in which the nonce was free when something was signed for it; where a node had
 * named a wrong one, from the lowest. Null when the nonce is free at the last. Throws when the blocks contradict the counts.
 */
export async function nonceUse(
  client: Client,
  account: Address,
  nonce: number,
  { freeAt, lowest, last }: { readonly freeAt: number; readonly lowest: number; readonly last: number },
): Promise<NonceUse | null> {
  const isUsedAt = async (block: number) =>
    (await client.getTransactionCount({ address: account, blockNumber: BigInt(block) })) > nonce
  if (!(await isUsedAt(last))) return null
  let free = Math.min(freeAt, last - 1)
  if (await isUsedAt(free)) free = lowest
  let used = last
  while (used - free > 1) {
    const middle = Math.floor((free + used) / 2)
    if (await isUsedAt(middle)) used = middle
    else free = middle
  }
  const block = await client.getBlock({ blockNumber: BigInt(used), includeTransactions: true })
  const found = block.transactions.find((one) => isAddressEqual(one.from, account) && one.nonce === nonce)
  if (found === undefined || block.hash === null)
    throw new Error(
      `The node counts nonce ${nonce} of ${account} as used by block ${used}, and shows no transaction that did.`,
    )
  return {
    transaction: found.hash,
    block: { number: used, hash: block.hash, time: Number(block.timestamp) },
  }
}
