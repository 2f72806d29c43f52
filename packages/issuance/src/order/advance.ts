/**
 * What nobody has to ask for: screening once the steps before it are done, anew when a clearance ended unused, the way to `ready`, and
 * telling the register which bar has left. Run by a job for one order and by the sweep for all; running it again changes nothing.
 */

import { cancel, readMessage } from '@specie/coin/outbox'
import { digestOf } from '@specie/evidence'
import { transaction } from '@specie/store'
import { type Outcome, ok } from '@specie/units'
import type { PoolClient } from 'pg'
import { type ClearanceRequest, requestClearance } from '../clearance.ts'
import { type Departure, departureOf } from '../deed/withdraw.ts'
import { reflectJournal } from '../journal.ts'
import type { ListRefusal } from '../listInForce.ts'
import type { Office } from '../office.ts'
import type { ScreeningDenial } from '../screening/screening.ts'
import { findOrder, isReflected, lockOrder, markReflected, waitingOrders } from '../store/orders.ts'
import { lockedIsolation } from '../store/writes.ts'
import { messageKey, prepareCarriage, proceed, senderAmong } from './carry.ts'
import { isOneOf, landedStates, needs } from './kinds.ts'
import { missingSteps } from './machine.ts'
import { office as byOffice, mustMove } from './move.ts'
import type { Order } from './order.ts'
import { questionOf } from './question.ts'

/** Brings one order as far as it goes without anybody. An id that is none is passed over. */
export async function advanceOrder(office: Office, id: string): Promise<void> {
  // Each round moves it at least one step; no order has more steps than this.
  for (let round = 0; round < 8; round += 1) {
    const order = await findOrder(office.pool, id)
    if (order === null || !(await advanceOnce(office, order))) return
  }
}

/**
 * Looks after every order that time, a lost job or a new worker left behind, and gives how many it looked at. One that fails keeps
 * nobody from the others; what failed is thrown at the end.
 */
export async function sweepOrders(office: Office): Promise<number> {
  const now = await office.chain.now()
  const failures: unknown[] = []
  let looked = 0
  for (let after = 0; ; ) {
    const waiting = await waitingOrders(office.pool, { now, after, limit: pageSize, walletPatienceMs })
    for (const { id } of waiting)
      await advanceOrder(office, id).catch((error: unknown) => failures.push(error))
    looked += waiting.length
    after = waiting.at(-1)?.number ?? after
    if (waiting.length < pageSize) break
  }
  if (failures.length > 0)
    throw new AggregateError(
      failures,
      `${failures.length} of ${looked} orders could not be looked after: ${String(failures[0])}`,
    )
  return looked
}

async function advanceOnce(office: Office, order: Order): Promise<boolean> {
  if (isOneOf(landedStates, order.state)) return reflectBar(office, order)
  if (await lapse(office, order)) return true
  if (await isForgotten(office, order)) return giveBack(office, order)
  if (awaitsScreening(order)) return screen(office, order)
  const isReady = order.state === 'ready' && order.carrier === null
  const isDone = isOneOf(['approved', 'cleared', 'released'], order.state) && missingSteps(order).length === 0
  return isReady || isDone ? carry(office, order) : false
}

/** Whether screening is what the order waits for. */
export function awaitsScreening(order: Order): boolean {
  if (!needs(order.kind, 'screening') || order.screened) return false
  const before = missingSteps(order).filter((step) => !['screening', 'clearance', 'release'].includes(step))
  return isOneOf(['approved', 'screened'], order.state) && before.length === 0
}

async function screen(office: Office, order: Order): Promise<boolean> {
  const departure = await departureFor(office, order)
  const answer = departure.ok
    ? await requestClearance(office, questionOf({ ...order, departure: departure.value }))
    : departure
  if (!answer.ok && answer.refusal.code === 'PARTY_NOT_CLEARED' && answer.refusal.waits)
    return defer(office, order, answer.refusal)
  return changing(office, order, async (client, now) => {
    if (!answer.ok) {
      const { code } = answer.refusal
      const denial = answer.refusal.code === 'PARTY_NOT_CLEARED' ? answer.refusal : null
      const message =
        denial === null
          ? `It could not be put to the screening: ${code}.`
          : `${denial.party} is not cleared: ${denial.told}.`
      return mustMove(client, now, { act: 'denied' }, byOffice(message), {
        refusal: { code, facts: {}, message },
        ...(denial === null ? {} : { deferred: { told: denial.told, why: denial.why } }),
      })
    }
    const { decision, expiry, typedData }: ClearanceRequest = answer.value
    const clearance = { decision: decision.digest, expiry, digest: digestOf(typedData), signatures: [] }
    const until = new Date(expiry * 1000).toISOString()
    return mustMove(
      client,
      now,
      { act: 'screened' },
      byOffice(`Screened: ${decision.digest}. Two officers may clear it until ${until}.`),
      { clearance, departure: departure.ok ? departure.value : null, deferred: null },
    )
  })
}

