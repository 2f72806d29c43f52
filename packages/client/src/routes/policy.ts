/** Rules by jurisdiction at the desk: the record with its versions, changes by two officers with their effect, and decisions where a person must decide. */
import { z } from 'zod'
import { address, limit, named, orderId, plainText, time } from '../shape/scalars.ts'
import { route } from './route.ts'

export const policyActivity = z.enum([
  'mine',
  'hold',
  'trade',
  'pay_domestic',
  'pay_foreign_trade',
  'issue_asset_token',
  'gold_trade',
])
export const policyStatus = z.enum(['allowed', 'licensed', 'restricted', 'banned'])
export const policyAnswer = z.enum(['allowed', 'licensed', 'restricted', 'banned', 'unknown'])
export const policyAsker = z.enum([
  'individual',
  'sole-trader',
  'company',
  'financial-institution',
  'exchange',
  'custodian',
  'state',
])
const tagKey = z.enum(['who', 'target', 'counterparty', 'region', 'asset', 'venue', 'kind'])
const tag = z.strictObject({ key: tagKey, values: z.array(z.string().min(1).max(100)).min(1).max(40) })
const place = z.string().regex(/^[A-Z]{2}$/, 'two capital letters: an ISO 3166 code, or EU')
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as 2026-11-23')
  .meta({ example: '2026-11-23' })
const partialDay = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'a day as 2026-11-23, or a month as 2024-09')
const number = z.string().regex(/^[1-9][0-9]{0,17}$/, 'a number')

export const policyRule = z.strictObject({
  id: z.string().regex(/^[\w.-]{1,100}$/, 'letters, digits, dots and dashes, at most 100'),
  jurisdiction: place,
  from: partialDay,
  until: partialDay.nullable(),
  activity: policyActivity,
  status: policyStatus,
  instrument: z.string().trim().min(1).max(400),
  tags: z.array(tag).max(10),
  summary: z.string().trim().min(1).max(400),
  sourceTitle: z.string().trim().min(1).max(400),
  sourceAddress: z
    .string()
    .max(1_000)
    .regex(/^https?:\/\/[^\s<>"]+$/, 'an address that begins with http')
    .nullable(),
  verified: z.boolean(),
  seenUpTo: day,
  lifts: z.array(z.string().min(1).max(100)).max(20),
})

export const policyPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('put'), rule: policyRule, replaces: number.nullable() }),
  z.strictObject({
    kind: z.literal('retire'),
    rule: z.string().min(1).max(100),
    replaces: number.nullable(),
  }),
  z.strictObject({
    kind: z.literal('review'),
    jurisdiction: place,
    reviewedOn: day,
    note: plainText(400),
  }),
])
const parts = z.array(policyPart).min(1).max(1_000)

export const policyEffect = z.object({
  changes: z.array(
    z.object({
      jurisdiction: place,
      activity: policyActivity,
      who: z.array(policyAsker),
      before: policyAnswer,
      after: policyAnswer,
      becomes: z.enum(['stricter', 'looser', 'other']),
    }),
  ),
  /** Decisions in force that speak of such a place and activity: whether their basis still stands is seen order by order. */
  decisions: z.array(number),
})

export const policyChange = z.object({
  id: number,
  state: z.enum(['proposed', 'approved', 'refused', 'withdrawn']),
  reason: z.string(),
  parts: z.array(policyPart),
  inForceFrom: time.nullable(),
  proposedBy: named,
  proposedAt: time,
  closed: z.object({ by: named, at: time, why: z.string().nullable() }).nullable(),
  /** While it is only proposed: every answer that it would change. */
  effect: policyEffect.nullable(),
})

const weighed = z.object({
  rule: policyRule,
  fit: z.enum(['yes', 'perhaps', 'no']),
  counts: policyStatus.nullable(),
  says: z.string(),
})

export const policyVerdict = z.object({
  jurisdiction: z.string(),
  activity: policyActivity,
  on: day,
  answer: policyAnswer,
  says: z.string(),
  takes: z.array(z.string()),
  deciding: z.array(weighed),
  reviewedOn: day.nullable(),
  reviewOverdue: z.boolean(),
  /** What a decision would be about: of the answer and the rules it rests on. */
  basis: z.string(),
})

export const policyDecision = z.object({
  id: number,
  state: z.enum(['proposed', 'approved', 'refused', 'withdrawn', 'ended']),
  party: named,
  activity: policyActivity,
  places: z.array(z.object({ jurisdiction: place, basis: z.string() })),
  may: z.boolean(),
  licence: z.object({ number: z.string(), authority: z.string() }).nullable(),
  validFrom: day,
  validUntil: day,
  reason: z.string(),
  proposedBy: named,
  proposedAt: time,
  acts: z.array(z.object({ act: z.string(), by: named, at: time, why: z.string().nullable() })),
})

/** A party's act, and where: its country and kind are those of its record. */
const act = {
  party: address,
  activity: policyActivity,
  /** Empty: of the party’s own country. */
  places: z.array(place).max(20).default([]),
  /** Countries of the others who take part. */
  withCountries: z.array(place).max(20).default([]),
  vaultJurisdiction: place.nullable().default(null),
  origins: z.array(place).max(20).default([]),
}

const oneChange = z.object({ change: number })
const oneDecision = z.object({ decision: number })

