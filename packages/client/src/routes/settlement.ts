/** Settlement: quotes and tickets between members, what they owe, the rounds in which it nets, and how each wants to be treated. */
import { z } from 'zod'
import {
  address,
  amount,
  block,
  digest,
  limit,
  named,
  plainText,
  signature,
  time,
  titleNumber,
  why,
} from '../shape/scalars.ts'
import { signing } from '../shape/signing.ts'
import { route } from './route.ts'

const day = z.iso.date()
const id = z.uuid()
const places = ['london', 'zurich', 'newYork', 'singapore', 'dubai', 'shanghai'] as const
const inUnits = z.string().regex(/^-?(0|[1-9][0-9]{0,39})$/, 'a whole number of units as decimal digits')

export const asset = z.object({
  address,
  symbol: z.string(),
  name: z.string(),
  decimals: z.number().int(),
  /** ISO 4217; null for the coin. */
  currency: z.string().nullable(),
  /** False for a token that was ended: nothing new is agreed in it. */
  inForce: z.boolean(),
})

/** `units`: of the asset's smallest unit. */
const askedLeg = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amount'), asset: address, units: amount }),
  z.strictObject({ kind: z.literal('title'), title: titleNumber }),
])
const newLeg = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amount'), from: address, to: address, asset: address, units: amount }),
  z.strictObject({ kind: z.literal('title'), from: address, to: address, title: titleNumber }),
])
const leg = z.object({
  kind: z.enum(['amount', 'title']),
  from: named,
  to: named,
  asset: address.nullable(),
  units: z.string().nullable(),
  title: z.number().int().nullable(),
})

export const act = z.object({
  act: z.string(),
  by: named.nullable(),
  member: named.nullable(),
  why: z.string().nullable(),
  at: time,
})

export const owed = z.object({
  id: digest,
  ticket: digest,
  reference: z.string(),
  debtor: named,
  creditor: named,
  asset: address.nullable(),
  units: z.string().nullable(),
  title: z.number().int().nullable(),
  due: time,
  priority: z.number().int(),
  allOrNone: z.boolean(),
  state: z.enum(['open', 'inRound', 'settled', 'void']),
  final: z.boolean(),
  round: id.nullable(),
})

export const quoteOffer = z.object({
  id,
  member: named,
  units: z.string(),
  payer: z.enum(['asker', 'offerer']),
  validUntil: time,
  state: z.enum(['open', 'accepted', 'withdrawn', 'expired']),
  mine: z.boolean(),
})
export const quoteRequest = z.object({
  id,
  number: z.number().int(),
  member: named,
  asked: z.array(named),
  gives: z.array(askedLeg),
  takes: z.array(askedLeg),
  quoteIn: address,
  valueDate: day,
  reference: z.string(),
  validUntil: time,
  state: z.enum(['open', 'accepted', 'closed', 'expired']),
  mine: z.boolean(),
  offers: z.array(quoteOffer),
})

export const ticket = z.object({
  digest,
  number: z.number().int(),
  kind: z.string(),
  first: named,
  second: named,
  legs: z.array(leg),
  allOrNone: z.boolean(),
  valueDate: day,
  due: time,
  reference: z.string(),
  replaces: digest.nullable(),
  state: z.enum(['drafted', 'agreed', 'cancelled', 'replaced', 'settled']),
  /** In plain words: where it stands and who is next. */
  says: z.string(),
  signatures: z.array(z.object({ key: named, member: named, at: time })),
  at: time,
})
export const wholeTicket = ticket.extend({ obligations: z.array(owed), acts: z.array(act) })

const net = z.object({ member: named, asset: address, units: inUnits })
export const round = z.object({
  id,
  number: z.number().int(),
  state: z.enum(['proposed', 'ready', 'sent', 'included', 'final', 'ended']),
  says: z.string(),
  digest,
  root: digest,
  deadline: time,
  members: z.array(z.object({ member: named, signed: z.boolean(), mine: z.boolean() })),
  officers: z.array(named),
  nets: z.array(net),
  titles: z.array(z.object({ title: z.number().int(), from: named, to: named })),
  /** What settles before netting, and what has to move after it. */
  flows: z.array(z.object({ asset: address, grossUnits: z.string(), netUnits: z.string() })),
  /** Null: proved to be the best. Else at most so far below it. */
  gapBasisPoints: z.number().int().nullable(),
  transaction: digest.nullable(),
  block: block.nullable(),
  at: time,
})
const pathStep = z.object({ side: z.enum(['left', 'right']), hash: digest })
export const wholeRound = round.extend({
  /** Of the members that this key acts for, and for officers of all: what it settles, and what it leaves and why. */
  settles: z.array(owed),
  left: z.array(z.object({ owed, code: z.string(), why: z.string() })),
  /** Who owes whom in it, added up: of all for officers, else with one of one's own. */
  flowsBetween: z.array(z.object({ from: named, to: named, asset: address, units: z.string() })),
  acts: z.array(act),
})

