/** A mixture of two dispatches of the same linear problem: feasible, and as good as both when both are optimal at the same price. */

/** The hour-by-hour part of a dispatch, MW by step. */
export type DispatchedMw = {
  readonly soldMw: Float64Array
  readonly minedMw: Float64Array
  readonly curtailedMw: Float64Array
  readonly boughtMw: Float64Array
  readonly heatMw: Float64Array
  readonly groupMw: readonly Float64Array[]
}

/** `first` with weight 1 - `secondShare`, `second` with `secondShare`. Other fields (value, starts, method) are the caller's to settle. */
export function mixed(first: DispatchedMw, second: DispatchedMw, secondShare: number): DispatchedMw {
  const blend = (a: Float64Array, b: Float64Array) =>
    a.map((mw, step) => mw * (1 - secondShare) + (b[step] ?? 0) * secondShare)
  return {
    soldMw: blend(first.soldMw, second.soldMw),
    minedMw: blend(first.minedMw, second.minedMw),
    curtailedMw: blend(first.curtailedMw, second.curtailedMw),
    boughtMw: blend(first.boughtMw, second.boughtMw),
    heatMw: blend(first.heatMw, second.heatMw),
    groupMw: first.groupMw.map((mw, group) =>
      blend(mw, second.groupMw[group] ?? new Float64Array(mw.length)),
    ),
  }
}
