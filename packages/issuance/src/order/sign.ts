/**
 * The signatures that an order carries to the chain: two officers' clearance of what was decided, the custodian's release of the bar, both
 * sponsors' assent to an assumption. Each is checked when it comes, against the signer's standing on chain and the very digest that
 * was asked for; the contracts check them again.
 */

import type { Address, PartiesState } from '@specie/coin'
import {
  checkSignature,
  clearanceTypedData,
  digestOf,
  type SignableData,
  type SignedContent,
  summaryOf,
} from '@specie/evidence'
import { type Outcome, ok, refused } from '@specie/units'
import type { PoolClient } from 'pg'
import { getAddress, type Hex, isAddressEqual } from 'viem'
import { titleRelease } from '../deed/deliver.ts'
import { assumptionData } from '../deed/windDown.ts'
import { barRelease } from '../deed/withdraw.ts'
import { vaultState } from '../listInForce.ts'
import type { Office } from '../office.ts'
import { findOrder } from '../store/orders.ts'
import { prepareCarriage } from './carry.ts'
import { missingSteps } from './machine.ts'
import { office as byOffice, type Doer, move, mustMove } from './move.ts'
import type { Actor, Order, OrderRefusal, Signable } from './order.ts'
import { actOn, isOrderId, type Request } from './person.ts'
import { questionOf } from './question.ts'

/** What is put before one signer. */
export type OrderSigning = {
  readonly what: Signable
  readonly signer: Address
  readonly typedData: SignableData
  readonly digest: Hex
  /** What the digest's hashes are made of; null where the typed data say it all. */
  readonly content: SignedContent | null
  /** For a person to read before signing. */
  readonly summary: readonly string[]
  /** Seconds of Unix time: after it the signature is worth nothing. */
  readonly expiry: number
}

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

/** What the order waits for, of the things that are signed. */
export function signableNow(order: Order): Signable | null {
  const missing = missingSteps(order)
  if (order.state === 'approved' && missing.includes('assumption')) return 'assumption'
  if (order.state === 'screened' && order.clearance !== null) return 'clearance'
  return order.state === 'cleared' && missing.includes('release') ? 'release' : null
}

/** Why this account may not sign it; null where it may. */
export async function whyNotSigner(
  office: Office,
  order: Order,
  signer: Address,
  what: Signable,
): Promise<string | null> {
  switch (what) {
    case 'assumption':
      return signer === order.party || signer === order.counterparty
        ? null
        : 'one of the two sponsors, by its own account'
    case 'clearance': {
      const { officers } = await office.chain.readParties()
      const officer = officers.find((one) => isAddressEqual(one.address, signer))
      if (officer === undefined) return 'a compliance officer'
      return officer.stands ? null : 'an officer who is not suspended'
    }
    case 'release': {
      const custodian = await custodianOf(office, order)
      return custodian !== null && isAddressEqual(custodian, signer)
        ? null
        : `the custodian of the vault, ${custodian ?? 'whom nobody knows'}`
    }
  }
}

/** Who keeps the order's bar now. */
export async function custodianOf(office: Office, order: Order): Promise<Address | null> {
  if (order.bar === null) return null
  const vault = await vaultState(office, order.bar.vault)
  return vault.ok ? getAddress(vault.value.custodian) : null
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

async function signingFor(
  office: Office,
  order: Order,
  signer: Address,
  what: Signable,
): Promise<Outcome<OrderSigning, OrderRefusal>> {
  const needed = await whyNotSigner(office, order, signer, what)
  if (needed !== null) return refused({ code: 'NOT_THE_SIGNER', signer, what, needed })
  const asked = await askedOf(office, order, what)
  if (!asked.ok) return asked
  const { typedData, content, expiry } = asked.value
  const summary = summaryOf(typedData, content ?? undefined)
  return ok({ what, signer, typedData, digest: digestOf(typedData), content, summary, expiry })
}

type Asked = Pick<OrderSigning, 'typedData' | 'content' | 'expiry'>

async function askedOf(office: Office, order: Order, what: Signable): Promise<Outcome<Asked, OrderRefusal>> {
  if (what === 'assumption') {
    if (order.kind !== 'assume') throw new Error(`An order to ${order.kind} has no terms to assent to.`)
    const typedData = assumptionData(office, { from: order.party, ...order.content })
    return ok({ typedData, content: null, expiry: order.content.expiry })
  }
  const { clearance } = order
  if (clearance === null) throw new Error(`Order ${order.id} waits for ${what} without a decision.`)
  const { expiry } = clearance
  return what === 'clearance'
    ? ok(clearanceAsked(office, order, clearance))
    : releaseAsked(office, order, expiry)
}

/** Made anew from the order and the decision, never from what a caller says: it must be what was asked for when it was screened. */
function clearanceAsked(
  office: Office,
  order: Order,
  { decision, expiry, digest }: NonNullable<Order['clearance']>,
): Asked {
  const { content, ...question } = questionOf(order)
  const place = { chainId: office.chain.chainId, contract: office.chain.contracts.reserve }
  const typedData = clearanceTypedData(place, { ...question, decision, expiry })
  if (digestOf(typedData) !== digest)
    throw new Error(`Order ${order.id} was screened for something else than it orders now.`)
  return { typedData, content, expiry }
}

/** The release ends with the clearance: one without the other is worth nothing. */
async function releaseAsked(
  office: Office,
  order: Order,
  expiry: number,
): Promise<Outcome<Asked, OrderRefusal>> {
  if (order.kind === 'deliver') {
    const { title } = order.content
    const live = await office.chain.readTitle(title)
    if (live === undefined) return refused({ code: 'TITLE_UNKNOWN', title })
    return ok({ typedData: titleRelease(office, live, expiry), content: null, expiry })
  }
  const { departure } = order
  if (departure === null) throw new Error(`Order ${order.id} waits for a release of no bar.`)
  const content = { line: departure.line }
  return ok({ typedData: barRelease(office, departure, expiry), content, expiry })
}

function usualOf(order: Order): Signable {
  return order.kind === 'assume' && !order.screened ? 'assumption' : 'clearance'
}
