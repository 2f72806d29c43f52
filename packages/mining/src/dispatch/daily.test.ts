import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dailyRamps, oneMegawatt, solve } from './index.ts'

test('a day by the bulk way is the day by solve', () => {
  const daily = dailyRamps(24)
  const tenth = fc.integer({ min: -600, max: 2000 }).map((value) => value / 10)
  const size = fc.integer({ min: 0, max: 300 }).map((value) => value / 10)
  fc.assert(
    fc.property(
      fc.array(tenth, { minLength: 48, maxLength: 48 }),
      tenth,
      size,
      size,
      (prices, worth, mw, ramp) => {
        const all = Float64Array.from(prices)
        const value = daily.best(all, 24, { mw, breakEvenUsdPerMwh: worth, rampMw: ramp })
        const best = solve(oneMegawatt(all.subarray(24), worth, { mw, rampMwPerHour: ramp }))
        assert.ok(
          Math.abs(value - best.valueUsd) <= 1e-9 * Math.max(1, Math.abs(value)),
          `${value} and ${best.valueUsd}`,
        )
        for (let step = 1; step < 24; step++)
          assert.ok(Math.abs((daily.loadMw[step] ?? 0) - (daily.loadMw[step - 1] ?? 0)) <= ramp + 1e-9)
      },
    ),
    { numRuns: 500 },
  )
})

test('too few prices are refused', () => {
  assert.throws(
    () => dailyRamps(24).best(new Float64Array(30), 24, { mw: 1, breakEvenUsdPerMwh: 50, rampMw: 1 }),
    /24 prices from 24 on/,
  )
})
