import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PartyFile } from '../content/content.ts'
import { readContent } from '../content/readContent.ts'
import { checkIvms101 } from './check.ts'
import { type IvmsParty, ivms101For } from './make.ts'

const now = new Date('2026-11-23T12:00:00Z')

/** Example 1 of the standard (section 8), with its accounts on the persons as the edition of 2023 has them. */
const example = {
  originator: {
    originatorPerson: [
      {
        naturalPerson: {
          name: {
            nameIdentifier: [
              {
                primaryIdentifier: 'Smith',
                secondaryIdentifier: 'Dr Alice',
                naturalPersonNameIdentifierType: 'LEGL',
              },
            ],
          },
          geographicAddress: [
            {
              addressType: 'GEOG',
              streetName: 'Potential Street',
              buildingNumber: '24',
              buildingName: 'Weathering Views',
              postcode: '91765',
              townName: 'Walnut',
              countrySubDivision: 'California',
              country: 'US',
            },
          ],
          customerIdentification: '1002390',
        },
        accountNumber: ['10023909'],
      },
    ],
  },
  beneficiary: {
    beneficiaryPerson: [
      {
        naturalPerson: {
          name: {
            nameIdentifier: [
              {
                primaryIdentifier: 'Barnes',
                secondaryIdentifier: 'Robert',
                naturalPersonNameIdentifierType: 'LEGL',
              },
            ],
          },
        },
        accountNumber: ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'],
      },
    ],
  },
  originatingVASP: {
    originatingVASP: {
      legalPerson: {
        name: { nameIdentifier: [{ legalPersonName: 'VASP A', legalPersonNameIdentifierType: 'LEGL' }] },
        nationalIdentification: {
          nationalIdentifier: '3M5E1GQKGL17HI8CPN20',
          nationalIdentifierType: 'LEIX',
        },
      },
    },
  },
  payloadMetadata: { payloadVersion: '101.2023' },
}

test('the standard’s own example is valid', () => {
  assert.deepEqual(checkIvms101(example, { now }), { ok: true, value: example })
})

const person = 'originator.originatorPerson[0].naturalPerson'
const vasp = 'originatingVASP.originatingVASP.legalPerson'
const cases: readonly [rule: string, path: string, (payload: Loose) => void][] = [
  ['C1', person, (one) => drop(natural(one), 'geographicAddress', 'customerIdentification')],
  ['C2', `${person}.dateAndPlaceOfBirth.dateOfBirth`, (one) => born(one, '2026-11-23')],
  ['C2', `${person}.dateAndPlaceOfBirth.dateOfBirth`, (one) => born(one, '1961-02-30')],
  ['C3', `${person}.countryOfResidence`, (one) => set(natural(one), 'countryOfResidence', 'ZZ')],
  ['C3', `${person}.geographicAddress[0].country`, (one) => set(address(one), 'country', 'UK')],
  ['C4', 'originator.originatorPerson[0].legalPerson', (one) => legalOriginator(one)],
  [
    'C5',
    `${vasp}.name.nameIdentifier`,
    (one) => set(legalName(one), 'legalPersonNameIdentifierType', 'TRAD'),
  ],
  [
    'C6',
    `${person}.name.nameIdentifier`,
    (one) => set(naturalName(one), 'naturalPersonNameIdentifierType', 'ALIA'),
  ],
  [
    'C7',
    `${vasp}.nationalIdentification.nationalIdentifierType`,
    (one) => registered(one, { nationalIdentifierType: 'CCPT', registrationAuthority: 'RA000548' }),
  ],
  ['C8', `${person}.geographicAddress[0]`, (one) => drop(address(one), 'buildingNumber', 'buildingName')],
  ['C9', `${vasp}.nationalIdentification.countryOfIssue`, (one) => registered(one, { countryOfIssue: 'CH' })],
  [
    'C9',
    `${vasp}.nationalIdentification.registrationAuthority`,
    (one) => registered(one, { registrationAuthority: 'RA000548' }),
  ],
  [
    'C9',
    `${vasp}.nationalIdentification.registrationAuthority`,
    (one) => registered(one, { nationalIdentifierType: 'RAID' }),
  ],
  [
    'C10',
    `${vasp}.nationalIdentification.registrationAuthority`,
    (one) => registered(one, { nationalIdentifierType: 'RAID', registrationAuthority: 'CH-ZH' }),
  ],
  [
    'C11',
    `${vasp}.nationalIdentification.nationalIdentifier`,
    (one) => registered(one, { nationalIdentifier: '3M5E1GQKGL17HI8CPN2X' }),
  ],
  [
    'C12',
    'transferPath.transferPath[0].sequence',
    (one) => set(one, 'transferPath', { transferPath: [{ intermediaryVASP: whole(one), sequence: 1 }] }),
  ],
  [
    'form',
    `${person}.name.nameIdentifier[0].primaryIdentifier`,
    (one) => set(naturalName(one), 'primaryIdentifier', 'Смит'),
  ],
  [
    'form',
    `${person}.customerIdentification`,
    (one) => set(natural(one), 'customerIdentification', 'x'.repeat(51)),
  ],
  ['form', 'originator.originatorPerson[0]', (one) => set(originator(one), 'legalPerson', legal(one))],
  ['form', 'payloadMetadata.payloadVersion', (one) => set(one, 'payloadMetadata', { payloadVersion: '101' })],
  ['form', `${person}`, (one) => set(natural(one), 'customerNumber', '1')],
]

