/** Nothing couples the hours: each takes the load at which its own concave worth is greatest. */
import { add, curve, peakMw } from './curve.ts'
import { heatCurve } from './heat.ts'
import { powerCurve } from './power.ts'
import { rangeOf } from './rampLimits.ts'
import type { Schedule } from './schedule.ts'
import { mineCurve, segmentsOf, shareLoad } from './segments.ts'
import { type DispatchProblem, Impossible } from './types.ts'

export function hourlySchedule(problem: DispatchProblem): Schedule {
  const segments = segmentsOf(problem)
  const groupMw = problem.groups.map(() => new Float64Array(problem.steps))
  const [mine, heat, power, worth, hour] = [curve(), curve(), curve(), curve(), curve()]
  for (let step = 0; step < problem.steps; step++) {
    segments.sort(step)
    mineCurve(segments, mine)
    heatCurve(problem, step, heat)
    powerCurve(problem, step, power)
    if (!add(mine, heat, worth) || !add(worth, power, hour)) throw impossible(problem, step)
    shareLoad(segments, peakMw(hour), step, groupMw)
  }
  return { method: 'hour by hour', groupMw, on: null }
}

export function impossible(problem: DispatchProblem, step: number): Impossible {
  const { least, most } = rangeOf(problem, step)
  return new Impossible(
    step,
    `the mine has to draw at least ${least} MW (lowest output less export limit) and can draw ${most} MW; lower the lowest output, or raise the export limit or the mine's capacity.`,
  )
}
