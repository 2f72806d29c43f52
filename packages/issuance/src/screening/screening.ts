/**
 * The screening port: whether a party may do one thing. What is decided is written down word for word and bound by its
 * digest to the clearance that two officers sign. The lists and rules of the law belong behind this port.
 */

import type { Address, Digest } from '@specie/coin'
import type { Purpose, SignedContent } from '@specie/evidence'
import type { Outcome } from '@specie/units'

export type ScreeningQuestion = {
  readonly purpose: Purpose
  readonly party: Address
  /** What is to be cleared: the table of docs/formats.md, section 2. */
  readonly subject: Digest
}

/** A question whose subject is spelled out: officers sign nothing that they cannot see. */
export type ClearanceQuestion = ScreeningQuestion & { readonly content: SignedContent }

/** A question with all that the law may ask of it. */
export type WholeQuestion = ScreeningQuestion & {
  /** Everybody else who has a part in it: the sponsor of a mint, the other sponsor of an assumption, the members of a batch. */
  readonly others: readonly Address[]
  /** The vault whose metal it is about, and the jurisdiction it lies in; null where it is about no one vault's. */
  readonly vault: number | null
  readonly vaultJurisdiction: string | null
  /** Micrograms; null where it is about no amount. */
  readonly amount: bigint | null
  readonly barKey: Digest | null
  /** The bars whose titles change hands, of a settlement with several; none for everything else. */
  readonly bars?: readonly {
    readonly vault: number
    readonly vaultJurisdiction: string | null
    readonly barKey: Digest
    /** Micrograms. */
    readonly amount: bigint
  }[]
}

export type Decision = ScreeningQuestion & {
  /** H(text). It goes into the clearance. */
  readonly digest: Digest
  /** Everything that the decision rests on, versions of lists included. */
  readonly text: string
}

export type ScreeningDenial = {
  readonly code: 'PARTY_NOT_CLEARED'
  readonly party: Address
  readonly purpose: Purpose
  /** In words, for the compliance officers. */
  readonly why: string
  /** In words, for everybody who may see what was asked: it gives nothing of a case away. */
  readonly told: string
  /** A person can still decide, or a list is to be renewed: ask again. Where not, the answer is no. */
  readonly waits: boolean
}

export type Screening = {
  /** Denies whatever it cannot decide. */
  decide(question: WholeQuestion): Promise<Outcome<Decision, ScreeningDenial>>
  /** Whom it would deny if it were asked now, of those who take part; nobody is told why, no licence is used up, and nothing is kept. */
  foresee(question: WholeQuestion): Promise<readonly Address[]>
}
