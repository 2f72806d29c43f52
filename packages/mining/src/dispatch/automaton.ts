/** Where a group stands: on or off, and for how many steps already, as far as its shortest times ask. */
import type { DispatchProblem, MachineGroup } from './types.ts'

/**
 * Places 0 … onSteps - 1 are on (the last: long enough to stop), places onSteps … onSteps + offSteps - 1 are off (the last: long enough to
 * start).
 */
export type Automaton = {
  readonly onSteps: number
  readonly offSteps: number
  readonly size: number
  /** The two places that each can follow, -1 for none; the second one only where there are two. */
  readonly first: Int32Array
  readonly second: Int32Array
  /** What arriving from there costs, US dollars. */
  readonly firstUsd: Float64Array
  readonly secondUsd: Float64Array
}

/** A group that has no lowest load idles instead of stopping: it is never switched, and its times and start costs never bind. */
export function isSwitched({ lowestShare }: MachineGroup): boolean {
  return lowestShare > 0
}

export function automatonOf(group: MachineGroup, { stepHours }: DispatchProblem): Automaton {
  const onSteps = stepsOf(group.shortestOnHours, stepHours)
  const offSteps = stepsOf(group.shortestOffHours, stepHours)
  const size = onSteps + offSteps
  const automaton = {
    onSteps,
    offSteps,
    size,
    first: new Int32Array(size).fill(-1),
    second: new Int32Array(size).fill(-1),
    firstUsd: new Float64Array(size),
    secondUsd: new Float64Array(size),
  }
  // Staying is the first choice, so that of equals the one without a switch is taken.
  for (const [from, steps] of [
    [0, onSteps],
    [onSteps, offSteps],
  ] as const) {
    const last = from + steps - 1
    automaton.first[last] = last
    for (let place = from + 1; place < last; place++) automaton.first[place] = place - 1
    if (steps > 1) automaton.second[last] = last - 1
    const arrival = steps > 1 ? automaton.first : automaton.second
    const cost = steps > 1 ? automaton.firstUsd : automaton.secondUsd
    arrival[from] = from === 0 ? size - 1 : onSteps - 1
    cost[from] = from === 0 ? group.startUsd : group.stopUsd
  }
  return automaton
}

/** The place after `steps` steps of one kind. */
export function placeAfter({ onSteps, offSteps }: Automaton, on: boolean, steps: number): number {
  return on ? Math.min(steps, onSteps) - 1 : onSteps + Math.min(steps, offSteps) - 1
}

export function stepsOf(hours: number, stepHours: number): number {
  return Math.max(1, Math.ceil(hours / stepHours - 1e-9))
}

/** Joint places of all switched groups: what the dynamic programme has to carry. */
export function jointPlaces(problem: DispatchProblem): number {
  let joint = 1
  for (const group of problem.groups) {
    if (!isSwitched(group)) continue
    joint *=
      stepsOf(group.shortestOnHours, problem.stepHours) + stepsOf(group.shortestOffHours, problem.stepHours)
  }
  return joint
}
