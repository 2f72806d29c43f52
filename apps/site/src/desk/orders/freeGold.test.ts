import assert from 'node:assert/strict'
import { test } from 'node:test'
import { micrograms, toBigint } from '@specie/units'
import { fits, roomFor } from './freeGold.ts'

const sponsor = (free: bigint, issued: bigint, cap: bigint) => ({
  freeMicrograms: micrograms(free),
  issuedMicrograms: micrograms(issued),
  capMicrograms: micrograms(cap),
})

test('what would remain, what would be too much, and whether gold or cap is the bound', () => {
  const table = [
    [sponsor(100n, 50n, 1_000n), 30n, 100n, 70n, 0n, 'gold'],
    [sponsor(100n, 50n, 1_000n), 100n, 100n, 0n, 0n, 'gold'],
    [sponsor(100n, 50n, 1_000n), 101n, 100n, 0n, 1n, 'gold'],
    [sponsor(100n, 50n, 90n), 41n, 40n, 0n, 1n, 'cap'],
    [sponsor(0n, 50n, 40n), 1n, 0n, 0n, 1n, 'gold'],
  ] as const
  for (const [who, amount, free, remains, excess, bound] of table) {
    const room = roomFor(who, micrograms(amount))
    assert.deepEqual(
      [toBigint(room.free), toBigint(room.remains), toBigint(room.excess)],
      [free, remains, excess],
      `${amount}`,
    )
    assert.equal(fits(room), excess === 0n)
    if (free > 0n) assert.equal(room.bound, bound)
  }
})
