/**
 * What the rules of one place say of one act on one day. Every rule counts by itself, for a strictness that no other rule changes, and the
 * strictest wins; so a further rule can never loosen an answer. Two exceptions: a question that nothing answered gets its first answer, and a
 * licence tied to a ban turns that ban into a licensed act for whoever fits the licence.
 */
import { type Day, dayAfter, forbidsOn, permitsOn } from './day.ts'
import { fitOf, isAimed, unsaid } from './fit.ts'
import type { Answer, Fit, JudgeQuestion, Verdict, Weighed } from './question.ts'
import type { PolicyRule, Status, TagKey } from './rule.ts'
import { saysOf, takesOf } from './words.ts'

/** When the rules of a place were last gone through as a whole, by its code. */
export type Reviews = ReadonlyMap<string, Day>

/** A permission stands for this many days after the last review of its place's rules; a ban stands until it is retired. */
export const reviewedWithinDays = 180

/** Strictness: what may pass by itself, with a licence, by a person's decision, not at all. */
export const rank: Readonly<Record<Answer, number>> = {
  allowed: 0,
  licensed: 1,
  restricted: 2,
  unknown: 2,
  banned: 3,
}

export function judge(rules: readonly PolicyRule[], reviews: Reviews, question: JudgeQuestion): Verdict {
  const makers = ruleMakersOf(question.jurisdiction)
  const about = rules.filter(
    (rule) =>
      rule.activity === question.activity &&
      makers.includes(rule.jurisdiction) &&
      (question.reach === 'home' || isAimed(rule)),
  )
  const weighed = about.map((rule) => weigh(rule, about, question))
  const reviewedOn = oldest(makers.flatMap((maker) => reviews.get(maker) ?? []))
  const reviewOverdue = reviewedOn === null || dayAfter(reviewedOn, reviewedWithinDays) < question.on

  const strictest = Math.max(0, ...weighed.map(({ counts }) => (counts === null ? 0 : rank[counts])))
  const answered = weighed.some((one) => answers(one, question.on))
  const found = answered ? answerOf(strictest) : 'unknown'
  const leansOnReview = question.reach === 'home' ? rank[found] < 2 : found === 'licensed'
  const nothingAimed = question.reach === 'aimed' && !answered && strictest < 2
  const answer = nothingAimed ? 'allowed' : leansOnReview && reviewOverdue ? 'unknown' : found
  const isDeciding = (one: Weighed) =>
    one.counts !== null && (answer === 'unknown' || rank[one.counts] === rank[answer])
  const verdict = {
    question,
    answer,
    deciding: weighed.filter(isDeciding).toSorted(stricter),
    beside: weighed.filter((one) => !isDeciding(one)).toSorted(newer),
    licences: weighed
      .filter(({ rule, fit }) => fit !== 'no' && rule.lifts.length > 0 && grants(rule, question.on))
      .map(({ rule }) => rule),
    dependsOn: dependsOn(weighed, question),
    reviewedOn,
    reviewOverdue,
  }
  return { ...verdict, says: saysOf(verdict), takes: takesOf(verdict) }
}

/** The place's own rules, and those of the union that it belongs to. */
export function ruleMakersOf(jurisdiction: string): readonly string[] {
  return unionMembers.has(jurisdiction) ? [jurisdiction, 'EU'] : [jurisdiction]
}

/** What one rule counts for by itself. */
function weigh(rule: PolicyRule, among: readonly PolicyRule[], question: JudgeQuestion): Weighed {
  const fit = fitOf(rule, question.circumstances)
  const nothing = (says: string): Weighed => ({ rule, fit, counts: null, says })
  const { on } = question
  if (!rule.verified) return nothing('Nobody read a source that states it: it decides nothing.')
  const kind = kindOf(rule)
  if (notYetLaw.has(kind)) return nothing(`It is ${kind === 'bill' ? 'a bill' : 'announced'}, not law.`)
  if (!forbidsOn(on, rule.from, rule.until)) {
    const over = rule.until !== null && rule.until.slice(0, 10) < on
    return nothing(over ? `It applied until ${rule.until}.` : `It applies from ${rule.from}.`)
  }
  if (fit === 'no') return nothing('It is for others.')
  if (rule.status === 'banned') {
    const licence = among.find((one) => liftsHere(one, rule, question))
    if (licence !== undefined)
      return { rule, fit, counts: 'licensed', says: `Lifted under the conditions of ${licence.instrument}.` }
  }
  if (question.reach === 'aimed' && !forbids(rule.status))
    return nothing('It permits, where nothing needs permission.')
  if (rule.status === 'banned' && fit === 'perhaps')
    return { rule, fit, counts: 'restricted', says: 'It may apply: a person must see whether it does.' }
  if (rule.status === 'allowed' && (fit === 'perhaps' || !grants(rule, on)))
    return nothing(noGrant(rule, fit, on))
  const may = fit === 'perhaps' ? 'It may apply.' : 'It applies.'
  return { rule, fit, counts: rule.status, says: `${may} ${noGrant(rule, fit, on)}`.trim() }
}

