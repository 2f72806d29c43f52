/** Which entries a subject is compared with, and by which of their names: those that share a key with one of its own names or numbers. */

import type { PreparedEntry, PreparedSubject } from '../match/prepareSubject.ts'
import { leastOfNames } from '../match/scoreEntry.ts'
import type { Subject } from '../match/subject.ts'
import { threshold } from '../match/threshold.ts'
import type { PreparedName } from '../names/prepared.ts'
import { boundOf } from './bound.ts'
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
  { subject, names, identifiers }: PreparedSubject,
): readonly Candidate[] {
  const least = supports(subject) ? leastOfNames : threshold
  const sameNumber = new Set(identifiers.flatMap(({ key }) => kept.entriesOfIdentifier(key)))
  const met = new Map<number, Keys>()
  for (const [at, name] of names.entries()) {
    const mine = keysOfPlace(at)
    const seen = new Set<number>()
    for (const key of name.hashes) eachPlace(table, key, (place) => seen.add(place))
    const mayScore = boundOf(name, least, kept.memo)
    for (const place of seen) {
      const { sketches, prepared } = kept.name(place)
      const person = name.kind === 'person' || prepared.kind === 'person'
      // Where a number decides, the names are told whatever they are.
      if (!sameNumber.has(kept.entryOfName(place)) && !mayScore(sketches, person)) continue
      const so = met.get(place)
      met.set(place, so === undefined ? mine : joined(so, at))
    }
  }
  const byEntry = new Map<number, PreparedEntry['names'][number][]>()
  // In the order of the list: of names that are equally near the first counts.
  for (const [place, keys] of [...met].sort(([left], [right]) => left - right)) {
    const entry = kept.entryOfName(place)
    const { prepared, quality } = kept.name(place)
    const name = { prepared: { ...prepared, ...keys }, quality }
    const so = byEntry.get(entry)
    if (so === undefined) byEntry.set(entry, [name])
    else so.push(name)
  }
  for (const entry of sameNumber) if (!byEntry.has(entry)) byEntry.set(entry, [])
  return [...byEntry]
    .map(([entry, theirs]) => ({ entry, names: theirs }))
    .sort((left, right) => left.entry - right.entry)
}

/** What else is known of it can lift the score of names that are below the threshold alone. */
function supports({ date, countries, birthCountry }: Subject): boolean {
  return date !== null || countries.length > 0 || birthCountry !== null
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
