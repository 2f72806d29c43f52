/**
 * The Merkle sum tree of a weight list (docs/formats.md, 1): its root says in 48 bytes which bars there are and
 * what they weigh together. A level is one array with its nodes side by side, so that two neighbours are already the
 * preimage of the node above them, and no node is an object.
 */
import { keccak256, type LeafFields } from '@specie/register/list'
import { type Outcome, ok, refused, toBigint } from '@specie/units'
import { bytesToHex, type Hex } from 'viem'
import {
  emptyNode,
  hashBytes,
  leafBytes,
  nodeBytes,
  readNode,
  type SumRoot,
  sumBytes,
  writeSum,
} from './layout.ts'

export type SumTree = {
  readonly root: SumRoot
  readonly barCount: number
  /** Halvings from the leaves to the root: 0 for one bar or none. */
  readonly depth: number
  /** The leaves' 80 bytes each, in order. */
  readonly leaves: Uint8Array
  /** Nodes of 48 bytes, level by level; level 0 are the leaves' own. Empty nodes at a level's end are left out. */
  readonly levels: readonly Uint8Array[]
}

export type TreeRefusal =
  | { readonly code: 'NOT_SORTED'; readonly position: number; readonly barKey: Hex; readonly after: Hex }
  | { readonly code: 'LISTED_TWICE'; readonly position: number; readonly barKey: Hex }
  | { readonly code: 'SUM_OVERFLOW'; readonly position: number }
  | { readonly code: 'TOO_MANY_BARS'; readonly position: number }

/** `barCount` of a statement is a uint32. */
const maxBars = 2 ** 32 - 1

/** The tree over leaves in the order of their keys; positions in refusals count from 0. */
export function sumTree(leaves: Iterable<LeafFields>): Outcome<SumTree, TreeRefusal> {
  const growing = growingTree()
  const record = new Uint8Array(leafBytes)
  const view = new DataView(record.buffer)
  for (const leaf of leaves) {
    writeLeaf(leaf, record, view)
    growing.add(record, 0)
  }
  return growing.finish()
}

/** The same over leaves of 80 bytes each, laid end to end. */
export function sumTreeOfBytes(leaves: Uint8Array): Outcome<SumTree, TreeRefusal> {
  if (leaves.length % leafBytes !== 0) {
    throw new RangeError(
      `Leaves are ${leafBytes} bytes each; ${leaves.length} bytes are no whole number of them.`,
    )
  }
  const growing = growingTree(leaves.length / leafBytes)
  for (let offset = 0; offset < leaves.length; offset += leafBytes) growing.add(leaves, offset)
  return growing.finish()
}

export type GrowingTree = {
  /** Takes the leaf at `offset`. After a first fault it takes no more; `finish` tells it. */
  readonly add: (bytes: Uint8Array, offset: number) => void
  readonly finish: () => Outcome<SumTree, TreeRefusal>
}

