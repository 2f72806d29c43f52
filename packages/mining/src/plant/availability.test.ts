import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rampMwPerHour, type Station, stationYear } from './availability.ts'
import { daysOfYear, hoursInto, yearCalendar } from './calendar.ts'
import { monthlyAvailability } from './monthlyAvailability.ts'
import { expectedAvailability, forcedOutages, plannedOutages } from './outages.ts'

const station: Station = {
  units: 2,
  netMwPerUnit: 1200,
  lowestPercent: 50,
  refuelling: { everyMonths: 18, days: 35, firstMonths: ['2027-05', '2028-02'] },
  outages: [],
  forcedOutages: { perUnitYear: 0.6, meanHours: 120 },
}

test('a unit refuels from the first of its month on, every 18 months, and over New Year', () => {
  const days = (unit: number, year: number) =>
    plannedOutages(station, unit, year).map(({ from, to }) => [from / 24, to / 24])
  assert.deepEqual(days(1, 2026), [])
  assert.deepEqual(days(1, 2027), [[120, 155]])
  assert.deepEqual(days(1, 2028), [[305, 340]])
  assert.deepEqual(days(2, 2028), [[31, 66]])
  assert.deepEqual(days(2, 2029), [[212, 247]])
  const late = { ...station, refuelling: { everyMonths: 12, days: 40, firstMonths: ['2027-12'] } }
  assert.deepEqual(plannedOutages(late, 1, 2028)[0], { from: -31 * 24, to: 9 * 24 })
})

test('a unit without a first month shares the cycle with the one before it', () => {
  const one = { ...station, refuelling: { everyMonths: 18, days: 30, firstMonths: ['2027-03'] } }
  assert.deepEqual(plannedOutages(one, 2, 2027)[0], {
    from: hoursInto(2027, '2027-12'),
    to: hoursInto(2027, '2027-12-31'),
  })
})

test('two units: half the power while one refuels, and only the running unit holds its lowest output', () => {
  const { availableMw, lowestMw, plannedOutageHours, loadFactor } = stationYear(
    station,
    { year: 2027, stepHours: 1 },
    null,
  )
  assert.equal(availableMw.length, 8760)
  assert.equal(availableMw[0], 2400)
  assert.equal(lowestMw[0], 1200)
  const may = hoursInto(2027, '2027-05-01')
  assert.deepEqual([availableMw[may - 1], availableMw[may], availableMw[may + 35 * 24]], [2400, 1200, 2400])
  assert.equal(lowestMw[may], 600)
  assert.equal(plannedOutageHours, 35 * 24)
  assert.ok(Math.abs(loadFactor - (1 - (35 * 24) / (2 * 8760))) < 1e-12)
})

test('an outage by date counts its days, and overlapping ones not twice', () => {
  const outages = [
    { unit: 1, from: '2027-06-01', days: 10 },
    { unit: 1, from: '2027-06-05', days: 10 },
  ]
  const year = stationYear(
    { ...station, units: 1, refuelling: null, outages },
    { year: 2027, stepHours: 1 },
    null,
  )
  assert.equal(year.plannedOutageHours, 14 * 24)
  const wrong = { ...station, outages: [{ unit: 3, from: '2027-06-01', days: 1 }] }
  assert.throws(
    () => stationYear(wrong, { year: 2027, stepHours: 1 }, null),
    /names unit 3; the station has units 1 to 2/,
  )
})

test('forced outages follow from the seed, the lifetime and the year alone', () => {
  const when = { year: 2030, stepHours: 1 }
  const first = stationYear(station, when, { seed: 7, lifetime: 3 })
  stationYear(station, { year: 2029, stepHours: 1 }, { seed: 7, lifetime: 3 })
  assert.deepEqual(stationYear(station, when, { seed: 7, lifetime: 3 }), first)
  assert.notDeepEqual(stationYear(station, when, { seed: 7, lifetime: 4 }).availableMw, first.availableMw)
})

test('over many years forced outages take what renewal theory says', () => {
  const often: Station = {
    ...station,
    units: 1,
    refuelling: null,
    forcedOutages: { perUnitYear: 6, meanHours: 200 },
  }
  let hours = 0
  for (let lifetime = 0; lifetime < 300; lifetime++)
    hours += stationYear(often, { year: 2027, stepHours: 1 }, { seed: 1, lifetime }).forcedOutageHours
  const share = 1 - hours / 300 / 8760
  assert.ok(Math.abs(share - expectedAvailability(often.forcedOutages)) < 0.008, `${share}`)
})

test('an outage that reaches over New Year is the same one in both years', () => {
  const often: Station = { ...station, forcedOutages: { perUnitYear: 12, meanHours: 300 } }
  let reaching = 0
  for (let lifetime = 0; lifetime < 60; lifetime++) {
    const chance = { seed: 3, lifetime }
    const over = forcedOutages(often, 1, 2027, chance).filter((span) => span.to > 8760)
    const into = forcedOutages(often, 1, 2028, chance).filter((span) => span.from < 0)
    assert.deepEqual(
      into,
      over.map((span) => ({ from: span.from - 8760, to: span.to - 8760 })),
    )
    reaching += over.length
  }
  assert.ok(reaching > 5)
})

test('the months lose to forced outages what the hours of the same draw lose', () => {
  const often: Station = { ...station, forcedOutages: { perUnitYear: 5, meanHours: 250 } }
  const draw = monthlyAvailability(often, { startYear: 2027, years: 3 })
  for (const lifetime of [0, 1, 2]) {
    const share = draw({ seed: 5, lifetime })
    assert.equal(share.length, 36)
    for (let index = 0; index < 3; index++) {
      const when = { year: 2027 + index, stepHours: 1 }
      const { monthOfStep } = yearCalendar(when)
      const inMonth = (mw: Float64Array, month: number) =>
        mw.reduce((sum, one, step) => (monthOfStep[step] === month ? sum + one : sum), 0)
      const planned = stationYear(often, when, null).availableMw
      const left = stationYear(often, when, { seed: 5, lifetime }).availableMw
      for (let month = 0; month < 12; month++)
        assert.ok(
          Math.abs(inMonth(planned, month) * (share[index * 12 + month] ?? 0) - inMonth(left, month)) < 1e-6,
          `year ${index}, month ${month}`,
        )
    }
  }
})

test('half-hour steps and leap years', () => {
  assert.equal(daysOfYear(2028), 366)
  const calendar = yearCalendar({ year: 2028, stepHours: 0.5 })
  assert.equal(calendar.steps, 17568)
  assert.deepEqual([calendar.monthOfStep[59 * 48], calendar.monthOfStep[60 * 48]], [1, 2])
  assert.equal(calendar.hourOfStep[3], 1)
  assert.equal(yearCalendar({ year: 2027, stepHours: 1, steps: 8784 }).monthOfStep[8783], 11)
  assert.throws(() => yearCalendar({ year: 2027, stepHours: 5 }), /divide the day evenly/)
})

test('the plant’s ramp in MW, none when it can cross its whole power in an hour', () => {
  assert.equal(rampMwPerHour({ ...station, rampPercentPerHour: 10 }), 240)
  assert.equal(rampMwPerHour({ ...station, rampPercentPerHour: 180 }), null)
  assert.equal(rampMwPerHour(station), null)
})
