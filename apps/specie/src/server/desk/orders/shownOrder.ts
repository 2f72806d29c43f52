/** An order as the table shapes it: in names, with what was done, what it needs, and what this key may do. */
import type { OrderNeed, OrderShape, WholeOrder } from '@specie/client'
import type { Address } from '@specie/coin'
import { actsOf, mayDo, needsOf, nextOf, type Order, subjectOf, titleOf } from '@specie/issuance'
import { barStamps } from '@specie/register'
import { licencesOfSubject } from '@specie/screening'
import { printGrams, weightBehind } from '@specie/units'
import { isoTime } from '../../shape.ts'
import type { Names } from '../../sources.ts'
import { type Asker, hasRole } from '../access.ts'
import type { Desk } from '../desk.ts'
import { inNames } from '../inNames.ts'
import { shownContent } from './ordered.ts'

/** What is stamped on the orders' bars, by key. */
export type Stamps = ReadonlyMap<string, string>

export function stampsOf(desk: Desk, orders: readonly Order[]): Promise<Stamps> {
  return barStamps(desk.pool, [...new Set(orders.flatMap(barKeyOf))])
}

export function shownOrder(order: Order, names: Names, stamps: Stamps): OrderShape {
  const { id, number, kind, state, transaction, block, refusal } = order
  return {
    id,
    number,
    kind,
    state,
    party: names.namedOf(order.party),
    counterparty: order.counterparty === null ? null : names.namedOf(order.counterparty),
    content: { ...shownContent(order), ...stampIn(order, stamps) },
    title: withStamp(inNames(titleOf(order), names), order, stamps),
    draftedBy: names.namedOf(order.draftedBy),
    draftedAt: order.draftedAt.toISOString(),
    changedAt: order.changedAt.toISOString(),
    expiresAt: order.expiresAt === null ? null : isoTime(order.expiresAt),
    transaction,
    block: block === null ? null : { number: block.number, hash: block.hash, time: isoTime(block.time) },
    refusal: refusal === null ? null : { code: refusal.code, message: refusal.message },
  }
}

export async function wholeOrderOf(desk: Desk, asker: Asker, order: Order): Promise<WholeOrder> {
  const [names, stamps, acts, may, licences] = await Promise.all([
    desk.sources.names(),
    stampsOf(desk, [order]),
    actsOf(desk.pool, order.id),
    mayDo(desk.office, order, asker.key, asker.capacities),
    licencesFor(desk, asker, order),
  ])
  return {
    ...shownOrder(order, names, stamps),
    acts: acts.map(({ act, by, for: party, as, at, why, from, to }) => ({
      act,
      by: by === null ? null : names.namedOf(by),
      party: party === null ? null : names.namedOf(party),
      as,
      at: at.toISOString(),
      why: why === null ? null : inNames(why, names),
      from,
      to,
    })),
    needs: needsOf(order).map((need) => ({
      ...need,
      by: byWhom(order, need.step).map((one) => names.namedOf(one)),
    })),
    may: [...may],
    licences: [...licences],
    says: `${inNames(nextOf(order), names)}${shortOf(order)}`,
  }
}

/** What lifts a ban or a block says of somebody that it exists: that is for officers. */
async function licencesFor(desk: Desk, asker: Asker, order: Order): Promise<WholeOrder['licences']> {
  const subject = subjectOf(order)
  if (subject === null) return []
  const found = await licencesOfSubject(desk.pool, subject)
  return found
    .filter(({ isPublic }) => isPublic || hasRole(asker, ['officer']))
    .map(({ isPublic: _, amountMicrograms, ...one }) => ({
      ...one,
      amountMicrograms: String(amountMicrograms),
    }))
}

function barKeyOf(order: Order): readonly string[] {
  return order.kind === 'open' || order.kind === 'withdraw' ? [order.content.barKey] : []
}

function stampIn(order: Order, stamps: Stamps): { readonly stamp?: string } {
  const stamp = stamps.get(barKeyOf(order)[0] ?? '')
  return stamp === undefined ? {} : { stamp }
}

/** A bar is its stamp to people; the key beside it is what the contracts know. */
function withStamp(words: string, order: Order, stamps: Stamps): string {
  const { stamp } = stampIn(order, stamps)
  return stamp === undefined ? words : words.replace(/\b0x[0-9a-f]{64}\b/g, (key) => `${stamp} (${key})`)
}

function byWhom(order: Order, step: OrderNeed['step']): readonly Address[] {
  switch (step) {
    case 'approval':
      return order.approvals.filter((one) => one.for === order.party).map(({ by }) => by)
    case 'counterApproval':
      return order.approvals.filter((one) => one.for === order.counterparty).map(({ by }) => by)
    case 'assumption':
      return order.assentedBy
    case 'clearance':
      return order.clearedBy
    case 'release':
      return order.release === null ? [] : [order.release.custodian]
    default:
      return []
  }
}

/** Said before it is tried: the contracts alone decide. */
function shortOf({ exceedsFree, state }: Order): string {
  if (exceedsFree === null || state === 'included' || state === 'final') return ''
  const [free, needed] = [exceedsFree.free, exceedsFree.needed].map((one) => printGrams(weightBehind(one)))
  return ` When it was approved the sponsor had ${free} free, and it needs ${needed}.`
}
