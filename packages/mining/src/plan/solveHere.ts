import type { Dispatch, DispatchProblem } from '../dispatch/index.ts'
import { openStepper } from '../dispatch/step.ts'
export function solve(problem: DispatchProblem): Dispatch {
  const stepper = openStepper(problem)
  const zero = () => new Float64Array(problem.steps)
  const groupMw = problem.groups.map(zero)
  const out = { soldMw: zero(), minedMw: zero(), curtailedMw: zero(), boughtMw: zero(), heatMw: zero() }
  let valueUsd = 0
  for (let step = 0; step < problem.steps; step++) {
    stepper.decide(step, (1 << problem.groups.length) - 1)
    const d = stepper.decision
    valueUsd += d.valueUsd
    out.soldMw[step] = d.soldMw
    out.minedMw[step] = d.minedMw
    out.curtailedMw[step] = d.curtailedMw
    out.boughtMw[step] = d.boughtMw
    out.heatMw[step] = d.heatMw
    groupMw.forEach((mw, g) => {
      mw[step] = d.groupMw[g] ?? 0
    })
  }
  return { method: 'hour by hour', valueUsd, ...out, groupMw, starts: problem.groups.map(() => 0) }
}
export const honest = solve
export const sellAll = (p: DispatchProblem) =>
  solve({
    ...p,
    groups: p.groups.map((g) => ({
      ...g,
      segments: g.segments.map((s) => ({ ...s, mw: new Float64Array(p.steps) })),
    })),
  })
export const mineAll = (p: DispatchProblem) =>
  solve({ ...p, power: { ...p.power, usdPerMwh: new Float64Array(p.steps).fill(-1e6) } })
