/**
 * Changes of the rules: proposed by one officer, closed by another who approves or refuses it, or withdrawn by the first. Approved, each part becomes a
 * further version that is known from then, or from the later moment that the change names.
 */
import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type pg from 'pg'
import type { PolicyRule } from '../policy/rule.ts'
import { digestOfContent } from '../policyFile/canonical.ts'
import { type ChangePart, changeParts } from '../policyFile/changeShape.ts'
import { type KnownRules, type Queryable, readKnownRules } from './policyRules.ts'

export type PolicyActor = { readonly by: `0x${string}` }

export type PolicyChange = {
  readonly id: string
  readonly state: 'proposed' | 'approved' | 'refused' | 'withdrawn'
  readonly reason: string
  readonly parts: readonly ChangePart[]
  readonly inForceFrom: Date | null
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly closed: { readonly by: string; readonly at: Date; readonly why: string | null } | null
}

export type PolicyChangeRefusal =
  | { readonly code: 'POLICY_CHANGE_UNKNOWN'; readonly change: string }
  | { readonly code: 'POLICY_CHANGE_CLOSED'; readonly change: string; readonly state: string }
  | { readonly code: 'POLICY_SAME_OFFICER'; readonly by: string }
  | { readonly code: 'POLICY_NOT_PROPOSER'; readonly proposedBy: string }
  | { readonly code: 'POLICY_RULE_MOVED_ON'; readonly rule: string }
  | { readonly code: 'POLICY_RULE_WRONG'; readonly field: string; readonly expected: string }
  | { readonly code: 'POLICY_KEY_USED'; readonly key: string }

export type ProposeChange = PolicyActor & {
  readonly key: string
  readonly reason: string
  readonly parts: unknown
  readonly inForceFrom: Date | null
  readonly now: Date
}

export function proposePolicyChange(
  pool: pg.Pool,
  asked: ProposeChange,
): Promise<Outcome<PolicyChange, PolicyChangeRefusal>> {
  return transaction(pool, async (client) => {
    const by = asked.by.toLowerCase()
    const reason = asked.reason.trim()
    const { parts: given, inForceFrom } = asked
    const bodyDigest = digestOfContent({ by, reason, parts: given, inForceFrom })
    const earlier = await earlierWrite(client, 'policy_change', asked.key, bodyDigest)
    if (!earlier.ok) return earlier
    if (earlier.value !== null) return ok(await oneChange(client, earlier.value))
    if (reason === '' || reason.length > 2_000)
      return refused({
        code: 'POLICY_RULE_WRONG',
        field: 'reason',
        expected: 'why, in 1 to 2,000 characters',
      })
    const parts = readParts(given, await readKnownRules(client, farFuture))
    if (!parts.ok) return parts
    const { rows } = await client.query<{ id: string }>(
      `insert into screening.policy_change
         (write_key, body_digest, reason, parts, in_force_from, proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7) returning id::text`,
      [asked.key, bodyDigest, reason, JSON.stringify(parts.value), inForceFrom, by, asked.now],
    )
    return ok(await oneChange(client, rows[0]?.id ?? ''))
  })
}

export type CloseChange = PolicyActor & {
  readonly key: string
  readonly change: string
  readonly act: 'approved' | 'refused' | 'withdrawn'
  readonly why: string | null
  readonly now: Date
}

