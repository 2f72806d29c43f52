/** One year decided: what runs when, and what it comes to beside selling everything. */
import { type Dispatch, type DispatchProblem, solve } from '../dispatch/index.ts'
import { mixed, type TariffBlock, underVolumeTariff } from '../plant/index.ts'
import { problemOf, type Steps, type YearCase } from './problem.ts'
import { nothing, type Settled, settle } from './settle.ts'

export type DecidedYear = {
  readonly problem: DispatchProblem
  readonly dispatch: Dispatch
  readonly settled: Settled
}

/** How a problem is solved: by its structure, or by a solver that was opened before. */
export type Solve = (problem: DispatchProblem) => Dispatch

/** `hours`: what each step stands for. `blocks`: a tariff by volume in place of the steps' own prices. */
export function decideYear(
  of: YearCase,
  steps: Steps,
  options: {
    readonly coupled: boolean
    readonly blocks: readonly TariffBlock[] | null
    readonly hours: Float64Array | number
    readonly solver?: Solve
  },
): DecidedYear {
  const { coupled, blocks, hours, solver = solve } = options
  const problem = problemOf(steps, of, coupled)
  const decided = (posed: DispatchProblem): DecidedYear => {
    const dispatch = solver(posed)
    return { problem: posed, dispatch, settled: settle(steps, posed, dispatch, of, hours) }
  }
  if (blocks === null) return decided(problem)

  const factor = mean(of.path.powerFactor.subarray(of.year * 12, of.year * 12 + 12))
  const scaled = blocks.map((block) => ({ ...block, usdPerMwh: block.usdPerMwh * factor }))
  const bound = coupled && problem.groups.some(isBound)
  const best = underVolumeTariff(
    (flat) => {
      const at = decided(withPrice(problem, flat))
      return { ...at, valueUsd: worthOf(at.settled), soldMwh: at.settled.soldMwh }
    },
    scaled,
    { mixable: !bound },
  )
  const { first, second, secondShare, revenueUsd } = best
  const settled = { ...nothing }
  for (const key of Object.keys(settled) as (keyof Settled)[])
    settled[key] = first.settled[key] * (1 - secondShare) + second.settled[key] * secondShare
  settled.soldUsd = revenueUsd
  return {
    problem: withPrice(problem, best.marginalUsdPerMwh),
    dispatch: {
      ...first.dispatch,
      ...mixed(first.dispatch, second.dispatch, secondShare),
      valueUsd: best.valueUsd,
    },
    settled,
  }
}

/** What the year earns in all, before what does not depend on the dispatch. */
export function worthOf(settled: Settled): number {
  const { soldUsd, miningUsd, heatUsd, boughtUsd, variableUsd, startsUsd } = settled
  return soldUsd + miningUsd + heatUsd - boughtUsd - variableUsd - startsUsd
}

function withPrice(problem: DispatchProblem, flat: number): DispatchProblem {
  const usdPerMwh = new Float64Array(problem.steps).fill(flat)
  return { ...problem, power: { ...problem.power, usdPerMwh } }
}

/** On or off: mixtures of two dispatches are none. */
function isBound(group: DispatchProblem['groups'][number]): boolean {
  return (
    group.lowestShare > 0 ||
    group.startUsd + group.stopUsd > 0 ||
    group.shortestOnHours > 1 ||
    group.shortestOffHours > 1
  )
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
