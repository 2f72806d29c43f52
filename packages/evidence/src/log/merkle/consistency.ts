/** Whether a later tree only added to an earlier one, by the steps of RFC 9162, section 2.1.4.2. */
import { type Outcome, ok, refused } from '@specie/units'
import { printHash } from '../note/base64.ts'
import { emptyRoot, type Hash, nodeHash, sameHash } from './hash.ts'
import { consistencyRanges } from './shape.ts'

export type TreeHead = { readonly size: number; readonly root: Hash }

export type Consistency = {
  readonly from: TreeHead
  readonly to: TreeHead
  readonly proof: readonly Hash[]
}

export type ConsistencyRefusal =
  | { readonly code: 'TREE_SHRANK'; readonly from: number; readonly to: number }
  | { readonly code: 'WRONG_PROOF_LENGTH'; readonly hashes: number; readonly expected: number }
  /** Two roots for one size: the log showed two histories. Roots in base64, as checkpoints write them. */
  | { readonly code: 'TWO_ROOTS'; readonly size: number; readonly roots: readonly [string, string] }
  /** `at` is the tree whose root the proof does not end in. */
  | {
      readonly code: 'HISTORY_REWRITTEN'
      readonly at: number
      readonly proved: string
      readonly root: string
    }

/** The later tree begins with the earlier one, or the refusal says what is wrong. */
export function checkConsistency(claim: Consistency): Outcome<Consistency, ConsistencyRefusal> {
  const { from, to, proof } = claim
  if (
    !Number.isSafeInteger(from.size) ||
    !Number.isSafeInteger(to.size) ||
    from.size < 0 ||
    from.size > to.size
  ) {
    return refused({ code: 'TREE_SHRANK', from: from.size, to: to.size })
  }
  const expected = consistencyRanges(from.size, to.size).length
  if (proof.length !== expected) {
    return refused({ code: 'WRONG_PROOF_LENGTH', hashes: proof.length, expected })
  }
  if (from.size === 0 && !sameHash(from.root, emptyRoot)) return twoRoots(from, emptyRoot)
  if (from.size === to.size) return sameHash(from.root, to.root) ? ok(claim) : twoRoots(from, to.root)
  if (from.size === 0) return ok(claim)

  let place = from.size - 1
  let last = to.size - 1
  while (place % 2 === 1) {
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  // A complete old tree is its own first hash, which the proof therefore leaves out.
  const [first, ...rest] = place === 0 ? [from.root, ...proof] : proof
  let earlier = first ?? from.root
  let later = earlier
  for (const hash of rest) {
    if (place % 2 === 1 || place === last) {
      earlier = nodeHash(hash, earlier)
      later = nodeHash(hash, later)
      while (place % 2 === 0 && place > 0) {
        place /= 2
        last = Math.floor(last / 2)
      }
    } else later = nodeHash(later, hash)
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  if (!sameHash(earlier, from.root)) return rewritten(from, earlier)
  if (!sameHash(later, to.root)) return rewritten(to, later)
  return ok(claim)
}

function twoRoots(head: TreeHead, other: Hash): Outcome<never, ConsistencyRefusal> {
  return refused({ code: 'TWO_ROOTS', size: head.size, roots: [printHash(head.root), printHash(other)] })
}

function rewritten(head: TreeHead, proved: Hash): Outcome<never, ConsistencyRefusal> {
  return refused({
    code: 'HISTORY_REWRITTEN',
    at: head.size,
    proved: printHash(proved),
    root: printHash(head.root),
  })
}
