/**
 * The forecasters on trial: at each origin they know what lay behind it and nothing else, neither for the middle nor for the width, and
 * are asked for each horizon. Overlapping horizons share most of their future: `independent` says how many of them do not.
 */
import type { Epoch } from './epochs.ts'
import { logSeries } from './forecast.ts'
import { expectedLogGrowth, type ForecastMethod, forecastMethods } from './growth.ts'
import { type Level, levels, pastErrors } from './spread.ts'

export type BacktestRow = {
  /** Epochs ahead; 26 are about a year. */
  readonly horizon: number
  readonly method: ForecastMethod
  readonly origins: number
  /** Horizons that do not overlap. */
  readonly independent: number
  /** Of the logarithm of difficulty: 0.1 is about 10 %. */
  readonly medianAbsoluteError: number
  readonly meanAbsoluteError: number
  /** Mean of forecast less truth, of the logarithm: above 0 forecasts were too high. */
  readonly bias: number
  /** Share of truths inside the intervals of 50, 80 and 90 %. */
  readonly coverage: Readonly<Record<Level, number>>
  /** Mean pinball loss over the quantiles 5, 10, 25, 50, 75, 90 and 95 %: lower is better, width and misses in one. */
  readonly pinballLoss: number
}

export type BacktestRange = {
  readonly horizons?: readonly number[]
  readonly methods?: readonly ForecastMethod[]
  /** First epoch from which is forecast. Unstated: 104 after the chain’s first, which stood at difficulty 1 for long, or 60 after a later one. */
  readonly fromEpoch?: number
  /** Last epoch that is looked at, as truth too. */
  readonly toEpoch?: number
}

export const backtestHorizons = [1, 2, 6, 13, 26, 52, 104] as const

/** One row for each horizon and method, horizons first. A horizon that no origin reaches has no row. */
export function backtest(epochs: readonly Epoch[], range: BacktestRange = {}): readonly BacktestRow[] {
  const { logs, firstEpoch } = logSeries(epochs)
  const first = Math.max(
    52,
    range.fromEpoch === undefined ? (firstEpoch < 32 ? 104 : 60) : range.fromEpoch - firstEpoch,
  )
  const last = Math.min(logs.length - 1, (range.toEpoch ?? Number.POSITIVE_INFINITY) - firstEpoch)
  const methods = (range.methods ?? forecastMethods).map((method) => ({
    method,
    errors: pastErrors(method, logs, firstEpoch),
  }))
  const rows: BacktestRow[] = []
  for (const horizon of range.horizons ?? backtestHorizons) {
    const origins = last - horizon - first + 1
    if (origins < 1) continue
    for (const { method, errors } of methods) {
      const misses = new Float64Array(origins)
      const inside: Record<Level, number> = { 50: 0, 80: 0, 90: 0 }
      let pinball = 0
      for (let n = 0; n < origins; n++) {
        const origin = first + n
        const truth = (logs[origin + horizon] as number) - (logs[origin] as number)
        const miss = expectedLogGrowth(method, logs, firstEpoch, origin, horizon) - truth
        misses[n] = miss
        pinball += 0.5 * Math.abs(miss)
        for (const level of levels) {
          const half = errors.halfWidth(origin, horizon, level)
          if (half === null) throw new RangeError(`Too few errors before epoch ${firstEpoch + origin}.`)
          if (Math.abs(miss) <= half) inside[level] += 1
          const tail = (1 - level / 100) / 2
          pinball += pinballOf(-miss + half, tail) + pinballOf(-miss - half, 1 - tail)
        }
      }
      const sizes = misses.map(Math.abs).sort()
      rows.push({
        horizon,
        method,
        origins,
        independent: Math.floor((origins - 1) / horizon) + 1,
        medianAbsoluteError: ((sizes[(origins - 1) >> 1] as number) + (sizes[origins >> 1] as number)) / 2,
        meanAbsoluteError: sizes.reduce((sum, size) => sum + size, 0) / origins,
        bias: misses.reduce((sum, miss) => sum + miss, 0) / origins,
        coverage: { 50: inside[50] / origins, 80: inside[80] / origins, 90: inside[90] / origins },
        pinballLoss: pinball / (origins * 7),
      })
    }
  }
  return rows
}

/** Loss of a quantile forecast `share` when the truth lies `above` it (below: negative). Koenker and Bassett, 1978. */
function pinballOf(above: number, share: number): number {
  return above >= 0 ? share * above : (share - 1) * above
}
