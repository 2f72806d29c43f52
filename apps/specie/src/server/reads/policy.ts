/**
 * GET /api/v1/policy, /policy/answer and /policy/timeline: the rules by jurisdiction as the programme has them on record, what they say of one act on one
 * day, as they were known then or now, and the ups and downs of a place. No legal advice.
 */
import { z } from '@hono/zod-openapi'
import {
  activities,
  askerKinds,
  type Circumstances,
  type Day,
  dayOf,
  isDay,
  judge,
  type KnownRules,
  type PolicyRule,
  plainCircumstances,
  reviewedWithinDays,
  statuses,
  tagKeys,
  timelineOf,
  type Verdict,
  type Weighed,
} from '@specie/screening'
import { time } from '../shape.ts'
import type { Sources } from '../sources.ts'

const answer = z.enum(['allowed', 'licensed', 'restricted', 'banned', 'unknown'])
const tag = z.object({ key: z.enum(tagKeys), values: z.array(z.string()) })

const rule = z
  .object({
    id: z.string(),
    jurisdiction: z.string(),
    from: z.string().openapi({ description: 'A day, or a month where the day was not read' }),
    until: z.string().nullable(),
    activity: z.enum(activities),
    status: z.enum(statuses),
    instrument: z.string(),
    tags: z.array(tag),
    summary: z.string(),
    sourceTitle: z.string(),
    sourceAddress: z.string().nullable(),
    verified: z.boolean().openapi({ description: 'False: nobody read a source; it decides nothing' }),
    seenUpTo: z.string(),
    lifts: z.array(z.string()),
  })
  .openapi('PolicyRule')

const weighed = z.object({
  rule,
  fit: z.enum(['yes', 'perhaps', 'no']),
  counts: z.enum(statuses).nullable(),
  says: z.string(),
})

const record = {
  asKnownAt: time.openapi({ description: 'Answered with the rules as they were known at this moment' }),
  change: z.string().openapi({ description: 'The newest change among them' }),
  notice: z.string(),
}

export const policyShape = z
  .object({
    ...record,
    today: z.string(),
    reviewedWithinDays: z
      .number()
      .int()
      .openapi({ description: 'A permission stands this long after the last review of its place' }),
    reviews: z.array(z.object({ jurisdiction: z.string(), reviewedOn: z.string(), note: z.string() })),
    rules: z.array(rule),
  })
  .openapi('Policy')

export const policyAnswerShape = z
  .object({
    ...record,
    jurisdiction: z.string(),
    activity: z.enum(activities),
    on: z.string(),
    answer: answer.openapi({ description: 'unknown: no rule on record answers, and a person must decide' }),
    says: z.string(),
    takes: z.array(z.string()).openapi({ description: 'What it would take' }),
    deciding: z.array(weighed),
    beside: z.array(weighed),
    licences: z.array(rule),
    dependsOn: z.array(tag),
    reviewedOn: z.string().nullable(),
    reviewOverdue: z.boolean(),
  })
  .openapi('PolicyAnswer')

export const policyTimelineShape = z
  .object({
    ...record,
    jurisdiction: z.string(),
    activity: z.enum(activities),
    stretches: z.array(z.object({ from: z.string(), until: z.string(), answer, rules: z.array(z.string()) })),
  })
  .openapi('PolicyTimeline')

const place = z
  .string()
  .regex(/^[A-Z]{2}$/, 'two capital letters: an ISO 3166 code, or EU')
  .openapi({ example: 'BY' })
const day = z.string().refine(isDay, 'a day as 2026-11-23').openapi({ example: '2026-11-23' })
const words = z.string().max(100)
const knownAt = time.optional().openapi({ description: 'Answer as the rules were known at this moment' })

