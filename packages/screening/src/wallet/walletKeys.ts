/**
 * Everything by which an address could be recognised, sound or not. Lists hold mistyped addresses, and whoever writes one with the wrong
 * capitals still means it.
 */

import { canonicalWallet } from './canonicalWallet.ts'
import { printWalletRefusal, type WalletKey } from './key.ts'
import { bareAddress } from './writing.ts'

export type WalletKeys = {
  /** Two addresses that share one belong to one key. Empty only where there is no text at all. */
  readonly keys: readonly WalletKey[]
  /** Why a person who gave this address would be refused, in words; null where it is sound. */
  readonly warning: string | null
}

export function walletKeys(text: string): WalletKeys {
  const read = canonicalWallet(text)
  if (read.ok && isKnown(read.value.keys[0])) return { keys: read.value.keys, warning: null }
  const warning = read.ok ? null : printWalletRefusal(read.refusal)
  const address = bareAddress(text)
  if (address === '') return { keys: [], warning }
  const asWritten: WalletKey = `text:${address}`
  // A wrong capital hides nothing but itself; a wrong letter hides everything.
  const meant = canonicalWallet(address.toLowerCase())
  return {
    keys: meant.ok && isKnown(meant.value.keys[0]) ? [...meant.value.keys, asWritten] : [asWritten],
    warning,
  }
}

function isKnown(key: WalletKey): boolean {
  return !key.startsWith('text:')
}
