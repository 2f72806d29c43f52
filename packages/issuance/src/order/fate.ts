/**
 * What became of something that was cleared: it happened for good, it can never happen, or neither yet. Every event that took a clearance names its decision, and the
 * decision its subject; so it does not matter who brought it to the chain, or whether an order stood behind it.
 */

import type { Address, BlockRange, Digest } from '@specie/coin'
import type { Records } from '../office.ts'
import { lastExpiryOf } from '../store/asked.ts'
import { findDecision } from '../store/decisions.ts'
import { listOrders } from '../store/orders.ts'
import { endedStates, isOneOf } from './kinds.ts'
import type { Order } from './order.ts'
import { subjectOf } from './question.ts'

/** Subjects whose clearance was taken in these blocks. Of blocks that are final it is for good. */
export async function subjectsDone(office: Records, range: BlockRange): Promise<readonly Digest[]> {
  const subjects: Digest[] = []
  for (const event of await office.chain.events(range)) {
    if (!('decision' in event)) continue
    const decided = await findDecision(office.pool, event.decision)
    if (decided !== null) subjects.push(decided.subject)
  }
  return subjects
}

/**
 * Why nothing that was cleared for this subject can happen any more; null while something may. `finalAt`: seconds, the time of the newest final block, up to which
 * it is known not to have happened.
 */
export async function deadBecause(
  office: Records,
  cleared: { readonly subject: Digest; readonly parties: readonly Address[]; readonly since: Date },
  finalAt: number,
): Promise<string | null> {
  const { subject, parties, since } = cleared
  const orders = await ordersFor(office, subject, parties)
  const open = orders.find(({ state }) => !isOneOf(endedStates, state))
  if (open !== undefined) return null
  const last = orders[0]
  // Once officers were asked, their signatures may lie with anybody, whatever the order's record says of them.
  const expiry = await lastExpiryOf(office.pool, subject)
  if (expiry === null) {
    if (last !== undefined)
      return `order ${last.number} was ${last.state} before anybody was asked to clear it`
    return finalAt * 1000 > since.getTime() + patienceMs ? 'nobody was asked to clear it' : null
  }
  if (finalAt <= expiry) return null
  return last === undefined
    ? `its clearance ended on ${isoDay(expiry)} unused`
    : `order ${last.number} was ${last.state}, and its clearance ended on ${isoDay(expiry)} unused`
}

/** The newest first. */
async function ordersFor(
  office: Records,
  subject: Digest,
  parties: readonly Address[],
): Promise<readonly Order[]> {
  const found: Order[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listOrders>> = await listOrders(office.pool, {
      parties,
      limit: 500,
      ...(cursor === null ? {} : { cursor }),
    })
    found.push(...page.orders.filter((order) => subjectOf(order) === subject))
    cursor = page.next
  } while (cursor !== null)
  return found
}

function isoDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

/** Between a screening and the asking there is a moment; a program that ended in it never asks. */
const patienceMs = 3_600_000
