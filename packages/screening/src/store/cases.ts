/** Reads of cases: the facts for queues and orders, and one case whole for officers, opened with the key of its personal data. */
import type { CaseAbout, CaseAct, CaseFacts, CaseMatch, WholeCase } from '../case/case.ts'
import type { CaseActName, CaseOutcome, CaseState } from '../case/machine.ts'
import type { Digest } from '../case/question.ts'
import type { ListEntry } from '../lists/entry.ts'
import type { Explanation, FoundBy } from '../match/found.ts'
import type { Subject } from '../match/subject.ts'
import type { Address } from '../party/facts.ts'
import type { OwnerData, PersonalData } from '../party/seal/personalData.ts'
import type { Queryable } from './policyRules.ts'

export type CasesAsked = {
  readonly states: readonly CaseState[]
  /** A party's id, or `holder 0x…`. */
  readonly owner: string | null
  /** Of the last case that was read before. */
  readonly after: { readonly changedAt: Date; readonly id: string } | null
  readonly limit: number
}

/** Those that have waited longest first. */
export function listCases(db: Queryable, asked: CasesAsked): Promise<readonly CaseFacts[]> {
  return factsWhere(
    db,
    `where now.state = any($1::text[]) and ($2::text is null or now.owner = $2)
       and ($3::timestamptz is null or (now.changed_at, now."case") > ($3, $4::bigint))
     order by now.changed_at, now."case" limit $5`,
    [asked.states, asked.owner, asked.after?.changedAt ?? null, asked.after?.id ?? null, asked.limit],
  )
}

export async function findCase(db: Queryable, id: string): Promise<CaseFacts | null> {
  if (!isCaseId(id)) return null
  return (await factsWhere(db, 'where one.id = $1', [id]))[0] ?? null
}

/** Every case of these owners, and of these accounts, that does not let them pass. */
export function casesInTheWay(
  db: Queryable,
  owner: string,
  addresses: readonly string[],
): Promise<readonly CaseFacts[]> {
  return factsWhere(
    db,
    `where now.state <> 'cleared' and (one.owner = $1 or one.address = any($2::text[])) order by one.id`,
    [owner, addresses],
  )
}

/** Every case of a party that two officers blocked, with the person as its newest match has it: his label of then, and the keyed digest of his data. */
export async function blockedCases(db: Queryable): Promise<
  readonly {
    readonly id: string
    readonly party: string
    readonly person: string
    readonly subjectDigest: Digest
    readonly decidedAt: Date
  }[]
> {
  const { rows } = await db.query<{
    id: string
    party: string
    person: string
    subject_digest: Digest
    changed_at: Date
  }>(
    `select one.id::text as id, one.party, one.person, match.subject_digest, now.changed_at
     from screening.case_now now
     join screening.screening_case one on one.id = now."case"
     join screening.case_match match on match."case" = one.id and match.number = now.match
     where now.state = 'blocked' and one.party is not null order by one.id`,
  )
  return rows.map(({ id, party, person, subject_digest, changed_at }) => ({
    id,
    party,
    person,
    subjectDigest: subject_digest,
    decidedAt: changed_at,
  }))
}

/** Decisions that let an owner's matches pass: what a clearance rests on. */
export async function clearedDecisions(
  db: Queryable,
  owner: string,
  addresses: readonly string[],
): Promise<readonly { readonly id: string; readonly decision: Digest | null }[]> {
  const cleared = await factsWhere(
    db,
    `where now.state = 'cleared' and (one.owner = $1 or one.address = any($2::text[])) order by one.id`,
    [owner, addresses],
  )
  return cleared.map(({ id, decision }) => ({ id, decision }))
}

export type CaseCounts = {
  readonly byState: Readonly<Record<CaseState, number>>
  /** Since when the oldest case that is open, proposed or waiting is in its state; null where there is none. */
  readonly oldest: Date | null
  readonly runs: number
  readonly lastRun: Date | null
}

