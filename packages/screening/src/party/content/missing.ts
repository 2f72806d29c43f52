/**
 * Which papers an admission still lacks. A paper counts until the day it expires. Whoever owns a quarter or more, and whoever directs, is identified by a document of his own
 * (FATF, Recommendation 10: identify the customer, its beneficial owners and those who act for it; recommendations on the threshold of 25 %).
 */
import { type PartyContent, type PartyDocument, peopleOf } from './content.ts'

/** In words, empty where nothing is missing. `on` is the day of the admission, YYYY-MM-DD. */
export function missingPapers(party: PartyContent, on: string): readonly string[] {
  const good = party.documents.filter((one) => one.expiresOn === null || one.expiresOn >= on)
  const has = (person: string, kinds: readonly PartyDocument['kind'][]) =>
    good.some((one) => one.of === person && kinds.includes(one.kind))
  const missing: string[] = []
  if (party.self.is === 'person') {
    if (!has('party', identity)) missing.push('an identity document of the party that has not expired')
    if (!has('party', ['proofOfAddress'])) missing.push('a proof of the party’s address')
    if (party.self.born === null) missing.push('the party’s date of birth')
    return missing
  }
  if (!has('party', ['registrationExtract']))
    missing.push('an extract of the register in which the party stands')
  const people = party.owners.filter((one) => one.who.is === 'person')
  if (people.length === 0 && party.noOwnerBecause === null)
    missing.push('its beneficial owners, or why nobody owns a quarter')
  if (people.length > 0 && !has('party', ['ownersRegister', 'articles']))
    missing.push('a register of owners, or the articles')
  if (party.directors.length === 0) missing.push('at least one director')
  const quarter = party.owners.flatMap(({ who, shareBasisPoints }, index) =>
    who.is === 'person' && shareBasisPoints >= quarterBasisPoints ? [`owner ${index + 1}`] : [],
  )
  const directing = party.directors.map((_, index) => `director ${index + 1}`)
  for (const { person } of peopleOf(party))
    if ([...quarter, ...directing].includes(person) && !has(person, identity))
      missing.push(`an identity document of ${person} that has not expired`)
  return missing
}

/** The day on which the first of its papers expires; null where none does. */
export function firstExpiry(party: PartyContent, on: string): string | null {
  const days = party.documents.flatMap(({ expiresOn }) =>
    expiresOn !== null && expiresOn >= on ? [expiresOn] : [],
  )
  return days.toSorted()[0] ?? null
}

const identity = ['passport', 'identityCard', 'residencePermit'] as const
const quarterBasisPoints = 2_500
