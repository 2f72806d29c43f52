/** Making proofs from a log's tiles alone: whoever mirrors them proves as well as the log itself. */
import type { Hash } from '../merkle/hash.ts'
import { consistencyRanges, inclusionRanges } from '../merkle/shape.ts'
import { asReader, hashOfRange, type TileSource, type TreeReader } from './source.ts'

/** The hashes beside the way of the entry at `index` to the root of the tree of `size` entries, lowest first. */
export function proveInclusion(
  tree: TileSource | TreeReader,
  size: number,
  index: number,
): Promise<readonly Hash[]> {
  const reader = asReader(tree)
  return Promise.all(inclusionRanges(size, index).map((range) => hashOfRange(reader, size, range)))
}

/** That the tree of `to` entries begins with the one of `from`. */
export function proveConsistency(
  tree: TileSource | TreeReader,
  from: number,
  to: number,
): Promise<readonly Hash[]> {
  const reader = asReader(tree)
  return Promise.all(consistencyRanges(from, to).map((range) => hashOfRange(reader, to, range)))
}
