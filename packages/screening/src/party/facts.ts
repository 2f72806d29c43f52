/** What screening, cases and rules ask of a party. Nothing personal is in the facts; a subject is personal in all its parts. */
import type { Subject } from '../match/subject.ts'
import type { AskerKind } from '../policy/question.ts'

export type Address = `0x${string}`

/**
 * `requested` from the public page, and nobody has taken it up; `drafted` by an officer; `admitted` by another; `changed`: admitted, and a change that matters waits
 * for its second officer. Only `admitted` may take part.
 */
export type PartyState =
  | 'requested'
  | 'drafted'
  | 'admitted'
  | 'changed'
  | 'refused'
  | 'withdrawn'
  | 'left'
  | 'erased'

export const partyParts = [
  'sponsor',
  'member',
  'customer',
  'custodian',
  'auditor',
  'guardian',
  'officer',
] as const

/** As what it takes part. */
export type PartyPart = (typeof partyParts)[number]

export type PartyActName =
  | 'requested'
  | 'drafted'
  | 'amended'
  | 'admitted'
  | 'refused'
  | 'withdrawn'
  | 'left'
  | 'reviewed'
  | 'kept'
  | 'erased'

export type PartyFacts = {
  /** A random uuid: it says nothing of whom it is about. */
  readonly id: string
  /** The newest that was not refused or withdrawn. */
  readonly version: number
  /** The version that is admitted; null where none is. An admitted party that is `changed` has both. */
  readonly admittedVersion: number | null
  readonly state: PartyState
  /** ISO 3166: where it lives, or is registered. */
  readonly jurisdiction: string
  readonly kind: AskerKind
  readonly region: string | null
  /** Further things that it is, in the rules' own words. */
  readonly roles: readonly string[]
  readonly takesPartAs: readonly PartyPart[]
  /** Lower case. */
  readonly addresses: readonly Address[]
  /** Of everything in this version that screening looks at, keyed with the party's own secret. */
  readonly screenedDigest: `0x${string}`
  /** When its papers must be looked at again; null where nobody has admitted it. YYYY-MM-DD. */
  readonly reviewBy: string | null
  readonly beganAt: Date
}

export type PartySubject = {
  /** Which one: `party`, `owner 1`, `director 2`: as numbered in the version. */
  readonly person: string
  readonly subject: Subject
  /** Of this one subject, keyed as above: while it is the same, what was cleared of it stays cleared. */
  readonly digest: `0x${string}`
}
