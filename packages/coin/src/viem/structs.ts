/** The port's data as the contracts' structs: numbers become integers of the chain, weights bare counts. */
import { type Outcome, ok, refused, toBigint } from '@specie/units'
import { type Hex, size, slice } from 'viem'
import type { ChainRefusal } from '../port/refusal.ts'
import type { Address, Digest } from '../port/state.ts'
import type { BarProof, SignatureBy, SignedClearance, Statement, Transitions } from '../port/transitions.ts'
import { refusal } from '../refusal/refusal.ts'

type Signed = { readonly signer: Address; readonly signature: Hex }

export function statementOf(statement: Statement) {
  return {
    vault: BigInt(statement.vault),
    asOf: BigInt(statement.asOf),
    seen: BigInt(statement.seen),
    barCount: statement.barCount,
    fineGold: toBigint(statement.fineGold),
    barRoot: statement.barRoot,
    listDigest: statement.listDigest,
  }
}

export function signedOf({ signer, signature }: SignatureBy): Signed {
  return { signer, signature }
}

/** The contracts take exactly two officers: more would not be looked at. */
export function clearanceOf(
  clearance: SignedClearance,
): Outcome<{ decision: Digest; expiry: bigint; first: Signed; second: Signed }, ChainRefusal> {
  const [first, second, ...more] = clearance.signatures
  if (first === undefined || second === undefined || more.length > 0)
    return refused(refusal('TwoOfficersNeeded', { given: clearance.signatures.length }))
  return ok({ decision: clearance.decision, expiry: BigInt(clearance.expiry), first, second })
}

export function barOf(proof: BarProof) {
  return { key: proof.barKey, fine: toBigint(proof.fine), detail: proof.detail }
}

export function proofOf(proof: BarProof) {
  return {
    path: BigInt(proof.position),
    siblings: proof.siblings.map(({ hash, sum }) => ({ hash, sum: toBigint(sum) })),
  }
}

export function batchOf(what: Transitions['settle']) {
  return {
    members: what.members,
    assets: what.assets,
    nets: what.nets,
    obligationsRoot: what.obligationsRoot,
    titleLegs: what.titleLegs.map((leg) => ({
      title: BigInt(leg.title),
      from: leg.from,
      to: leg.to,
      journalLength: BigInt(leg.journalLength),
    })),
    deadline: BigInt(what.deadline),
  }
}

/** An account's 65 bytes in their three parts. */
export function splitSignature(signature: Hex): Outcome<{ v: number; r: Hex; s: Hex }, ChainRefusal> {
  if (size(signature) !== 65) return refused(refusal('SignatureLength', { bytes: size(signature) }))
  return ok({
    r: slice(signature, 0, 32),
    s: slice(signature, 32, 64),
    v: Number(slice(signature, 64, 65)),
  })
}
