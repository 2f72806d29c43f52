/**
 * Recomputes one bar's place in the sum tree, as docs/formats.md has it: line to leaf, leaf and siblings to root.
 * The page shows its work with this; it is no substitute for `specie verify`, since the page came from the server too.
 */

import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Micrograms, micrograms, toBigint } from '@specie/units'
import type { BarProof } from '../api/bars.ts'

export type TreeNode = { readonly hash: string; readonly sumMicrograms: Micrograms }

/** One level of the way up: the pair, which of the two leads to our bar, and the node that both make. */
export type TreeStep = {
  readonly left: TreeNode
  readonly right: TreeNode
  readonly side: 'left' | 'right'
  readonly parent: TreeNode
}

export type CheckedProof = {
  readonly leaf: TreeNode
  readonly steps: readonly TreeStep[]
  readonly root: TreeNode
  /** Each claim of the server against what was computed here. */
  readonly barKeyMatches: boolean
  readonly leafMatches: boolean
  readonly rootMatches: boolean
}

export function checkBar(barKey: string, proof: BarProof): CheckedProof {
  const columns = proof.line.split(',')
  const key = barKeyOf(columns)
  const counted = BigInt(/^\d{1,39}$/.test(columns[11] ?? '') ? (columns[11] ?? '0') : '0')
  const leaf: TreeNode = {
    hash: hashOf(Uint8Array.of(0), hexToBytes(key), sumBytes(counted), keccak_256(utf8ToBytes(proof.line))),
    sumMicrograms: micrograms(counted),
  }
  const steps: TreeStep[] = []
  let node = leaf
  for (const [level, sibling] of proof.siblings.entries()) {
    const side = Math.floor(proof.index / 2 ** level) % 2 === 0 ? 'left' : 'right'
    const [left, right] = side === 'left' ? [node, sibling] : [sibling, node]
    const parent = parentOf(left, right)
    steps.push({ left, right, side, parent })
    node = parent
  }
  return {
    leaf,
    steps,
    root: node,
    barKeyMatches: `0x${key}` === barKey,
    leafMatches: leaf.hash === proof.leaf,
    rootMatches: node.hash === proof.root && toBigint(node.sumMicrograms) === toBigint(proof.sumMicrograms),
  }
}

function barKeyOf(columns: readonly string[]): string {
  const [metal = '', brand = '', serial = '', year = ''] = columns
  const bareSerial = serial.replace(/[^A-Z0-9]/g, '')
  return bytesToHex(keccak_256(utf8ToBytes(`${metal},${brand},${bareSerial},${year}`)))
}

function parentOf(left: TreeNode, right: TreeNode): TreeNode {
  const [leftSum, rightSum] = [toBigint(left.sumMicrograms), toBigint(right.sumMicrograms)]
  return {
    hash: hashOf(
      Uint8Array.of(1),
      hexToBytes(left.hash.slice(2)),
      sumBytes(leftSum),
      hexToBytes(right.hash.slice(2)),
      sumBytes(rightSum),
    ),
    sumMicrograms: micrograms(leftSum + rightSum),
  }
}

function hashOf(...parts: readonly Uint8Array[]): string {
  return `0x${bytesToHex(keccak_256(concatBytes(...parts)))}`
}

/** 16 bytes, the greatest first. */
function sumBytes(sum: bigint): Uint8Array {
  return hexToBytes((sum & (2n ** 128n - 1n)).toString(16).padStart(32, '0'))
}
