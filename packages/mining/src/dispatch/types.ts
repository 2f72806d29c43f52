/** What a dispatch is asked, and what it answers. Plain data; arrays hold one value a step. */

/** Powers at the station's busbar, MW; money in US dollars. */
export type DispatchProblem = {
  readonly stepHours: number
  readonly steps: number
  readonly power: StationPower
  readonly groups: readonly MachineGroup[]
  readonly heat: HeatSale | null
  /** Most by which the mine's whole load may change in an hour; its first step is free. Null: no limit. */
  readonly rampMwPerHour: number | null
}

export type StationPower = {
  /** Net output possible in each step. */
  readonly availableMw: Float64Array
  /** Output may not go below this: sold + mined - bought ≥ lowest, a hard rule. */
  readonly lowestMw: Float64Array
  /** What one more MWh sold brings, after grid charges; may be negative. */
  readonly usdPerMwh: Float64Array
  readonly exportLimitMw: Float64Array
  /** Saved by each MWh not produced. */
  readonly variableUsdPerMwh: number
  /** Most by which the station's output may change in an hour; its first step is free. Null: no limit. */
  readonly rampMwPerHour: number | null
  /** Power bought for the mine alone: it is never sold on. */
  readonly buyLimitMw: Float64Array | null
  readonly buyUsdPerMwh: Float64Array | null
}

export type HeatSale = {
  readonly usdPerMwh: number
  /** Share of the mine's MW that leaves as sold heat, up to what is wanted. */
  readonly recoverableShare: number
  readonly wantedMw: Float64Array
}

export type MachineGroup = {
  readonly name: string
  /** Merit order: in each step `usdPerMwh` must not rise from one segment to the next. Cooling is inside the MW. */
  readonly segments: readonly MachineSegment[]
  /** Of the group's capacity in that step, while it is on; 0: free. */
  readonly lowestShare: number
  readonly startUsd: number
  readonly stopUsd: number
  /** Once on (off), so long; 1: free. Rounded up to whole steps. */
  readonly shortestOnHours: number
  readonly shortestOffHours: number
}

export type MachineSegment = { readonly mw: Float64Array; readonly usdPerMwh: Float64Array }

export type DispatchMethod = 'hour by hour' | 'ramp' | 'commitment' | 'linear programme' | 'integer programme'

/** Value = Σ stepHours × (sold × price + Σ segment worth + heat − variable × produced − bought × its price) − starts and stops. */
export type Dispatch = {
  readonly method: DispatchMethod
  readonly valueUsd: number
  readonly soldMw: Float64Array
  readonly minedMw: Float64Array
  /** Output that was possible and was not produced. */
  readonly curtailedMw: Float64Array
  readonly boughtMw: Float64Array
  readonly heatMw: Float64Array
  readonly groupMw: readonly Float64Array[]
  /** Starts by group; a group's first state is free. */
  readonly starts: readonly number[]
}

/** The problem has a structure that only `solveExactly` (HiGHS) takes. */
export class NeedsSolver extends Error {
  override readonly name = 'NeedsSolver'
}

/** No dispatch meets every rule of the problem. */
export class Impossible extends RangeError {
  override readonly name = 'Impossible'
  readonly step: number
  constructor(step: number, reason: string) {
    super(`Step ${step}: ${reason}`)
    this.step = step
  }
}
