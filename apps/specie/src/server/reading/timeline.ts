/**
 * The programme through time: even steps from its first statement to the present, each counted for its own moment, so
 * that a statement that lapsed or a raise whose delay ended shows although no block says so.
 */
import {
  type Block,
  counted,
  coverage,
  coverageWithoutCustodian,
  coverageWithoutJurisdiction,
  coverageWithoutVault,
  type ReserveState,
  worstLosses,
} from '@specie/coin'
import { toBigint } from '@specie/units'
import { sumMicrograms, points as toPoints } from './quantities.ts'

export type TimelinePoint = {
  readonly time: number
  readonly block: Block
  readonly countedMicrograms: bigint
  readonly issuedMicrograms: bigint
  readonly titledMicrograms: bigint
  readonly coverageBasisPoints: number | null
  readonly withoutVaultBasisPoints: number | null
  readonly withoutCustodianBasisPoints: number | null
  readonly withoutJurisdictionBasisPoints: number | null
}

/** `steps` points, the last one for `until`; one where no time has passed, none before the first statement. */
export function timeline(options: {
  /** In the order of their blocks. */
  readonly states: readonly ReserveState[]
  readonly until: number
  readonly steps: number
}): readonly TimelinePoint[] {
  const { states, until, steps } = options
  const first = states.find((state) => state.vaults.some((vault) => vault.asOf > 0))
  if (first === undefined) return []
  return evenly(first.block.time, until, steps).map((time) =>
    pointAt(lastAtOrBefore(states, time) ?? first, time),
  )
}

/** The figures of one state at one moment. */
export function pointAt(state: ReserveState, time: number): TimelinePoint {
  const worst = worstLosses(state, time)
  return {
    time,
    block: state.block,
    countedMicrograms: sumMicrograms(state.vaults.map((vault) => counted(state, vault, time))),
    issuedMicrograms: state.sponsors.reduce((sum, sponsor) => sum + toBigint(sponsor.issued), 0n),
    titledMicrograms: sumMicrograms(state.sponsors.map((sponsor) => sponsor.titled)),
    coverageBasisPoints: toPoints(coverage(state, time)),
    withoutVaultBasisPoints: worst && toPoints(coverageWithoutVault(state, time, worst.vault.lost)),
    withoutCustodianBasisPoints:
      worst && toPoints(coverageWithoutCustodian(state, time, worst.custodian.lost)),
    withoutJurisdictionBasisPoints:
      worst && toPoints(coverageWithoutJurisdiction(state, time, worst.jurisdiction.lost)),
  }
}

/** `steps` moments from first to last, both included; one where there is no time between them. */
function evenly(first: number, last: number, steps: number): readonly number[] {
  if (last <= first || steps < 2) return [last]
  return Array.from(
    { length: steps },
    (_, index) => first + Math.floor(((last - first) * index) / (steps - 1)),
  )
}

function lastAtOrBefore(states: readonly ReserveState[], time: number): ReserveState | undefined {
  let low = 0
  let high = states.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((states[middle]?.block.time ?? 0) <= time) low = middle + 1
    else high = middle
  }
  return states[low - 1]
}
