import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { partyContent } from './content.ts'
import { contentOfRequest, joinRequest } from './join.ts'
import { partyJsonSchema } from './jsonSchema.ts'
import { missingPapers } from './missing.ts'
import { readContent } from './readContent.ts'
import { subjectsIn } from './subjects.ts'

const schemaFile = new URL('../../../../../docs/party.schema.json', import.meta.url)

test('the published schema is the form that is read', () => {
  assert.deepEqual(JSON.parse(readFileSync(schemaFile, 'utf8')), JSON.parse(partyJsonSchema()))
})

test('anything at all as papers is a party or told its faults', () => {
  const nearly = fc.record(
    {
      jurisdiction: fc.oneof(fc.constant('CH'), fc.anything()),
      kind: fc.oneof(fc.constant('company'), fc.constant('individual'), fc.anything()),
      self: fc.oneof(fc.constant(organisation), fc.constant(person), fc.anything()),
      owners: fc.oneof(fc.array(fc.anything()), fc.anything()),
      directors: fc.oneof(fc.array(fc.record({ who: fc.anything() })), fc.anything()),
      documents: fc.oneof(
        fc.array(fc.record({ kind: fc.constant('passport'), of: fc.string() })),
        fc.anything(),
      ),
      accounts: fc.anything(),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(fc.anything(), nearly), (given) => {
      const read = readContent(given)
      if (!read.ok)
        assert.ok(
          read.refusal.faults.length > 0 && read.refusal.faults.every(({ expected }) => expected !== ''),
        )
      // What was read is read again as itself: what is sealed today opens tomorrow.
      else assert.deepEqual(readContent(JSON.parse(JSON.stringify(read.value))), read)
    }),
    { numRuns: 500 },
  )
})

test('everybody who owns or directs is looked for, each with what is known of him', () => {
  const party = partyContent.parse({
    jurisdiction: 'AE',
    kind: 'company',
    self: { ...organisation, founded: '1998-05' },
    owners: [
      {
        who: { is: 'organisation', names: [{ full: 'Holding Ltd' }], registeredIn: 'VG' },
        shareBasisPoints: 6_000,
      },
      { who: person, shareBasisPoints: 6_000 },
    ],
    directors: [{ who: person }],
    accounts: [`0x${'A'.repeat(40)}`],
    wallets: ['TXYZ'],
  })
  assert.deepEqual(
    subjectsIn(party).map(({ person, subject }) => [
      person,
      subject.names,
      subject.countries,
      subject.wallets.length,
    ]),
    [
      ['party', ['Dune Metals LLC', 'Dune'], ['AE'], 2],
      ['owner 1', ['Holding Ltd'], ['VG'], 0],
      ['owner 2', ['Olga Smirnova', 'Ольга Смирнова'], ['RU', 'AE'], 0],
      ['director 1', ['Olga Smirnova', 'Ольга Смирнова'], ['RU', 'AE'], 0],
    ],
  )
  const [whole, , olga] = subjectsIn(party).map(({ subject }) => subject)
  assert.deepEqual(whole?.date, { year: 1998, month: 5, day: null })
  assert.deepEqual(olga?.date, { year: 1961, month: 4, day: 12 })
  assert.deepEqual(whole?.wallets, [`0x${'a'.repeat(40)}`, 'TXYZ'])
})

test('a person is a person and an organisation an organisation, and nobody owns more than all', () => {
  const faults = (given: object) => {
    const read = readContent({ jurisdiction: 'AE', kind: 'company', self: organisation, ...given })
    return read.ok ? [] : read.refusal.faults.map(({ path }) => path)
  }
  assert.deepEqual(faults({}), [])
  assert.deepEqual(faults({ kind: 'individual' }), ['self.is'])
  assert.deepEqual(faults({ kind: 'sole-trader', self: person, directors: [{ who: person }] }), ['directors'])
  const half = { who: person, shareBasisPoints: 5_001 }
  assert.deepEqual(faults({ owners: [half, half] }), ['owners'])
  assert.deepEqual(faults({ accounts: [`0x${'A'.repeat(40)}`, `0x${'a'.repeat(40)}`] }), ['accounts'])
  assert.deepEqual(
    faults({ documents: [{ kind: 'passport', of: 'owner 1', digest: `0x${'1'.repeat(64)}` }] }),
    ['documents[0].of'],
  )
  assert.deepEqual(faults({ self: { ...organisation, names: [{ type: 'short', full: 'Dune' }] } }), [
    'self.names',
  ])
})

test('a small owner needs no document of his own; a quarter does, from the first basis point', () => {
  const missing = (shareBasisPoints: number) =>
    missingPapers(
      partyContent.parse({
        jurisdiction: 'AE',
        kind: 'company',
        self: organisation,
        owners: [{ who: person, shareBasisPoints }],
        directors: [{ who: person }],
        documents: [
          { kind: 'registrationExtract', digest },
          { kind: 'articles', digest },
          // It counts through the day it expires.
          { kind: 'passport', of: 'director 1', digest, expiresOn: '2026-11-23' },
        ],
      }),
      '2026-11-23',
    )
  assert.deepEqual(missing(2_499), [])
  assert.deepEqual(missing(2_500), ['an identity document of owner 1 that has not expired'])
})

test('whatever a stranger may send becomes a draft', () => {
  const words = (most: number) =>
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: most })
      .filter((text) => joinRequest.shape.name.safeParse(text).success)
  fc.assert(
    fc.property(
      words(40),
      fc.constantFrom('individual', 'company', 'state'),
      fc.option(words(60)),
      (name, kind, message) => {
        const asked = joinRequest.parse({
          name,
          kind,
          jurisdiction: 'SG',
          activity: 'trade',
          email: 'a@b.test',
          message,
        })
        const content = contentOfRequest(asked)
        assert.equal(readContent(content).ok, true)
      },
    ),
    { numRuns: 200 },
  )
  const longest = joinRequest.parse({
    name: 'x'.repeat(200),
    kind: 'individual',
    jurisdiction: 'SG',
    activity: 'pay_foreign_trade',
    email: 'a@b.test',
    message: 'x'.repeat(1_000),
  })
  assert.equal(readContent(contentOfRequest(longest)).ok, true)
})

const digest = `0x${'1'.repeat(64)}`

const organisation = {
  is: 'organisation',
  names: [{ type: 'short', full: 'Dune' }, { full: 'Dune Metals LLC' }],
  registeredIn: 'AE',
}

const person = {
  is: 'person',
  names: [
    { family: 'Smirnova', given: 'Olga' },
    { type: 'birth', family: 'Смирнова', given: 'Ольга' },
  ],
  born: '1961-04-12',
  nationalities: ['RU'],
  residence: 'AE',
}
