import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  depreciationShares,
  internalRate,
  internalRates,
  levelisedUsdPerMwh,
  loanSchedule,
  modifiedInternalRate,
  npv,
  paybackYears,
} from './index.ts'

const near = (actual: number | null | undefined, expected: number, within: number) =>
  assert.ok(
    actual !== null && actual !== undefined && Math.abs(actual - expected) <= within,
    `${actual} is not ${expected}`,
  )

test('published present worth, rates and modified rate come out to their last digit', () => {
  near(npv(0.08, [-40000, 5000, 8000, 12000, 30000]), 3065.22267, 5e-6)
  near(internalRate([-100, 39, 59, 55, 20]), 0.28095, 5e-6)
  near(modifiedInternalRate([-100, 50, -60, 70], 0.1, 0.12), -0.03909366594356467, 1e-15)
})

test('flows with several changes of sign show every rate and prefer the one nearest zero', () => {
  const { rates, preferred } = internalRates([-5, 10.5, 1, -8, 1])
  near(preferred, 0.0886, 5e-5)
  // Three in all: the third loses 87 % a year.
  assert.equal(rates.length, 3)
  near(rates[0], -0.8702, 5e-5)
  assert.equal(rates[1], preferred)
  // 0.70956: published cut off, not rounded.
  assert.equal(Math.trunc((rates[2] ?? 0) * 1000) / 1000, 0.709)
})

test('the levelised cost of the published nuclear case is 74.554', () => {
  near(
    levelisedUsdPerMwh({
      capitalUsdPerKw: 5750,
      fixedUsdPerKwYear: 175,
      variableUsdPerMwh: 2.8,
      capacityFactor: 0.93,
      ratePercent: 7,
      years: 60,
    }),
    74.554,
    5e-4,
  )
})

test('flows at any rate that was found are worth nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 }), (flows) => {
      const size = flows.reduce((sum, flow) => sum + Math.abs(flow), 0)
      for (const rate of internalRates(flows).rates) {
        const scale = Math.max(1, (1 + rate) ** -(flows.length - 1))
        assert.ok(Math.abs(npv(rate, flows)) <= 1e-6 * size * scale, `${flows} at ${rate}`)
      }
    }),
  )
})

test('a single change of sign has one rate, and both searches find the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 60 }),
      (outlay, income) => {
        const flows = [-outlay, ...income]
        const rate = internalRate(flows)
        const all = internalRates(flows)
        if (rate === null) assert.equal(all.preferred, null)
        else near(all.preferred, rate, 1e-9 * (1 + Math.abs(rate)))
      },
    ),
  )
})

test('every way of writing off adds up to the whole', () => {
  const methods = [
    ...[3, 5, 7, 10, 15, 20].map((years) => ({ method: 'macrs' as const, years: years as 3 })),
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((group) => ({
      method: 'russian' as const,
      group,
      bonusPercent: 10,
    })),
    { method: 'straightLine' as const, years: 4.5 },
    { method: 'belarusian' as const, years: 5 },
    { method: 'table' as const, percentByYear: [50, 30, 20] },
  ]
  for (const method of methods)
    near(
      depreciationShares(method).reduce((sum, share) => sum + share, 0),
      1,
      1e-9,
    )
  assert.throws(
    () => depreciationShares({ method: 'table', percentByYear: [50, 30] }),
    /adds up to 100, not 80/,
  )
  assert.throws(() => depreciationShares({ method: 'russian', group: 2, bonusPercent: 30 }), /0 to 10 %/)
})

test('a loan of any kind is paid back to the last cent', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('annuity' as const, 'linear' as const, 'bullet' as const),
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 1, max: 40 }),
      (kind, principalUsd, ratePercent, years) => {
        const schedule = loanSchedule({ kind, principalUsd, ratePercent, years })
        assert.equal(schedule.at(-1)?.owedUsd, 0)
        near(
          schedule.reduce((sum, year) => sum + year.principalUsd, 0),
          principalUsd,
          1e-6 * (1 + principalUsd),
        )
        const flows = [principalUsd, ...schedule.map((year) => -year.interestUsd - year.principalUsd)]
        near(npv(ratePercent / 100, flows), 0, 1e-6 * (1 + principalUsd))
      },
    ),
  )
})

test('payback counts from the year in which the sum stays above nothing', () => {
  near(paybackYears([-100, 50, 100]), 1.5, 1e-12)
  assert.equal(paybackYears([-100, 50, 10]), null)
  near(paybackYears([-100, 150, -100, 200]), 2.25, 1e-12)
})
