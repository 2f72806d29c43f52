/** From values to pixels, and the round values worth a line on an axis. */

export type Scale = (value: number) => number

/** Straight; a domain of no width maps to the middle of the range. */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  if (to === from) return () => (start + end) / 2
  return (value) => start + ((value - from) / (to - from)) * (end - start)
}

/** About `wanted` round values that enclose both ends; at least two of them. */
export function roundTicks(from: number, to: number, wanted: number): readonly number[] {
  // Narrower than doubles can count steps in: as if it had no width.
  const [low, high] =
    to - from > 1e-9 * Math.max(1, Math.abs(from), Math.abs(to))
      ? [from, to]
      : [from - unitAround(from), from + unitAround(from)]
  const raw = (high - low) / Math.max(1, wanted)
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = power * (steps.find((one) => one * power >= raw * (1 - 1e-9)) ?? 10)
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}

/** Round values on an axis of equal factors that enclose both ends: 1, 2, 5, 10 … where few decades are shown, else powers of ten. */
export function logTicks(from: number, to: number, most: number): readonly number[] {
  const [low, high] = from > 1e-300 && to >= from && to < 1e300 ? [from, to] : [1, 10]
  const decade = (value: number) => Math.log10(value)
  const first = Math.floor(decade(low) + 1e-9)
  const last = Math.max(first + 1, Math.ceil(decade(high) - 1e-9))
  const fine = Array.from({ length: last - first }, (_, index) => first + index)
    .flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`)))
    .concat(Number(`1e${last}`))
  const under = fine.findLastIndex((tick) => tick <= low * (1 + 1e-9))
  const over = fine.findIndex((tick) => tick >= high * (1 - 1e-9))
  const enclosing = fine.slice(Math.max(0, under), Math.max(over, under + 1) + 1)
  if (enclosing.length <= most) return enclosing
  const stride = Math.ceil((last - first) / (most - 1))
  const count = Math.ceil((last - first) / stride)
  return Array.from({ length: count + 1 }, (_, index) => Number(`1e${first + index * stride}`))
}

/** Smallest and greatest, nothing (0) among them unless told otherwise; values that are no numbers left out. */
export function extent(values: Iterable<number>, withZero = true): readonly [number, number] {
  let [low, high] = withZero ? [0, 0] : [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (!Number.isFinite(value)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : [0, 0]
}

function unitAround(value: number): number {
  return Math.max(1, Math.abs(value) * 0.1)
}

const steps = [1, 2, 2.5, 5, 10]
