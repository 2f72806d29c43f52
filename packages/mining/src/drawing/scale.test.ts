import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { figure, money, moneyUnit } from './amount.ts'
import { extent, linear, logTicks, roundTicks } from './scale.ts'

test('the ends of a domain map to the ends of the range, and what has no width to its middle', () => {
  const scale = linear([-10, 30], [200, 0])
  assert.deepEqual([-10, 0, 30].map(scale), [200, 150, 0])
  assert.equal(linear([5, 5], [0, 100])(5), 50)
})

test('ticks are round, ascend, and enclose what is shown, below nothing too', () => {
  assert.deepEqual(roundTicks(-91, 57, 5), [-100, -50, 0, 50, 100])
  assert.deepEqual(roundTicks(0, 0.7, 4), [0, 0.2, 0.4, 0.6, 0.8])
  const amount = fc.double({ min: -1e13, max: 1e13, noNaN: true })
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 1, max: 10 }), (a, b, wanted) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const ticks = roundTicks(low, high, wanted)
      const hair = Math.max(1e-9, (high - low) * 1e-6, Math.abs(high) * 1e-9, Math.abs(low) * 1e-9)
      assert.ok(ticks.length >= 2 && ticks.length <= 2 * wanted + 4, `${ticks.length} ticks`)
      assert.ok((ticks[0] ?? 0) <= low + hair && (ticks.at(-1) ?? 0) >= high - hair, `${ticks}`)
      assert.ok(ticks.every((tick, index) => index === 0 || tick > (ticks[index - 1] ?? 0)))
    }),
  )
})

test('an extent leaves out what is no number', () => {
  assert.deepEqual(extent([3, Number.NaN, 7, Number.POSITIVE_INFINITY]), [0, 7])
  assert.deepEqual(extent([3, 7], false), [3, 7])
  assert.deepEqual(extent([], false), [0, 0])
})

test('amounts share a unit, with a true minus and no minus before nothing', () => {
  const unit = moneyUnit([-91_065_070, 57_330_474])
  assert.equal(unit.name, 'million dollars')
  assert.equal(money(-91_065_070, unit), '−91.1')
  assert.equal(money(2_038_572, unit), '2.04')
  assert.equal(money(0, unit), '0')
  assert.equal(figure(-0.0004), '0')
})

test('ticks of equal factors ascend and enclose, within a decade and over fifty', () => {
  assert.deepEqual(logTicks(1.2, 7, 6), [1, 2, 5, 10])
  assert.deepEqual(logTicks(1, 1, 6), [1, 2])
  assert.deepEqual(logTicks(0, 0, 6), [1, 2, 5, 10])
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e40, noNaN: true }),
      fc.double({ min: 1, max: 1e40, noNaN: true }),
      (from, factor) => {
        const to = from * factor
        const ticks = logTicks(from, to, 6)
        assert.ok(ticks.length >= 2 && ticks.length <= 7, `${ticks}`)
        assert.ok(
          (ticks[0] ?? 0) <= from * (1 + 1e-8) && (ticks.at(-1) ?? 0) >= to * (1 - 1e-8),
          `${from} ${to}: ${ticks}`,
        )
        for (const [index, tick] of ticks.entries()) assert.ok(index === 0 || tick > (ticks[index - 1] ?? 0))
      },
    ),
  )
})
