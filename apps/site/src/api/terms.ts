/** GET /api/v1/terms: the terms in force, each text in the languages it was published in. */
import { count, digest, listOf, nullable, oneOf, type Reader, shape, text } from './read.ts'

/** English binds; a language that is missing is read in English. */
export type Said = {
  readonly en: string
  readonly ru: string | null
  readonly be: string | null
  readonly zh: string | null
}

export type TermsVersion = {
  readonly version: number
  readonly digest: string
  /** A day, as 2026-11-23. */
  readonly effectiveFrom: string
}

export type TermsAnswer = {
  readonly inForce: TermsVersion
  readonly next: TermsVersion | null
  readonly versions: readonly TermsVersion[]
  readonly terms: {
    readonly claim: { readonly against: 'issuing-sponsor' | 'sponsors-jointly' }
    readonly loss: {
      readonly rule: 'sponsors-jointly' | 'pro-rata'
      readonly declaredBy: Said
      readonly graceDays: number
    }
    readonly redemption: {
      readonly counters: readonly { readonly vault: number; readonly noticeDays: number }[]
    }
    readonly insurance: readonly {
      readonly vaults: readonly number[]
      readonly insurer: string
      readonly limit: { readonly amount: string; readonly currency: string }
      readonly covers: Said
      readonly excludes: Said
    }[]
    readonly fees: readonly { readonly id: string; readonly payer: Said; readonly charge: Said }[]
    readonly law: { readonly governing: Said; readonly venue: Said }
    readonly clauses: readonly {
      readonly id: string
      readonly heading: Said
      readonly text: Said
      readonly bound: 'contract' | 'law'
      readonly by: string | null
    }[]
  }
}

const said: Reader<Said> = shape({ en: text, ru: nullable(text), be: nullable(text), zh: nullable(text) })
const version: Reader<TermsVersion> = shape({ version: count, digest, effectiveFrom: text })

export const readTerms: Reader<TermsAnswer> = shape({
  inForce: version,
  next: nullable(version),
  versions: listOf(version),
  terms: shape({
    claim: shape({ against: oneOf('issuing-sponsor', 'sponsors-jointly') }),
    loss: shape({ rule: oneOf('sponsors-jointly', 'pro-rata'), declaredBy: said, graceDays: count }),
    redemption: shape({ counters: listOf(shape({ vault: count, noticeDays: count })) }),
    insurance: listOf(
      shape({
        vaults: listOf(count),
        insurer: text,
        limit: shape({ amount: text, currency: text }),
        covers: said,
        excludes: said,
      }),
    ),
    fees: listOf(shape({ id: text, payer: said, charge: said })),
    law: shape({ governing: said, venue: said }),
    clauses: listOf(
      shape({ id: text, heading: said, text: said, bound: oneOf('contract', 'law'), by: nullable(text) }),
    ),
  }),
})
