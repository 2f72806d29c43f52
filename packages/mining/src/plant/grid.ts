/**
 * The grid connection: the line's limit, power sold ahead (served before anything else), and what would be lost without a mine. A
 * contract takes its power off the top, so the dispatch decides over what is left.
 */

/** Power sold ahead: so much in every step, at a fixed price, up to its last year. */
export type Contract = { readonly mw: number; readonly usdPerMwh: number; readonly untilYear: number }

export type AfterContract = {
  /** What the dispatch may still use; the three belong into its power. */
  readonly availableMw: Float64Array
  readonly lowestMw: Float64Array
  readonly exportLimitMw: Float64Array
  readonly servedMw: Float64Array
  /** Owed and not there: the station is out or the line too small. Bought at the step's worth, unless excused. */
  readonly shortMw: Float64Array
  readonly servedMwh: number
  readonly shortMwh: number
  /** Contract price for all that is owed (for what is served, when shortfalls are excused). */
  readonly revenueUsd: number
  /** What replacing the shortfall costs; 0 when excused. */
  readonly replacementUsd: number
}

/**
 * Serves the contract first. `worthUsdPerMwh` prices the power bought where the station cannot serve: at no less than nothing. A year
 * after the contract's last, or no contract, leaves everything as it was.
 */
export function serveContract(
  power: {
    readonly availableMw: Float64Array
    readonly lowestMw: Float64Array
    readonly exportLimitMw: Float64Array
    readonly stepHours: number
  },
  contract: Contract | null,
  terms: {
    readonly year: number
    readonly worthUsdPerMwh: Float64Array
    readonly shortfall?: 'bought' | 'excused'
  },
): AfterContract {
  const owed = contract !== null && terms.year <= contract.untilYear ? contract.mw : 0
  const price = contract?.usdPerMwh ?? 0
  const steps = power.availableMw.length
  const left = { availableMw: new Float64Array(steps), lowestMw: new Float64Array(steps) }
  const exportLimitMw = new Float64Array(steps)
  const servedMw = new Float64Array(steps)
  const shortMw = new Float64Array(steps)
  const excused = terms.shortfall === 'excused'
  let [servedMwh, shortMwh, replacementUsd] = [0, 0, 0]
  for (let step = 0; step < steps; step++) {
    const available = power.availableMw[step] ?? 0
    const limit = power.exportLimitMw[step] ?? 0
    const served = Math.min(owed, available, limit)
    const short = owed - served
    servedMw[step] = served
    shortMw[step] = short
    left.availableMw[step] = available - served
    left.lowestMw[step] = Math.max(0, (power.lowestMw[step] ?? 0) - served)
    exportLimitMw[step] = limit - served
    servedMwh += served * power.stepHours
    shortMwh += short * power.stepHours
    if (!excused) replacementUsd += short * power.stepHours * Math.max(0, terms.worthUsdPerMwh[step] ?? 0)
  }
  const revenueUsd = price * (excused ? servedMwh : servedMwh + shortMwh)
  return { ...left, exportLimitMw, servedMw, shortMw, servedMwh, shortMwh, revenueUsd, replacementUsd }
}

/** The line's limit in every step. Null: whatever the station can give, in `availableMw`. A step in `curtailed` lets only that share through. */
export function exportLimit(
  limitMw: number | null,
  availableMw: Float64Array,
  curtailedShare: Float64Array | null = null,
): Float64Array {
  return availableMw.map((available, step) => (limitMw ?? available) * (1 - (curtailedShare?.[step] ?? 0)))
}

/** What a station without a mine loses to the grid in a year. */
export type GridLosses = {
  /** Energy that the line does not take, MWh. */
  readonly lockedInMwh: number
  /** Energy that could be sold only at a negative worth, MWh, and hours of it. */
  readonly negativeMwh: number
  readonly negativeHours: number
  /** What running at the lowest output through those hours costs, US dollars. */
  readonly negativeUsd: number
}

/** The worth is after grid charges. A station at its lowest output must sell that much even at a negative worth. */
export function gridLosses(power: {
  readonly availableMw: Float64Array
  readonly lowestMw: Float64Array
  readonly exportLimitMw: Float64Array
  readonly usdPerMwh: Float64Array
  readonly stepHours: number
}): GridLosses {
  let [lockedInMwh, negativeMwh, negativeHours, negativeUsd] = [0, 0, 0, 0]
  power.availableMw.forEach((available, step) => {
    const sellable = Math.min(available, power.exportLimitMw[step] ?? 0)
    const worth = power.usdPerMwh[step] ?? 0
    lockedInMwh += (available - sellable) * power.stepHours
    if (worth >= 0) return
    negativeMwh += sellable * power.stepHours
    negativeHours += power.stepHours
    negativeUsd -= Math.min(sellable, power.lowestMw[step] ?? 0) * power.stepHours * worth
  })
  return { lockedInMwh, negativeMwh, negativeHours, negativeUsd }
}
