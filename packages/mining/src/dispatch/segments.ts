/** All machine segments of a problem in merit order of a step, the best first, and the loads that each group takes from them. */
import { begin, type Curve, extend } from './curve.ts'
import type { DispatchProblem } from './types.ts'

/** One step at a time: `sort(step)` fills the arrays, indexed by place in the merit order. */
export type Segments = {
  readonly count: number
  /** Group of the segment at each place. */
  readonly group: Int32Array
  /** What the segment holds above its group's lowest load. */
  readonly mw: Float64Array
  readonly usdPerMwh: Float64Array
  /** Of each group: its lowest load while on, and what that load earns in an hour. */
  readonly lowestMw: Float64Array
  readonly lowestUsd: Float64Array
  sort(step: number): void
}

export function segmentsOf({ groups }: DispatchProblem): Segments {
  const all = groups.flatMap(({ segments }, group) => segments.map((segment) => ({ ...segment, group })))
  const count = all.length
  // The order hardly changes from step to step: insertion from the last order costs one pass.
  const order = Int32Array.from(all.keys())
  const worth = new Float64Array(count)
  const left = new Float64Array(count)
  const segments = {
    count,
    group: new Int32Array(count),
    mw: new Float64Array(count),
    usdPerMwh: new Float64Array(count),
    lowestMw: new Float64Array(groups.length),
    lowestUsd: new Float64Array(groups.length),
    sort(step: number) {
      takeLowest(step)
      for (let place = 0; place < count; place++) {
        const index = order[place] as number
        let to = place
        for (; to > 0 && before(index, order[to - 1] as number); to--) order[to] = order[to - 1] as number
        order[to] = index
      }
      for (let place = 0; place < count; place++) {
        const index = order[place] as number
        segments.group[place] = all[index]?.group ?? 0
        segments.mw[place] = left[index] as number
        segments.usdPerMwh[place] = worth[index] as number
      }
    },
  }
  return segments

  function before(one: number, other: number): boolean {
    const difference = (worth[one] as number) - (worth[other] as number)
    return difference > 0 || (difference === 0 && one < other)
  }

  /** A group that is on has its lowest load from its own best segments. */
  function takeLowest(step: number): void {
    let index = 0
    groups.forEach((group, place) => {
      let capacity = 0
      if (group.lowestShare > 0) for (const { mw } of group.segments) capacity += mw[step] as number
      const lowest = group.lowestShare * capacity
      let [rest, usd] = [lowest, 0]
      for (const { mw, usdPerMwh } of group.segments) {
        const taken = Math.min(rest, mw[step] as number)
        worth[index] = usdPerMwh[step] as number
        left[index] = (mw[step] as number) - taken
        usd += taken * (usdPerMwh[step] as number)
        rest -= taken
        index++
      }
      segments.lowestMw[place] = lowest
      segments.lowestUsd[place] = usd
    })
  }
}

/** Worth of the mine's load when every group is free of a lowest load: the segments end to end, the best first. */
export function mineCurve(segments: Segments, out: Curve): void {
  begin(out, 0, 0)
  for (let place = 0; place < segments.count; place++)
    extend(out, segments.mw[place] as number, segments.usdPerMwh[place] as number)
}

/** Shares a load among the groups, the best segments first. */
export function shareLoad(
  segments: Segments,
  loadMw: number,
  step: number,
  groupMw: readonly Float64Array[],
): void {
  for (const loads of groupMw) loads[step] = 0
  let left = loadMw
  for (let place = 0; place < segments.count && left > 0; place++) {
    const taken = Math.min(left, segments.mw[place] as number)
    const loads = groupMw[segments.group[place] as number] as Float64Array
    loads[step] = (loads[step] as number) + taken
    left -= taken
  }
}
