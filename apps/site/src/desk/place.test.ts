import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashOf, placeOf } from './place.ts'

test('an address leads back to where it was made', () => {
  const place = placeOf(hashOf('orders', 'new', { kind: 'mint', state: '' }))
  assert.deepEqual([place.page, place.open, place.search.get('kind')], ['orders', 'new', 'mint'])
  assert.equal(hashOf('orders', null, { state: '' }), '#/orders')
})

test('what is not understood leads to today', () => {
  for (const hash of ['', '#', '#/nowhere', '#/nowhere/1']) assert.equal(placeOf(hash).page, 'today')
})