for (const [rule, path, spoil] of cases) {
  test(`${rule} is told at ${path}`, () => {
    const payload = structuredClone(example) as unknown as Loose
    spoil(payload)
    const checked = checkIvms101(payload, { now })
    assert.deepEqual(checked.ok ? [] : checked.refusal.faults.map((fault) => [fault.rule, fault.path]), [
      [rule, path],
    ])
  })
}

test('with GLEIF’s list at hand, an authority that is not on it is told', () => {
  const payload = structuredClone(example) as unknown as Loose
  registered(payload, { nationalIdentifierType: 'RAID', registrationAuthority: 'RA999998' })
  assert.equal(checkIvms101(payload, { now }).ok, true)
  const checked = checkIvms101(payload, { now, authorities: new Set(['RA000548']) })
  assert.deepEqual(checked.ok ? '' : checked.refusal.faults.map(({ rule }) => rule), ['C10'])
})

test('a name that nobody can be looked for by is told, of a person and of an organisation', () => {
  const payload = structuredClone(example)
  for (const { naturalPerson } of payload.originator.originatorPerson)
    for (const name of naturalPerson.name.nameIdentifier)
      Object.assign(name, { primaryIdentifier: '...', secondaryIdentifier: '--' })
  for (const name of payload.originatingVASP.originatingVASP.legalPerson.name.nameIdentifier)
    name.legalPersonName = '***'
  const checked = checkIvms101(payload, { now })
  assert.deepEqual(checked.ok ? [] : checked.refusal.faults.map(({ path, rule }) => `${path} ${rule}`), [
    'originator.originatorPerson[0].naturalPerson.name.nameIdentifier[0] form',
    'originatingVASP.originatingVASP.legalPerson.name.nameIdentifier[0] form',
  ])
})

test('anything at all as a payload is valid or told its faults', () => {
  fc.assert(
    fc.property(fc.anything(), (given) => {
      const checked = checkIvms101(given, { now })
      assert.ok(checked.ok || checked.refusal.faults.length > 0)
    }),
    { numRuns: 300 },
  )
})

test('a payload made from two parties says what the standard asks of the originator and no more than name and account of the beneficiary', () => {
  const made = ivms101For(
    {
      originator: party('a', zuercher),
      beneficiary: party('b', moscow),
      originatingInstitution: null,
      beneficiaryInstitution: party('c', firm),
      fromAccount: `0x${'1'.repeat(40)}`,
      toAccount: `0x${'2'.repeat(40)}`,
    },
    { now },
  )
  assert.deepEqual(made.ok ? made.value : made.refusal, {
    originator: {
      originatorPerson: [
        {
          naturalPerson: {
            name: {
              nameIdentifier: [
                {
                  primaryIdentifier: 'Muller',
                  secondaryIdentifier: 'Jurg',
                  naturalPersonNameIdentifierType: 'LEGL',
                },
              ],
              localNameIdentifier: [
                { primaryIdentifier: 'Müller', secondaryIdentifier: 'Jürg', nameIdentifierType: 'LEGL' },
              ],
            },
            geographicAddress: [
              {
                addressType: 'HOME',
                streetName: 'Langstrasse',
                buildingNumber: '9',
                postcode: '8004',
                townName: 'Zurich',
                country: 'CH',
              },
            ],
            nationalIdentification: {
              nationalIdentifier: 'S1234567',
              nationalIdentifierType: 'CCPT',
              countryOfIssue: 'CH',
            },
            customerIdentification: 'a',
            dateAndPlaceOfBirth: { dateOfBirth: '1961-04-12', placeOfBirth: 'Chur, Switzerland' },
            countryOfResidence: 'CH',
          },
          accountNumber: [`0x${'1'.repeat(40)}`],
        },
      ],
    },
    beneficiary: {
      beneficiaryPerson: [
        {
          naturalPerson: {
            name: {
              nameIdentifier: [
                {
                  primaryIdentifier: 'Smirnova',
                  secondaryIdentifier: 'Olga',
                  naturalPersonNameIdentifierType: 'LEGL',
                },
              ],
              localNameIdentifier: [
                { primaryIdentifier: 'Смирнова', secondaryIdentifier: 'Ольга', nameIdentifierType: 'BIRT' },
              ],
            },
          },
          accountNumber: [`0x${'2'.repeat(40)}`],
        },
      ],
    },
    beneficiaryVASP: {
      beneficiaryVASP: {
        legalPerson: {
          name: {
            nameIdentifier: [
              { legalPersonName: 'Alpenrand Metall AG', legalPersonNameIdentifierType: 'LEGL' },
            ],
          },
        },
      },
    },
    payloadMetadata: { payloadVersion: '101.2023' },
  })
})

