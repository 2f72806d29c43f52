/** SegWit addresses (BIP-173 and BIP-350) of Bitcoin and the chains that took them over. */

import { bech32, bech32m } from '@scure/base'
import { ok, refused } from '@specie/units'
import type { WalletReading } from './canonicalWallet.ts'
import { hexadecimal, keysOfPublicKeyHash, keysOfWitnessScript } from './publicKey.ts'

export function readBech32(address: string): WalletReading {
  const [, prefix] = segwit.exec(address) ?? []
  if (prefix === undefined) return null
  const lower = address.toLowerCase()
  const malformed = (expected: string): WalletReading =>
    refused({ code: 'WALLET_MALFORMED', form: 'a bech32 address', address, expected })
  if (address !== lower && address !== address.toUpperCase())
    return malformed('small letters or capitals, not both,')
  const old = bech32.decodeUnsafe(lower)
  const young = old === undefined ? bech32m.decodeUnsafe(lower) : undefined
  const words = (old ?? young)?.words
  if (words === undefined) return refused({ code: 'WALLET_CHECKSUM', form: 'a bech32 address', address })
  const version = words[0] ?? 0
  const programme = bech32.fromWordsUnsafe(words.slice(1))
  if (!programme || version > 16) return malformed('a witness version and whole bytes')
  if ((version === 0) !== (old !== undefined))
    return malformed('bech32 for version 0 and bech32m for all others')
  if (version > 0) {
    if (programme.length < 2 || programme.length > 40) return malformed('2 to 40 bytes')
    const form = version === 1 ? 'taproot address' : 'SegWit address'
    return ok({ form, keys: [`witness${version}:${hexadecimal(programme)}`] })
  }
  if (programme.length === 20)
    return ok({ form: 'SegWit address of a public key', keys: keysOfPublicKeyHash(programme) })
  if (programme.length !== 32) return malformed('20 or 32 bytes')
  return ok({ form: 'SegWit address of a script', keys: keysOfWitnessScript(programme) })
}

/** Bitcoin and its test networks, Litecoin, Bitcoin Gold, DigiByte, Vertcoin, Groestlcoin's use another checksum and stay text. */
const segwit = /^(bc|tb|bcrt|ltc|tltc|rltc|btg|dgb|vtc)1[02-9ac-hj-np-z]{6,}$/i
