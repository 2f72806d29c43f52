/** Listed wallets by every key that pays to them. There are thousands of them, not millions: a Map in each thread is small. */

import type { Found } from '../match/found.ts'
import { walletKeys } from '../wallet/walletKeys.ts'
import type { KeptReader } from './kept.ts'
import type { KeptWallet, SharedLookup } from './shared.ts'
import { countOf, textAt } from './sharedTexts.ts'

export type WalletIndex = {
  /** Each entry once, in the order of lists and entries. */
  find(address: string): readonly Found[]
  readonly warnings: readonly { readonly listed: string; readonly warning: string }[]
}

export function walletIndex({ versions, wallets }: SharedLookup, kept: KeptReader): WalletIndex {
  const table = new Map<string, KeptWallet[]>()
  const warnings: { listed: string; warning: string }[] = []
  for (let at = 0; at < countOf(wallets); at += 1) {
    const wallet: KeptWallet = JSON.parse(textAt(wallets, at))
    const { warning, listed } = wallet
    if (warning !== null) warnings.push({ listed, warning })
    for (const key of wallet.keys) {
      const bearers = table.get(key)
      if (bearers === undefined) table.set(key, [wallet])
      else bearers.push(wallet)
    }
  }
  const find = (address: string): readonly Found[] => {
    const plain = plainAccount(address)
    if (plain !== null && !table.has(plain)) return []
    const met = new Map<number, KeptWallet>()
    for (const key of walletKeys(address).keys)
      for (const wallet of table.get(key) ?? []) if (!met.has(wallet.entry)) met.set(wallet.entry, wallet)
    return [...met.values()]
      .sort((left, right) => left.entry - right.entry)
      .flatMap(({ entry: at, listed }) => {
        const { list, entry } = kept.entry(at)
        const version = versions[list]
        return version === undefined ? [] : [byWallet(version, entry, address, listed)]
      })
  }
  return { find, warnings }
}

/** What nearly every holder's address is. Its capitals need no check before anything is found. */
function plainAccount(address: string): string | null {
  return address.length === 42 && account.test(address) ? `account:${address.slice(2).toLowerCase()}` : null
}

const account = /^0x[0-9a-fA-F]{40}$/

function byWallet(
  version: SharedLookup['versions'][number],
  { id, kind }: { readonly id: string; readonly kind: Found['entryKind'] },
  address: string,
  listed: string,
): Found {
  const says = listed.endsWith(` ${address}`)
    ? 'The very address is listed.'
    : 'The listed address and this one are controlled by the same key.'
  return {
    ...version,
    entry: id,
    entryKind: kind,
    score: 10_000,
    by: 'wallet',
    explanation: {
      names: null,
      evidence: [{ what: 'wallet', ours: address, theirs: listed, effect: 10_000, says }],
    },
  }
}
