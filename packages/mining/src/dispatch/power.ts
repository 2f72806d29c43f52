/** What the station's side of a step is worth, for every load of the mine: selling, buying, and not producing. */
import { begin, type Curve, extend } from './curve.ts'
import type { DispatchProblem } from './types.ts'

export type Flows = { soldMw: number; boughtMw: number }

/** Least and most that the mine can draw in a step as far as the station goes: what must leave cannot all be sold, and what is there ends. */
export function leastDrawnMw({ power }: DispatchProblem, step: number): number {
  return Math.max(0, number(power.lowestMw, step) - number(power.exportLimitMw, step))
}

export function mostDrawnMw({ power }: DispatchProblem, step: number): number {
  return number(power.availableMw, step) + boughtAtMostMw(power, step)
}

/**
 * Of the mine's load a part o is the station's own, the rest is bought. For a given o selling is decided by the sign of price − variable:
 * as much as can leave, or as little as must. So the worth of o is concave with one kink (where the export limit stops binding, or where
 * the lowest output is met), and buying is one more straight piece: taking the pieces by falling slope is their exact sum.
 */
export function powerCurve(problem: DispatchProblem, step: number, out: Curve): void {
  const { from, kink, to, first, second, buyable, buying, value } = pieces(problem, step)
  begin(out, from, value)
  if (buying >= first) extend(out, buyable, buying)
  extend(out, kink - from, first)
  if (buying < first && buying >= second) extend(out, buyable, buying)
  extend(out, to - kink, second)
  if (buying < second) extend(out, buyable, buying)
}

/** The best selling and buying beside a given load of the mine. */
export function flowsAt(problem: DispatchProblem, step: number, minedMw: number, out: Flows): void {
  const { power } = problem
  const { from, kink, to, first, second, buyable, buying } = pieces(problem, step)
  let left = Math.max(0, minedMw - from)
  let [own, bought] = [from, 0]
  if (buying >= first) bought = Math.min(left, buyable)
  left -= bought
  const early = Math.min(left, kink - own)
  own += early
  left -= early
  const between = buying < first && buying >= second ? Math.min(left, buyable) : 0
  left -= between
  const late = Math.min(left, to - own)
  own += late
  left -= late
  if (buying < second) bought = Math.min(left, buyable)
  out.boughtMw = bought + between
  out.soldMw = soldBeside(own, problem, step, number(power.usdPerMwh, step) >= power.variableUsdPerMwh)
}

/** `asMuch`: all that can leave; otherwise as little as must. */
export function soldBeside(ownMw: number, { power }: DispatchProblem, step: number, asMuch: boolean): number {
  const sold = asMuch
    ? Math.min(number(power.exportLimitMw, step), number(power.availableMw, step) - ownMw)
    : number(power.lowestMw, step) - ownMw
  return Math.max(0, sold)
}

function pieces(problem: DispatchProblem, step: number) {
  const { power } = problem
  const available = number(power.availableMw, step)
  const exported = number(power.exportLimitMw, step)
  const price = number(power.usdPerMwh, step)
  const lowest = number(power.lowestMw, step)
  const variable = power.variableUsdPerMwh
  const from = leastDrawnMw(problem, step)
  const selling = price >= variable
  const sold = soldBeside(from, problem, step, selling)
  return {
    from,
    kink: Math.min(available, Math.max(from, selling ? available - exported : lowest)),
    to: available,
    first: selling ? -variable : -price,
    second: selling ? -price : -variable,
    buyable: boughtAtMostMw(power, step),
    buying: power.buyUsdPerMwh === null ? 0 : -number(power.buyUsdPerMwh, step),
    value: sold * (price - variable) - variable * from,
  }
}

function boughtAtMostMw({ buyLimitMw, buyUsdPerMwh }: DispatchProblem['power'], step: number): number {
  return buyLimitMw === null || buyUsdPerMwh === null ? 0 : number(buyLimitMw, step)
}

function number(array: Float64Array, step: number): number {
  return array[step] as number
}
