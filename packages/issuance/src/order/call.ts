/** An order that the party's own wallet brings to the chain: what it is asked to send, and what it says that it sent. */

import type { Digest } from '@specie/coin'
import { encodeCall } from '@specie/coin'
import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import { getAddress } from 'viem'
import { genuineFor } from '../mandate/genuine.ts'
import type { Office } from '../office.ts'
import { claimLanding } from '../store/landings.ts'
import { findOrder, lockOrder } from '../store/orders.ts'
import { lockedIsolation } from '../store/writes.ts'
import { contentOf, denialOf, proofFor } from './carry.ts'
import { sought } from './follow.ts'
import { land } from './land.ts'
import { move, mustMove } from './move.ts'
import type { Actor, Order, OrderCall, OrderRefusal } from './order.ts'
import { actOn, isOrderId, mayFor, type Request } from './person.ts'
import { whatHappens } from './words.ts'

/** The wallet's transaction. From here on the order is the wallet's: the office's worker never takes it. */
export async function orderCall(
  office: Office,
  actor: Actor,
  id: string,
): Promise<Outcome<OrderCall, OrderRefusal>> {
  const key = getAddress(actor.key)
  const order = isOrderId(id) ? await findOrder(office.pool, id) : null
  if (order === null) return refused({ code: 'ORDER_UNKNOWN', order: id })
  const held = whyNotWallet(order)
  if (held !== null) return refused(held)
  const denial = await denialOf(office, order)
  if (denial !== null) return refused(denial)
  const content = contentOf(order, await proofFor(office, order))
  if (!content.ok) return content
  const { chain } = office
  const call = encodeCall(content.value.name, content.value.what, chain.contracts)
  if (!call.ok) throw new Error(`Order ${id} cannot be put to the contracts: ${call.refusal.message}`)
  const now = await chain.now()
  const isGenuine = await genuineFor(office, [key], now)
  return transaction(
    office.pool,
    async (client) => {
      const current = await lockOrder(client, id)
      if (current === null) return refused({ code: 'ORDER_UNKNOWN', order: id })
      const may = await mayFor(client, {
        key,
        party: senderOf(current, key),
        capability: 'draft',
        now,
        isGenuine,
      })
      if (!may.ok) return may
      const meanwhile = whyNotWallet(current)
      if (meanwhile !== null) return refused(meanwhile)
      if (current.carrier === null) {
        const doer = {
          by: key,
          for: current.party,
          as: 'draft',
          why: 'The party’s wallet brings it to the chain.',
        } as const
        await mustMove(client, current, { act: 'carried' }, doer, { carrier: 'wallet' })
      }
      const from = senderOf(current, key)
      return ok({ chainId: chain.chainId, from, ...call.value, says: whatHappens(current) })
    },
    lockedIsolation,
  )
}

/** A wallet's word that this transaction is the order. It is believed for what it is: the chain says whether anything came of it. */
export async function noteSent(
  office: Office,
  actor: Actor,
  request: Request & { readonly transaction: Digest },
): Promise<Outcome<Order, OrderRefusal>> {
  const key = getAddress(actor.key)
  const sent = request.transaction
  if (!/^0x[0-9a-f]{64}$/.test(sent))
    return refused({
      code: 'CONTENT_WRONG',
      field: 'transaction',
      expected: '0x and 64 hex digits in lower case',
    })
  return actOn(
    office,
    actor,
    { ...request, deed: 'sent', body: { transaction: sent } },
    async () => {
      const now = await office.chain.now()
      return ok({ carriage: null, now, isGenuine: await genuineFor(office, [key], now) })
    },
    async (client, order, { now, isGenuine }) => {
      const party = senderOf(order, key)
      const may = await mayFor(client, { key, party, capability: 'draft', now, isGenuine })
      if (!may.ok) return may
      if (order.carrier === 'outbox') return refused({ code: 'CARRIED_BY_OFFICE', order: order.id })
      const act = order.state === 'ready' || order.state === 'sent' ? 'sent' : 'noted'
      const why = `A wallet says that it sent transaction ${sent}.`
      const doer = { by: key, for: party, as: 'draft', why } as const
      const changes =
        act === 'sent' ? ({ carrier: 'wallet', transaction: sent } as const) : { transaction: sent }
      const noted = await move(client, order, { act }, doer, changes)
      if (!noted.ok) return noted
      const landing = await claimLanding(client, sought(order), sent)
      return ok(
        landing === null ? noted.value : await land(client, noted.value, { transaction: sent, ...landing }),
      )
    },
  )
}

/** A wallet that has not sent yet, or whose transaction came to nothing, may ask again. */
function whyNotWallet(order: Order): OrderRefusal | null {
  if (order.carrier === 'outbox') return { code: 'CARRIED_BY_OFFICE', order: order.id }
  if (order.state === 'ready' || order.state === 'sent') return null
  return { code: 'WRONG_STATE', state: order.state, act: 'sent', possible: ['ready', 'sent'] }
}

/** What two sponsors have signed either may bring; anything else its party must send. */
function senderOf(order: Order, key: `0x${string}`): `0x${string}` {
  return key === order.counterparty ? key : order.party
}
