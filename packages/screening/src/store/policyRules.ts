/**
 * The rules as they were known at a moment. The first look at an empty record puts the founding collection there, known from the beginning: what
 * a programme starts with was never unknown to it.
 */
import type pg from 'pg'
import type { Day } from '../policy/day.ts'
import type { Reviews } from '../policy/judge.ts'
import type { PolicyRule } from '../policy/rule.ts'
import { foundingRules } from '../policyFile/foundingRules.ts'
import { ruleShape } from '../policyFile/ruleShape.ts'

export type Queryable = Pick<pg.Pool | pg.PoolClient, 'query'>

export type KnownReview = { readonly jurisdiction: string; readonly reviewedOn: Day; readonly note: string }

export type KnownRules = {
  readonly asKnownAt: Date
  readonly rules: readonly PolicyRule[]
  /** The version of each rule by its id: what a change of it names as what it replaces. */
  readonly versions: ReadonlyMap<string, string>
  readonly reviews: Reviews
  readonly reviewNotes: readonly KnownReview[]
  /** The newest change among them: it names the whole record as it stood. */
  readonly change: string
}

/** Of a rule's versions that are known by then, the last approved: it was approved in knowledge of the others. */
export async function readKnownRules(db: Queryable, asKnownAt: Date): Promise<KnownRules> {
  await foundPolicy(db)
  const { rows } = await db.query<{ rule: string; version: string; change: string; content: unknown }>(
    `select rule, version::text, change::text, content from (
       select distinct on (rule) rule, version, change, content
       from screening.policy_rule_version where known_from <= $1
       order by rule, version desc
     ) newest order by rule`,
    [asKnownAt],
  )
  const reviews = await db.query<{ jurisdiction: string; reviewed_on: string; note: string; change: string }>(
    `select distinct on (jurisdiction) jurisdiction, to_char(reviewed_on, 'YYYY-MM-DD') as reviewed_on, note, change::text
     from screening.policy_review where known_from <= $1
     order by jurisdiction, id desc`,
    [asKnownAt],
  )
  const rules = rows.filter(({ content }) => content !== null).map(({ content }) => ruleShape.parse(content))
  const changes = [...rows, ...reviews.rows].map(({ change }) => BigInt(change))
  return {
    asKnownAt,
    rules,
    versions: new Map(rows.map(({ rule, version }) => [rule, version])),
    reviews: new Map(reviews.rows.map((row) => [row.jurisdiction, row.reviewed_on])),
    reviewNotes: reviews.rows.map((row) => ({
      jurisdiction: row.jurisdiction,
      reviewedOn: row.reviewed_on,
      note: row.note,
    })),
    change: String(changes.toSorted((left, right) => (left < right ? 1 : -1))[0] ?? 0n),
  }
}

/** Every version of one rule, the newest first. */
export async function readRuleHistory(
  db: Queryable,
  rule: string,
): Promise<
  readonly { readonly change: string; readonly knownFrom: Date; readonly content: PolicyRule | null }[]
> {
  await foundPolicy(db)
  const { rows } = await db.query<{ change: string; known_from: Date; content: unknown }>(
    `select change::text, known_from, content from screening.policy_rule_version
     where rule = $1 order by version desc`,
    [rule],
  )
  return rows.map(({ change, known_from, content }) => ({
    change,
    knownFrom: known_from,
    content: content === null ? null : ruleShape.parse(content),
  }))
}

/** One statement, so that it is whole or not at all; of any number of processes that do it at once, one does. */
async function foundPolicy(db: Queryable): Promise<void> {
  const { rows } = await db.query('select 1 from screening.policy_change limit 1')
  if (rows.length > 0) return
  const founding = foundingRules()
  const places = [...new Set(founding.rules.map(({ jurisdiction }) => jurisdiction))]
  await db.query(
    `with change as (
       insert into screening.policy_change (write_key, body_digest, reason, parts, proposed_by, proposed_at)
       values ('founding', $1, $2, '[]', 'founding', $3)
       on conflict (write_key) do nothing
       returning id
     ), versions as (
       insert into screening.policy_rule_version (change, rule, content, known_from)
       select change.id, content ->> 'id', content, $3 from change, jsonb_array_elements($4::jsonb) content
     )
     insert into screening.policy_review (change, jurisdiction, reviewed_on, note, known_from)
     select change.id, place, $5, $6, $3 from change, unnest($7::text[]) place`,
    [
      founding.digest,
      `The founding collection, SHA-256 ${founding.digest}.`,
      theBeginning,
      JSON.stringify(founding.rules),
      founding.reviewedOn,
      founding.note,
      places,
    ],
  )
}

const theBeginning = new Date('1970-01-01T00:00:00Z')
