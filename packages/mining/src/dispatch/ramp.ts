/**
 * A mine whose load may change only so fast. V(x), the best up to a step that ends with load x, is concave and piecewise linear:
 *   V'(x) = f(x) + max { V(y) : x - up ≤ y ≤ x + down }
 * The maximum over a window moves V apart at its peak: the kinks left of it go down, those right of it go up, exactly. Adding the hour's f
 * adds its kinks, and its slope at the peak moves the peak over as many kinks as weigh as much. V is never written out: its kinks by side
 * of the peak are enough, since the best load before x is V's peak, moved into the window. One pass back reads the schedule off the peaks.
 */
import { at, type Curve, curve, sameMw, slopeOf } from './curve.ts'
import { heatCurve } from './heat.ts'
import { impossible } from './hourByHour.ts'
import { cutFar, cutNear, insert, isEmpty, kinks, nearest, passOver } from './kinks.ts'
import { powerCurve } from './power.ts'
import { rampDownMw, rampUpMw, rangeOf } from './rampLimits.ts'
import type { Before, Schedule } from './schedule.ts'
import { mineCurve, segmentsOf, shareLoad } from './segments.ts'
import { type DispatchProblem, Impossible } from './types.ts'

export function rampSchedule(problem: DispatchProblem, before: Before | null = null): Schedule {
  const { steps, groups } = problem
  const segments = segmentsOf(problem)
  const parts = [curve(4), curve(4), curve(4)] as const
  const [mine, heat, power] = parts
  const value = rampValue(before?.loadMw ?? null)
  const [peaks, downs, ups] = [new Float64Array(steps), new Float64Array(steps), new Float64Array(steps)]
  let past = before?.range ?? null
  for (let step = 0; step < steps; step++) {
    const now = rangeOf(problem, step)
    if (now.least > now.most + sameMw) throw impossible(problem, step)
    downs[step] = past === null ? 0 : rampDownMw(problem, past, now)
    ups[step] = past === null ? 0 : rampUpMw(problem, past, now)
    if (!value.spread(downs[step] as number, ups[step] as number, now.least, now.most))
      throw new Impossible(step, `the ramp does not reach ${now.least} … ${now.most} MW.`)
    segments.sort(step)
    mineCurve(segments, mine)
    heatCurve(problem, step, heat)
    powerCurve(problem, step, power)
    for (const part of parts) value.add(part)
    peaks[step] = value.peakMw()
    past = now
  }
  return { method: 'ramp', groupMw: readBack(), on: null }

  function readBack(): readonly Float64Array[] {
    const groupMw = groups.map(() => new Float64Array(steps))
    let load = peaks[steps - 1] as number
    for (let step = steps - 1; step >= 0; step--) {
      segments.sort(step)
      shareLoad(segments, load, step, groupMw)
      if (step === 0) break
      const [most, least] = [load + (downs[step] as number), load - (ups[step] as number)]
      load = Math.min(most, Math.max(least, peaks[step - 1] as number))
    }
    return groupMw
  }
}

/** V, from the first step on (any load as good) or from the one load that the step before left. */
function rampValue(loadMw: number | null) {
  const [left, right] = [kinks(), kinks()]
  let [low, high] = [loadMw ?? 0, loadMw ?? Number.POSITIVE_INFINITY]
  return { spread, add, peakMw }

  /** The least load at which V is greatest. */
  function peakMw(): number {
    return isEmpty(left) ? low : nearest(left)
  }

  /** The best that can be had after a move, within the loads that the step allows; false where there are none. */
  function spread(downMw: number, upMw: number, least: number, most: number): boolean {
    // Moving farther than past the end changes nothing, and would cost digits.
    const [down, up] = [Math.min(downMw, Math.max(0, high - least)), Math.min(upMw, Math.max(0, most - low))]
    left.moved -= down
    right.moved -= up
    const [from, to] = [Math.max(least, low - down), Math.min(most, high + up)]
    if (from > to + sameMw) return false
    low = from
    high = Math.max(from, to)
    cutFar(left, low)
    cutNear(left, high)
    cutFar(right, -high)
    cutNear(right, -low)
    return true
  }

  /** Adds a concave function: its kinks to either side, and its slope before the peak as a tilt. */
  function add(part: Curve): void {
    const peak = peakMw()
    let piece = 0
    while (piece < part.count - 1 && at(part, piece + 1) <= low) piece++
    if (piece >= part.count) return
    let tilt = slopeOf(part, piece)
    for (piece++; piece < part.count && at(part, piece) < high; piece++) {
      const [place, weight] = [at(part, piece), slopeOf(part, piece - 1) - slopeOf(part, piece)]
      if (place < peak) {
        insert(left, place, weight)
        tilt = slopeOf(part, piece)
      } else insert(right, -place, weight)
    }
    if (tilt > 0) passOver(right, left, tilt, high)
    if (tilt < 0) passOver(left, right, -tilt, -low)
  }
}
