/** Orders over HTTP: who is asked comes from the session, what follows from issuance; here one is put into the other's words. */
import {
  approveOrder,
  cancelOrder,
  draftOrder,
  handOver,
  noteSent,
  orderCall,
  orderSigning,
  rejectOrder,
  signOrder,
} from '@specie/issuance'
import type { Handlers } from '../desk.ts'
import { orProblem, problemOf } from '../refuse.ts'
import { shownCall } from '../shownCall.ts'
import { shownSigning } from '../shownSigning.ts'
import { listSeen } from './listSeen.ts'
import { orderedOf } from './ordered.ts'
import { shownOrder, stampsOf, wholeOrderOf } from './shownOrder.ts'
import { visibleOrder } from './visibleOrder.ts'

export const orderHandlers: Pick<
  Handlers,
  | 'listOrders'
  | 'draftOrder'
  | 'readOrder'
  | 'approveOrder'
  | 'rejectOrder'
  | 'cancelOrder'
  | 'readOrderSigning'
  | 'signOrder'
  | 'readOrderCall'
  | 'noteOrderSent'
  | 'handOverOrder'
> = {
  async listOrders({ desk, query, asker }) {
    const { orders, next } = await listSeen(desk, asker, query)
    const [names, stamps] = await Promise.all([desk.sources.names(), stampsOf(desk, orders)])
    return { value: { orders: orders.map((order) => shownOrder(order, names, stamps)), nextCursor: next } }
  },

  async draftOrder({ desk, body, key, asker }) {
    const { party, why } = body
    const drafted = await draftOrder(
      desk.office,
      { key: asker.key },
      { key, party, ...orderedOf(body), ...(why === undefined ? {} : { why }) },
    )
    return { value: await wholeOrderOf(desk, asker, orProblem(drafted)) }
  },

  async readOrder({ desk, params, asker }) {
    const order = await visibleOrder(desk, asker, params.id)
    if (order === null) throw problemOf({ code: 'ORDER_UNKNOWN', order: params.id })
    return { value: await wholeOrderOf(desk, asker, order) }
  },

  async approveOrder({ desk, params, body, key, asker }) {
    const done = await approveOrder(
      desk.office,
      { key: asker.key },
      { key, order: params.id, ...given(body) },
    )
    const approved = orProblem(done, await desk.sources.names())
    return { value: await wholeOrderOf(desk, asker, approved) }
  },

  async rejectOrder({ desk, params, body, key, asker }) {
    const done = await rejectOrder(desk.office, { key: asker.key }, { key, order: params.id, ...body })
    return { value: await wholeOrderOf(desk, asker, orProblem(done)) }
  },

  async cancelOrder({ desk, params, body, key, asker }) {
    const done = await cancelOrder(desk.office, { key: asker.key }, { key, order: params.id, ...body })
    return { value: await wholeOrderOf(desk, asker, orProblem(done)) }
  },

  async readOrderSigning({ desk, params, query, asker }) {
    const signing = orProblem(await orderSigning(desk.office, params.id, asker.key, query.what))
    return { value: await shownSigning(desk, signing) }
  },

  async signOrder({ desk, params, body, key, asker }) {
    const done = await signOrder(desk.office, { key: asker.key }, { key, order: params.id, ...given(body) })
    return { value: await wholeOrderOf(desk, asker, orProblem(done)) }
  },

  async readOrderCall({ desk, params, asker }) {
    const call = orProblem(await orderCall(desk.office, { key: asker.key }, params.id))
    return { value: await shownCall(desk, call) }
  },

  async noteOrderSent({ desk, params, body, key, asker }) {
    const done = await noteSent(desk.office, { key: asker.key }, { key, order: params.id, ...body })
    return { value: await wholeOrderOf(desk, asker, orProblem(done)) }
  },

  async handOverOrder({ desk, params, body, key, asker }) {
    const done = await handOver(desk.office, { key: asker.key }, { key, order: params.id, ...body })
    return { value: await wholeOrderOf(desk, asker, orProblem(done)) }
  },
}

/** Only what was given: an absent field and one that is undefined are not the same everywhere. */
function given<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]: Exclude<Fields[Name], undefined>
  }
}
