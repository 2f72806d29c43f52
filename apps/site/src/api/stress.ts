/** GET /api/v1/stress?shock=…: what would become of the programme if this happened tonight. */
import type { BasisPoints, Micrograms } from '@specie/units'
import { address, count, listOf, nullable, oneOf, type Reader, shape, share, text, weight } from './read.ts'

export const fates = ['untouched', 'blocked', 'lapsed', 'origin', 'already-lapsed'] as const
export type Fate = (typeof fates)[number]

export type StressAnswer = {
  readonly shocks: readonly string[]
  readonly loss: 'sponsors-jointly' | 'pro-rata'
  readonly coverageBeforeBasisPoints: BasisPoints | null
  readonly coverageAfterBasisPoints: BasisPoints | null
  readonly countedBeforeMicrograms: Micrograms
  readonly countedAfterMicrograms: Micrograms
  readonly coin: {
    readonly reachableMicrograms: Micrograms
    readonly blockedMicrograms: Micrograms
    readonly uncoveredMicrograms: Micrograms
  } | null
  readonly smallestOpenBarMicrograms: Micrograms | null
  readonly titles: { readonly deliverable: number; readonly blocked: number; readonly originExcluded: number }
  readonly vaults: readonly {
    readonly id: string
    readonly name: string
    readonly fate: Fate
    readonly countedBeforeMicrograms: Micrograms
    readonly countedAfterMicrograms: Micrograms
    readonly openBars: number
    readonly titlesDeliverable: number
    readonly titlesBlocked: number
  }[]
  readonly sponsors: readonly {
    readonly address: string
    readonly name: string
    readonly owedMicrograms: Micrograms
    readonly assetsAfterMicrograms: Micrograms
    readonly freeAfterMicrograms: Micrograms
    readonly shortfallMicrograms: Micrograms
  }[]
  readonly listsMissing: readonly string[]
}

export const readStress: Reader<StressAnswer> = shape({
  shocks: listOf(text),
  loss: oneOf('sponsors-jointly', 'pro-rata'),
  coverageBeforeBasisPoints: nullable(share),
  coverageAfterBasisPoints: nullable(share),
  countedBeforeMicrograms: weight,
  countedAfterMicrograms: weight,
  coin: nullable(
    shape({ reachableMicrograms: weight, blockedMicrograms: weight, uncoveredMicrograms: weight }),
  ),
  smallestOpenBarMicrograms: nullable(weight),
  titles: shape({ deliverable: count, blocked: count, originExcluded: count }),
  vaults: listOf(
    shape({
      id: text,
      name: text,
      fate: oneOf(...fates),
      countedBeforeMicrograms: weight,
      countedAfterMicrograms: weight,
      openBars: count,
      titlesDeliverable: count,
      titlesBlocked: count,
    }),
  ),
  sponsors: listOf(
    shape({
      address,
      name: text,
      owedMicrograms: weight,
      assetsAfterMicrograms: weight,
      freeAfterMicrograms: weight,
      shortfallMicrograms: weight,
    }),
  ),
  listsMissing: listOf(text),
})
