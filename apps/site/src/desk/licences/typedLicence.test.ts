import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentOf, emptyLicence, idOf, typedOf } from './typedLicence.ts'

const corvin = { address: `0x${'c3'.repeat(20)}`, name: 'Corvin & Dufour' } as const
const digest = `0x${'d0'.repeat(32)}` as const
const typed = {
  ...emptyLicence,
  number: 'SH-2026-114',
  authority: 'State Secretariat',
  jurisdiction: 'ch',
  ground: 'Embargo Act, 2(1)',
  holds: 'court-17 court-18',
  bans: 'RU:gold_trade by',
  purposes: 'delivery backing',
  grams: '12500.5',
  parties: 'corvin & dufour',
  vaults: '1, 3',
  validFrom: '2026-10-01',
  documents: `${digest} The licence itself`,
}

test('what is typed of a licence is its content: people by their names, grams as micrograms, nothing narrowed that is left empty', () => {
  const content = contentOf(typed, [corvin])
  assert.equal(content.jurisdiction, 'CH')
  assert.deepEqual(content.lifts, [
    { kind: 'hold', hold: 'court-17' },
    { kind: 'hold', hold: 'court-18' },
    { kind: 'ban', jurisdiction: 'RU', activity: 'gold_trade' },
    { kind: 'ban', jurisdiction: 'BY', activity: null },
  ])
  assert.deepEqual(content.scope, {
    purposes: ['delivery', 'backing'],
    parties: [corvin.address],
    counterparties: null,
    vaults: [1, 3],
    barKeys: null,
    jurisdictions: null,
    amountMicrograms: '12500500000',
    proceedsTo: null,
  })
  assert.deepEqual(content.documents, [{ digest, title: 'The licence itself' }])
})

test('an amendment begins with what is in force, to the microgram', () => {
  const content = contentOf(typed, [corvin])
  assert.deepEqual(contentOf(typedOf(content), []), content)
})

test('what cannot be read is told on for the server to refuse: it never widens the scope', () => {
  const { scope } = contentOf({ ...typed, vaults: '1 two', grams: 'ten' }, [])
  assert.deepEqual(scope.vaults, [1, 0])
  assert.equal(scope.amountMicrograms, 'not grams')
})

test('a discharge is narrowed by bars and vaults alone, and never ends', () => {
  const content = contentOf({ ...typed, kind: 'discharge', validUntil: '2027-01-01' }, [])
  assert.equal(content.validUntil, null)
  assert.equal(content.scope.amountMicrograms, null)
  assert.equal(content.scope.purposes.length, 6)
  assert.deepEqual(
    content.lifts.map(({ kind }) => kind),
    ['hold', 'hold'],
  )
})

test('its name comes from what it is, who gave it, and its number', () => {
  assert.equal(idOf(typed), 'licence-state-secretariat-sh-2026-114')
  assert.equal(
    idOf({ ...typed, authority: 'Cour de Genève', number: '№ 9/Ü' }),
    'licence-cour-de-geneve-no-9-u',
  )
})
