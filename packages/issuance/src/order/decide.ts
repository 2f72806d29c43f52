/** Yes, no and never mind: approving by another key and person of the party, rejecting with a reason, cancelling while it can still be. */

import type { Address, Chain } from '@specie/coin'
import { free } from '@specie/coin'
import { cancel } from '@specie/coin/outbox'
import type { Capability } from '@specie/evidence'
import { isSamePerson } from '@specie/register'
import { coinsFor, coinUnits, type Outcome, ok, refused, toBigint } from '@specie/units'
import type { PoolClient } from 'pg'
import { getAddress, isAddressEqual } from 'viem'
import { mandatedName } from '../mandate/capacity.ts'
import { genuineFor, type IsGenuine } from '../mandate/genuine.ts'
import type { Office } from '../office.ts'
import { messageKey, prepareCarriage } from './carry.ts'
import { ownRole } from './draft.ts'
import { endedStates, isOneOf, landedStates } from './kinds.ts'
import { isOfficersToReject } from './may.ts'
import { type Doer, move } from './move.ts'
import type { Actor, Order, OrderRefusal } from './order.ts'
import { actOn, mayFor, type Request } from './person.ts'

export function approveOrder(
  office: Office,
  actor: Actor,
  request: Request & { readonly why?: string },
): Promise<Outcome<Order, OrderRefusal>> {
  const key = getAddress(actor.key)
  const { why } = request
  return actOn(
    office,
    actor,
    { ...request, deed: 'approve', body: { why } },
    async (order) => {
      const [now, carriage, exceedsFree, own] = await Promise.all([
        office.chain.now(),
        prepareCarriage(office, order),
        freeExceeded(office.chain, order),
        roleIn(office, order, key),
      ])
      const isGenuine = await genuineFor(office, [key, order.draftedBy], now)
      return ok({ now, carriage, exceedsFree, own, isGenuine })
    },
    async (client, order, { now, exceedsFree, own, isGenuine }) => {
      const side = await sideOf(client, order, { key, now, isGenuine })
      if (!side.ok) return side
      const fourEyes = await problemOfEyes(client, order, { key, now, isGenuine, ...side.value })
      if (fourEyes !== null) return refused(fourEyes)
      const { party } = side.value
      // Whoever comes second hears who was first, and not only that the order has moved on.
      const first = order.approvals.find((one) => one.for === party)
      const isSecond = first !== undefined && first.by !== key && order.draftedBy !== key
      if (isSecond && !isOneOf(endedStates, order.state))
        return refused({ code: 'APPROVED_ALREADY', party, by: first.by })
      const doer: Doer = { by: key, for: party, as: key === party ? own : 'approve', why: why ?? null }
      return move(client, order, { act: 'approved', by: key, for: party }, doer, { exceedsFree })
    },
  )
}

/** By who may approve for one of its parties, or by an officer who is asked to clear it. */
export function rejectOrder(
  office: Office,
  actor: Actor,
  request: Request & { readonly why: string },
): Promise<Outcome<Order, OrderRefusal>> {
  const key = getAddress(actor.key)
  const { why } = request
  return actOn(
    office,
    actor,
    { ...request, deed: 'reject', body: { why } },
    async (order) => {
      const [now, parties, own] = await Promise.all([
        office.chain.now(),
        office.chain.readParties(),
        roleIn(office, order, key),
      ])
      const isOfficer = parties.officers.some((one) => one.stands && isAddressEqual(one.address, key))
      const isGenuine = await genuineFor(office, [key], now)
      return ok({ carriage: null, now, isOfficer, own, isGenuine })
    },
    async (client, order, { now, isOfficer, own, isGenuine }) => {
      const doer = (party: Address | null, as: Doer['as']): Doer => ({ by: key, for: party, as, why })
      if (isOfficer && isOfficersToReject(order))
        return move(client, order, { act: 'rejected' }, doer(null, 'officer'))
      const party = await partyFor(client, order, { key, capability: 'approve', now, isGenuine })
      if (!party.ok) return party
      const as = key === party.value ? own : 'approve'
      return move(client, order, { act: 'rejected' }, doer(party.value, as))
    },
  )
}

/**
 * By who may draft for its party. What a wallet was asked to send may still be sent: then the order follows the chain, and an act says
 * that it came after the cancelling.
 */
