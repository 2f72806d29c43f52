/**
 * The sum tree once more, written straight down from docs/formats.md with another keccak and no cleverness: the tests hold
 * the quick one against it.
 */
import type { LeafFields } from '@specie/register/list'
import { toBigint } from '@specie/units'
import { bytesToHex, concat, type Hex, keccak256, numberToHex } from 'viem'

export type SlowNode = { readonly hash: Hex; readonly sum: bigint }

export const emptyLeaf: SlowNode = { hash: `0x${'00'.repeat(32)}`, sum: 0n }

export function slowRoot(leaves: readonly LeafFields[]): SlowNode {
  let level = leaves.map(slowLeaf)
  if (level.length === 0) return emptyLeaf
  while (level.length & (level.length - 1)) level.push(emptyLeaf)
  while (level.length > 1) {
    level = level.flatMap((left, n) => {
      const right = level[n + 1]
      return n % 2 === 0 && right !== undefined ? [slowNode(left, right)] : []
    })
  }
  return level[0] ?? emptyLeaf
}

export function slowLeaf(leaf: LeafFields): SlowNode {
  const sum = toBigint(leaf.counted)
  const preimage = concat(['0x00', bytesToHex(leaf.barKey), uint128(sum), bytesToHex(leaf.detail)])
  return { hash: keccak256(preimage), sum }
}

/** With sums that wrap at 2^128 when asked: how a careless program would let an overflow through. */
export function slowNode(left: SlowNode, right: SlowNode, wraps = false): SlowNode {
  const sum = left.sum + right.sum
  const preimage = concat(['0x01', left.hash, uint128(left.sum), right.hash, uint128(right.sum)])
  return { hash: keccak256(preimage), sum: wraps ? BigInt.asUintN(128, sum) : sum }
}

function uint128(value: bigint): Hex {
  return numberToHex(value, { size: 16 })
}
