/**
 * Groups that are switched on and off, with lowest loads, start costs and shortest times: a dynamic programme over the joint places of the
 * switched groups (automaton.ts). Each step's worth depends only on which groups run (runningWorth.ts), and what links the steps only on
 * the places: so the programme is exact. The groups move one after the other, each place having at most two that it can follow: a step
 * costs groups × places instead of places².
 */
import { type Automaton, automatonOf, isSwitched } from './automaton.ts'
import { impossible } from './hourByHour.ts'
import { runningWorth } from './runningWorth.ts'
import type { Before, Schedule } from './schedule.ts'
import { segmentsOf } from './segments.ts'
import { type DispatchProblem, Impossible } from './types.ts'

type Switched = {
  readonly group: number
  readonly automaton: Automaton
  /** How far apart neighbouring places of this group lie among the joint ones. */
  readonly stride: number
}

const none = Number.NEGATIVE_INFINITY

export function commitmentSchedule(problem: DispatchProblem, before: Before | null = null): Schedule {
  const { steps, stepHours, groups } = problem
  const { switched, joint } = jointly(problem)
  const running = runningGroups(problem, switched, joint)
  const segments = segmentsOf(problem)
  const hour = runningWorth(problem, segments)
  const usdOfRunning = new Float64Array(2 ** groups.length)
  const distinct = [...new Set(running)]
  // One bit for each switched group: whether it came from the second of its two places.
  const came = new Uint16Array(steps * joint)
  let value: Float64Array = firstValues(switched, joint, before)
  let moved: Float64Array = new Float64Array(joint)
  for (let step = 0; step < steps; step++) {
    hour.prepare(step)
    let possible = false
    for (const set of distinct) {
      const usd = hour.best(set) * stepHours
      usdOfRunning[set] = usd
      possible ||= usd > none
    }
    if (!possible) throw impossible(problem, step)
    if (step > 0 || before !== null)
      for (let bit = 0; bit < switched.length; bit++) {
        move(switched[bit] as Switched, bit, value, moved, came, step * joint)
        ;[value, moved] = [moved, value]
      }
    possible = false
    for (let place = 0; place < joint; place++) {
      const usd = (value[place] as number) + (usdOfRunning[running[place] as number] as number)
      value[place] = usd
      possible ||= usd > none
    }
    if (!possible)
      throw new Impossible(step, 'the shortest times on and off leave no set of groups that can run here.')
  }
  return readBack()

  function readBack(): Schedule {
    const groupMw = groups.map(() => new Float64Array(steps))
    const on = groups.map(() => new Uint8Array(steps))
    let place = 0
    for (let other = 1; other < joint; other++)
      if ((value[other] as number) > (value[place] as number)) place = other
    for (let step = steps - 1; step >= 0; step--) {
      const set = running[place] as number
      hour.prepare(step)
      hour.best(set)
      for (let group = 0; group < groups.length; group++) {
        ;(groupMw[group] as Float64Array)[step] = hour.loads[group] as number
        ;(on[group] as Uint8Array)[step] = (set >> group) & 1
      }
      if (step === 0) break
      for (let bit = switched.length - 1; bit >= 0; bit--) {
        const { automaton, stride } = switched[bit] as Switched
        const own = Math.floor(place / stride) % automaton.size
        const second = (((came[step * joint + place] as number) >> bit) & 1) === 1
        place += (((second ? automaton.second : automaton.first)[own] as number) - own) * stride
      }
    }
    return { method: 'commitment', groupMw, on }
  }
}

/** One group moves on; the others stay where they are. */
function move(
  { automaton, stride }: Switched,
  bit: number,
  from: Float64Array,
  to: Float64Array,
  came: Uint16Array,
  offset: number,
): void {
  const { size, first, second, firstUsd, secondUsd } = automaton
  const block = size * stride
  for (let own = 0; own < size; own++) {
    const [one, other] = [first[own] as number, second[own] as number]
    const [oneUsd, otherUsd] = [firstUsd[own] as number, secondUsd[own] as number]
    for (let start = 0; start < from.length; start += block)
      for (let rest = start; rest < start + stride; rest++) {
        const place = rest + own * stride
        const stayed = one < 0 ? none : (from[rest + one * stride] as number) - oneUsd
        const switchedOver = other < 0 ? none : (from[rest + other * stride] as number) - otherUsd
        if (switchedOver > stayed) {
          to[place] = switchedOver
          came[offset + place] = (came[offset + place] as number) | (1 << bit)
        } else to[place] = stayed
      }
  }
}

/** A first state is free: any group may have been on or off for long. With a step before, each stands where that left it. */
function firstValues(switched: readonly Switched[], joint: number, before: Before | null): Float64Array {
  const values = new Float64Array(joint)
  for (let place = 0; place < joint; place++)
    for (const { group, automaton, stride } of switched) {
      const own = Math.floor(place / stride) % automaton.size
      const rested = own === automaton.onSteps - 1 || own === automaton.size - 1
      if (before === null ? !rested : own !== before.places[group]) values[place] = none
    }
  return values
}

/** The groups that run at each joint place, a bit each. */
function runningGroups(
  { groups }: DispatchProblem,
  switched: readonly Switched[],
  joint: number,
): Int32Array {
  const running = new Int32Array(joint)
  let always = 0
  groups.forEach((group, place) => {
    if (!isSwitched(group)) always |= 1 << place
  })
  for (let place = 0; place < joint; place++) {
    running[place] = always
    for (const { group, automaton, stride } of switched)
      if (Math.floor(place / stride) % automaton.size < automaton.onSteps)
        running[place] = (running[place] as number) | (1 << group)
  }
  return running
}

function jointly(problem: DispatchProblem): { switched: readonly Switched[]; joint: number } {
  const switched: Switched[] = []
  let joint = 1
  problem.groups.forEach((machines, group) => {
    if (!isSwitched(machines)) return
    const automaton = automatonOf(machines, problem)
    switched.push({ group, automaton, stride: joint })
    joint *= automaton.size
  })
  return { switched, joint }
}
