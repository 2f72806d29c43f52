/** What is known besides the names, and what it adds to or takes from their score, in the order in which it is applied. */

import type { EntryKind, ListedPlace, NameQuality } from '../lists/entry.ts'
import { dateEvidence } from './dates.ts'
import type { Evidence } from './found.ts'
import { contradictingIdentifier } from './identifiers.ts'
import type { PreparedEntry, PreparedSubject } from './prepareSubject.ts'
import type { SubjectKind } from './subject.ts'

/** Never an identifier that is the same: that decides by itself. */
export function evidenceFor(
  { subject, ...prepared }: PreparedSubject,
  { entry, ...listed }: PreparedEntry,
): readonly Evidence[] {
  const found: (Evidence | null)[] = [
    kindEvidence(subject.kind, entry.kind),
    dateEvidence(subject.date, entry.dates),
    countryEvidence(subject.countries, entry.countries),
    birthplaceEvidence(subject.birthCountry, entry.birthplaces),
    genderEvidence(subject.gender, entry.gender),
    numberEvidence(contradictingIdentifier(prepared.identifiers, listed.identifiers)),
  ]
  return found.filter((one) => one !== null)
}

/** The list itself says that nobody should be found by this alias alone. */
export function weakAlias(quality: NameQuality, ours: string, theirs: string): Evidence | null {
  if (quality !== 'weak') return null
  return { what: 'weakAlias', ours, theirs, effect: -1000, says: 'The list calls this alias weak.' }
}

function kindEvidence(ours: SubjectKind, theirs: EntryKind): Evidence | null {
  if (ours === theirs || ours === 'unknown' || theirs === 'unknown') return null
  const effect = ours === 'person' || theirs === 'person' ? -2500 : -1200
  return { what: 'kind', ours, theirs, effect, says: `${words[ours]}, and the entry is ${words[theirs]}.` }
}

const words: Record<SubjectKind, string> = {
  person: 'a person',
  organisation: 'an organisation',
  vessel: 'a vessel',
  aircraft: 'an aircraft',
  unknown: 'unknown',
}

function countryEvidence(ours: readonly string[], theirs: readonly string[]): Evidence | null {
  if (ours.length === 0 || theirs.length === 0) return null
  const same = ours.find((country) => theirs.includes(country))
  return {
    what: 'country',
    ours: ours.join(', '),
    theirs: theirs.join(', '),
    effect: same === undefined ? -400 : 300,
    says: same === undefined ? 'No country in common.' : `Both name ${same}.`,
  }
}

function birthplaceEvidence(ours: string | null, theirs: readonly ListedPlace[]): Evidence | null {
  const known = theirs.map((place) => place.country).filter((country) => country !== null)
  if (ours === null || known.length === 0) return null
  const same = known.includes(ours)
  return {
    what: 'birthplace',
    ours,
    theirs: known.join(', '),
    effect: same ? 300 : -500,
    says: same ? 'Born in the same country.' : 'Born in another country.',
  }
}

function genderEvidence(ours: 'male' | 'female' | null, theirs: 'male' | 'female' | null): Evidence | null {
  if (ours === null || theirs === null || ours === theirs) return null
  return { what: 'gender', ours, theirs, effect: -1500, says: 'The gender is another.' }
}

function numberEvidence(numbers: ReturnType<typeof contradictingIdentifier>): Evidence | null {
  if (numbers === null) return null
  const [ours, theirs] = numbers
  return {
    what: 'identifier',
    ours: ours.shown,
    theirs: theirs.shown,
    effect: -2500,
    says: 'Each has one such number for life, and they differ.',
  }
}
