/** A hold blocks gold on a legal ground; a licence or an order lifts it, in part or whole, with its number. */

import type { Micrograms } from '@specie/units'

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
  }[]
}
