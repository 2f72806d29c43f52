/**
 * A change of the rules of origin: rules that come, rules that end, countries in which buyers are sought. One person proposes it and another approves it. It never
 * reaches back: what was to begin before the approval begins with it.
 */

import type { OriginRule } from './originRule.ts'

export type OriginPart =
  | { readonly kind: 'add'; readonly rule: OriginRule }
  | { readonly kind: 'end'; readonly rule: string; readonly until: Date }
  | { readonly kind: 'openMarket'; readonly jurisdiction: string; readonly from: Date }
  | { readonly kind: 'closeMarket'; readonly jurisdiction: string; readonly until: Date }

/** A country in which buyers are sought. */
export type OriginMarket = {
  readonly jurisdiction: string
  readonly from: Date
  readonly until: Date | null
}

export type OriginRecord = {
  readonly rules: readonly OriginRule[]
  readonly markets: readonly OriginMarket[]
}

export type OriginChange = {
  readonly id: string
  readonly state: 'proposed' | 'approved' | 'refused' | 'withdrawn'
  readonly reason: string
  readonly parts: readonly OriginPart[]
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly closed: { readonly by: string; readonly at: Date; readonly why: string | null } | null
}

export type OriginPartRefusal =
  | {
      readonly code: 'ORIGIN_PART_WRONG'
      readonly part: number
      readonly field: string
      readonly expected: string
    }
  | { readonly code: 'ORIGIN_RULE_ON_RECORD'; readonly rule: string }
  | { readonly code: 'ORIGIN_RULE_UNKNOWN'; readonly rule: string }
  | { readonly code: 'ORIGIN_RULE_ENDED'; readonly rule: string; readonly until: Date }

export type OriginChangeRefusal =
  | OriginPartRefusal
  | { readonly code: 'ORIGIN_CHANGE_UNKNOWN'; readonly change: string }
  | { readonly code: 'ORIGIN_CHANGE_CLOSED'; readonly change: string; readonly state: OriginChange['state'] }
  | { readonly code: 'ORIGIN_SAME_PERSON'; readonly by: string }
  | { readonly code: 'ORIGIN_NOT_PROPOSER'; readonly proposedBy: string }
  | { readonly code: 'ORIGIN_KEY_USED'; readonly key: string }

/** When the last of it takes effect, if it were approved now. */
export function takesEffectAt(parts: readonly OriginPart[], now: Date): Date {
  const moments = parts.map((part) =>
    part.kind === 'add' ? part.rule.from : part.kind === 'openMarket' ? part.from : part.until,
  )
  return new Date(Math.max(now.getTime(), ...moments.map((one) => one.getTime())))
}
