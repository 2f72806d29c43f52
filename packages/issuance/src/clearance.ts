/**
 * Two officers' clearance of one party for one thing. Screening decides, the officers sign what it decided, the contracts check that
 * two of them did. A clearance made elsewhere is used only if its decision is on record here.
 */

import type { Address, Digest, SignatureBy, SignedClearance } from '@specie/coin'
import {
  type Clearance,
  clearanceTypedData,
  digestOf,
  type SignableData,
  type SignatureRefusal,
  type Signed,
  type SignedContent,
  type Signer,
} from '@specie/evidence'
import { type Outcome, ok, refused } from '@specie/units'
import type { Office } from './office.ts'
import type {
  ClearanceQuestion,
  Decision,
  ScreeningDenial,
  ScreeningQuestion,
} from './screening/screening.ts'
import { wholeQuestion } from './screening/wholeQuestion.ts'
import { findAsked, keepAsked } from './store/asked.ts'
import { findDecision, keepDecision } from './store/decisions.ts'

/** What two officers are asked to sign. */
export type ClearanceRequest = {
  readonly decision: Decision
  readonly expiry: number
  readonly typedData: SignableData
  /** What the subject is the hash of. */
  readonly content: SignedContent
}

export type ClearanceRefusal =
  | ScreeningDenial
  | { readonly code: 'DECISION_UNKNOWN'; readonly decision: Digest }
  | {
      readonly code: 'DECISION_FOR_ANOTHER'
      readonly decision: Digest
      readonly decided: string
      readonly asked: string
    }
  | { readonly code: 'REQUEST_UNKNOWN'; readonly digest: Digest }
  | {
      readonly code: 'ANSWERS_DIFFER'
      readonly digest: Digest
      readonly other: Digest
      readonly signer: Address
    }
  | { readonly code: 'SIGNATURE_REFUSED'; readonly signer: Address; readonly why: SignatureRefusal }

/** Screens, and prepares what the officers sign. It stands for a day unless told otherwise. */
export async function requestClearance(
  office: Office,
  question: ClearanceQuestion,
  expiry?: number,
): Promise<Outcome<ClearanceRequest, ClearanceRefusal>> {
  const { content } = question
  const decided = await office.screening.decide(await wholeQuestion(office, question))
  if (!decided.ok) return decided
  await keepDecision(office.pool, decided.value)
  const until = expiry ?? (await office.chain.now()) + aDay
  const typedData = typedDataOf(office, question, decided.value.digest, until)
  await keepAsked(office.pool, {
    digest: digestOf(typedData),
    expiry: until,
    decision: decided.value.digest,
  })
  return ok({ decision: decided.value, expiry: until, typedData, content })
}

/** A clearance whose signatures came back as files: what they sign was asked for here. */
export async function clearanceFrom(
  office: Office,
  answers: readonly Signed[],
): Promise<Outcome<SignedClearance, ClearanceRefusal>> {
  const [first] = answers
  if (first === undefined) throw new RangeError('A clearance without a signature is none.')
  const asked = await findAsked(office.pool, first.digest)
  if (asked === null || asked.decision === null)
    return refused({ code: 'REQUEST_UNKNOWN', digest: first.digest })
  const other = answers.find((one) => one.digest !== first.digest)
  if (other !== undefined) {
    return refused({
      code: 'ANSWERS_DIFFER',
      digest: first.digest,
      other: other.digest,
      signer: other.signer,
    })
  }
  const signatures = answers.map(({ signer, signature }) => ({ signer, signature }))
  return ok({ decision: asked.decision, expiry: asked.expiry, signatures })
}

/** The whole of it, where the officers' keys are at hand. */
export async function clear(
  office: Office,
  question: ClearanceQuestion,
  officers: readonly Signer[],
  expiry?: number,
): Promise<Outcome<SignedClearance, ClearanceRefusal>> {
  const request = await requestClearance(office, question, expiry)
  if (!request.ok) return request
  const signatures: SignatureBy[] = []
  for (const officer of officers) {
    const signed = await officer.sign(request.value.typedData)
    if (!signed.ok)
      return refused({ code: 'SIGNATURE_REFUSED', signer: officer.address, why: signed.refusal })
    signatures.push({ signer: signed.value.signer, signature: signed.value.signature })
  }
  return ok({ decision: request.value.decision.digest, expiry: request.value.expiry, signatures })
}

/** Refuses a clearance whose decision nobody here has taken, or took for something else. */
export async function checkDecision(
  office: Office,
  question: ScreeningQuestion,
  clearance: SignedClearance,
): Promise<Outcome<void, ClearanceRefusal>> {
  const recorded = await findDecision(office.pool, clearance.decision)
  if (recorded === null) return refused({ code: 'DECISION_UNKNOWN', decision: clearance.decision })
  const decided = inWords(recorded)
  const asked = inWords(question)
  if (decided !== asked) {
    return refused({ code: 'DECISION_FOR_ANOTHER', decision: clearance.decision, decided, asked })
  }
  return ok(undefined)
}

function typedDataOf(
  office: Office,
  question: ScreeningQuestion,
  decision: Digest,
  expiry: number,
): SignableData {
  const clearance: Clearance = { ...question, decision, expiry: BigInt(expiry) }
  return clearanceTypedData(
    { chainId: office.chain.chainId, contract: office.chain.contracts.reserve },
    clearance,
  )
}

function inWords(question: { purpose: string; party: string; subject: string }): string {
  return `${question.purpose} of ${question.party.toLowerCase()}, ${question.subject}`
}

const aDay = 86_400
