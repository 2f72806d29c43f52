import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type DispatchProblem,
  Impossible,
  type MachineGroup,
  NeedsSolver,
  oneMegawatt,
  solve,
} from './index.ts'

const plain = oneMegawatt(Float64Array.of(10, 60, 20, 70), 50)
const all = (value: number) => new Float64Array(4).fill(value)
const power = (change: Partial<DispatchProblem['power']>): DispatchProblem => ({
  ...plain,
  power: { ...plain.power, ...change },
})
const machines = (change: Partial<MachineGroup>): DispatchProblem => ({
  ...plain,
  groups: plain.groups.map((group) => ({ ...group, ...change })),
})

test('what is no number, or not one a step, is refused with its place', () => {
  assert.throws(
    () => solve(power({ usdPerMwh: Float64Array.of(1, 2, Number.NaN, 4) })),
    /power\.usdPerMwh at step 2 is NaN/,
  )
  assert.throws(() => solve(power({ usdPerMwh: new Float64Array(3) })), /has 3 values; 4, one for each step/)
  assert.throws(
    () => solve(power({ availableMw: all(Number.POSITIVE_INFINITY) })),
    /availableMw at step 0 is Infinity/,
  )
  assert.throws(() => solve(power({ availableMw: all(-1) })), /a number of 0 or more is right/)
  assert.throws(() => solve(power({ buyLimitMw: all(1) })), /buyUsdPerMwh is missing/)
  assert.throws(() => solve({ ...plain, rampMwPerHour: -1 }), /rampMwPerHour is -1/)
  assert.throws(() => solve({ ...plain, steps: 1.5 }), /whole number of 1 or more/)
  assert.throws(() => solve({ ...plain, stepHours: 0 }), /more than 0/)
  assert.throws(() => solve(machines({ lowestShare: 1.2 })), /a share from 0 to 1/)
  assert.throws(() => solve(machines({ startUsd: -5 })), /group mine: startUsd is -5/)
  assert.equal(solve(power({ exportLimitMw: all(Number.POSITIVE_INFINITY) })).valueUsd, 230)
})

test('segments out of merit order are refused with group, step and both worths', () => {
  const segments = [
    { mw: all(1), usdPerMwh: Float64Array.of(5, 5, 4, 5) },
    { mw: all(1), usdPerMwh: all(5) },
  ]
  assert.throws(
    () => solve(machines({ segments })),
    /group mine, step 2: segment 1 earns 5 USD\/MWh and the one before it 4/,
  )
})

test('an impossible step is named with its reason', () => {
  const problem = power({ availableMw: all(9), lowestMw: Float64Array.of(0, 0, 5, 0), exportLimitMw: all(1) })
  assert.throws(
    () => solve(problem),
    (error) =>
      error instanceof Impossible &&
      error.step === 2 &&
      /Step 2: .* at least 4 MW .* can draw 1 MW/.test(error.message),
  )
  assert.throws(
    () => solve(power({ lowestMw: all(2) })),
    /Step 0: the lowest output is 2 MW and 1 MW are available/,
  )
})

test('shortest times that meet an outage are named by the step', () => {
  // Must run in step 0 and 2 (nothing can leave), cannot in step 1 (nothing is there), and may not start again so soon.
  const problem = {
    ...machines({ lowestShare: 0.5, shortestOffHours: 2 }),
    power: {
      ...plain.power,
      lowestMw: Float64Array.of(1, 0, 1, 0),
      availableMw: Float64Array.of(1, 0, 1, 1),
      exportLimitMw: all(0),
    },
  }
  assert.throws(() => solve(problem), /Step 2: the shortest times/)
})

test('an outage is no ramp: the load follows at once, and comes back at its own pace', () => {
  const done = solve({
    ...plain,
    power: { ...plain.power, availableMw: Float64Array.of(1, 0.2, 1, 1), usdPerMwh: all(10) },
    rampMwPerHour: 0.3,
  })
  assert.deepEqual(
    [...done.minedMw].map((mw) => mw.toFixed(2)),
    ['1.00', '0.20', '0.50', '0.80'],
  )
})

test('a station ramp that does not bind costs nothing; one that binds needs the solver', () => {
  assert.equal(solve(power({ rampMwPerHour: 1 })).method, 'hour by hour')
  const binding = power({ rampMwPerHour: 0.1, usdPerMwh: Float64Array.of(-10, 60, -20, 70) })
  const idle = { ...binding, groups: [] }
  assert.throws(() => solve(idle), NeedsSolver)
})
