/** What no member could mean: said before anybody signs. What the chain or the other member says of it comes later. */
import type { Address, Digest } from '@specie/coin'
import { isAddress } from 'viem'
import type { Ticket } from './ticket.ts'

export type TicketFlaw = { readonly code: 'TICKET_WRONG'; readonly field: string; readonly expected: string }

/** `assets`: the coin, and the payment tokens in force. */
export function ticketFlaw(ticket: Ticket, assets: ReadonlySet<Address>): TicketFlaw | null {
  const wrong = (field: string, expected: string): TicketFlaw => ({ code: 'TICKET_WRONG', field, expected })
  const { first, second, legs, reference, valueDate, due, replaces, salt } = ticket
  if (!isAddress(first)) return wrong('first', 'an address')
  if (!isAddress(second) || first === second) return wrong('second', 'another member than the first')
  if (legs.length > mostLegs) return wrong('legs', `${mostLegs} at most`)
  if (legs.length === 0 && replaces === null)
    return wrong('legs', 'at least one, or the ticket that this one ends')
  const titles = new Set<number>()
  for (const [place, leg] of legs.entries()) {
    const at = `legs.${place}`
    const isBetween = [leg.from, leg.to].every((one) => one === first || one === second)
    if (!isBetween || leg.from === leg.to) return wrong(at, 'from one of the two members to the other')
    if (leg.kind === 'title') {
      if (!Number.isSafeInteger(leg.title) || leg.title < 1) return wrong(`${at}.title`, 'a title’s number')
      if (titles.has(leg.title)) return wrong(`${at}.title`, 'each title once')
      titles.add(leg.title)
      continue
    }
    if (leg.amount < 1n || leg.amount >= mostAmount)
      return wrong(`${at}.amount`, 'above 0 and below 2^120 units')
    if (!assets.has(leg.asset))
      return wrong(`${at}.asset`, 'the coin, or a payment token that the programme admitted')
  }
  if (!/^[A-Za-z0-9/\-?:().,'+ ]{1,35}$/.test(reference))
    return wrong('reference', "1 to 35 letters, digits, spaces and /-?:().,'+")
  if (!/^\d{4}-\d{2}-\d{2}$/.test(valueDate)) return wrong('valueDate', 'a day as YYYY-MM-DD')
  if (!Number.isSafeInteger(due) || due < 0) return wrong('due', 'a second of Unix time')
  if (replaces !== null && !isDigest(replaces)) return wrong('replaces', digestForm)
  return isDigest(salt) ? null : wrong('salt', digestForm)
}

function isDigest(text: Digest): boolean {
  return /^0x[0-9a-f]{64}$/.test(text)
}

const digestForm = '0x and 64 hex digits in lower case'
const mostLegs = 16
/** Sums of all that anybody can owe stay far within the contract's int256, and a column's 78 digits. */
const mostAmount = 1n << 120n
