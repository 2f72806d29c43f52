/**
 * How the chain's own event names what was ordered. An order and the event that carries it out have the same mark, whoever sent the
 * transaction; what coins are retired for no event says, so there the transaction must be known as well.
 */

import type { Address, Digest, Happening } from '@specie/coin'
import { assumptionSubject, mintSubject } from '@specie/evidence'
import { type CoinUnits, toBigint, weightBehind } from '@specie/units'
import { getAddress } from 'viem'
import type { Order, Ordered } from './order.ts'

export function markOf(order: Pick<Order, 'party'> & Ordered): string {
  const { party } = order
  switch (order.kind) {
    case 'mint': {
      const { to, amount, reference } = order.content
      return mintMark(mintSubject({ sponsor: party, to, amount: weightBehind(amount), ref: reference }))
    }
    case 'open':
      return barMark('open', order.content.vault, order.content.barKey, party)
    case 'close':
    case 'deliver':
      return titleMark(order.kind, order.content.title, party)
    case 'withdraw':
      return barMark('withdraw', order.content.vault, order.content.barKey, party)
    case 'retire':
      return retireMark(party, order.content.amount)
    case 'assume':
      return assumeMark({ from: party, ...order.content })
  }
}

/** The mark of an event that an order may have asked for; null for every other. */
export function markOfEvent(event: Happening): string | null {
  switch (event.kind) {
    case 'minted':
      return mintMark(event.order)
    case 'titleOpened':
      return barMark('open', event.vault, event.barKey, event.owner)
    case 'titleClosed':
      return titleMark('close', event.title, event.owner)
    case 'titleDelivered':
      return titleMark('deliver', event.title, event.owner)
    case 'deliveryAsked':
      return askedMark(event.title, event.owner)
    case 'barWithdrawn':
      return barMark('withdraw', event.vault, event.barKey, event.sponsor)
    case 'retired':
      return retireMark(event.sponsor, event.amount)
    case 'assumed':
      return assumeMark(event)
    default:
      return null
  }
}

/** The owner asked for its bar in public. */
export function askedMark(title: number, owner: Address): string {
  return titleMark('ask', title, owner)
}

function mintMark(order: Digest): string {
  return `mint ${order}`
}

function titleMark(deed: 'close' | 'deliver' | 'ask', title: number, owner: Address): string {
  return `${deed} ${title} ${getAddress(owner)}`
}

function barMark(deed: 'open' | 'withdraw', vault: number, barKey: Digest, party: Address): string {
  return `${deed} ${vault} ${barKey.toLowerCase()} ${getAddress(party)}`
}

function retireMark(sponsor: Address, amount: CoinUnits): string {
  return `retire ${toBigint(amount)} ${getAddress(sponsor)}`
}

function assumeMark(terms: {
  readonly from: Address
  readonly to: Address
  readonly amount: CoinUnits
  readonly reference: Digest
}): string {
  const { from, to, amount, reference } = terms
  return `assume ${assumptionSubject({ from, to, amount: weightBehind(amount), ref: reference })}`
}
