/** The end of a delivery or a withdrawal: once it is final, the custodian's side says that the metal was given out. */

import { type Outcome, ok, refused } from '@specie/units'
import { getAddress } from 'viem'
import { genuineFor } from '../mandate/genuine.ts'
import type { Office } from '../office.ts'
import { move } from './move.ts'
import type { Actor, Order, OrderRefusal } from './order.ts'
import { actOn, mayFor, type Request } from './person.ts'
import { custodianOf } from './signing.ts'

export function handOver(
  office: Office,
  actor: Actor,
  request: Request & { readonly why: string },
): Promise<Outcome<Order, OrderRefusal>> {
  const key = getAddress(actor.key)
  const { why } = request
  return actOn(
    office,
    actor,
    { ...request, deed: 'handOver', body: { why } },
    async (order) => {
      const custodian = await custodianOf(office, order)
      if (custodian === null)
        return refused({ code: 'STEP_NOT_OF_KIND', kind: order.kind, step: 'handingOver' })
      const now = await office.chain.now()
      return ok({ carriage: null, custodian, now, isGenuine: await genuineFor(office, [key], now) })
    },
    async (client, order, { custodian, now, isGenuine }) => {
      const may = await mayFor(client, { key, party: custodian, capability: 'operate', now, isGenuine })
      if (!may.ok) return may
      const as = key === custodian ? 'custodian' : 'operate'
      return move(client, order, { act: 'handedOver' }, { by: key, for: custodian, as, why })
    },
  )
}
