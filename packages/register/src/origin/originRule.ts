/**
 * Which origins count. A bar's origin is its refiner, its year and its chain of custody; dated rules say which
 * of them count and which are shut out. What no rule lets in does not count: silence is no origin.
 */

import type { Metal } from '../list/index.ts'

export type OriginRule = {
  /** `a`-`z`, `0`-`9`, `-`: it stands in published lists as `origin-excluded:RULE`. */
  readonly id: string
  readonly effect: 'counts' | 'excludes'
  /** In force from this moment on. */
  readonly from: Date
  /** No longer in force from this moment on; null while no end is known. */
  readonly until: Date | null
  /** Each of these narrows the rule where it is not null. */
  readonly metal: Metal | null
  readonly refiner: string | null
  /** Jurisdiction of the refiner. */
  readonly jurisdiction: string | null
  /** Years of manufacture, both included. */
  readonly madeFrom: number | null
  readonly madeUntil: number | null
  /** Only bars whose chain of custody is documented. */
  readonly needsCustody: boolean
  /** Where the rule comes from: a list, an order, a decision. */
  readonly source: string
}

export type Origin = {
  readonly metal: Metal
  readonly refiner: string | null
  /** Jurisdiction of the refiner, null when unknown. */
  readonly jurisdiction: string | null
  readonly year: number | null
  readonly custody: string | null
}

/**
 * Why a bar of this origin does not count at that moment, as it stands in the list, or null when it counts.
 * An exclusion outweighs any rule that lets in; of several, the one that sorts first is named.
 */
export function originReason(origin: Origin, rules: readonly OriginRule[], asOf: Date): string | null {
  if (origin.refiner === null) return 'origin-unknown'
  const inForce = rules.filter((rule) => rule.from <= asOf && (rule.until === null || asOf < rule.until))
  const excluding = inForce.filter((rule) => rule.effect === 'excludes' && concerns(rule, origin))
  const [first] = excluding.map((rule) => rule.id).sort()
  if (first !== undefined) return `origin-excluded:${first}`
  return inForce.some((rule) => rule.effect === 'counts' && concerns(rule, origin)) ? null : 'origin-unknown'
}

function concerns(rule: OriginRule, origin: Origin): boolean {
  if (rule.metal !== null && rule.metal !== origin.metal) return false
  if (rule.refiner !== null && rule.refiner !== origin.refiner) return false
  if (rule.jurisdiction !== null && rule.jurisdiction !== origin.jurisdiction) return false
  if (rule.effect === 'counts' && rule.needsCustody && origin.custody === null) return false
  return inYears(rule, origin.year)
}

/** A bar without a year is shut out by a rule about years, and never let in by one. */
function inYears(rule: OriginRule, year: number | null): boolean {
  if (rule.madeFrom === null && rule.madeUntil === null) return true
  if (year === null) return rule.effect === 'excludes'
  return (
    (rule.madeFrom === null || year >= rule.madeFrom) && (rule.madeUntil === null || year <= rule.madeUntil)
  )
}
