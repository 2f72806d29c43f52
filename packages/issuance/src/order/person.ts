/** What a person does to an order: one transaction with the key, the look at its state, the act, and what follows from it. */

import type { Address } from '@specie/coin'
import type { Capability } from '@specie/evidence'
import { addJob } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type { PoolClient } from 'pg'
import { getAddress } from 'viem'
import { mandatedName } from '../mandate/capacity.ts'
import type { IsGenuine } from '../mandate/genuine.ts'
import type { Office } from '../office.ts'
import { findOrder, lockOrder, revived } from '../store/orders.ts'
import { writeOnce } from '../store/writes.ts'
import { type Carriage, proceed } from './carry.ts'
import type { Actor, Order, OrderRefusal } from './order.ts'

export type Request = {
  /** The caller's idempotency key: 1 to 200 characters, its own for each thing wanted. */
  readonly key: string
  readonly order: string
}

/**
 * The order as it is after `work`, and after what follows at once. `prepare` asks the chain beforehand: inside the transaction nobody
 * waits for a node.
 */
export async function actOn<Prepared extends { readonly carriage: Carriage | null }>(
  office: Office,
  actor: Actor,
  request: Request & { readonly deed: string; readonly body: Readonly<Record<string, unknown>> },
  prepare: (order: Order) => Promise<Outcome<Prepared, OrderRefusal>>,
  work: (client: PoolClient, order: Order, prepared: Prepared) => Promise<Outcome<Order, OrderRefusal>>,
): Promise<Outcome<Order, OrderRefusal>> {
  const { key, order: id, deed, body } = request
  const answer = await writeOnce<Prepared, Order, OrderRefusal>(
    office.pool,
    { actor: getAddress(actor.key), key, deed, body: { ...body, order: id } },
    async () => {
      const order = isOrderId(id) ? await findOrder(office.pool, id) : null
      return order === null ? refused({ code: 'ORDER_UNKNOWN', order: id }) : prepare(order)
    },
    async (client, prepared) => {
      const order = await lockOrder(client, id)
      if (order === null) return refused({ code: 'ORDER_UNKNOWN', order: id })
      const done = await work(client, order, prepared)
      if (!done.ok) return done
      return ok(await followUp(client, done.value, prepared.carriage))
    },
  )
  return answer.ok ? ok(revived(answer.value)) : answer
}

/** What follows from a person's act without waiting for anybody; the rest is a job's. */
export async function followUp(client: PoolClient, order: Order, carriage: Carriage | null): Promise<Order> {
  const moved = carriage === null ? order : await proceed(client, order, carriage)
  await wakeFor(client, moved.id)
  return moved
}

/** Somebody looks after the order as soon as the transaction commits. */
export function wakeFor(client: PoolClient, id: string): Promise<void> {
  return addJob(client, 'order', { order: id }, { jobKey: `order ${id}` })
}

/** The person's name by its mandate, null for the party's own account; refused where the key may not. */
export async function mayFor(
  client: PoolClient,
  wanted: {
    readonly key: Address
    readonly party: Address
    readonly capability: Capability
    readonly now: number
    readonly isGenuine: IsGenuine
  },
): Promise<Outcome<string | null, OrderRefusal>> {
  const name = await mandatedName(client, wanted)
  if (name !== undefined) return ok(name)
  const { key, party, capability } = wanted
  return refused({ code: 'NO_CAPACITY', key, party, needed: capability })
}

export function isOrderId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
