/** A concave function of the mine's load, piece by piece: what a load is worth in a step. */

/** `slope[k]`, falling, holds between `at[k]` and `at[k + 1]`; `value` is the function at `at[0]`. MW and US dollars an hour. */
export type Curve = { value: number; count: number; at: Float64Array; slope: Float64Array }

/** Loads nearer than this are one: rounding of sums of MW, far below what a meter tells. */
export const sameMw = 1e-9

export function curve(pieces = 16): Curve {
  return { value: 0, count: 0, at: new Float64Array(pieces + 1), slope: new Float64Array(pieces) }
}

/** Empties the curve to the single point `fromMw`. */
export function begin(out: Curve, fromMw: number, value: number): void {
  out.value = value
  out.count = 0
  out.at[0] = fromMw
}

/** Appends a piece; one of the slope before it only lengthens that one. */
export function append(out: Curve, toMw: number, slope: number): void {
  const { count } = out
  if (toMw <= at(out, count)) return
  if (count > 0 && out.slope[count - 1] === slope) {
    out.at[count] = toMw
    return
  }
  if (count === out.slope.length) grow(out)
  out.slope[count] = slope
  out.at[count + 1] = toMw
  out.count = count + 1
}

/** Appends a piece by its length. */
export function extend(out: Curve, byMw: number, slope: number): void {
  append(out, at(out, out.count) + byMw, slope)
}

/** out = a + b where both are defined; false when they are nowhere both defined. */
export function add(a: Curve, b: Curve, out: Curve): boolean {
  const from = Math.max(at(a, 0), at(b, 0))
  const to = Math.max(from, Math.min(at(a, a.count), at(b, b.count)))
  if (from > Math.min(at(a, a.count), at(b, b.count)) + sameMw) return false
  let [value, i, j] = [a.value + b.value, 0, 0]
  for (; i < a.count && at(a, i + 1) <= from; i++) value += slopeOf(a, i) * (at(a, i + 1) - at(a, i))
  for (; j < b.count && at(b, j + 1) <= from; j++) value += slopeOf(b, j) * (at(b, j + 1) - at(b, j))
  if (i < a.count) value += slopeOf(a, i) * (from - at(a, i))
  if (j < b.count) value += slopeOf(b, j) * (from - at(b, j))
  begin(out, from, value)
  for (let mw = from; mw < to; ) {
    const next = Math.min(to, at(a, i + 1), at(b, j + 1))
    append(out, next, slopeOf(a, i) + slopeOf(b, j))
    if (at(a, i + 1) <= next) i++
    if (at(b, j + 1) <= next) j++
    mw = next
  }
  return true
}

/** The least load at which the curve is greatest. */
export function peakMw(of: Curve): number {
  return at(of, peak(of))
}

export function at(of: Curve, index: number): number {
  return of.at[index] as number
}

export function slopeOf(of: Curve, index: number): number {
  return of.slope[index] as number
}

function peak(of: Curve): number {
  let top = 0
  while (top < of.count && slopeOf(of, top) > 0) top++
  return top
}

function grow(out: Curve): void {
  const [positions, slopes] = [out.at, out.slope]
  out.at = new Float64Array(2 * slopes.length + 1)
  out.at.set(positions)
  out.slope = new Float64Array(2 * slopes.length)
  out.slope.set(slopes)
}
