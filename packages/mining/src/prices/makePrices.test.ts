import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makePrices, type PriceWish } from './makePrices.ts'
import { presets } from './priceStatistics.ts'
import { meanOf, statistics } from './statistics.ts'

test('made-up prices meet the stated statistics exactly, and say that they are made up', () => {
  const wish = {
    seed: 7,
    year: 2027,
    preset: 'windBelt',
    meanUsdPerMwh: 35,
    deviationUsdPerMwh: 30,
    negativeShare: 0.2,
    negativeMeanUsdPerMwh: -15,
    spikeShare: 0.02,
    spikeMeanUsdPerMwh: 900,
  } as const
  const series = made(wish)
  assert.equal(series.madeUp, true)
  assert.match(series.notes.join(), /made up/)
  assert.deepEqual(
    [series.values.length, series.stepsByYear, series.start],
    [8760, [8760], '2027-01-01T00:00:00.000Z'],
  )
  const { mean, negativeShare, negativeMean } = statistics(series)
  near(mean, 35)
  assert.equal(negativeShare, Math.round(0.2 * 8760) / 8760)
  near(negativeMean, -15)
  const sorted = series.values.slice().sort()
  const spikes = sorted.slice(-Math.round(0.02 * 8760))
  near(meanOf(spikes), 900)
  const ordinary = sorted.slice(0, 8760 - spikes.length)
  near(Math.sqrt(meanOf(ordinary.map((price) => (price - meanOf(ordinary)) ** 2))), 30)
})

test('the same seed makes the same prices, another seed others', () => {
  const digest = (seed: number) => made({ seed, year: 2027 }).digest
  assert.equal(digest(1), digest(1))
  assert.notEqual(digest(1), digest(2))
})

test('a day and a year have the stated shapes', () => {
  for (const preset of ['thermal', 'windBelt'] as const) {
    const { meanByHour, meanByMonth } = statistics(
      made({ seed: 3, year: 2021, years: 5, preset, spikeShare: 0 }),
    )
    assert.ok(correlation(meanByHour, presets[preset].dailyShape) > 0.9, `${preset} by hour`)
    assert.ok(correlation(meanByMonth, presets[preset].seasonalShape) > 0.7, `${preset} by month`)
  }
})

test('flat prices are the mean in every hour, of a leap year too', () => {
  const { values } = made({ seed: 1, year: 2028, preset: 'flat', meanUsdPerMwh: 41 })
  assert.equal(values.length, 8784)
  assert.ok(values.every((price) => Math.abs(price - 41) < 1e-9))
})

test('prices near in time are near: dear hours and negative hours come in runs', () => {
  const { hourCorrelation } = statistics(made({ seed: 1, year: 2027, preset: 'windBelt', spikeShare: 0 }))
  assert.ok(hourCorrelation > 0.7, String(hourCorrelation))
})

test('what cannot be met is refused, saying what could', () => {
  const refusal = (wish: Omit<PriceWish, 'seed' | 'year'>) => {
    const outcome = makePrices({ seed: 1, year: 2027, ...wish })
    assert.ok(!outcome.ok)
    return `${outcome.refusal.what} Right: ${outcome.refusal.right}`
  }
  assert.equal(
    refusal({ preset: 'windBelt', meanUsdPerMwh: 5 }),
    'A mean of 5 USD/MWh leaves nothing for the hours outside of spikes. Right: more than 7.99 USD/MWh with these spikes and negative hours.',
  )
  assert.match(refusal({ preset: 'windBelt', deviationUsdPerMwh: 3 }), /at least \d+\.\d\d USD/)
  assert.match(refusal({ deviationUsdPerMwh: 1e6 }), /too wide/)
  assert.match(refusal({ dailyShape: [1, 2] }), /24 numbers/)
  assert.match(refusal({ spikeMeanUsdPerMwh: 3000 }), /above the mean of spikes/)
})

test('any wish that is granted is met', () => {
  const wish = fc
    .record({
      seed: fc.nat(),
      year: fc.integer({ min: 2020, max: 2030 }),
      preset: fc.constantFrom('flat' as const, 'thermal' as const, 'windBelt' as const),
      meanUsdPerMwh: fc.double({ min: 5, max: 200, noNaN: true }),
      negativeShare: fc.double({ min: 0, max: 0.4, noNaN: true }),
      spikeShare: fc.double({ min: 0, max: 0.02, noNaN: true }),
    })
    .map((asked) => ({
      ...asked,
      deviationUsdPerMwh: asked.meanUsdPerMwh * 0.9,
      spikeMeanUsdPerMwh: asked.meanUsdPerMwh * 12,
      highestUsdPerMwh: asked.meanUsdPerMwh * 30,
    }))
  let granted = 0
  fc.assert(
    fc.property(wish, (asked) => {
      const outcome = makePrices(asked)
      if (!outcome.ok) return
      granted++
      const sorted = outcome.value.values.slice().sort()
      const spikes = Math.round(asked.spikeShare * sorted.length)
      const ordinary = sorted.subarray(0, sorted.length - spikes)
      near(meanOf(sorted), asked.meanUsdPerMwh)
      near(
        Math.sqrt(meanOf(ordinary.map((price) => (price - meanOf(ordinary)) ** 2))),
        asked.deviationUsdPerMwh,
      )
      if (spikes > 0) near(meanOf(sorted.subarray(sorted.length - spikes)), asked.spikeMeanUsdPerMwh)
      assert.equal(
        sorted.filter((price) => price < 0).length,
        Math.round(asked.negativeShare * sorted.length),
      )
      assert.ok((sorted.at(-1) ?? 0) <= asked.highestUsdPerMwh + 1e-6)
    }),
    { numRuns: 40 },
  )
  assert.ok(granted >= 10, `${granted} of 40`)
})

function made(wish: PriceWish) {
  const outcome = makePrices(wish)
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.what)
  return outcome.value
}

function near(actual: number, wanted: number) {
  assert.ok(
    Math.abs(actual - wanted) < 1e-8 * Math.max(1, Math.abs(wanted)),
    `${actual} instead of ${wanted}`,
  )
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [meanOf(Float64Array.from(a)), meanOf(Float64Array.from(b))]
  const product = (x: readonly number[], meanX: number, y: readonly number[], meanY: number) =>
    x.reduce((sum, own, index) => sum + (own - meanX) * ((y[index] ?? 0) - meanY), 0)
  return product(a, meanA, b, meanB) / Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB))
}
