/**
 * Licences and orders: the lawful way for what is blocked to move. An authority or a court lifts a hold, a ban or a block in part: by a number, for named
 * purposes, within a scope, for a time. What it lets move is counted against it, to the microgram.
 */
import type { Address } from '../party/facts.ts'

type Digest = `0x${string}`

export const licenceKinds = ['licence', 'order', 'discharge'] as const

/** `licence` of an authority and `order` of a court allow something within their scope; a `discharge` ends holds: nothing is left to be used up. */
export type LicenceKind = (typeof licenceKinds)[number]

export const licencePurposes = [
  'mint',
  'delivery',
  'withdrawal',
  'assumption',
  'settlement',
  'backing',
] as const

/** What an order may do under it; `backing`: bars that it lifts may back coins again while it is in force. */
export type LicencePurpose = (typeof licencePurposes)[number]

/** One thing that it lifts. Only what stands here is lifted: a licence for a hold says nothing of a ban. */
export type Lift =
  /** A hold of the register, by its id. */
  | { readonly kind: 'hold'; readonly hold: string }
  /** What the law of a place bars: one activity in the rules' words, or every one (null). */
  | { readonly kind: 'ban'; readonly jurisdiction: string; readonly activity: string | null }
  /** A party that a case blocks. */
  | { readonly kind: 'block'; readonly party: Address }

/** Each null: not narrowed by it. */
export type LicenceScope = {
  readonly purposes: readonly LicencePurpose[]
  /** Of an order it must be the party. */
  readonly parties: readonly Address[] | null
  /** Everybody else who has a part in the order must be among them. */
  readonly counterparties: readonly Address[] | null
  readonly vaults: readonly number[] | null
  readonly barKeys: readonly Digest[] | null
  /** Every country that the order touches must be among them. */
  readonly jurisdictions: readonly string[] | null
  /** In all, over its whole life and all its versions. */
  readonly amountMicrograms: bigint | null
  /** The supervised account that everything paid for the metal must go to. */
  readonly proceedsTo: Address | null
}

export type LicenceDocument = { readonly title: string; readonly digest: Digest }

export type LicenceContent = {
  readonly kind: LicenceKind
  /** As its authority gave it. */
  readonly number: string
  readonly authority: string
  /** Under whose law. */
  readonly jurisdiction: string
  /** The law, section or judgment. */
  readonly ground: string
  readonly lifts: readonly Lift[]
  readonly scope: LicenceScope
  /** In words, for whoever acts under it: what no program can check. */
  readonly conditions: readonly string[]
  readonly validFrom: Date
  /** From this moment on it lifts nothing; null: until it is revoked. */
  readonly validUntil: Date | null
  readonly documents: readonly LicenceDocument[]
}

export type LicenceVersionState = 'drafted' | 'inForce' | 'refused' | 'withdrawn'

export type LicenceVersion = {
  /** From 1. */
  readonly version: number
  readonly state: LicenceVersionState
  readonly content: LicenceContent
  /** Of the content. */
  readonly digest: Digest
  /** Why it was drafted, in the officer's words. */
  readonly reason: string
  readonly draftedBy: Address
  readonly draftedAt: Date
  readonly closed: { readonly by: Address; readonly at: Date; readonly why: string | null } | null
}

/** `notYet` and `ended` by its own dates; `revoked` by an officer; `drafted`: no version was put in force yet; `refused`: none, and nothing waits. */
export type LicenceState = 'drafted' | 'notYet' | 'inForce' | 'ended' | 'revoked' | 'refused'

export type LicenceUse = {
  readonly subject: Digest
  readonly purpose: LicencePurpose
  readonly party: Address
  readonly version: number
  readonly amountMicrograms: bigint
  readonly barKeys: readonly Digest[]
  /** `reserved` by an order's screening; `used` once the order is final; `returned` when it died. */
  readonly state: 'reserved' | 'used' | 'returned'
  readonly at: Date
  /** Why it was given back. */
  readonly why: string | null
  /** Proof that the proceeds reached the supervised account, where one is named and the chain cannot show it. */
  readonly proceeds: readonly LicenceDocument[]
}

/** A bar that the register counts again under it. */
export type LicenceLifted = {
  readonly hold: string
  readonly barKey: Digest
  readonly amountMicrograms: bigint
  /** Under which version; a later one ends what those before it lifted. */
  readonly version: number
  readonly at: Date
}

export type Licence = {
  readonly id: string
  readonly state: LicenceState
  readonly versions: readonly LicenceVersion[]
  /** The newest that was put in force; null while none was. */
  readonly current: LicenceVersion | null
  /** The one that waits for its second officer. */
  readonly waiting: LicenceVersion | null
  readonly revoked: { readonly by: Address; readonly at: Date; readonly why: string } | null
  readonly uses: readonly LicenceUse[]
  readonly lifted: readonly LicenceLifted[]
  /** What is left of its amount; null where it names none. */
  readonly leftMicrograms: bigint | null
}

export type LicenceRefusal =
  | { readonly code: 'LICENCE_WRONG'; readonly field: string; readonly expected: string }
  | { readonly code: 'LICENCE_UNKNOWN'; readonly licence: string }
  /** The same authority's same number is on record: it is amended, not written down twice. */
  | { readonly code: 'LICENCE_ON_RECORD'; readonly licence: string; readonly number: string }
  | { readonly code: 'LICENCE_NOT_WAITING'; readonly licence: string; readonly version: number }
  | { readonly code: 'LICENCE_DRAFT_WAITS'; readonly licence: string; readonly version: number }
  | { readonly code: 'LICENCE_REVOKED'; readonly licence: string }
  | { readonly code: 'LICENCE_NOT_IN_FORCE'; readonly licence: string }
  | { readonly code: 'LICENCE_SAME_OFFICER'; readonly by: Address }
  | { readonly code: 'LICENCE_NOT_DRAFTER'; readonly draftedBy: Address }
  | { readonly code: 'LICENCE_USE_UNKNOWN'; readonly licence: string; readonly subject: string }
  | { readonly code: 'LICENCE_KEY_USED'; readonly key: string }
