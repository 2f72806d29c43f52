import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stream } from '../chance/index.ts'
import {
  type DispatchProblem,
  honest,
  type MachineGroup,
  NeedsSolver,
  oneMegawatt,
  sellAll,
  solve,
} from './index.ts'

const days = 40

function prices(seed: number): Float64Array {
  const chance = stream(seed)
  return Float64Array.from(
    { length: days * 24 },
    (_, hour) => 50 - 20 * Math.cos((hour * Math.PI) / 12) + 15 * chance.normal(),
  )
}

const switched = (hours: number): MachineGroup => ({
  name: 'mine',
  segments: [{ mw: new Float64Array(hours).fill(1), usdPerMwh: new Float64Array(hours).fill(50) }],
  lowestShare: 0.5,
  startUsd: 20,
  stopUsd: 5,
  shortestOnHours: 6,
  shortestOffHours: 5,
})

function problemOf(kind: 'free' | 'ramp' | 'switched', seed: number): DispatchProblem {
  const plain = oneMegawatt(prices(seed), 50, kind === 'ramp' ? { rampMwPerHour: 0.1 } : {})
  return kind === 'switched' ? { ...plain, groups: [switched(plain.steps)] } : plain
}

for (const kind of ['free', 'ramp', 'switched'] as const) {
  test(`${kind}: not knowing costs something, knowing all day less, and neither is worth more than foresight`, () => {
    for (const seed of [1, 2, 3]) {
      const problem = problemOf(kind, seed)
      const [blind, dayAhead, best] = [
        honest(problem),
        honest(problem, { foreknownHours: 24 }),
        solve(problem),
      ]
      assert.ok(blind.valueUsd < dayAhead.valueUsd, `${blind.valueUsd}, ${dayAhead.valueUsd}`)
      assert.ok(dayAhead.valueUsd <= best.valueUsd + 1e-9)
      assert.ok(sellAll(problem).valueUsd < blind.valueUsd)
      assert.equal(blind.method, best.method)
    }
  })

  test(`${kind}: a day's decision does not move when its own prices or later ones do`, () => {
    const problem = problemOf(kind, 4)
    const told = honest(problem)
    const from = 24 * 17
    const other = problem.power.usdPerMwh.map((price, step) => (step < from ? price : 130 - price))
    const changed = honest({ ...problem, power: { ...problem.power, usdPerMwh: other } })
    for (const name of ['minedMw', 'soldMw', 'boughtMw'] as const)
      assert.deepEqual(changed[name].subarray(0, from + 24), told[name].subarray(0, from + 24))
    assert.notDeepEqual(changed.minedMw.subarray(from + 24), told.minedMw.subarray(from + 24))
  })
}

test('without coupling and with all prices foreknown, honest is the optimum', () => {
  const problem = problemOf('free', 5)
  assert.equal(honest(problem, { foreknownHours: 24 }).valueUsd, solve(problem).valueUsd)
})

test('each day does what was best yesterday', () => {
  const problem = problemOf('free', 6)
  const { minedMw } = honest(problem)
  for (let step = 0; step < problem.steps; step++)
    assert.equal(minedMw[step], step >= 24 && (problem.power.usdPerMwh[step - 24] ?? 0) < 50 ? 1 : 0)
})

test('ramps hold over midnight', () => {
  const { minedMw } = honest(problemOf('ramp', 7))
  for (let step = 1; step < minedMw.length; step++)
    assert.ok(Math.abs((minedMw[step] ?? 0) - (minedMw[step - 1] ?? 0)) <= 0.1 + 1e-9)
})

test('shortest times hold over midnight, and every start is counted', () => {
  const { minedMw, starts } = honest(problemOf('switched', 8))
  const runs =
    [...minedMw]
      .map((mw) => (mw > 0 ? '1' : '0'))
      .join('')
      .match(/1+|0+/g) ?? []
  assert.ok(runs.length > 10)
  for (const run of runs.slice(1, -1)) assert.ok(run.length >= (run[0] === '1' ? 6 : 5), run)
  assert.deepEqual(starts, [runs.slice(1).filter((run) => run[0] === '1').length])
})

test('a ramp beside starts is carried when it does not bind, and refused to the solver when it does', () => {
  const problem = problemOf('switched', 9)
  assert.equal(honest({ ...problem, rampMwPerHour: 1 }).valueUsd, honest(problem).valueUsd)
  assert.throws(() => honest({ ...problem, rampMwPerHour: 0.1 }), NeedsSolver)
})
