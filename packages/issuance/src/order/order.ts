/** An order as it is kept and told of, what it orders by kind, and every way in which the office says no to it. */

import type { Address, Block, ChainRefusal, Digest, SignatureBy } from '@specie/coin'
import type { SignatureRefusal } from '@specie/evidence'
import type { CoinUnits } from '@specie/units'
import type { Departure } from '../deed/withdraw.ts'
import type { ListRefusal } from '../listInForce.ts'
import type { Capacity } from '../mandate/capacity.ts'
import type { ScreeningDenial } from '../screening/screening.ts'
import type { OrderKind, OrderState } from './kinds.ts'
import type { ActName, Course, CourseRefusal } from './machine.ts'

/** What is ordered. Amounts are units of the coin: micrograms. */
export type OrderContents = {
  readonly mint: { readonly to: Address; readonly amount: CoinUnits; readonly reference: Digest }
  readonly open: { readonly vault: number; readonly barKey: Digest }
  readonly close: { readonly title: number }
  readonly deliver: { readonly title: number }
  readonly withdraw: { readonly vault: number; readonly barKey: Digest }
  readonly retire: { readonly amount: CoinUnits }
  /** The order's party is the sponsor whose coins are taken over; `to` takes them over. `expiry` in seconds of Unix time. */
  readonly assume: {
    readonly to: Address
    readonly amount: CoinUnits
    readonly reference: Digest
    readonly expiry: number
  }
}

export type Ordered = {
  readonly [Kind in OrderKind]: { readonly kind: Kind; readonly content: OrderContents[Kind] }
}[OrderKind]

/** As somebody drafts it: the office chooses a reference (random) and an expiry (7 days) where none is given. */
export type NewOrdered =
  | Exclude<Ordered, { kind: 'mint' | 'assume' }>
  | {
      readonly kind: 'mint'
      readonly content: Omit<OrderContents['mint'], 'reference'> & { readonly reference?: Digest }
    }
  | {
      readonly kind: 'assume'
      readonly content: Omit<OrderContents['assume'], 'reference' | 'expiry'> & {
        readonly reference?: Digest
        readonly expiry?: number
      }
    }

/** What screening decided, and what the officers are asked to sign of it. */
export type ClearanceAsked = {
  readonly decision: Digest
  /** Seconds of Unix time, as everywhere. */
  readonly expiry: number
  /** The EIP-712 digest that the officers sign. */
  readonly digest: Digest
  readonly signatures: readonly SignatureBy[]
}

export type ReleaseGiven = {
  readonly custodian: Address
  readonly expiry: number
  readonly signature: SignatureBy['signature']
}

export type Order = Omit<Course, 'kind'> &
  Ordered & {
    readonly id: string
    /** Counts the orders of this programme, from 1. */
    readonly number: number
    readonly draftedAt: Date
    /** The chain's newest block when it was drafted: what stands in blocks up to it is not this order. */
    readonly afterBlock: number
    readonly changedAt: Date
    readonly clearance: ClearanceAsked | null
    readonly release: ReleaseGiven | null
    /** The bar it is about; null for coins. */
    readonly bar: { readonly vault: number; readonly barKey: Digest } | null
    /** Of a withdrawal: the very departure that was screened. */
    readonly departure: Departure | null
    readonly assents: readonly SignatureBy[]
    /** Who brings it to the chain: the office's own worker, a wallet, or nobody yet. Once said, it stays so. */
    readonly carrier: 'outbox' | 'wallet' | null
    /** How often it was given to the outbox: each time under a key of its own. */
    readonly carried: number
    readonly transaction: Digest | null
    readonly block: Block | null
    readonly refusal: ChainRefusal | null
    /** What the screening waits for, where it could not decide yet: `told` to everybody who sees the order, `why` to the officers. */
    readonly deferred: { readonly told: string; readonly why: string } | null
    /** When something that was signed for it ends (clearance, release, terms), the earliest; null: nothing does. */
    readonly expiresAt: number | null
    /** Said at approval, decided by nobody here: the sponsor has this much less free gold than the order needs. */
    readonly exceedsFree: { readonly free: CoinUnits; readonly needed: CoinUnits } | null
  }

