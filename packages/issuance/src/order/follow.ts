/**
 * What the reader recorded decides an order's last states; the outbox only says that something was signed for it, or that the
 * contracts refused. Both call in their own transactions, so that the record and the order never differ.
 */

import type { ChainEvent } from '@specie/coin'
import type { MessageChange } from '@specie/coin/outbox'
import type { ReaderStep } from '@specie/coin/reader'
import type { PoolClient } from 'pg'
import {
  claimLanding,
  dropLandingsAfter,
  finalizeLandings,
  giveLanding,
  keepLandings,
  type Landing,
} from '../store/landings.ts'
import {
  lockIncludedUpTo,
  lockLandedAfter,
  lockOrder,
  lockOrdersByMark,
  rewindAfterBlocks,
} from '../store/orders.ts'
import { lapseClearance } from './advance.ts'
import { orderOfKey } from './carry.ts'
import { endedStates, isOneOf, landedStates, needs } from './kinds.ts'
import { finalize, land, takeBack } from './land.ts'
import { markOf, markOfEvent } from './mark.ts'
import { office as byOffice, mustMove } from './move.ts'
import type { Order } from './order.ts'
import { wakeFor } from './person.ts'

/** Called by the reader's `apply`, in its transaction. */
export async function followOrders(client: PoolClient, step: ReaderStep): Promise<void> {
  switch (step.kind) {
    case 'appended':
      return append(client, step.events)
    case 'rolledBack':
      for (const order of await lockLandedAfter(client, step.to.number)) await takeBack(client, order)
      await rewindAfterBlocks(client, step.to.number)
      return dropLandingsAfter(client, step.to.number)
    case 'finalized':
      // A reader that catches up may learn of a block only once it is final.
      await append(client, step.events)
      for (const order of await lockIncludedUpTo(client, step.to.number)) await finalize(client, order)
      return finalizeLandings(client, step.to.number)
  }
}

/** Called by the outbox, in its transaction, when a message is another than before. */
export async function orderMessageChanged(client: PoolClient, change: MessageChange): Promise<void> {
  const of = orderOfKey(change.key)
  if (of === null) return
  const order = await lockOrder(client, of.order)
  // A message from before the order was screened anew was withdrawn: nothing was signed for it.
  if (order === null || order.carried !== of.carried || isOneOf(landedStates, order.state)) return
  switch (change.state) {
    case 'waiting':
    case 'cancelled':
      return
    case 'sent':
    case 'included':
    case 'final':
      return sent(client, order, change)
    case 'refused':
      return refused(client, order, change)
  }
}

async function append(client: PoolClient, events: readonly ChainEvent[]): Promise<void> {
  const landings = await keepLandings(
    client,
    events.flatMap((event): readonly Landing[] => {
      const mark = markOfEvent(event)
      const { transaction, logIndex, block } = event
      return mark === null ? [] : [{ transaction, logIndex, mark, block }]
    }),
  )
  if (landings.length === 0) return
  const marks = landings.map(({ mark }) => mark)
  const open = [...(await lockOrdersByMark(client, marks))]
  for (const landing of landings) {
    const order = meantBy(landing, open)
    if (order === null) continue
    open.splice(open.indexOf(order), 1)
    const { transaction, block } = landing
    await giveLanding(client, landing, order.id)
    const landed = await land(client, order, { transaction, block, final: false })
    if (needs(landed.kind, 'handingOver')) await wakeFor(client, landed.id)
  }
}

/**
 * The order that this is: the one whose transaction it is, else the one under way, else the youngest that ended after it could
 * have been sent. Of a mint and an assumption the mark is their own for ever, so there any. For coins that are retired the transaction
 * must be known: an equal amount may have been retired past this office.
 */
function meantBy({ mark, transaction, block }: Landing, orders: readonly Order[]): Order | null {
  const meant = orders.filter(
    (one) => markOf(one) === mark && !isOneOf(landedStates, one.state) && block.number > earliest(one),
  )
  const own = meant.find((one) => one.transaction === transaction)
  if (own !== undefined) return own
  const others = meant.filter(({ kind }) => kind !== 'retire')
  const underWay = others.find(({ state }) => !isOneOf(endedStates, state))
  if (underWay !== undefined) return underWay
  return others.findLast(({ kind, onceReady }) => onceReady || kind === 'mint' || kind === 'assume') ?? null
}

/** Of a mint and an assumption the mark is their own for ever, so what happened before they were drafted here is them too. */
export function earliest({ kind, afterBlock }: Order): number {
  return kind === 'mint' || kind === 'assume' ? 0 : afterBlock
}

export function sought(order: Order) {
  return { mark: markOf(order), order: order.id, afterBlock: earliest(order) }
}

async function sent(client: PoolClient, order: Order, change: MessageChange): Promise<void> {
  const { transaction } = change
  const isKnown = order.transaction === transaction && order.state === 'sent'
  if (transaction === null || isKnown) return landIfRecorded(client, order)
  if (order.state === 'refused') {
    const why = 'The chain took back the block in which it was refused. It is on its way again.'
    return landIfRecorded(
      client,
      await mustMove(client, order, { act: 'reopened' }, byOffice(why), { transaction, refusal: null }),
    )
  }
  if (!isOneOf(['ready', 'sent'], order.state)) return
  const why =
    order.state === 'ready'
      ? `The outbox signed transaction ${transaction}.`
      : `The outbox sent transaction ${transaction} in place of ${order.transaction}: of the two at most one happens.`
  return landIfRecorded(
    client,
    await mustMove(client, order, { act: 'sent' }, byOffice(why), { transaction }),
  )
}

/** The reader may have recorded the transaction before anybody said whose it is. */
async function landIfRecorded(client: PoolClient, order: Order): Promise<void> {
  if (order.transaction === null || isOneOf(landedStates, order.state)) return
  const { transaction } = order
  const landing = await claimLanding(client, sought(order), transaction)
  if (landing !== null) await land(client, order, { transaction, ...landing })
}

async function refused(client: PoolClient, order: Order, change: MessageChange): Promise<void> {
  const { refusal } = change
  if (refusal === null || !isOneOf(['ready', 'sent'], order.state)) return
  // What was signed for it ended on the way: it is signed anew, not refused for ever.
  if (
    refusal.code === 'Expired' &&
    order.clearance !== null &&
    !(order.kind === 'assume' && Number(refusal.facts.expiry) === order.content.expiry)
  ) {
    await lapseClearance(client, order)
    return wakeFor(client, order.id)
  }
  if (refusal.code === 'BarNotProved' && order.carried < mostCarried) {
    const why = `${refusal.message} Another list came into force on the way; the bar is proved anew.`
    await mustMove(client, order, { act: 'returned' }, byOffice(why), { carrier: null, transaction: null })
    return wakeFor(client, order.id)
  }
  await mustMove(client, order, { act: 'refused' }, byOffice(refusal.message), { refusal })
}

/** Lists change seldom: an order whose proof fails this often fails for another reason. */
const mostCarried = 3
