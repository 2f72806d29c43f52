/** How drawn values lie: mean, deviation, percentiles, loss at the worse end. */
import type { Spread } from '../plan/index.ts'

/** Percentiles between neighbours by straight line (type 7 of Hyndman and Fan). Values that are no numbers are left out; null: none are left. */
export function spreadOf(values: Float64Array): Spread | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  const count = sorted.length
  if (count === 0) return null
  const mean = sorted.reduce((sum, value) => sum + value, 0) / count
  const variance = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, count - 1)
  const [p5, p25, p50, p75, p95] = [0.05, 0.25, 0.5, 0.75, 0.95].map((share) => percentile(sorted, share))
  return {
    mean,
    deviation: Math.sqrt(variance),
    p5: p5 ?? mean,
    p25: p25 ?? mean,
    p50: p50 ?? mean,
    p75: p75 ?? mean,
    p95: p95 ?? mean,
  }
}

/** `sorted` ascending. */
export function percentile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.min(sorted.length - 1, below + 1)] ?? low
  return low + (high - low) * (place - below)
}

/** The loss that `share` of the values stay within, and the mean loss of the rest. A negative value is a positive loss. */
export function tailLoss(
  values: Float64Array,
  share = 0.95,
): { readonly valueAtRisk: number; readonly conditional: number } {
  const sorted = values.toSorted()
  const worst = Math.max(1, Math.round(sorted.length * (1 - share)))
  const tail = sorted.subarray(0, worst)
  return {
    valueAtRisk: -percentile(sorted, 1 - share),
    conditional: -(tail.reduce((sum, value) => sum + value, 0) / worst),
  }
}

export function histogramOf(
  values: Float64Array,
  bins: number,
): { fromUsd: number; toUsd: number; counts: number[] } {
  const [fromUsd, toUsd] = [
    values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  ]
  const counts = new Array<number>(bins).fill(0)
  for (const value of values) {
    const bin =
      toUsd === fromUsd ? 0 : Math.min(bins - 1, Math.floor(((value - fromUsd) / (toUsd - fromUsd)) * bins))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return { fromUsd, toUsd, counts }
}
