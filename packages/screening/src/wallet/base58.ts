/**
 * Addresses in base 58 with four bytes of check digits: Bitcoin's old ones and those of all chains that copied them with another first
 * byte, Zcash's transparent ones, TRON's (whose 20 bytes are an EVM account), XRP's with its own alphabet, and Monero's.
 */

import { base58, base58xmr, base58xrp } from '@scure/base'
import { ok, refused } from '@specie/units'
import { keccak256, sha256 } from 'viem'
import type { WalletReading } from './canonicalWallet.ts'
import { accountKey } from './hexadecimal.ts'
import { hexadecimal, keyOfScript, keysOfPublicKeyHash } from './publicKey.ts'

export function readBase58(address: string): WalletReading {
  if (!alphabet.test(address)) return null
  if (monero.test(address)) return readMonero(address)
  if (address.length < 26 || address.length > 36) return null
  if (address.startsWith('r')) {
    const bytes = decoded(base58xrp.decode, address)
    if (bytes === null || bytes.length !== 25 || bytes[0] !== 0) return null
    if (!checks(bytes)) return refused({ code: 'WALLET_CHECKSUM', form: 'an XRP address', address })
    return ok({ form: 'XRP address', keys: keysOfPublicKeyHash(bytes.slice(1, 21)) })
  }
  const bytes = decoded(base58.decode, address)
  if (bytes === null) return null
  const version = bytes.length === 25 ? bytes[0] : bytes.length === 26 ? two(bytes) : undefined
  const kind = version === undefined ? undefined : versions[version]
  if (!checks(bytes)) {
    if (kind === undefined) return null
    return refused({ code: 'WALLET_CHECKSUM', form: `a ${kind.form}`, address })
  }
  if (kind === undefined) return null
  const hash = bytes.slice(-24, -4)
  const { form } = kind
  if (kind.of === 'account') return ok({ form, keys: [accountKey(hexadecimal(hash))] })
  return ok({ form, keys: kind.of === 'publicKey' ? keysOfPublicKeyHash(hash) : [keyOfScript(hash)] })
}

/** An integrated address carries the same two keys and a payment's number after them. */
function readMonero(address: string): WalletReading {
  const bytes = decoded(base58xmr.decode, address)
  if (bytes === null || (bytes.length !== 69 && bytes.length !== 77)) return null
  const digest = keccak256(bytes.slice(0, -4), 'bytes')
  if (!bytes.slice(-4).every((byte, at) => byte === digest[at]))
    return refused({ code: 'WALLET_CHECKSUM', form: 'a Monero address', address })
  return ok({ form: 'Monero address', keys: [`monero:${hexadecimal(bytes.slice(1, 65))}`] })
}

function decoded(decode: (text: string) => Uint8Array, address: string): Uint8Array | null {
  try {
    return decode(address)
  } catch {
    return null
  }
}

function checks(bytes: Uint8Array): boolean {
  if (bytes.length < 5) return false
  const digest = sha256(sha256(bytes.slice(0, -4), 'bytes'), 'bytes')
  return bytes.slice(-4).every((byte, at) => byte === digest[at])
}

function two(bytes: Uint8Array): number {
  return ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
}

const alphabet = /^[1-9A-HJ-NP-Za-km-z]+$/
const monero = /^[48][1-9A-HJ-NP-Za-km-z]{94}(?:[1-9A-HJ-NP-Za-km-z]{11})?$/

type Version = { readonly of: 'publicKey' | 'script' | 'account'; readonly form: string }

/** From the chain parameters of each; several chains share a byte, which changes nothing. */
const versions: Readonly<Record<number, Version>> = {
  0: { of: 'publicKey', form: 'Bitcoin address' },
  5: { of: 'script', form: 'Bitcoin address of a script' },
  16: { of: 'script', form: 'Dash address of a script' },
  22: { of: 'script', form: 'Dogecoin address of a script' },
  23: { of: 'script', form: 'Bitcoin Gold address of a script' },
  30: { of: 'publicKey', form: 'Dogecoin or Verge address' },
  33: { of: 'script', form: 'Verge address of a script' },
  38: { of: 'publicKey', form: 'Bitcoin Gold address' },
  48: { of: 'publicKey', form: 'Litecoin address' },
  50: { of: 'script', form: 'Litecoin address of a script' },
  58: { of: 'script', form: 'Litecoin test address of a script' },
  65: { of: 'account', form: 'TRON address' },
  76: { of: 'publicKey', form: 'Dash address' },
  111: { of: 'publicKey', form: 'Bitcoin test address' },
  196: { of: 'script', form: 'Bitcoin test address of a script' },
  7352: { of: 'publicKey', form: 'Zcash address' },
  7357: { of: 'script', form: 'Zcash address of a script' },
}
