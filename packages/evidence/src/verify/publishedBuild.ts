/**
 * The code that the contracts must run, byte for byte, but for the places that their constructors filled: the immutables. What
 * stands there is checked by builtIn.ts.
 */
import type { BuiltContract, Hex, ProgrammeContracts } from '@specie/coin'
import { hexToBytes, keccak256 } from 'viem'

export type PublishedBuild = Readonly<Record<keyof ProgrammeContracts, BuiltContract>>

export type CodeMatch =
  | { readonly matches: true; readonly immutables: readonly bigint[] }
  | { readonly matches: false; readonly why: string }

/** Whether this code is the published one, and the values that its constructor left in it, one for each immutable. */
export function matchCode(code: Hex, published: BuiltContract): CodeMatch {
  if (code === '0x') return { matches: false, why: 'there is no code' }
  const found = hexToBytes(code)
  const expected = hexToBytes(published.runtime)
  if (found.length !== expected.length) {
    return { matches: false, why: `${found.length} bytes of code, ${expected.length} are published` }
  }
  const values: bigint[] = []
  for (const places of published.immutables) {
    const [first, ...copies] = places.map(({ start, length }) => valueAt(found, start, length))
    if (first === undefined) continue
    // Code made by hand could obey one address here and another there.
    if (copies.some((copy) => copy !== first)) {
      return { matches: false, why: `one immutable has two values; code hash ${keccak256(code)}` }
    }
    values.push(first)
    for (const { start, length } of places) found.fill(0, start, start + length)
  }
  const difference = found.findIndex((byte, place) => byte !== expected[place])
  if (difference >= 0)
    return { matches: false, why: `byte ${difference} differs; code hash ${keccak256(code)}` }
  return { matches: true, immutables: values }
}

function valueAt(bytes: Uint8Array, start: number, length: number): bigint {
  let value = 0n
  for (const byte of bytes.subarray(start, start + length)) value = (value << 8n) | BigInt(byte)
  return value
}
