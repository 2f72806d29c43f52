/** Requests for a quote to chosen members, their offers with an expiry, and the acceptance that drafts a ticket. Words decide nothing. */
import type { Address, Digest } from '@specie/coin'
import type { Actor, Office } from '@specie/issuance'
import { type Outcome, ok, refused } from '@specie/units'
import type { PoolClient } from 'pg'
import { getAddress } from 'viem'
import { writeAsMember } from '../member/acting.ts'
import type { SettlementRefusal } from '../refusal.ts'
import { record } from '../store/acts.ts'
import {
  type AskedLeg,
  findOffer,
  insertOffer,
  insertRequest,
  legsOf,
  lockRequest,
  type OfferContent,
  type RequestContent,
  setOfferState,
  setRequestState,
} from '../store/requests.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { ticketFlaw } from '../ticket/ticketFlaw.ts'
import { assetAddresses } from './assets.ts'
import { keepDraft, someSalt } from './ticketActs.ts'

export type NewRequest = {
  readonly key: string
  readonly member: Address
  readonly asked: readonly Address[]
  readonly content: RequestContent
  readonly validUntil: number
}

export async function requestQuote(
  office: Office,
  actor: Actor,
  wanted: NewRequest,
): Promise<Outcome<string, SettlementRefusal>> {
  const asked = [...new Set(wanted.asked.map((one) => getAddress(one)))]
  const { content, validUntil } = wanted
  return writeAsMember(
    office,
    actor,
    {
      key: wanted.key,
      member: wanted.member,
      as: 'trade',
      deed: 'ask for a quote',
      body: { asked, content, validUntil },
    },
    async (client, { by, member, standing }) => {
      const wrong = (field: string, expected: string) =>
        refused({ code: 'SETTLEMENT_WRONG', field, expected } as const)
      if (asked.length < 1 || asked.length > mostAsked) return wrong('asked', `1 to ${mostAsked} members`)
      if (asked.includes(member)) return wrong('asked', 'other members than the one that asks')
      const fallen = asked.find((one) => !standing.members.includes(one))
      if (fallen !== undefined) return refused({ code: 'NOT_A_STANDING_MEMBER', member: fallen })
      const over = tooLate(validUntil, standing.now)
      if (over !== null) return wrong('validUntil', over)
      const assets = await assetAddresses(client, office.chain)
      if (!assets.has(content.quoteIn))
        return wrong('quoteIn', 'the coin, or a payment token that the programme admitted')
      if (content.gives.length + content.takes.length === 0) return wrong('gives', 'something to trade')
      const flaw = ticketFlaw(ticketOf(member, asked[0] ?? member, content, nothing), assets)
      if (flaw !== null) return refused(flaw)
      const id = crypto.randomUUID()
      await insertRequest(client, { id, member, asked, content, validUntil, askedBy: by })
      const concerns = [member, ...asked]
      await record(client, { what: 'request', of: id, act: 'asked', by, for: member, concerns })
      return ok(id)
    },
  )
}

/** By a member that was asked; as often as it likes. */
export async function offerQuote(
  office: Office,
  actor: Actor,
  wanted: {
    readonly key: string
    readonly request: string
    readonly member: Address
    readonly content: OfferContent
    readonly validUntil: number
  },
): Promise<Outcome<string, SettlementRefusal>> {
  const { request: of, content, validUntil } = wanted
  return writeAsMember(
    office,
    actor,
    {
      key: wanted.key,
      member: wanted.member,
      as: 'trade',
      deed: 'offer',
      body: { request: of, content, validUntil },
    },
    async (client, { by, member, standing }) => {
      const request = await lockRequest(client, of)
      if (request === null || !request.asked.includes(member))
        return refused({ code: 'QUOTE_REQUEST_UNKNOWN', request: of })
      if (request.state !== 'open' || request.validUntil < standing.now)
        return refused({ code: 'QUOTE_REQUEST_OVER', request: of, state: stateOf(request, standing.now) })
      const late = tooLate(validUntil, standing.now)
      if (late !== null) return refused({ code: 'SETTLEMENT_WRONG', field: 'validUntil', expected: late })
      if (content.amount < 0n || content.amount >= 1n << 120n)
        return refused({ code: 'SETTLEMENT_WRONG', field: 'amount', expected: '0, or below 2^120 units' })
      const id = crypto.randomUUID()
      await insertOffer(client, { id, request: of, member, content, validUntil, offeredBy: by })
      const concerns = [request.member, member]
      await record(client, { what: 'offer', of: id, act: 'offered', by, for: member, concerns })
      return ok(id)
    },
  )
}

export async function withdrawOffer(
  office: Office,
  actor: Actor,
  wanted: { readonly key: string; readonly offer: string; readonly member: Address },
): Promise<Outcome<string, SettlementRefusal>> {
  const { offer: id } = wanted
  return writeAsMember(
    office,
    actor,
    { key: wanted.key, member: wanted.member, as: 'trade', deed: 'withdraw offer', body: { offer: id } },
    async (client, { by, member }) => {
      const found = await lockOffer(client, id)
      if (found === null || found.offer.member !== member)
        return refused({ code: 'OFFER_UNKNOWN', offer: id })
      const { request, offer } = found
      if (offer.state !== 'open') return refused({ code: 'OFFER_OVER', offer: id, state: offer.state })
      await setOfferState(client, id, 'withdrawn')
      const concerns = [request.member, member]
      await record(client, { what: 'offer', of: id, act: 'withdrawn', by, for: member, concerns })
      return ok(id)
    },
  )
}

