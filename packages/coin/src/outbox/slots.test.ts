import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { gaps, isDue, type LiveAttempt, sendable, slotsOf } from './slots.ts'

const attempt = (nonce: number, message: bigint | null, sent: Partial<LiveAttempt> = {}): LiveAttempt => ({
  hash: `0x${nonce.toString(16).padStart(32, '0')}${String(message).padStart(32, '0')}`,
  message,
  nonce,
  raw: '0x',
  gasLimit: 50_000n,
  maxFeePerGasWei: 2n,
  tipPerGasWei: 1n,
  signedAtMs: 0,
  signedAtBlock: 1,
  sentAtMs: null,
  sends: 0,
  ...sent,
})

const someAttempts = fc
  .array(fc.record({ nonce: fc.nat(12), message: fc.option(fc.bigInt({ min: 1n, max: 6n })) }), {
    maxLength: 20,
  })
  .map((list) =>
    list.map(({ nonce, message }) => attempt(nonce, message)).sort((one, other) => one.nonce - other.nonce),
  )

test('of one message never two nonces are sent, and every message is sent under one', () => {
  fc.assert(
    fc.property(someAttempts, (attempts) => {
      const slots = slotsOf(attempts)
      const sent = sendable(slots).flatMap(({ newest }) => (newest.message === null ? [] : [newest.message]))
      assert.equal(new Set(sent).size, sent.length)
      const newest = slots.flatMap((slot) => (slot.newest.message === null ? [] : [slot.newest.message]))
      assert.deepEqual(new Set(sent), new Set(newest))
    }),
  )
})

test('what is sent and what is a gap make an unbroken row of nonces', () => {
  fc.assert(
    fc.property(someAttempts, (attempts) => {
      const slots = slotsOf(attempts)
      const last = slots.at(-1)?.nonce ?? 0
      const row = [...sendable(slots).map(({ nonce }) => nonce), ...gaps(slots, 0)].sort(
        (one, other) => one - other,
      )
      assert.deepEqual(
        row,
        row.map((_, place) => place),
      )
      assert.ok(row.length >= last)
    }),
  )
})

test('bytes leave when they never did, and again when the node lacks them, each time after twice the wait', () => {
  const node = { used: 3, pending: 5 }
  const due = (nonce: number, sent: Partial<LiveAttempt>, nowMs: number) =>
    slotsOf([attempt(nonce, 1n, sent)]).map((slot) => isDue(slot, node, nowMs))[0]
  assert.equal(due(4, {}, 0), true)
  assert.equal(
    due(4, { sentAtMs: 0, sends: 1 }, 60_000),
    false,
    'the node has it, and it is not the first in line',
  )
  assert.equal(due(5, { sentAtMs: 0, sends: 1 }, 999), false)
  assert.equal(due(5, { sentAtMs: 0, sends: 1 }, 1_000), true)
  assert.equal(due(5, { sentAtMs: 0, sends: 3 }, 3_999), false)
  assert.equal(due(5, { sentAtMs: 0, sends: 30 }, 30_000), true)
  assert.equal(
    due(3, { sentAtMs: 0, sends: 1 }, 1_000),
    true,
    'first in line: the node may be wrong that it has it',
  )
})
