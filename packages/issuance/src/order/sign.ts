/**
 * The signatures that an order carries to the chain: two officers' clearance of what was decided, the custodian's release of the bar, both
 * sponsors' assent to an assumption. Each is checked when it comes, against the signer's standing on chain and the very digest that
 * was asked for; the contracts check them again.
 */

import type { Address, PartiesState } from '@specie/coin'
import { checkSignature } from '@specie/evidence'
import { type Outcome, ok, refused } from '@specie/units'
import type { PoolClient } from 'pg'
import { getAddress, type Hex, isAddressEqual } from 'viem'
import type { Office } from '../office.ts'
import { findOrder } from '../store/orders.ts'
import { prepareCarriage } from './carry.ts'
import { office as byOffice, type Doer, move, mustMove } from './move.ts'
import type { Actor, Order, OrderRefusal, Signable } from './order.ts'
import { actOn, isOrderId, type Request } from './person.ts'
import { type OrderSigning, signableNow, signingFor } from './signing.ts'

/** What this signer is asked to sign now; refused where it is not asked for anything of the kind. */
export async function orderSigning(
  office: Office,
  id: string,
  signer: Address,
  what: Signable,
): Promise<Outcome<OrderSigning, OrderRefusal>> {
  const order = isOrderId(id) ? await findOrder(office.pool, id) : null
  if (order === null) return refused({ code: 'ORDER_UNKNOWN', order: id })
  if (signableNow(order) !== what) return refused({ code: 'NOTHING_TO_SIGN', what, state: order.state })
  return signingFor(office, order, getAddress(signer), what)
}

/** Takes a signature, whoever brings it. What it is for follows from what the order waits for. */
export async function signOrder(
  office: Office,
  actor: Actor,
  request: Request & { readonly signature: Hex; readonly signer?: Address; readonly why?: string },
): Promise<Outcome<Order, OrderRefusal>> {
  const by = getAddress(actor.key)
  const signer = getAddress(request.signer ?? actor.key)
  const { signature, why } = request
  return actOn(
    office,
    actor,
    { ...request, deed: 'sign', body: { signature, signer, why } },
    async (order) => {
      const what = signableNow(order)
      if (what === null) return refused({ code: 'NOTHING_TO_SIGN', what: usualOf(order), state: order.state })
      const signing = await signingFor(office, order, signer, what)
      if (!signing.ok) return signing
      const { digest, expiry } = signing.value
      const now = await office.chain.now()
      if (expiry < now) return refused({ code: 'SIGNATURE_EXPIRED', what, expiry, now })
      const checked = await checkSignature({ digest, signer, signature, wallets: office.chain })
      if (!checked.ok) return refused({ code: 'SIGNATURE_REFUSED', signer, why: checked.refusal })
      const [carriage, parties] = await Promise.all([
        prepareCarriage(office, order),
        office.chain.readParties(),
      ])
      return ok({ what, digest, expiry, parties, carriage })
    },
    async (client, order, { what, digest, expiry, parties }) => {
      // Screened anew since it was looked at, or signed for by another: then this is no signature of what is asked for now.
      const isOther =
        (what === 'clearance' && order.clearance?.digest !== digest) ||
        (what === 'release' && order.clearance?.expiry !== expiry)
      if (signableNow(order) !== what || isOther)
        return refused({ code: 'NOTHING_TO_SIGN', what, state: order.state })
      const as = what === 'clearance' ? 'officer' : what === 'release' ? 'custodian' : 'sponsor'
      const doer: Doer = { by, for: signer, as, why: why ?? null }
      return take(client, order, { what, signer, signature, expiry, parties }, doer)
    },
  )
}

type Taken = {
  readonly what: Signable
  readonly signer: Address
  readonly signature: Hex
  readonly expiry: number
  readonly parties: PartiesState
}

async function take(
  client: PoolClient,
  order: Order,
  { what, signer, signature, expiry, parties }: Taken,
  doer: Doer,
): Promise<Outcome<Order, OrderRefusal>> {
  switch (what) {
    case 'assumption': {
      const assents = [...order.assents, { signer, signature }]
      return move(client, order, { act: 'assented', sponsor: signer }, doer, { assents })
    }
    case 'clearance': {
      const standing = await withoutFallen(client, order, parties)
      if (standing.clearance === null) throw new Error(`Order ${order.id} is cleared without a decision.`)
      const signatures = [...standing.clearance.signatures, { signer, signature }]
      const clearance = { ...standing.clearance, signatures }
      return move(client, standing, { act: 'signed', officer: signer }, doer, { clearance })
    }
    case 'release': {
      const release = { custodian: signer, expiry, signature }
      return move(client, order, { act: 'released' }, doer, { release })
    }
  }
}

/** Signatures of officers who were suspended since do not count, here as on chain. */
async function withoutFallen(client: PoolClient, order: Order, parties: PartiesState): Promise<Order> {
  let current = order
  for (const { signer } of order.clearance?.signatures ?? []) {
    const stands = parties.officers.some((one) => one.stands && isAddressEqual(one.address, signer))
    if (stands || current.clearance === null) continue
    const signatures = current.clearance.signatures.filter((one) => one.signer !== signer)
    const why = `Officer ${signer} no longer stands: the signature does not count.`
    current = await mustMove(client, current, { act: 'voided', officer: signer }, byOffice(why), {
      clearance: { ...current.clearance, signatures },
    })
  }
  return current
}

function usualOf(order: Order): Signable {
  return order.kind === 'assume' && !order.screened ? 'assumption' : 'clearance'
}
