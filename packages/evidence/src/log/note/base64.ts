/**
 * Base 64 of RFC 4648, section 4, strictly: of all texts that mean the same bytes, only the one that we would print is read.
 */
import { type Hash, hashBytes } from '../merkle/hash.ts'

export function printBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** The bytes, or undefined where the text is not their one spelling. */
export function parseBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  return printBase64(bytes) === text ? bytes : undefined
}

export const printHash: (hash: Hash) => string = printBase64

/** The hash, or undefined where the text is not one. */
export function parseHash(text: string): Hash | undefined {
  const bytes = parseBase64(text)
  return bytes?.length === hashBytes ? bytes : undefined
}

/** A number of entries, or a place, without leading zeros; undefined where the text is none or beyond 2^53 - 1. */
export function parseCount(text: string): number | undefined {
  if (!/^(0|[1-9][0-9]{0,15})$/.test(text)) return undefined
  const count = Number(text)
  return Number.isSafeInteger(count) ? count : undefined
}
