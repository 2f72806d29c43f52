/**
 * An index over all lists as plain memory: made once, in whatever thread, and read by all of them. Names are kept taken apart; taking them
 * apart is what costs (a fifth of a millisecond each), reading one back costs a tenth of that and happens once a thread.
 */

import type { ListEntry, NameQuality } from '../lists/entry.ts'
import { type PreparedIdentifier, prepareIdentifiers } from '../match/identifiers.ts'
import type { PreparedName } from '../names/prepared.ts'
import { prepareName } from '../names/prepareName.ts'
import { walletKeys } from '../wallet/walletKeys.ts'
import { buildKeyTable, type KeyTable } from './keyTable.ts'
import { type SharedTexts, shareTexts } from './sharedTexts.ts'

export type LookupList = {
  readonly list: string
  readonly version: string
  readonly entries: readonly ListEntry[]
}

export type SharedLookup = {
  readonly versions: readonly { readonly list: string; readonly version: string }[]
  /** From a key to the names that bear it. */
  readonly table: KeyTable
  readonly names: SharedTexts
  readonly entries: SharedTexts
  /** The first name of each entry; one more at the end. */
  readonly firstNames: Uint32Array<SharedArrayBuffer>
  readonly wallets: SharedTexts
  readonly identifiers: SharedTexts
}

/** As it stands in `names`: without its keys, which the table has. */
export type KeptName = {
  readonly prepared: Omit<PreparedName, 'keys' | 'hashes'>
  readonly quality: NameQuality
}

export type KeptEntry = {
  /** Place in `versions`. */
  readonly list: number
  readonly entry: ListEntry
  readonly identifiers: readonly PreparedIdentifier[]
}

/** `imo:9074729`, and the number of the entry. */
export type KeptIdentifier = readonly [key: string, entry: number]

export type KeptWallet = {
  readonly keys: readonly string[]
  readonly entry: number
  /** As the list writes it, with its currency. */
  readonly listed: string
  /** Why the listed address is odd; null where it is sound. */
  readonly warning: string | null
}

/** Some seconds of computing for the large lists: in a server, in a thread of its own (`openLookup`). */
export function shareLists(lists: readonly LookupList[]): SharedLookup {
  const keysOf: Float64Array[] = []
  const names: string[] = []
  const entries: string[] = []
  const wallets: string[] = []
  const numbers: string[] = []
  const firstNames: number[] = [0]
  for (const [list, { entries: listed }] of lists.entries()) {
    for (const entry of listed) {
      const number = entries.length
      for (const { text, quality } of entry.names) {
        const { keys: _, hashes, ...prepared } = prepareName(text, entry.kind)
        keysOf.push(hashes)
        names.push(JSON.stringify({ prepared, quality } satisfies KeptName))
      }
      const identifiers = prepareIdentifiers(entry.identifiers)
      for (const { key } of identifiers) numbers.push(JSON.stringify([key, number] satisfies KeptIdentifier))
      for (const { currency, address } of entry.wallets) {
        const listedAs = `${currency} ${address}`
        wallets.push(
          JSON.stringify({ ...walletKeys(address), entry: number, listed: listedAs } satisfies KeptWallet),
        )
      }
      entries.push(JSON.stringify({ list, entry, identifiers } satisfies KeptEntry))
      firstNames.push(names.length)
    }
  }
  const shared = new Uint32Array(new SharedArrayBuffer(4 * firstNames.length))
  shared.set(firstNames)
  return {
    versions: lists.map(({ list, version }) => ({ list, version })),
    table: buildKeyTable(keysOf),
    names: shareTexts(names),
    entries: shareTexts(entries),
    firstNames: shared,
    wallets: shareTexts(wallets),
    identifiers: shareTexts(numbers),
  }
}
