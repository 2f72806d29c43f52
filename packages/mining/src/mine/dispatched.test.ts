/** The station and the mine put together as a dispatch problem: what the rooms promise each other. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DispatchProblem, solve } from '../dispatch/index.ts'
import { mixed, stationYear, underVolumeTariff, yearCalendar } from '../plant/index.ts'
import {
  coolableByStep,
  groupSegments,
  machineNamed,
  machinesFor,
  overheadByStep,
  partLoadModes,
  usdPerMwhOf,
} from './index.ts'

const when = { year: 2027, stepHours: 1 }
const { steps, dayOfStep, hourOfStep } = yearCalendar(when)
const station = stationYear(
  {
    units: 2,
    netMwPerUnit: 1200,
    lowestPercent: 50,
    refuelling: { everyMonths: 18, days: 35, firstMonths: ['2027-05', '2028-02'] },
    outages: [],
    forcedOutages: { perUnitYear: 0.6, meanHours: 120 },
  },
  when,
  { seed: 1, lifetime: 0 },
)
const wetBulbC = Float64Array.from(
  dayOfStep,
  (day, step) =>
    6 -
    11 * Math.cos(((day - 15) / 365) * 2 * Math.PI) -
    3 * Math.cos((((hourOfStep[step] ?? 0) - 3) / 24) * 2 * Math.PI),
)
const machine = machineNamed('S21 Pro')
const overhead = overheadByStep('air', wetBulbC)
const machines = machinesFor(120, { watts: machine.watts, overhead })
const group = groupSegments({
  machines,
  machine,
  modes: partLoadModes(machine),
  overhead,
  coolable: coolableByStep('air', wetBulbC),
  runningShare: 0.96,
})

function problem(usdPerMwh: Float64Array): DispatchProblem {
  return {
    stepHours: 1,
    steps,
    power: {
      availableMw: station.availableMw,
      lowestMw: station.lowestMw,
      usdPerMwh,
      exportLimitMw: new Float64Array(steps).fill(2400),
      variableUsdPerMwh: 9.3,
      rampMwPerHour: null,
      buyLimitMw: null,
      buyUsdPerMwh: null,
    },
    groups: [
      {
        name: 'S21 Pro',
        segments: group.segments.map(({ mw, petahashesPerMw }) => ({
          mw,
          usdPerMwh: usdPerMwhOf(petahashesPerMw, 40, 0.02),
        })),
        lowestShare: 0,
        startUsd: 0,
        stopUsd: 0,
        shortestOnHours: 1,
        shortestOffHours: 1,
      },
    ],
    heat: null,
    rampMwPerHour: null,
  }
}

test('as many machines as 120 MW take on the hottest hour, and no hour exceeds it', () => {
  assert.ok(machines > 32_000 && machines < 34_000, `${machines}`)
  assert.ok(Math.max(...group.capacityMw) <= 120 * 0.96 + 1e-9)
})

test('without coupling every part of the mine runs in the hours in which it earns more than a sale', () => {
  const price = Float64Array.from(hourOfStep, (hour) => (hour >= 7 && hour < 22 ? 95 : 30))
  const posed = problem(price)
  const done = solve(posed)
  let expected = 0
  for (let step = 0; step < steps; step++) {
    const sale = price[step] ?? 0
    let left = station.availableMw[step] ?? 0
    for (const { mw, usdPerMwh } of posed.groups[0]?.segments ?? []) {
      const taken = (usdPerMwh[step] ?? 0) > sale ? Math.min(left, mw[step] ?? 0) : 0
      expected += taken * ((usdPerMwh[step] ?? 0) - 9.3)
      left -= taken
    }
    expected += left * (sale - 9.3)
  }
  assert.ok(Math.abs(done.valueUsd - expected) < 1e-6 * expected, `${done.valueUsd} ${expected}`)
})

test('a year under a falling tariff: the blocks decide how much is mined, and the mixture settles to the promised value', () => {
  const allMwh = station.availableMw.reduce((sum, mw) => sum + mw, 0)
  const blocks = [
    { upToMwhPerYear: allMwh - 500_000, usdPerMwh: 120 },
    { upToMwhPerYear: null, usdPerMwh: 20 },
  ]
  const year = underVolumeTariff((flat) => {
    const done = solve(problem(new Float64Array(steps).fill(flat)))
    return { ...done, soldMwh: done.soldMw.reduce((sum, mw) => sum + mw, 0) }
  }, blocks)
  const { soldMw, minedMw } = mixed(year.first, year.second, year.secondShare)
  assert.ok(
    Math.abs(minedMw.reduce((sum, mw) => sum + mw, 0) - 500_000) < 1,
    'what sells for 20 is mined, what sells for 120 is not',
  )
  assert.ok(year.gapUsd < 1e-6 * year.valueUsd)
  soldMw.forEach((mw, step) => {
    assert.ok(mw + (minedMw[step] ?? 0) <= (station.availableMw[step] ?? 0) + 1e-6)
  })
  assert.ok(year.solved < 40, `${year.solved} dispatches`)
})
