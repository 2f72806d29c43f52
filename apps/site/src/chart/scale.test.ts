import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { indexBefore, linear, roundTicks, timeTicks } from './scale.ts'

test('a scale maps ends to ends, and a domain of no width to the start', () => {
  const scale = linear([0, 100], [200, 0])
  assert.deepEqual([scale(0), scale(50), scale(100)], [200, 100, 0])
  assert.equal(linear([7, 7], [3, 9])(7), 3)
})

test('ticks begin at 0, are evenly spaced, and the last reaches the top', () => {
  assert.deepEqual(roundTicks(12.4, 4), [0, 5, 10, 15])
  assert.deepEqual(roundTicks(0, 4), [0])
  fc.assert(
    fc.property(
      fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
      fc.integer({ min: 1, max: 10 }),
      (top, wanted) => {
        const ticks = roundTicks(top, wanted)
        const last = ticks.at(-1) ?? 0
        assert.equal(ticks[0], 0)
        assert.ok(last >= top * (1 - 1e-6), `${last} does not reach ${top}`)
        assert.ok(ticks.length <= wanted + 2)
      },
    ),
  )
})

test('time has round ticks inside the span, never more than fit', () => {
  const from = Date.UTC(2026, 6, 23, 5)
  assert.deepEqual(
    timeTicks(from, Date.UTC(2026, 10, 22), 4).map(({ label }) => label),
    ['Aug', 'Sept', 'Oct', 'Nov'],
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 60_000, max: 2_000_000_000_000 }),
      fc.integer({ min: 2, max: 12 }),
      (span, most) => {
        const ticks = timeTicks(from, from + span, most)
        assert.ok(ticks.length <= most)
        for (const { timeMs } of ticks) assert.ok(timeMs >= from && timeMs <= from + span)
      },
    ),
  )
})

test('the place before a value is found in any ascending list', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.integer(), (values, value) => {
      const ascending = values.toSorted((a, b) => a - b)
      const expected = Math.max(
        0,
        ascending.findLastIndex((one) => one <= value),
      )
      assert.equal(indexBefore(ascending, value), expected)
    }),
  )
})
