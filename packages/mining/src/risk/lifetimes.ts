/** A slice of the drawn lifetimes, valued: columns of numbers that slices of other threads join in order. */
import { npv } from '../finance/index.ts'
import { type Prepared, valueOfPath } from '../plan/index.ts'
import { pathDrawer } from './drawPath.ts'

export type Slice = {
  readonly from: number
  readonly npvUsd: Float64Array
  readonly bitcoin: Float64Array
  /** NaN where nothing was mined or the station is planned. */
  readonly costPerBitcoinUsd: Float64Array
  /** Year after year, `years` + 1 for each lifetime. */
  readonly flowsUsd: Float64Array
}

export function valueLifetimes(
  prepared: Prepared,
  request: {
    readonly seed: number
    readonly from: number
    readonly to: number
    readonly coupling: readonly number[]
    readonly ban?: { readonly month: number; readonly resalePercent: number } | null
    readonly onProgress?: (done: number) => void
  },
): Slice {
  const { seed, from, to, coupling, ban, onProgress = () => {} } = request
  const { site } = prepared
  const count = to - from
  const width = site.years + 1
  const draw = pathDrawer(site, seed)
  const rate = site.money.discountPercent / 100
  const slice = {
    from,
    npvUsd: new Float64Array(count),
    bitcoin: new Float64Array(count),
    costPerBitcoinUsd: new Float64Array(count).fill(Number.NaN),
    flowsUsd: new Float64Array(count * width),
  }
  for (let index = 0; index < count; index++) {
    const drawn = draw(from + index)
    const path = ban === undefined ? drawn : { ...drawn, ban }
    const lifetime = valueOfPath(prepared, path, { coupling })
    slice.npvUsd[index] = lifetime.npvUsd
    slice.flowsUsd.set(lifetime.flowsUsd, index * width)
    slice.bitcoin[index] = lifetime.bitcoin.reduce((sum, coins) => sum + coins, 0)
    const coins = npv(rate, [0, ...lifetime.bitcoin])
    if (coins > 0 && site.station.planned === null)
      slice.costPerBitcoinUsd[index] = (npv(rate, [0, ...lifetime.miningUsd]) - lifetime.npvUsd) / coins
    if ((index + 1) % 16 === 0 || index + 1 === count) onProgress(index + 1)
  }
  return slice
}

/** Slices put together in the order of their lifetimes: the same whatever the number of threads. */
export function joinSlices(slices: readonly Slice[]): Slice {
  const ordered = slices.toSorted((a, b) => a.from - b.from)
  const joined = (of: (slice: Slice) => Float64Array) => {
    const all = new Float64Array(ordered.reduce((sum, slice) => sum + of(slice).length, 0))
    let at = 0
    for (const slice of ordered) {
      all.set(of(slice), at)
      at += of(slice).length
    }
    return all
  }
  return {
    from: ordered[0]?.from ?? 0,
    npvUsd: joined(({ npvUsd }) => npvUsd),
    bitcoin: joined(({ bitcoin }) => bitcoin),
    costPerBitcoinUsd: joined(({ costPerBitcoinUsd }) => costPerBitcoinUsd),
    flowsUsd: joined(({ flowsUsd }) => flowsUsd),
  }
}
