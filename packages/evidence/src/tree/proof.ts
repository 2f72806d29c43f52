/**
 * A bar's proof: the nodes beside its way from the leaf to the root. It must end in the root's hash *and* in its sum,
 * or a tree with other weights inside could carry the same bar.
 */
import { keccak256 } from '@specie/register/list'
import { type Micrograms, micrograms, type Outcome, ok, refused, toBigint } from '@specie/units'
import { bytesToHex, type Hex } from 'viem'
import {
  bytes32,
  emptyNode,
  leafBytes,
  maxDepth,
  nodeBytes,
  readNode,
  readSum,
  type SumRoot,
  writeSum,
} from './layout.ts'
import type { SumTree } from './sumTree.ts'

/** What a bar's proof says of it; `detail` is the digest of its whole line in the list. */
export type ProvedBar = { readonly barKey: Hex; readonly counted: Micrograms; readonly detail: Hex }

export type BarProof = {
  readonly leaf: ProvedBar
  /** The leaf's place from the left, from 0: bit n says on which side of the n-th sibling it hangs (1: right). */
  readonly index: number
  /** From the leaf's neighbour up to the root's child. */
  readonly siblings: readonly SumRoot[]
}

export type ProofRefusal =
  | { readonly code: 'INDEX_OUTSIDE_TREE'; readonly index: number; readonly depth: number }
  | { readonly code: 'SUM_OVERFLOW'; readonly depth: number }
  | { readonly code: 'OTHER_ROOT'; readonly proved: SumRoot; readonly expected: SumRoot }

/** The proof of the bar with this key, or undefined where the tree does not list it. */
export function proofOf(tree: SumTree, barKey: Hex): BarProof | undefined {
  const index = indexOf(tree, bytes32(barKey))
  return index === undefined ? undefined : proofAt(tree, index)
}

/** The proof of the leaf at a place from 0 to barCount - 1. */
export function proofAt(tree: SumTree, index: number): BarProof {
  if (!Number.isInteger(index) || index < 0 || index >= tree.barCount) {
    throw new RangeError(`The tree has ${tree.barCount} bars; there is none at ${index}.`)
  }
  const siblings: SumRoot[] = []
  let place = index
  for (const level of tree.levels.slice(0, tree.depth)) {
    const sibling = (place ^ 1) * nodeBytes
    siblings.push(sibling < level.length ? readNode(level, sibling) : readNode(emptyNode(siblings.length), 0))
    place >>>= 1
  }
  return { leaf: readLeaf(tree.leaves, index * leafBytes), index, siblings }
}

/** Whether a proof ends in this root, hash and sum. */
export function verifyProof(proof: BarProof, root: SumRoot): Outcome<ProvedBar, ProofRefusal> {
  const depth = proof.siblings.length
  const inside = Number.isInteger(proof.index) && proof.index >= 0 && proof.index < 2 ** depth
  if (!inside || depth > maxDepth) return refused({ code: 'INDEX_OUTSIDE_TREE', index: proof.index, depth })

  let hash = hashOfLeaf(proof.leaf)
  let sum = toBigint(proof.leaf.counted)
  for (const [level, sibling] of proof.siblings.entries()) {
    const isRight = Math.floor(proof.index / 2 ** level) % 2 === 1
    const siblingHash = bytes32(sibling.hash)
    const siblingSum = toBigint(sibling.sum)
    hash = isRight
      ? hashOfNode(siblingHash, siblingSum, hash, sum)
      : hashOfNode(hash, sum, siblingHash, siblingSum)
    sum += siblingSum
    if (sum >= 1n << 128n) return refused({ code: 'SUM_OVERFLOW', depth: level })
  }
  const proved = { hash: bytesToHex(hash), sum: micrograms(sum) }
  return proved.hash === root.hash.toLowerCase() && sum === toBigint(root.sum)
    ? ok(proof.leaf)
    : refused({ code: 'OTHER_ROOT', proved, expected: root })
}

function hashOfLeaf(leaf: ProvedBar): Uint8Array {
  const preimage = new Uint8Array(1 + leafBytes)
  preimage.set(bytes32(leaf.barKey), 1)
  writeSum(toBigint(leaf.counted), new DataView(preimage.buffer), 33)
  preimage.set(bytes32(leaf.detail), 49)
  return keccak256(preimage)
}

function hashOfNode(
  leftHash: Uint8Array,
  leftSum: bigint,
  rightHash: Uint8Array,
  rightSum: bigint,
): Uint8Array {
  const preimage = new Uint8Array(1 + 2 * nodeBytes)
  const view = new DataView(preimage.buffer)
  preimage[0] = 1
  preimage.set(leftHash, 1)
  writeSum(leftSum, view, 33)
  preimage.set(rightHash, 49)
  writeSum(rightSum, view, 81)
  return keccak256(preimage)
}

function readLeaf(source: Uint8Array, offset: number): ProvedBar {
  return {
    barKey: bytesToHex(source.subarray(offset, offset + 32)),
    counted: readSum(source, offset + 32),
    detail: bytesToHex(source.subarray(offset + 48, offset + leafBytes)),
  }
}

/** Halving, since the keys are sorted. */
function indexOf(tree: SumTree, key: Uint8Array): number | undefined {
  let low = 0
  let high = tree.barCount - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    let order = 0
    for (let i = 0; i < 32 && order === 0; i++) {
      order = (tree.leaves[middle * leafBytes + i] ?? 0) - (key[i] ?? 0)
    }
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return undefined
}
