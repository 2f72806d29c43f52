/** From what the machines do to the whole dispatch: selling, buying and heat beside it, and what all of it is worth. */
import { heatAt } from './heat.ts'
import { type Flows, flowsAt } from './power.ts'
import type { Range } from './rampLimits.ts'
import type { Dispatch, DispatchMethod, DispatchProblem, MachineGroup } from './types.ts'

/** What a method decides. `on`: 1 while a group is on, by group and step; null where no group is ever switched. */
export type Schedule = {
  readonly method: DispatchMethod
  readonly groupMw: readonly Float64Array[]
  readonly on: readonly Uint8Array[] | null
}

/** Where the step before the first one left the mine; without it the first step is free. */
export type Before = {
  readonly loadMw: number
  readonly range: Range
  /** Where each group stands in its on and off times (see automaton.ts). */
  readonly places: Int32Array
}

export type Streams = Pick<Dispatch, 'soldMw' | 'boughtMw' | 'heatMw'>

/** The best selling, buying and heat beside a schedule. */
export function settled(problem: DispatchProblem, schedule: Schedule): Dispatch {
  const { steps } = problem
  const streams = {
    soldMw: new Float64Array(steps),
    boughtMw: new Float64Array(steps),
    heatMw: new Float64Array(steps),
  }
  const flows: Flows = { soldMw: 0, boughtMw: 0 }
  for (let step = 0; step < steps; step++) {
    const mined = minedAt(schedule.groupMw, step)
    flowsAt(problem, step, mined, flows)
    streams.soldMw[step] = flows.soldMw
    streams.boughtMw[step] = flows.boughtMw
    streams.heatMw[step] = heatAt(problem, step, mined)
  }
  return accounted(problem, schedule, streams)
}

/** The same accounting for every method and baseline. */
export function accounted(problem: DispatchProblem, schedule: Schedule, streams: Streams): Dispatch {
  const { steps, stepHours, power, groups, heat } = problem
  const { soldMw, boughtMw, heatMw } = streams
  const [minedMw, curtailedMw] = [new Float64Array(steps), new Float64Array(steps)]
  let usdAnHour = 0
  for (let step = 0; step < steps; step++) {
    const [sold, bought, mined] = [
      number(soldMw, step),
      number(boughtMw, step),
      minedAt(schedule.groupMw, step),
    ]
    const produced = sold + mined - bought
    minedMw[step] = mined
    curtailedMw[step] = Math.max(0, number(power.availableMw, step) - produced)
    usdAnHour += sold * number(power.usdPerMwh, step) - produced * power.variableUsdPerMwh
    if (bought > 0 && power.buyUsdPerMwh !== null) usdAnHour -= bought * number(power.buyUsdPerMwh, step)
    if (heat !== null) usdAnHour += number(heatMw, step) * heat.usdPerMwh
  }
  const switched = groups.map((_, place) => switches(schedule.on?.[place]))
  let valueUsd = usdAnHour * stepHours
  groups.forEach((group, place) => {
    valueUsd += stepHours * minedUsd(group, schedule.groupMw[place] ?? new Float64Array(steps))
    const { starts, stops } = switched[place] ?? { starts: 0, stops: 0 }
    valueUsd -= starts * group.startUsd + stops * group.stopUsd
  })
  return {
    method: schedule.method,
    valueUsd,
    soldMw,
    minedMw,
    curtailedMw,
    boughtMw,
    heatMw,
    groupMw: schedule.groupMw,
    starts: switched.map(({ starts }) => starts),
  }
}

/** A group's machines run in merit order. */
function minedUsd({ segments }: MachineGroup, loads: Float64Array): number {
  let usd = 0
  for (let step = 0; step < loads.length; step++) {
    let left = number(loads, step)
    for (let k = 0; k < segments.length && left > 0; k++) {
      const { mw, usdPerMwh } = segments[k] as MachineGroup['segments'][number]
      const taken = Math.min(left, number(mw, step))
      usd += taken * number(usdPerMwh, step)
      left -= taken
    }
  }
  return usd
}

function switches(on: Uint8Array | undefined): { starts: number; stops: number } {
  let [starts, stops] = [0, 0]
  for (let step = 1; on !== undefined && step < on.length; step++) {
    if (on[step] === 1 && on[step - 1] === 0) starts++
    if (on[step] === 0 && on[step - 1] === 1) stops++
  }
  return { starts, stops }
}

function minedAt(groupMw: readonly Float64Array[], step: number): number {
  let mined = 0
  for (let place = 0; place < groupMw.length; place++)
    mined += (groupMw[place] as Float64Array)[step] as number
  return mined
}

function number(array: Float64Array, step: number): number {
  return array[step] as number
}
