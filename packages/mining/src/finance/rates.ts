/**
 * Rates of return. Flows that change sign more than once may have several rates at which they are worth nothing; all are found and
 * shown, since a single one would hide that the question has no single answer.
 */
import { npv } from './npv.ts'

export type InternalRates = {
  /** All real rates above -1, ascending; a double root once. */
  readonly rates: readonly number[]
  /** The one nearest zero; null where there is none. */
  readonly preferred: number | null
}

/**
 * Every rate with npv(rate, flows) = 0. In u = ln(1 + rate) the worth is a sum of exponentials with at most as many roots as the flows have
 * changes of sign (Descartes), so the search ends once that many are found.
 */
export function internalRates(flows: ArrayLike<number>): InternalRates {
  const changes = signChanges(flows)
  if (changes === 0) return { rates: [], preferred: null }
  const worth = worthAt(flows)
  const rates: number[] = []
  const found = (u: number) => {
    const rate = Math.expm1(u)
    if (!rates.some((known) => Math.abs(known - rate) <= 1e-9 * (1 + Math.abs(rate)))) rates.push(rate)
  }
  let [u0, u1] = [lowest, lowest]
  let [w0, w1] = [0, worth(lowest)]
  for (let step = 1; step <= steps && rates.length < changes; step++) {
    const u2 = lowest + ((highest - lowest) * step) / steps
    const w2 = worth(u2)
    if (w2 === 0) found(u2)
    else if (w1 * w2 < 0) found(bisect(worth, u1, u2))
    else if (step > 1 && w1 * w0 > 0 && Math.abs(w1) < Math.abs(w0) && Math.abs(w1) < Math.abs(w2)) {
      // Between three points of one sign the worth comes nearest zero at the middle one: two close roots, or one double.
      const nearest = turning(worth, u0, u2)
      const at = worth(nearest)
      if (at * w1 < 0) {
        found(bisect(worth, u0, nearest))
        found(bisect(worth, nearest, u2))
      } else if (Math.abs(at) < 1e-13) found(nearest)
    }
    ;[u0, u1] = [u1, u2]
    ;[w0, w1] = [w1, w2]
  }
  rates.sort((a, b) => a - b)
  const preferred = rates.reduce<number | null>(
    (best, rate) => (best === null || Math.abs(rate) < Math.abs(best) ? rate : best),
    null,
  )
  return { rates, preferred }
}

/** The rate nearest zero, or null: Newton's steps where the flows change sign once, the whole search where they do so more often. */
export function internalRate(flows: ArrayLike<number>): number | null {
  const changes = signChanges(flows)
  if (changes === 0) return null
  if (changes > 1) return internalRates(flows).preferred
  const worth = worthAt(flows)
  const [low, high] = [worth(lowest), worth(highest)]
  if (low * high > 0) return null
  return Math.expm1(bisect(worth, lowest, highest))
}

/**
 * Modified internal rate of return: outlays discounted at the finance rate, income compounded at the reinvestment rate to the last year.
 * ((income then) / (outlays now))^(1/n) - 1. Null without both.
 */
export function modifiedInternalRate(
  flows: ArrayLike<number>,
  financeRate: number,
  reinvestRate: number,
): number | null {
  const last = flows.length - 1
  const outlays = npv(
    financeRate,
    Array.from(flows, (flow) => Math.min(0, flow)),
  )
  const income =
    npv(
      reinvestRate,
      Array.from(flows, (flow) => Math.max(0, flow)),
    ) *
    (1 + reinvestRate) ** last
  if (outlays === 0 || income === 0 || last < 1) return null
  return (income / -outlays) ** (1 / last) - 1
}

/** Worth of the flows seen from the year that keeps the numbers in range, over the largest flow: near 1, and 0 at a root. */
function worthAt(flows: ArrayLike<number>): (u: number) => number {
  const largest = Array.from(flows).reduce((most, flow) => Math.max(most, Math.abs(flow)), 0)
  const last = flows.length - 1
  return (u) => {
    const late = u < 0
    const factor = Math.exp(-Math.abs(u))
    let worth = 0
    if (late) for (let year = 0; year <= last; year++) worth = worth * factor + (flows[year] ?? 0)
    else for (let year = last; year >= 0; year--) worth = worth * factor + (flows[year] ?? 0)
    return worth / largest
  }
}

function bisect(worth: (u: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  const sign = Math.sign(worth(low))
  for (let round = 0; round < 80; round++) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (Math.sign(worth(middle)) === sign) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Where |worth| is least between two points: golden section. */
function turning(worth: (u: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [from, to]
  for (let round = 0; round < 90; round++) {
    const left = high - golden * (high - low)
    const right = low + golden * (high - low)
    if (Math.abs(worth(left)) < Math.abs(worth(right))) high = right
    else low = left
  }
  return (low + high) / 2
}

function signChanges(flows: ArrayLike<number>): number {
  let changes = 0
  let before = 0
  for (let year = 0; year < flows.length; year++) {
    const sign = Math.sign(flows[year] ?? 0)
    if (sign === 0) continue
    if (before !== 0 && sign !== before) changes += 1
    before = sign
  }
  return changes
}

/** ln(1 + rate) from a loss of 99.99 % to a gain of a hundred thousand percent a year. */
const lowest = Math.log(1e-4)
const highest = Math.log(1001)
const steps = 2000
