/**
 * A custodian's word that it hands over one bar, made by a key at hand or brought back as a file. It ends by itself after a day:
 * whoever signed at the counter means now.
 */

import type { Hex } from '@specie/coin'
import {
  digestOf,
  type SignableData,
  type SignatureRefusal,
  type Signed,
  type Signer,
} from '@specie/evidence'
import { type Outcome, ok, refused } from '@specie/units'
import type { Office } from './office.ts'
import { findAsked, keepAsked } from './store/asked.ts'

export type Release = { readonly expiry: number; readonly signature: Hex }

export type ReleaseRefusal =
  | { readonly code: 'REQUEST_UNKNOWN'; readonly digest: Hex }
  | { readonly code: 'SIGNATURE_REFUSED'; readonly signer: Signer['address']; readonly why: SignatureRefusal }

/** What the custodian is asked to sign, with its expiry, kept so that an answer from elsewhere finds its way back. */
export async function askForRelease(
  office: Office,
  typedDataUntil: (expiry: number) => SignableData,
  expiry?: number,
): Promise<{ readonly typedData: SignableData; readonly expiry: number }> {
  const until = expiry ?? (await office.chain.now()) + aDay
  const typedData = typedDataUntil(until)
  await keepAsked(office.pool, { digest: digestOf(typedData), expiry: until, decision: null })
  return { typedData, expiry: until }
}

/** The whole of it, where the custodian's key is at hand. */
export async function release(
  office: Office,
  typedDataUntil: (expiry: number) => SignableData,
  custodian: Signer,
  expiry?: number,
): Promise<Outcome<Release, ReleaseRefusal>> {
  const asked = await askForRelease(office, typedDataUntil, expiry)
  const signed = await custodian.sign(asked.typedData)
  if (!signed.ok)
    return refused({ code: 'SIGNATURE_REFUSED', signer: custodian.address, why: signed.refusal })
  return ok({ expiry: asked.expiry, signature: signed.value.signature })
}

/** A release whose signature came back as a file. */
export async function releaseFrom(office: Office, answer: Signed): Promise<Outcome<Release, ReleaseRefusal>> {
  const asked = await findAsked(office.pool, answer.digest)
  if (asked === null) return refused({ code: 'REQUEST_UNKNOWN', digest: answer.digest })
  return ok({ expiry: asked.expiry, signature: answer.signature })
}

const aDay = 86_400
