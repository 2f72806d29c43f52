/** What the optimum is measured against: selling all, and mining all. Yardsticks: ramps, starts and shortest times do not bind them. */
import { checkProblem } from './check.ts'
import { heatAt } from './heat.ts'
import { soldBeside } from './power.ts'
import { rangeOf } from './rampLimits.ts'
import { accounted } from './schedule.ts'
import { segmentsOf, shareLoad } from './segments.ts'
import type { Dispatch, DispatchProblem } from './types.ts'

/** All that can leave is sold, at whatever price; the mine takes only what can neither be sold nor left unproduced. */
export function sellAll(problem: DispatchProblem): Dispatch {
  return atLoads(problem, (step) => rangeOf(problem, step).least)
}

/** The mine runs all it can on the station's own power, and the rest is sold, at whatever price. */
export function mineAll(problem: DispatchProblem): Dispatch {
  return atLoads(problem, (step) =>
    Math.min(rangeOf(problem, step).most, problem.power.availableMw[step] as number),
  )
}

function atLoads(problem: DispatchProblem, loadOf: (step: number) => number): Dispatch {
  checkProblem(problem)
  const { steps } = problem
  // Lowest loads belong to the choice of what runs; here every machine is free.
  const segments = segmentsOf({
    ...problem,
    groups: problem.groups.map((group) => ({ ...group, lowestShare: 0 })),
  })
  const groupMw = problem.groups.map(() => new Float64Array(steps))
  const [soldMw, heatMw] = [new Float64Array(steps), new Float64Array(steps)]
  for (let step = 0; step < steps; step++) {
    segments.sort(step)
    const load = loadOf(step)
    shareLoad(segments, load, step, groupMw)
    const own = Math.min(load, problem.power.availableMw[step] as number)
    soldMw[step] = soldBeside(own, problem, step, true)
    heatMw[step] = heatAt(problem, step, load)
  }
  return accounted(
    problem,
    { method: 'hour by hour', groupMw, on: null },
    { soldMw, heatMw, boughtMw: new Float64Array(steps) },
  )
}
