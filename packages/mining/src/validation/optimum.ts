/** The quick ways to an optimum against HiGHS on the same problem, from a fixed seed. */
import { stream } from '../chance/index.ts'
import { solveExactly } from '../dispatch/exact/index.ts'
import { type DispatchProblem, solve } from '../dispatch/index.ts'
import type { CheckGroup } from './check.ts'

const cases = 40

export async function optimumChecks(): Promise<CheckGroup> {
  const checks = []
  for (const kind of ['hour by hour', 'ramp', 'commitment'] as const) {
    let apart = 0
    for (let number = 0; number < cases; number++) {
      const problem = problemOf(kind, number)
      const [quick, exact] = [solve(problem).valueUsd, (await solveExactly(problem)).valueUsd]
      apart = Math.max(apart, Math.abs(quick - exact) / Math.max(1, Math.abs(exact)))
    }
    checks.push({
      name: `${cases} made-up problems, ${kind}: greatest distance from HiGHS`,
      source: `the same ${kind === 'commitment' ? 'integer' : 'linear'} programme`,
      expected: 'below 1e-9 of the value',
      got: apart < 1e-9 ? 'below 1e-9' : apart.toExponential(1),
      holds: apart < 1e-9,
    })
  }
  return { title: 'Optimum', checks }
}

/** Two days with negative prices, a narrow line, two groups in two modes, and heat. */
function problemOf(kind: 'hour by hour' | 'ramp' | 'commitment', number: number): DispatchProblem {
  const chance = stream(11, kind.length, number)
  const steps = 48
  const series = (low: number, high: number) =>
    Float64Array.from({ length: steps }, () => low + (high - low) * chance.uniform())
  const flat = (value: number) => new Float64Array(steps).fill(value)
  const group = (name: string, worth: number) => ({
    name,
    segments: [
      { mw: flat(20 + 20 * chance.uniform()), usdPerMwh: series(worth, worth + 5) },
      { mw: flat(10), usdPerMwh: series(worth - 20, worth - 5) },
    ],
    lowestShare: kind === 'commitment' ? 0.3 : 0,
    startUsd: kind === 'commitment' ? 300 * chance.uniform() : 0,
    stopUsd: 0,
    shortestOnHours: kind === 'commitment' ? 3 : 1,
    shortestOffHours: kind === 'commitment' ? 2 : 1,
  })
  return {
    stepHours: 1,
    steps,
    power: {
      availableMw: flat(150),
      lowestMw: flat(40),
      usdPerMwh: series(-30, 120),
      exportLimitMw: flat(100 + 50 * chance.uniform()),
      variableUsdPerMwh: 8,
      rampMwPerHour: null,
      buyLimitMw: null,
      buyUsdPerMwh: null,
    },
    groups: [group('new', 60), group('old', 35)],
    heat: { usdPerMwh: 20, recoverableShare: 0.9, wantedMw: flat(15) },
    rampMwPerHour: kind === 'ramp' ? 5 + 10 * chance.uniform() : null,
  }
}
