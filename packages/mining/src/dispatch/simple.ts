/** The plainest problem: a megawatt that is sold at the hour's price or mined at a flat worth. */
import type { DispatchProblem, MachineGroup } from './types.ts'

/** `mw`: of the station, of its line and of its mine alike. */
export function oneMegawatt(
  usdPerMwh: Float64Array,
  breakEvenUsdPerMwh: number,
  { mw = 1, stepHours = 1, rampMwPerHour = null as number | null } = {},
): DispatchProblem {
  const steps = usdPerMwh.length
  const all = new Float64Array(steps).fill(mw)
  return {
    stepHours,
    steps,
    power: {
      availableMw: all,
      lowestMw: new Float64Array(steps),
      usdPerMwh,
      exportLimitMw: all,
      variableUsdPerMwh: 0,
      rampMwPerHour: null,
      buyLimitMw: null,
      buyUsdPerMwh: null,
    },
    groups: [freeGroup('mine', [{ mw: all, usdPerMwh: new Float64Array(steps).fill(breakEvenUsdPerMwh) }])],
    heat: null,
    rampMwPerHour,
  }
}

/** Machines that go up and down at will. */
export function freeGroup(name: string, segments: MachineGroup['segments']): MachineGroup {
  return { name, segments, lowestShare: 0, startUsd: 0, stopUsd: 0, shortestOnHours: 1, shortestOffHours: 1 }
}