/** A tree whose leaves arrive one by one, as a list is read. Each is checked and hashed as it comes. */
export function growingTree(expectedBars = 1024): GrowingTree {
  const capacity = Math.max(1, expectedBars)
  let leaves = new Uint8Array(capacity * leafBytes)
  let nodes = new Uint8Array(capacity * nodeBytes)
  let count = 0
  let refusal: TreeRefusal | undefined
  const preimage = new Uint8Array(1 + leafBytes)

  return { add, finish }

  function add(bytes: Uint8Array, offset: number): void {
    if (refusal !== undefined) return
    refusal = fault(bytes, offset)
    if (refusal !== undefined) return
    if ((count + 1) * leafBytes > leaves.length) {
      leaves = grown(leaves)
      nodes = grown(nodes)
    }
    copy(bytes, offset, preimage, 1, leafBytes)
    copy(bytes, offset, leaves, count * leafBytes, leafBytes)
    nodes.set(keccak256(preimage), count * nodeBytes)
    copy(bytes, offset + hashBytes, nodes, count * nodeBytes + hashBytes, sumBytes)
    count += 1
  }

  function fault(bytes: Uint8Array, offset: number): TreeRefusal | undefined {
    if (count === maxBars) return { code: 'TOO_MANY_BARS', position: count }
    if (count === 0) return undefined
    const previous = (count - 1) * leafBytes
    const order = compareBytes(leaves, previous, bytes, offset, hashBytes)
    if (order < 0) return undefined
    const barKey = bytesToHex(bytes.subarray(offset, offset + hashBytes))
    if (order === 0) return { code: 'LISTED_TWICE', position: count, barKey }
    const after = bytesToHex(leaves.subarray(previous, previous + hashBytes))
    return { code: 'NOT_SORTED', position: count, barKey, after }
  }

  function finish(): Outcome<SumTree, TreeRefusal> {
    if (refusal !== undefined) return refused(refusal)
    const levels: Uint8Array[] = [nodes.subarray(0, count * nodeBytes)]
    for (let depth = 0; ; depth++) {
      const below = levels[depth] ?? new Uint8Array()
      if (below.length <= nodeBytes) {
        const root = below.length === 0 ? emptyNode(0) : below
        return ok({
          root: readNode(root, 0),
          barCount: count,
          depth,
          leaves: leaves.subarray(0, count * leafBytes),
          levels,
        })
      }
      const above = levelAbove(below, depth)
      if (typeof above === 'number') return refused({ code: 'SUM_OVERFLOW', position: above })
      levels.push(above)
    }
  }
}

/** The nodes above a level, or the position of the first leaf under the node whose sum overflows. */
function levelAbove(below: Uint8Array, depth: number): Uint8Array | number {
  const count = below.length / nodeBytes
  const above = new Uint8Array(Math.ceil(count / 2) * nodeBytes)
  const preimage = new Uint8Array(1 + 2 * nodeBytes)
  preimage[0] = 1
  for (let pair = 0; pair < count; pair += 2) {
    const offset = pair * nodeBytes
    if (pair + 1 < count) copy(below, offset, preimage, 1, 2 * nodeBytes)
    else {
      copy(below, offset, preimage, 1, nodeBytes)
      copy(emptyNode(depth), 0, preimage, 1 + nodeBytes, nodeBytes)
    }
    const target = (pair / 2) * nodeBytes
    above.set(keccak256(preimage), target)
    if (!addSums(preimage, above, target + hashBytes)) return pair * 2 ** depth
  }
  return above
}

/** Writes the sum of the two nodes in a node's preimage; false when it does not fit in 128 bits. */
function addSums(preimage: Uint8Array, target: Uint8Array, offset: number): boolean {
  let carry = 0
  for (let i = sumBytes - 1; i >= 0; i--) {
    const total = (preimage[1 + hashBytes + i] ?? 0) + (preimage[1 + nodeBytes + hashBytes + i] ?? 0) + carry
    target[offset + i] = total & 255
    carry = total >> 8
  }
  return carry === 0
}

/** A leaf's 80 bytes. A weight beyond uint128 is a programmer's error: the list's columns cannot hold one. */
function writeLeaf(leaf: LeafFields, target: Uint8Array, view: DataView): void {
  target.set(leaf.barKey, 0)
  writeSum(toBigint(leaf.counted), view, hashBytes)
  target.set(leaf.detail, hashBytes + sumBytes)
}

/** Below 0 where the first stands before the second. */
function compareBytes(
  a: Uint8Array,
  aOffset: number,
  b: Uint8Array,
  bOffset: number,
  length: number,
): number {
  for (let i = 0; i < length; i++) {
    const difference = (a[aOffset + i] ?? 0) - (b[bOffset + i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** A loop beats `set(subarray())` for so few bytes: it makes no view. */
function copy(from: Uint8Array, fromOffset: number, to: Uint8Array, toOffset: number, length: number): void {
  for (let i = 0; i < length; i++) to[toOffset + i] = from[fromOffset + i] ?? 0
}

function grown(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2)
  larger.set(bytes)
  return larger
}
