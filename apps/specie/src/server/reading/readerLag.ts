/** How far the recorded chain is behind the chain: orders and books know of nothing that is not recorded. */
import { readTip } from '@specie/coin/reader'
import type { Pool } from '../../programme/store.ts'
import type { Snapshot } from './snapshot.ts'

export type ReaderLag = {
  /** Null: nothing was recorded yet. */
  readonly block: number | null
  readonly behindBlocks: number | null
  readonly behindSeconds: number | null
}

export async function readerLag(pool: Pool, { block }: Pick<Snapshot, 'block'>): Promise<ReaderLag> {
  const tip = await readTip(pool)
  if (tip === null) return { block: null, behindBlocks: null, behindSeconds: null }
  return {
    block: tip.head.number,
    behindBlocks: Math.max(0, block.number - tip.head.number),
    behindSeconds: Math.max(0, block.time - tip.head.time),
  }
}