export async function countCases(db: Queryable): Promise<CaseCounts> {
  const { rows } = await db.query<{ state: CaseState; count: number; oldest: Date }>(
    'select state, count(*)::int as count, min(changed_at) as oldest from screening.case_now group by state',
  )
  const runs = await db.query<{ count: number; last: Date | null }>(
    'select count(*)::int as count, max(at) as last from screening.case_run',
  )
  const count = (state: CaseState) => rows.find((row) => row.state === state)?.count ?? 0
  const undecided = rows.filter(({ state }) => state !== 'cleared' && state !== 'blocked')
  const oldest = undecided.map((row) => row.oldest.getTime())
  return {
    byState: {
      open: count('open'),
      proposed: count('proposed'),
      waiting: count('waiting'),
      cleared: count('cleared'),
      blocked: count('blocked'),
    },
    oldest: oldest.length === 0 ? null : new Date(Math.min(...oldest)),
    runs: runs.rows[0]?.count ?? 0,
    lastRun: runs.rows[0]?.last ?? null,
  }
}

/** Throws PersonalDataLocked where the key is not at hand. */
export async function readCase(db: Queryable, personal: PersonalData, id: string): Promise<WholeCase | null> {
  const facts = await findCase(db, id)
  if (facts === null) return null
  const owner = await ownerOfCase(db, id)
  const data = await personal.of(db, owner)
  const opened = data.ok ? data.value : null
  return { ...facts, matches: await matchesOf(db, id, opened), acts: await actsOf(db, id, opened) }
}

/** The text of a case's decision by its digest: whoever met the digest on chain finds what it stands for. */
export async function findCaseDecision(
  db: Queryable,
  digest: string,
): Promise<{ readonly case: string; readonly text: string } | null> {
  const { rows } = await db.query<{ case: string; text: string }>(
    `select "case"::text as "case", decision_text as text from screening.case_act where decision_digest = $1`,
    [digest],
  )
  return rows[0] ?? null
}

export function matchField(id: string, number: number): string {
  return `case ${id} match ${number}`
}

export function actField(id: string, number: number): string {
  return `case ${id} act ${number}`
}

export type SealedMatch = { readonly subject: Subject; readonly explanation: Explanation }
export type SealedReason = { readonly reason: string; readonly attachments: readonly string[] }

export async function ownerOfCase(db: Queryable, id: string): Promise<string> {
  const { rows } = await db.query<{ owner: string }>(
    'select owner from screening.screening_case where id = $1',
    [id],
  )
  const owner = rows[0]?.owner
  if (owner === undefined) throw new Error(`Case ${id} was there a moment ago, and no case is ever removed.`)
  return owner
}

export async function matchesOf(
  db: Queryable,
  id: string,
  data: OwnerData | null,
): Promise<readonly CaseMatch[]> {
  const { rows } = await db.query<MatchRow>(
    `select number, run::text as run, subject_digest, entry_digest, list_version, entry_content, matcher, score, found_by,
       explanation_digest, sealed, at
     from screening.case_match where "case" = $1 order by number`,
    [id],
  )
  return rows.map((row) => ({
    number: row.number,
    run: row.run,
    subjectDigest: row.subject_digest,
    entryDigest: row.entry_digest,
    listVersion: row.list_version,
    matcher: row.matcher,
    score: row.score,
    by: row.found_by,
    explanationDigest: row.explanation_digest,
    at: row.at,
    entry: row.entry_content,
    // Sealed by this room in this form, and authenticated.
    found:
      row.sealed === null || data === null
        ? null
        : (data.open(matchField(id, row.number), row.sealed) as SealedMatch),
  }))
}

