import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  annuityFactor,
  construct,
  depreciationByYear,
  depreciationShares,
  inEachMoney,
  levelisedCost,
  levelisedUsdPerMwh,
  loanSchedule,
  macrs,
  npv,
  profitabilityIndex,
  withInterest,
} from './index.ts'

const near = (actual: number | undefined, expected: number, within: number) =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= within, `${actual} is not ${expected}`)

test('MACRS is the table of IRS Publication 946, made again from its rule', () => {
  // Declining balance (200 %, for 15 and 20 years 150 %) with half a year first, straight line once that gives more.
  for (const years of [3, 5, 7, 10, 15, 20] as const) {
    const speed = (years >= 15 ? 1.5 : 2) / years
    let left = 1
    const rule = Array.from({ length: years + 1 }, (_, year) => {
      const share = Math.min(
        left,
        year === 0 ? speed / 2 : Math.max(left * speed, left / Math.max(years - year + 0.5, 1)),
      )
      left -= share
      return 100 * share
    })
    assert.equal(macrs[years].length, years + 1)
    // The printed tables are rounded to hundredths (20 years: thousandths) and made to add up to 100.
    macrs[years].forEach((percent, year) => {
      near(percent, rule[year] ?? Number.NaN, years === 20 ? 0.0015 : 0.0105)
    })
    near(
      macrs[years].reduce((sum, percent) => sum + percent, 0),
      100,
      1e-9,
    )
  }
})

test('a Russian group is linear over its longest life, or one chosen within it, after the premium', () => {
  assert.deepEqual(
    [...depreciationByYear({ method: 'russian', group: 2, bonusPercent: 10 }, 1000)],
    [400, 300, 300],
  )
  const shorter = depreciationByYear({ method: 'russian', group: 5, bonusPercent: 30, years: 8 }, 1000)
  assert.equal(shorter.length, 8)
  near(shorter[0], 300 + 700 / 8, 1e-9)
  near(shorter[7], 700 / 8, 1e-9)
  const group = (number: number, years: number) => () =>
    depreciationShares({ method: 'russian', group: number, bonusPercent: 0, years })
  assert.throws(group(2, 2), /group 2 is above 2 to 3 years, not 2/)
  assert.throws(group(10, 30), /group 10 is above 30 years, not 30/)
  assert.throws(group(11, 5), /groups are 1 to 10, not 11/)
  assert.equal(group(10, 60)().length, 60)
})

test('depreciation of any kind sums to what was paid and never runs backward', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.record({
          method: fc.constant('straightLine' as const),
          years: fc.double({ min: 0.1, max: 60, noNaN: true }),
        }),
        fc.record({ method: fc.constant('belarusian' as const), years: fc.integer({ min: 1, max: 60 }) }),
        fc.record({ method: fc.constant('macrs' as const), years: fc.constantFrom(3, 5, 7, 10, 15, 20) }),
        fc.record({
          method: fc.constant('russian' as const),
          group: fc.integer({ min: 1, max: 10 }),
          bonusPercent: fc.integer({ min: 0, max: 10 }),
        }),
      ),
      fc.integer({ min: 0, max: 1e10 }),
      (method, usd) => {
        const parts = depreciationByYear(method, usd)
        near(
          parts.reduce((sum, part) => sum + part, 0),
          usd,
          1e-9 * (1 + usd),
        )
        assert.ok(parts.every((part) => part >= 0))
      },
    ),
  )
  const table = (percentByYear: readonly number[]) => () =>
    depreciationShares({ method: 'table', percentByYear })
  assert.throws(table([]), /adds up to 100, not 0/)
  assert.throws(table([150, -50]), /0 % or more: not 150, -50/)
  assert.throws(
    () => depreciationShares({ method: 'straightLine', years: 0 }),
    /above 0 and below 1,000 years, not 0/,
  )
})

