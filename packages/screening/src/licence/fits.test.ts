import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { liftsIt, outsideOf, takenBy } from './fits.ts'
import { leftOf } from './left.ts'
import type { LicenceContent, LicenceScope } from './licence.ts'
import { givenOf, readLicence } from './licenceShape.ts'
import type { Impediment, LicenceQuestion } from './question.ts'

const now = new Date('2026-11-01T12:00:00Z')
const address = (fill: string) => `0x${fill.repeat(20)}` as const
const digest = (fill: string) => `0x${fill.padStart(64, '0')}` as const
const [holder, sponsor, stranger, supervised] = [address('c3'), address('d4'), address('e5'), address('f6')]

const open: LicenceScope = {
  purposes: ['mint', 'delivery', 'settlement'],
  parties: null,
  counterparties: null,
  vaults: null,
  barKeys: null,
  jurisdictions: null,
  amountMicrograms: null,
  proceedsTo: null,
}
const licence: LicenceContent = {
  kind: 'licence',
  number: 'L-1',
  authority: 'The Court of Basle',
  jurisdiction: 'CH',
  ground: 'Embargo Act',
  lifts: [
    { kind: 'hold', hold: 'court-17' },
    { kind: 'ban', jurisdiction: 'RU', activity: 'trade-gold' },
    { kind: 'block', party: holder },
  ],
  scope: open,
  conditions: [],
  validFrom: new Date('2026-10-01'),
  validUntil: new Date('2027-10-01'),
  documents: [{ title: 'The licence', digest: digest('d0c') }],
}
const bar = (key: string, amount = 100n): Impediment => ({
  kind: 'hold',
  hold: 'court-17',
  vault: 1,
  barKey: digest(key),
  amount,
})
const order: LicenceQuestion = {
  purpose: 'delivery',
  subject: digest('1'),
  party: holder,
  others: [sponsor],
  vault: 1,
  barKey: digest('b1'),
  amount: 100n,
  jurisdictions: ['CH', 'AE'],
  proceeds: null,
  impediments: [bar('b1')],
}

const scopes: [
  title: string,
  scope: Partial<LicenceScope>,
  order: Partial<LicenceQuestion>,
  outside: RegExp | null,
][] = [
  ['an open scope takes what it lifts', {}, {}, null],
  ['another purpose', {}, { purpose: 'withdrawal' }, /not for a withdrawal/],
  ['its party, in any spelling', { parties: [address('C3')] }, {}, null],
  ['another party', { parties: [sponsor] }, {}, /not a party it names/],
  ['a counterparty that it names', { counterparties: [sponsor] }, {}, null],
  [
    'a party that it names is a counterparty that it names',
    { parties: [holder, sponsor], counterparties: [] },
    {},
    null,
  ],
  [
    'a counterparty that it does not name',
    { counterparties: [] },
    { others: [stranger] },
    /does not name 0xe5e5/,
  ],
  ['its vault', { vaults: [1] }, {}, null],
  ['another vault', { vaults: [2] }, {}, /does not name vault 1/],
  [
    'a vault, and an order that names none',
    { vaults: [1] },
    { vault: null, impediments: [] },
    /the order names none/,
  ],
  ['its bar', { barKeys: [digest('b1')] }, {}, null],
  ['another bar', { barKeys: [digest('b2')] }, {}, /does not name bar/],
  [
    'one bar of two',
    { barKeys: [digest('b1')] },
    { impediments: [bar('b1'), bar('b2')] },
    /does not name bar/,
  ],
  ['every country', { jurisdictions: ['AE', 'CH', 'SG'] }, {}, null],
  ['one country too many', { jurisdictions: ['CH'] }, {}, /does not extend to AE/],
  ['metal handed over is paid for elsewhere', { proceedsTo: supervised }, {}, null],
  [
    'coins to the supervised account',
    { proceedsTo: supervised },
    { purpose: 'mint', proceeds: [supervised] },
    null,
  ],
  [
    'coins to another',
    { proceedsTo: supervised },
    { purpose: 'mint', proceeds: [holder] },
    /must go to 0xf6f6/,
  ],
  [
    'a settlement of which nobody knows who is paid',
    { proceedsTo: supervised },
    { purpose: 'settlement' },
    /nobody can tell/,
  ],
]

for (const [title, scope, change, outside] of scopes) {
  test(`scope: ${title}`, () => {
    const asked = { ...order, ...change }
    const said = outsideOf({ ...licence, scope: { ...open, ...scope } }, asked, asked.impediments, now).join(
      '; ',
    )
    if (outside === null) assert.equal(said, '')
    else assert.match(said, outside)
  })
}

