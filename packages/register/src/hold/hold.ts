/** A hold blocks gold on a legal ground; a licence or an order lifts it, in part or whole, with its number. */

import type { Micrograms, Outcome } from '@specie/units'
import type { PoolClient } from 'pg'

export type HoldScope =
  /** All of the vault, bars that come later included. */
  | { readonly kind: 'vault' }
  | { readonly kind: 'bars'; readonly barKeys: readonly string[] }
  /** As many whole bars, in the order of their keys, as it takes to reach the amount: never fewer. */
  | { readonly kind: 'amount'; readonly amount: Micrograms }

export type NewHold = {
  /** `a`-`z`, `0`-`9`, `-`: it stands in published lists as `held:HOLD`. */
  readonly id: string
  readonly vault: string
  readonly scope: HoldScope
  /** The law, order or dispute. */
  readonly ground: string
  readonly by: string
  readonly from: Date
  /** Digest or reference of the document. */
  readonly evidence: string
}

export type LicenceScope =
  | { readonly kind: 'whole' }
  | { readonly kind: 'bars'; readonly barKeys: readonly string[] }
  /** As many whole bars, in the order of their keys, as stay within the amount: never more. */
  | { readonly kind: 'amount'; readonly amount: Micrograms }

export type NewLicence = {
  readonly id: string
  readonly hold: string
  /** Of the licence or order, as its authority gave it. */
  readonly number: string
  readonly scope: LicenceScope
  readonly by: string
  readonly from: Date
  readonly evidence: string
}

/** What is asked of whoever keeps the licences, before a hold is lifted. */
export type LiftAsked = {
  readonly id: string
  readonly hold: string
  readonly vault: string
  readonly number: string
  readonly authority: string
  readonly evidence: string
  readonly from: Date
  /** All of the hold, bars that come later included. */
  readonly isWhole: boolean
  readonly bars: readonly { readonly barKey: string; readonly amountMicrograms: bigint }[]
}

export type LiftGranted = {
  /** Its id where the licences are kept, and the version of it. */
  readonly licence: string
  readonly version: number
  /** The hold is over for these bars; else they move under this licence alone. */
  readonly ends: boolean
  /** When the lifting ends by itself; null where no end is known. */
  readonly until: Date | null
}

export type LiftDenied = { readonly code: 'LIFT_NOT_LICENSED'; readonly number: string; readonly why: string }

/** Answers within the transaction in which the hold is lifted. There is no lifting without one. */
export type LiftPermit = (client: PoolClient, asked: LiftAsked) => Promise<Outcome<LiftGranted, LiftDenied>>

/** What a hold or a licence came to at the moment it was recorded. */
export type Held = {
  readonly barCount: number
  /** Whole weight of these bars. An amount beyond what the vault counts is held as far as there are bars. */
  readonly weight: Micrograms
}

export type HoldRefusal =
  | { readonly code: 'VAULT_UNKNOWN'; readonly vault: string }
  | { readonly code: 'HOLD_UNKNOWN'; readonly hold: string }
  | { readonly code: 'BAR_NOT_THERE'; readonly barKey: string; readonly expected: string }
  | { readonly code: 'ID_USED'; readonly id: string }
  | { readonly code: 'FORM_WRONG'; readonly field: string; readonly expected: string }

export type HoldRecord = Omit<NewHold, 'scope'> & {
  readonly scope: HoldScope['kind']
  readonly amount: Micrograms | null
  /** Bars on which it still lies at the moment asked for. */
  readonly barCount: number
  readonly licences: readonly {
    readonly id: string
    readonly number: string
    readonly scope: LicenceScope['kind']
    readonly amount: Micrograms | null
    readonly by: string
    readonly from: Date
    readonly evidence: string
    /** Its id where the licences are kept; null of what was recorded before they were. */
    readonly record: string | null
    readonly version: number | null
    /** The hold is over for its bars. */
    readonly ends: boolean
    /** From then on its bars are held again: by its own end, or because it was taken back. */
    readonly until: Date | null
  }[]
}
