/** GET /api/v1/bars and /bars/{barKey}: every bar, what it backs and why not, its history and its proof. */
import type { Micrograms } from '@specie/units'
import {
  count,
  digest,
  listOf,
  nullable,
  oneOf,
  type Reader,
  shape,
  text,
  texts,
  time,
  weight,
} from './read.ts'

export type Bar = {
  readonly barKey: string
  readonly vault: string
  readonly metal: string
  readonly brand: string
  readonly brandName: string
  readonly serial: string
  readonly year: string
  readonly standard: string
  readonly unit: 'oz' | 'g'
  readonly gross: string
  readonly fineness: string
  readonly fine: string
  readonly refiner: string
  readonly countedMicrograms: Micrograms
  readonly reason: string
  readonly state: 'listed' | 'titled' | 'gone' | 'held'
  readonly title: string | null
}

export const barStates = ['listed', 'titled', 'held', 'gone'] as const satisfies readonly Bar['state'][]

export type BarEvent = {
  readonly time: number
  readonly event: string
  readonly vault: string
  readonly facts: readonly (readonly [string, string])[]
  readonly source: string
}

export type BarProof = {
  readonly listDigest: string
  readonly root: string
  readonly sumMicrograms: Micrograms
  readonly leaf: string
  /** The bar's line of the list: what the leaf's digest is made of. */
  readonly line: string
  readonly index: number
  readonly siblings: readonly { readonly hash: string; readonly sumMicrograms: Micrograms }[]
}

export type BarWithHistory = Bar & {
  readonly history: readonly BarEvent[]
  readonly proof: BarProof | null
}

export type BarsPage = {
  readonly bars: readonly Bar[]
  readonly nextCursor: string | null
  readonly total: number
}

const fields = {
  barKey: digest,
  vault: text,
  metal: text,
  brand: text,
  brandName: text,
  serial: text,
  year: text,
  standard: text,
  unit: oneOf('oz', 'g'),
  gross: text,
  fineness: text,
  fine: text,
  refiner: text,
  countedMicrograms: weight,
  reason: text,
  state: oneOf('listed', 'titled', 'gone', 'held'),
  title: nullable(text),
} as const

export const readBars: Reader<BarsPage> = shape<BarsPage>({
  bars: listOf(shape<Bar>(fields)),
  nextCursor: nullable(text),
  total: count,
})

export const readBar: Reader<BarWithHistory> = shape<BarWithHistory>({
  ...fields,
  history: listOf(shape<BarEvent>({ time, event: text, vault: text, facts: texts, source: text })),
  proof: nullable(
    shape<BarProof>({
      listDigest: digest,
      root: digest,
      sumMicrograms: weight,
      leaf: digest,
      line: text,
      index: count,
      siblings: listOf(shape({ hash: digest, sumMicrograms: weight })),
    }),
  ),
})
