import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stream } from '../chance/index.ts'
import { backtestFees, fitFees, forecastFees } from './feeForecast.ts'
import { defaultFees, fillFees } from './fees.ts'

function course(months: number, seed: number): Float64Array {
  const chance = stream(21, seed)
  const normals = Float64Array.from({ length: months }, () => chance.normal())
  const into = new Float64Array(months)
  fillFees({ ...defaultFees, rushesPerYear: 0 }, normals, chance, into)
  return into
}

test('a long history gives back the model that made it', () => {
  const fitted = fitFees(course(20_000, 1))
  assert.ok(Math.abs(fitted.deviation / defaultFees.deviation - 1) < 0.05, `${fitted.deviation}`)
  assert.ok(
    Math.abs(fitted.halfLifeMonths / defaultFees.halfLifeMonths - 1) < 0.1,
    `${fitted.halfLifeMonths}`,
  )
  assert.ok(Math.abs(fitted.meanBtc / defaultFees.meanBtc - 1) < 0.1, `${fitted.meanBtc}`)
})

test('ten years of fees: the return to the mean beats naive far ahead, and its intervals hold about what they say', () => {
  const courses = 40
  const mean = { naive: 0, meanReverting: 0 }
  const coverage = { 50: 0, 80: 0, 90: 0 }
  for (let seed = 0; seed < courses; seed++)
    for (const row of backtestFees(course(120, seed), [12])) {
      mean[row.method] += row.meanAbsoluteError / courses
      if (row.method === 'meanReverting')
        for (const level of [50, 80, 90] as const) coverage[level] += row.coverage[level] / courses
    }
  assert.ok(mean.meanReverting < mean.naive, `${mean.meanReverting} beside ${mean.naive}`)
  for (const level of [50, 80, 90] as const)
    assert.ok(Math.abs(coverage[level] - level / 100) < 0.08, `${level} %: ${coverage[level]}`)
})

test('far ahead the forecast is the long run, whatever fees are today', () => {
  const history = course(240, 3)
  history[239] = 2
  const [near, far] = forecastFees(history, [1, 240])
  assert.ok(near && far && near.medianBtc > 5 * far.medianBtc)
  const width = (one: typeof near) => (one.intervals[1]?.high ?? 0) / (one.intervals[1]?.low ?? 1)
  assert.ok(width(far) > width(near))
})

test('too short a history or a month without fees is refused', () => {
  assert.throws(() => fitFees(new Float64Array(12).fill(1)), /12 months of fees are too few; 24 or more/)
  assert.throws(() => fitFees(new Float64Array(30)), /Month 0 has fees of 0/)
})
