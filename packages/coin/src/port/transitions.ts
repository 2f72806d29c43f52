/**
 * Every transition of MECHANISM, by its name, with what it takes. The adapter, the fake and the behaviour suite are
 * each made from this one table, so that a transition forgotten in any of them does not compile.
 * The caller is the signer that the write is given; where MECHANISM says "anyone", any signer will do.
 */
import type { CoinUnits, Micrograms } from '@specie/units'
import type { Address, Digest, Hex } from './state.ts'

/** A signature and who made it: an account's 65 bytes, or an ERC-1271 wallet's own. */
export type SignatureBy = { readonly signer: Address; readonly signature: Hex }

/** Two officers' clearance over {party, purpose, subject, decision, expiry}: docs/formats.md, section 2. */
export type SignedClearance = {
  /** Digest of the screening decision and the list versions behind it. */
  readonly decision: Digest
  readonly expiry: number
  readonly signatures: readonly SignatureBy[]
}

/** What a vault's statement swears: AllocatedUnencumberedGold of docs/formats.md. */
export type Statement = {
  readonly vault: number
  readonly asOf: number
  readonly seen: number
  readonly barCount: number
  readonly fineGold: Micrograms
  readonly barRoot: Digest
  readonly listDigest: Digest
}

/** One bar and its path from leaf to root, the nearest sibling first. */
export type BarProof = {
  readonly barKey: Digest
  readonly fine: Micrograms
  readonly detail: Digest
  /** Position of the leaf; bit i says on which side the i-th sibling stands. */
  readonly position: number
  readonly siblings: readonly { readonly hash: Digest; readonly sum: Micrograms }[]
}

/** Coins sent by a signed message (ERC-3009). */
export type CoinAuthorization = {
  readonly from: Address
  readonly to: Address
  readonly amount: CoinUnits
  readonly validAfter: number
  readonly validBefore: number
  readonly nonce: Digest
  readonly signature: Hex
}

export type TitleLeg = {
  readonly title: number
  readonly from: Address
  readonly to: Address
  /** Length of the vault's journal that the buyer saw. */
  readonly journalLength: number
}

/**
 * What the council can do; nothing else exists. The lowering kinds are open once enough seats approved; the raising
 * ones wait, and any one guardian may veto them.
 */
export type CouncilChange = LoweringChange | RaisingChange

export type LoweringChange =
  | {
      readonly kind:
        | 'suspendAuditor'
        | 'suspendCustodian'
        | 'suspendOfficer'
        | 'suspendSponsor'
        | 'suspendMember'
      readonly party: Address
    }
  | { readonly kind: 'lowerCap'; readonly sponsor: Address; readonly cap: CoinUnits }
  | { readonly kind: 'confirmFreeze'; readonly account: Address }

export type RaisingChange =
  | {
      /** A party that was suspended comes back the same way; a member for the first time by `admitMember`. */
      readonly kind:
        | 'admitSponsor'
        | 'admitCustodian'
        | 'admitAuditor'
        | 'admitGuardian'
        | 'admitOfficer'
        | 'admitMember'
        | 'removeGuardian'
      readonly party: Address
    }
  | {
      readonly kind: 'addVault'
      readonly sponsor: Address
      readonly custodian: Address
      readonly jurisdiction: string
    }
  | { readonly kind: 'replaceCustodian'; readonly vault: number; readonly custodian: Address }
  | { readonly kind: 'raiseCap'; readonly sponsor: Address; readonly cap: CoinUnits }
  | { readonly kind: 'liftFreeze'; readonly account: Address }
  | { readonly kind: 'addSeat' | 'removeSeat'; readonly seat: Address; readonly threshold: number }
  | { readonly kind: 'replaceSeat'; readonly seat: Address; readonly by: Address }

export type Transitions = {
  /** Anyone brings a signed statement. */
  submit: { statement: Statement; signatures: readonly SignatureBy[] }
  /**
   * The vault's custodian or a guardian takes gold out of the backing at once. A guardian that still rests needs the
   * HoldConsent of a party of another kind: the vault's custodian, an auditor or an officer.
   */
  hold: { vault: number; amount: Micrograms; evidence: Digest; consent?: SignatureBy }
  /** An auditor takes its own signature back from the vault's current statement. */
  withdrawSignature: { vault: number }
  /** Anyone proves one bar in two vaults' current lists, the older statement first. Weight and detail may differ. */
  twice: { vault: number; proof: BarProof; otherVault: number; otherProof: BarProof }
  /** A settlement member comes in by two officers' clearance, with no council. */
  admitMember: { member: Address; clearance: SignedClearance }
  mint: { to: Address; amount: CoinUnits; reference: Digest; clearance: SignedClearance }
  open: { vault: number; proof: BarProof }
  close: { title: number; proof: BarProof }
  ask: { title: number }
  deliver: { title: number; clearance: SignedClearance; releaseExpiry: number; custodianSignature: Hex }
  withdraw: {
    vault: number
    proof: BarProof
    clearance: SignedClearance
    releaseExpiry: number
    custodianSignature: Hex
  }
  retire: { amount: CoinUnits }
  assume: {
    from: Address
    to: Address
    amount: CoinUnits
    reference: Digest
    expiry: number
    fromSignature: Hex
    toSignature: Hex
    clearance: SignedClearance
  }
  freeze: { account: Address; evidence: Digest }
  confirmFreeze: { account: Address }
  /** The first officer's call asks for it, a second officer's does it. */
  liftFreeze: { account: Address }

  transfer: { to: Address; amount: CoinUnits }
  approve: { spender: Address; amount: CoinUnits }
  transferFrom: { from: Address; to: Address; amount: CoinUnits }
  permit: { owner: Address; spender: Address; amount: CoinUnits; deadline: number; signature: Hex }
  transferWithAuthorization: CoinAuthorization
  receiveWithAuthorization: CoinAuthorization
  cancelAuthorization: { authorizer: Address; nonce: Digest; signature: Hex }

  transferTitle: { title: number; from: Address; to: Address }
  approveTitle: { title: number; spender: Address }

  propose: { change: CouncilChange }
  approveChange: { proposal: number }
  revokeApproval: { proposal: number }
  executeChange: { proposal: number }
  vetoChange: { proposal: number }

  settle: {
    members: readonly Address[]
    assets: readonly Address[]
    /** nets[i][j]: what member j receives (or, below zero, pays) of asset i, in the asset's own units. */
    nets: readonly (readonly bigint[])[]
    obligationsRoot: Digest
    titleLegs: readonly TitleLeg[]
    deadline: number
    signatures: readonly Hex[]
    clearance: SignedClearance
  }
  raiseNonce: Record<never, never>

  /** The caller's own public log: its length and its Merkle tree's root. */
  anchorLog: { size: number; root: Digest }
}

export type TransitionName = keyof Transitions
