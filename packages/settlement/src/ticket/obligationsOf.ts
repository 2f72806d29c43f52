/** What a signed ticket makes its members owe: one obligation a leg, named the same by both without asking anyone. */
import type { Address, Digest } from '@specie/coin'
import { digestOf, type SignableData, type SigningPlace, tradeTicketTypedData } from '@specie/evidence'
import { encodePacked, keccak256, zeroHash } from 'viem'
import type { Obligation } from '../obligation/obligation.ts'
import { printLeg } from './printLeg.ts'
import type { Ticket } from './ticket.ts'

/** What both members sign. No contract reads it: `place` binds it to the programme. */
export function ticketTypedData(place: SigningPlace, ticket: Ticket): SignableData {
  const { legs, replaces, ...rest } = ticket
  return tradeTicketTypedData(place, { ...rest, legs: legs.map(printLeg), replaces: replaces ?? zeroHash })
}

export function ticketDigest(place: SigningPlace, ticket: Ticket): Digest {
  return digestOf(ticketTypedData(place, ticket))
}

/** `signedAt` in seconds of Unix time: when the last signature under it came. */
export function obligationsOf(ticket: Ticket, digest: Digest, signedAt: bigint): readonly Obligation[] {
  return ticket.legs.map((leg, place) => ({
    id: obligationId(digest, place),
    ticket: digest,
    allOrNone: ticket.allOrNone,
    debtor: leg.from,
    creditor: leg.to,
    owed:
      leg.kind === 'amount'
        ? { kind: 'amount', asset: leg.asset, amount: leg.amount }
        : { kind: 'title', title: BigInt(leg.title) },
    due: BigInt(ticket.due),
    priority: usualPriority,
    signedAt,
  }))
}

/** keccak256(ticket digest, leg's place as uint16). */
export function obligationId(ticket: Digest, place: number): Digest {
  return keccak256(encodePacked(['bytes32', 'uint16'], [ticket, place]))
}

/** The other side of this member in the ticket; null where it is in neither. */
export function counterpartyOf(
  { first, second }: Pick<Ticket, 'first' | 'second'>,
  member: Address,
): Address | null {
  return member === first ? second : member === second ? first : null
}

export const usualPriority = 5
