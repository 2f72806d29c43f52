/** The one way in which an order changes: the machine allows it, the order and the act that changed it are written together. */

import type { Address } from '@specie/coin'
import { type Outcome, ok } from '@specie/units'
import type { PoolClient } from 'pg'
import type { Capacity } from '../mandate/capacity.ts'
import { saveOrder } from '../store/orders.ts'
import { endedStates, isOneOf, landedStates } from './kinds.ts'
import { type Act, type CourseRefusal, officersNeeded, transition } from './machine.ts'
import type { Order } from './order.ts'

/** Who did it, for whom, as what, and why. */
export type Doer = {
  readonly by: Address | null
  readonly for: Address | null
  readonly as: Capacity['as'] | 'office'
  readonly why: string | null
}

/** The office itself, by the clock or by what the chain recorded. */
export function office(why: string): Doer {
  return { by: null, for: null, as: 'office', why }
}

/** What changes with the act beside the order's course. */
export type Changes = Partial<
  Pick<
    Order,
    | 'assents'
    | 'block'
    | 'carried'
    | 'carrier'
    | 'clearance'
    | 'deferred'
    | 'departure'
    | 'exceedsFree'
    | 'refusal'
    | 'release'
    | 'transaction'
  >
>

export async function move(
  client: PoolClient,
  order: Order,
  act: Act,
  doer: Doer,
  changes: Changes = {},
): Promise<Outcome<Order, CourseRefusal>> {
  const course = transition(order, act)
  if (!course.ok) return course
  const { state, approvals, assentedBy, screened, clearedBy, released, onceReady, landedFrom, handedOver } =
    course.value
  const moved: Order = {
    ...order,
    ...{ state, approvals, assentedBy, screened, clearedBy, released, onceReady, landedFrom, handedOver },
    ...changes,
  }
  assertWhole(moved)
  return ok(
    await saveOrder(
      client,
      { ...moved, expiresAt: expiryOf(moved) },
      { ...doer, act: act.act, from: order.state, to: state },
    ),
  )
}

/** A move that the state checked before allows: a refusal here is a defect. */
export async function mustMove(...words: Parameters<typeof move>): Promise<Order> {
  const moved = await move(...words)
  if (moved.ok) return moved.value
  const [, order, { act }] = words
  throw new Error(`Order ${order.id} (${order.state}) could not be ${act}: ${moved.refusal.code}.`)
}

/** The earliest end of what was signed for it, while it is under way and not on the chain. */
export function expiryOf(order: Order): number | null {
  if (isOneOf(landedStates, order.state) || isOneOf(endedStates, order.state)) return null
  const ends = [order.clearance?.expiry, order.kind === 'assume' ? order.content.expiry : undefined]
  const known = ends.filter((end) => end !== undefined)
  return known.length === 0 ? null : Math.min(...known)
}

/** What the machine believes and what is kept as proof of it are one. */
function assertWhole(order: Order): void {
  const signers = (order.clearance?.signatures ?? []).map(({ signer }) => signer)
  const says = (what: string) => new Error(`Order ${order.id} (${order.state}): ${what}.`)
  if (signers.join() !== order.clearedBy.join())
    throw says('the officers who signed are not those of the signatures')
  if (signers.length > officersNeeded) throw says('more officers signed than the contracts take')
  if (order.released !== (order.release !== null))
    throw says('it is released without a release, or the other way round')
  if (order.screened !== (order.clearance !== null))
    throw says('it is screened without a decision, or the other way round')
  if (order.assents.map(({ signer }) => signer).join() !== order.assentedBy.join())
    throw says('the sponsors who signed are not those of the signatures')
  if (isOneOf(landedStates, order.state) !== (order.block !== null))
    throw says('its state and its block differ')
}
