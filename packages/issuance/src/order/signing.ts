/** Who is asked to sign what for an order, made anew from the order and the chain: never from what a caller says. */

import type { Address } from '@specie/coin'
import {
  clearanceTypedData,
  digestOf,
  type SignableData,
  type SignedContent,
  summaryOf,
} from '@specie/evidence'
import { type Outcome, ok, refused } from '@specie/units'
import { getAddress, type Hex, isAddressEqual } from 'viem'
import { titleRelease } from '../deed/deliver.ts'
import { assumptionData } from '../deed/windDown.ts'
import { barRelease } from '../deed/withdraw.ts'
import { vaultState } from '../listInForce.ts'
import type { Office } from '../office.ts'
import { missingSteps } from './machine.ts'
import type { Order, OrderRefusal, Signable } from './order.ts'
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

/** Refused where this account is not the one that is asked. */
export async function signingFor(
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
