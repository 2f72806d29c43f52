/** What is asked of the rules, and what they answer: the types that screening, the desk and the pages share. */
import type { Activity } from './activity.ts'
import type { Day } from './day.ts'
import type { PolicyRule, TagKey } from './rule.ts'

/** How somebody takes part, as far as rules tell people apart. */
export const askerKinds = [
  'individual',
  'sole-trader',
  'company',
  'financial-institution',
  'exchange',
  'custodian',
  'state',
] as const

export type AskerKind = (typeof askerKinds)[number]

/** What is known of one act. What is not known is null: then a rule that depends on it may fit. */
export type Circumstances = {
  readonly who: AskerKind | null
  /** Further things that the asker is, in the rules' own words: `htp-residents`. Null where nobody said; empty: none of those that might be. */
  readonly roles: readonly string[] | null
  /** Which part of the country; null where that was not said. */
  readonly region: string | null
  /** Where it is done, in the rules' own words: `foreign-or-p2p`; `elsewhere` for nowhere that they name. */
  readonly venue: string | null
  /** What the activity is done with. */
  readonly asset: 'gold-token' | 'bitcoin'
  /** Every country that the act touches: of everybody who takes part, of the vault, of the metal. */
  readonly touched: readonly string[]
  /** Countries of those who take part, without vault and metal. */
  readonly counterparties: readonly string[]
  /** Parties that rules may name by themselves: `Minerven`. */
  readonly named: readonly string[]
}

export type JudgeQuestion = {
  readonly jurisdiction: string
  readonly activity: Activity
  readonly on: Day
  readonly circumstances: Circumstances
  /** `home`: the law of the place must permit it. `aimed`: only what is aimed at a country that is touched counts, and nothing needs permission. */
  readonly reach: 'home' | 'aimed'
}

/** `unknown`: nothing on record answers, so that a person must. */
export type Answer = 'allowed' | 'licensed' | 'restricted' | 'banned' | 'unknown'

export type Fit = 'yes' | 'perhaps' | 'no'

/** One rule, and what it did to the verdict. */
export type Weighed = {
  readonly rule: PolicyRule
  readonly fit: Fit
  /** What it counts as; null where it decides nothing. */
  readonly counts: Exclude<Answer, 'unknown'> | null
  /** One sentence: why it counts as it does. */
  readonly says: string
}

export type Verdict = {
  readonly question: JudgeQuestion
  readonly answer: Answer
  /** The rules that the answer rests on, the strictest first. */
  readonly deciding: readonly Weighed[]
  /** Rules of the same place and activity that were looked at and did not decide. */
  readonly beside: readonly Weighed[]
  /** Licences in force that bear on it. */
  readonly licences: readonly PolicyRule[]
  /** What was not said and would sharpen the answer, with the values that rules know. */
  readonly dependsOn: readonly { readonly key: TagKey; readonly values: readonly string[] }[]
  /** The day of the last review of this place's rules; null where nobody reviewed them. */
  readonly reviewedOn: Day | null
  /** The review is too old for a permission to stand on it. */
  readonly reviewOverdue: boolean
  /** One sentence. */
  readonly says: string
  /** What it would take, in plain words; empty where it is allowed. */
  readonly takes: readonly string[]
}

export type PolicyPurpose = 'mint' | 'delivery' | 'withdrawal' | 'assumption' | 'settlement' | 'membership'

export type PolicyPerson = {
  readonly address: string
  /** ISO 3166; null where the programme does not know it: then a person decides. */
  readonly jurisdiction: string | null
  readonly kind: AskerKind | null
  readonly region: string | null
  readonly roles: readonly string[] | null
}

/** An order, as far as rules by jurisdiction concern it. `party` and `others` as in the clearance: of a mint the receiver and its sponsor. */
export type PolicyQuestion = {
  readonly purpose: PolicyPurpose
  readonly party: PolicyPerson
  readonly others: readonly PolicyPerson[]
  readonly vaultJurisdiction: string | null
  /** Countries that the metal comes from, as far as they are known. */
  readonly origins: readonly string[]
}

/** One person's act under the law of one place, with what persons decided about it. */
export type PolicyPart = {
  readonly person: string
  readonly activity: Activity
  readonly verdict: Verdict
  /** The verdict and the rules it rests on, by content: a decision holds for as long as this does. */
  readonly basis: string
  /** In force, about this very basis; null where there is none. */
  readonly decision: PolicyDecision | null
  /** `passes`, `waits` for a person's decision or a licence, `barred`: no decision can let it pass. */
  readonly outcome: 'passes' | 'waits' | 'barred'
  readonly says: string
}

export type PolicyAnswer = {
  /** The strictest of the parts. */
  readonly outcome: 'passes' | 'waits' | 'barred'
  readonly on: Day
  /** As the rules were known then. */
  readonly asKnownAt: Date
  readonly parts: readonly PolicyPart[]
  /** Of everything above, `0x` and 64 hex digits: what a clearance's decision names. */
  readonly digest: `0x${string}`
  /** In words, for officers. */
  readonly says: string
}

/** What two officers decided where the rules leave it to a person. It never lifts a ban. */
export type PolicyDecision = {
  readonly id: string
  readonly party: string
  readonly activity: Activity
  /** Under the law of which places, each with the basis that was decided about. */
  readonly places: readonly { readonly jurisdiction: string; readonly basis: string }[]
  readonly may: boolean
  /** The licence that it rests on, as its authority numbered it; null where none is needed. */
  readonly licence: { readonly number: string; readonly authority: string } | null
  readonly validFrom: Day
  /** The last day. */
  readonly validUntil: Day
  readonly reason: string
  readonly proposedBy: string
  readonly approvedBy: string
  readonly approvedAt: Date
}
