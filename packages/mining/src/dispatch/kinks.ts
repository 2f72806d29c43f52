/** The places where a concave function bends, on one side of its peak, with how much its slope falls at each. */

/** Sorted towards the peak. For the right side all places are negated, so that both sides work alike. */
export type Kinks = {
  at: Float64Array
  weight: Float64Array
  /** Those in use: from `far` to before `near`; `near - 1` is the next to the peak. */
  far: number
  near: number
  /** Added to every place: moving all of them costs nothing. */
  moved: number
}

export function kinks(): Kinks {
  // Few at first: a day needs no more, and days come by the thousand.
  return { at: new Float64Array(8), weight: new Float64Array(8), far: 0, near: 0, moved: 0 }
}

export function isEmpty({ far, near }: Kinks): boolean {
  return far === near
}

/** Place of the kink next to the peak. */
export function nearest({ at, near, moved }: Kinks): number {
  return (at[near - 1] as number) + moved
}

export function insert(side: Kinks, place: number, weight: number): void {
  if (side.near === side.at.length) makeRoom(side)
  const { at, weight: weights, far, moved } = side
  let index = side.near++
  for (; index > far && (at[index - 1] as number) > place - moved; index--) {
    at[index] = at[index - 1] as number
    weights[index] = weights[index - 1] as number
  }
  at[index] = place - moved
  weights[index] = weight
}

/** The function ends at `end` on the far side: what lies there or beyond bends nothing any more. */
export function cutFar(side: Kinks, end: number): void {
  while (side.far < side.near && (side.at[side.far] as number) + side.moved <= end) side.far++
  if (side.far === side.near) side.far = side.near = side.moved = 0
}

/** The function ends at `end` on the near side: what lay beyond it bends there. */
export function cutNear(side: Kinks, end: number): void {
  let weight = 0
  while (side.far < side.near && nearest(side) > end) weight += side.weight[--side.near] as number
  if (weight > 0) insert(side, end, weight)
}

/** Tilts the function by `slope`: so much weight passes over the peak, at last from the end of the function itself. */
export function passOver(from: Kinks, to: Kinks, slope: number, end: number): void {
  let left = slope
  while (left > 0 && !isEmpty(from)) {
    const index = from.near - 1
    const weight = from.weight[index] as number
    const part = Math.min(weight, left)
    insert(to, -nearest(from), part)
    if (part === weight) from.near--
    else from.weight[index] = weight - part
    left -= part
  }
  if (left > 0) insert(to, end, left)
}

function makeRoom(side: Kinks): void {
  const { at, weight, far, near } = side
  if (far > at.length / 2) {
    at.copyWithin(0, far, near)
    weight.copyWithin(0, far, near)
  } else {
    side.at = new Float64Array(2 * at.length)
    side.weight = new Float64Array(2 * at.length)
    side.at.set(at.subarray(far, near))
    side.weight.set(weight.subarray(far, near))
  }
  side.near = near - far
  side.far = 0
}
