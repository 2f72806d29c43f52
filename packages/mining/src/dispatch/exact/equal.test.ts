import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { stepsOf } from '../automaton.ts'
import { type Dispatch, type DispatchProblem, type MachineGroup, solve } from '../index.ts'
import { leastDrawnMw } from '../power.ts'
import { meetsRamps, rangeOf } from '../rampLimits.ts'
import { solveExactly } from './index.ts'

const tenths = (least: number, most: number) =>
  fc.integer({ min: least * 10, max: most * 10 }).map((value) => value / 10)

function series(steps: number, value: fc.Arbitrary<number>): fc.Arbitrary<Float64Array> {
  return fc.array(value, { minLength: steps, maxLength: steps }).map((values) => Float64Array.from(values))
}

function groupOf(steps: number, switched: boolean): fc.Arbitrary<MachineGroup> {
  return fc
    .record({
      mw: fc.array(series(steps, tenths(0, 40)), { minLength: 1, maxLength: 3 }),
      worth: fc.array(series(steps, tenths(-20, 120)), { minLength: 3, maxLength: 3 }),
      lowestShare: switched ? fc.constantFrom(0, 0.2, 0.5, 1) : fc.constant(0),
      startUsd: tenths(0, 900),
      stopUsd: tenths(0, 200),
      shortestOnHours: fc.integer({ min: 1, max: 4 }),
      shortestOffHours: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ mw, worth, ...rest }) => ({
      ...rest,
      name: 'group',
      segments: mw.map((own, place) => ({
        mw: own,
        // Merit order: the highest of three worths first.
        usdPerMwh: own.map((_, step) => worth.map((one) => one[step] ?? 0).sort((a, b) => b - a)[place] ?? 0),
      })),
    }))
}

/** Random problems with every feature; lowest output never above what can be exported and mined, so that most are possible. */
function problems(kind: 'free' | 'ramp' | 'switched' | 'all'): fc.Arbitrary<DispatchProblem> {
  const switched = kind === 'switched' || kind === 'all'
  const ramp = tenths(0, 60)
  return fc.integer({ min: 1, max: 14 }).chain((steps) =>
    fc
      .record({
        stepHours: fc.constantFrom(0.5, 1),
        availableMw: series(steps, tenths(0, 100)),
        lowestShare: series(steps, fc.constantFrom(0, 0, 0.3, 0.9)),
        usdPerMwh: series(steps, tenths(-60, 150)),
        exportLimitMw: series(steps, tenths(0, 100)),
        variableUsdPerMwh: tenths(0, 15),
        buying: fc.option(
          fc.record({ limit: series(steps, tenths(0, 40)), usd: series(steps, tenths(-10, 150)) }),
        ),
        groups: fc.array(groupOf(steps, switched), { minLength: 1, maxLength: 3 }),
        heat: fc.option(
          fc.record({
            usdPerMwh: tenths(-5, 40),
            recoverableShare: fc.constantFrom(0, 0.4, 0.9),
            wantedMw: series(steps, tenths(0, 60)),
          }),
        ),
        rampMwPerHour: kind === 'ramp' ? ramp : kind === 'all' ? fc.option(ramp) : fc.constant(null),
        stationRamp: kind === 'all' ? fc.option(ramp) : fc.constant(null),
      })
      .map(
        ({
          availableMw,
          lowestShare,
          usdPerMwh,
          exportLimitMw,
          variableUsdPerMwh,
          buying,
          stationRamp,
          ...rest
        }) => {
          const problem: DispatchProblem = {
            ...rest,
            steps,
            power: {
              availableMw,
              lowestMw: availableMw.map((mw, step) => mw * (lowestShare[step] ?? 0)),
              usdPerMwh,
              exportLimitMw,
              variableUsdPerMwh,
              rampMwPerHour: stationRamp,
              buyLimitMw: buying?.limit ?? null,
              buyUsdPerMwh: buying?.usd ?? null,
            },
          }
          const most = (step: number) =>
            rangeOf(problem, step).most + (problem.power.exportLimitMw[step] ?? 0)
          const lowestMw = problem.power.lowestMw.map((mw, step) => Math.min(mw, most(step)))
          return { ...problem, power: { ...problem.power, lowestMw } }
        },
      ),
  )
}

for (const [kind, numRuns] of [
  ['free', 300],
  ['ramp', 300],
  ['switched', 150],
] as const)
  test(`the structural optimum is the one of HiGHS to 1e-9, and keeps every rule: ${kind}`, async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(problems(kind), async (problem) => {
        const [ours, theirs] = await Promise.all([
          attempt(() => solve(problem)),
          attempt(() => solveExactly(problem)),
        ])
        assert.equal(typeof ours, typeof theirs, `${ours} / ${theirs}`)
        if (typeof ours === 'string' || typeof theirs === 'string') return
        equalValue(ours, theirs)
        keepsRules(problem, ours)
        keepsRules(problem, theirs)
        compared++
      }),
      { numRuns },
    )
    assert.ok(compared > numRuns / 2, `only ${compared} of ${numRuns} problems were possible`)
  })