export const policyRoutes = {
  listPolicyRules: route({
    method: 'GET',
    path: '/api/v1/desk/policy/rules',
    summary: 'The rules in force of record, with the version that a change of each would replace',
    tag: 'policy',
    answer: z.object({
      today: day,
      rules: z.array(z.object({ version: number, rule: policyRule })),
      reviews: z.array(z.object({ jurisdiction: place, reviewedOn: day, note: z.string() })),
    }),
    status: 200,
  }),
  readPolicyRule: route({
    method: 'GET',
    path: '/api/v1/desk/policy/rules/{rule}',
    summary: 'Every version of a rule, the newest first; null where it was taken off the record',
    tag: 'policy',
    params: z.object({ rule: z.string().min(1).max(100) }),
    answer: z.object({
      versions: z.array(z.object({ change: number, knownFrom: time, rule: policyRule.nullable() })),
    }),
    status: 200,
  }),
  listPolicyChanges: route({
    method: 'GET',
    path: '/api/v1/desk/policy/changes',
    summary: 'Changes of the rules, the newest first',
    tag: 'policy',
    query: z.strictObject({ limit: limit(200, 50) }),
    answer: z.object({ changes: z.array(policyChange) }),
    status: 200,
  }),
  readPolicyChange: route({
    method: 'GET',
    path: '/api/v1/desk/policy/changes/{change}',
    summary: 'One change, and what it would do',
    tag: 'policy',
    params: oneChange,
    answer: policyChange,
    status: 200,
  }),
  previewPolicyChange: route({
    method: 'POST',
    path: '/api/v1/desk/policy/preview',
    summary: 'What a change would do, before anybody proposes it',
    tag: 'policy',
    keyless: true,
    body: z.strictObject({ parts }),
    answer: policyEffect,
    status: 200,
  }),
  proposePolicyChange: route({
    method: 'POST',
    path: '/api/v1/desk/policy/changes',
    summary: 'Propose a change; another officer approves it',
    tag: 'policy',
    body: z.strictObject({ reason: plainText(2_000), parts, inForceFrom: time.nullable().default(null) }),
    answer: policyChange,
    status: 201,
  }),
  closePolicyChange: route({
    method: 'POST',
    path: '/api/v1/desk/policy/changes/{change}/close',
    summary: 'Approve or refuse it as another officer, or withdraw it',
    tag: 'policy',
    params: oneChange,
    body: z.strictObject({
      act: z.enum(['approved', 'refused', 'withdrawn']),
      why: plainText(2_000).nullable().default(null),
    }),
    answer: policyChange,
    status: 200,
  }),
  judgePolicy: route({
    method: 'POST',
    path: '/api/v1/desk/policy/verdicts',
    summary: 'What the rules say of a party’s act, and what a decision about it would rest on',
    tag: 'policy',
    keyless: true,
    body: z.strictObject(act),
    answer: z.object({
      country: z.string().nullable(),
      kind: policyAsker.nullable(),
      verdicts: z.array(policyVerdict),
    }),
    status: 200,
  }),
  readOrderPolicy: route({
    method: 'GET',
    path: '/api/v1/desk/policy/orders/{id}',
    summary: 'What the law of every place that an order touches says of it, and what it waits for',
    tag: 'policy',
    params: z.object({ id: orderId }),
    answer: z.object({
      /** Null where an order of its kind is not screened. */
      outcome: z.enum(['passes', 'waits', 'barred']).nullable(),
      countries: z.array(z.string()),
      vaultJurisdiction: z.string().nullable(),
      origins: z.array(z.string()),
      parts: z.array(
        z.object({
          party: named,
          activity: policyActivity,
          jurisdiction: z.string(),
          answer: policyAnswer,
          outcome: z.enum(['passes', 'waits', 'barred']),
          says: z.string(),
          decision: number.nullable(),
        }),
      ),
    }),
    status: 200,
  }),
  listPolicyDecisions: route({
    method: 'GET',
    path: '/api/v1/desk/policy/decisions',
    summary: 'Decisions where the rules leave it to a person, the newest first',
    tag: 'policy',
    query: z.strictObject({ party: address.optional(), limit: limit(200, 50) }),
    answer: z.object({ decisions: z.array(policyDecision) }),
    status: 200,
  }),
  proposePolicyDecision: route({
    method: 'POST',
    path: '/api/v1/desk/policy/decisions',
    summary: 'Propose a decision; another officer approves it. A ban cannot be decided away',
    tag: 'policy',
    body: z.strictObject({
      ...act,
      may: z.boolean(),
      licence: z
        .strictObject({ number: plainText(200), authority: plainText(200) })
        .nullable()
        .default(null),
      validFrom: day,
      validUntil: day,
      reason: plainText(2_000),
    }),
    answer: policyDecision,
    status: 201,
  }),
  closePolicyDecision: route({
    method: 'POST',
    path: '/api/v1/desk/policy/decisions/{decision}/close',
    summary: 'Approve or refuse it as another officer, withdraw it, or end one that is in force',
    tag: 'policy',
    params: oneDecision,
    body: z.strictObject({
      act: z.enum(['approved', 'refused', 'withdrawn', 'ended']),
      why: plainText(2_000).nullable().default(null),
    }),
    answer: policyDecision,
    status: 200,
  }),
} as const

export type PolicyRuleShape = z.output<typeof policyRule>
export type PolicyPartShape = z.output<typeof policyPart>
export type PolicyEffectShape = z.output<typeof policyEffect>
export type PolicyChangeShape = z.output<typeof policyChange>
export type PolicyVerdictShape = z.output<typeof policyVerdict>
export type OrderPolicyShape = z.output<(typeof policyRoutes)['readOrderPolicy']['answer']>
export type PolicyDecisionShape = z.output<typeof policyDecision>