export const memberLimit = z.object({
  id: z.string(),
  counterparty: named.nullable(),
  asset: address,
  mostPerDayUnits: z.string(),
  state: z.enum(['inForce', 'waits', 'past']),
  setBy: named,
  at: time,
})

export const standingInstruction = z.object({
  reference: z.string(),
  /** An asset, or titles. */
  what: z.string(),
  place: z.enum(places).nullable(),
  account: address,
  validFrom: day,
  validTo: day.nullable(),
  state: z.enum(['waits', 'inForce']),
})

export const token = z.object({
  asset: address,
  name: z.string(),
  symbol: z.string(),
  decimals: z.number().int(),
  currency: z.string(),
  state: z.enum(['proposed', 'inForce', 'ended']),
  proposedBy: named,
  confirmedBy: named.nullable(),
  at: time,
})

const one = z.object({ id })
const ofTicket = z.object({ digest })
const asMember = z.strictObject({ member: address })
const reference = z
  .string()
  .regex(/^[A-Za-z0-9/\-?:().,'+ ]{1,35}$/, "1 to 35 letters, digits and /-?:().,'+")

export const settlementRoutes = {
  readSettlement: route({
    method: 'GET',
    path: '/api/v1/desk/settlement',
    summary: 'Assets, members, funds, and what the members of this key owe and are owed',
    tag: 'settlement',
    answer: z.object({
      now: time,
      nextCutOff: time,
      settlement: address,
      assets: z.array(asset),
      members: z.array(named),
      mine: z.array(named),
      funds: z.array(z.object({ member: named, asset: address, units: z.string() })),
      titles: z.array(
        z.object({
          title: z.number().int(),
          owner: named,
          vault: z.number().int(),
          fineMicrograms: z.string(),
          movable: z.boolean(),
        }),
      ),
      /** What is open or in a round; what has settled is in the statements of its day. */
      owed: z.array(owed),
      rounds: z.array(round),
    }),
    status: 200,
  }),
  listTrades: route({
    method: 'GET',
    path: '/api/v1/desk/settlement/trades',
    summary: 'Requests, offers and tickets of the members of this key, the newest first',
    tag: 'settlement',
    query: z.strictObject({ limit: limit(200, 50) }),
    answer: z.object({ requests: z.array(quoteRequest), tickets: z.array(ticket) }),
    status: 200,
  }),
  requestQuote: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/requests',
    summary: 'Ask chosen members for a price',
    tag: 'settlement',
    body: z.strictObject({
      member: address,
      asked: z.array(address).min(1).max(20),
      gives: z.array(askedLeg).max(8),
      takes: z.array(askedLeg).max(8),
      /** Bar against bar: what makes up for the difference in weight is added in coins. */
      evenWeights: z.boolean().default(false),
      quoteIn: address,
      valueDate: day,
      reference,
      validUntil: time,
    }),
    answer: z.object({ id }),
    status: 201,
  }),
  closeRequest: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/requests/{id}/closing',
    summary: 'Take a request back',
    tag: 'settlement',
    params: one,
    body: asMember,
    answer: z.object({ id }),
    status: 200,
  }),
  offerQuote: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/requests/{id}/offers',
    summary: 'A price, for as long as it is valid',
    tag: 'settlement',
    params: one,
    body: z.strictObject({
      member: address,
      units: amount,
      payer: z.enum(['asker', 'offerer']),
      validUntil: time,
    }),
    answer: z.object({ id }),
    status: 201,
  }),
  withdrawOffer: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/offers/{id}/withdrawal',
    summary: 'Take an offer back',
    tag: 'settlement',
    params: one,
    body: asMember,
    answer: z.object({ id }),
    status: 200,
  }),
  acceptOffer: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/offers/{id}/acceptance',
    summary: 'Draft the ticket that the request and the offer come to',
    tag: 'settlement',
    params: one,
    body: asMember,
    answer: wholeTicket,
    status: 201,
  }),
  draftTicket: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/tickets',
    summary: 'A ticket without a request; with `replaces`, an amendment',
    tag: 'settlement',
    body: z.strictObject({
      member: address,
      counterparty: address,
      legs: z.array(newLeg).max(16),
      allOrNone: z.boolean(),
      valueDate: day,
      reference,
      replaces: digest.nullable().default(null),
    }),
    answer: wholeTicket,
    status: 201,
  }),
  readTicket: route({
    method: 'GET',
    path: '/api/v1/desk/settlement/tickets/{digest}',
    summary: 'One ticket, with what became of it',
    tag: 'settlement',
    params: ofTicket,
    answer: wholeTicket,
    status: 200,
  }),
  readTicketSigning: route({
    method: 'GET',
    path: '/api/v1/desk/settlement/tickets/{digest}/signing',
    summary: 'The typed data that this key signs',
    tag: 'settlement',
    params: ofTicket,
    answer: signing,
    status: 200,
  }),
  signTicket: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/tickets/{digest}/signatures',
    summary: 'Confirm it; with the last signature both owe it',
    tag: 'settlement',
    params: ofTicket,
    body: z.strictObject({ member: address, signature }),
    answer: wholeTicket,
    status: 200,
  }),
  cancelTicket: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/tickets/{digest}/cancelling',
    summary: 'End a ticket that is only drafted',
    tag: 'settlement',
    params: ofTicket,
    body: z.strictObject({ member: address, why }),
    answer: wholeTicket,
    status: 200,
  }),
  prioritise: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/obligations/{id}/priority',
    summary: 'What of one’s own debts settles first',
    tag: 'settlement',
    params: z.object({ id: digest }),
    body: z.strictObject({ member: address, priority: z.number().int().min(0).max(9) }),
    answer: z.object({ id: digest }),
    status: 200,
  }),
  previewRound: route({
    method: 'GET',
    path: '/api/v1/desk/settlement/preview',
    summary: 'What would settle now; with `asset` and `units`, if this member brought so much more',
    tag: 'settlement',
    query: z.strictObject({ member: address, asset: address.optional(), units: amount.optional() }),
    answer: z.object({
      settles: z.array(owed),
      left: z.array(z.object({ owed, code: z.string(), why: z.string() })),
      moreSettles: z.array(owed),
      nets: z.array(z.object({ asset: address, units: inUnits })),
    }),
    status: 200,
  }),
  callRound: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/rounds',
    summary: 'Propose what can settle now, before the cut-off',
    tag: 'settlement',
    body: asMember,
    answer: wholeRound,
    status: 201,
  }),
  readRound: route({
    method: 'GET',
    path: '/api/v1/desk/settlement/rounds/{id}',
    summary: 'One round: what of one’s own it settles, and what it leaves and why',
    tag: 'settlement',
    params: one,
    answer: wholeRound,
    status: 200,
  }),
  readRoundSigning: route({
    method: 'GET',
    path: '/api/v1/desk/settlement/rounds/{id}/signing',
    summary: 'What this account signs: a member the batch, an officer its clearance',
    tag: 'settlement',
    params: one,
    answer: signing,
    status: 200,
  }),
  signRound: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/rounds/{id}/signatures',
    summary: 'The signature of a member’s account, or of an officer',
    tag: 'settlement',
    params: one,
    body: z.strictObject({ signature }),
    answer: wholeRound,
    status: 200,
  }),
  readRoundProof: route({
    method: 'GET',
    path: '/api/v1/desk/settlement/rounds/{id}/proof',
    summary: 'A member’s private proof that its obligations are in the batch',
    tag: 'settlement',
    params: one,
    query: asMember,
    answer: z.object({
      member: address,
      root: digest,
      settles: z.array(z.object({ owed, signedAt: time, path: z.array(pathStep) })),
    }),
    status: 200,
  }),
  readMember: route({
    method: 'GET',
    path: '/api/v1/desk/settlement/member',
    summary: 'Limits, persons and pairs of one of the members of this key',
    tag: 'settlement',
    query: asMember,
    answer: z.object({
      member: named,
      twoPersons: z.boolean(),
      limits: z.array(memberLimit),
      paysFirst: z.array(named),
      instructions: z.array(standingInstruction),
      /** The last hundred that stand. */
      fees: z.array(
        z.object({ id: z.string(), day, asset: address, units: inUnits, what: z.string(), enteredBy: named }),
      ),
    }),
    status: 200,
  }),
  setLimit: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/limits',
    summary: 'The most that the member may owe for one value date; a higher one needs a second key',
    tag: 'settlement',
    body: z.strictObject({
      member: address,
      counterparty: address.nullable(),
      asset: address,
      mostPerDayUnits: amount,
    }),
    answer: z.object({ id: z.string() }),
    status: 201,
  }),
  confirmLimit: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/limits/{id}/confirmation',
    summary: 'The second key',
    tag: 'settlement',
    params: z.object({ id: z.string().regex(/^[1-9][0-9]{0,17}$/) }),
    body: asMember,
    answer: z.object({ id: z.string() }),
    status: 200,
  }),
  setPersons: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/persons',
    summary: 'Whether two persons sign each ticket of the member',
    tag: 'settlement',
    body: z.strictObject({ member: address, two: z.boolean() }),
    answer: z.object({ two: z.boolean() }),
    status: 200,
  }),
  agreePair: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/pairs',
    summary: 'Whether the member pays this counterparty before it is paid',
    tag: 'settlement',
    body: z.strictObject({ member: address, counterparty: address, agrees: z.boolean() }),
    answer: z.object({ agrees: z.boolean() }),
    status: 200,
  }),
  enterFee: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/fees',
    summary:
      'A fee that the member agreed on elsewhere, for its own statement: received, or with a minus paid',
    tag: 'settlement',
    body: z.strictObject({ member: address, day, asset: address, units: inUnits, what: plainText(60) }),
    answer: z.object({ id: z.string() }),
    status: 201,
  }),
  strikeFee: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/fees/{id}/striking',
    summary: 'Strike out a fee that was entered wrongly',
    tag: 'settlement',
    params: z.object({ id: z.string().regex(/^[1-9][0-9]{0,17}$/) }),
    body: asMember,
    answer: z.object({ id: z.string() }),
    status: 200,
  }),
  setInstruction: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/instructions',
    summary: 'Where the member has what it is owed; a second key confirms it',
    tag: 'settlement',
    body: z.strictObject({
      member: address,
      reference: z.string().min(1).max(16),
      what: z.union([z.literal('title'), address]),
      place: z.enum(places).nullable().default(null),
      account: address,
      validFrom: day,
      validTo: day.nullable().default(null),
    }),
    answer: z.object({ reference: z.string() }),
    status: 201,
  }),
  confirmInstruction: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/instructions/{reference}/confirmation',
    summary: 'The second key',
    tag: 'settlement',
    params: z.object({ reference: z.string().min(1).max(16) }),
    body: asMember,
    answer: z.object({ reference: z.string() }),
    status: 200,
  }),
  listTokens: route({
    method: 'GET',
    path: '/api/v1/desk/settlement/tokens',
    summary: 'Payment tokens: proposed, in force and ended',
    tag: 'settlement',
    answer: z.object({ tokens: z.array(token) }),
    status: 200,
  }),
  proposeToken: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/tokens',
    summary: 'Propose an ERC-20 as a payment token',
    tag: 'settlement',
    body: z.strictObject({ asset: address, currency: plainText(3) }),
    answer: z.object({ asset: address }),
    status: 201,
  }),
  admitToken: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/tokens/{asset}/admission',
    summary: 'The second officer’s yes',
    tag: 'settlement',
    params: z.object({ asset: address }),
    answer: z.object({ asset: address }),
    status: 200,
  }),
  withdrawToken: route({
    method: 'POST',
    path: '/api/v1/desk/settlement/tokens/{asset}/ending',
    summary: 'End it, at once: nothing new is agreed in it',
    tag: 'settlement',
    params: z.object({ asset: address }),
    answer: z.object({ asset: address }),
    status: 200,
  }),
  readMemberDay: route({
    method: 'GET',
    path: '/api/v1/desk/settlement/days/{date}',
    summary: 'A member’s day as CSV, on paper, or as messages',
    tag: 'settlement',
    params: z.object({ date: day }),
    query: z.strictObject({
      member: address,
      as: z
        .enum(['csv', 'pdf', 'camt.053', 'camt.054', 'semt.002', 'sese.025', 'MT600', 'MT608'])
        .default('csv'),
    }),
    answer: 'text',
    status: 200,
  }),
} as const

export type SettlementAsset = z.output<typeof asset>
export type Owed = z.output<typeof owed>
export type QuoteRequestShape = z.output<typeof quoteRequest>
export type QuoteOfferShape = z.output<typeof quoteOffer>
export type TicketShape = z.output<typeof ticket>
export type WholeTicket = z.output<typeof wholeTicket>
export type RoundShape = z.output<typeof round>
export type WholeRound = z.output<typeof wholeRound>
export type MemberLimitShape = z.output<typeof memberLimit>
export type TokenShape = z.output<typeof token>
export type SettlementAct = z.output<typeof act>
export type SettlementLeg = z.output<typeof leg>