/** One row of what was done to an order. Rows are never changed. */
export type OrderAct = {
  readonly order: string
  /** From 1, in the order's own count. */
  readonly number: number
  readonly act: 'drafted' | ActName
  /** The key that did it; null: the office itself, by the clock or by what the chain recorded. */
  readonly by: Address | null
  readonly for: Address | null
  readonly as: Capacity['as'] | 'office'
  readonly at: Date
  readonly why: string | null
  readonly from: OrderState | null
  readonly to: OrderState
}

/** Whoever is signed in. What it may do follows from mandates and the chain. */
export type Actor = { readonly key: Address }

export type OrderRefusal =
  | CourseRefusal
  | { readonly code: 'ORDER_UNKNOWN'; readonly order: string }
  | { readonly code: 'KEY_USED_OTHERWISE'; readonly key: string; readonly deed: string }
  | { readonly code: 'KEY_MALFORMED'; readonly key: string }
  | { readonly code: 'CONTENT_WRONG'; readonly field: string; readonly expected: string }
  /** The key holds no mandate in force by which it could do this for the party, and is not the party. */
  | { readonly code: 'NO_CAPACITY'; readonly key: Address; readonly party: Address; readonly needed: string }
  /** Drafter and approver are two keys of one person, by their mandates. */
  | { readonly code: 'SAME_PERSON'; readonly name: string }
  /** Whoever drafted it holds no mandate in force any more: it must be drafted anew. */
  | { readonly code: 'DRAFTER_NOT_MANDATED'; readonly key: Address; readonly party: Address }
  | { readonly code: 'NOT_A_SPONSOR'; readonly party: Address }
  | { readonly code: 'TITLE_UNKNOWN'; readonly title: number }
  | { readonly code: 'NOT_THE_OWNER'; readonly title: number; readonly owner: Address }
  /** Whoever wants a bar for coins has some: nothing is kept for an account that has none. */
  | { readonly code: 'NO_COINS'; readonly party: Address }
  /** Delivery begins with the owner's asking in public, on the chain. */
  | { readonly code: 'NOT_ASKED'; readonly title: number }
  | { readonly code: 'NOT_THE_SPONSOR'; readonly vault: number; readonly sponsor: Address }
  /** Another order under way would do the very same thing. */
  | { readonly code: 'ORDER_EXISTS'; readonly order: string; readonly state: OrderState }
  | { readonly code: 'NOTHING_TO_SIGN'; readonly what: Signable; readonly state: OrderState }
  | {
      readonly code: 'NOT_THE_SIGNER'
      readonly signer: Address
      readonly what: Signable
      readonly needed: string
    }
  | { readonly code: 'SIGNATURE_REFUSED'; readonly signer: Address; readonly why: SignatureRefusal }
  | {
      readonly code: 'SIGNATURE_EXPIRED'
      readonly what: Signable
      readonly expiry: number
      readonly now: number
    }
  /** The office's own worker brings it to the chain: a wallet must not do it as well. */
  | { readonly code: 'CARRIED_BY_OFFICE'; readonly order: string }
  /** Something was signed for the chain: whatever is decided here, it may happen. */
  | { readonly code: 'SIGNED_FOR_CHAIN'; readonly order: string }
  | ScreeningDenial
  | ListRefusal

export type Signable = 'clearance' | 'release' | 'assumption'

/** A wallet's transaction for an order. */
export type OrderCall = {
  readonly chainId: number
  readonly from: Address
  readonly to: Address
  readonly data: `0x${string}`
  /** What will happen, a line each. */
  readonly says: readonly string[]
}
