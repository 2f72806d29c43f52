/**
 * How far a load may move in a step. What the station forces is no ramp: when an outage leaves less than the mine draws, or the lowest
 * output leaves more than can be exported, the mine follows at once, so the limit is widened by just that. Likewise the station's own
 * output, by the change of what is available.
 */
import { leastDrawnMw, mostDrawnMw } from './power.ts'
import type { Dispatch, DispatchProblem } from './types.ts'

/** Least and most that the mine can draw in a step. */
export type Range = { readonly least: number; readonly most: number }

export function rangeOf(problem: DispatchProblem, step: number): Range {
  let capacity = 0
  for (const { segments } of problem.groups) for (const { mw } of segments) capacity += mw[step] as number
  return { least: leastDrawnMw(problem, step), most: Math.min(capacity, mostDrawnMw(problem, step)) }
}

export function rampDownMw({ rampMwPerHour, stepHours }: DispatchProblem, past: Range, now: Range): number {
  return (rampMwPerHour ?? Number.POSITIVE_INFINITY) * stepHours + Math.max(0, past.most - now.most)
}

export function rampUpMw({ rampMwPerHour, stepHours }: DispatchProblem, past: Range, now: Range): number {
  return (rampMwPerHour ?? Number.POSITIVE_INFINITY) * stepHours + Math.max(0, now.least - past.least)
}

/** The station's own limit from the step before to this one, either way. */
export function stationRampMw({ power, stepHours }: DispatchProblem, step: number): number {
  const change = (power.availableMw[step] as number) - (power.availableMw[step - 1] as number)
  const floor = (power.lowestMw[step] as number) - (power.lowestMw[step - 1] as number)
  const forced = Math.max(Math.abs(change), Math.abs(floor))
  return (power.rampMwPerHour ?? Number.POSITIVE_INFINITY) * stepHours + forced
}

/** Whether a dispatch found without the ramps meets them all the same: then it is the optimum with them too. */
export function meetsRamps(problem: DispatchProblem, { soldMw, minedMw, boughtMw }: Dispatch): boolean {
  const slack = 1e-9
  for (let step = 1; step < problem.steps; step++) {
    const load = (minedMw[step] as number) - (minedMw[step - 1] as number)
    const [past, now] = [rangeOf(problem, step - 1), rangeOf(problem, step)]
    if (load > rampUpMw(problem, past, now) + slack || -load > rampDownMw(problem, past, now) + slack)
      return false
    const output = producedMw(step) - producedMw(step - 1)
    if (Math.abs(output) > stationRampMw(problem, step) + slack) return false
  }
  return true

  function producedMw(step: number): number {
    return (soldMw[step] as number) + (minedMw[step] as number) - (boughtMw[step] as number)
  }
}
