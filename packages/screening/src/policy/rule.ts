/**
 * A rule of law as the programme has it on record: who made it, what it says of one activity, for whom, from when until when, and where
 * that can be read. A rule is data: officers add, amend and retire it, and nothing of it is ever overwritten.
 */
import type { Activity } from './activity.ts'
import type { PartialDay } from './day.ts'

export const statuses = ['allowed', 'licensed', 'restricted', 'banned'] as const

export type Status = (typeof statuses)[number]

export const tagKeys = ['who', 'target', 'counterparty', 'region', 'asset', 'venue', 'kind'] as const

export type TagKey = (typeof tagKeys)[number]

/** For whom or what alone the rule holds. Every tag must fit; of one tag's values, any. */
export type Tag = { readonly key: TagKey; readonly values: readonly string[] }

export type PolicyRule = {
  /** `BY-2024-09-trade-banned`, unique, and the same for as long as the rule is on record. */
  readonly id: string
  /** Who made the rule: an ISO 3166 code of two letters, or `EU`. */
  readonly jurisdiction: string
  readonly from: PartialDay
  /** The last day (or month) on which it applies; null where no end was read, which is not the same as being in force for certain. */
  readonly until: PartialDay | null
  readonly activity: Activity
  readonly status: Status
  readonly instrument: string
  readonly tags: readonly Tag[]
  readonly summary: string
  readonly sourceTitle: string
  readonly sourceAddress: string | null
  /** Whether somebody read a source that states the rule. What nobody read decides nothing. */
  readonly verified: boolean
  /** The day up to which its sources were seen. A rule that begins later was read ahead of time. */
  readonly seenUpTo: string
  /** The ids of bans that this licence lifts for whoever meets its conditions. */
  readonly lifts: readonly string[]
}
