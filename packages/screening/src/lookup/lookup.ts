/**
 * Finds who on the lists a subject may be. Only entries that share a key with it are compared, and two that share none never match, so
 * nothing is lost against comparing all of them.
 */

import type { ListEntry } from '../lists/entry.ts'
import type { Evidence, Found } from '../match/found.ts'
import { type PreparedEntry, prepareEntry, prepareSubject } from '../match/prepareSubject.ts'
import { scoreEntry } from '../match/scoreEntry.ts'
import type { Subject } from '../match/subject.ts'
import { walletKeys } from '../wallet/walletKeys.ts'
import { buildKeyTable, eachBearer, type KeyTable } from './keyTable.ts'

export type LookupList = {
  readonly list: string
  readonly version: string
  readonly entries: readonly ListEntry[]
}

export type Lookup = {
  readonly versions: readonly { readonly list: string; readonly version: string }[]
  readonly entryCount: number
  /** Every possible match, the likeliest first; among equals in the order of lists and entries. */
  find(subject: Subject): readonly Found[]
  /** Entries that list one of these addresses, in whatever form. */
  findWallet(address: string): readonly Found[]
  /** Those of the addresses that are listed, in the order in which they come. */
  findWallets(
    addresses: Iterable<string>,
  ): Iterable<{ readonly address: string; readonly found: readonly Found[] }>
  /** How many entries a search for this subject compares: for benches and tests. */
  candidates(subject: Subject): number
  /** What another thread needs to look up in the same index. */
  readonly shared: SharedLookup
}

export type SharedLookup = { readonly lists: readonly LookupList[]; readonly table: KeyTable }

/** Takes some seconds of computing for the large lists. */
export function buildLookup(lists: readonly LookupList[]): Lookup {
  const places = placesOf(lists)
  const prepared: (PreparedEntry | undefined)[] = []
  const table = buildKeyTable(places.length, (at) => {
    const entry = places[at]?.entry
    if (entry === undefined) return []
    const one = prepareEntry(entry)
    prepared[at] = one
    return one.keys
  })
  return lookupOver({ lists, table }, places, prepared)
}

/** In another thread: the index is the very same memory; names are taken apart as they are met. */
export function attachLookup(shared: SharedLookup): Lookup {
  return lookupOver(shared, placesOf(shared.lists), [])
}

type Place = { readonly list: string; readonly version: string; readonly entry: ListEntry }

function placesOf(lists: readonly LookupList[]): readonly Place[] {
  return lists.flatMap(({ list, version, entries }) => entries.map((entry) => ({ list, version, entry })))
}

function lookupOver(
  shared: SharedLookup,
  places: readonly Place[],
  prepared: (PreparedEntry | undefined)[],
): Lookup {
  const wallets = walletTable(places)
  const marks = new Uint32Array(places.length)
  let round = 0

  const candidatesOf = (keys: readonly string[]): number[] => {
    round = (round + 1) >>> 0
    if (round === 0) {
      marks.fill(0)
      round = 1
    }
    const found: number[] = []
    for (const key of keys)
      eachBearer(shared.table, key, (at) => {
        if (marks[at] === round) return
        marks[at] = round
        found.push(at)
      })
    return found
  }

  const preparedAt = (at: number, { entry }: Place): PreparedEntry => {
    const known = prepared[at]
    if (known !== undefined) return known
    const fresh = prepareEntry(entry)
    prepared[at] = fresh
    return fresh
  }

  const findWallet = (address: string): readonly Found[] => {
    const found = new Map<number, Found>()
    for (const key of walletKeys(address).keys)
      for (const { at, listed } of wallets.get(key) ?? []) {
        const place = places[at]
        if (place !== undefined && !found.has(at)) found.set(at, byWallet(place, address, listed))
      }
    return [...found].sort(([left], [right]) => left - right).map(([, one]) => one)
  }

  const find = (subject: Subject): readonly Found[] => {
    const ours = prepareSubject(subject)
    const found: { at: number; found: Found }[] = []
    for (const at of candidatesOf(ours.keys)) {
      const place = places[at]
      if (place === undefined) continue
      const scored = scoreEntry(ours, preparedAt(at, place))
      if (scored === null) continue
      const { list, version, entry } = place
      found.push({ at, found: { list, version, entry: entry.id, entryKind: entry.kind, ...scored } })
    }
    const byName = found
      .sort((left, right) => right.found.score - left.found.score || left.at - right.at)
      .map((one) => one.found)
    const walletHits = subject.wallets.flatMap(findWallet)
    if (walletHits.length === 0) return byName
    // A wallet decides by itself; what the names said of the same entry stays in the explanation.
    const key = (one: Found) => `${one.list} ${one.version} ${one.entry}`
    const joined = new Map<string, Found>()
    for (const hit of walletHits) {
      const named = byName.find((one) => key(one) === key(hit))
      if (joined.has(key(hit))) continue
      joined.set(key(hit), named === undefined ? hit : merged(hit, named))
    }
    return [...joined.values(), ...byName.filter((one) => !joined.has(key(one)))]
  }

  return {
    versions: shared.lists.map(({ list, version }) => ({ list, version })),
    entryCount: places.length,
    find,
    findWallet,
    *findWallets(addresses) {
      for (const address of addresses) {
        const found = findWallet(address)
        if (found.length > 0) yield { address, found }
      }
    },
    candidates: (subject) => candidatesOf(prepareSubject(subject).keys).length,
    shared,
  }
}

type Listed = { readonly at: number; readonly listed: string }

function walletTable(places: readonly Place[]): ReadonlyMap<string, readonly Listed[]> {
  const table = new Map<string, Listed[]>()
  for (const [at, { entry }] of places.entries())
    for (const { currency, address } of entry.wallets)
      for (const key of walletKeys(address).keys) {
        const listed = { at, listed: `${currency} ${address}` }
        const found = table.get(key)
        if (found === undefined) table.set(key, [listed])
        else found.push(listed)
      }
  return table
}

function byWallet({ list, version, entry }: Place, address: string, listed: string): Found {
  const evidence: Evidence = {
    what: 'wallet',
    ours: address,
    theirs: listed,
    effect: 10_000,
    says: listed.endsWith(` ${address}`)
      ? 'The very address is listed.'
      : 'The listed address and this one are controlled by the same key.',
  }
  return {
    list,
    version,
    entry: entry.id,
    entryKind: entry.kind,
    score: 10_000,
    by: 'wallet',
    explanation: { names: null, evidence: [evidence] },
  }
}

function merged(hit: Found, named: Found): Found {
  const { names, evidence } = named.explanation
  return { ...hit, explanation: { names, evidence: [...hit.explanation.evidence, ...evidence] } }
}
