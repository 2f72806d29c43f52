/**
 * How leaves and nodes lie in memory: a leaf is 80 bytes (key 32, counted 16, detail 32), a node 48 (hash 32, sum 16),
 * integers big-endian: just as their preimages hold them (docs/formats.md, 1).
 */
import { keccak256 } from '@specie/register/list'
import { type Micrograms, micrograms } from '@specie/units'
import { bytesToHex, type Hex, hexToBytes } from 'viem'

export type SumRoot = { readonly hash: Hex; readonly sum: Micrograms }

export const leafBytes = 80
export const nodeBytes = 48
export const hashBytes = 32
export const sumBytes = 16
/** `barCount` of a statement is a uint32, so no tree is deeper than 32. */
export const maxDepth = 32

export function readNode(source: Uint8Array, offset: number): SumRoot {
  return {
    hash: bytesToHex(source.subarray(offset, offset + hashBytes)),
    sum: readSum(source, offset + hashBytes),
  }
}

export function writeSum(sum: bigint, view: DataView, offset: number): void {
  if (sum < 0n || sum >> 128n !== 0n) throw new RangeError(`A sum fits in 128 bits; ${sum} does not.`)
  const high = sum >> 64n
  view.setBigUint64(offset, high)
  // setBigUint64 takes the lower 64 bits by itself.
  view.setBigUint64(offset + 8, sum)
}

export function readSum(source: Uint8Array, offset: number): Micrograms {
  let sum = 0n
  for (let i = 0; i < sumBytes; i++) sum = (sum << 8n) | BigInt(source[offset + i] ?? 0)
  return micrograms(sum)
}

/** Exactly 32 bytes: a shorter text would otherwise be padded into another digest. */
export function bytes32(hex: Hex): Uint8Array {
  if (!/^0x[0-9a-fA-F]{64}$/.test(hex)) throw new TypeError(`Not 32 bytes in hex: ${hex}`)
  return hexToBytes(hex)
}

const emptyNodes: Uint8Array[] = [new Uint8Array(nodeBytes)]

/** The node over 2^depth empty leaves: (hash, 0), and (0, 0) for the empty leaf itself. */
export function emptyNode(depth: number): Uint8Array {
  for (let known = emptyNodes.length; known <= depth; known++) {
    const below = emptyNodes[known - 1] ?? new Uint8Array(nodeBytes)
    const preimage = new Uint8Array(1 + 2 * nodeBytes)
    preimage[0] = 1
    preimage.set(below, 1)
    preimage.set(below, 1 + nodeBytes)
    const node = new Uint8Array(nodeBytes)
    node.set(keccak256(preimage))
    emptyNodes.push(node)
  }
  return emptyNodes[depth] ?? new Uint8Array(nodeBytes)
}
