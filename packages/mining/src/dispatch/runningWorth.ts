/** The best of one step once it is known which switched groups run. */
import { add, at, type Curve, curve, sameMw, slopeOf } from './curve.ts'
import { heatCurve } from './heat.ts'
import { powerCurve } from './power.ts'
import type { Segments } from './segments.ts'
import type { DispatchProblem } from './types.ts'

export type RunningWorth = {
  prepare(step: number): void
  /** US dollars an hour with the groups of `running` (a bit each) on, the others at nothing; -∞ where that cannot be. */
  best(running: number): number
  /** The group loads behind the last `best`. */
  readonly loads: Float64Array
}

/** Running groups give their lowest loads; above those the best segments first, as long as one more MW brings something. Concave, so exact. */
export function runningWorth(problem: DispatchProblem, segments: Segments): RunningWorth {
  const [heat, power, other] = [curve(), curve(), curve()]
  const loads = new Float64Array(problem.groups.length)
  return {
    loads,
    prepare(step) {
      segments.sort(step)
      heatCurve(problem, step, heat)
      powerCurve(problem, step, power)
      add(power, heat, other)
    },
    best(running) {
      let [load, usd] = [0, 0]
      for (let group = 0; group < loads.length; group++) {
        const on = (running >> group) & 1
        loads[group] = on === 1 ? (segments.lowestMw[group] as number) : 0
        if (on === 0) continue
        load += segments.lowestMw[group] as number
        usd += segments.lowestUsd[group] as number
      }
      const [least, most] = [at(other, 0), at(other, other.count)]
      if (load > most + sameMw) return Number.NEGATIVE_INFINITY
      let piece = 0
      while (piece < other.count && at(other, piece + 1) <= load) piece++
      const start = Math.max(load, least)
      usd += valueAt(other, start)
      for (let place = 0; place < segments.count; place++) {
        const group = segments.group[place] as number
        if (((running >> group) & 1) === 0) continue
        const slope = segments.usdPerMwh[place] as number
        let left = segments.mw[place] as number
        const room = Math.min(left, least - load)
        if (room > 0) left -= take(group, room, slope)
        while (left > 0 && piece < other.count && slope + slopeOf(other, piece) > 0) {
          const room = Math.max(0, at(other, piece + 1) - load)
          const fills = left >= room
          left -= take(group, Math.min(left, room), slope + slopeOf(other, piece))
          if (fills) piece++
        }
      }
      return load < least - sameMw ? Number.NEGATIVE_INFINITY : usd

      function take(group: number, mw: number, slope: number): number {
        loads[group] = (loads[group] as number) + mw
        load += mw
        usd += mw * slope
        return mw
      }
    },
  }
}

function valueAt(of: Curve, mw: number): number {
  let value = of.value
  for (let k = 0; k < of.count && at(of, k) < mw; k++)
    value += slopeOf(of, k) * (Math.min(mw, at(of, k + 1)) - at(of, k))
  return value
}
