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

/** SHA-256 over name, length and bytes of each file, in the order of their names. */
export function versionOf(files: readonly WholeFile[]): `0x${string}` {
  const hash = createHash('sha256')
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

/** Why a version must not go live by itself, in words; null where nothing speaks against it. */
export function suspicion(
  before: { readonly counts: ListCounts; readonly published: string | null } | null,
  after: { readonly counts: ListCounts; readonly published: string | null },
): string | null {
  if (before === null) return null
  for (const [what, words] of counted) {
    const [was, is] = [before.counts[what], after.counts[what]]
    // Of a handful, one more or less says nothing.
    if (was - is > 2 && is * 10_000 < was * smallestShareBasisPoints)
      return `it has ${is} ${words} where the version in force has ${was}`
  }
  const [old, young] = [dayOf(before.published), dayOf(after.published)]
  if (old !== null && young !== null && young < old)
    return `it was published ${after.published}, before the version in force (${before.published})`
  return null
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
]
