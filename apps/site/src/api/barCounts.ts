/** GET /api/v1/bar-counts: the bars of the lists in force by vault, year and refiner. */
import type { Micrograms } from '@specie/units'
import { count, listOf, type Reader, shape, text, weight } from './read.ts'

export type BarGroup = {
  /** The vault's id, the year or the refiner's code; `-` where there is none. */
  readonly key: string
  readonly name: string
  readonly barCount: number
  readonly fineMicrograms: Micrograms
  readonly countedMicrograms: Micrograms
}

export type BarCounts = {
  readonly vaults: readonly BarGroup[]
  readonly years: readonly BarGroup[]
  readonly refiners: readonly BarGroup[]
}

const groups = listOf(
  shape<BarGroup>({
    key: text,
    name: text,
    barCount: count,
    fineMicrograms: weight,
    countedMicrograms: weight,
  }),
)

export const readBarCounts: Reader<BarCounts> = shape<BarCounts>({
  vaults: groups,
  years: groups,
  refiners: groups,
})
