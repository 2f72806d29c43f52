/**
 * Daily dispatches by the million: one mine beside one station, sold at the hour's price, mined at a flat worth or curtailed for nothing, the
 * mine's load moving at most `rampMw` from one step to the next. The method of ramp.ts with nothing allocated after the first call.
 */

export type DailyRamps = {
  /** The best value of the steps that start at `from`, US dollars for steps of an hour; `loadMw` then holds the mine's load. */
  best(usdPerMwh: Float64Array, from: number, mine: RampedMine): number
  readonly loadMw: Float64Array
}

export type RampedMine = {
  /** Of the station, its line and the mine alike. */
  readonly mw: number
  readonly breakEvenUsdPerMwh: number
  /** Most by which the load may change from one step to the next; the first is free. */
  readonly rampMw: number
}

/** One after the other in one thread: the scratch space belongs to this object. */
export function dailyRamps(steps = 24): DailyRamps {
  const peaks = new Float64Array(steps)
  const loadMw = new Float64Array(steps)
  // The value function's pieces: each step adds one at most.
  let [at, slope, nextAt, nextSlope] = [0, 0, 0, 0].map(() => new Float64Array(steps + 3)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  return { best, loadMw }

  function best(
    usdPerMwh: Float64Array,
    from: number,
    { mw, breakEvenUsdPerMwh, rampMw }: RampedMine,
  ): number {
    if (!(from >= 0 && from + steps <= usdPerMwh.length && mw >= 0 && rampMw >= 0))
      throw new RangeError(
        `${steps} prices from ${from} on, and sizes of 0 or more are right: ${usdPerMwh.length} prices, ${mw} MW, ramp ${rampMw}.`,
      )
    let count = 1
    at[0] = 0
    at[1] = mw
    slope[0] = breakEvenUsdPerMwh - Math.max(0, usdPerMwh[from] as number)
    for (let step = 1; step < steps; step++) {
      let top = 0
      while (top < count && (slope[top] as number) > 0) top++
      const peak = at[top] as number
      peaks[step - 1] = peak
      count = move(
        count,
        top,
        Math.min(mw, peak + rampMw),
        rampMw,
        breakEvenUsdPerMwh - Math.max(0, usdPerMwh[from + step] as number),
        mw,
      )
      ;[at, nextAt] = [nextAt, at]
      ;[slope, nextSlope] = [nextSlope, slope]
    }
    let top = 0
    while (top < count && (slope[top] as number) > 0) top++
    return readBack(usdPerMwh, from, at[top] as number, mw, breakEvenUsdPerMwh, rampMw)
  }

  /** All left of the peak goes down by the ramp, all right of it up, within 0 … mw; then the step's own slope is added. */
  function move(
    count: number,
    top: number,
    levelEnd: number,
    rampMw: number,
    added: number,
    mw: number,
  ): number {
    let [pieces, end] = [0, 0]
    nextAt[0] = 0
    for (let k = 0; k < top; k++) put((at[k + 1] as number) - rampMw, (slope[k] as number) + added)
    put(levelEnd, added)
    for (let k = top; k < count && end < mw; k++)
      put(Math.min(mw, (at[k + 1] as number) + rampMw), (slope[k] as number) + added)
    return pieces

    function put(to: number, own: number): void {
      if (to <= end) return
      nextSlope[pieces] = own
      pieces++
      nextAt[pieces] = end = to
    }
  }

  function readBack(
    usdPerMwh: Float64Array,
    from: number,
    last: number,
    mw: number,
    breakEven: number,
    rampMw: number,
  ): number {
    let [load, usd] = [last, 0]
    for (let step = steps - 1; step >= 0; step--) {
      if (step < steps - 1) load = Math.min(load + rampMw, Math.max(load - rampMw, peaks[step] as number))
      const price = Math.max(0, usdPerMwh[from + step] as number)
      loadMw[step] = load
      usd += price * (mw - load) + breakEven * load
    }
    return usd
  }
}