export const policyQuery = z.strictObject({ knownAt })
export const policyAnswerQuery = z.strictObject({
  jurisdiction: place,
  activity: z.enum(activities),
  on: day.optional(),
  who: z.enum(askerKinds).optional(),
  region: words.optional(),
  venue: words.optional(),
  touched: z
    .string()
    .regex(/^[A-Z]{2}(,[A-Z]{2}){0,19}$/, 'countries, as RU,VE')
    .optional()
    .openapi({ description: 'Further countries that the act touches' }),
  knownAt,
})
export const policyTimelineQuery = z.strictObject({
  jurisdiction: place,
  activity: z.enum(activities),
  who: z.enum(askerKinds).optional(),
  knownAt,
})

export async function readPolicy(
  sources: Sources,
  asked: z.infer<typeof policyQuery>,
): Promise<z.infer<typeof policyShape>> {
  const { known, today } = await knownFor(sources, asked.knownAt)
  return {
    ...recordOf(known),
    today,
    reviewedWithinDays,
    reviews: known.reviewNotes.map((review) => ({ ...review })),
    rules: known.rules.map(shownRule),
  }
}

export async function readPolicyAnswer(
  sources: Sources,
  asked: z.infer<typeof policyAnswerQuery>,
): Promise<z.infer<typeof policyAnswerShape>> {
  const { known, today } = await knownFor(sources, asked.knownAt)
  const { jurisdiction, activity } = asked
  const plain = plainCircumstances(jurisdiction, activity, asked.who ?? null)
  const touched = [...new Set([jurisdiction, ...(asked.touched?.split(',') ?? [])])]
  const circumstances: Circumstances = {
    ...plain,
    region: asked.region ?? null,
    venue: asked.venue ?? null,
    touched,
    counterparties: touched,
  }
  const on = asked.on ?? today
  const verdict = judge(known.rules, known.reviews, {
    jurisdiction,
    activity,
    on,
    circumstances,
    reach: 'home',
  })
  return { ...recordOf(known), jurisdiction, activity, on, ...shownVerdict(verdict) }
}

export async function readPolicyTimeline(
  sources: Sources,
  asked: z.infer<typeof policyTimelineQuery>,
): Promise<z.infer<typeof policyTimelineShape>> {
  const { known, today } = await knownFor(sources, asked.knownAt)
  const { jurisdiction, activity } = asked
  const circumstances = plainCircumstances(jurisdiction, activity, asked.who ?? null)
  const about = { jurisdiction, activity, circumstances, until: today }
  const stretches = timelineOf(known.rules, known.reviews, about)
  return {
    ...recordOf(known),
    jurisdiction,
    activity,
    stretches: stretches.map(({ rules, ...stretch }) => ({ ...stretch, rules: [...rules] })),
  }
}

/** By the programme's own clock; where the chain is silent, the law is still told, by this machine's. */
async function knownFor(
  { archive, snapshots }: Sources,
  knownAt: string | undefined,
): Promise<{ readonly known: KnownRules; readonly today: Day }> {
  const now = await snapshots.current().then(
    ({ countedAt }) => new Date(Number(countedAt) * 1000),
    () => new Date(),
  )
  return { known: await archive.policy(knownAt === undefined ? now : new Date(knownAt)), today: dayOf(now) }
}

function recordOf(known: KnownRules) {
  return {
    asKnownAt: `${known.asKnownAt.toISOString().slice(0, 19)}Z`,
    change: known.change,
    notice: policyNotice,
  }
}

export function shownVerdict(verdict: Verdict) {
  const { question: _, deciding, beside, licences, dependsOn, takes, ...rest } = verdict
  return {
    ...rest,
    takes: [...takes],
    deciding: deciding.map(shownWeighed),
    beside: beside.map(shownWeighed),
    licences: licences.map(shownRule),
    dependsOn: dependsOn.map(({ key, values }) => ({ key, values: [...values] })),
  }
}

function shownWeighed({ rule, ...rest }: Weighed) {
  return { rule: shownRule(rule), ...rest }
}

function shownRule(one: PolicyRule) {
  return {
    ...one,
    tags: one.tags.map(({ key, values }) => ({ key, values: [...values] })),
    lifts: [...one.lifts],
  }
}

const policyNotice =
  'Compiled from public pages, most of them read in excerpts. It is no legal advice, may be incomplete, and says unknown where nothing was read.'