test('it lifts from its first moment on, and from its last moment on nothing', () => {
  const said = (at: Date) => outsideOf(licence, order, order.impediments, at).join()
  assert.match(said(new Date(licence.validFrom.getTime() - 1)), /valid only from/)
  assert.equal(said(licence.validFrom), '')
  assert.match(said(new Date('2027-10-01')), /it ended/)
  assert.equal(
    outsideOf({ ...licence, validUntil: null }, order, order.impediments, new Date('2099-01-01')).length,
    0,
  )
})

test('it lifts what it names and nothing beside it', () => {
  const ban = { kind: 'ban', jurisdiction: 'RU', activity: 'trade-gold', party: holder } as const
  assert.equal(liftsIt(licence, bar('b1')), true)
  assert.equal(liftsIt(licence, { ...bar('b1'), hold: 'court-18' } as Impediment), false)
  assert.equal(liftsIt(licence, ban), true)
  assert.equal(liftsIt(licence, { ...ban, activity: 'hold' }), false)
  assert.equal(liftsIt(licence, { ...ban, jurisdiction: 'BY' }), false)
  const wide = { ...licence, lifts: [{ kind: 'ban', jurisdiction: 'RU', activity: null }] } as const
  assert.equal(liftsIt(wide, { ...ban, activity: 'hold' }), true)
  assert.equal(liftsIt(licence, { kind: 'block', party: holder, case: '7' }), true)
  assert.equal(liftsIt(licence, { kind: 'block', party: stranger, case: '7' }), false)
})

test('an order takes the held bars, each once; what no bar stands for is taken by the whole amount', () => {
  const block = { kind: 'block', party: holder, case: '7' } as const
  assert.equal(takenBy(order, [bar('b1', 40n), bar('b1', 40n), bar('b2', 2n)]), 42n)
  assert.equal(takenBy(order, [block]), 100n)
  assert.equal(takenBy(order, [block, bar('b1', 140n)]), 140n)
  assert.equal(takenBy({ ...order, amount: null }, [block]), null)
})

test('gold counts against an amount once: as a bar that backs coins again, or as what moved', () => {
  const weight = fc.bigInt(1n, 1_000n)
  const bars = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 9 })
  fc.assert(
    fc.property(weight, bars, bars, (each, lifted, moved) => {
      const keys = new Set([...lifted, ...moved])
      const ledger = {
        lifted: lifted.map((one) => ({ barKey: String(one), amountMicrograms: each })),
        uses: moved.map((one) => ({ barKeys: [String(one)], amountMicrograms: each })),
      }
      assert.equal(leftOf(10_000n, ledger), 10_000n - BigInt(keys.size) * each)
      assert.equal(leftOf(null, ledger), null)
    }),
  )
})

test('what is kept of a licence reads back as the same licence', () => {
  for (const content of [
    licence,
    { ...licence, scope: { ...open, amountMicrograms: 12n, vaults: [1, 2] } },
  ]) {
    const read = readLicence(JSON.parse(JSON.stringify(givenOf(content))))
    assert.deepEqual(read, { ok: true, value: content })
  }
})

const wrong: [title: string, change: (given: ReturnType<typeof givenOf>) => unknown, field: string][] = [
  ['no number', (given) => ({ ...given, number: ' ' }), 'number'],
  ['no document', (given) => ({ ...given, documents: [] }), 'documents'],
  ['nothing lifted', (given) => ({ ...given, lifts: [] }), 'lifts'],
  ['no purpose', (given) => ({ ...given, scope: { ...given.scope, purposes: [] } }), 'scope.purposes'],
  [
    'an amount with a fraction',
    (given) => ({ ...given, scope: { ...given.scope, amountMicrograms: '1.5' } }),
    'scope.amountMicrograms',
  ],
  [
    'an amount of nothing',
    (given) => ({ ...given, scope: { ...given.scope, amountMicrograms: '0' } }),
    'scope.amountMicrograms',
  ],
  [
    'an empty list where null would say all',
    (given) => ({ ...given, scope: { ...given.scope, parties: [] } }),
    'scope.parties',
  ],
  ['an end before the beginning', (given) => ({ ...given, validUntil: given.validFrom }), 'validUntil'],
  [
    'a discharge with an end',
    (given) => ({ ...given, kind: 'discharge', lifts: given.lifts.slice(0, 1) }),
    'validUntil',
  ],
  ['a discharge of a ban', (given) => ({ ...given, kind: 'discharge', validUntil: null }), 'lifts'],
  ['a field that nobody knows', (given) => ({ ...given, extra: 1 }), 'licence'],
]

for (const [title, change, field] of wrong) {
  test(`refused with its field: ${title}`, () => {
    const read = readLicence(change(givenOf(licence)))
    assert.equal(read.ok ? 'ok' : read.refusal.field, field)
  })
}

test('any value is a licence or a refusal', () => {
  fc.assert(
    fc.property(fc.anything(), (given) => assert.equal(readLicence(given).ok, false)),
    { numRuns: 300 },
  )
})
