/**
 * What an order asks of the screening, and the two ways in which it is answered. A denial has two wordings: one for compliance officers, who may know why, and
 * one for everybody who sees the order, which gives nothing of a case away.
 */
import type { Address } from '../party/facts.ts'

export type Digest = `0x${string}`

export type ScreeningPurpose = 'mint' | 'delivery' | 'withdrawal' | 'assumption' | 'settlement' | 'membership'

export type ScreeningQuestion = {
  readonly purpose: ScreeningPurpose
  readonly party: Address
  /** What is to be cleared: the table of docs/formats.md, section 2. */
  readonly subject: Digest
  /** Everybody else who has a part in it. */
  readonly others: readonly Address[]
  /** The vault whose metal it is about, and the jurisdiction it lies in; null where it is about no one vault's. */
  readonly vault: number | null
  readonly vaultJurisdiction: string | null
  /** Micrograms; null where it is about no amount. */
  readonly amount: bigint | null
  readonly barKey: Digest | null
  /** The bars whose titles change hands in a settlement of several; none for everything else. */
  readonly bars?: readonly BarMoved[]
}

export type BarMoved = {
  readonly vault: number
  readonly vaultJurisdiction: string | null
  readonly barKey: Digest
  /** Micrograms. */
  readonly amount: bigint
}

export type Decision = {
  readonly purpose: ScreeningPurpose
  readonly party: Address
  readonly subject: Digest
  /** Keccak-256 of the text. It is what two officers sign. */
  readonly digest: Digest
  /** Everything that the decision rests on: list versions, matcher, parties, cases, rules, licences. Nobody's name is in it. */
  readonly text: string
}

/** Each branch in which nobody is cleared. */
export type DenialReason =
  | 'LIST_MISSING'
  | 'LIST_STALE'
  | 'LIST_CONTRADICTORY'
  | 'PARTY_UNKNOWN'
  | 'PARTY_NOT_ADMITTED'
  | 'PARTY_REVIEW_OVERDUE'
  | 'PARTY_REFUSED'
  | 'PARTY_ERASED'
  | 'NOT_SCREENED'
  | 'SCREENED_BEFORE_CHANGE'
  | 'SCREENED_AGAINST_OLD_LISTS'
  | 'SCREENED_BY_OLD_MATCHER'
  | 'CASE_OPEN'
  | 'CASE_BLOCKED'
  | 'OWNERS_BLOCKED'
  | 'OWNERS_UNDECIDED'
  | 'RULES_WAIT'
  | 'RULES_BAR'
  | 'JURISDICTION_UNKNOWN'
  | 'METAL_UNKNOWN'
  | 'LICENCE_MISSING'
  | 'LICENCE_USED_UP'

export type Denial = {
  readonly code: 'PARTY_NOT_CLEARED'
  readonly reason: DenialReason
  readonly party: Address
  readonly purpose: ScreeningPurpose
  /** In words, for the compliance officers: it names the case. */
  readonly why: string
  /** In words, for everybody who may see what was asked. */
  readonly told: string
  /** A person can still decide, or a list is to be renewed: ask again. Where not, the answer is no. */
  readonly waits: boolean
  /** Cases that it waits for, by their number. */
  readonly cases: readonly string[]
}
