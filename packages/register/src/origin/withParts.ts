/** The record as it would be with a change, if it were approved at that moment; or what of it cannot be. */

import { type Outcome, ok, refused } from '@specie/units'
import type { OriginMarket, OriginPart, OriginPartRefusal, OriginRecord } from './originChange.ts'
import { type OriginRule, originEffects } from './originRule.ts'

export function withParts(
  record: OriginRecord,
  parts: readonly OriginPart[],
  approvedAt: Date,
): Outcome<OriginRecord, OriginPartRefusal> {
  const rules = new Map(record.rules.map((rule) => [rule.id, rule]))
  let markets = record.markets
  for (const [index, part] of parts.entries()) {
    const wrong = (field: string, expected: string) =>
      refused({ code: 'ORIGIN_PART_WRONG', part: index + 1, field, expected } as const)
    switch (part.kind) {
      case 'add': {
        const form = wrongIn(part.rule)
        if (form !== null) return wrong(form.field, form.expected)
        if (rules.has(part.rule.id)) return refused({ code: 'ORIGIN_RULE_ON_RECORD', rule: part.rule.id })
        const rule = notBefore(part.rule, approvedAt)
        if (rule.until !== null && rule.until <= rule.from)
          return wrong('until', `a moment after ${rule.from.toISOString()}, when it would begin`)
        rules.set(rule.id, rule)
        break
      }
      case 'end': {
        const rule = rules.get(part.rule)
        if (rule === undefined) return refused({ code: 'ORIGIN_RULE_UNKNOWN', rule: part.rule })
        if (rule.until !== null)
          return refused({ code: 'ORIGIN_RULE_ENDED', rule: rule.id, until: rule.until })
        if (Number.isNaN(part.until.getTime())) return wrong('until', 'a moment')
        rules.set(rule.id, { ...rule, until: latest(part.until, approvedAt, rule.from) })
        break
      }
      case 'openMarket':
      case 'closeMarket': {
        if (!/^[A-Z]{2}$/.test(part.jurisdiction)) return wrong('jurisdiction', 'two capital letters: CH')
        const moment = part.kind === 'openMarket' ? part.from : part.until
        if (Number.isNaN(moment.getTime())) return wrong('from', 'a moment')
        const open = markets.find((one) => one.jurisdiction === part.jurisdiction && one.until === null)
        if ((open !== undefined) === (part.kind === 'openMarket'))
          return wrong(
            'jurisdiction',
            `a country that is ${open === undefined ? '' : 'not yet '}on record as a market`,
          )
        markets = marketsWith(markets, part, latest(moment, approvedAt))
      }
    }
  }
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'add') continue
    const stranger = part.rule.lifts.find((id) => rules.get(id)?.effect !== 'excludes')
    if (stranger !== undefined)
      return refused({
        code: 'ORIGIN_PART_WRONG',
        part: index + 1,
        field: 'lifts',
        expected: `ids of rules that exclude; ${stranger} is none`,
      })
  }
  return ok({ rules: [...rules.values()].toSorted(byId), markets })
}

/** What a rule must be whatever else is on record; null where it is. */
export function wrongIn(rule: OriginRule): { readonly field: string; readonly expected: string } | null {
  const wrong = (field: string, expected: string) => ({ field, expected })
  if (!/^[a-z0-9-]{1,64}$/.test(rule.id)) return wrong('id', 'a-z, 0-9 and -, at most 64 characters')
  if (!originEffects.includes(rule.effect)) return wrong('effect', originEffects.join(', '))
  if (Number.isNaN(rule.from.getTime())) return wrong('from', 'a moment')
  if (rule.until !== null && Number.isNaN(rule.until.getTime())) return wrong('until', 'a moment')
  if (rule.refiner !== null && !/^[A-Z0-9][A-Z0-9-]{0,31}$/.test(rule.refiner))
    return wrong('refiner', 'the code of a refiner: A-Z, 0-9 and -')
  for (const field of ['jurisdiction', 'law'] as const)
    if (rule[field] !== null && !/^[A-Z]{2}$/.test(rule[field]))
      return wrong(field, 'two capital letters: CH')
  for (const field of ['madeFrom', 'madeUntil'] as const) {
    const year = rule[field]
    if (year !== null && !(Number.isInteger(year) && year >= 1000 && year <= 9999))
      return wrong(field, 'a year of four digits')
  }
  if (rule.madeFrom !== null && rule.madeUntil !== null && rule.madeFrom > rule.madeUntil)
    return wrong('madeUntil', `${rule.madeFrom} or later`)
  if ((rule.effect === 'permits') !== rule.lifts.length > 0)
    return wrong('lifts', 'for a licence the exclusions that it lifts, and for it alone')
  if ((rule.effect === 'permits') !== (rule.licence !== null))
    return wrong('licence', 'for a licence its number and authority, and for it alone')
  for (const field of ['source', 'licence'] as const) {
    const text = rule[field]
    if (text !== null && (text.trim() === '' || text.length > 2_000 || /\p{Cc}/u.test(text)))
      return wrong(field, 'a text of one line, at most 2,000 characters')
  }
  return null
}

function notBefore(rule: OriginRule, approvedAt: Date): OriginRule {
  return { ...rule, from: latest(rule.from, approvedAt) }
}

function marketsWith(
  markets: readonly OriginMarket[],
  part: Extract<OriginPart, { kind: 'openMarket' | 'closeMarket' }>,
  moment: Date,
): readonly OriginMarket[] {
  const { jurisdiction } = part
  if (part.kind === 'openMarket') return [...markets, { jurisdiction, from: moment, until: null }]
  return markets.map((one) =>
    one.jurisdiction === jurisdiction && one.until === null
      ? { ...one, until: latest(moment, one.from) }
      : one,
  )
}

function latest(...moments: readonly [Date, ...Date[]]): Date {
  return new Date(Math.max(...moments.map((one) => one.getTime())))
}

function byId(left: OriginRule, right: OriginRule): number {
  return left.id < right.id ? -1 : 1
}
