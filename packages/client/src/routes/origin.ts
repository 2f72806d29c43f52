/** Rules of origin at the desk: which refiners, years and custody chains count, changed by two officers, with their effect before it comes. */
import { z } from 'zod'
import { address, amount, digest, limit, named, plainText, time } from '../shape/scalars.ts'
import { route } from './route.ts'

const place = z.string().regex(/^[A-Z]{2}$/, 'two capital letters: an ISO 3166 code')
const ruleId = z.string().regex(/^[a-z0-9-]{1,64}$/, 'a-z, 0-9 and -, at most 64')
const year = z.number().int().min(1000).max(9999).nullable()

export const originRule = z.strictObject({
  id: ruleId,
  effect: z.enum(['counts', 'excludes', 'permits']),
  from: time,
  until: time.nullable(),
  metal: z.enum(['gold', 'silver', 'platinum', 'palladium']).nullable(),
  refiner: z
    .string()
    .regex(/^[A-Z0-9][A-Z0-9-]{0,31}$/, 'the code of a refiner')
    .nullable(),
  jurisdiction: place.nullable(),
  madeFrom: year,
  madeUntil: year,
  needsCustody: z.boolean(),
  law: place.nullable(),
  lifts: z.array(ruleId).max(50),
  licence: plainText(2_000).nullable(),
  source: plainText(2_000),
})

export const originPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), rule: originRule }),
  z.strictObject({ kind: z.literal('end'), rule: ruleId, until: time }),
  z.strictObject({ kind: z.literal('openMarket'), jurisdiction: place, from: time }),
  z.strictObject({ kind: z.literal('closeMarket'), jurisdiction: place, until: time }),
])
const parts = z.array(originPart).min(1).max(1_000)

export const originChange = z.object({
  id: z.string(),
  state: z.enum(['proposed', 'approved', 'refused', 'withdrawn']),
  reason: z.string(),
  parts: z.array(originPart),
  proposedBy: named,
  proposedAt: time,
  closed: z.object({ by: named, at: time, why: z.string().nullable() }).nullable(),
})

const share = z.number().int().min(0).nullable()
const figures = z.object({
  assetsMicrograms: amount,
  freeMicrograms: amount,
  coverageBasisPoints: share,
})

export const originEffect = z.object({
  /** The moment it is judged for: when the last of it takes effect. */
  at: time,
  coverageBasisPoints: z.object({ now: share, before: share, after: share }),
  vaults: z.array(
    z.object({
      vault: z.number().int(),
      name: z.string(),
      barCount: z.number().int(),
      changed: z.number().int(),
      beforeMicrograms: amount,
      afterMicrograms: amount,
    }),
  ),
  sponsors: z.array(
    z.object({ address, name: z.string(), owedMicrograms: amount, before: figures, after: figures }),
  ),
  /** The first 200 of them. */
  bars: z.array(
    z.object({
      barKey: digest,
      vault: z.number().int(),
      name: z.string(),
      year: z.number().int().nullable(),
      refiner: z.string().nullable(),
      wholeMicrograms: amount,
      /** As on the weight list; null where it counts. */
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  barCount: z.number().int(),
  /** Refiners that the change names and the register does not know. */
  strangers: z.array(z.string()),
})

const oneChange = z.object({ change: z.string().regex(/^[1-9][0-9]{0,17}$/, 'a change’s number') })

export const originRoutes = {
  listOriginRules: route({
    method: 'GET',
    path: '/api/v1/desk/origin/rules',
    summary: 'The rules of origin on record, markets, and the refiners that the register knows',
    tag: 'origin',
    answer: z.object({
      now: time,
      rules: z.array(originRule),
      markets: z.array(z.object({ jurisdiction: place, from: time, until: time.nullable() })),
      refiners: z.array(z.object({ code: z.string(), name: z.string(), jurisdiction: place })),
    }),
    status: 200,
  }),
  listOriginChanges: route({
    method: 'GET',
    path: '/api/v1/desk/origin/changes',
    summary: 'Changes of them, the newest first',
    tag: 'origin',
    query: z.strictObject({ limit: limit(200, 50) }),
    answer: z.object({ changes: z.array(originChange) }),
    status: 200,
  }),
  readOriginChange: route({
    method: 'GET',
    path: '/api/v1/desk/origin/changes/{change}',
    summary: 'A change, and as long as it is only proposed what it would do',
    tag: 'origin',
    params: oneChange,
    answer: z.object({ change: originChange, effect: originEffect.nullable() }),
    status: 200,
  }),
  previewOriginChange: route({
    method: 'POST',
    path: '/api/v1/desk/origin/preview',
    summary: 'What a change would do to every vault, sponsor and the coverage, before anybody proposes it',
    tag: 'origin',
    keyless: true,
    body: z.strictObject({ parts }),
    answer: originEffect,
    status: 200,
  }),
  readOriginFile: route({
    method: 'POST',
    path: '/api/v1/desk/origin/file',
    summary: 'The change that brings the record to what a file of rules says',
    tag: 'origin',
    keyless: true,
    takesFile: true,
    answer: z.object({ parts: z.array(originPart) }),
    status: 200,
  }),
  proposeOriginChange: route({
    method: 'POST',
    path: '/api/v1/desk/origin/changes',
    summary: 'Propose a change; another officer approves it',
    tag: 'origin',
    body: z.strictObject({ reason: plainText(2_000), parts }),
    answer: z.object({ change: originChange, effect: originEffect.nullable() }),
    status: 201,
  }),
  closeOriginChange: route({
    method: 'POST',
    path: '/api/v1/desk/origin/changes/{change}/close',
    summary: 'Approve or refuse it as another officer, or withdraw it',
    tag: 'origin',
    params: oneChange,
    body: z.strictObject({
      act: z.enum(['approved', 'refused', 'withdrawn']),
      why: plainText(2_000).nullable().default(null),
    }),
    answer: z.object({ change: originChange, effect: originEffect.nullable() }),
    status: 200,
  }),
  explainOrigin: route({
    method: 'GET',
    path: '/api/v1/desk/origin/bars/{barKey}',
    summary: 'Why a bar counts or does not, rule by rule',
    tag: 'origin',
    params: z.object({ barKey: digest }),
    answer: z.object({
      barKey: digest,
      name: z.string(),
      vault: z.string(),
      refiner: z.string().nullable(),
      jurisdiction: z.string().nullable(),
      year: z.number().int().nullable(),
      custody: z.string().nullable(),
      laws: z.array(z.string()),
      reason: z.string().nullable(),
      rules: z.array(z.object({ rule: originRule, inForce: z.boolean(), says: z.string() })),
    }),
    status: 200,
  }),
} as const

export type OriginRuleShape = z.output<typeof originRule>
export type OriginPartShape = z.output<typeof originPart>
export type OriginChangeShape = z.output<typeof originChange>
export type OriginEffectShape = z.output<typeof originEffect>
