/** Which method a problem's coupling asks for. */
import { isSwitched, jointPlaces } from './automaton.ts'
import type { DispatchMethod, DispatchProblem } from './types.ts'

/** Above these the dynamic programme would take longer, or more memory, than a solver. */
const mostJointPlaces = 4_000
const mostPlaceSteps = 40_000_000

export function structureOf(problem: DispatchProblem): DispatchMethod {
  const switched = problem.groups.some(isSwitched)
  const ramped = problem.rampMwPerHour !== null
  if (switched && (ramped || problem.power.rampMwPerHour !== null || !fitsProgramme(problem)))
    return 'integer programme'
  if (problem.power.rampMwPerHour !== null) return 'linear programme'
  return switched ? 'commitment' : ramped ? 'ramp' : 'hour by hour'
}

function fitsProgramme(problem: DispatchProblem): boolean {
  const joint = jointPlaces(problem)
  return joint <= mostJointPlaces && joint * problem.steps <= mostPlaceSteps
}