/** Drafts the ticket that the request and the offer come to; its signing binds both, not this. Gives its digest. */
export async function acceptOffer(
  office: Office,
  actor: Actor,
  wanted: { readonly key: string; readonly offer: string; readonly member: Address },
): Promise<Outcome<Digest, SettlementRefusal>> {
  const { offer: id } = wanted
  return writeAsMember(
    office,
    actor,
    { key: wanted.key, member: wanted.member, as: 'trade', deed: 'accept offer', body: { offer: id } },
    async (client, { by, member, standing }) => {
      const found = await lockOffer(client, id)
      if (found === null || found.request.member !== member)
        return refused({ code: 'OFFER_UNKNOWN', offer: id })
      const { request, offer } = found
      if (request.state !== 'open')
        return refused({ code: 'QUOTE_REQUEST_OVER', request: request.id, state: request.state })
      if (offer.state !== 'open' || offer.validUntil < standing.now)
        return refused({ code: 'OFFER_OVER', offer: id, state: stateOf(offer, standing.now) })
      const ticket = ticketOf(member, offer.member, request.content, offer.content)
      const drafted = await keepDraft(office, client, standing, { ticket, key: by, offer: id })
      if (!drafted.ok) return drafted
      await setOfferState(client, id, 'accepted')
      await setRequestState(client, request.id, 'accepted')
      const concerns = [member, offer.member]
      await record(client, { what: 'offer', of: id, act: 'accepted', by, for: member, concerns })
      await record(client, {
        what: 'request',
        of: request.id,
        act: 'closed',
        by,
        for: member,
        concerns: [member, ...request.asked],
      })
      return drafted
    },
  )
}

export async function closeRequest(
  office: Office,
  actor: Actor,
  wanted: { readonly key: string; readonly request: string; readonly member: Address },
): Promise<Outcome<string, SettlementRefusal>> {
  const { request: id } = wanted
  return writeAsMember(
    office,
    actor,
    { key: wanted.key, member: wanted.member, as: 'trade', deed: 'close request', body: { request: id } },
    async (client, { by, member }) => {
      const request = await lockRequest(client, id)
      if (request === null || request.member !== member)
        return refused({ code: 'QUOTE_REQUEST_UNKNOWN', request: id })
      if (request.state !== 'open')
        return refused({ code: 'QUOTE_REQUEST_OVER', request: id, state: request.state })
      await setRequestState(client, id, 'closed')
      const concerns = [member, ...request.asked]
      await record(client, { what: 'request', of: id, act: 'closed', by, for: member, concerns })
      return ok(id)
    },
  )
}

/** As it is once its request is held: one of its offers at a time is accepted or withdrawn. */
async function lockOffer(client: PoolClient, id: string) {
  const seen = await findOffer(client, id)
  const request = seen === null ? null : await lockRequest(client, seen.request)
  const offer = await findOffer(client, id)
  return request === null || offer === null ? null : { request, offer }
}

/** As it is now: what nobody ended ends by time. */
export function stateOf(one: { readonly state: string; readonly validUntil: number }, now: number): string {
  return one.state === 'open' && one.validUntil < now ? 'expired' : one.state
}

function ticketOf(asker: Address, offerer: Address, content: RequestContent, offer: OfferContent): Ticket {
  const { valueDate, due, reference } = content
  const legs = legsOf(asker, offerer, content, offer)
  const allOrNone = legs.length > 1
  return {
    first: asker,
    second: offerer,
    legs,
    allOrNone,
    valueDate,
    due,
    reference,
    replaces: null,
    salt: someSalt(),
  }
}

function tooLate(validUntil: number, now: number): string | null {
  const isTime = Number.isSafeInteger(validUntil) && validUntil > now && validUntil <= now + longestSeconds
  return isTime ? null : 'a second of Unix time within the next 7 days'
}

/**
 * Bar against bar: what makes up for the difference in weight, in coins, from whoever gives the lighter bar; null where they weigh the same.
 * Weights are the titles' own, in micrograms: one coin is one gram.
 */
export function weightDifference(
  given: { readonly fine: bigint },
  taken: { readonly fine: bigint },
  coin: Address,
): { readonly side: 'gives' | 'takes'; readonly leg: AskedLeg } | null {
  if (given.fine === taken.fine) return null
  const amount = given.fine < taken.fine ? taken.fine - given.fine : given.fine - taken.fine
  return { side: given.fine < taken.fine ? 'gives' : 'takes', leg: { kind: 'amount', asset: coin, amount } }
}

const nothing: OfferContent = { amount: 0n, payer: 'asker' }
const mostAsked = 20
const longestSeconds = 7 * 86_400
