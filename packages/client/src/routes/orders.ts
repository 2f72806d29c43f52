/** Orders: drafted by one, approved by another, screened, cleared, released, sent, final, handed over. */
import { z } from 'zod'
import {
  address,
  amount,
  block,
  cursor,
  digest,
  limit,
  named,
  orderId,
  refusal,
  signature,
  time,
  titleNumber,
  vaultNumber,
  why,
} from '../shape/scalars.ts'
import { call, signing } from '../shape/signing.ts'
import { route } from './route.ts'

export const orderKinds = ['mint', 'open', 'close', 'deliver', 'withdraw', 'retire', 'assume'] as const
export const orderStates = [
  'drafted',
  'approved',
  'screened',
  'cleared',
  'released',
  'ready',
  'sent',
  'included',
  'final',
  'handedOver',
  'rejected',
  'cancelled',
  'refused',
  'expired',
] as const
export const orderKind = z.enum(orderKinds)
export const orderState = z.enum(orderStates)

/** What is ordered, by kind. A reference of a mint or an assumption is chosen by the server where none is given. */
export const orderContents = {
  mint: z.strictObject({ to: address, amountMicrograms: amount, reference: digest.optional() }),
  open: z.strictObject({ vault: vaultNumber, barKey: digest }),
  close: z.strictObject({ title: titleNumber }),
  deliver: z.strictObject({ title: titleNumber }),
  withdraw: z.strictObject({ vault: vaultNumber, barKey: digest }),
  retire: z.strictObject({ amountMicrograms: amount }),
  /** `party` is the sponsor whose coins are taken over; `to` takes them over. */
  assume: z.strictObject({
    to: address,
    amountMicrograms: amount,
    reference: digest.optional(),
    /** Until when the terms hold; seven days without it. */
    expiry: time.optional(),
  }),
} as const

const common = { party: address, why: why.optional() }
export const newOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mint'), content: orderContents.mint, ...common }),
  z.strictObject({ kind: z.literal('open'), content: orderContents.open, ...common }),
  z.strictObject({ kind: z.literal('close'), content: orderContents.close, ...common }),
  z.strictObject({ kind: z.literal('deliver'), content: orderContents.deliver, ...common }),
  z.strictObject({ kind: z.literal('withdraw'), content: orderContents.withdraw, ...common }),
  z.strictObject({ kind: z.literal('retire'), content: orderContents.retire, ...common }),
  z.strictObject({ kind: z.literal('assume'), content: orderContents.assume, ...common }),
])

export const order = z.object({
  id: orderId,
  /** Counts the orders of the programme, from 1. */
  number: z.number().int(),
  kind: orderKind,
  state: orderState,
  party: named,
  /** The other sponsor of an assumption; null for every other kind. */
  counterparty: named.nullable(),
  /** As it was drafted; its fields are those of the kind. */
  content: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The order in one line: `12 500 g to Juno Vault AG`. */
  title: z.string(),
  draftedBy: named,
  draftedAt: time,
  changedAt: time,
  expiresAt: time.nullable(),
  transaction: digest.nullable(),
  block: block.nullable(),
  refusal: refusal.nullable(),
})

export const orderAct = z.object({
  act: z.string(),
  /** Null: the office itself, by the clock or by what the chain recorded. */
  by: named.nullable(),
  party: named.nullable(),
  as: z.string(),
  at: time,
  why: z.string().nullable(),
  from: orderState.nullable(),
  to: orderState,
})

export const orderNeed = z.object({
  step: z.enum([
    'approval',
    'counterApproval',
    'assumption',
    'screening',
    'clearance',
    'release',
    'sending',
    'inclusion',
    'finality',
    'handingOver',
  ]),
  /** `now`: the order waits for this. `later`: something else comes first. */
  stands: z.enum(['done', 'now', 'later']),
  done: z.number().int().min(0),
  of: z.number().int().min(1),
  by: z.array(named),
})

export const deskAct = z.enum([
  'approve',
  'reject',
  'cancel',
  'signClearance',
  'signRelease',
  'signAssumption',
  'send',
  'handOver',
])

export const wholeOrder = order.extend({
  acts: z.array(orderAct),
  needs: z.array(orderNeed),
  /** What this session may do now: `says` tells what will happen when it does. */
  may: z.array(z.object({ act: deskAct, says: z.string() })),
  /** What happens next, in words. */
  says: z.string(),
  /** Licences under which it goes, or went: those for holds everybody sees who sees the order, the others officers alone. */
  licences: z.array(
    z.object({
      licence: z.string(),
      number: z.string(),
      authority: z.string(),
      amountMicrograms: amount,
      state: z.enum(['reserved', 'used', 'returned']),
    }),
  ),
})

