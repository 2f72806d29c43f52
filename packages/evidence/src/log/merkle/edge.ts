/**
 * A tree's right edge: the roots of its complete subtrees, the largest first. That is all that must be kept to go on
 * appending, and to know the root at any time.
 */
import { emptyRoot, type Hash, nodeHash } from './hash.ts'
import { assertSize } from './shape.ts'

export type Edge = {
  readonly size: number
  /** One for each bit set in `size`, from the highest. */
  readonly hashes: readonly Hash[]
}

export const emptyEdge: Edge = { size: 0, hashes: [] }

/** The edge after one more entry, given as its leaf hash. */
export function withLeaf({ size, hashes }: Edge, leaf: Hash): Edge {
  const kept = [...hashes]
  let hash = leaf
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) hash = nodeHash(kept.pop() ?? hash, hash)
  kept.push(hash)
  return edgeOf(size + 1, kept)
}

/** The root over an edge. */
export function rootOf({ hashes }: Edge): Hash {
  return (
    hashes.reduceRight<Hash | undefined>(
      (right, left) => (right === undefined ? left : nodeHash(left, right)),
      undefined,
    ) ?? emptyRoot
  )
}

/** The root over entries, given as their leaf hashes. */
export function rootOfLeaves(leaves: Iterable<Hash>): Hash {
  let edge = emptyEdge
  for (const leaf of leaves) edge = withLeaf(edge, leaf)
  return rootOf(edge)
}

/** An edge from its parts; throws where the number of hashes is not the one that the size has. */
export function edgeOf(size: number, hashes: readonly Hash[]): Edge {
  assertSize(size)
  let expected = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) expected += rest % 2
  if (hashes.length !== expected) {
    throw new RangeError(`The right edge of ${size} entries has ${expected} hashes, not ${hashes.length}.`)
  }
  return { size, hashes }
}
