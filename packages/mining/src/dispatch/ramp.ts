/**
 * A mine whose load may change only so fast. V(x), the best up to a step that ends with load x, is concave and piecewise linear:
 *   V'(x) = f(x) + max { V(y) : x - up ≤ y ≤ x + down }
 * The maximum over a window moves V apart at its peak (`spread`), the hour's f adds its slopes (`add`): both keep V exact and concave.
 * So the best load before x is V's peak, moved into the window: only the peaks are kept, and one pass back reads the schedule off.
 */
import { add, append, at, begin, type Curve, curve, peakMw, spread } from './curve.ts'
import { heatCurve } from './heat.ts'
import { powerCurve } from './power.ts'
import { rampDownMw, rampUpMw, rangeOf } from './rampLimits.ts'
import type { Before, Schedule } from './schedule.ts'
import { mineCurve, segmentsOf, shareLoad } from './segments.ts'
import { type DispatchProblem, Impossible } from './types.ts'

export function rampSchedule(problem: DispatchProblem, before: Before | null = null): Schedule {
  const { steps, groups } = problem
  const segments = segmentsOf(problem)
  const [mine, heat, power, worth, hour] = [curve(), curve(), curve(), curve(), curve()]
  let [past, next] = [curve(), curve()]
  const peaks = new Float64Array(steps)
  const ends = { down: new Float64Array(steps), up: new Float64Array(steps) }
  let range = before?.range ?? null
  if (before !== null) begin(past, before.loadMw, 0)
  for (let step = 0; step < steps; step++) {
    segments.sort(step)
    mineCurve(segments, mine)
    heatCurve(problem, step, heat)
    powerCurve(problem, step, power)
    const now = rangeOf(problem, step)
    if (!add(mine, heat, worth) || !add(worth, power, hour))
      throw new Impossible(
        step,
        `the mine would have to draw at least ${now.least} MW and can draw ${now.most} MW.`,
      )
    if (range === null) add(hour, anyLoad(), past)
    else {
      const [down, up] = [rampDownMw(problem, range, now), rampUpMw(problem, range, now)]
      spread(past, down, up)
      if (!add(past, hour, next))
        throw new Impossible(
          step,
          `the load cannot get from ${at(past, 0)} … ${at(past, past.count)} MW to ${now.least} … ${now.most} MW.`,
        )
      ;[past, next] = [next, past]
      ends.down[step] = down
      ends.up[step] = up
    }
    peaks[step] = peakMw(past)
    range = now
  }
  return { method: 'ramp', groupMw: readBack(), on: null }

  function readBack(): readonly Float64Array[] {
    const groupMw = groups.map(() => new Float64Array(steps))
    let load = peaks[steps - 1] ?? 0
    for (let step = steps - 1; step >= 0; step--) {
      segments.sort(step)
      shareLoad(segments, load, step, groupMw)
      if (step === 0) break
      const [most, least] = [load + (ends.down[step] as number), load - (ends.up[step] as number)]
      load = Math.min(most, Math.max(least, peaks[step - 1] as number))
    }
    return groupMw
  }
}

/** Nothing lies before the first step: any load is as good. */
function anyLoad(): Curve {
  const level = curve(1)
  begin(level, 0, 0)
  append(level, Number.POSITIVE_INFINITY, 0)
  return level
}
