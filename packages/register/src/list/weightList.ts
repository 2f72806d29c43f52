/** A weight list that stood every check, with what the sum tree and the statement need of it. */

import { type Micrograms, micrograms, toBigint } from '@specie/units'
import type { ListedBar } from './bar.ts'
import { keccak256 } from './keccak.ts'

/** A bar's part in the sum tree: leaf = H(0x00 | barKey | counted | detail). */
export type LeafFields = {
  /** 32 bytes. */
  readonly barKey: Uint8Array
  readonly counted: Micrograms
  /** 32 bytes: the digest of the bar's whole line. */
  readonly detail: Uint8Array
}

export type WeightList = {
  /** The canonical text, byte for byte what was read or will be served. */
  readonly text: string
  /** H(text): `0x` and 64 hex digits. */
  readonly listDigest: string
  /** Sorted strictly by bar key. */
  readonly bars: readonly ListedBar[]
  /** One for each bar, in the same order. */
  readonly leaves: readonly LeafFields[]
  /** Sum of what the bars back. */
  readonly counted: Micrograms
}

/** What the tree holds of a bar whose line and key are known. */
export function leafOf(key: Uint8Array, counted: Micrograms, line: string): LeafFields {
  return { barKey: key, counted, detail: keccak256(line) }
}

export function sumOfCounted(bars: readonly ListedBar[]): Micrograms {
  let total = 0n
  for (const bar of bars) total += toBigint(bar.counted)
  return micrograms(total)
}
