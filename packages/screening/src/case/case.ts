/**
 * A case: that one person of a party, or the holder of an account, may be the one whom an entry of a list names. What it says of the person is sealed; here it is
 * as an officer reads it.
 */
import type { ListEntry } from '../lists/entry.ts'
import type { Explanation, FoundBy } from '../match/found.ts'
import type { Subject } from '../match/subject.ts'
import type { Address } from '../party/facts.ts'
import type { CaseActName, CaseOutcome, CaseState } from './machine.ts'
import type { Digest } from './question.ts'

/** A party by its id, or an account that belongs to no party. */
export type CaseAbout =
  | { readonly is: 'party'; readonly party: string }
  | { readonly is: 'holder'; readonly address: Address }

export type ListVersionName = { readonly list: string; readonly version: string }

/** What stands in the clear, for queues and for answers to orders. */
export type CaseFacts = {
  /** Decimal digits. */
  readonly id: string
  readonly about: CaseAbout
  /** `party`, `owner 1`, `director 2`; `holder` of an account. */
  readonly person: string
  readonly list: string
  readonly entry: string
  readonly state: CaseState
  /** Number of the newest match. */
  readonly match: number
  /** 0 to 10000, of the newest match. */
  readonly score: number
  readonly by: FoundBy
  /** The last run found it no more: the entry has gone, or the person has. */
  readonly lost: boolean
  readonly openedAt: Date
  readonly changedAt: Date
  /** What an officer proposed and another has not yet answered. */
  readonly proposal: {
    readonly number: number
    readonly by: Address
    readonly outcome: CaseOutcome
  } | null
  /** Of the decision in force; null while there is none. */
  readonly decision: Digest | null
}

/** A match as it was found: the raw material of a replay. */
export type CaseMatch = {
  readonly number: number
  readonly run: string
  /** Keyed with the party's own secret. */
  readonly subjectDigest: Digest
  readonly entryDigest: Digest
  readonly listVersion: string
  readonly matcher: string
  readonly score: number
  readonly by: FoundBy
  readonly explanationDigest: Digest
  readonly at: Date
  readonly entry: ListEntry
  /** Null once the party is erased. */
  readonly found: { readonly subject: Subject; readonly explanation: Explanation } | null
}

export type Attachment = {
  readonly digest: Digest
  /** What it is, in words. */
  readonly name: string
}

export type CaseAct = {
  readonly number: number
  readonly act: CaseActName
  readonly outcome: CaseOutcome | null
  readonly match: number
  /** Null: a run. */
  readonly by: Address | null
  readonly at: Date
  /** Null where nothing was said, or the party is erased. */
  readonly reason: string | null
  /** Names are empty once the party is erased; the digests stay. */
  readonly attachments: readonly Attachment[]
  readonly decision: { readonly digest: Digest; readonly text: string } | null
}

export type WholeCase = CaseFacts & {
  readonly matches: readonly CaseMatch[]
  readonly acts: readonly CaseAct[]
}

/** Whose personal data it is: the owner under whom they are sealed. */
export function ownerOf(about: CaseAbout): string {
  return about.is === 'party' ? about.party : `holder ${about.address.toLowerCase()}`
}
