/**
 * A mandate: a party's account says in a signature which key acts for it before the office, as what and until when. It stands by the
 * signature alone, whoever brings it, and ends by time or, at once, by the party's revocation.
 */

import type { Address, Digest, Hex } from '@specie/coin'
import {
  type Capability,
  capabilities,
  checkSignature,
  digestOf,
  mandateTypedData,
  type OperatorMandate,
  revocationTypedData,
  type SignableData,
  type SignatureRefusal,
  type SigningPlace,
  summaryOf,
} from '@specie/evidence'
import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import { bytesToHex, getAddress } from 'viem'
import type { Office } from '../office.ts'
import { findMandate, keepMandate, keepRevocation, type RecordedMandate } from '../store/mandates.ts'
import { lockedIsolation } from '../store/writes.ts'
import { isGenuineMandate } from './genuine.ts'

export type MandateRefusal =
  | { readonly code: 'MANDATE_WRONG'; readonly field: keyof OperatorMandate; readonly expected: string }
  | { readonly code: 'MANDATE_UNKNOWN'; readonly party: Address; readonly nonce: Digest }
  /** The party has given another mandate of this nonce. */
  | { readonly code: 'NONCE_USED'; readonly party: Address; readonly nonce: Digest }
  | { readonly code: 'SIGNATURE_REFUSED'; readonly signer: Address; readonly why: SignatureRefusal }

/** What an account signs, and what it says in words. */
export type MandateSigning = {
  readonly signer: Address
  readonly typedData: SignableData
  readonly digest: Digest
  readonly summary: readonly string[]
}

export type NewMandate = Omit<OperatorMandate, 'nonce' | 'from'> & {
  readonly from?: number
  readonly nonce?: Digest
}

/** A mandate ready to be signed; nothing is kept. It begins now unless told otherwise. */
export async function draftMandate(
  office: Office,
  wanted: NewMandate,
): Promise<Outcome<MandateSigning & { readonly mandate: OperatorMandate }, MandateRefusal>> {
  const mandate = normal({
    ...wanted,
    from: wanted.from ?? (await office.chain.now()),
    nonce: wanted.nonce ?? bytesToHex(crypto.getRandomValues(new Uint8Array(32))),
  })
  const flaw = flawOf(mandate)
  if (flaw !== null) return refused(flaw)
  return ok({ mandate, ...signingOf(mandate.party, mandateTypedData(placeOf(office), mandate)) })
}

/** Takes a signed mandate. Given again it is the same one. */
export async function giveMandate(
  office: Office,
  given: { readonly mandate: OperatorMandate; readonly signature: Hex },
): Promise<Outcome<RecordedMandate, MandateRefusal>> {
  const mandate = normal(given.mandate)
  const flaw = flawOf(mandate)
  if (flaw !== null) return refused(flaw)
  const { party, nonce } = mandate
  const { digest } = signingOf(party, mandateTypedData(placeOf(office), mandate))
  const signed = await signedBy(office, party, digest, given.signature)
  if (!signed.ok) return signed
  await keepMandate(office.pool, { mandate, digest, signature: given.signature })
  const kept = await findMandate(office.pool, party, nonce)
  if (kept === null) throw new Error(`Mandate ${nonce} of ${party} was kept and is not there.`)
  return kept.digest === digest ? ok(kept) : refused({ code: 'NONCE_USED', party, nonce })
}

/** What the party signs to end it. */
export function revocationOf(office: Office, party: Address, nonce: Digest): MandateSigning {
  return signingOf(getAddress(party), revocationTypedData(placeOf(office), { party, nonce }))
}

/** Ends a mandate at once. Again it changes nothing. */
export async function revokeMandate(
  office: Office,
  given: { readonly party: Address; readonly nonce: Digest; readonly signature: Hex },
): Promise<Outcome<RecordedMandate, MandateRefusal>> {
  const party = getAddress(given.party)
  const { nonce, signature } = given
  const { digest } = revocationOf(office, party, nonce)
  const signed = await signedBy(office, party, digest, signature)
  if (!signed.ok) return signed
  // Kept although the mandate is unknown here: whoever brings that later brings one that has ended.
  const revoking = { party, nonce, signature }
  await transaction(office.pool, (client) => keepRevocation(client, revoking), lockedIsolation)
  const revoked = await findMandate(office.pool, party, nonce)
  return revoked === null ? refused({ code: 'MANDATE_UNKNOWN', party, nonce }) : ok(revoked)
}

export type MandateStanding = 'inForce' | 'notYet' | 'expired' | 'revoked'

/** How a row is shown: one that its party did not sign never stands, whatever else it says. */
export async function shownStanding(
  office: Office,
  recorded: RecordedMandate,
  now: number,
): Promise<MandateStanding | 'notGenuine'> {
  return (await isGenuineMandate(office.chain, recorded)) ? standingOf(recorded, now) : 'notGenuine'
}

/** `now` in seconds of Unix time. */
export function standingOf({ mandate, revokedAt }: RecordedMandate, now: number): MandateStanding {
  if (revokedAt !== null) return 'revoked'
  if (now >= mandate.until) return 'expired'
  return now < mandate.from ? 'notYet' : 'inForce'
}

/** The longest that a mandate lasts: a year and a day. */
export const longestMandateSeconds = 366 * 86_400

function flawOf(mandate: OperatorMandate): Extract<MandateRefusal, { code: 'MANDATE_WRONG' }> | null {
  const wrong = (field: keyof OperatorMandate, expected: string) =>
    ({ code: 'MANDATE_WRONG', field, expected }) as const
  const { party, operator, name, capabilities: given, from, until, nonce } = mandate
  if (operator === party) return wrong('operator', 'another key than the party, which needs no mandate')
  if (!/^[^\p{C}\p{Zl}\p{Zp}]{1,100}$/u.test(name) || name !== name.trim())
    return wrong('name', 'one line of 1 to 100 characters, without spaces at its ends')
  if (given.length === 0) return wrong('capabilities', `at least one of ${capabilities.join(', ')}`)
  if (!isSecond(from)) return wrong('from', 'a second of Unix time')
  if (!isSecond(until) || until <= from || until - from > longestMandateSeconds)
    return wrong('until', 'later than `from`, by 366 days at most')
  if (!/^0x[0-9a-f]{64}$/.test(nonce)) return wrong('nonce', '32 bytes as 0x and 64 hex digits in lower case')
  return null
}

function isSecond(time: number): boolean {
  return Number.isSafeInteger(time) && time >= 0
}

/** Addresses with checksums, capabilities in their order and each once: the form that is signed. */
function normal(mandate: OperatorMandate): OperatorMandate {
  const wanted: readonly Capability[] = mandate.capabilities
  return {
    ...mandate,
    party: getAddress(mandate.party),
    operator: getAddress(mandate.operator),
    capabilities: capabilities.filter((one) => wanted.includes(one)),
  }
}

async function signedBy(
  office: Office,
  signer: Address,
  digest: Digest,
  signature: Hex,
): Promise<Outcome<Address, MandateRefusal>> {
  const checked = await checkSignature({ digest, signer, signature, wallets: office.chain })
  return checked.ok ? checked : refused({ code: 'SIGNATURE_REFUSED', signer, why: checked.refusal })
}

function signingOf(signer: Address, typedData: SignableData): MandateSigning {
  return { signer, typedData, digest: digestOf(typedData), summary: summaryOf(typedData) }
}

function placeOf(office: Office): SigningPlace {
  return { chainId: office.chain.chainId, contract: office.chain.contracts.reserve }
}
