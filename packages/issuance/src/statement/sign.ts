/**
 * Signatures under a draft: made here by a key at hand, or brought in as a file from a machine without a network. Only those are
 * kept that the contracts would count: the vault's custodian and auditors that stand.
 */

import type { Address, PartiesState, SignatureBy } from '@specie/coin'
import {
  checkSignature,
  type SignatureRefusal,
  type Signer,
  type SigningRequest,
  signingRequest,
  type WalletReader,
} from '@specie/evidence'
import { type Outcome, ok, refused } from '@specie/units'
import { isAddressEqual } from 'viem'
import { vaultState } from '../listInForce.ts'
import type { Records } from '../office.ts'
import { type Draft, findDraft, keepSignature } from '../store/drafts.ts'
import { typedDataOfStatement } from './draft.ts'

export type SignRefusal =
  | { readonly code: 'DRAFT_UNKNOWN'; readonly digest: string }
  | {
      readonly code: 'NOT_AN_ATTESTOR'
      readonly signer: Address
      readonly vault: number
      readonly why: string
    }
  | { readonly code: 'SIGNATURE_REFUSED'; readonly signer: Address; readonly why: SignatureRefusal }

/** What still lacks before the draft can be submitted. */
export type Readiness = {
  readonly custodianSigned: boolean
  readonly auditorsSigned: number
  readonly quorum: number
  readonly ready: boolean
}

/** Signs with a key at hand, and keeps the signature. */
export async function signStatement(
  office: Records,
  digest: string,
  signer: Signer,
): Promise<Outcome<Draft, SignRefusal>> {
  const draft = await findDraft(office.pool, digest)
  if (draft === null) return refused({ code: 'DRAFT_UNKNOWN', digest })
  const mayNot = await whyNot(office, draft, signer.address)
  if (mayNot !== null) return refused(mayNot)
  const signed = await signer.sign(typedDataOfStatement(office, draft.statement))
  if (!signed.ok) return refused({ code: 'SIGNATURE_REFUSED', signer: signer.address, why: signed.refusal })
  return keep(office, draft, { signer: signed.value.signer, signature: signed.value.signature })
}

/** Takes a signature that was made elsewhere. */
export async function receiveSignature(
  office: Records,
  digest: string,
  signature: SignatureBy,
  wallets?: WalletReader,
): Promise<Outcome<Draft, SignRefusal>> {
  const draft = await findDraft(office.pool, digest)
  if (draft === null) return refused({ code: 'DRAFT_UNKNOWN', digest })
  const mayNot = await whyNot(office, draft, signature.signer)
  if (mayNot !== null) return refused(mayNot)
  const checked = await checkSignature({
    digest: draft.digest,
    signer: signature.signer,
    signature: signature.signature,
    ...(wallets === undefined ? {} : { wallets }),
  })
  if (!checked.ok)
    return refused({ code: 'SIGNATURE_REFUSED', signer: signature.signer, why: checked.refusal })
  return keep(office, draft, signature)
}

/** The request that one signer carries to another machine. */
export function statementRequest(office: Records, draft: Draft, signer: Address): SigningRequest {
  return signingRequest(signer, typedDataOfStatement(office, draft.statement))
}

export async function readinessOf(office: Records, draft: Draft): Promise<Readiness> {
  const [parties, vault, reserve] = await Promise.all([
    office.chain.readParties(),
    vaultState(office, draft.statement.vault),
    office.chain.readReserve(),
  ])
  const signed = (address: Address) => draft.signatures.some((one) => isAddressEqual(one.signer, address))
  const custodianSigned = vault.ok && signed(vault.value.custodian)
  const auditorsSigned = parties.auditors.filter((one) => one.stands && signed(one.address)).length
  const { quorum } = reserve.rules
  return { custodianSigned, auditorsSigned, quorum, ready: custodianSigned && auditorsSigned >= quorum }
}

async function keep(
  office: Records,
  draft: Draft,
  signature: SignatureBy,
): Promise<Outcome<Draft, SignRefusal>> {
  await keepSignature(office.pool, draft.digest, signature)
  const kept = await findDraft(office.pool, draft.digest)
  if (kept === null) throw new Error(`Draft ${draft.digest} has vanished.`)
  return ok(kept)
}

async function whyNot(
  office: Records,
  draft: Draft,
  signer: Address,
): Promise<Extract<SignRefusal, { code: 'NOT_AN_ATTESTOR' }> | null> {
  const { vault } = draft.statement
  const [parties, state] = await Promise.all([office.chain.readParties(), vaultState(office, vault)])
  const why = roleProblem(parties, signer, state.ok ? state.value.custodian : null)
  return why === null ? null : { code: 'NOT_AN_ATTESTOR', signer, vault, why }
}

function roleProblem(parties: PartiesState, signer: Address, custodian: Address | null): string | null {
  if (custodian !== null && isAddressEqual(custodian, signer)) return null
  const auditor = parties.auditors.find((one) => isAddressEqual(one.address, signer))
  if (auditor === undefined)
    return 'it is neither the custodian of this vault nor an auditor of this programme'
  return auditor.stands ? null : 'this auditor is suspended'
}
