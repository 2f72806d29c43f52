/**
 * What was promised about orders: each was drafted once, its acts lead from state to state and are never changed, what is final stands
 * on the chain once with exactly its content, none is stuck, and nothing of theirs is in doubt.
 */
import type { ChainEvent } from '@specie/coin'
import { listMessages, type Message } from '@specie/coin/outbox'
import { readTip, recordedEvents } from '@specie/coin/reader'
import { mintSubject } from '@specie/evidence'
import { actsOf, listOrders, type Order, type OrderAct } from '@specie/issuance'
import { toBigint, weightBehind } from '@specie/units'
import { waitsForSomebody } from '../act/advance.ts'
import { carried } from '../world/cast.ts'
import type { World } from '../world/open.ts'
import { type Asked, heard } from './ledger.ts'

export type Desk = {
  readonly orders: readonly (Order & { readonly acts: readonly OrderAct[] })[]
  readonly messages: readonly Message[]
  readonly recorded: readonly ChainEvent[]
  readonly tip: { readonly head: number; readonly finalized: number } | null
}

export async function readDesk({ pool }: World): Promise<Desk> {
  const orders: Order[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await listOrders(pool, { limit: 1_000, ...(cursor === undefined ? {} : { cursor }) })
    orders.push(...page.orders)
    if (page.next === null) break
    cursor = page.next
  }
  const withActs = []
  for (const one of orders) withActs.push({ ...one, acts: await actsOf(pool, one.id) })
  const tip = await readTip(pool)
  return {
    orders: withActs,
    messages: await listMessages(pool),
    recorded: await allRecorded(pool),
    tip: tip === null ? null : { head: tip.head.number, finalized: tip.finalized.number },
  }
}

/** Whether the office has nothing left to do of its own: read all there is, and everything in an end or with a person. */
export function isQuiet(
  { orders, messages, tip }: Desk,
  head: { readonly number: number; readonly final: number },
): boolean {
  if (tip === null || tip.head < head.number || tip.finalized < head.final) return false
  if (messages.some(({ state }) => ['waiting', 'sent', 'included'].includes(state))) return false
  return orders.every((one) => isEnded(one) || (waitsForSomebody(one) && !waitsForOffice(one)))
}

/** What its person could take up as well, and the office will by itself: to bring it to the chain, or to screen it anew. */
function waitsForOffice({ state, carrier, party, screened, deferred }: Order): boolean {
  if (state === 'screened') return !screened && deferred === null
  return state === 'ready' && carrier === null && carried.some(({ address }) => address === party)
}

export type AfterOrders = {
  readonly desk: Desk
  readonly asked: readonly Asked[]
  /** Of the whole final chain, the founding included. */
  readonly events: readonly ChainEvent[]
  /** Orders that somebody saw final during the storm, with the transaction that they had. */
  readonly seenFinal: ReadonlyMap<string, string>
  readonly quiet: boolean
}

