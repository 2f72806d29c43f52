/** What a series is like: the figures by which a made-up one is judged against a real one. */
import { hourMs, type Series } from './series.ts'
import { zoneOf } from './zone.ts'

export type Statistics = {
  readonly steps: number
  readonly mean: number
  /** Of all steps (divided by their number). */
  readonly deviation: number
  readonly lowest: number
  readonly highest: number
  /** Value that this share of the steps does not exceed, %: 1, 5, 10, 25, 50, 75, 90, 95, 99. */
  readonly percentiles: Readonly<Record<number, number>>
  /** Share of the steps below zero, and their mean; the mean is 0 where there are none. */
  readonly negativeShare: number
  readonly negativeMean: number
  /** Mean of each hour of the day and of each month, by the calendar of the series' zone; NaN where no step falls. */
  readonly meanByHour: readonly number[]
  readonly meanByMonth: readonly number[]
  /** Correlation with the value an hour before, and a day before; 0 where all values are alike. */
  readonly hourCorrelation: number
  readonly dayCorrelation: number
}

export function statistics(series: Series): Statistics {
  const { values, stepHours } = series
  const sorted = values.slice().sort()
  const mean = meanOf(values)
  const variance = correlated(values, mean, 0) || 1
  const negative = values.filter((value) => value < 0)
  const percentiles = Object.fromEntries(
    [1, 5, 10, 25, 50, 75, 90, 95, 99].map((percent) => [percent, quantile(sorted, percent / 100)]),
  )
  return {
    steps: values.length,
    mean,
    deviation: Math.sqrt(correlated(values, mean, 0)),
    lowest: sorted[0] ?? Number.NaN,
    highest: sorted.at(-1) ?? Number.NaN,
    percentiles,
    negativeShare: negative.length / values.length,
    negativeMean: negative.length === 0 ? 0 : meanOf(negative),
    ...meansByClock(series),
    hourCorrelation: correlated(values, mean, Math.round(1 / stepHours)) / variance,
    dayCorrelation: correlated(values, mean, Math.round(24 / stepHours)) / variance,
  }
}

/** The values from the highest to the lowest: the price that is reached or exceeded in so many steps. */
export function durationCurve(series: Series): Float64Array {
  return series.values.slice().sort().reverse()
}

/** Share of the steps in which the value is above `threshold`. */
export function shareAbove(values: Float64Array, threshold: number): number {
  return values.reduce((count, value) => (value > threshold ? count + 1 : count), 0) / values.length
}

/** Linear between neighbours (definition 7 of Hyndman and Fan, 1996). `sorted` rises. */
export function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  return below + ((sorted[Math.ceil(place)] ?? below) - below) * (place - Math.floor(place))
}

/** Summed with the error carried along (Kahan), so that a year's mean keeps its last digits. */
export function meanOf(values: Float64Array): number {
  let [sum, carried] = [0, 0]
  for (const value of values) {
    const added = value - carried
    const next = sum + added
    carried = next - sum - added
    sum = next
  }
  return sum / values.length
}

function correlated(values: Float64Array, mean: number, lag: number): number {
  let sum = 0
  for (let step = lag; step < values.length; step++)
    sum += ((values[step] ?? 0) - mean) * ((values[step - lag] ?? 0) - mean)
  return sum / (values.length - lag)
}

function meansByClock(series: Series): {
  readonly meanByHour: readonly number[]
  readonly meanByMonth: readonly number[]
} {
  const startMs = Date.parse(series.start)
  const stepMs = series.stepHours * hourMs
  const zone = zoneOf(series.zone, startMs, startMs + series.values.length * stepMs)
  const hours = Array.from({ length: 24 }, () => ({ sum: 0, count: 0 }))
  const months = Array.from({ length: 12 }, () => ({ sum: 0, count: 0 }))
  series.values.forEach((value, step) => {
    const clock = new Date(zone.localOf(startMs + step * stepMs))
    for (const part of [hours[clock.getUTCHours()], months[clock.getUTCMonth()]]) {
      if (part === undefined) continue
      part.sum += value
      part.count++
    }
  })
  const means = (classes: typeof hours) => classes.map(({ sum, count }) => sum / count)
  return { meanByHour: means(hours), meanByMonth: means(months) }
}
