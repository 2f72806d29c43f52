/** Final blocks range by range: while one is written, the next is already asked for. */
import type { Chain } from '../port/chain.ts'
import type { Block } from '../port/state.ts'
import { Contradiction, type Fetched, fetchFinal, headerAt } from './fetch.ts'

export type Ranges = {
  /** The range that stands on `tip`, at most up to `final`. */
  after(tip: Block, final: Block): Promise<Fetched>
  /** What was asked for ahead is of no use any more. */
  forget(): void
}

export function ranges(chain: Chain, rangeBlocks: number): Ranges {
  const ask = (from: number, final: Block): Asked => {
    const to = Math.min(final.number, from + rangeBlocks - 1)
    const fetched = fetchFinal(chain, from, to)
    // Whoever awaits it hears of a failure; one that nobody awaits any more is nobody's.
    fetched.catch(() => {})
    return { from, to, fetched }
  }
  let ahead: Asked | null = null
  return {
    async after(tip, final) {
      const now = ahead?.from === tip.number + 1 ? ahead : ask(tip.number + 1, final)
      ahead = null
      const fetched = await now.fetched
      await standsOn(chain, tip, now, fetched)
      if (now.to < final.number) ahead = ask(now.to + 1, final)
      return fetched
    },
    forget() {
      ahead = null
    },
  }
}

type Asked = { readonly from: number; readonly to: number; readonly fetched: Promise<Fetched> }

/** Asked for some time ago, it may be of a chain that a killed node has lost since. */
async function standsOn(chain: Chain, tip: Block, { from, to }: Asked, { blocks }: Fetched): Promise<void> {
  const [first, last] = [await headerAt(chain, from), await headerAt(chain, to)]
  if (first.parent !== tip.hash)
    throw new Contradiction(
      `Block ${from} stands on ${first.parent}, and block ${tip.number} on record is ${tip.hash}.`,
    )
  const newest = blocks.at(-1)
  if (last.hash !== newest?.hash)
    throw new Contradiction(`Final block ${to} was ${newest?.hash}, and is ${last.hash} now.`)
}
