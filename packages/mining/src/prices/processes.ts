/** What made-up prices are drawn from: a process that forgets, and values that rise with a score to a wanted mean and deviation. */
import type { Stream } from '../chance/index.ts'
import { meanOf } from './statistics.ts'

/** min(ceiling, exp(a + b·score)) with the wanted mean and deviation; b by halving, as the deviation rises with it. `scores` rise. Null where no b is steep enough. */
export function exponentials(
  scores: readonly number[],
  mean: number,
  deviation: number,
  ceiling: number,
): Float64Array | null {
  const drawn = Float64Array.from(scores)
  const highest = drawn.at(-1) ?? 0
  const shaped = (slope: number) =>
    underCeiling(
      drawn.map((score) => Math.exp(slope * (score - highest))),
      mean,
      ceiling,
    )
  const spread = (values: Float64Array) => Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)))
  let [low, high] = [0, 1]
  while (spread(shaped(high)) < deviation) {
    high *= 2
    if (high > steepest) return null
  }
  for (let halving = 0; halving < 60 && high - low > Number.EPSILON * high; halving++) {
    const middle = (low + high) / 2
    if (spread(shaped(middle)) < deviation) low = middle
    else high = middle
  }
  return shaped((low + high) / 2)
}

/** Scaled to the mean; what would pass the ceiling stays at it, and the rest makes up for it. `rising` rises. */
export function underCeiling(rising: Float64Array, mean: number, ceiling: number): Float64Array {
  let [sum, free] = [meanOf(rising) * rising.length, rising.length]
  while (free > 0) {
    const scale = (mean * rising.length - ceiling * (rising.length - free)) / sum
    const top = rising[free - 1] ?? 0
    if (top * scale <= ceiling) return rising.map((value, rank) => (rank < free ? value * scale : ceiling))
    sum -= top
    free--
  }
  return rising.fill(ceiling)
}

/** A stationary process of deviation 1 that forgets with this time constant. */
export function drifting(
  chance: Stream,
  steps: number,
  stepHours: number,
  memoryHours: number,
): Float64Array {
  const kept = Math.exp(-stepHours / memoryHours)
  const fresh = Math.sqrt(1 - kept ** 2)
  let state = chance.normal()
  return Float64Array.from({ length: steps }, () => {
    state = kept * state + fresh * chance.normal()
    return state
  })
}

/** Slopes beyond this leave all of the mean to a single step. */
const steepest = 1e4
