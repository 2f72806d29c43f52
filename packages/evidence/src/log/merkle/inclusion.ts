/** Whether an entry is at its place in a tree, by the steps of RFC 9162, section 2.1.3.2. */
import { type Outcome, ok, refused } from '@specie/units'
import { printHash } from '../note/base64.ts'
import { type Hash, nodeHash, sameHash } from './hash.ts'
import { inclusionRanges } from './shape.ts'

export type Inclusion = {
  readonly size: number
  readonly index: number
  /** The entry's leaf hash. */
  readonly leaf: Hash
  /** From the leaf's neighbour up to the root's child. */
  readonly path: readonly Hash[]
  readonly root: Hash
}

export type InclusionRefusal =
  | { readonly code: 'INDEX_OUTSIDE_TREE'; readonly index: number; readonly size: number }
  | { readonly code: 'WRONG_PROOF_LENGTH'; readonly hashes: number; readonly expected: number }
  /** Roots in base64, as checkpoints write them. */
  | { readonly code: 'ENTRY_NOT_IN_TREE'; readonly proved: string; readonly root: string }

/** The proof holds, or the refusal says what is wrong with it. */
export function checkInclusion(claim: Inclusion): Outcome<Inclusion, InclusionRefusal> {
  const { size, index, leaf, path, root } = claim
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) {
    return refused({ code: 'INDEX_OUTSIDE_TREE', index, size })
  }
  const expected = inclusionRanges(size, index).length
  if (path.length !== expected) return refused({ code: 'WRONG_PROOF_LENGTH', hashes: path.length, expected })

  let place = index
  let last = size - 1
  let hash = leaf
  for (const sibling of path) {
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash)
      while (place % 2 === 0 && place > 0) {
        place /= 2
        last = Math.floor(last / 2)
      }
    } else hash = nodeHash(hash, sibling)
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return sameHash(hash, root)
    ? ok(claim)
    : refused({ code: 'ENTRY_NOT_IN_TREE', proved: printHash(hash), root: printHash(root) })
}