export const orderPromises: Readonly<Record<string, (after: AfterOrders) => readonly string[]>> = {
  'no order is stuck: each has ended, or waits for a named person': ({ desk, quiet }) =>
    quiet
      ? []
      : desk.orders.filter((one) => !isEnded(one) && !waitsForSomebody(one)).map((one) => nameOfOrder(one)),

  'the outbox has nothing in doubt': ({ desk }) =>
    desk.messages
      .filter(({ state }) => ['waiting', 'sent', 'included'].includes(state))
      .map(
        ({ key, state, signer, attempts }) =>
          `${key} of ${signer} is ${state} after ${attempts.length} attempts`,
      ),

  'each order was drafted by one key': ({ desk, asked }) => {
    const drafted = new Map<string, string[]>()
    for (const one of asked) {
      const answer = heard(one)
      if (one.request.deed !== 'draftOrder' || answer?.kind !== 'done') continue
      const order = String(answer.facts.order)
      drafted.set(order, [...(drafted.get(order) ?? []), one.request.key])
    }
    return [
      ...desk.orders.flatMap((one) => {
        const keys = drafted.get(one.id) ?? []
        return keys.length === 1 ? [] : [`${nameOfOrder(one)} was drafted by ${keys.length} keys`]
      }),
      ...[...drafted.keys()]
        .filter((id) => !desk.orders.some((one) => one.id === id))
        .map((id) => `order ${id} is gone`),
    ]
  },

  'each acknowledged act is on record once': ({ desk, asked }) => {
    const promised = new Map<string, number>()
    for (const one of asked) {
      const answer = heard(one)
      const act = actNames[one.request.deed]
      if (act === undefined || answer?.kind !== 'done' || !('order' in one.request)) continue
      const place = `${one.request.order} ${act}`
      promised.set(place, (promised.get(place) ?? 0) + 1)
    }
    return [...promised].flatMap(([place, count]) => {
      const [id, names = ''] = [place.slice(0, 36), place.slice(37)]
      const acts = desk.orders.find((one) => one.id === id)?.acts ?? []
      const found = acts.filter(({ act, by }) => by !== null && names.split('|').includes(act)).length
      return found === count
        ? []
        : [`order ${id}: ${names} was acknowledged ${count} times and stands ${found} times`]
    })
  },

  'acts lead from state to state, numbered without a gap': ({ desk }) =>
    desk.orders.flatMap((one) => {
      const wrong = one.acts.find(
        (act, index) =>
          act.number !== index + 1 || act.from !== (index === 0 ? null : one.acts[index - 1]?.to),
      )
      const last = one.acts.at(-1)?.to
      if (wrong !== undefined)
        return [`${nameOfOrder(one)}: act ${wrong.number} ${wrong.act} leads from ${wrong.from}`]
      return last === one.state ? [] : [`${nameOfOrder(one)}: the last act leads to ${last}`]
    }),

  'nobody approved what the same key drafted': ({ desk }) =>
    desk.orders.flatMap((one) =>
      one.approvals.some(({ by }) => by === one.draftedBy) ? [nameOfOrder(one)] : [],
    ),

  'what is final is on the chain once, with exactly its content': ({ desk, events }) =>
    desk.orders.flatMap((one) => {
      if (!['included', 'final', 'handedOver'].includes(one.state)) return []
      const own = events.filter(({ transaction }) => transaction === one.transaction)
      if (own.filter((event) => carriesOut(one, event)).length !== 1)
        return [`${nameOfOrder(one)}: ${one.transaction}`]
      const same = desk.orders.filter(({ transaction }) => transaction === one.transaction)
      return same.length === 1
        ? []
        : [`${nameOfOrder(one)} shares ${one.transaction} with ${same.length - 1} others`]
    }),

  'nothing was minted that nobody approved': ({ desk, asked, events }) => {
    const known = new Set(
      desk.orders.filter((one) => one.approvals.length > 0).map(({ transaction }) => transaction),
    )
    const direct = new Set(
      asked.flatMap((one) => {
        const answer = heard(one)
        return one.request.deed === 'mint' && answer?.kind === 'done' ? [answer.transaction] : []
      }),
    )
    return events.flatMap((one) =>
      one.kind === 'minted' && !known.has(one.transaction) && !direct.has(one.transaction)
        ? [`${one.transaction} minted ${toBigint(one.amount)}`]
        : [],
    )
  },

  'what was said to be final stays so': ({ desk, seenFinal }) =>
    [...seenFinal].flatMap(([id, transaction]) => {
      const one = desk.orders.find((order) => order.id === id)
      const stays =
        one !== undefined && ['final', 'handedOver'].includes(one.state) && one.transaction === transaction
      return stays
        ? []
        : [`order ${id} was final by ${transaction}, and is ${one?.state} by ${one?.transaction}`]
    }),

  'the record is what the chain is': ({ desk, events }) => {
    const [recorded, read] = [desk.recorded.map(print), events.map(print)]
    const index = read.findIndex((one, place) => one !== recorded[place])
    if (index < 0 && recorded.length === read.length) return []
    const place = index < 0 ? read.length : index
    return [
      `event ${place} of ${read.length} (recorded ${recorded.length}): ${read[place]}, recorded ${recorded[place]}`,
    ]
  },
}

export function isEnded({ state, kind }: Order): boolean {
  if (['rejected', 'cancelled', 'refused', 'expired', 'handedOver'].includes(state)) return true
  return state === 'final' && kind !== 'deliver' && kind !== 'withdraw'
}

/** Whether this event is the order, carried out to the letter. */
function carriesOut(order: Order, event: ChainEvent): boolean {
  const { party } = order
  switch (order.kind) {
    case 'mint': {
      const { to, amount, reference } = order.content
      const digest = mintSubject({ sponsor: party, to, amount: weightBehind(amount), ref: reference })
      return event.kind === 'minted' && event.order === digest && toBigint(event.amount) === toBigint(amount)
    }
    case 'open':
      return event.kind === 'titleOpened' && event.barKey === order.content.barKey && event.owner === party
    case 'close':
      return event.kind === 'titleClosed' && event.title === order.content.title && event.owner === party
    case 'deliver':
      return event.kind === 'titleDelivered' && event.title === order.content.title && event.owner === party
    case 'withdraw':
      return event.kind === 'barWithdrawn' && event.barKey === order.content.barKey && event.sponsor === party
    case 'retire':
      return (
        event.kind === 'retired' &&
        event.sponsor === party &&
        toBigint(event.amount) === toBigint(order.content.amount)
      )
    case 'assume':
      return event.kind === 'assumed' && event.from === party && event.reference === order.content.reference
  }
}

function nameOfOrder({ kind, number, state, carrier, id }: Order): string {
  return `order ${number} (${kind}, ${state}${carrier === null ? '' : `, by ${carrier}`}) ${id}`
}

async function allRecorded(pool: World['pool']): Promise<readonly ChainEvent[]> {
  return recordedEvents(pool, { limit: 100_000 })
}

/** In one order of fields, with every digit. */
function print(event: ChainEvent): string {
  return JSON.stringify(event, (_, value) => {
    if (typeof value === 'bigint') return String(value)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
  })
}

/** What an acknowledged deed must have left among the order's acts. */
const actNames: Readonly<Record<string, string | undefined>> = {
  approveOrder: 'approved',
  rejectOrder: 'rejected',
  cancelOrder: 'cancelled',
  signOrder: 'signed|released|assented',
  noteSent: 'sent|noted',
  handOverOrder: 'handedOver',
}