/** Approving is for another officer than the one who proposed; withdrawing for that one alone. */
export function closePolicyChange(
  pool: pg.Pool,
  asked: CloseChange,
): Promise<Outcome<PolicyChange, PolicyChangeRefusal>> {
  return transaction(pool, async (client) => {
    const { change: id, act, now } = asked
    const by = asked.by.toLowerCase()
    const change = await findPolicyChange(client, id)
    if (change === null) return refused({ code: 'POLICY_CHANGE_UNKNOWN', change: id })
    if (change.closed !== null) {
      const again = change.closed.by === by && change.state === act
      return again ? ok(change) : refused({ code: 'POLICY_CHANGE_CLOSED', change: id, state: change.state })
    }
    if (act === 'approved' && by === change.proposedBy) return refused({ code: 'POLICY_SAME_OFFICER', by })
    if (act === 'withdrawn' && by !== change.proposedBy)
      return refused({ code: 'POLICY_NOT_PROPOSER', proposedBy: change.proposedBy })
    if (act === 'approved') {
      // Against what stands now: of two changes of one rule, the second was made without knowledge of the first.
      const parts = readParts(change.parts, await readKnownRules(client, farFuture))
      if (!parts.ok) return parts
      await record(client, change, now)
    }
    await client.query(
      `insert into screening.policy_change_act (change, proposed_by, act, by, why, at, write_key)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, change.proposedBy, act, by, asked.why, now, asked.key],
    )
    return ok(await oneChange(client, id))
  })
}

/** The rules as they would be with these parts: for showing what a change would do before anybody approves it. */
export function withParts(
  known: KnownRules,
  parts: readonly ChangePart[],
): Pick<KnownRules, 'rules' | 'reviews'> {
  const rules = new Map(known.rules.map((rule) => [rule.id, rule]))
  const reviews = new Map(known.reviews)
  for (const part of parts) {
    if (part.kind === 'put') rules.set(part.rule.id, part.rule)
    else if (part.kind === 'retire') rules.delete(part.rule)
    else reviews.set(part.jurisdiction, part.reviewedOn)
  }
  return { rules: [...rules.values()], reviews }
}

/** Against the newest of the record: what a part replaces must still be what stands there. */
export function readParts(
  given: unknown,
  known: KnownRules,
): Outcome<readonly ChangePart[], PolicyChangeRefusal> {
  const read = changeParts.safeParse(given)
  if (!read.success) {
    const issue = read.error.issues[0]
    const field = issue?.path.join('.') || 'parts'
    return refused({ code: 'POLICY_RULE_WRONG', field, expected: issue?.message ?? 'parts of a change' })
  }
  for (const part of read.data) {
    if (part.kind === 'review') continue
    const rule = part.kind === 'put' ? part.rule.id : part.rule
    if ((known.versions.get(rule) ?? null) !== part.replaces)
      return refused({ code: 'POLICY_RULE_MOVED_ON', rule })
  }
  const after = withParts(known, read.data)
  const wrong = wrongTie(read.data, new Map(after.rules.map((rule) => [rule.id, rule])))
  return wrong === null ? ok(read.data) : refused(wrong)
}

export async function findPolicyChange(db: Queryable, id: string): Promise<PolicyChange | null> {
  if (!/^[1-9][0-9]{0,17}$/.test(id)) return null
  return (await changesWhere(db, 'where change.id = $1', [id]))[0] ?? null
}

/** The newest first; the founding collection, which nobody proposed, is not among them. */
export async function listPolicyChanges(db: Queryable, limit: number): Promise<readonly PolicyChange[]> {
  return changesWhere(db, `where change.write_key <> 'founding' order by change.id desc limit $1`, [limit])
}

async function changesWhere(
  db: Queryable,
  where: string,
  values: unknown[],
): Promise<readonly PolicyChange[]> {
  const { rows } = await db.query<ChangeRow>(
    `select change.id::text, change.reason, change.parts, change.in_force_from, change.proposed_by, change.proposed_at,
       act.act, act.by, act.at, act.why
     from screening.policy_change change left join screening.policy_change_act act on act.change = change.id ${where}`,
    values,
  )
  return rows.map((row) => ({
    id: row.id,
    state: row.act ?? 'proposed',
    reason: row.reason,
    parts: row.parts.length === 0 ? [] : changeParts.parse(row.parts),
    inForceFrom: row.in_force_from,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    closed: row.by === null || row.at === null ? null : { by: row.by, at: row.at, why: row.why },
  }))
}

async function record(client: pg.PoolClient, change: PolicyChange, now: Date): Promise<void> {
  const knownFrom = change.inForceFrom !== null && change.inForceFrom > now ? change.inForceFrom : now
  for (const part of change.parts) {
    if (part.kind === 'review')
      await client.query(
        `insert into screening.policy_review (change, jurisdiction, reviewed_on, note, known_from)
         values ($1, $2, $3, $4, $5)`,
        [change.id, part.jurisdiction, part.reviewedOn, part.note, knownFrom],
      )
    else
      await client.query(
        `insert into screening.policy_rule_version (change, rule, content, known_from) values ($1, $2, $3, $4)`,
        part.kind === 'put'
          ? [change.id, part.rule.id, JSON.stringify(part.rule), knownFrom]
          : [change.id, part.rule, null, knownFrom],
      )
  }
}

function wrongTie(
  parts: readonly ChangePart[],
  rules: ReadonlyMap<string, PolicyRule>,
): PolicyChangeRefusal | null {
  for (const part of parts) {
    if (part.kind !== 'put') continue
    for (const lifted of part.rule.lifts) {
      const ban = rules.get(lifted)
      const { jurisdiction, activity } = part.rule
      if (ban?.jurisdiction === jurisdiction && ban.activity === activity && ban.status === 'banned') continue
      const expected = `the id of a ban of ${jurisdiction} on the same activity, not ${lifted}`
      return { code: 'POLICY_RULE_WRONG', field: 'lifts', expected }
    }
  }
  return null
}

/** What the key was used for before: the row's id, or null. */
export async function earlierWrite(
  client: Queryable,
  table: 'policy_change' | 'policy_decision',
  key: string,
  bodyDigest: string,
): Promise<Outcome<string | null, { readonly code: 'POLICY_KEY_USED'; readonly key: string }>> {
  const { rows } = await client.query<{ id: string; body_digest: string }>(
    `select id::text, body_digest from screening.${table} where write_key = $1`,
    [key],
  )
  const earlier = rows[0]
  if (earlier === undefined) return ok(null)
  return earlier.body_digest === bodyDigest ? ok(earlier.id) : refused({ code: 'POLICY_KEY_USED', key })
}

async function oneChange(db: Queryable, id: string): Promise<PolicyChange> {
  const change = await findPolicyChange(db, id)
  if (change === null) throw new Error(`The change ${id} was written and is not there.`)
  return change
}

type ChangeRow = {
  readonly id: string
  readonly reason: string
  readonly parts: readonly unknown[]
  readonly in_force_from: Date | null
  readonly proposed_by: string
  readonly proposed_at: Date
  readonly act: 'approved' | 'refused' | 'withdrawn' | null
  readonly by: string | null
  readonly at: Date | null
  readonly why: string | null
}

/** Whatever is on record, what takes effect later included. */
const farFuture = new Date('9999-01-01T00:00:00Z')