test('no Latin form of a name is guessed: it stands in the papers, or there is no payload', () => {
  const { names: _, ...self } = { ...moscow.self }
  const nameless = {
    ...moscow,
    self: { ...self, names: [{ type: 'legal', family: 'Смирнова', given: 'Ольга' }] },
  }
  const made = ivms101For(
    {
      originator: party('a', zuercher),
      beneficiary: party('b', nameless as PartyFile),
      originatingInstitution: null,
      beneficiaryInstitution: null,
      fromAccount: '0x1',
      toAccount: '0x2',
    },
    { now },
  )
  assert.deepEqual(made.ok ? [] : made.refusal.faults.map(({ path, rule }) => [path, rule]), [
    ['beneficiary.beneficiaryPerson[0]', 'C6'],
  ])
})

test('a legal person’s number goes with its register or not at all', () => {
  const originator = (identifiers: object[]) =>
    ivms101For(
      {
        originator: party('c', { ...firm, self: { ...firm.self, identifiers } } as PartyFile),
        beneficiary: party('a', zuercher),
        originatingInstitution: null,
        beneficiaryInstitution: null,
        fromAccount: '0x1',
        toAccount: '0x2',
      },
      { now },
    )
  const of = (made: ReturnType<typeof originator>) =>
    made.ok ? made.value.originator.originatorPerson[0]?.legalPerson?.nationalIdentification : made.refusal
  assert.deepEqual(
    of(originator([{ kind: 'registration', number: 'CHE-1', authority: 'RA000548', country: 'CH' }])),
    {
      nationalIdentifier: 'CHE-1',
      nationalIdentifierType: 'RAID',
      registrationAuthority: 'RA000548',
    },
  )
  assert.equal(of(originator([{ kind: 'registration', number: 'CHE-1', country: 'CH' }])), undefined)
  assert.deepEqual(of(originator([{ kind: 'lei', number: '3m5e 1gqkgl17hi8cpn20' }])), {
    nationalIdentifier: '3M5E1GQKGL17HI8CPN20',
    nationalIdentifierType: 'LEIX',
  })
})

const zuercher: PartyFile = {
  jurisdiction: 'CH',
  kind: 'individual',
  self: {
    is: 'person',
    names: [{ type: 'legal', family: 'Müller', given: 'Jürg' }],
    born: '1961-04-12',
    birthplace: { town: 'Chur', country: 'CH' },
    residence: 'CH',
    identifiers: [{ kind: 'passport', number: 'S1234567', country: 'CH' }],
    addresses: [
      {
        type: 'home',
        street: 'Langstrasse',
        buildingNumber: '9',
        postcode: '8004',
        town: 'Zürich',
        country: 'CH',
      },
    ],
  },
}

const moscow: PartyFile = {
  jurisdiction: 'RU',
  kind: 'individual',
  self: {
    is: 'person',
    names: [
      { type: 'legal', family: 'Smirnova', given: 'Olga' },
      { type: 'birth', family: 'Смирнова', given: 'Ольга' },
    ],
    identifiers: [{ kind: 'passport', number: '75 1234567', country: 'RU' }],
  },
}

const firm: PartyFile = {
  jurisdiction: 'CH',
  kind: 'company',
  self: { is: 'organisation', names: [{ full: 'Alpenrand Metall AG' }], registeredIn: 'CH' },
}

function party(id: string, file: PartyFile): IvmsParty {
  const read = readContent(file)
  assert.ok(read.ok, JSON.stringify(read))
  return { id, content: read.value }
}

// The payload as anybody may have spoilt it.
type Loose = Record<string, unknown>

function at(value: unknown, ...path: (string | number)[]): Loose {
  return path.reduce<unknown>(
    (inner, part) => (inner as Record<string | number, unknown>)[part],
    value,
  ) as Loose
}

function set(value: Loose, name: string, to: unknown): void {
  value[name] = to
}

function drop(value: Loose, ...names: string[]): void {
  for (const name of names) delete value[name]
}

const originator = (one: Loose) => at(one, 'originator', 'originatorPerson', 0)
const natural = (one: Loose) => at(originator(one), 'naturalPerson')
const naturalName = (one: Loose) => at(natural(one), 'name', 'nameIdentifier', 0)
const address = (one: Loose) => at(natural(one), 'geographicAddress', 0)
const whole = (one: Loose) => at(one, 'originatingVASP', 'originatingVASP')
const legal = (one: Loose) => at(whole(one), 'legalPerson')
const legalName = (one: Loose) => at(legal(one), 'name', 'nameIdentifier', 0)

function born(one: Loose, dateOfBirth: string): void {
  set(natural(one), 'dateAndPlaceOfBirth', { dateOfBirth, placeOfBirth: 'Walnut' })
}

function registered(one: Loose, changes: object): void {
  Object.assign(at(legal(one), 'nationalIdentification'), changes)
}

/** An organisation that says nothing of itself but its name, and a business address, which does not count. */
function legalOriginator(one: Loose): void {
  const { name } = legal(one)
  const place = { ...address(one), addressType: 'BIZZ' }
  drop(originator(one), 'naturalPerson')
  set(originator(one), 'legalPerson', { name, geographicAddress: [place] })
}