const one = z.object({ id: orderId })
const because = z.strictObject({ why: why.optional() })
const becauseOf = z.strictObject({ why })

export const orderRoutes = {
  listOrders: route({
    method: 'GET',
    path: '/api/v1/desk/orders',
    summary: 'Orders that this key may see, the newest first',
    tag: 'orders',
    query: z.strictObject({
      state: orderState.optional(),
      kind: orderKind.optional(),
      party: address.optional(),
      /** Only those that wait for something this key may do. */
      mine: z.enum(['true', 'false']).optional(),
      cursor: cursor.optional(),
      limit: limit(200, 50),
    }),
    answer: z.object({ orders: z.array(order), nextCursor: z.string().nullable() }),
    status: 200,
  }),
  draftOrder: route({
    method: 'POST',
    path: '/api/v1/desk/orders',
    summary: 'Draft an order for a party',
    tag: 'orders',
    body: newOrder,
    answer: wholeOrder,
    status: 201,
  }),
  readOrder: route({
    method: 'GET',
    path: '/api/v1/desk/orders/{id}',
    summary: 'One order: what was done, what it needs, what this key may do',
    tag: 'orders',
    params: one,
    answer: wholeOrder,
    status: 200,
  }),
  approveOrder: route({
    method: 'POST',
    path: '/api/v1/desk/orders/{id}/approve',
    summary: 'Approve it: never by the key or the person that drafted it',
    tag: 'orders',
    params: one,
    body: because,
    answer: wholeOrder,
    status: 200,
  }),
  rejectOrder: route({
    method: 'POST',
    path: '/api/v1/desk/orders/{id}/reject',
    summary: 'Reject it, and say why',
    tag: 'orders',
    params: one,
    body: becauseOf,
    answer: wholeOrder,
    status: 200,
  }),
  cancelOrder: route({
    method: 'POST',
    path: '/api/v1/desk/orders/{id}/cancel',
    summary: 'Cancel it, while nothing was signed for the chain',
    tag: 'orders',
    params: one,
    body: becauseOf,
    answer: wholeOrder,
    status: 200,
  }),
  readOrderSigning: route({
    method: 'GET',
    path: '/api/v1/desk/orders/{id}/signing',
    summary: 'What this key is asked to sign for the order',
    tag: 'orders',
    params: one,
    query: z.strictObject({ what: z.enum(['clearance', 'release', 'assumption']) }),
    answer: signing,
    status: 200,
  }),
  signOrder: route({
    method: 'POST',
    path: '/api/v1/desk/orders/{id}/signatures',
    summary: 'Bring the signature',
    tag: 'orders',
    params: one,
    body: z.strictObject({ signature, signer: address.optional(), why: why.optional() }),
    answer: wholeOrder,
    status: 200,
  }),
  /** Not a mere reading: from here on the office's own worker leaves the order to the wallet. */
  readOrderCall: route({
    method: 'POST',
    path: '/api/v1/desk/orders/{id}/call',
    summary: 'What the party’s own wallet is asked to send; from then on it is the wallet’s to send',
    tag: 'orders',
    keyless: true,
    params: one,
    answer: call,
    status: 200,
  }),
  noteOrderSent: route({
    method: 'POST',
    path: '/api/v1/desk/orders/{id}/sent',
    summary: 'A wallet sent this transaction for it',
    tag: 'orders',
    params: one,
    body: z.strictObject({ transaction: digest }),
    answer: wholeOrder,
    status: 200,
  }),
  handOverOrder: route({
    method: 'POST',
    path: '/api/v1/desk/orders/{id}/handed-over',
    summary: 'The bar was handed over at the counter',
    tag: 'orders',
    params: one,
    body: becauseOf,
    answer: wholeOrder,
    status: 200,
  }),
} as const

export type OrderKindName = z.output<typeof orderKind>
export type OrderStateName = z.output<typeof orderState>
export type NewOrder = z.output<typeof newOrder>
export type OrderShape = z.output<typeof order>
export type WholeOrder = z.output<typeof wholeOrder>
export type OrderNeed = z.output<typeof orderNeed>
export type DeskAct = z.output<typeof deskAct>
