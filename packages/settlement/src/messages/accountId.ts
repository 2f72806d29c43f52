/**
 * An account in a message: 34 characters at most, which 40 hex digits exceed. Written as the same number to the base 36, 31 digits, in capitals: what
 * every field of both families holds.
 */
import { getAddress } from 'viem'

export function accountId(address: string): string {
  return BigInt(address).toString(36).toUpperCase().padStart(31, '0')
}

/** With its checksum; null where it is none. */
export function addressOfId(id: string): `0x${string}` | null {
  if (!/^[0-9A-Z]{31}$/.test(id)) return null
  const value = [...id].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
  return value >= 1n << 160n ? null : getAddress(`0x${value.toString(16).padStart(40, '0')}`)
}
