import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stream } from '../chance/index.ts'
import { defaultFees, expectedFees, type FeeModel, fillFees } from './fees.ts'

function meanOfCourses(model: FeeModel, months: number, courses: number): Float64Array {
  const mean = new Float64Array(months)
  const [into, normals] = [new Float64Array(months), new Float64Array(months)]
  for (let course = 0; course < courses; course++) {
    const chance = stream(5, course)
    for (let month = 0; month < months; month++) normals[month] = chance.normal()
    fillFees(model, normals, chance, into)
    for (let month = 0; month < months; month++)
      mean[month] = (mean[month] as number) + (into[month] as number) / courses
  }
  return mean
}

test('the mean of many courses is the expected one, from today to the long run', () => {
  const model = { ...defaultFees, nowBtc: 0.2 }
  const drawn = meanOfCourses(model, 60, 20_000)
  const expected = expectedFees(model, 60)
  for (const month of [0, 5, 20, 59])
    assert.ok(Math.abs((drawn[month] as number) / (expected[month] as number) - 1) < 0.04, `month ${month}`)
  assert.ok((expected[0] as number) > 0.15 && Math.abs((expected[59] as number) / 0.05 - 1) < 0.01)
})

test('without deviation and rushes, fees go straight to their mean', () => {
  const model = { ...defaultFees, deviation: 0, rushesPerYear: 0, nowBtc: 0.2, meanBtc: 0.05 }
  const into = new Float64Array(12)
  fillFees(model, new Float64Array(12), stream(1), into)
  assert.ok(
    Math.abs((into[5] as number) - Math.sqrt(0.2 * 0.05)) < 1e-12,
    'half the way of the logarithm in six months',
  )
})

test('a rush is seen above the calm level and fades', () => {
  const model = { ...defaultFees, deviation: 0, rushesPerYear: 1 }
  const into = new Float64Array(240)
  fillFees(model, new Float64Array(240), stream(2), into)
  const calm = Math.min(...into)
  const rushes = into.filter((fees) => fees > calm + 0.05).length
  assert.ok(rushes > 8 && rushes < 40, `${rushes}`)
})

test('no fees at all are a model too; rushes above the mean are refused', () => {
  const into = new Float64Array(3)
  fillFees({ ...defaultFees, meanBtc: 0 }, new Float64Array(3), stream(1), into)
  assert.deepEqual([...into], [0, 0, 0])
  assert.throws(() => expectedFees({ ...defaultFees, rushesPerYear: 12 }, 3), /fewer or smaller rushes/)
})
