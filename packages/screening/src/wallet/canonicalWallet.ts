/**
 * An address of a wallet in whatever form, brought down to the keys it pays to. Each way of writing has a reader of its own; the first
 * that knows the text for its own decides, and what nobody knows is compared letter by letter.
 */

import { type Outcome, ok, refused } from '@specie/units'
import { readBase58 } from './base58.ts'
import { readBech32 } from './bech32.ts'
import { readCashAddress } from './cashAddress.ts'
import { readHexadecimal } from './hexadecimal.ts'
import { readIcap } from './icap.ts'
import type { WalletKey, WalletRefusal } from './key.ts'
import { bareAddress, longestAddress } from './writing.ts'

/** What one reader makes of a text: null where it is none of its own. */
export type WalletReading = Outcome<Wallet, WalletRefusal> | null

export type Wallet = {
  /** In words: `EVM address`, `TRON address`, `bech32 address of a public key` … */
  readonly form: string
  /** The first is the canonical one; the others follow from it (P2SH around P2WPKH). Never empty. */
  readonly keys: readonly [WalletKey, ...WalletKey[]]
}

/** Strict: a mistyped address is refused. For what a list holds, take `walletKeys`. */
export function canonicalWallet(text: string): Outcome<Wallet, WalletRefusal> {
  const address = bareAddress(text)
  if (address === '') return refused({ code: 'WALLET_EMPTY' })
  if (address.length > longestAddress)
    return refused({ code: 'WALLET_TOO_LONG', length: address.length, most: longestAddress })
  for (const read of readers) {
    const reading = read(address)
    if (reading !== null) return reading
  }
  return ok({ form: 'address of another kind', keys: [`text:${address}`] })
}

const readers: readonly ((address: string) => WalletReading)[] = [
  readHexadecimal,
  readIcap,
  readBech32,
  readCashAddress,
  readBase58,
]
