import assert from 'node:assert/strict'
import { test } from 'node:test'
import { carried, holders } from '../world/cast.ts'
import { type Desk, isQuiet } from './orders.ts'

const head = { number: 100, final: 92 }
const party = carried[0]?.address
const withWallet = holders.at(-1)?.address
const ready = {
  kind: 'open',
  state: 'ready',
  carrier: null,
  party,
  screened: false,
  deferred: null,
  acts: [],
}

/** Of an order only what is looked at. */
const quietWith = (order: object) => {
  const desk = { orders: [{ ...ready, ...order }], messages: [], recorded: [] } as unknown as Desk
  return isQuiet({ ...desk, tip: { head: 100, finalized: 92 } }, head)
}

test('an order that the office will yet bring to the chain by itself keeps the calm from being called quiet', () => {
  assert.equal(quietWith({}), false)
  assert.equal(quietWith({ carrier: 'wallet' }), true)
  assert.equal(quietWith({ party: withWallet }), true)
})

test('an order that is to be screened anew keeps the calm from being called quiet', () => {
  assert.equal(quietWith({ state: 'screened' }), false)
  assert.equal(quietWith({ state: 'screened', deferred: { told: 'listed', why: [] } }), true)
  assert.equal(quietWith({ state: 'screened', screened: true }), true)
})
