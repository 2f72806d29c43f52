/**
 * Fees forecast from a history of them, and that forecast on trial. The history is the reader’s: fees are not in block headers, so no
 * table of epochs holds them. Logarithms return to their mean as `fees.ts` has it; rushes are then part of the deviation.
 */
import type { FeeModel } from './fees.ts'
import { type Level, levels } from './spread.ts'

export type FeeForecast = {
  /** Months ahead. */
  readonly horizon: number
  readonly medianBtc: number
  readonly intervals: readonly { readonly level: Level; readonly low: number; readonly high: number }[]
}

export type FeeBacktestRow = {
  readonly horizon: number
  /** `naive`: as in the last month. */
  readonly method: 'naive' | 'meanReverting'
  readonly origins: number
  /** Of the logarithm. */
  readonly meanAbsoluteError: number
  readonly coverage: Readonly<Record<Level, number>>
}

const leastMonths = 24

/** The model of a history of fees, BTC a block in each month, the last one last. RangeError for fewer than 24 months or a month without fees. */
export function fitFees(feesBtcByMonth: Float64Array): FeeModel {
  const { center, deviation, kept } = fit(feesBtcByMonth, feesBtcByMonth.length)
  return {
    meanBtc: Math.exp(center + deviation ** 2 / 2),
    nowBtc: feesBtcByMonth.at(-1) ?? null,
    deviation,
    halfLifeMonths: Math.log(0.5) / Math.log(kept),
    rushesPerYear: 0,
    rushMultiple: 0,
    rushKept: 0,
  }
}

/** Medians and intervals of fees, BTC a block, so many months after the last of the history. */
export function forecastFees(
  feesBtcByMonth: Float64Array,
  horizons: readonly number[],
): readonly FeeForecast[] {
  const months = feesBtcByMonth.length
  const fitted = fit(feesBtcByMonth, months)
  const now = Math.log(feesBtcByMonth[months - 1] as number)
  return horizons.map((horizon) => {
    const { middle, deviation } = ahead(fitted, now, horizon)
    const intervals = levels.map((level) => ({
      level,
      low: Math.exp(middle - normalHalf[level] * deviation),
      high: Math.exp(middle + normalHalf[level] * deviation),
    }))
    return { horizon, medianBtc: Math.exp(middle), intervals }
  })
}

/** Both methods from each month on, knowing only what lay behind it, against what came. Naive intervals: a random walk's. */
export function backtestFees(
  feesBtcByMonth: Float64Array,
  horizons: readonly number[] = [1, 3, 6, 12],
): readonly FeeBacktestRow[] {
  const logs = feesBtcByMonth.map(Math.log)
  const rows: FeeBacktestRow[] = []
  for (const horizon of horizons) {
    const origins = logs.length - horizon - leastMonths + 1
    if (origins < 1) continue
    for (const method of ['naive', 'meanReverting'] as const) {
      let size = 0
      const inside: Record<Level, number> = { 50: 0, 80: 0, 90: 0 }
      for (let known = leastMonths; known + horizon <= logs.length; known++) {
        const fitted = fit(feesBtcByMonth, known)
        const now = logs[known - 1] as number
        const truth = logs[known - 1 + horizon] as number
        const { middle, deviation } =
          method === 'naive'
            ? { middle: now, deviation: fitted.stepDeviation * Math.sqrt(horizon) }
            : ahead(fitted, now, horizon)
        size += Math.abs(truth - middle)
        for (const level of levels)
          if (Math.abs(truth - middle) <= normalHalf[level] * deviation) inside[level] += 1
      }
      rows.push({
        horizon,
        method,
        origins,
        meanAbsoluteError: size / origins,
        coverage: { 50: inside[50] / origins, 80: inside[80] / origins, 90: inside[90] / origins },
      })
    }
  }
  return rows
}

type Fit = {
  readonly center: number
  readonly deviation: number
  /** What is left of a deviation after a month. */
  readonly kept: number
  readonly stepDeviation: number
  readonly months: number
}

/** Moments of the logarithms of the first `months`. */
function fit(fees: Float64Array, months: number): Fit {
  if (months < leastMonths)
    throw new RangeError(`${months} months of fees are too few; ${leastMonths} or more are right.`)
  let [center, step] = [0, 0]
  for (let month = 0; month < months; month++) {
    const fee = fees[month] as number
    if (!(fee > 0)) throw new RangeError(`Month ${month} has fees of ${fee} BTC a block; they are above 0.`)
    center += Math.log(fee) / months
    if (month > 0) step += Math.log(fee / (fees[month - 1] as number)) ** 2 / (months - 1)
  }
  let variance = 0
  for (let month = 0; month < months; month++)
    variance += (Math.log(fees[month] as number) - center) ** 2 / (months - 1)
  // Mean square of the steps of such a series is 2 (1 − kept) × variance. A short history looks calmer and quicker to return than it is:
  // Kendall's correction of an autocorrelation (1954), and the variance about a mean that was fitted to few independent months.
  const found = variance > 0 ? 1 - step / (2 * variance) : 0.5
  const kept = Math.min(0.97, Math.max(0.1, found + (1 + 3 * found) / months))
  const corrected = variance / (1 - 1 / Math.max(2, independentMonths(months, kept)))
  return { center, deviation: Math.sqrt(corrected), kept, stepDeviation: Math.sqrt(step), months }
}

/** How many independent months a mean over correlated ones is worth. */
function independentMonths(months: number, kept: number): number {
  return (months * (1 - kept)) / (1 + kept)
}

/** The mean of a short, slow history is itself uncertain: its variance is that of the series over its independent months. */
function ahead(fitted: Fit, now: number, horizon: number): { middle: number; deviation: number } {
  const left = fitted.kept ** horizon
  const independent = independentMonths(fitted.months, fitted.kept)
  const variance = fitted.deviation ** 2 * (1 - left ** 2 + (1 - left) ** 2 / Math.max(1, independent))
  return { middle: fitted.center + left * (now - fitted.center), deviation: Math.sqrt(variance) }
}

/** Half the width of a normal distribution's interval, in deviations. */
const normalHalf: Readonly<Record<Level, number>> = { 50: 0.6744897502, 80: 1.2815515655, 90: 1.644853627 }
