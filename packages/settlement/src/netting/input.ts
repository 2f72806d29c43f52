/** What the engine nets: obligations, what there is to settle them with, and who cannot take part. */
import type { Address } from '@specie/coin'
import type { Obligation } from '../obligation/obligation.ts'

/** Member, then asset: units that the Settlement could take now. What is not in it is 0. */
export type Balances = ReadonlyMap<Address, ReadonlyMap<Address, bigint>>

export type OutReason = 'frozen' | 'silent' | 'suspended' | 'uncleared'

export type NettingInput = {
  readonly obligations: readonly Obligation[]
  readonly balances: Balances
  /** Owners of titles that the Settlement may move. */
  readonly titles: ReadonlyMap<bigint, Address>
  /** Seconds of Unix time: what is due later waits. */
  readonly at: bigint
  /** Members whose obligations are all left out. */
  readonly out: ReadonlyMap<Address, OutReason>
  /** `DEBTOR:CREDITOR` where the debtor agreed that what it owes may settle before what it is owed. */
  readonly agreed: ReadonlySet<string>
  readonly limits: BatchLimits
}

/** What one batch may hold: the contract's own bounds. */
export type BatchLimits = { readonly members: number; readonly assets: number; readonly titleLegs: number }

export const contractLimits: BatchLimits = { members: 64, assets: 8, titleLegs: 64 }

export type LeftReason =
  | { readonly code: 'NOT_DUE'; readonly due: bigint }
  | { readonly code: 'MEMBER_OUT'; readonly member: Address; readonly why: OutReason }
  /** Its debtor would have this much too little, with all that comes in. */
  | {
      readonly code: 'SHORT'
      readonly member: Address
      readonly asset: Address
      readonly missing: bigint
    }
  /** The title is not its debtor's to give then, or the Settlement may not move it. */
  | { readonly code: 'TITLE_NOT_THERE'; readonly title: bigint }
  /** Its ticket settles whole, and this other leg of it cannot. */
  | { readonly code: 'GROUP_LEFT'; readonly obligation: Obligation['id'] }
  /** The creditor owes the debtor something that cannot settle: to take the one without the other would be unfair. */
  | { readonly code: 'PAIR_LEFT'; readonly obligation: Obligation['id'] }
  | { readonly code: 'BATCH_FULL'; readonly what: keyof BatchLimits }

export type Left = { readonly obligation: Obligation; readonly reason: LeftReason }

export type Proposal = {
  readonly settled: readonly Obligation[]
  readonly left: readonly Left[]
  /** Asset, then member: credits less debits. */
  readonly nets: ReadonlyMap<Address, ReadonlyMap<Address, bigint>>
  readonly titleMoves: readonly { readonly title: bigint; readonly from: Address; readonly to: Address }[]
  /** Units of all assets together that settle, as they are. */
  readonly value: bigint
  /** Each amount counted once for every step of its priority and once more (a title as one unit): what is made as great as can be. */
  readonly weight: bigint
  /** No choice that can be paid weighs more; equal to `weight` where it is proved to be the best. Of all batches together, not of one.
   *  By prices it is exact; where HiGHS lowered it, it is HiGHS's own raised by a millionth. */
  readonly bound: bigint
}
