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
  /** In words, for the case file. */
  readonly why: string
}

export type Screening = {
  /** Denies whatever it cannot decide. */
  decide(question: ScreeningQuestion): Promise<Outcome<Decision, ScreeningDenial>>
}
