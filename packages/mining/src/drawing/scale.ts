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
