import assert from 'node:assert/strict'
import { test } from 'node:test'
import { legsOf, noLeg, typedOf } from './legs.ts'

const coin = `0x${'c'.repeat(40)}` as const
const assets = [{ address: coin, symbol: 'MGG', name: 'Gold', decimals: 6, currency: null, inForce: true }]

test('lines become legs, a line that says nothing is none, and one that is not whole makes the whole not so', () => {
  const line = { what: coin, amount: '1.5' }
  assert.deepEqual(legsOf([line, noLeg, { what: 'title 7', amount: '' }], assets), [
    { kind: 'amount', asset: coin, units: '1500000' },
    { kind: 'title', title: 7 },
  ])
  assert.deepEqual(legsOf([noLeg], assets), [])
  for (const amount of ['', '0', '-1', '1.0000001', 'ten'])
    assert.equal(legsOf([line, { what: coin, amount }], assets), null, amount)
})

test('a ticket that is amended is typed as it says, to the last unit', () => {
  const legs = [
    { asset: coin, units: '1250500001', title: null },
    { asset: null, units: null, title: 7 },
  ]
  const typed = typedOf(legs, assets)
  assert.deepEqual(typed[0], { what: coin, amount: '1250.500001' })
  assert.deepEqual(legsOf(typed, assets), [
    { kind: 'amount', asset: coin, units: '1250500001' },
    { kind: 'title', title: 7 },
  ])
  assert.deepEqual(typedOf([], assets), [noLeg])
})
