/**
 * A dispatch problem as a linear programme, with binaries for groups that are switched. Shortest times as in Rajan and Takriti (2005),
 * "Minimum up/down polytopes of the unit commitment problem": a group that started within its shortest time is on.
 */
import { isSwitched, stepsOf } from '../automaton.ts'
import { rampDownMw, rampUpMw, rangeOf, stationRampMw } from '../rampLimits.ts'
import type { DispatchProblem } from '../types.ts'
import type { Programme } from './programme.ts'

/** The columns of each step; of each group its segments, and whether it is on (-1 for a group that is never switched). */
export type Columns = {
  readonly sold: readonly number[]
  readonly bought: readonly number[]
  readonly heat: readonly number[]
  readonly segments: readonly (readonly (readonly number[])[])[]
  readonly on: readonly (readonly number[])[]
}

type Terms = (readonly [column: number, value: number])[]

export function write(problem: DispatchProblem, into: Programme): Columns {
  const { steps, stepHours, power, heat, groups } = problem
  const columns = {
    sold: [] as number[],
    bought: [] as number[],
    heat: [] as number[],
    segments: groups.map((): number[][] => []),
    on: groups.map((): number[] => []),
  }
  let pastMine: Terms = []
  let pastOutput: Terms = []
  for (let step = 0; step < steps; step++) {
    const variable = power.variableUsdPerMwh
    const sold = into.column(
      0,
      number(power.exportLimitMw, step),
      stepHours * (number(power.usdPerMwh, step) - variable),
    )
    const buyable = power.buyLimitMw === null ? 0 : number(power.buyLimitMw, step)
    const buying = power.buyUsdPerMwh === null ? 0 : number(power.buyUsdPerMwh, step)
    const bought = into.column(0, buyable, stepHours * (variable - buying))
    const wanted = heat === null ? 0 : number(heat.wantedMw, step)
    const warm = into.column(0, wanted, stepHours * (heat?.usdPerMwh ?? 0))
    const mine: Terms = []
    groups.forEach((group, place) => {
      const own = group.segments.map(({ mw, usdPerMwh }) =>
        into.column(0, number(mw, step), stepHours * (number(usdPerMwh, step) - variable)),
      )
      for (const column of own) mine.push([column, 1])
      columns.segments[place]?.push(own)
      if (isSwitched(group)) writeRunning(place, step, own)
    })
    const output: Terms = [...mine, [sold, 1], [bought, -1]]
    into.row(number(power.lowestMw, step), number(power.availableMw, step), output)
    if (buyable > 0) into.row(0, Number.POSITIVE_INFINITY, [...mine, [bought, -1]])
    if (heat !== null)
      into.row(Number.NEGATIVE_INFINITY, 0, [[warm, 1], ...times(mine, -heat.recoverableShare)])
    if (step > 0 && problem.rampMwPerHour !== null) {
      const [past, now] = [rangeOf(problem, step - 1), rangeOf(problem, step)]
      into.row(-rampDownMw(problem, past, now), rampUpMw(problem, past, now), [
        ...mine,
        ...times(pastMine, -1),
      ])
    }
    if (step > 0 && power.rampMwPerHour !== null) {
      const most = stationRampMw(problem, step)
      into.row(-most, most, [...output, ...times(pastOutput, -1)])
    }
    columns.sold.push(sold)
    columns.bought.push(bought)
    columns.heat.push(warm)
    pastMine = mine
    pastOutput = output
  }
  groups.forEach((group, place) => {
    if (isSwitched(group)) writeSwitching(place)
  })
  return columns

  function writeRunning(place: number, step: number, own: readonly number[]): void {
    const { segments, lowestShare } = groups[place] as DispatchProblem['groups'][number]
    const on = into.column(0, 1, 0, true)
    columns.on[place]?.push(on)
    let capacity = 0
    segments.forEach(({ mw }, index) => {
      capacity += number(mw, step)
      into.row(Number.NEGATIVE_INFINITY, 0, [
        [own[index] as number, 1],
        [on, -number(mw, step)],
      ])
    })
    into.row(0, Number.POSITIVE_INFINITY, [
      ...own.map((column) => [column, 1] as const),
      [on, -lowestShare * capacity],
    ])
  }

  function writeSwitching(place: number): void {
    const group = groups[place] as DispatchProblem['groups'][number]
    const on = columns.on[place] as readonly number[]
    const [onSteps, offSteps] = [
      stepsOf(group.shortestOnHours, stepHours),
      stepsOf(group.shortestOffHours, stepHours),
    ]
    const [starts, stops]: [number[], number[]] = [[-1], [-1]]
    for (let step = 1; step < steps; step++) {
      const [start, stop] = [into.column(0, 1, -group.startUsd), into.column(0, 1, -group.stopUsd)]
      starts.push(start)
      stops.push(stop)
      const [now, past] = [on[step] as number, on[step - 1] as number]
      into.row(0, 0, [
        [now, 1],
        [past, -1],
        [start, -1],
        [stop, 1],
      ])
      const started: Terms = starts.slice(Math.max(1, step - onSteps + 1)).map((column) => [column, 1])
      into.row(Number.NEGATIVE_INFINITY, 0, [...started, [now, -1]])
      const stopped: Terms = stops.slice(Math.max(1, step - offSteps + 1)).map((column) => [column, 1])
      into.row(Number.NEGATIVE_INFINITY, 1, [...stopped, [now, 1]])
    }
  }
}

function times(terms: Terms, factor: number): Terms {
  return terms.map(([column, value]) => [column, value * factor])
}

function number(array: Float64Array, step: number): number {
  return array[step] as number
}
