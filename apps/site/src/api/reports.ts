/** GET /api/v1/reports and /reports/{month}: the monthly reserve reports, and which rule each of their lines serves. */
import type { BasisPoints, Micrograms } from '@specie/units'
import {
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

export type ReportsAnswer = {
  readonly reports: readonly {
    readonly month: string
    readonly digest: string
    readonly publishedAt: number
  }[]
  readonly rules: readonly {
    readonly line: string
    readonly says: string
    readonly rules: readonly string[]
    readonly lacks: string | null
  }[]
}

export const readReports: Reader<ReportsAnswer> = shape({
  reports: listOf(shape({ month: text, digest, publishedAt: time })),
  rules: listOf(shape({ line: text, says: text, rules: listOf(text), lacks: nullable(text) })),
})

export type ReportAnswer = {
  readonly digest: string
  readonly report: {
    readonly month: string
    readonly asOf: number
    readonly tokens: { readonly outstandingMicrograms: Micrograms; readonly titledMicrograms: Micrograms }
    readonly reserve: {
      readonly countedMicrograms: Micrograms
      readonly coverageBasisPoints: BasisPoints | null
      readonly fullyBacked: boolean
      readonly value: {
        readonly amount: string
        readonly currency: string
        readonly pricePerTroyOunce: string
        readonly source: string
      } | null
    }
    readonly custody: readonly {
      readonly vault: number
      readonly name: string
      readonly place: string
      readonly jurisdiction: string
      readonly custodian: { readonly name: string }
      readonly bars: number
      readonly countedMicrograms: Micrograms
      readonly asOf: number | null
    }[]
    readonly statements: readonly unknown[]
    readonly incidents: readonly {
      readonly time: number
      readonly kind: string
      readonly vault: number | null
      readonly micrograms: Micrograms | null
    }[]
  }
}

const anything: Reader<unknown> = (value) => value

export const readReport: Reader<ReportAnswer> = shape({
  digest,
  report: shape({
    month: text,
    asOf: time,
    tokens: shape({ outstandingMicrograms: weight, titledMicrograms: weight }),
    reserve: shape({
      countedMicrograms: weight,
      coverageBasisPoints: nullable(share),
      fullyBacked: flag,
      value: nullable(shape({ amount: text, currency: text, pricePerTroyOunce: text, source: text })),
    }),
    custody: listOf(
      shape({
        vault: count,
        name: text,
        place: text,
        jurisdiction: text,
        custodian: shape({ name: text }),
        bars: count,
        countedMicrograms: weight,
        asOf: nullable(time),
      }),
    ),
    statements: listOf(anything),
    incidents: listOf(shape({ time, kind: text, vault: nullable(count), micrograms: nullable(weight) })),
  }),
})
