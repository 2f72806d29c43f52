/**
 * A group of like machines as the dispatch sees it: by step, the MW at the busbar of each segment of its load, and the PH/s that a MW
 * there brings. With a hash price that is what a MWh in the mine earns.
 */
import { type Mode, segmentsOf, topWatts } from './modes.ts'

export type GroupSegments = {
  readonly machines: number
  /** Most that the group draws in a step, MW at the busbar. */
  readonly capacityMw: Float64Array
  readonly segments: readonly {
    readonly mw: Float64Array
    /** PH/s for each MW at the busbar. */
    readonly petahashesPerMw: Float64Array
  }[]
}

/**
 * `runningShare`: machines in service (uptime). `hashShare`: hash rate beside the rated one (age, generation, rejected shares).
 * Steps too hot to cool everything lose the least efficient part first.
 */
export function groupSegments(of: {
  readonly machines: number
  readonly machine: { readonly watts: number; readonly terahashes: number }
  readonly modes: readonly Mode[]
  /** MW at the busbar for one MW of machines. */
  readonly overhead: Float64Array
  /** Share of the machines' power that can be cooled; null: all. */
  readonly coolable?: Float64Array | null
  readonly runningShare?: number
  readonly hashShare?: number
}): GroupSegments {
  const { overhead, coolable = null, runningShare = 1, hashShare = 1 } = of
  const watts = of.modes.length === 0 ? of.machine.watts : topWatts(of.modes)
  const itMw = (of.machines * runningShare * watts) / 1e6
  const capacityMw = overhead.map((factor, step) => itMw * factor * (coolable?.[step] ?? 1))
  let before = 0
  const segments = segmentsOf(of, of.machine).map(({ share, petahashesPerMw }) => {
    const from = before
    before += share
    return {
      mw: overhead.map(
        (factor, step) => itMw * factor * Math.max(0, Math.min(share, (coolable?.[step] ?? 1) - from)),
      ),
      petahashesPerMw: overhead.map((factor) => (petahashesPerMw * hashShare) / factor),
    }
  })
  return { machines: of.machines, capacityMw, segments }
}

/** How many machines fit a power at the busbar on the hottest hour: whole ones, rounded down. */
export function machinesFor(
  busbarMw: number,
  of: { readonly watts: number; readonly overhead: Float64Array },
): number {
  const most = of.overhead.reduce((worst, one) => Math.max(worst, one), 1)
  return Math.floor((busbarMw * 1e6) / (of.watts * most) + 1e-9)
}

/** What a MWh earns in a segment: PH/s a MW × dollars a PH/s and day ÷ 24 hours, what the pool keeps taken off. */
export function usdPerMwhOf(
  petahashesPerMw: Float64Array,
  hashPriceUsd: number | Float64Array,
  poolFeeShare = 0,
): Float64Array {
  return petahashesPerMw.map((petahashes, step) => {
    const price = typeof hashPriceUsd === 'number' ? hashPriceUsd : (hashPriceUsd[step] ?? 0)
    return (petahashes * price * (1 - poolFeeShare)) / 24
  })
}