test('interest during construction: each spend from its middle to the first day of work', () => {
  const built = construct({ overnightUsd: 1000, percentByYear: [40, 60], interestPercent: 10 })
  near(built.totalUsd, 400 * 1.1 ** 1.5 + 600 * 1.1 ** 0.5, 1e-9)
  near(built.spentUsd, 1000, 1e-9)
  near(built.years[0]?.standingUsd, 400 * 1.1 ** 0.5, 1e-9)
  assert.equal(withInterest(1000, [40, 60], 10), built.totalUsd)
  const dearer = construct({
    overnightUsd: 1000,
    percentByYear: [40, 60],
    interestPercent: 0,
    escalationPercent: 4,
  })
  near(dearer.totalUsd, 400 * 1.04 ** 0.5 + 600 * 1.04 ** 1.5, 1e-9)
  assert.equal(dearer.interestUsd, 0)
  const refuse = (percentByYear: readonly number[]) => () =>
    construct({ overnightUsd: 1, percentByYear, interestPercent: 5 })
  assert.throws(refuse([]), /adds up to 100 %, not 0/)
  assert.throws(refuse([50, 40]), /adds up to 100 %, not 90/)
  assert.throws(refuse([150, -50]), /0 or more, % of the whole: not 150, -50/)
})

test('grace: interest paid while nothing is repaid, or added to the debt; worth the sum either way', () => {
  const terms = { kind: 'annuity', principalUsd: 1000, ratePercent: 10, years: 4, graceYears: 2 } as const
  const added = loanSchedule({ ...terms, graceInterest: 'added' })
  assert.deepEqual(
    added.map(({ owedUsd }) => Math.round(owedUsd)),
    [1100, 1210, 634, 0],
  )
  assert.deepEqual(
    loanSchedule(terms)
      .slice(0, 2)
      .map(({ interestUsd, principalUsd }) => [interestUsd, principalUsd]),
    [
      [100, 0],
      [100, 0],
    ],
  )
  for (const schedule of [added, loanSchedule(terms)])
    near(
      npv(0.1, [
        1000,
        ...schedule.map(({ interestUsd, addedUsd, principalUsd }) => addedUsd - interestUsd - principalUsd),
      ]),
      0,
      1e-9,
    )
  assert.throws(() => loanSchedule({ ...terms, ratePercent: -100 }), /rate lies above -100 %: not -100/)
})

test('an annuity keeps its digits where interest all but vanishes', () => {
  near(annuityFactor(1e-12, 10), 0.1 * (1 + 5.5e-12), 1e-16)
  assert.equal(annuityFactor(0, 10), 0.1)
})

test('levelised cost of level years is the closed form, whatever the case', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 80 }), (ratePercent, years) => {
      const of = {
        capitalUsdPerKw: 5750,
        fixedUsdPerKwYear: 175,
        variableUsdPerMwh: 2.8,
        capacityFactor: 0.93,
      }
      const mwh = 8.76 * of.capacityFactor
      const level = (value: number, now: number) => [now, ...Array.from({ length: years }, () => value)]
      near(
        levelisedCost(
          ratePercent / 100,
          level(of.fixedUsdPerKwYear + of.variableUsdPerMwh * mwh, of.capitalUsdPerKw),
          level(mwh, 0),
        ),
        levelisedUsdPerMwh({ ...of, ratePercent, years }),
        1e-8,
      )
    }),
  )
  assert.throws(() => levelisedCost(0.05, [1], [0]), /needs energy: its present worth is 0 MWh/)
})

test('a sum in roubles, yuan and grams of gold follows the stated rates', () => {
  const rates = { roublesPerUsd: 80, yuanPerUsd: 7, goldUsdPerTroyOunce: 4000 }
  assert.deepEqual(inEachMoney(4000, rates), {
    usd: 4000,
    roubles: 320000,
    yuan: 28000,
    goldGrams: 31.1034768,
  })
  assert.throws(() => inEachMoney(1, { ...rates, yuanPerUsd: 0 }), /yuanPerUsd is above 0: not 0/)
})

test('the profitability index compares what comes with what was laid out', () => {
  near(profitabilityIndex(0.1, [-100, 121]) ?? Number.NaN, 1.1, 1e-12)
  assert.equal(profitabilityIndex(0.1, [5, 1]), null)
})
