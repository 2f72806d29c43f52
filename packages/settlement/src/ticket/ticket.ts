/**
 * A trade ticket: what two members agreed to owe each other. Both sign the whole of it, and only then does anybody owe anything. A price is
 * nowhere in it but in its legs: what is delivered, and what is paid for it.
 */
import type { Address, Digest } from '@specie/coin'

export type Leg =
  /** `amount` in the asset's smallest unit, above zero. */
  | {
      readonly kind: 'amount'
      readonly from: Address
      readonly to: Address
      readonly asset: Address
      readonly amount: bigint
    }
  | { readonly kind: 'title'; readonly from: Address; readonly to: Address; readonly title: number }

export type Ticket = {
  readonly first: Address
  readonly second: Address
  readonly legs: readonly Leg[]
  /** Delivery against payment, payment against payment, a location swap: every leg or none. */
  readonly allOrNone: boolean
  /** YYYY-MM-DD. */
  readonly valueDate: string
  /** Seconds of Unix time from which it may settle. */
  readonly due: number
  /** The members' own word for it, up to 35 characters of what SWIFT writes. It decides nothing. */
  readonly reference: string
  /** The ticket whose place it takes: an amendment. A ticket without legs only ends that one. */
  readonly replaces: Digest | null
  /** Random. */
  readonly salt: Digest
}

/** What the legs say of one another: for people, and for messages. */
export type TicketKind =
  | 'payment'
  | 'delivery'
  | 'deliveryAgainstPayment'
  | 'exchange'
  | 'locationSwap'
  | 'ending'

export function kindOf({ legs }: Pick<Ticket, 'legs'>): TicketKind {
  const titles = legs.filter(({ kind }) => kind === 'title')
  const amounts = legs.filter(({ kind }) => kind === 'amount')
  if (legs.length === 0) return 'ending'
  if (titles.some(({ from }) => titles.some((other) => other.from !== from))) return 'locationSwap'
  if (titles.length > 0) return amounts.length > 0 ? 'deliveryAgainstPayment' : 'delivery'
  return amounts.some(({ from }) => amounts.some((other) => other.from !== from)) ? 'exchange' : 'payment'
}
