/**
 * Which origins count. A bar's origin is its refiner, its year and its chain of custody; dated rules say which
 * of them count, which are shut out, and which a licence lets in all the same. What no rule lets in does not count: silence is no origin.
 */

import type { Metal } from '../list/index.ts'

export const originEffects = ['counts', 'excludes', 'permits'] as const

export type OriginRule = {
  /** `a`-`z`, `0`-`9`, `-`: it stands in published lists as `origin-excluded:RULE`. */
  readonly id: string
  /** `counts`: an accreditation. `excludes`: a suspension, an import ban, custody that must be there. `permits`: a licence from exclusions. */
  readonly effect: (typeof originEffects)[number]
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
  /** Lets in only bars whose chain of custody is documented; shuts out only those whose is not. */
  readonly needsCustody: boolean
  /** Where the rule is law: it concerns bars of sponsors, custodians, vaults or buyers there alone. Null: every bar. */
  readonly law: string | null
  /** The exclusions that a licence lifts, by their ids. */
  readonly lifts: readonly string[]
  /** Number and authority of that licence. */
  readonly licence: string | null
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
  /** Where the law bears on the bar: of its sponsor, its custodian, its vault, and of buyers. */
  readonly laws: readonly string[]
}

/**
 * Why a bar of this origin does not count at that moment, as it stands in the list, or null when it counts.
 * An exclusion outweighs any rule that lets in, unless a licence lifts that very exclusion; of several, the one that sorts first is named.
 */
export function originReason(origin: Origin, rules: readonly OriginRule[], asOf: Date): string | null {
  if (origin.refiner === null) return 'origin-unknown'
  const concerning = rules.filter((rule) => isInForce(rule, asOf) && concerns(rule, origin))
  const lifted = new Set(concerning.flatMap((rule) => (rule.effect === 'permits' ? rule.lifts : [])))
  const excluding = concerning.filter((rule) => rule.effect === 'excludes' && !lifted.has(rule.id))
  const [first] = excluding.map((rule) => rule.id).sort()
  if (first !== undefined) return `origin-excluded:${first}`
  return concerning.some((rule) => rule.effect === 'counts') ? null : 'origin-unknown'
}

export function isInForce(rule: Pick<OriginRule, 'from' | 'until'>, asOf: Date): boolean {
  return rule.from <= asOf && (rule.until === null || asOf < rule.until)
}

export function concerns(rule: OriginRule, origin: Origin): boolean {
  if (rule.metal !== null && rule.metal !== origin.metal) return false
  if (rule.refiner !== null && rule.refiner !== origin.refiner) return false
  if (rule.jurisdiction !== null && rule.jurisdiction !== origin.jurisdiction) return false
  if (rule.law !== null && !origin.laws.includes(rule.law)) return false
  if (rule.needsCustody && (origin.custody === null) !== (rule.effect === 'excludes')) return false
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
