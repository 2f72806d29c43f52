/**
 * A round: one batch, signed by every member in it and cleared by two officers, that the Settlement carries out whole or not at all. What it
 * holds is open again as soon as it ends: a member's nonce lets only one batch that names the member happen, so that an obligation, whose
 * debtor and creditor are in every batch that holds it, is never settled twice.
 */
import type { Address, Block, Digest, Hex, TitleLeg } from '@specie/coin'

export type Batch = {
  /** Ascending, as the contract wants them; so are the assets. */
  readonly members: readonly Address[]
  readonly assets: readonly Address[]
  /** nets[asset][member]: what it receives, or pays below zero, in the asset's units. */
  readonly nets: readonly (readonly bigint[])[]
  readonly obligationsRoot: Digest
  readonly titleLegs: readonly TitleLeg[]
  /** Seconds of Unix time. */
  readonly deadline: number
}

export type RoundContent = Batch & {
  /** Of each member, in the members' order: what its signature is bound to. */
  readonly nonces: readonly number[]
  /** Whether nothing better was possible, proved; else how far off it may be, in basis points. */
  readonly optimum: 'proved' | { readonly gapBasisPoints: number }
  /** By asset: what all that settles comes to before and after netting, in its units. */
  readonly gross: readonly bigint[]
  readonly net: readonly bigint[]
}

/**
 * proposed: members and officers sign · ready: all have, and it is given to the outbox · sent: signed bytes are stored · included, final: in a
 * recorded block · ended: it will not happen, and `whyEnded` says why.
 */
export type RoundState = 'proposed' | 'ready' | 'sent' | 'included' | 'final' | 'ended'

export type Round = {
  readonly id: string
  readonly number: number
  readonly state: RoundState
  readonly content: RoundContent
  /** What the contract knows the batch by, and what the officers clear. */
  readonly digest: Digest
  /** The member's key that called for it; null: the cut-off. */
  readonly proposedBy: Address | null
  readonly whyEnded: string | null
  readonly clearance: { readonly decision: Digest; readonly expiry: number } | null
  /** What the screening waits for: for officers, and for everybody. */
  readonly waits: string | null
  readonly told: string | null
  readonly transaction: Digest | null
  readonly block: Block | null
  readonly at: Date
  readonly signatures: readonly RoundSignature[]
}

export type RoundSignature = {
  readonly signer: Address
  readonly as: 'member' | 'officer'
  readonly signature: Hex
  readonly at: Date
}

export const aliveStates: readonly RoundState[] = ['proposed', 'ready', 'sent', 'included']

export function memberSignatures({ content, signatures }: Round): readonly (Hex | null)[] {
  return content.members.map(
    (member) => signatures.find((one) => one.as === 'member' && one.signer === member)?.signature ?? null,
  )
}

export function officerSignatures({ signatures }: Round): readonly RoundSignature[] {
  return signatures.filter((one) => one.as === 'officer')
}

/** The contracts take exactly two. */
export const officersNeeded = 2
