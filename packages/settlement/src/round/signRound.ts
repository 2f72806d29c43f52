/** Signatures under a round: each member's own account under the batch and its nonce, and two officers' under what was screened. */
import type { Address, Digest, Hex } from '@specie/coin'
import {
  checkSignature,
  clearanceTypedData,
  digestOf,
  type SignableData,
  type SignedContent,
  summaryOf,
} from '@specie/evidence'
import { type Actor, type Office, writeOnce } from '@specie/issuance'
import { addJob } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import { getAddress } from 'viem'
import { standingFor } from '../member/acting.ts'
import { type MemberProof, memberProof } from '../obligation/memberProof.ts'
import type { SettlementRefusal } from '../refusal.ts'
import { record } from '../store/acts.ts'
import { listObligations } from '../store/obligations.ts'
import { findRound, keepRoundSignature, lockRound } from '../store/rounds.ts'
import { batchQuestion, memberTypedData, preimages } from './batch.ts'
import { officerSignatures, officersNeeded, type Round } from './round.ts'

export type RoundSigning = {
  readonly signer: Address
  readonly typedData: SignableData
  readonly digest: Digest
  readonly content: SignedContent
  readonly summary: readonly string[]
  /** Seconds of Unix time. */
  readonly expiry: number
}

/** What a member's account, or an officer, signs. Refused where neither is asked. */
export async function roundSigning(
  office: Office,
  id: string,
  signer: Address,
): Promise<Outcome<RoundSigning, SettlementRefusal>> {
  const round = isRoundId(id) ? await findRound(office.pool, id) : null
  if (round === null) return refused({ code: 'ROUND_UNKNOWN', round: id })
  return signingOf(office, round, getAddress(signer))
}

export async function signRound(
  office: Office,
  actor: Actor,
  request: { readonly key: string; readonly round: string; readonly signature: Hex },
): Promise<Outcome<string, SettlementRefusal>> {
  const key = getAddress(actor.key)
  const { round: id, signature } = request
  return writeOnce<{ readonly as: 'member' | 'officer'; readonly digest: Digest }, string, SettlementRefusal>(
    office.pool,
    { actor: key, key: request.key, deed: 'sign round', body: { round: id, signature } },
    async () => {
      const round = isRoundId(id) ? await findRound(office.pool, id) : null
      if (round === null) return refused({ code: 'ROUND_UNKNOWN', round: id })
      const signing = await signingOf(office, round, key)
      if (!signing.ok) return signing
      const { digest } = signing.value
      const checked = await checkSignature({ digest, signer: key, signature, wallets: office.chain })
      if (!checked.ok) return refused({ code: 'SIGNATURE_REFUSED', signer: key, why: checked.refusal })
      return ok({ as: round.content.members.includes(key) ? 'member' : 'officer', digest })
    },
    async (client, { as, digest }) => {
      const round = await lockRound(client, id)
      if (round === null) return refused({ code: 'ROUND_UNKNOWN', round: id })
      if (round.state !== 'proposed') return refused({ code: 'ROUND_OVER', round: id, state: round.state })
      // The decision may have become another since the officer was asked.
      if (as === 'officer' && clearanceOf(office, round)?.digest !== digest)
        return refused({ code: 'ROUND_NOT_SCREENED', round: id, told: 'it was screened anew: sign again' })
      if (as === 'officer' && officerSignatures(round).length >= officersNeeded)
        return refused({ code: 'SIGNED_ALREADY', signer: key })
      if (!(await keepRoundSignature(client, id, { signer: key, as, signature })))
        return refused({ code: 'SIGNED_ALREADY', signer: key })
      const concerns = round.content.members
      await record(client, { what: 'round', of: id, act: `signed as ${as}`, by: key, for: null, concerns })
      await addJob(client, 'round', { round: id }, { jobKey: `round ${id}` })
      return ok(id)
    },
  )
}

/** The member's own obligations in the round, each with its path to the root: what its program checks before it signs. */
export async function proofFor(
  office: Pick<Office, 'pool'>,
  id: string,
  member: Address,
): Promise<Outcome<MemberProof, SettlementRefusal>> {
  const round = isRoundId(id) ? await findRound(office.pool, id) : null
  if (round === null) return refused({ code: 'ROUND_UNKNOWN', round: id })
  if (!round.content.members.includes(member)) return refused({ code: 'NOT_IN_ROUND', round: id, member })
  return ok(memberProof(await obligationsIn(office, id), member))
}

/** All that the round settles, whether or not it still holds it. */
export async function obligationsIn({ pool }: Pick<Office, 'pool'>, id: string) {
  const { rows } = await pool.query<{ obligation: Digest }>(
    'select obligation from settlement.round_obligation where round = $1',
    [id],
  )
  return listObligations(pool, { ids: rows.map(({ obligation }) => obligation) })
}

/** What the officers sign; null until it is screened. */
export function clearanceOf(
  { chain }: Pick<Office, 'chain'>,
  { content, clearance }: Round,
): { readonly typedData: SignableData; readonly digest: Digest; readonly content: SignedContent } | null {
  if (clearance === null) return null
  const { content: behind, ...question } = batchQuestion(chain.contracts.settlement, content)
  const place = { chainId: chain.chainId, contract: chain.contracts.reserve }
  const typedData = clearanceTypedData(place, { ...question, ...clearance })
  return { typedData, digest: digestOf(typedData), content: behind }
}

async function signingOf(
  office: Office,
  round: Round,
  signer: Address,
): Promise<Outcome<RoundSigning, SettlementRefusal>> {
  const { id, content, state } = round
  if (state !== 'proposed') return refused({ code: 'ROUND_OVER', round: id, state })
  const place = content.members.indexOf(signer)
  const { chain } = office
  if (place !== -1) {
    const nonce = content.nonces[place] ?? 0
    const at = { chainId: chain.chainId, contract: chain.contracts.settlement }
    const typedData = memberTypedData(at, content, { member: signer, nonce })
    const behind = preimages(content)
    const summary = summaryOf(typedData, behind)
    return ok({
      signer,
      typedData,
      digest: digestOf(typedData),
      content: behind,
      summary,
      expiry: content.deadline,
    })
  }
  const { officers } = await standingFor(office, [])
  if (!officers.includes(signer)) return refused({ code: 'NOT_IN_ROUND', round: id, member: signer })
  const asked = clearanceOf(office, round)
  if (asked === null || round.clearance === null)
    return refused({ code: 'ROUND_NOT_SCREENED', round: id, told: round.told ?? 'it is being screened' })
  const summary = summaryOf(asked.typedData, asked.content)
  return ok({ signer, ...asked, summary, expiry: round.clearance.expiry })
}

export function isRoundId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
