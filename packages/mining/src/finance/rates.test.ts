import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { internalRate, internalRates, modifiedInternalRate, npv } from './index.ts'

const near = (actual: number | null | undefined, expected: number, within: number) =>
  assert.ok(
    typeof actual === 'number' && Math.abs(actual - expected) <= within,
    `${actual} is not ${expected}`,
  )

/** Coefficients of Π (1 - x (1 + rate)): flows that are worth nothing at exactly these rates. */
function flowsWithRates(rates: readonly number[]): readonly number[] {
  let flows = [1]
  for (const rate of rates)
    flows = [...flows, 0].map((flow, year) => flow - (1 + rate) * (year > 0 ? (flows[year - 1] ?? 0) : 0))
  return flows
}

test('rates that were put into the flows come out, all of them', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: -19, max: 60 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 1e9 }),
      (twentieths, scale) => {
        const wanted = twentieths.map((part) => part / 20).sort((a, b) => a - b)
        const { rates } = internalRates(flowsWithRates(wanted).map((flow) => flow * scale))
        assert.equal(rates.length, wanted.length, `${rates} for ${wanted}`)
        rates.forEach((rate, index) => {
          near(rate, wanted[index] ?? Number.NaN, 1e-6)
        })
      },
    ),
  )
})

test('a double rate is found once, and beside a single one', () => {
  assert.deepEqual(
    internalRates([-100, 220, -121]).rates.map((rate) => rate.toFixed(6)),
    ['0.100000'],
  )
  assert.deepEqual(
    internalRates(flowsWithRates([0.1, 0.1, 0.5])).rates.map((rate) => rate.toFixed(6)),
    ['0.100000', '0.500000'],
  )
  // A hair above the double root there is none, a hair below there are two.
  assert.deepEqual(internalRates([-100, 220, -121.001]).rates, [])
  assert.equal(internalRates([-100, 220, -120.999]).rates.length, 2)
})

test('three rates within a thousandth are three', () => {
  const { rates } = internalRates(flowsWithRates([0.1, 0.1005, 0.101]))
  assert.deepEqual(
    rates.map((rate) => rate.toFixed(6)),
    ['0.100000', '0.100500', '0.101000'],
  )
})

test('rates close to a total loss and far above a thousandfold gain are found', () => {
  near(internalRate([-1e9, 1]), -1 + 1e-9, 1e-15)
  near(internalRate([-1, 1e6]), 999999, 1e-6)
})

test('three hundred years are no harder than three', () => {
  const level = [-1000, ...Array.from({ length: 300 }, () => 80)]
  near(npv(internalRate(level) ?? 0, level), 0, 1e-7)
  const rebuilt = level.map((flow, year) => (year % 40 === 0 && year > 0 ? -900 : flow))
  const { rates } = internalRates(rebuilt)
  assert.ok(rates.length >= 1)
  for (const rate of rates) if (rate > 0) near(npv(rate, rebuilt), 0, 1e-7)
  const wild = Array.from({ length: 301 }, (_, year) => Math.sin(year * year))
  for (const rate of internalRates(wild).rates) if (rate > 0) near(npv(rate, wild), 0, 1e-9)
})

test('flows of one sign, of nothing, or none at all have no rate', () => {
  for (const flows of [[], [0, 0], [5], [1, 2, 3], [-1, -2]])
    assert.deepEqual(internalRates(flows), { rates: [], preferred: null })
  assert.equal(modifiedInternalRate([1, 2], 0.1, 0.1), null)
})

test('what is no number, and rates of -100 % or less, are named', () => {
  assert.throws(() => internalRates([-1, Number.NaN]), /flow of year 1 is a number of money: not NaN/)
  assert.throws(() => modifiedInternalRate([-1, 2], -1, 0.1), /Both rates lie above -1/)
  assert.throws(() => npv(-1, [1]), /A discount rate lies above -1/)
})

test('worth is linear in the flows', () => {
  const flows = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(
      flows,
      flows,
      fc.integer({ min: -50, max: 300 }),
      fc.integer({ min: -9, max: 9 }),
      (a, b, percent, times) => {
        const rate = percent / 100
        const both = npv(
          rate,
          a.map((flow, year) => flow + times * (b[year] ?? 0)),
        )
        near(both, npv(rate, a) + times * npv(rate, b), 1e-6 * (1 + Math.abs(both) + 2e11))
      },
    ),
  )
})

test('ten thousand lifetimes of twenty years take well under a second', () => {
  const lifetimes = Array.from({ length: 10_000 }, (_, life) => [
    -1000,
    ...Array.from(
      { length: 20 },
      (_, year) => 300 * Math.sin(life + year) + 120 - (year % 5 === 4 ? 400 : 0),
    ),
  ])
  const from = performance.now()
  for (const flows of lifetimes) internalRate(flows)
  const tookMs = performance.now() - from
  // Measured far below; the bound only catches a search that became another one.
  assert.ok(tookMs < 5000, `${tookMs} ms`)
  console.log(`10,000 rates of 20 wild flows: ${tookMs.toFixed(0)} ms`)
})
