/** A member's private proof that its obligations are in a settled batch, and an auditor's account of a whole one that it was let see. */
import type { Address, Digest } from '@specie/coin'
import { netPositions, titleMoves } from '../netting/positions.ts'
import type { Obligation } from './obligation.ts'
import { type ObligationProof, obligationsRoot, proveObligations, verifyObligation } from './tree.ts'

export type MemberProof = {
  readonly member: Address
  readonly root: Digest
  readonly settles: readonly ObligationProof[]
}

/** All that this member owes or is owed in the batch, and nobody else's. */
export function memberProof(obligations: readonly Obligation[], member: Address): MemberProof {
  const own = obligations.filter(({ debtor, creditor }) => debtor === member || creditor === member)
  const ids = own.map(({ id }) => id)
  return { member, root: obligationsRoot(obligations), settles: proveObligations(obligations, ids) }
}

/** `root`: as the chain's event has it, whatever the proof says of itself. */
export function verifyMemberProof(root: Digest, proof: MemberProof): boolean {
  return (
    proof.root === root &&
    proof.settles.length > 0 &&
    proof.settles.every(
      (one) =>
        (one.obligation.debtor === proof.member || one.obligation.creditor === proof.member) &&
        verifyObligation(root, one),
    )
  )
}

/** Everything that a batch must say, made anew from its obligations alone. */
export function recompute(obligations: readonly Obligation[]) {
  return {
    root: obligationsRoot(obligations),
    nets: netPositions(obligations),
    titleMoves: titleMoves(obligations),
  }
}
