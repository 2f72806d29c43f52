/** A bundle of up to 256 entries: each its length in two bytes, the higher first, then its bytes. */
import { type Outcome, ok, refused } from '@specie/units'

/** The longest entry, in bytes: its length must fit two. */
export const longestEntryBytes = 65_535

export type BundleRefusal =
  | { readonly code: 'BUNDLE_CUT_SHORT'; readonly entry: number; readonly bytes: number }
  | { readonly code: 'WRONG_BUNDLE_WIDTH'; readonly entries: number; readonly expected: number }

export function printBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0))
  const view = new DataView(bytes.buffer)
  let offset = 0
  for (const entry of entries) {
    if (entry.length > longestEntryBytes) {
      throw new RangeError(`An entry has at most ${longestEntryBytes} bytes, not ${entry.length}.`)
    }
    view.setUint16(offset, entry.length)
    bytes.set(entry, offset + 2)
    offset += 2 + entry.length
  }
  return bytes
}

/** The entries of a bundle that must hold `width` of them. They share the bundle's memory. */
export function parseBundle(bytes: Uint8Array, width: number): Outcome<readonly Uint8Array[], BundleRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: Uint8Array[] = []
  let offset = 0
  while (offset < bytes.length) {
    const begin = offset + 2
    const end = begin <= bytes.length ? begin + view.getUint16(offset) : Number.POSITIVE_INFINITY
    if (end > bytes.length)
      return refused({ code: 'BUNDLE_CUT_SHORT', entry: entries.length, bytes: bytes.length })
    entries.push(bytes.subarray(begin, end))
    offset = end
  }
  return entries.length === width
    ? ok(entries)
    : refused({ code: 'WRONG_BUNDLE_WIDTH', entries: entries.length, expected: width })
}
