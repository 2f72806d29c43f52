/** GET /api/v1/history: the programme through time, figure by figure, and what happened when. */
import type { BasisPoints, Micrograms } from '@specie/units'
import { count, listOf, nullable, oneOf, type Reader, shape, share, text, time, weight } from './read.ts'
import { type Block, readBlock } from './reserve.ts'

export type HistoryPoint = {
  readonly time: number
  readonly block: number
  readonly countedMicrograms: Micrograms
  readonly issuedMicrograms: Micrograms
  readonly titledMicrograms: Micrograms
  readonly coverageBasisPoints: BasisPoints | null
  readonly withoutVaultBasisPoints: BasisPoints | null
  readonly withoutCustodianBasisPoints: BasisPoints | null
  readonly withoutJurisdictionBasisPoints: BasisPoints | null
}

export const markKinds = [
  'statement',
  'hold',
  'mint',
  'title',
  'return',
  'delivery',
  'withdrawal',
  'freeze',
] as const

export type MarkKind = (typeof markKinds)[number]

export type HistoryMark = {
  readonly time: number
  readonly kind: MarkKind
  readonly vault: string | null
  readonly amountMicrograms: Micrograms | null
  readonly by: string | null
  readonly account: string | null
  readonly text: string
}

export type History = {
  readonly block: Block
  readonly points: readonly HistoryPoint[]
  readonly marks: readonly HistoryMark[]
}

export const readHistory: Reader<History> = shape<History>({
  block: readBlock,
  points: listOf(
    shape<HistoryPoint>({
      time,
      block: count,
      countedMicrograms: weight,
      issuedMicrograms: weight,
      titledMicrograms: weight,
      coverageBasisPoints: nullable(share),
      withoutVaultBasisPoints: nullable(share),
      withoutCustodianBasisPoints: nullable(share),
      withoutJurisdictionBasisPoints: nullable(share),
    }),
  ),
  marks: listOf(
    shape<HistoryMark>({
      time,
      kind: oneOf(...markKinds),
      vault: nullable(text),
      amountMicrograms: nullable(weight),
      by: nullable(text),
      account: nullable(text),
      text,
    }),
  ),
})
