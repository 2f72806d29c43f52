/** The best dispatch with perfect foresight, by the structure of the problem. */
import { checkProblem } from './check.ts'
import { commitmentSchedule } from './commitment.ts'
import { hourlySchedule } from './hourByHour.ts'
import { rampSchedule } from './ramp.ts'
import { meetsRamps } from './rampLimits.ts'
import { type Before, type Schedule, settled } from './schedule.ts'
import { structureOf } from './structure.ts'
import { type Dispatch, type DispatchMethod, type DispatchProblem, NeedsSolver } from './types.ts'

/**
 * Exact. Throws RangeError for a problem that is none, `Impossible` for one that nothing can meet, and `NeedsSolver` where only
 * `solveExactly` will do. A ramp that a method cannot carry is first left out: an optimum found without it that meets it is the optimum.
 */
export function solve(problem: DispatchProblem): Dispatch {
  checkProblem(problem)
  const structure = structureOf(problem)
  const schedule = scheduleOf(structure, problem)
  if (schedule !== null) return settled(problem, schedule)
  const without = withoutStationRamp(
    structure === 'integer programme' ? { ...problem, rampMwPerHour: null } : problem,
  )
  const relaxed = scheduleOf(structureOf(without), without)
  if (relaxed !== null) {
    const dispatch = settled(problem, relaxed)
    if (meetsRamps(problem, dispatch)) return dispatch
  }
  throw new NeedsSolver(
    `This dispatch is ${structure === 'linear programme' ? 'a' : 'an'} ${structure}: solveExactly takes it.`,
  )
}

export function withoutStationRamp(problem: DispatchProblem): DispatchProblem {
  return { ...problem, power: { ...problem.power, rampMwPerHour: null } }
}

/** Null where no structural method carries the coupling. */
export function scheduleOf(
  structure: DispatchMethod,
  problem: DispatchProblem,
  before: Before | null = null,
): Schedule | null {
  if (structure === 'hour by hour') return hourlySchedule(problem)
  if (structure === 'ramp') return rampSchedule(problem, before)
  if (structure === 'commitment') return commitmentSchedule(problem, before)
  return null
}