export function cancelOrder(
  office: Office,
  actor: Actor,
  request: Request & { readonly why: string },
): Promise<Outcome<Order, OrderRefusal>> {
  const key = getAddress(actor.key)
  const { why } = request
  return actOn(
    office,
    actor,
    { ...request, deed: 'cancel', body: { why } },
    async (order) => {
      const [now, own] = await Promise.all([office.chain.now(), roleIn(office, order, key)])
      return ok({ carriage: null, now, own, isGenuine: await genuineFor(office, [key], now) })
    },
    async (client, order, { now, own, isGenuine }) => {
      const party = await partyFor(client, order, { key, capability: 'draft', now, isGenuine })
      if (!party.ok) return party
      if (order.state === 'sent' || isOneOf(landedStates, order.state))
        return refused({ code: 'SIGNED_FOR_CHAIN', order: order.id })
      if (order.state === 'ready' && order.carrier === 'outbox') {
        const stopped = await cancel(client, messageKey(order.id, order.carried))
        if (!stopped) return refused({ code: 'SIGNED_FOR_CHAIN', order: order.id })
      }
      const as = key === party.value ? own : 'draft'
      return move(client, order, { act: 'cancelled' }, { by: key, for: party.value, as, why })
    },
  )
}

/** How much more free gold the order needs than its sponsor has: said, and decided by the contracts alone. */
export async function freeExceeded(chain: Chain, order: Order): Promise<Order['exceedsFree']> {
  const sponsor = order.kind === 'assume' ? order.content.to : order.kind === 'mint' ? order.party : null
  if (sponsor === null || (order.kind !== 'mint' && order.kind !== 'assume')) return null
  const reserve = await chain.readReserve()
  const state = reserve.sponsors.find((one) => isAddressEqual(one.address, sponsor))
  const has = state === undefined ? coinUnits(0n) : coinsFor(free(reserve, state, await chain.now()))
  const { amount } = order.content
  return toBigint(amount) > toBigint(has) ? { free: has, needed: amount } : null
}

/** As what a party acts with its own account; for every other key nobody asks. */
async function roleIn(office: Office, order: Order, key: Address): Promise<'sponsor' | 'holder'> {
  return partiesOf(order).includes(key) ? ownRole(office, key) : 'holder'
}

type Approving = { readonly key: Address; readonly now: number; readonly isGenuine: IsGenuine }
type Side = { readonly party: Address; readonly name: string | null }

/** For which of its parties this key approves: where it may for both, for the one that lacks it. */
async function sideOf(
  client: PoolClient,
  order: Order,
  { key, now, isGenuine }: Approving,
): Promise<Outcome<Side, OrderRefusal>> {
  const sides: Side[] = []
  for (const party of partiesOf(order)) {
    const name = await mandatedName(client, { key, party, capability: 'approve', now, isGenuine })
    if (name !== undefined) sides.push({ party, name })
  }
  const [first] = sides
  if (first === undefined) return refused({ code: 'NO_CAPACITY', key, party: order.party, needed: 'approve' })
  return ok(sides.find(({ party }) => !order.approvals.some((one) => one.for === party)) ?? first)
}

/** Two keys, two persons, and both act for the party now. */
async function problemOfEyes(
  client: PoolClient,
  order: Order,
  approving: Approving & Side,
): Promise<OrderRefusal | null> {
  const { draftedBy, party } = order
  const { now, key, isGenuine } = approving
  // One key for both is the machine's to refuse.
  if (key === draftedBy) return null
  const drafter = await mandatedName(client, { key: draftedBy, party, capability: 'draft', now, isGenuine })
  if (drafter === undefined) return { code: 'DRAFTER_NOT_MANDATED', key: draftedBy, party }
  const { name } = approving
  if (name !== null && drafter !== null && isSamePerson(name, drafter)) return { code: 'SAME_PERSON', name }
  return null
}

async function partyFor(
  client: PoolClient,
  order: Order,
  wanted: Approving & { readonly capability: Capability },
): Promise<Outcome<Address, OrderRefusal>> {
  for (const party of partiesOf(order)) {
    if ((await mandatedName(client, { ...wanted, party })) !== undefined) return ok(party)
  }
  const refusal = await mayFor(client, { ...wanted, party: order.party })
  return refusal.ok ? ok(order.party) : refusal
}

function partiesOf(order: Order): readonly Address[] {
  return order.counterparty === null ? [order.party] : [order.party, order.counterparty]
}