/** Whether the rule, by itself, is an answer: a ban or restriction that surely applies, or a permission that grants. */
function answers({ rule, fit, counts }: Weighed, on: Day): boolean {
  if (counts === null || fit !== 'yes') return false
  return forbids(rule.status) || grants(rule, on)
}

/** Whether a permission can be relied on: it is law, read when in force, and its dates leave no doubt. */
function grants(rule: PolicyRule, on: Day): boolean {
  return (
    !forbids(rule.status) &&
    rule.verified &&
    !grantsNothing.has(kindOf(rule)) &&
    permitsOn(on, rule.from, rule.until) &&
    !readAhead(rule)
  )
}

/** Written down before it began, from a source that looked ahead. */
export function readAhead(rule: PolicyRule): boolean {
  return rule.from.slice(0, rule.seenUpTo.length) > rule.seenUpTo.slice(0, rule.from.length)
}

function liftsHere(licence: PolicyRule, ban: PolicyRule, question: JudgeQuestion): boolean {
  return (
    licence.lifts.includes(ban.id) &&
    licence.jurisdiction === ban.jurisdiction &&
    grants(licence, question.on) &&
    fitOf(licence, question.circumstances) === 'yes'
  )
}

function noGrant(rule: PolicyRule, fit: Fit, on: Day): string {
  const kind = kindOf(rule)
  if (forbids(rule.status)) return ''
  if (grantsNothing.has(kind)) return `It is ${kindWords[kind] ?? kind}, which permits nothing by itself.`
  if (readAhead(rule)) return 'It was read before it began, and nobody has confirmed since that it did.'
  if (!permitsOn(on, rule.from, rule.until)) return 'Only its month is known: it permits nothing on this day.'
  return fit === 'perhaps' && rule.status === 'allowed' ? 'It permits only if it applies.' : ''
}

function dependsOn(weighed: readonly Weighed[], { circumstances, on }: JudgeQuestion): Verdict['dependsOn'] {
  const open = new Map<TagKey, Set<string>>()
  for (const { rule, fit, counts } of weighed) {
    if (fit !== 'perhaps' || (counts === null && !grants(rule, on))) continue
    for (const { key, values } of unsaid(rule, circumstances)) {
      const known = open.get(key) ?? new Set()
      open.set(key, known)
      for (const value of values) known.add(value)
    }
  }
  return [...open].map(([key, values]) => ({ key, values: [...values] }))
}

function answerOf(strictest: number): Answer {
  return strictest === 3
    ? 'banned'
    : strictest === 2
      ? 'restricted'
      : strictest === 1
        ? 'licensed'
        : 'allowed'
}

export function kindOf(rule: PolicyRule): string {
  return rule.tags.find(({ key }) => key === 'kind')?.values[0] ?? 'law'
}

function forbids(status: Status): boolean {
  return status === 'banned' || status === 'restricted'
}

function oldest(days: readonly Day[]): Day | null {
  return days.toSorted()[0] ?? null
}

/** The strictest first; of them what surely applies, then what speaks of people like the asker, then law before guidance and tax, then the newest. */
function stricter(left: Weighed, right: Weighed): number {
  return (
    rank[right.counts ?? 'allowed'] - rank[left.counts ?? 'allowed'] ||
    Number(left.fit === 'perhaps') - Number(right.fit === 'perhaps') ||
    Number(has(right, 'who')) - Number(has(left, 'who')) ||
    Number(has(left, 'kind')) - Number(has(right, 'kind')) ||
    newer(left, right)
  )
}

function has({ rule }: Weighed, key: TagKey): boolean {
  return rule.tags.some((tag) => tag.key === key)
}

function newer(left: Weighed, right: Weighed): number {
  if (left.rule.from !== right.rule.from) return left.rule.from < right.rule.from ? 1 : -1
  return left.rule.id < right.rule.id ? -1 : 1
}

const notYetLaw: ReadonlySet<string> = new Set(['bill', 'announced'])

const grantsNothing: ReadonlySet<string> = new Set([
  ...notYetLaw,
  'policy',
  'guidance',
  'self-regulatory',
  'private',
  'court',
  'tax',
])

const kindWords: Readonly<Record<string, string>> = {
  policy: 'a policy',
  guidance: 'guidance',
  'self-regulatory': 'a rule of an industry body',
  private: 'a private body’s rule',
  court: 'a court’s ruling',
  tax: 'a tax rule',
}

const unionMembers: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
)
