/** The papers of those who take part in the demonstration: who owns and directs them. Everybody is invented; a document is its digest. */

import type { PartyFile, PartyPart } from '@specie/screening'
import { keccak256, stringToHex } from 'viem'
import { addressOf, findPlayer, type Slug } from './cast.ts'

/** The party's file, as an officer would draft it. */
export function papersOf(slug: Paper['slug'] | 'zabelin'): PartyFile {
  if (slug === 'zabelin') return applicant
  const paper: Paper | undefined = papers.find((one) => one.slug === slug)
  const player = findPlayer(slug)
  if (paper === undefined || player === undefined) throw new Error(`${slug} has no papers.`)
  const { jurisdiction } = player
  const base = { jurisdiction, kind: paper.kind, takesPartAs: [paper.as], accounts: [addressOf(slug)] }
  const digest = (what: string) => keccak256(stringToHex(`${slug} ${what}`))
  if ('born' in paper) {
    const [given = '', ...family] = player.name.replace(/^The /, '').split(' ')
    const name = paper.name ?? { family: family.join(' ') || given, given }
    return {
      ...base,
      self: {
        is: 'person',
        names: [{ type: 'legal', ...name }],
        born: paper.born,
        nationalities: [jurisdiction],
        residence: jurisdiction,
        birthplace: { country: jurisdiction },
      },
      documents: [
        { kind: 'passport', digest: digest('passport'), expiresOn: '2031-06-30' },
        { kind: 'proofOfAddress', digest: digest('address') },
      ],
    }
  }
  return {
    ...base,
    self: {
      is: 'organisation',
      names: [{ type: 'legal', full: player.name }],
      registeredIn: jurisdiction,
      founded: paper.founded,
    },
    owners: paper.owners.map(([family, given, born, shareBasisPoints]) => ({
      who: person(family, given, born, jurisdiction),
      shareBasisPoints,
    })),
    ...(paper.owners.length === 0
      ? { noOwnerBecause: 'No single person owns or controls a quarter of it.' }
      : {}),
    directors: paper.directors.map(([family, given, born]) => ({
      who: person(family, given, born, jurisdiction),
    })),
    documents: [
      { kind: 'registrationExtract', digest: digest('register') },
      ...(paper.owners.length === 0 ? [] : [{ kind: 'ownersRegister' as const, digest: digest('owners') }]),
      ...paper.owners.map((_, at) => identity(`owner ${at + 1}`, digest(`owner ${at}`))),
      ...paper.directors.map((_, at) => identity(`director ${at + 1}`, digest(`director ${at}`))),
    ],
  }
}

type Named = readonly [family: string, given: string, born: string]
type Paper = {
  readonly slug: Slug
  readonly as: PartyPart
  readonly kind: PartyFile['kind']
} & (
  | { readonly born: string; readonly name?: { readonly family: string; readonly given: string } }
  | {
      readonly founded: string
      readonly owners: readonly (readonly [...Named, shareBasisPoints: number])[]
      readonly directors: readonly Named[]
    }
)

