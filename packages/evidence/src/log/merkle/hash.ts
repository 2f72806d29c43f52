/**
 * The hashes of RFC 6962, section 2.1: SHA-256, with one byte in front that keeps an entry from passing for a node. In
 * plain JavaScript: a page's security policy may forbid WebAssembly, and the browser's own SHA-256 only comes as a promise.
 */
import { sha256 } from '@noble/hashes/sha2.js'

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array

export const hashBytes = 32

/** The root of the tree without entries: the hash of nothing. */
export const emptyRoot: Hash = sha256(new Uint8Array(0))

/** The hash of an entry, as the tree holds it. */
export function leafHash(entry: Uint8Array): Hash {
  const preimage = new Uint8Array(1 + entry.length)
  preimage.set(entry, 1)
  return sha256(preimage)
}

/** The hash of two neighbours. */
export function nodeHash(left: Hash, right: Hash): Hash {
  node.set(left, 1)
  node.set(right, 1 + hashBytes)
  return sha256(node)
}

export function sameHash(one: Hash, other: Hash): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place])
}

/** Written over at each call: nothing else is given the buffer, and no call is interrupted. */
const node = new Uint8Array(1 + 2 * hashBytes)
node[0] = 1
