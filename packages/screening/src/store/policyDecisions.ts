/**
 * What two officers decide where the rules leave it to a person: for one party and activity, under the law of named places, from one day to another. A
 * decision is about the verdict as it stood, rules and all; when that becomes another, the decision is void and a person is asked again. Nobody can decide a ban away.
 */
import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type pg from 'pg'
import { z } from 'zod'
import { type Activity, activities } from '../policy/activity.ts'
import type { PolicyDecision, Verdict } from '../policy/question.ts'
import { digestOfContent } from '../policyFile/canonical.ts'
import { day, place } from '../policyFile/ruleShape.ts'
import { earlierWrite, type PolicyActor, type PolicyChangeRefusal } from './policyChanges.ts'
import type { Queryable } from './policyRules.ts'

export type PolicyDecisionRefusal =
  | Extract<
      PolicyChangeRefusal,
      { code: 'POLICY_SAME_OFFICER' | 'POLICY_NOT_PROPOSER' | 'POLICY_KEY_USED' | 'POLICY_RULE_WRONG' }
    >
  | { readonly code: 'POLICY_DECISION_UNKNOWN'; readonly decision: string }
  | { readonly code: 'POLICY_DECISION_CLOSED'; readonly decision: string; readonly state: string }
  | { readonly code: 'POLICY_NOT_DECIDABLE'; readonly jurisdiction: string; readonly answer: string }
  | { readonly code: 'POLICY_LICENCE_MISSING'; readonly jurisdiction: string }

export type KeptDecision = Omit<PolicyDecision, 'approvedBy' | 'approvedAt'> & {
  readonly state: 'proposed' | 'approved' | 'refused' | 'withdrawn' | 'ended'
  readonly proposedAt: Date
  readonly acts: readonly {
    readonly act: string
    readonly by: string
    readonly at: Date
    readonly why: string | null
  }[]
}

export type ProposeDecision = PolicyActor & {
  readonly key: string
  readonly party: string
  readonly activity: Activity
  /** As judged now: what the officer saw when deciding. */
  readonly verdicts: readonly Verdict[]
  readonly may: boolean
  readonly licence: PolicyDecision['licence']
  readonly validFrom: string
  readonly validUntil: string
  readonly reason: string
  readonly now: Date
}

export function proposePolicyDecision(
  pool: pg.Pool,
  asked: ProposeDecision,
): Promise<Outcome<KeptDecision, PolicyDecisionRefusal>> {
  return transaction(pool, async (client) => {
    const read = decisionShape.safeParse(asked)
    if (!read.success) {
      const issue = read.error.issues[0]
      const field = String(issue?.path[0] ?? 'decision')
      return refused({ code: 'POLICY_RULE_WRONG', field, expected: issue?.message ?? 'a decision' })
    }
    const by = asked.by.toLowerCase()
    const { key, now, by: _, verdicts, ...content } = asked
    const about = verdicts.map(({ question }) => question.jurisdiction)
    const bodyDigest = digestOfContent({ ...content, by, about })
    const earlier = await earlierWrite(client, 'policy_decision', key, bodyDigest)
    if (!earlier.ok) return earlier
    if (earlier.value !== null) return ok(await oneDecision(client, earlier.value))
    for (const { question, answer } of verdicts) {
      const { jurisdiction } = question
      if (answer === 'banned' || answer === 'allowed')
        return refused({ code: 'POLICY_NOT_DECIDABLE', jurisdiction, answer })
      if (answer === 'licensed' && asked.may && asked.licence === null)
        return refused({ code: 'POLICY_LICENCE_MISSING', jurisdiction })
    }
    const places = verdicts.map((verdict) => ({
      jurisdiction: verdict.question.jurisdiction,
      basis: basisOf(verdict),
    }))
    const { rows } = await client.query<{ id: string }>(
      `insert into screening.policy_decision
         (write_key, body_digest, party, activity, places, may, licence_number, licence_authority,
          valid_from, valid_until, reason, proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id::text`,
      [
        key,
        bodyDigest,
        read.data.party.toLowerCase(),
        read.data.activity,
        JSON.stringify(places),
        asked.may,
        read.data.licence?.number ?? null,
        read.data.licence?.authority ?? null,
        read.data.validFrom,
        read.data.validUntil,
        read.data.reason,
        by,
        now,
      ],
    )
    return ok(await oneDecision(client, rows[0]?.id ?? ''))
  })
}

