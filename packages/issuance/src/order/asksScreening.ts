/** What an order asks of the screening as it stands now: for whoever looks at it before or after it is screened. */
import { departureOf } from '../deed/withdraw.ts'
import type { Office } from '../office.ts'
import type { WholeQuestion } from '../screening/screening.ts'
import { wholeQuestion } from '../screening/wholeQuestion.ts'
import { needs } from './kinds.ts'
import type { Order } from './order.ts'
import { questionOf } from './question.ts'

/** Null where an order of its kind is not screened, or the bar that it moves is in no list. */
export async function asksScreening(office: Office, order: Order): Promise<WholeQuestion | null> {
  if (!needs(order.kind, 'screening')) return null
  if (order.kind !== 'withdraw') return wholeQuestion(office, questionOf(order))
  const { vault, barKey } = order.content
  const departure = await departureOf(office, vault, barKey)
  if (!departure.ok) return null
  return wholeQuestion(office, questionOf({ ...order, departure: departure.value }))
}
