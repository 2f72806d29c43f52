/**
 * Finds who on the lists a subject may be. Only names that share a key with one of the subject's are compared, and two that share none
 * never match (the comparison says so itself), so nothing is lost against comparing all of them.
 */

import type { Found } from '../match/found.ts'
import { prepareIdentifiers } from '../match/identifiers.ts'
import type { PreparedEntry, PreparedSubject } from '../match/prepareSubject.ts'
import { scoreEntry } from '../match/scoreEntry.ts'
import type { Subject } from '../match/subject.ts'
import { prepareName } from '../names/prepareName.ts'
import { candidatesOf, keyedByPlace } from './candidates.ts'
import { type KeptReader, keptReader } from './kept.ts'
import { type LookupList, type SharedLookup, shareLists } from './shared.ts'
import { type WalletIndex, walletIndex } from './wallets.ts'

export type Lookup = {
  readonly versions: readonly { readonly list: string; readonly version: string }[]
  readonly entryCount: number
  /** Every possible match, the likeliest first; among equals in the order of lists and entries. */
  find(subject: Subject): readonly Found[]
  /** Entries that list this address, in whatever form. */
  findWallet(address: string): readonly Found[]
  /** Those of the addresses that are listed, in the order in which they come. */
  findWallets(addresses: Iterable<string>): Iterable<WalletHit>
  /** How many names a search for this subject compares: for benches and tests. */
  candidates(subject: Subject): number
  /** Listed addresses that are odd, and why: they are looked for all the same. */
  readonly walletWarnings: readonly { readonly listed: string; readonly warning: string }[]
  /** What another thread needs to look up in the same memory: cheap to post. */
  readonly shared: SharedLookup
}

export type WalletHit = { readonly address: string; readonly found: readonly Found[] }

export function buildLookup(lists: readonly LookupList[]): Lookup {
  return attachLookup(shareLists(lists))
}

/** Over memory that any thread may have made. Takes milliseconds. */
export function attachLookup(shared: SharedLookup): Lookup {
  const kept = keptReader(shared)
  const wallets = walletIndex(shared, kept)
  return {
    versions: shared.versions,
    entryCount: kept.entryCount,
    find: (subject) => withWallets(byNameOrNumber(shared, kept, subject), wallets, subject),
    findWallet: (address) => wallets.find(address),
    *findWallets(addresses) {
      for (const address of addresses) {
        const found = wallets.find(address)
        if (found.length > 0) yield { address, found }
      }
    },
    candidates: (subject) =>
      candidatesOf(shared, kept, prepared(subject)).reduce((sum, { names }) => sum + names.length, 0),
    walletWarnings: wallets.warnings,
    shared,
  }
}

function byNameOrNumber(shared: SharedLookup, kept: KeptReader, subject: Subject): readonly Found[] {
  const ours = prepared(subject)
  // What they share stands in the candidates: the comparison need not look for it again.
  const known = { ...ours, names: keyedByPlace(ours.names) }
  const found: { readonly at: number; readonly found: Found }[] = []
  for (const { entry: at, names } of candidatesOf(shared, kept, ours)) {
    const { list, entry, identifiers } = kept.entry(at)
    const theirs: PreparedEntry = { entry, names, identifiers, keys: [] }
    const scored = scoreEntry(known, theirs)
    const version = shared.versions[list]
    if (scored === null || version === undefined) continue
    found.push({ at, found: { ...version, entry: entry.id, entryKind: entry.kind, ...scored } })
  }
  return found
    .sort((left, right) => right.found.score - left.found.score || left.at - right.at)
    .map((one) => one.found)
}

function prepared(subject: Subject): PreparedSubject {
  return {
    subject,
    names: subject.names.map((name) => prepareName(name, subject.kind)),
    identifiers: prepareIdentifiers(subject.identifiers),
    keys: [],
  }
}

/** A wallet decides by itself; what the names said of the same entry stays in the explanation. */
function withWallets(byName: readonly Found[], wallets: WalletIndex, subject: Subject): readonly Found[] {
  const hits = subject.wallets.flatMap((address) => wallets.find(address))
  if (hits.length === 0) return byName
  const nameOf = (one: Found) => `${one.list} ${one.version} ${one.entry}`
  const named = new Map(byName.map((one) => [nameOf(one), one]))
  const joined = new Map<string, Found>()
  for (const hit of hits) {
    const so = joined.get(nameOf(hit)) ?? named.get(nameOf(hit))
    joined.set(nameOf(hit), so === undefined ? hit : merged(hit, so))
  }
  return [...joined.values(), ...byName.filter((one) => !joined.has(nameOf(one)))]
}

function merged(hit: Found, named: Found): Found {
  const { names, evidence } = named.explanation
  return { ...hit, explanation: { names, evidence: [...hit.explanation.evidence, ...evidence] } }
}