export type CloseDecision = PolicyActor & {
  readonly key: string
  readonly decision: string
  readonly act: 'approved' | 'refused' | 'withdrawn' | 'ended'
  readonly why: string | null
  readonly now: Date
}

/** Any one officer may end a decision that is in force: taking a permission away is quick. */
export function closePolicyDecision(
  pool: pg.Pool,
  asked: CloseDecision,
): Promise<Outcome<KeptDecision, PolicyDecisionRefusal>> {
  return transaction(pool, async (client) => {
    const { decision: id, act } = asked
    const by = asked.by.toLowerCase()
    const decision = await findPolicyDecision(client, id)
    if (decision === null) return refused({ code: 'POLICY_DECISION_UNKNOWN', decision: id })
    const from = act === 'ended' ? 'approved' : 'proposed'
    if (decision.state !== from) {
      const again = decision.state === act && decision.acts.at(-1)?.by === by
      return again
        ? ok(decision)
        : refused({ code: 'POLICY_DECISION_CLOSED', decision: id, state: decision.state })
    }
    if (act === 'approved' && by === decision.proposedBy) return refused({ code: 'POLICY_SAME_OFFICER', by })
    if (act === 'withdrawn' && by !== decision.proposedBy)
      return refused({ code: 'POLICY_NOT_PROPOSER', proposedBy: decision.proposedBy })
    await client.query(
      `insert into screening.policy_decision_act (decision, number, proposed_by, act, by, why, at, write_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, decision.acts.length + 1, decision.proposedBy, act, by, asked.why, asked.now, asked.key],
    )
    return ok(await oneDecision(client, id))
  })
}

/** Of the verdict: the answer and the rules it rests on, word for word. */
export function basisOf({ question, answer, deciding }: Verdict): string {
  return digestOfContent({
    jurisdiction: question.jurisdiction,
    activity: question.activity,
    reach: question.reach,
    answer,
    deciding: deciding
      .map(({ rule, fit, counts }) => ({ rule, fit, counts }))
      .toSorted((left, right) => (left.rule.id < right.rule.id ? -1 : 1)),
  })
}

export async function findPolicyDecision(db: Queryable, id: string): Promise<KeptDecision | null> {
  if (!/^[1-9][0-9]{0,17}$/.test(id)) return null
  return (await decisionsWhere(db, 'where decision.id = $1', [id]))[0] ?? null
}

/** The newest first; of one party, or of all. */
export function listPolicyDecisions(
  db: Queryable,
  about: { readonly party?: string; readonly limit: number },
): Promise<readonly KeptDecision[]> {
  const { party, limit } = about
  return party === undefined
    ? decisionsWhere(db, 'order by decision.id desc limit $1', [limit])
    : decisionsWhere(db, 'where decision.party = $2 order by decision.id desc limit $1', [
        limit,
        party.toLowerCase(),
      ])
}

/** Decisions of these parties that were in force at the moment, as they were known then. */
export async function decisionsInForce(
  db: Queryable,
  parties: readonly string[],
  on: string,
  asKnownAt: Date,
): Promise<readonly PolicyDecision[]> {
  const found = await decisionsWhere(
    db,
    `where decision.party = any($1) and decision.valid_from <= $2::date and decision.valid_until >= $2::date
     order by decision.id desc`,
    [parties.map((party) => party.toLowerCase()), on],
  )
  return found.flatMap((decision) => {
    const known = decision.acts.filter(({ at }) => at <= asKnownAt)
    const approval = known[0]
    if (known.length !== 1 || approval === undefined || approval.act !== 'approved') return []
    const { state: _, acts: __, proposedAt: ___, ...content } = decision
    return [{ ...content, approvedBy: approval.by, approvedAt: approval.at }]
  })
}

async function decisionsWhere(
  db: Queryable,
  where: string,
  values: unknown[],
): Promise<readonly KeptDecision[]> {
  const { rows } = await db.query<DecisionRow>(
    `select decision.*, decision.id::text as id, to_char(valid_from, 'YYYY-MM-DD') as valid_from_day,
       to_char(valid_until, 'YYYY-MM-DD') as valid_until_day,
       (select coalesce(jsonb_agg(jsonb_build_object('act', act, 'by', by, 'why', why,
          'atMs', (extract(epoch from at) * 1000)::bigint) order by number), '[]')
        from screening.policy_decision_act act where act.decision = decision.id) as acts
     from screening.policy_decision decision ${where}`,
    values,
  )
  return rows.map((row) => {
    const acts = row.acts.map(({ atMs, ...act }) => ({ ...act, at: new Date(atMs) }))
    const { licence_number: number, licence_authority: authority } = row
    return {
      id: row.id,
      party: row.party,
      activity: z.enum(activities).parse(row.activity),
      places: row.places,
      may: row.may,
      licence: number === null || authority === null ? null : { number, authority },
      validFrom: row.valid_from_day,
      validUntil: row.valid_until_day,
      reason: row.reason,
      proposedBy: row.proposed_by,
      proposedAt: row.proposed_at,
      state: stateOf(acts.at(-1)?.act),
      acts,
    }
  })
}

function stateOf(act: string | undefined): KeptDecision['state'] {
  return (['approved', 'refused', 'withdrawn', 'ended'] as const).find((one) => one === act) ?? 'proposed'
}

async function oneDecision(db: Queryable, id: string): Promise<KeptDecision> {
  const decision = await findPolicyDecision(db, id)
  if (decision === null) throw new Error(`The decision ${id} was written and is not there.`)
  return decision
}

const name = (what: string) =>
  z
    .string()
    .trim()
    .min(1, what)
    .max(200, 'at most 200 characters')
    .regex(/^[^\p{Cc}]*$/u, 'text without control characters')

const decisionShape = z
  .object({
    party: z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'an address: 0x and 40 hex digits'),
    activity: z.enum(activities, `one of ${activities.join(', ')}`),
    verdicts: z
      .array(z.object({ question: z.object({ jurisdiction: place }) }))
      .min(1, 'at least one place')
      .max(20, 'at most 20 places'),
    licence: z.object({ number: name('its number'), authority: name('who gave it') }).nullable(),
    validFrom: day,
    validUntil: day,
    reason: z.string().trim().min(1, 'why').max(2_000, 'at most 2,000 characters'),
  })
  .refine(({ validFrom, validUntil }) => validUntil >= validFrom, {
    path: ['validUntil'],
    message: 'a day that is not before the first',
  })
  .refine(({ validFrom, validUntil }) => Date.parse(validUntil) - Date.parse(validFrom) <= longestMs, {
    path: ['validUntil'],
    message: 'at most two years after the first: then somebody looks again',
  })

const longestMs = 2 * 366 * 86_400_000

type DecisionRow = {
  readonly id: string
  readonly party: string
  readonly activity: string
  readonly places: PolicyDecision['places']
  readonly may: boolean
  readonly licence_number: string | null
  readonly licence_authority: string | null
  readonly valid_from_day: string
  readonly valid_until_day: string
  readonly reason: string
  readonly proposed_by: string
  readonly proposed_at: Date
  readonly acts: readonly {
    readonly act: string
    readonly by: string
    readonly why: string | null
    readonly atMs: number
  }[]
}
