/** Which entries a subject is compared with, and by which of their names: those that share a key with one of its own names or numbers. */

import type { PreparedEntry, PreparedSubject } from '../match/prepareSubject.ts'
import type { PreparedName } from '../names/prepared.ts'
import type { KeptReader } from './kept.ts'
import { eachPlace } from './keyTable.ts'
import type { SharedLookup } from './shared.ts'

export type Candidate = { readonly entry: number; readonly names: PreparedEntry['names'] }

/**
 * In the order of the entries. A candidate's name has as its keys the places of those of the subject's names that it shares a key with: put
 * beside `keyedByPlace`, it is compared with these and no others, as it would be by all its keys.
 */
export function candidatesOf(
  { table }: SharedLookup,
  kept: KeptReader,
  { names, identifiers }: PreparedSubject,
): readonly Candidate[] {
  const met = new Map<number, Keys>()
  for (const [at, { hashes }] of names.entries()) {
    const mine = keysOfPlace(at)
    for (const key of hashes)
      eachPlace(table, key, (place) => {
        const so = met.get(place)
        if (so === undefined) met.set(place, mine)
        else if (so.hashes.at(-1) !== at) met.set(place, joined(so, at))
      })
  }
  const byEntry = new Map<number, PreparedEntry['names'][number][]>()
  for (const [place, keys] of met) {
    const entry = kept.entryOfName(place)
    const { prepared, quality } = kept.name(place)
    const name = { prepared: { ...prepared, ...keys }, quality }
    const so = byEntry.get(entry)
    if (so === undefined) byEntry.set(entry, [name])
    else so.push(name)
  }
  for (const { key } of identifiers)
    for (const entry of kept.entriesOfIdentifier(key)) if (!byEntry.has(entry)) byEntry.set(entry, [])
  return [...byEntry]
    .map(([entry, theirs]) => ({ entry, names: theirs }))
    .sort((left, right) => left.entry - right.entry)
}

/** The subject's names with their places for keys. */
export function keyedByPlace(names: readonly PreparedName[]): readonly PreparedName[] {
  return names.map((name, at) => ({ ...name, ...keysOfPlace(at) }))
}

type Keys = Pick<PreparedName, 'keys' | 'hashes'>

function keysOfPlace(at: number): Keys {
  return firstPlaces[at] ?? { keys: [], hashes: Float64Array.of(at) }
}

function joined({ hashes }: Keys, at: number): Keys {
  return { keys: [], hashes: Float64Array.of(...hashes, at) }
}

/** One object each for all names of all queries: most share a key with one name only. */
const firstPlaces: readonly Keys[] = Array.from({ length: 64 }, (_, at) => ({
  keys: [],
  hashes: Float64Array.of(at),
}))
