/** Whether a problem is one at all: lengths, numbers, merit order, and what each step asks of the mine. */
import { sameMw } from './curve.ts'
import { impossible } from './hourByHour.ts'
import { rangeOf } from './rampLimits.ts'
import type { DispatchProblem, MachineGroup } from './types.ts'

/** Throws a RangeError that says what, where and what would be right; `Impossible` for a step that no load can meet. */
export function checkProblem(problem: DispatchProblem): void {
  const { steps, stepHours, power, groups, heat } = problem
  if (!Number.isInteger(steps) || steps < 1)
    throw new RangeError(`steps is ${steps}; a whole number of 1 or more is right.`)
  if (!(stepHours > 0 && stepHours < Number.POSITIVE_INFINITY))
    throw new RangeError(`stepHours is ${stepHours}; more than 0 is right.`)
  if (groups.length > 16) throw new RangeError(`${groups.length} machine groups; at most 16 are right.`)
  checkArray('power.availableMw', power.availableMw, steps, 0)
  checkArray('power.lowestMw', power.lowestMw, steps, 0)
  checkArray('power.usdPerMwh', power.usdPerMwh, steps)
  checkArray('power.exportLimitMw', power.exportLimitMw, steps, 0, Number.POSITIVE_INFINITY)
  checkNumber('power.variableUsdPerMwh', power.variableUsdPerMwh)
  checkRamp('power.rampMwPerHour', power.rampMwPerHour)
  checkRamp('rampMwPerHour', problem.rampMwPerHour)
  if (power.buyLimitMw !== null && power.buyUsdPerMwh === null)
    throw new RangeError('power.buyUsdPerMwh is missing; a price for what power.buyLimitMw lets in is right.')
  if (power.buyLimitMw !== null) checkArray('power.buyLimitMw', power.buyLimitMw, steps, 0)
  if (power.buyUsdPerMwh !== null) checkArray('power.buyUsdPerMwh', power.buyUsdPerMwh, steps)
  if (heat !== null) {
    checkNumber('heat.usdPerMwh', heat.usdPerMwh)
    checkNumber('heat.recoverableShare', heat.recoverableShare, 0, 1)
    checkArray('heat.wantedMw', heat.wantedMw, steps, 0)
  }
  for (const group of groups) checkGroup(group, steps)
  checkSteps(problem)
}

function checkGroup(group: MachineGroup, steps: number): void {
  const where = `group ${group.name}`
  checkNumber(`${where}: lowestShare`, group.lowestShare, 0, 1)
  checkNumber(`${where}: startUsd`, group.startUsd, 0)
  checkNumber(`${where}: stopUsd`, group.stopUsd, 0)
  checkNumber(`${where}: shortestOnHours`, group.shortestOnHours, 0)
  checkNumber(`${where}: shortestOffHours`, group.shortestOffHours, 0)
  let dearer: Float64Array | null = null
  for (const [place, { mw, usdPerMwh }] of group.segments.entries()) {
    checkArray(`${where}, segment ${place}: mw`, mw, steps, 0)
    checkArray(`${where}, segment ${place}: usdPerMwh`, usdPerMwh, steps)
    for (let step = 0; dearer !== null && step < steps; step++)
      if ((usdPerMwh[step] as number) > (dearer[step] as number))
        throw new RangeError(
          `${where}, step ${step}: segment ${place} earns ${usdPerMwh[step]} USD/MWh and the one before it ${dearer[step]}; the best first is right.`,
        )
    dearer = usdPerMwh
  }
}

function checkSteps(problem: DispatchProblem): void {
  const { steps, power } = problem
  for (let step = 0; step < steps; step++) {
    if ((power.lowestMw[step] as number) > (power.availableMw[step] as number) + sameMw)
      throw new RangeError(
        `Step ${step}: the lowest output is ${power.lowestMw[step]} MW and ${power.availableMw[step]} MW are available; no more than those is right.`,
      )
    const { least, most } = rangeOf(problem, step)
    if (least > most + sameMw) throw impossible(problem, step)
  }
}

function checkArray(
  name: string,
  array: Float64Array,
  steps: number,
  least = Number.NEGATIVE_INFINITY,
  most = Number.MAX_VALUE,
): void {
  if (array.length !== steps)
    throw new RangeError(`${name} has ${array.length} values; ${steps}, one for each step, is right.`)
  for (let step = 0; step < steps; step++) {
    const value = array[step] as number
    if (value >= least && value <= most && value !== Number.NEGATIVE_INFINITY) continue
    throw new RangeError(
      `${name} at step ${step} is ${value}; ${least === 0 ? 'a number of 0 or more' : 'a number'} is right.`,
    )
  }
}

function checkNumber(name: string, value: number, least = -Number.MAX_VALUE, most = Number.MAX_VALUE): void {
  if (value >= least && value <= most) return
  const right = least === 0 ? (most === 1 ? 'a share from 0 to 1' : 'a number of 0 or more') : 'a number'
  throw new RangeError(`${name} is ${value}; ${right} is right.`)
}

function checkRamp(name: string, value: number | null): void {
  if (value !== null) checkNumber(name, value, 0)
}