export const papers = [
  {
    slug: 'lindvael',
    as: 'sponsor',
    kind: 'financial-institution',
    founded: '1874',
    owners: [
      ['Lindvael', 'Theodora', '1958-03-11', 6_000],
      ['Lindvael', 'Casimir', '1986-10-02', 3_000],
    ],
    directors: [['Ammann', 'Regula', '1969-05-23']],
  },
  {
    slug: 'lantern',
    as: 'sponsor',
    kind: 'state',
    founded: '2003',
    owners: [],
    directors: [['Teo', 'Mei Xuan', '1971-01-19']],
  },
  {
    slug: 'saheel',
    as: 'sponsor',
    kind: 'company',
    founded: '1999',
    owners: [['Al Marzen', 'Hessa', '1975-08-08', 7_500]],
    directors: [['Dell', 'Amira', '1980-04-14']],
  },
  {
    slug: 'corvin',
    as: 'customer',
    kind: 'company',
    founded: '1988',
    owners: [['Corvin', 'Bartholomew', '1960-12-01', 5_500]],
    directors: [['Corvin', 'Bartholomew', '1960-12-01']],
  },
  {
    slug: 'pelagia',
    as: 'customer',
    kind: 'financial-institution',
    founded: '1951',
    owners: [],
    directors: [['Notaras', 'Evangelia', '1967-07-17']],
  },
  {
    slug: 'dorabel',
    as: 'customer',
    kind: 'company',
    founded: '1932',
    owners: [['Dorabel', 'Ludovica', '1972-02-29', 10_000]],
    directors: [['Dorabel', 'Ludovica', '1972-02-29']],
  },
  {
    slug: 'osterwald',
    as: 'customer',
    kind: 'individual',
    born: '1983-06-21',
    name: { family: 'Osterwald', given: 'Emmeline' },
  },
  { slug: 'juno', as: 'customer', kind: 'individual', born: '1991-05-26' },
  {
    slug: 'harbour',
    as: 'customer',
    kind: 'exchange',
    founded: '2018',
    owners: [['Sund', 'Halvard', '1984-09-09', 4_000]],
    directors: [['Haddad', 'Lena', '1979-11-30']],
  },
  {
    slug: 'quillon',
    as: 'customer',
    kind: 'company',
    founded: '2014',
    owners: [['Ferrand', 'Odette', '1977-01-05', 8_000]],
    directors: [['Ferrand', 'Odette', '1977-01-05']],
  },
  {
    slug: 'kestrel',
    as: 'member',
    kind: 'financial-institution',
    founded: '1998',
    owners: [['Anholt', 'Greta', '1966-02-11', 6_000]],
    directors: [['Anholt', 'Greta', '1966-02-11']],
  },
  {
    slug: 'brunkroft',
    as: 'member',
    kind: 'financial-institution',
    founded: '1931',
    owners: [['Brun', 'Lukas', '1971-10-03', 6_000]],
    directors: [['Brun', 'Lukas', '1971-10-03']],
  },
  {
    slug: 'sunda',
    as: 'member',
    kind: 'company',
    founded: '2011',
    owners: [['Wirawan', 'Dewi', '1980-07-22', 6_000]],
    directors: [['Wirawan', 'Dewi', '1980-07-22']],
  },
  {
    slug: 'rimal',
    as: 'member',
    kind: 'company',
    founded: '2006',
    owners: [['Al Fardan', 'Noor', '1977-12-05', 6_000]],
    directors: [['Al Fardan', 'Noor', '1977-12-05']],
  },
  {
    slug: 'oberalp',
    as: 'member',
    kind: 'financial-institution',
    founded: '1984',
    owners: [['Zgraggen', 'Reto', '1969-04-30', 6_000]],
    directors: [['Zgraggen', 'Reto', '1969-04-30']],
  },
  {
    slug: 'tarnholm',
    as: 'member',
    kind: 'company',
    founded: '1952',
    owners: [['Tarn', 'Sigrid', '1974-09-18', 6_000]],
    directors: [['Tarn', 'Sigrid', '1974-09-18']],
  },
] as const satisfies readonly Paper[]

/** Wants to join, and is so like somebody listed that an officer must look: a queue with nothing in it shows nothing. */
const applicant: PartyFile = {
  jurisdiction: 'AE',
  kind: 'company',
  takesPartAs: ['customer'],
  self: {
    is: 'organisation',
    names: [{ type: 'legal', full: 'Zabelyn Metal Trade FZE' }],
    registeredIn: 'AE',
    founded: '2023',
  },
  owners: [{ who: person('Sabelin', 'Arkadi', '1962-04-17', 'AE'), shareBasisPoints: 9_000 }],
  directors: [{ who: person('Rashwani', 'Youssef', '1970', 'AE') }],
  accounts: [],
  documents: [
    { kind: 'registrationExtract', digest: keccak256(stringToHex('zabelyn register')) },
    { kind: 'ownersRegister', digest: keccak256(stringToHex('zabelyn owners')) },
    identity('owner 1', keccak256(stringToHex('zabelyn owner'))),
    identity('director 1', keccak256(stringToHex('zabelyn director'))),
  ],
}

function person(family: string, given: string, born: string, country: string) {
  return {
    is: 'person' as const,
    names: [{ type: 'legal' as const, family, given }],
    born,
    nationalities: [country],
    residence: country,
  }
}

function identity(of: string, digest: `0x${string}`) {
  return { kind: 'passport' as const, of, digest, expiresOn: '2031-06-30' }
}
