/** Where the node's chain and the recorded one part: the newest recorded block that the node still has. */
import { BlockNotFoundError } from 'viem'
import type { Chain } from '../port/chain.ts'
import type { Block, Header } from '../port/state.ts'
import { Contradiction, headerAt } from './fetch.ts'

/** Null where the node has no block of this number. */
export async function headerOrNone(chain: Chain, number: number): Promise<Header | null> {
  try {
    return await headerAt(chain, number)
  } catch (error) {
    if (error instanceof Contradiction) throw error
    if (error instanceof BlockNotFoundError || (await chain.head()).number < number) return null
    throw error
  }
}

export async function agrees(chain: Chain, block: Block): Promise<boolean> {
  return (await headerOrNone(chain, block.number))?.hash === block.hash
}

/**
 * The newest of these that the node has. They are given newest first, in pages. What the node has of them it has of all below, since each
 * block names the one before; so each page is halved until the place is found. Null when the node has none.
 */
export async function newestShared(
  chain: Chain,
  page: (before: number) => Promise<readonly Block[]>,
  top: Block,
): Promise<Block | null> {
  let before = top.number + 1
  for (;;) {
    const blocks = await page(before)
    const lowest = blocks.at(-1)
    if (lowest === undefined) return null
    if (await agrees(chain, lowest)) return firstShared(chain, blocks)
    before = lowest.number
  }
}

async function firstShared(chain: Chain, newestFirst: readonly Block[]): Promise<Block> {
  let [unshared, shared] = [-1, newestFirst.length - 1]
  while (shared - unshared > 1) {
    const middle = Math.floor((shared + unshared) / 2)
    const block = newestFirst[middle]
    if (block !== undefined && (await agrees(chain, block))) shared = middle
    else unshared = middle
  }
  const found = newestFirst[shared]
  if (found === undefined) throw new Error('A page without blocks was searched.')
  return found
}
