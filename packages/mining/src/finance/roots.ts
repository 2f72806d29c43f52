/**
 * Every root of a sum of exponentials  f(u) = Σ a[t] e^(-u t), in u = ln(1 + rate): the rates at which flows are worth nothing.
 * No grid to fall through: the roots of a simpler sum fence in those of the one above it.
 */

/**
 * Ascending, a double root once. Between two neighbouring coefficients of opposite sign, at times i < j, put k = (i + j) / 2: the derivative of
 * e^(uk) f(u) has coefficients (k - t) a[t], which change sign once less (the step that proves Descartes' rule), and f is free of turning points,
 * up to a positive factor, between its roots. So the search descends until one change is left. A scan of 2,000 steps with a golden-section hunt
 * for double roots was tried first: six times slower on 20 flows with many signs, and of 10, 10.05 and 10.1 % it saw one.
 */
export function exponentialRoots(coefficients: ArrayLike<number>): readonly number[] {
  const largest = Array.from(coefficients).reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (largest === 0) return []
  const levels: Float64Array[] = []
  let level: Float64Array | undefined = Float64Array.from(coefficients, (value) => value / largest)
  for (; level !== undefined; level = simpler(level)) levels.push(level)
  let roots: readonly number[] = []
  for (const sums of levels.reverse()) roots = rootsBetween(sums, roots)
  return roots
}

/** Times at which a change of sign begins and ends: the middle one of all, for the numbers stay even. */
function simpler(a: Float64Array): Float64Array | undefined {
  const changes: number[] = []
  let before = -1
  for (let time = 0; time < a.length; time++) {
    if (a[time] === 0) continue
    if (before >= 0 && (a[before] ?? 0) > 0 !== (a[time] ?? 0) > 0) changes.push((before + time) / 2)
    before = time
  }
  if (changes.length < 2) return undefined
  const k = changes[changes.length >> 1] ?? 0
  const next = new Float64Array(a.length)
  let largest = 0
  for (let time = 0; time < a.length; time++) {
    next[time] = (k - time) * (a[time] ?? 0)
    largest = Math.max(largest, Math.abs(next[time] ?? 0))
  }
  for (let time = 0; time < a.length; time++) next[time] = (next[time] ?? 0) / largest
  return next
}

/** Roots of `a`, given every point at which it may turn. */
function rootsBetween(a: Float64Array, turns: readonly number[]): readonly number[] {
  const bounds = outermost(a)
  if (bounds === null) return []
  const fence = [bounds.low, ...turns.filter((turn) => turn > bounds.low && turn < bounds.high), bounds.high]
  const roots: number[] = []
  let from = fence[0] ?? 0
  let signFrom = Math.sign(sum(a, from))
  for (const to of fence.slice(1)) {
    // Near enough to zero at a turning point to be its rounding: a double root.
    const touches = to !== bounds.high && Math.abs(sum(a, to)) <= rounding * size(a, to)
    const signTo = touches ? 0 : Math.sign(sum(a, to))
    if (signFrom * signTo < 0) roots.push(narrow(a, from, to, signFrom))
    else if (touches) roots.push(to)
    from = to
    signFrom = signTo
  }
  return roots
}

/** No root lies beyond these: Cauchy's bound, 1 + the largest ratio to the outer coefficient, at either end. Null: one term or none. */
function outermost(a: Float64Array): { readonly low: number; readonly high: number } | null {
  let first = 0
  while (first < a.length && a[first] === 0) first++
  let last = a.length - 1
  while (last > first && a[last] === 0) last--
  if (last <= first) return null
  return {
    low: -Math.log(1 + 1 / Math.abs(a[last] ?? 1)) - 1e-9,
    high: Math.log(1 + 1 / Math.abs(a[first] ?? 1)) + 1e-9,
  }
}

/** Newton's steps from the middle, halving wherever one would leave the interval or shrink too slowly. */
function narrow(a: Float64Array, from: number, to: number, signFrom: number): number {
  let [low, high] = [from, to]
  let at = (low + high) / 2
  let moved = high - low
  for (let round = 0; round < 200; round++) {
    const factor = Math.exp(-Math.abs(at))
    let value = 0
    let slope = 0
    if (at < 0)
      for (let time = 0; time < a.length; time++) {
        slope = slope * factor + value
        value = value * factor + (a[time] ?? 0)
      }
    else
      for (let time = a.length - 1; time >= 0; time--) {
        slope = slope * factor + value
        value = value * factor + (a[time] ?? 0)
      }
    if (value === 0) return at
    if (value > 0 === signFrom > 0) low = at
    else high = at
    const newton = at - value / (at < 0 ? factor * slope : -factor * slope)
    const before = moved
    const next =
      newton > low && newton < high && Math.abs(newton - at) < before / 2 ? newton : (low + high) / 2
    moved = Math.abs(next - at)
    if (moved <= 2e-16 * (1 + Math.abs(at)) || next === at) return next
    at = next
  }
  return at
}

/** The sum times a positive factor that keeps it in range: seen from the last time where u is negative. */
function sum(a: Float64Array, u: number): number {
  const factor = Math.exp(-Math.abs(u))
  let total = 0
  if (u < 0) for (let time = 0; time < a.length; time++) total = total * factor + (a[time] ?? 0)
  else for (let time = a.length - 1; time >= 0; time--) total = total * factor + (a[time] ?? 0)
  return total
}

/** The same with every term positive: what `sum` is rounded against. */
function size(a: Float64Array, u: number): number {
  const factor = Math.exp(-Math.abs(u))
  let total = 0
  if (u < 0) for (let time = 0; time < a.length; time++) total = total * factor + Math.abs(a[time] ?? 0)
  else for (let time = a.length - 1; time >= 0; time--) total = total * factor + Math.abs(a[time] ?? 0)
  return total
}

const rounding = 2e-14