/** Says once what the screening waits for; the sweep asks again, and it is said again only when it is another thing. */
function defer(office: Office, order: Order, { told, why }: ScreeningDenial): Promise<boolean> {
  if (order.deferred?.told === told && order.deferred.why === why) return Promise.resolve(false)
  return changing(office, order, async (client, now) => {
    await mustMove(client, now, { act: 'deferred' }, byOffice(told), { deferred: { told, why } })
    // Nothing more to do until somebody decides.
    return now
  })
}

/** Of a withdrawal: the departure that it would be now. */
async function departureFor(office: Office, order: Order): Promise<Outcome<Departure | null, ListRefusal>> {
  return order.kind === 'withdraw' ? departureOf(office, order.content.vault, order.content.barKey) : ok(null)
}

async function carry(office: Office, order: Order): Promise<boolean> {
  const carriage = await prepareCarriage(office, order)
  if (order.state === 'ready' && senderAmong(order, carriage.carriers) === null && carriage.denial === null)
    return false
  return changing(office, order, (client, now) => proceed(client, now, carriage))
}

/** What was signed for it has ended: the terms, and with them the order; or the clearance, and it is screened again. */
async function lapse(office: Office, order: Order): Promise<boolean> {
  if (order.expiresAt === null) return false
  const now = await office.chain.now()
  if (order.expiresAt >= now) return false
  // Sent by a wallet it may stand in a block that is not recorded yet; after a final one of a later time it cannot come any more.
  if (
    order.state === 'sent' &&
    (order.carrier === 'outbox' || (await office.chain.finalized()).time <= order.expiresAt)
  )
    return false
  const termsEnded = order.kind === 'assume' && order.content.expiry < now
  return changing(office, order, async (client, current) => {
    if (current.state === 'ready' && current.carrier === 'outbox') {
      // Signed already: the outbox will hear from the contracts what became of it.
      if (!(await cancel(client, messageKey(current.id, current.carried)))) return current
    }
    if (termsEnded)
      return mustMove(
        client,
        current,
        { act: 'expired' },
        byOffice('The terms that both sponsors sign have ended.'),
      )
    return lapseClearance(client, current)
  })
}

/**
 * Long ago it was on its way, and no block has it: a wallet's transaction was dropped, reverted or never sent, or the chain took back one
 * that came past the outbox, whose own had been refused for it. What the outbox still has in hand is not forgotten.
 */
async function isForgotten(office: Office, order: Order): Promise<boolean> {
  if (order.state !== 'sent' || Date.now() - order.changedAt.getTime() <= walletPatienceMs) return false
  if (order.carrier !== 'outbox') return true
  const message = await readMessage(office.pool, messageKey(order.id, order.carried))
  return message === null || message.state === 'refused' || message.state === 'cancelled'
}

/** It can be sent again, or cancelled; should the first transaction come after all, the order follows the chain. */
function giveBack(office: Office, order: Order): Promise<boolean> {
  const why = `No block holds transaction ${order.transaction}. It may be sent again, or cancelled.`
  const carrier = order.carrier === 'outbox' ? null : order.carrier
  return changing(office, order, (client, now) =>
    mustMove(client, now, { act: 'returned' }, byOffice(why), { carrier }),
  )
}

/** Back to the officers: what they and the custodian signed was good until a second that has passed. */
export async function lapseClearance(client: PoolClient, order: Order): Promise<Order> {
  const why = 'The clearance ended before it was used. It is screened again, and cleared anew.'
  return mustMove(client, order, { act: 'clearanceExpired' }, byOffice(why), {
    clearance: null,
    release: null,
    carrier: null,
  })
}

async function reflectBar(office: Office, order: Order): Promise<boolean> {
  if (order.bar === null || !needs(order.kind, 'handingOver') || (await isReflected(office.pool, order.id)))
    return false
  await reflectJournal(office, order.bar.vault)
  await markReflected(office.pool, order.id)
  return true
}

/** Runs where the order is still as it was looked at; true when `work` gave another one. */
async function changing(
  office: Office,
  seen: Order,
  work: (client: PoolClient, order: Order) => Promise<Order>,
): Promise<boolean> {
  return transaction(
    office.pool,
    async (client) => {
      const order = await lockOrder(client, seen.id)
      if (order === null || order.changedAt.getTime() !== seen.changedAt.getTime()) return false
      return (await work(client, order)) !== order
    },
    lockedIsolation,
  )
}

const pageSize = 200
const walletPatienceMs = 24 * 3_600_000
