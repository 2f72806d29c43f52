/**
 * What one member owes another: an amount of an asset (the coin, or a payment token that the programme admitted), or the
 * title of one bar. Obligations are the legs of a trade ticket that both sides signed; they stay with the members, and only
 * nets and one root over them ever reach the chain.
 */
import type { Address, Hex } from 'viem'

/** `asset` is an ERC-20's address; `amount` is in its smallest unit, above zero. */
export type AmountOwed = { readonly kind: 'amount'; readonly asset: Address; readonly amount: bigint }
/** `title` is the number of a bar's title in `BarTitle`. */
export type TitleOwed = { readonly kind: 'title'; readonly title: bigint }

export type Obligation = {
  /** keccak256(ticket digest, leg's place): the same on both sides, without asking anyone. */
  readonly id: Hex
  /** The digest of the ticket that it is a leg of. */
  readonly ticket: Hex
  /** Settles with all other obligations of its ticket, or not at all. */
  readonly allOrNone: boolean
  readonly debtor: Address
  readonly creditor: Address
  readonly owed: AmountOwed | TitleOwed
  /** Unix seconds from which it may settle: the value date's opening. */
  readonly due: bigint
  /** 0 to 9; 9 settles first where not all can. */
  readonly priority: number
  /** When both signatures were in, in unix seconds; then `id`. Equal claims: first come, first served. */
  readonly signedAt: bigint
}
