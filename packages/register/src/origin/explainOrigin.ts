/** Why a bar counts or does not, rule by rule: which rules speak of it, which of them are in force, and what each does. */

import { concerns, isInForce, type Origin, type OriginRule, originReason } from './originRule.ts'

export type OriginExplained = {
  /** As on the weight list; null where the origin counts. */
  readonly reason: string | null
  readonly rules: readonly { readonly rule: OriginRule; readonly inForce: boolean; readonly says: string }[]
}

export function explainOrigin(origin: Origin, rules: readonly OriginRule[], asOf: Date): OriginExplained {
  const reason = originReason(origin, rules, asOf)
  const about = rules.filter((rule) => concerns(rule, origin))
  const lifted = new Map(
    about
      .filter((rule) => rule.effect === 'permits' && isInForce(rule, asOf))
      .flatMap((rule) => rule.lifts.map((id) => [id, rule] as const)),
  )
  return {
    reason,
    rules: about.map((rule) => {
      const inForce = isInForce(rule, asOf)
      return { rule, inForce, says: inForce ? saysOf(rule, lifted.get(rule.id)) : notNow(rule, asOf) }
    }),
  }
}

function saysOf(rule: OriginRule, licence: OriginRule | undefined): string {
  if (rule.effect === 'counts') return 'lets it in'
  if (rule.effect === 'permits') return `lifts ${rule.lifts.join(', ')} under ${rule.licence}`
  return licence === undefined
    ? 'shuts it out'
    : `would shut it out, but ${licence.id} lifts it under ${licence.licence}`
}

function notNow(rule: OriginRule, asOf: Date): string {
  return rule.from > asOf
    ? `comes into force on ${rule.from.toISOString()}`
    : `ended on ${rule.until?.toISOString()}`
}
