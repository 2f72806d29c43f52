/** Versions of a list: their name by content, how two differ, and whether a new one shrank so much that people must look at it. */

import { createHash } from 'node:crypto'
import { canonical } from '../policyFile/canonical.ts'
import type { ListEntry } from './entry.ts'
import type { ListCounts } from './readList.ts'

export type WholeFile = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Of a file on disk: when it was written. A file that nobody renews says nothing of today. */
  readonly writtenAt?: Date
}

/**
 * SHA-256 over what it was read as, then name, length and bytes of each file, in the order of their names. The first line changes
 * when the readers come to read otherwise: the same bytes are then another version.
 */
export function versionOf(format: string, files: readonly WholeFile[]): `0x${string}` {
  const hash = createHash('sha256').update(`specie list 1\n${format}\n`)
  for (const { name, bytes } of inOrder(files)) hash.update(`${name}\n${bytes.length}\n`).update(bytes)
  return `0x${hash.digest('hex')}`
}

export function inOrder(files: readonly WholeFile[]): readonly WholeFile[] {
  return [...files].sort((left, right) => (left.name < right.name ? -1 : 1))
}

export type Difference = {
  readonly added: readonly ListEntry[]
  readonly changed: readonly { readonly before: ListEntry; readonly after: ListEntry }[]
  readonly removed: readonly ListEntry[]
}

export function differenceOf(before: readonly ListEntry[], after: readonly ListEntry[]): Difference {
  const old = new Map(before.map((entry) => [entry.id, entry]))
  const added: ListEntry[] = []
  const changed: { before: ListEntry; after: ListEntry }[] = []
  for (const entry of after) {
    const was = old.get(entry.id)
    old.delete(entry.id)
    if (was === undefined) added.push(entry)
    else if (entryDigest(was) !== entryDigest(entry)) changed.push({ before: was, after: entry })
  }
  return { added, changed, removed: [...old.values()] }
}

/** Of everything that the list says of the entry. */
export function entryDigest(entry: ListEntry): `0x${string}` {
  return `0x${createHash('sha256').update(canonical(entry)).digest('hex')}`
}

/** Authorities take names off in dozens. A list that lost a tenth of anything has more likely lost a part of its file. */
export const smallestShareBasisPoints = 9_000

export type Weighed = { readonly counts: ListCounts; readonly published: string | null }

export type Past = {
  /** The version in force. */
  readonly current: Weighed
  /** Of versions that were in force in the last 90 days, back to the last one that officers let in. */
  readonly lately: readonly Weighed[]
  /** Ids that the version in force has and the new one has not. */
  readonly removed: number
  /** It was in force before, and something younger took its place. */
  readonly wasInForce: boolean
  /** The list came from other places, or in another format, when the version in force went live. */
  readonly isMoved: boolean
}

/** Why a version must not go live by itself, in words; null where nothing speaks against it. The first version has nothing before it. */
export function suspicion(past: Past | null, after: Weighed): string | null {
  if (past === null) return null
  const { current, lately, removed, wasInForce, isMoved } = past
  if (isMoved) return 'the list comes from another place, or in another format, than the version in force'
  if (wasInForce) return 'it was in force before, and a younger version took its place'
  for (const [what, words] of counted) {
    const was = Math.max(...[current, ...lately].map(({ counts }) => counts[what] ?? 0))
    const is = after.counts[what]
    if (isGreatLoss(was, was - is)) return `it has ${is} ${words} where there were ${was} lately`
  }
  if (isGreatLoss(current.counts.entries, removed))
    return `${removed} of ${current.counts.entries} entries that are in force are not in it`
  const [old, young] = [dayOf(current.published), dayOf(after.published)]
  if (old !== null && young === null)
    return 'it does not say when it was published, and the version in force does'
  if (old !== null && young !== null && young < old)
    return `it was published ${after.published}, before the version in force (${current.published})`
  return null
}

/** Of a handful, one more or less says nothing. */
function isGreatLoss(was: number, lost: number): boolean {
  return lost > 2 && (was - lost) * 10_000 < was * smallestShareBasisPoints
}

function dayOf(published: string | null): number | null {
  const time = published === null ? Number.NaN : Date.parse(published)
  return Number.isNaN(time) ? null : time
}

const counted: readonly (readonly [keyof ListCounts, string])[] = [
  ['entries', 'entries'],
  ['names', 'names'],
  ['people', 'people'],
  ['organisations', 'organisations'],
  ['vessels', 'vessels'],
  ['wallets', 'wallets'],
  ['identifiers', 'identifiers'],
  ['dates', 'dates'],
  ['addresses', 'addresses'],
]
