/**
 * What is asked of the licences: an order that something stands in the way of. Each impediment must be lifted by a licence in force whose scope the order keeps
 * to; what moves is reserved under it, used up when the order is final, given back when it dies.
 */
import type { ScreeningQuestion } from '../case/question.ts'
import type { Address } from '../party/facts.ts'
import type { LicenceKind } from './licence.ts'

type Digest = `0x${string}`

/** What stands in the way of an order. */
export type Impediment =
  /** A hold lies on this bar, or lay on it and was lifted by a licence, under which alone it may move. The register says which: `impedimentsOf`. */
  | {
      readonly kind: 'hold'
      readonly hold: string
      readonly vault: number
      readonly barKey: Digest
      readonly amount: bigint
    }
  /** The law of a place bars the party's part in it. */
  | {
      readonly kind: 'ban'
      readonly jurisdiction: string
      readonly activity: string
      readonly party: Address
    }
  /** A case blocks the party. */
  | { readonly kind: 'block'; readonly party: Address; readonly case: string }

export type LicenceQuestion = Pick<
  ScreeningQuestion,
  'purpose' | 'subject' | 'party' | 'others' | 'vault' | 'barKey' | 'amount'
> & {
  /** Every country that it touches: of everybody who has a part in it, and of the vault. */
  readonly jurisdictions: readonly string[]
  /** Accounts that are paid for the metal; null where nobody here can know. */
  readonly proceeds: readonly Address[] | null
  readonly impediments: readonly Impediment[]
}

/** One licence that an order goes under, and what it takes of it. */
export type LicenceCover = {
  readonly licence: string
  readonly version: number
  readonly digest: Digest
  readonly kind: LicenceKind
  readonly number: string
  readonly authority: string
  readonly lifts: readonly Impediment[]
  readonly amountMicrograms: bigint
  /** What is left of it behind this order; null where it names no amount. */
  readonly leftMicrograms: bigint | null
  /** Conditions that no program checks. */
  readonly conditions: readonly string[]
  readonly proceedsTo: Address | null
  /** For the decision's text: it names no party. */
  readonly says: string
}

export type LicenceDenial = {
  readonly code: 'LICENCE_MISSING' | 'LICENCE_USED_UP'
  /** What nothing lifts. */
  readonly impediment: Impediment
  /** For officers: which licences were looked at, and what of the order is outside of each. */
  readonly why: string
}

/*
 * What the adapter calls, all exported by @specie/screening:
 *   licenceFor(db, question, now): Promise<Outcome<readonly LicenceCover[], LicenceDenial>>      only looks
 *   useLicence(pool, question, now): Promise<Outcome<readonly LicenceCover[], LicenceDenial>>    reserves: once for a subject, however often it is asked;
 *                                                                                               without impediments it answers with no cover and reserves nothing
 *   useLicenceIn(client, question, now)                                                         the same in the caller's transaction
 *   reservedUses(db)                                                                            what is under way
 *   finishLicenceUse(pool, subject, now) · returnLicenceUse(pool, subject, why, now)            when the order is final, or can never be
 */
