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

/**
 * Counts in bins of equal width with an edge at nothing, so that no bin holds losses and gains. Nine tenths of the values fill some thirty
 * bins; a long tail takes as many more as it needs, to four hundred, the last of which holds whatever lies beyond.
 */
export function histogramOf(values: Float64Array): { fromUsd: number; toUsd: number; counts: number[] } {
  const sorted = values.toSorted()
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  const span = percentile(sorted, 0.9) - least
  const each = span > 0 ? span / 30 : Math.max(1, Math.abs(most) / 30)
  const first = Math.floor(least / each)
  const bins = Math.min(400, Math.floor(most / each) - first + 1)
  const counts = new Array<number>(bins).fill(0)
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.floor(value / each) - first)
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return { fromUsd: first * each, toUsd: (first + bins) * each, counts }
}
