/** GET /api/v1/reserve: how much gold, how many coins, what coverage, and what is left without the largest of each. */
import type { BasisPoints, Micrograms } from '@specie/units'
import {
  address,
  count,
  digest,
  flag,
  listOf,
  nullable,
  type Reader,
  shape,
  share,
  text,
  time,
  weight,
} from './read.ts'

export type Block = { readonly number: number; readonly hash: string; readonly time: number }

export type Sponsor = {
  readonly address: string
  readonly name: string
  readonly assetsMicrograms: Micrograms
  readonly issuedMicrograms: Micrograms
  readonly titledMicrograms: Micrograms
  readonly freeMicrograms: Micrograms
  readonly capMicrograms: Micrograms
  readonly mintingSuspended: boolean
}

export type Without = {
  readonly vault: { readonly id: string; readonly name: string; readonly coverageBasisPoints: BasisPoints }
  readonly custodian: {
    readonly address: string
    readonly name: string
    readonly coverageBasisPoints: BasisPoints
  }
  readonly jurisdiction: {
    readonly code: string
    readonly name: string
    readonly coverageBasisPoints: BasisPoints
  }
}

export type Reserve = {
  readonly block: Block
  /** Milliseconds of Unix time for which the server counted ages and delays. */
  readonly countedAt: number | null
  readonly goldMicrograms: Micrograms
  readonly countedMicrograms: Micrograms
  readonly waitingMicrograms: Micrograms
  readonly issuedMicrograms: Micrograms
  readonly titledMicrograms: Micrograms
  readonly owedMicrograms: Micrograms
  readonly coverageBasisPoints: BasisPoints | null
  readonly without: Without | null
  readonly oldestStatementAt: number | null
  readonly oldestStatementLapsesAt: number | null
  readonly barCount: number
  readonly holders: number | null
  readonly sponsors: readonly Sponsor[]
}

export const readBlock: Reader<Block> = shape<Block>({ number: count, hash: digest, time })

export const readReserve: Reader<Reserve> = shape<Reserve>({
  block: readBlock,
  countedAt: nullable(time),
  goldMicrograms: weight,
  countedMicrograms: weight,
  waitingMicrograms: weight,
  issuedMicrograms: weight,
  titledMicrograms: weight,
  owedMicrograms: weight,
  coverageBasisPoints: nullable(share),
  without: nullable(
    shape<Without>({
      vault: shape({ id: text, name: text, coverageBasisPoints: share }),
      custodian: shape({ address, name: text, coverageBasisPoints: share }),
      jurisdiction: shape({ code: text, name: text, coverageBasisPoints: share }),
    }),
  ),
  oldestStatementAt: nullable(time),
  oldestStatementLapsesAt: nullable(time),
  barCount: count,
  holders: nullable(count),
  sponsors: listOf(
    shape<Sponsor>({
      address,
      name: text,
      assetsMicrograms: weight,
      issuedMicrograms: weight,
      titledMicrograms: weight,
      freeMicrograms: weight,
      capMicrograms: weight,
      mintingSuspended: flag,
    }),
  ),
})
