import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSite } from '../site/readSite.ts'
import { sampleSite } from '../site/sample.ts'
import type { Site } from '../site/schema.ts'
import { filesOf, planSeries } from './planSeries.ts'

function site(...set: string[]): Site {
  const read = readSite(sampleSite(), { set })
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

const market = ['worth.displacedFuel=null', 'worth.market.madeUp.preset=windBelt']
const hours = (year: number, first: number) =>
  [
    'time,price',
    ...Array.from(
      { length: 8760 },
      (_, hour) => `${new Date(Date.UTC(year, 0, 1, hour)).toISOString()},${first + (hour % 24)}`,
    ),
  ].join('\n')

test('without a market there are no prices, and the weather is made up and says so', () => {
  const series = planSeries(site())
  assert.ok(series.ok)
  assert.equal(series.value.usdPerMwh, null)
  assert.equal(series.value.pricesMadeUp, false)
  assert.equal(series.value.weatherMadeUp, true)
  assert.equal(series.value.wetBulbC.length, 8760)
  assert.deepEqual(Object.keys(series.value.digests), ['weather'])
})

test('prices made up meet what is stated, by the seed', () => {
  const wish = [...market, 'worth.market.madeUp.meanUsdPerMwh=30', 'worth.market.madeUp.negativePercent=10']
  const [once, again, other] = [site(...wish), site(...wish), site(...wish, 'seed=2')].map((one) =>
    planSeries(one),
  )
  assert.ok(once?.ok && again?.ok && other?.ok)
  const { usdPerMwh, digests, pricesMadeUp } = once.value
  assert.equal(pricesMadeUp, true)
  assert.ok(usdPerMwh !== null)
  assert.ok(Math.abs(usdPerMwh.reduce((sum, price) => sum + price, 0) / 8760 - 30) < 1e-6)
  assert.equal(usdPerMwh.filter((price) => price < 0).length, 876)
  assert.equal(digests.prices, again.value.digests.prices)
  assert.notEqual(digests.prices, other.value.digests.prices)
})

test('several files are several years, and a file that is not there is named', () => {
  const asked = site(...market, 'worth.market.file=[a.csv, b.csv]')
  assert.deepEqual(filesOf(asked), ['a.csv', 'b.csv'])
  const missing = planSeries(asked, { 'a.csv': hours(2022, 20) })
  assert.ok(!missing.ok)
  assert.match(missing.refusal[0]?.message ?? '', /^b\.csv is not here/)
  const series = planSeries(asked, { 'a.csv': hours(2022, 20), 'b.csv': hours(2023, 40) })
  assert.ok(series.ok, JSON.stringify(series))
  assert.deepEqual(series.value.stepsByYear, [8760, 8760])
  assert.equal(series.value.usdPerMwh?.[0], 20)
  assert.equal(series.value.usdPerMwh?.[8760], 40)
})

test('a fault of a file is told by its line, and statistics that contradict each other by their field', () => {
  const broken = planSeries(site(...market, 'worth.market.file=a.csv'), {
    'a.csv': hours(2022, 20).replace(',25\n', ',x\n'),
  })
  assert.ok(!broken.ok)
  assert.match(broken.refusal[0]?.message ?? '', /^a\.csv, line 7, column price/)
  const wish = planSeries(site(...market, 'worth.market.madeUp.spikePercent=60'))
  assert.ok(!wish.ok)
  assert.equal(wish.refusal[0]?.path, 'worth.market.madeUp.spikePercent')
})
