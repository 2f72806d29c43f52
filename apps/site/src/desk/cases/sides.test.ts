import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseMatchShape } from '@specie/client'
import { sidesOf } from './sides.ts'
import { printScore } from './words.ts'

const match: CaseMatchShape = {
  number: 1,
  listVersion: 'a',
  matcher: 'm',
  scoreBasisPoints: 8_450,
  foundBy: 'name',
  subjectDigest: '0x1',
  entryDigest: '0x2',
  explanationDigest: '0x3',
  at: '2026-11-23T12:00:00Z',
  subject: {
    kind: 'person',
    names: ['Ivan Petrov'],
    date: { year: 1961, month: 4, day: 12 },
    countries: ['RU', 'CY'],
    birthCountry: 'RU',
    gender: 'male',
    identifiers: [{ kind: 'passport', number: '71 1234567', country: 'RU' }],
    wallets: [],
  },
  entry: {
    id: '7',
    kind: 'person',
    names: [{ text: 'ПЕТРОВ Иван', quality: 'primary' }],
    dates: [
      {
        from: { year: 1961, month: 5, day: null },
        until: { year: 1961, month: 5, day: null },
        approximate: false,
      },
    ],
    birthplaces: [{ country: 'RU', text: 'Perm' }],
    addresses: [{ country: null, text: 'Moscow' }],
    countries: ['RU'],
    identifiers: [{ kind: 'passport', number: '711234567', country: 'RU' }],
    wallets: [],
    gender: 'female',
    programmes: ['TEST'],
    listedOn: null,
    remarks: null,
  },
  explanation: null,
}

test('each field says whether both sides agree, come near, differ, or one of them is silent', () => {
  assert.deepEqual(Object.fromEntries(sidesOf(match, null).map((row) => [row.field, row.agreement])), {
    Names: 'near',
    Kind: 'same',
    'Born or founded': 'near',
    Countries: 'same',
    Birthplace: 'same',
    Gender: 'differs',
    Numbers: 'same',
    Wallets: 'neither',
    Addresses: 'oneSided',
    'Listed under': 'oneSided',
    Remarks: 'neither',
  })
})

test('what is another than at the decision before is marked on its side', () => {
  const { subject } = match
  assert.ok(subject)
  const later = {
    ...match,
    number: 2,
    subject: { ...subject, countries: ['RU'] },
    entry: { ...match.entry, remarks: 'Also in Cyprus.' },
  }
  const changed = sidesOf(later, match).flatMap(({ field, oursChanged, theirsChanged }) => [
    ...(oursChanged ? [`ours ${field}`] : []),
    ...(theirsChanged ? [`theirs ${field}`] : []),
  ])
  assert.deepEqual(changed, ['ours Countries', 'theirs Remarks'])
})

test('a listed wallet that is ours is the same in whatever case it is written', () => {
  const { subject, entry } = match
  assert.ok(subject)
  const address = `0x${'aB'.repeat(20)}`
  const both = (theirs: string) => ({
    ...match,
    subject: { ...subject, wallets: [address] },
    entry: { ...entry, wallets: [{ currency: 'ETH', address: theirs }] },
  })
  const agreement = (theirs: string) =>
    sidesOf(both(theirs), null).find(({ field }) => field === 'Wallets')?.agreement
  assert.deepEqual(
    [agreement(address.toLowerCase()), agreement(`0x${'cd'.repeat(20)}`)],
    ['same', 'oneSided'],
  )
})

test('an erased party leaves its side empty', () => {
  const rows = sidesOf({ ...match, subject: null }, null)
  assert.ok(rows.every(({ ours }) => ours.length === 0))
})

test('a score of basis points reads as hundredths', () => {
  assert.deepEqual([10_000, 8_450, 7_005, -300, 0].map(printScore), ['100', '84.5', '70.05', '-3', '0'])
})
