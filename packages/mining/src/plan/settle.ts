/** What a dispatched year comes to: energy, coins and money, step by step from what ran. */
import type { Dispatch, DispatchProblem } from '../dispatch/index.ts'
import type { Steps, YearCase } from './problem.ts'

/** Sums over a year. Money in US dollars, costs as positive numbers. */
export type Settled = {
  soldMwh: number
  minedMwh: number
  curtailedMwh: number
  boughtMwh: number
  heatMwh: number
  bitcoin: number
  miningUsd: number
  heatUsd: number
  soldUsd: number
  boughtUsd: number
  variableUsd: number
  startsUsd: number
}

export const nothing: Settled = {
  soldMwh: 0,
  minedMwh: 0,
  curtailedMwh: 0,
  boughtMwh: 0,
  heatMwh: 0,
  bitcoin: 0,
  miningUsd: 0,
  heatUsd: 0,
  soldUsd: 0,
  boughtUsd: 0,
  variableUsd: 0,
  startsUsd: 0,
}

/** `hours`: how many hours each step stands for; a year's own steps all stand for `stepHours`. */
export function settle(
  steps: Steps,
  problem: DispatchProblem,
  done: Dispatch,
  { year, path }: YearCase,
  hours: Float64Array | number,
): Settled {
  const sums = { ...nothing }
  const { power, heat } = problem
  const coinsByUsd = path.bitcoinUsd
  for (let step = 0; step < problem.steps; step++) {
    const length = typeof hours === 'number' ? hours : (hours[step] ?? 0)
    const sold = (done.soldMw[step] ?? 0) * length
    const mined = (done.minedMw[step] ?? 0) * length
    const bought = (done.boughtMw[step] ?? 0) * length
    const warm = (done.heatMw[step] ?? 0) * length
    const month = year * 12 + (steps.monthOfStep[step] ?? 0)
    const earned = minedUsdAnHour(problem, done, step) * length
    sums.soldMwh += sold
    sums.minedMwh += mined
    sums.boughtMwh += bought
    sums.heatMwh += warm
    sums.curtailedMwh += (done.curtailedMw[step] ?? 0) * length
    sums.miningUsd += earned
    sums.bitcoin += earned / (coinsByUsd[month] ?? Number.POSITIVE_INFINITY)
    sums.soldUsd += sold * (power.usdPerMwh[step] ?? 0)
    sums.boughtUsd += bought * (power.buyUsdPerMwh?.[step] ?? 0)
    sums.heatUsd += warm * (heat?.usdPerMwh ?? 0)
    sums.variableUsd += (sold + mined - bought) * power.variableUsdPerMwh
  }
  problem.groups.forEach((group, index) => {
    sums.startsUsd += (done.starts[index] ?? 0) * (group.startUsd + group.stopUsd)
  })
  return sums
}

/** Machines run in merit order, so a group's load says what it earns. */
function minedUsdAnHour(problem: DispatchProblem, done: Dispatch, step: number): number {
  let usd = 0
  problem.groups.forEach((group, index) => {
    let left = done.groupMw[index]?.[step] ?? 0
    for (const segment of group.segments) {
      const taken = Math.min(left, segment.mw[step] ?? 0)
      usd += taken * (segment.usdPerMwh[step] ?? 0)
      left -= taken
      if (left <= 0) break
    }
  })
  return usd
}
