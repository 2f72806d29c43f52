/** An order is drafted by a key that may draft for its party. What the chain would refuse whatever follows is refused here. */

import type { Address } from '@specie/coin'
import { type Outcome, ok, refused, toBigint } from '@specie/units'
import { getAddress } from 'viem'
import { proofInForce, vaultState } from '../listInForce.ts'
import { genuineFor, type IsGenuine } from '../mandate/genuine.ts'
import type { Office } from '../office.ts'
import { hasLanded } from '../store/landings.ts'
import { findTwin, insertOrder, revived } from '../store/orders.ts'
import { writeOnce } from '../store/writes.ts'
import { complete, flawOf } from './content.ts'
import { askedMark, markOf } from './mark.ts'
import { expiryOf } from './move.ts'
import type { Actor, NewOrdered, Order, Ordered, OrderRefusal } from './order.ts'
import { mayFor } from './person.ts'
import { isSponsor } from './sponsors.ts'

export type NewOrder = NewOrdered & {
  /** The caller's idempotency key. */
  readonly key: string
  readonly party: Address
  readonly why?: string
}

export async function draftOrder(
  office: Office,
  actor: Actor,
  wanted: NewOrder,
): Promise<Outcome<Order, OrderRefusal>> {
  const { key, why, kind } = wanted
  const [drafter, party] = [getAddress(actor.key), getAddress(wanted.party)]
  const answer = await writeOnce<Prepared, Order, OrderRefusal>(
    office.pool,
    { actor: drafter, key, deed: 'draft', body: { kind, party, why, ...wanted.content } },
    async () => {
      const [now, { number: afterBlock }] = await Promise.all([office.chain.now(), office.chain.head()])
      const ordered = complete(wanted, now)
      const flaw = flawOf(ordered, party, now)
      if (flaw !== null) return refused(flaw)
      const bar = await barOf(office, ordered, party)
      if (!bar.ok) return bar
      const as = drafter === party ? await ownRole(office, party) : 'draft'
      const isGenuine = await genuineFor(office, [drafter], now)
      return ok({
        now,
        as,
        isGenuine,
        draft: newOrder(ordered, { party, drafter, bar: bar.value, afterBlock }),
      })
    },
    async (client, { now, as, draft, isGenuine }) => {
      const name = await mayFor(client, { key: drafter, party, capability: 'draft', now, isGenuine })
      if (!name.ok) return name
      if (draft.kind === 'deliver' && !(await hasLanded(client, askedMark(draft.content.title, party))))
        return refused({ code: 'NOT_ASKED', title: draft.content.title })
      const act = {
        act: 'drafted',
        by: drafter,
        for: party,
        as,
        why: why ?? null,
        from: null,
        to: 'drafted',
      } as const
      const twin = draft.kind === 'retire' ? null : await findTwin(client, markOf(draft))
      if (twin !== null) return refused({ code: 'ORDER_EXISTS', order: twin.id, state: twin.state })
      const kept = await insertOrder(client, draft, act)
      if (kept !== null) return ok(kept)
      const first = await findTwin(client, markOf(draft))
      if (first !== null) return refused({ code: 'ORDER_EXISTS', order: first.id, state: first.state })
      throw new Error(`Another order of the mark ${markOf(draft)} ended this very moment. Ask again.`)
    },
  )
  return answer.ok ? ok(revived(answer.value)) : answer
}

type Prepared = {
  readonly now: number
  readonly as: 'draft' | 'sponsor' | 'holder'
  readonly draft: Order
  readonly isGenuine: IsGenuine
}

/** Whether a party's own account acts as a sponsor, or as the holder of what it has. */
export async function ownRole(office: Office, party: Address): Promise<'sponsor' | 'holder'> {
  return (await isSponsor(office.chain, party)) ? 'sponsor' : 'holder'
}

/** The bar that it is about, where the chain and the list in force have it as the order says. */
async function barOf(
  office: Office,
  ordered: Ordered,
  party: Address,
): Promise<Outcome<Order['bar'], OrderRefusal>> {
  const { chain } = office
  switch (ordered.kind) {
    case 'mint':
    case 'retire':
      return (await isSponsor(chain, party)) ? ok(null) : refused({ code: 'NOT_A_SPONSOR', party })
    case 'assume':
      for (const one of [party, ordered.content.to]) {
        if (!(await isSponsor(chain, one))) return refused({ code: 'NOT_A_SPONSOR', party: one })
      }
      return ok(null)
    case 'open':
    case 'withdraw': {
      const { vault, barKey } = ordered.content
      const state = await vaultState(office, vault)
      if (!state.ok) return state
      if (ordered.kind === 'withdraw' && getAddress(state.value.sponsor) !== party)
        return refused({ code: 'NOT_THE_SPONSOR', vault, sponsor: state.value.sponsor })
      const proof = await proofInForce(office, vault, barKey)
      if (!proof.ok) return proof
      if (ordered.kind === 'open' && toBigint(await chain.balanceOf(party)) === 0n)
        return refused({ code: 'NO_COINS', party })
      return ok({ vault, barKey })
    }
    case 'close':
    case 'deliver': {
      const { title } = ordered.content
      const live = await chain.readTitle(title)
      if (live === undefined) return refused({ code: 'TITLE_UNKNOWN', title })
      const owner = getAddress(live.owner)
      if (owner !== party) return refused({ code: 'NOT_THE_OWNER', title, owner })
      return ok({ vault: live.vault, barKey: live.barKey })
    }
  }
}

function newOrder(
  ordered: Ordered,
  facts: {
    readonly party: Address
    readonly drafter: Address
    readonly bar: Order['bar']
    readonly afterBlock: number
  },
): Order {
  const now = new Date()
  const order: Order = {
    ...ordered,
    id: crypto.randomUUID(),
    number: 0,
    state: 'drafted',
    party: facts.party,
    counterparty: ordered.kind === 'assume' ? ordered.content.to : null,
    draftedBy: facts.drafter,
    draftedAt: now,
    afterBlock: facts.afterBlock,
    changedAt: now,
    approvals: [],
    assentedBy: [],
    assents: [],
    screened: false,
    clearedBy: [],
    clearance: null,
    released: false,
    release: null,
    onceReady: false,
    landedFrom: null,
    handedOver: false,
    bar: facts.bar,
    departure: null,
    carrier: null,
    carried: 0,
    transaction: null,
    block: null,
    refusal: null,
    deferred: null,
    expiresAt: null,
    exceedsFree: null,
  }
  return { ...order, expiresAt: expiryOf(order) }
}