test('whatever the features, HiGHS keeps every rule, and where solve answers, its answer is the same', async () => {
  let answered = 0
  await fc.assert(
    fc.asyncProperty(problems('all'), async (problem) => {
      const theirs = await attempt(() => solveExactly(problem))
      if (typeof theirs === 'string') return
      keepsRules(problem, theirs)
      const ours = await attempt(() => solve(problem))
      if (typeof ours === 'string') return assert.match(ours, /NeedsSolver/)
      answered++
      equalValue(ours, theirs)
      keepsRules(problem, ours)
    }),
    { numRuns: 80 },
  )
  assert.ok(answered > 5)
})

/** A refusal as its words. */
async function attempt(find: () => Dispatch | Promise<Dispatch>): Promise<Dispatch | string> {
  try {
    return await find()
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && error.name === 'NeedsSolver'))
      return `${error.name}: ${error.message}`
    throw error
  }
}

function equalValue(ours: Dispatch, theirs: Dispatch): void {
  const size = Math.max(1, Math.abs(theirs.valueUsd))
  assert.ok(
    Math.abs(ours.valueUsd - theirs.valueUsd) <= 1e-9 * size,
    `${ours.method} ${ours.valueUsd}, HiGHS ${theirs.valueUsd}`,
  )
}

function keepsRules(problem: DispatchProblem, done: Dispatch): void {
  const { power, heat, groups, steps } = problem
  const slack = 1e-6
  for (let step = 0; step < steps; step++) {
    const at = (array: Float64Array | null | undefined) => array?.[step] ?? 0
    const produced = at(done.soldMw) + at(done.minedMw) - at(done.boughtMw)
    assert.ok(produced <= at(power.availableMw) + slack && produced >= at(power.lowestMw) - slack)
    assert.ok(at(done.soldMw) >= -slack && at(done.soldMw) <= at(power.exportLimitMw) + slack)
    assert.ok(
      at(done.boughtMw) >= 0 && at(done.boughtMw) <= Math.min(at(power.buyLimitMw), at(done.minedMw)) + slack,
    )
    assert.ok(Math.abs(at(done.curtailedMw) - (at(power.availableMw) - produced)) < slack)
    assert.ok(
      at(done.heatMw) <= (heat?.recoverableShare ?? 0) * at(done.minedMw) + slack &&
        at(done.heatMw) <= at(heat?.wantedMw) + slack,
    )
    assert.ok(at(done.minedMw) >= leastDrawnMw(problem, step) - slack)
    groups.forEach((group, place) => {
      const capacity = group.segments.reduce((sum, { mw }) => sum + at(mw), 0)
      const load = at(done.groupMw[place])
      assert.ok(
        load <= capacity + slack && (load < slack || load >= group.lowestShare * capacity - slack),
        `${load} of ${capacity}`,
      )
    })
  }
  assert.ok(meetsRamps(problem, done) || worstRamp(problem, done) < slack)
  for (const [place, group] of groups.entries())
    keepsTimes(group, problem, done.groupMw[place] ?? new Float64Array())
}

/** `meetsRamps` allows 1e-9; HiGHS may be a little further off. */
function worstRamp(problem: DispatchProblem, done: Dispatch): number {
  const wider = (mw: number | null) => (mw === null ? null : mw + 1e-6)
  const power = { ...problem.power, rampMwPerHour: wider(problem.power.rampMwPerHour) }
  return meetsRamps({ ...problem, power, rampMwPerHour: wider(problem.rampMwPerHour) }, done) ? 0 : 1
}

/** From the loads alone: a group with a capacity in every step that runs or rests does so long enough. */
function keepsTimes(group: MachineGroup, { stepHours, steps }: DispatchProblem, loads: Float64Array): void {
  const everywhere = Array.from({ length: steps }, (_, step) =>
    group.segments.some(({ mw }) => (mw[step] ?? 0) > 0),
  ).every(Boolean)
  if (group.lowestShare === 0 || !everywhere) return
  let since = 0
  for (let step = 1; step < steps; step++) {
    const [on, was] = [(loads[step] ?? 0) > 1e-6, (loads[step - 1] ?? 0) > 1e-6]
    if (on === was) continue
    const asked = stepsOf(was ? group.shortestOnHours : group.shortestOffHours, stepHours)
    if (since > 0)
      assert.ok(step - since >= asked, `${was ? 'on' : 'off'} for ${step - since} of ${asked} steps`)
    since = step
  }
}
