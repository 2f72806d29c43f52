/** Which transaction used up a nonce, found in the blocks themselves: no node's "there is no receipt" is taken for an answer. */
import { isAddressEqual } from 'viem'
import type { Address, Block, Digest } from '../port/state.ts'
import type { Client } from './network.ts'
import { ifKept } from './pastState.ts'

export type NonceUse = { readonly transaction: Digest; readonly block: Block }

/** The node keeps no state of so long ago, and the blocks before the oldest it keeps are too many to be looked through. */
export class NonceUsedLongAgo extends Error {
  override readonly name = 'NonceUsedLongAgo'
  constructor(account: Address, nonce: number, before: number) {
    super(
      `Nonce ${nonce} of ${account} was used before block ${before}, and the node keeps no state of then. ` +
        'A node that keeps older states (an archive node) can tell by which transaction.',
    )
  }
}

/**
 * Looks up to the last block, and first of all after the block in which the nonce was free when something was signed for it; where a node had
 * named a wrong one, from the lowest. Where the node no longer keeps a state, the blocks themselves are looked through, the newest first.
 * Null when the nonce is free at the last, or the node keeps no state of the last and no block since the nonce was free used it. Throws when the blocks contradict the counts, and NonceUsedLongAgo.
 */
export async function nonceUse(
  client: Client,
  account: Address,
  nonce: number,
  { freeAt, lowest, last }: { readonly freeAt: number; readonly lowest: number; readonly last: number },
): Promise<NonceUse | null> {
  /** Null: the node cannot say. */
  const isUsedAt = (block: number) =>
    ifKept(
      async () =>
        (await client.getTransactionCount({ address: account, blockNumber: BigInt(block) })) > nonce,
    )
  const atLast = await isUsedAt(last)
  if (atLast === false) return null
  let free = Math.min(freeAt, last - 1)
  if ((await isUsedAt(free)) === true) free = lowest
  let used = last
  while (used - free > 1) {
    const middle = Math.floor((free + used) / 2)
    // States are kept from some block on: one that is not kept is older than all that say that the nonce is used.
    if ((await isUsedAt(middle)) === true) used = middle
    else free = middle
  }
  // Without the state of the last nobody says that the nonce is used at all: then blocks from before it was signed for are not looked through.
  const floor = atLast === null ? Math.min(freeAt, last - 1) : lowest
  for (let number = used; number > floor; number -= 1) {
    if (used - number >= mostBlocks) throw new NonceUsedLongAgo(account, nonce, number + 1)
    const found = await useIn(client, account, nonce, number)
    if (found !== null) return found
    if ((await isUsedAt(number - 1)) === false) break
  }
  if (atLast === null) return null
  throw new Error(
    `The node counts nonce ${nonce} of ${account} as used by block ${used}, and shows no transaction that did.`,
  )
}

/** The transaction that used the nonce by the newest block; null when none did. */
export async function userOf(
  client: Client,
  account: Address,
  nonce: number,
): Promise<Digest | 'long ago' | null> {
  const last = Number(await client.getBlockNumber({ cacheTime: 0 }))
  try {
    const use = await nonceUse(client, account, nonce, { freeAt: 0, lowest: 0, last })
    return use === null ? null : use.transaction
  } catch (error) {
    // No node is behind with the receipts of so long ago.
    if (error instanceof NonceUsedLongAgo) return 'long ago'
    throw error
  }
}

async function useIn(
  client: Client,
  account: Address,
  nonce: number,
  number: number,
): Promise<NonceUse | null> {
  const block = await client.getBlock({ blockNumber: BigInt(number), includeTransactions: true })
  const found = block.transactions.find((one) => isAddressEqual(one.from, account) && one.nonce === nonce)
  if (found === undefined || block.hash === null) return null
  return { transaction: found.hash, block: { number, hash: block.hash, time: Number(block.timestamp) } }
}

const mostBlocks = 512
