import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextHalving, subsidyAt, subsidyBtcAt, totalSubsidy } from './subsidy.ts'

test('all blocks together create 2,099,999,997,690,000 satoshi', () => {
  assert.equal(totalSubsidy(), 2_099_999_997_690_000n)
})

test('a halving falls on its block and not beside it', () => {
  assert.equal(subsidyAt(0), 5_000_000_000n)
  assert.equal(subsidyAt(209_999), 5_000_000_000n)
  assert.equal(subsidyAt(210_000), 2_500_000_000n)
  assert.equal(subsidyAt(839_999), 625_000_000n)
  assert.equal(subsidyAt(840_000), 312_500_000n)
  assert.equal(subsidyBtcAt(840_000), 3.125)
  assert.equal(nextHalving(839_999), 840_000)
  assert.equal(nextHalving(840_000), 1_050_000)
})

test('halves of odd satoshi are cut off, and the last satoshi is the 33rd era’s', () => {
  assert.equal(subsidyAt(210_000 * 10), 4_882_812n)
  assert.equal(subsidyAt(6_929_999), 1n)
  assert.equal(subsidyAt(6_930_000), 0n)
  assert.equal(subsidyAt(Number.MAX_SAFE_INTEGER), 0n)
})

test('a height that is none is refused', () => {
  assert.throws(() => subsidyAt(-1), /whole number of 0 or more, not -1/)
  assert.throws(() => nextHalving(1.5), /not 1.5/)
})