async function actsOf(db: Queryable, id: string, data: OwnerData | null): Promise<readonly CaseAct[]> {
  const { rows } = await db.query<ActRow>(
    `select number, act, outcome, match, by, at, sealed, attachments, decision_text, decision_digest
     from screening.case_act where "case" = $1 order by number`,
    [id],
  )
  return rows.map((row) => {
    const opened =
      row.sealed === null || data === null
        ? null
        : (data.open(actField(id, row.number), row.sealed) as SealedReason)
    return {
      number: row.number,
      act: row.act,
      outcome: row.outcome,
      match: row.match,
      by: row.by,
      at: row.at,
      reason: opened?.reason ?? null,
      attachments: row.attachments.map((digest, index) => ({
        digest,
        name: opened?.attachments[index] ?? '',
      })),
      decision:
        row.decision_digest === null || row.decision_text === null
          ? null
          : { digest: row.decision_digest, text: row.decision_text },
    }
  })
}

function isCaseId(text: string): boolean {
  return /^[1-9][0-9]{0,17}$/.test(text)
}

async function factsWhere(
  db: Queryable,
  where: string,
  values: readonly unknown[],
): Promise<readonly CaseFacts[]> {
  const { rows } = await db.query<FactsRow>(
    `select one.id::text as id, one.party, one.address, one.person, one.list, one.entry, one.opened_at,
       now.state, now.match, now.lost, now.changed_at, match.score, match.found_by,
       last.number as last_number, last.act as last_act, last.by as last_by, last.outcome as last_outcome,
       decision.decision_digest
     from screening.screening_case one
     join screening.case_now now on now."case" = one.id
     join screening.case_match match on match."case" = one.id and match.number = now.match
     left join lateral (
       select number, act, by, outcome from screening.case_act act
       where act."case" = one.id and act.act = 'proposed' order by number desc limit 1
     ) last on now.state = 'proposed'
     left join lateral (
       select decision_digest from screening.case_act act
       where act."case" = one.id and act.decision_digest is not null order by number desc limit 1
     ) decision on now.state in ('cleared', 'blocked', 'waiting')
     ${where}`,
    [...values],
  )
  return rows.map((row) => ({
    id: row.id,
    about: aboutOf(row),
    person: row.person,
    list: row.list,
    entry: row.entry,
    state: row.state,
    match: row.match,
    score: row.score,
    by: row.found_by,
    lost: row.lost,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    proposal:
      row.last_number === null || row.last_by === null || row.last_outcome === null
        ? null
        : { number: row.last_number, by: row.last_by, outcome: row.last_outcome },
    decision: row.decision_digest,
  }))
}

function aboutOf({ party, address }: Pick<FactsRow, 'party' | 'address'>): CaseAbout {
  if (party !== null) return { is: 'party', party }
  if (address !== null) return { is: 'holder', address }
  throw new Error('A case is about a party or about an account.')
}

type FactsRow = {
  readonly id: string
  readonly party: string | null
  readonly address: Address | null
  readonly person: string
  readonly list: string
  readonly entry: string
  readonly opened_at: Date
  readonly state: CaseState
  readonly match: number
  readonly lost: boolean
  readonly changed_at: Date
  readonly score: number
  readonly found_by: FoundBy
  readonly last_number: number | null
  readonly last_act: CaseActName | null
  readonly last_by: Address | null
  readonly last_outcome: CaseOutcome | null
  readonly decision_digest: Digest | null
}

type MatchRow = {
  readonly number: number
  readonly run: string
  readonly subject_digest: Digest
  readonly entry_digest: Digest
  readonly list_version: string
  readonly entry_content: ListEntry
  readonly matcher: string
  readonly score: number
  readonly found_by: FoundBy
  readonly explanation_digest: Digest
  readonly sealed: Buffer | null
  readonly at: Date
}

type ActRow = {
  readonly number: number
  readonly act: CaseActName
  readonly outcome: CaseOutcome | null
  readonly match: number
  readonly by: Address | null
  readonly at: Date
  readonly sealed: Buffer | null
  readonly attachments: readonly Digest[]
  readonly decision_text: string | null
  readonly decision_digest: Digest | null
}
