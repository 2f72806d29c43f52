/**
 * What a party says of itself, as officers draft it from its papers: who it is, who owns and who directs it, which accounts are its own, and the documents that show it.
 * The form of a file for `specie party add`, of the desk's draft and of what is sealed are one and the same.
 */
import { z } from 'zod'
import { type AskerKind, askerKinds } from '../../policy/question.ts'
import { partyParts } from '../facts.ts'
import {
  account,
  country,
  day,
  digest,
  identifier,
  partialDate,
  partyName,
  postalAddress,
  words,
} from './parts.ts'

const names = z
  .array(partyName)
  .min(1, 'at least one name')
  .max(20, 'at most 20 names')
  .refine((all) => all.some((one) => one.type === 'legal'), 'one of them of type legal')

const known = {
  names,
  identifiers: z.array(identifier).max(20, 'at most 20').default([]),
  addresses: z.array(postalAddress).max(5, 'at most 5').default([]),
}

export const naturalPerson = z.strictObject({
  is: z.literal('person'),
  ...known,
  born: partialDate.nullable().default(null),
  birthplace: z
    .strictObject({ town: words(70, 'the town').nullable().default(null), country })
    .nullable()
    .default(null),
  nationalities: z.array(country).max(5, 'at most 5').default([]),
  residence: country.nullable().default(null),
  gender: z.enum(['male', 'female'], 'male or female').nullable().default(null),
})

export const organisation = z.strictObject({
  is: z.literal('organisation'),
  ...known,
  founded: partialDate.nullable().default(null),
  registeredIn: country,
})

export const somebody = z.discriminatedUnion(
  'is',
  [naturalPerson, organisation],
  'a person or an organisation',
)

export const documentKinds = [
  'passport',
  'identityCard',
  'residencePermit',
  'proofOfAddress',
  'registrationExtract',
  'articles',
  'ownersRegister',
  'licence',
  'sourceOfFunds',
  'mandate',
  'other',
] as const

export const partyDocument = z.strictObject({
  kind: z.enum(documentKinds, `one of ${documentKinds.join(', ')}`),
  /** Whose: `party`, `owner 1`, `director 2`. */
  of: z
    .string()
    .regex(/^(party|(owner|director) [1-9][0-9]?)$/, 'party, owner 1, director 1 …')
    .default('party'),
  /** SHA-256 or Keccak-256 of the file; the file itself stays where it is kept. */
  digest,
  issuedOn: day.nullable().default(null),
  expiresOn: day.nullable().default(null),
  note: words(300, 'a note').nullable().default(null),
})

export const partyContent = z
  .strictObject({
    /** Its law: where it lives, or is registered. */
    jurisdiction: country,
    /** What it is in the words of the rules by jurisdiction. */
    kind: z.enum(askerKinds, `one of ${askerKinds.join(', ')}`),
    region: words(100, 'the part of the country').nullable().default(null),
    roles: z.array(words(100, 'a word of the rules')).max(10, 'at most 10').default([]),
    takesPartAs: z
      .array(z.enum(partyParts, `one of ${partyParts.join(', ')}`))
      .max(partyParts.length)
      .default(['customer']),
    self: somebody,
    /** Beneficial owners, and organisations between them and the party. */
    owners: z
      .array(
        z.strictObject({
          who: somebody,
          shareBasisPoints: z
            .number('the share in basis points: 2500 is a quarter')
            .int('whole basis points')
            .min(0, 'from 0')
            .max(10_000, 'at most 10000'),
          how: z.enum(['shares', 'votes', 'otherwise'], 'one of shares, votes, otherwise').default('shares'),
        }),
      )
      .max(50, 'at most 50')
      .default([]),
    /** Why nobody owns a quarter: listed on an exchange, owned by a state, spread. */
    noOwnerBecause: words(500, 'why nobody owns a quarter').nullable().default(null),
    directors: z
      .array(z.strictObject({ who: naturalPerson, office: words(100, 'the office').default('director') }))
      .max(50, 'at most 50')
      .default([]),
    /** Its accounts in this programme: each belongs to one party. */
    accounts: z.array(account).max(100, 'at most 100').default([]),
    /** Its other wallets, of any chain and in any form. */
    wallets: z.array(words(200, 'an address of a wallet')).max(100, 'at most 100').default([]),
    documents: z.array(partyDocument).max(200, 'at most 200').default([]),
    contact: z
      .strictObject({
        email: words(200, 'an address of mail').nullable().default(null),
        telephone: words(50, 'a number').nullable().default(null),
      })
      .nullable()
      .default(null),
    note: words(2_000, 'a note').nullable().default(null),
  })
  .superRefine((party, context) => {
    const wrong = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    const natural = isNatural(party.kind)
    if ((party.self.is === 'person') !== natural)
      wrong(
        ['self', 'is'],
        natural
          ? `person: the party is of kind ${party.kind}`
          : `organisation: the party is of kind ${party.kind}`,
      )
    if (natural && party.owners.length > 0) wrong(['owners'], 'none: a person is its own')
    if (natural && party.directors.length > 0) wrong(['directors'], 'none: a person has no directors')
    const owned = party.owners.reduce(
      (sum, one) => sum + (one.who.is === 'person' ? one.shareBasisPoints : 0),
      0,
    )
    if (owned > 10_000) wrong(['owners'], `shares of persons that come to 10000 at most, not ${owned}`)
    if (new Set(party.accounts).size !== party.accounts.length) wrong(['accounts'], 'each account once')
    for (const [index, one] of party.documents.entries())
      if (!personsOf(party).includes(one.of))
        wrong(['documents', index, 'of'], `one of ${personsOf(party).join(', ')}`)
  })

export type PartyContent = z.output<typeof partyContent>
/** As it may be written: what is left out is empty. */
export type PartyFile = z.input<typeof partyContent>
export type Somebody = z.output<typeof somebody>
export type PartyDocument = z.output<typeof partyDocument>

export function isNatural(kind: AskerKind): boolean {
  return kind === 'individual' || kind === 'sole-trader'
}

/** Everybody in it, by the number under which documents, subjects and cases name them. */
export function peopleOf(
  party: Pick<PartyContent, 'self' | 'owners' | 'directors'>,
): readonly { person: string; who: Somebody }[] {
  return [
    { person: 'party', who: party.self },
    ...party.owners.map(({ who }, index) => ({ person: `owner ${index + 1}`, who })),
    ...party.directors.map(({ who }, index) => ({ person: `director ${index + 1}`, who })),
  ]
}

function personsOf(party: Pick<PartyContent, 'self' | 'owners' | 'directors'>): readonly string[] {
  return peopleOf(party).map(({ person }) => person)
}
