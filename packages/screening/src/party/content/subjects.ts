/** Whom screening looks for in a party's papers: the party itself with its wallets, everybody who owns a part of it, everybody who directs it. */
import type { Identifier, PartialDate } from '../../lists/entry.ts'
import type { Subject } from '../../match/subject.ts'
import { type PartyContent, peopleOf, type Somebody } from './content.ts'
import { nameInFull } from './parts.ts'

export function subjectsIn(party: PartyContent): readonly { person: string; subject: Subject }[] {
  return peopleOf(party).map(({ person, who }) => ({
    person,
    subject: subjectOf(who, person === 'party' ? [...party.accounts, ...party.wallets] : []),
  }))
}

/** Of everything here that a decision of screening or of the rules rests on; what is not in here (documents, contact, notes) may change without a second officer. */
export function screenedContent(party: PartyContent): unknown {
  const {
    jurisdiction,
    kind,
    region,
    roles,
    takesPartAs,
    self,
    owners,
    noOwnerBecause,
    directors,
    accounts,
    wallets,
  } = party
  return {
    jurisdiction,
    kind,
    region,
    roles,
    takesPartAs,
    self,
    owners,
    noOwnerBecause,
    directors,
    accounts,
    wallets,
  }
}

function subjectOf(who: Somebody, wallets: readonly string[]): Subject {
  const isPerson = who.is === 'person'
  const countries = isPerson
    ? [...who.nationalities, ...(who.residence === null ? [] : [who.residence])]
    : [who.registeredIn]
  return {
    kind: who.is,
    names: namesOf(who),
    date: dateOf(isPerson ? who.born : who.founded),
    countries: [...new Set([...countries, ...who.addresses.map((one) => one.country)])],
    birthCountry: isPerson ? (who.birthplace?.country ?? null) : null,
    gender: isPerson ? who.gender : null,
    identifiers: who.identifiers.map(({ kind, number, country }): Identifier => ({ kind, number, country })),
    wallets,
  }
}

/** The legal name first. */
function namesOf(who: Somebody): readonly string[] {
  const inOrder = [...who.names].sort((left, right) => rank(left.type) - rank(right.type))
  return [...new Set(inOrder.map(nameInFull))]
}

function rank(type: string): number {
  return type === 'legal' ? 0 : 1
}

function dateOf(text: string | null): PartialDate | null {
  if (text === null) return null
  const [year = 0, month, day] = text.split('-').map(Number)
  return { year, month: month ?? null, day: day ?? null }
}
