/** Bitcoin Cash's cashaddr (and eCash's), with or without its prefix: the same hashes as Bitcoin's, in letters of their own. */

import { ok, refused } from '@specie/units'
import type { WalletReading } from './canonicalWallet.ts'
import { hexadecimal, keyOfScript, keysOfPublicKeyHash } from './publicKey.ts'

export function readCashAddress(address: string): WalletReading {
  const [, given, payload] = cashAddress.exec(address) ?? []
  if (payload === undefined) return null
  if (given === undefined && payload.length !== 42) return null
  if (address !== address.toLowerCase() && address !== address.toUpperCase()) {
    if (given === undefined) return null
    return refused({
      code: 'WALLET_MALFORMED',
      form: 'a cashaddr',
      address,
      expected: 'small letters or capitals, not both,',
    })
  }
  const values = Array.from(payload.toLowerCase(), (letter) => letters.indexOf(letter))
  const prefixes = given === undefined ? ['bitcoincash', 'ecash', 'bchtest'] : [given.toLowerCase()]
  if (!prefixes.some((prefix) => polymod(prefix, values) === 0n))
    return given === undefined &&
      !address.toLowerCase().startsWith('q') &&
      !address.toLowerCase().startsWith('p')
      ? null
      : refused({ code: 'WALLET_CHECKSUM', form: 'a cashaddr', address })
  const bytes = bytesOf(values.slice(0, -8))
  const [version = 0] = bytes
  const hash = bytes.slice(1)
  const kind = version >> 3
  // Kinds 2 and 3 are the same, for wallets that understand tokens.
  if (hash.length === 20 && (kind === 0 || kind === 2))
    return ok({ form: 'cashaddr of a public key', keys: keysOfPublicKeyHash(hash) })
  if (hash.length === 20 && (kind === 1 || kind === 3))
    return ok({ form: 'cashaddr of a script', keys: [keyOfScript(hash)] })
  if (hash.length === 32 && (kind === 1 || kind === 3))
    return ok({ form: 'cashaddr of a script', keys: [`script:${hexadecimal(hash)}`] })
  return refused({
    code: 'WALLET_MALFORMED',
    form: 'a cashaddr',
    address,
    expected: 'a public key hash or a script hash',
  })
}

/** The BCH code of the cashaddr specification: zero where the check digits agree. */
function polymod(prefix: string, values: readonly number[]): bigint {
  let code = 1n
  for (const value of [...Array.from(prefix, (letter) => letter.charCodeAt(0) & 31), 0, ...values]) {
    const top = code >> 35n
    code = ((code & 0x07ffffffffn) << 5n) ^ BigInt(value)
    for (const [bit, generator] of generators.entries()) if ((top >> BigInt(bit)) & 1n) code ^= generator
  }
  return code ^ 1n
}

/** Five bits each to eight; what is left over is padding. */
function bytesOf(values: readonly number[]): Uint8Array {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const value of values) {
    held = ((held << 5) | value) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 0xff)
  }
  return new Uint8Array(bytes)
}

const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const cashAddress = /^(?:(bitcoincash|bchtest|bchreg|ecash):)?([qpzr][02-9ac-hj-np-z]{41,103})$/i
const generators = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n] as const
