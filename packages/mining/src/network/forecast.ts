/**
 * Difficulty to come, with intervals that say how wrong such forecasts have been. From the epochs themselves where there are any, else
 * from the tip alone and constants fitted on epochs 0 to 350.
 */
import { difficultyOf } from './difficulty.ts'
import type { Epoch } from './epochs.ts'
import { epochsPerYear, expectedLogGrowth, type ForecastMethod, powerBetween, powerGrowth } from './growth.ts'
import { blocksPerEpoch } from './retarget.ts'
import { type Level, levels, pastErrors } from './spread.ts'

/** Least wrong of the methods out of sample, see `backtest`. */
export const chosenMethod: ForecastMethod = 'localTrend'

export type Interval = { readonly level: Level; readonly low: number; readonly high: number }

export type DifficultyForecast = {
  /** Epochs ahead of the last known. */
  readonly horizon: number
  readonly difficulty: number
  readonly intervals: readonly Interval[]
}

/** A growth that can be put into networkByMonth, and its uncertainty. */
export type GrowthForecast = {
  /** Continuous growth of hash rate in each month. */
  readonly growthPerMonth: Float64Array
  /** Standard deviation of the logarithm after one year; it grows with the root of time. From the 80 % interval as of a normal. */
  readonly volatilityPerYear: number
  readonly method: ForecastMethod
  readonly source: string
}

/** Forecasts for each horizon after the last of `epochs`. RangeError when they are fewer than a year and half a year of errors. */
export function forecastDifficulty(
  epochs: readonly Epoch[],
  horizons: readonly number[],
  method: ForecastMethod = chosenMethod,
): readonly DifficultyForecast[] {
  const { logs, firstEpoch } = logSeries(epochs)
  const origin = logs.length - 1
  const errors = pastErrors(method, logs, firstEpoch)
  return horizons.map((horizon) => {
    const middle = (logs[origin] as number) + expectedLogGrowth(method, logs, firstEpoch, origin, horizon)
    const intervals = levels.map((level) => {
      const half = errors.halfWidth(origin, horizon, level)
      if (half === null)
        throw new RangeError(`${epochs.length} epochs are too few for intervals; 60 or more are right.`)
      return { level, low: Math.exp(middle - half), high: Math.exp(middle + half) }
    })
    return { horizon, difficulty: Math.exp(middle), intervals }
  })
}

/**
 * Growth of hash rate by month after the tip. With `epochs` by the chosen method; without, by the power law between epoch 350, whose
 * difficulty is known, and the tip.
 */
export function forecastGrowth(request: {
  readonly tip: { readonly height: number; readonly difficulty: number }
  readonly months: number
  readonly epochs?: readonly Epoch[]
}): GrowthForecast {
  const { tip, months, epochs } = request
  const tipEpoch = Math.floor(tip.height / blocksPerEpoch)
  if (epochs !== undefined) {
    const { logs, firstEpoch } = logSeries(epochs)
    const origin = logs.length - 1
    // What lies between the last known epoch and the tip is past: the forecast goes on behind it.
    const passed = Math.max(0, tipEpoch - firstEpoch - origin)
    const [year] = forecastDifficulty(epochs, [epochsPerYear])
    const wide = year?.intervals.find((interval) => interval.level === 80)
    return {
      growthPerMonth: byMonth(months, (horizon) =>
        expectedLogGrowth(chosenMethod, logs, firstEpoch, origin, passed + horizon),
      ),
      volatilityPerYear: Math.log((wide?.high ?? 1) / (wide?.low ?? 1)) / 2 / normalHalf80,
      method: chosenMethod,
      source: `${logs.length} epochs to ${firstEpoch + origin}`,
    }
  }
  if (tipEpoch < lastFitted.epoch + epochsPerYear)
    throw new RangeError(
      `Without epochs a forecast starts from height ${(lastFitted.epoch + epochsPerYear) * blocksPerEpoch} or more, not ${tip.height}; state the epochs for an earlier one.`,
    )
  const power = powerBetween(lastFitted, { epoch: tipEpoch, difficulty: tip.difficulty })
  return {
    growthPerMonth: byMonth(months, (horizon) => powerGrowth(power, tipEpoch, horizon)),
    volatilityPerYear: fittedVolatilityPerYear,
    method: 'powerLaw',
    source: `power law from epoch ${lastFitted.epoch} (difficulty ${lastFitted.difficulty}) to the tip; errors of epochs 0 to ${lastFitted.epoch}`,
  }
}

/** Logarithms by epoch, for the forecasters. RangeError for an empty series. */
export function logSeries(epochs: readonly Epoch[]): { logs: Float64Array; firstEpoch: number } {
  const first = epochs[0]
  if (first === undefined) throw new RangeError('A forecast needs epochs; there are none.')
  return {
    logs: Float64Array.from(epochs, (epoch) => Math.log(epoch.difficulty)),
    firstEpoch: first.epoch,
  }
}

function byMonth(months: number, logGrowth: (horizon: number) => number): Float64Array {
  const epochsPerMonth = epochsPerYear / 12
  const growth = new Float64Array(months)
  let before = logGrowth(0)
  for (let month = 0; month < months; month++) {
    const after = logGrowth((month + 1) * epochsPerMonth)
    growth[month] = after - before
    before = after
  }
  return growth
}

/** Half the width of a normal distribution's 80 % interval, in deviations. */
const normalHalf80 = 1.2815515655446004

/** Last epoch of the fit, by its bits: blocks 705,600 and on, November 2021. */
const lastFitted = { epoch: 350, difficulty: difficultyOf(0x170e0408) }

/** The 80 % half-width of `localTrend` for one year at epoch 350, over 1.28; a test computes it again where the epochs are at hand. */
const fittedVolatilityPerYear = 0.44
