import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectedPath, prepare } from '../plan/index.ts'
import { planSeries } from '../series/index.ts'
import { readSite } from '../site/index.ts'
import { assess } from './assess.ts'
import { pathDrawer } from './drawPath.ts'
import { joinSlices, valueLifetimes } from './lifetimes.ts'
import { simulate } from './simulate.ts'
import { histogramOf, percentile, spreadOf, tailLoss } from './spread.ts'
import { simulateOnThreads } from './threads.ts'

const text = `
name: two units
startYear: 2027
years: 6
station: { units: 2, netMwPerUnit: 1110, spareMw: 120, existing: {} }
worth: { displacedFuel: { gasUsdPerThousandCubicMetres: 180 } }
mine: { mw: 80, groups: [{ name: all, machine: S21 }] }
risk: { lifetimes: 60 }
`

function opened(...set: string[]) {
  const site = readSite(text, { set })
  assert.ok(site.ok, JSON.stringify(site))
  const series = planSeries(site.value)
  assert.ok(series.ok)
  return { site: site.value, series: series.value, prepared: prepare(site.value, series.value) }
}

test('the same seed gives the same digits on one thread, two or three, and in this one', async () => {
  const { series, prepared } = opened()
  const coupling = new Array<number>(6).fill(1)
  const here = simulate(prepared, { coupling, lifetimes: 230 })
  for (const threads of [1, 2, 3])
    assert.deepEqual(await simulateOnThreads(prepared, series, { coupling, lifetimes: 230, threads }), here)
  assert.notDeepEqual(simulate(prepared, { coupling, lifetimes: 230, seed: 2 }).npvUsd, here.npvUsd)
})

test('progress is told, and reaches its end', async () => {
  const { series, prepared } = opened()
  const told: number[] = []
  await simulateOnThreads(prepared, series, {
    coupling: new Array<number>(6).fill(1),
    lifetimes: 120,
    threads: 2,
    onProgress: (done, of) => told.push(done / of),
  })
  assert.equal(told.at(-1), 1)
  assert.deepEqual(told.toSorted(), told)
})

test('a lifetime is drawn alike whatever was drawn before it, and slices join to the whole', () => {
  const { site, prepared } = opened()
  const draw = pathDrawer(site, 1)
  const seventh = draw(7)
  draw(3)
  assert.deepEqual(draw(7), seventh)
  const coupling: number[] = []
  const whole = valueLifetimes(prepared, { seed: 1, from: 0, to: 30, coupling })
  const parts = [
    valueLifetimes(prepared, { seed: 1, from: 17, to: 30, coupling }),
    valueLifetimes(prepared, { seed: 1, from: 0, to: 17, coupling }),
  ]
  assert.deepEqual(joinSlices(parts), whole)
})

test('drawn prices have the stated median, volatility and company', () => {
  const { site } = opened()
  const draw = pathDrawer(site, 5)
  const expected = expectedPath(site)
  const last = site.years * 12 - 1
  const count = 3000
  const ratios = new Float64Array(count)
  const power = new Float64Array(count)
  const steps: [number, number][] = []
  for (let lifetime = 0; lifetime < count; lifetime++) {
    const path = draw(lifetime)
    ratios[lifetime] = Math.log((path.bitcoinUsd[last] ?? 0) / (expected.bitcoinUsd[last] ?? 1))
    power[lifetime] = path.powerFactor[last] ?? 0
    steps.push([
      Math.log((path.bitcoinUsd[30] ?? 1) / (path.bitcoinUsd[29] ?? 1)),
      Math.log((path.difficulty[32] ?? 1) / (path.difficulty[29] ?? 1)),
    ])
  }
  const spread = spreadOf(ratios)
  assert.ok(spread !== null)
  const years = (last + (Date.UTC(2027, 0, 16) - Date.parse('2026-11-22')) / 86_400_000 / 30.4) / 12
  assert.ok(Math.abs(spread.p50) < 0.08, `median ${spread.p50}`)
  assert.ok(Math.abs(spread.deviation - 0.6 * Math.sqrt(years)) < 0.06, `deviation ${spread.deviation}`)
  const mean = power.reduce((sum, factor) => sum + factor, 0) / count
  assert.ok(Math.abs(mean - 1) < 0.02, `mean level of power ${mean}`)
  assert.ok(correlation(steps) > 0.2, `network follows price: ${correlation(steps)}`)
})

test('without any volatility every lifetime is the expected one', () => {
  const none = ['bitcoin', 'power', 'network'].map((name) => `risk.${name}VolatilityPercent=0`)
  const { prepared } = opened(...none, 'bitcoin.feesBtcPerBlock=0', 'station.forcedOutages.perUnitYear=0')
  const risk = simulate(prepared, { coupling: [], lifetimes: 20 })
  assert.ok(Math.abs(risk.npvUsd.p95 - risk.npvUsd.p5) < 1e-6 * Math.abs(risk.npvUsd.mean))
})

test('a ban ends the income, and what chance says of it is worse than without', () => {
  const { prepared } = opened()
  const risk = simulate(prepared, { coupling: [], lifetimes: 200 })
  assert.deepEqual(
    risk.bans.map(({ from }) => from),
    ['2029-01', '2031-01'],
  )
  for (const ban of risk.bans) assert.ok(ban.probabilityOfLoss >= risk.probabilityOfLoss)
})

test('percentiles and tails of known numbers', () => {
  const hundred = Float64Array.from({ length: 101 }, (_, n) => n)
  assert.equal(percentile(hundred, 0.05), 5)
  assert.equal(spreadOf(hundred)?.p50, 50)
  const { valueAtRisk, conditional } = tailLoss(Float64Array.from({ length: 100 }, (_, n) => n - 50))
  assert.ok(Math.abs(valueAtRisk - 45.05) < 1e-9)
  assert.equal(conditional, 48)
  assert.equal(spreadOf(Float64Array.of(Number.NaN)), null)
})

test('a histogram counts every value once, and no bin holds both losses and gains', () => {
  const values = Float64Array.from({ length: 1000 }, (_, n) => n ** 2 - 90_000)
  const { fromUsd, toUsd, counts } = histogramOf(values)
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    1000,
  )
  assert.ok(fromUsd <= -90_000 && toUsd >= 999 ** 2 - 90_000)
  const each = (toUsd - fromUsd) / counts.length
  assert.ok(Math.abs(fromUsd / each - Math.round(fromUsd / each)) < 1e-9)
  const losses = counts.slice(0, Math.round(-fromUsd / each)).reduce((sum, count) => sum + count, 0)
  assert.equal(losses, 300)
  assert.deepEqual(histogramOf(Float64Array.of(5, 5, 5)).counts.at(-1), 3)
})

test('no lifetimes are refused', () => {
  const { prepared } = opened()
  const none = valueLifetimes(prepared, { seed: 1, from: 0, to: 0, coupling: [] })
  assert.throws(() => assess(prepared, none, [], 1, []), /Not a single lifetime/)
})

function correlation(pairs: readonly [number, number][]): number {
  const mean = (of: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length
  const [a, b] = [mean(0), mean(1)]
  const sum = (of: (x: number, y: number) => number) =>
    pairs.reduce((total, [x, y]) => total + of(x - a, y - b), 0)
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y))
}
