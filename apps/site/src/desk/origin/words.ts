/** Rules of origin and their changes as sentences. */
import type { OriginPartShape, OriginRuleShape } from '@specie/client'
import { printDay } from '../../print/moment.ts'
import { printJurisdiction } from '../../print/place.ts'

export function ruleWords(rule: OriginRuleShape): string {
  const whom = whomOf(rule)
  const where = rule.law === null ? '' : `, where the law of ${printJurisdiction(rule.law)} bears`
  switch (rule.effect) {
    case 'counts':
      return `Lets in ${whom}${rule.needsCustody ? ' with a documented chain of custody' : ''}${where}.`
    case 'excludes':
      return `Shuts out ${whom}${rule.needsCustody ? ' without a documented chain of custody' : ''}${where}.`
    case 'permits':
      return `Lifts ${rule.lifts.join(', ')} for ${whom}${where}, under ${rule.licence}.`
  }
}

export function partWords(part: OriginPartShape): string {
  switch (part.kind) {
    case 'add':
      return `New rule ${part.rule.id}: ${ruleWords(part.rule)}`
    case 'end':
      return `Rule ${part.rule} ends on ${printDay(Date.parse(part.until))}`
    case 'openMarket':
      return `Buyers are sought in ${printJurisdiction(part.jurisdiction)} from ${printDay(Date.parse(part.from))} on`
    case 'closeMarket':
      return `No buyers are sought in ${printJurisdiction(part.jurisdiction)} from ${printDay(Date.parse(part.until))} on`
  }
}

export function ruleStands(rule: OriginRuleShape, now: string): 'later' | 'now' | 'ended' {
  if (Date.parse(rule.from) > Date.parse(now)) return 'later'
  return rule.until !== null && Date.parse(rule.until) <= Date.parse(now) ? 'ended' : 'now'
}

/** A bar's reason as the weight list has it, for people. */
export function reasonWords(reason: string | null): string {
  if (reason === null) return 'counts'
  if (reason === 'origin-unknown') return 'counts nothing: no rule lets it in'
  const [kind, id] = reason.split(':')
  if (kind === 'origin-excluded') return `counts nothing: rule ${id} shuts it out`
  return kind === 'held' ? `counts nothing: hold ${id}` : reason
}

function whomOf({ metal, refiner, jurisdiction, madeFrom, madeUntil }: OriginRuleShape): string {
  const what = metal === null ? 'bars' : `${metal} bars`
  const of = refiner === null ? '' : ` of refiner ${refiner}`
  const from = jurisdiction === null ? '' : ` refined in ${printJurisdiction(jurisdiction)}`
  const years =
    madeFrom !== null && madeUntil !== null
      ? ` made ${madeFrom} to ${madeUntil}`
      : madeFrom !== null
        ? ` made ${madeFrom} or later`
        : madeUntil !== null
          ? ` made ${madeUntil} or earlier`
          : ''
  const whom = `${what}${of}${from}${years}`
  return whom === what ? `all ${what}` : whom
}
