/** What is put to the screening of an order and, by its answer, before the officers. */

import { deliveryQuestion } from '../deed/deliver.ts'
import { mintQuestion } from '../deed/mint.ts'
import { assumptionQuestion } from '../deed/windDown.ts'
import { withdrawalQuestion } from '../deed/withdraw.ts'
import type { ClearanceQuestion } from '../screening/screening.ts'
import { needs } from './kinds.ts'
import type { Order } from './order.ts'

/** What of it is cleared; null of a kind that is not screened, and of a withdrawal whose bar was not looked up yet. */
export function subjectOf(order: Order): ClearanceQuestion['subject'] | null {
  if (!needs(order.kind, 'screening')) return null
  return order.kind === 'withdraw' && order.departure === null ? null : questionOf(order).subject
}

export function questionOf(order: Order): ClearanceQuestion {
  switch (order.kind) {
    case 'mint':
      return mintQuestion({ sponsor: order.party, ...order.content })
    case 'assume':
      return assumptionQuestion({ from: order.party, ...order.content })
    case 'deliver':
      return deliveryQuestion(order.content.title, order.party)
    case 'withdraw':
      if (order.departure === null)
        throw new Error(`Order ${order.id} withdraws a bar whose departure is not known.`)
      return withdrawalQuestion(order.departure, order.party)
    default:
      throw new Error(`An order to ${order.kind} is not screened.`)
  }
}
