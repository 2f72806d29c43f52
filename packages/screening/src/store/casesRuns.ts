/** What a run leaves: itself, and for every possible match a case with the match as it was found. */
import type { CaseAbout, ListVersionName } from '../case/case.ts'
import { ownerOf } from '../case/case.ts'
import { afterRun, type CaseState, type RunActName } from '../case/machine.ts'
import type { Digest } from '../case/question.ts'
import type { ListEntry } from '../lists/entry.ts'
import type { Found } from '../match/found.ts'
import type { Subject } from '../match/subject.ts'
import type { OwnerData } from '../party/seal/personalData.ts'
import { digestOfContent } from '../policyFile/canonical.ts'
import { matchField, type SealedMatch } from './cases.ts'
import type { Queryable } from './policyRules.ts'

export type RunCause = 'drafted' | 'lists' | 'asked' | 'holders'

export type Run = {
  readonly id: string
  readonly about: CaseAbout
  readonly version: number | null
  readonly screened: string
  readonly lists: readonly ListVersionName[]
  readonly matcher: string
  readonly hits: readonly { readonly case: string; readonly match: number }[]
  readonly at: Date
}

export type NewRun = {
  readonly about: CaseAbout
  readonly version: number | null
  readonly screened: string
  readonly lists: readonly ListVersionName[]
  readonly matcher: string
  readonly persons: number
  readonly cause: RunCause
  readonly at: Date
}

/** One of a run's possible matches. */
export type Hit = {
  readonly person: string
  readonly subject: Subject
  readonly subjectDigest: Digest
  readonly entry: ListEntry
  readonly found: Found
}

/** In the order of their names: the same lists have the same digest. */
export function sortedLists(lists: readonly ListVersionName[]): readonly ListVersionName[] {
  return lists
    .map(({ list, version }) => ({ list, version }))
    .toSorted((left, right) => (left.list < right.list ? -1 : 1))
}

export function digestOfLists(lists: readonly ListVersionName[]): Digest {
  return digestOfContent(sortedLists(lists))
}

/** Nobody else screens this party, or decides a case of it, until the transaction ends. */
export async function lockOwner(client: Queryable, owner: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`screening ${owner}`])
}

/** Whatever it was against: null before there was one. */
export async function newestRun(db: Queryable, owner: string): Promise<Run | null> {
  const { rows } = await db.query<RunRow>(
    `select ${runColumns} from screening.case_run run where owner = $1 order by id desc limit 1`,
    [owner],
  )
  return rows[0] === undefined ? null : runOf(rows[0])
}

/**
 * Keeps the run and brings its hits into cases. Call it with the owner locked, in a transaction. What was cleared stays cleared while neither the person nor the
 * entry has changed; whatever is another goes before the officers again.
 */
export async function keepRun(
  client: Queryable,
  data: OwnerData,
  run: NewRun,
  hits: readonly Hit[],
): Promise<Run> {
  const owner = ownerOf(run.about)
  const id = await nextRunId(client)
  const standing = await standingCases(client, owner)
  const claimed = new Set<string>()
  const homes = homesOf(hits, standing, claimed)
  const kept: { case: string; match: number }[] = []
  for (const [index, hit] of hits.entries()) {
    const place = { owner, run: id, at: run.at, matcher: run.matcher, about: run.about }
    kept.push(await keepHit(client, data, place, hit, homes[index] ?? null))
  }
  for (const one of standing)
    if (!claimed.has(one.id) && !one.lost) await move(client, { ...one, owner }, 'lost', run.at)
  await client.query(
    `insert into screening.case_run (id, owner, party, address, version, screened, lists, lists_digest, matcher, persons, hits, cause, at)
     overriding system value values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      owner,
      ...partyAndAddress(run.about),
      run.version,
      run.screened,
      JSON.stringify(sortedLists(run.lists)),
      digestOfLists(run.lists),
      run.matcher,
      run.persons,
      JSON.stringify(kept),
      run.cause,
      run.at,
    ],
  )
  const { about, version, screened, lists, matcher, at } = run
  return { id, about, version, screened, lists: sortedLists(lists), matcher, hits: kept, at }
}

type Standing = {
  readonly id: string
  readonly person: string
  readonly list: string
  readonly entry: string
  readonly state: CaseState
  readonly match: number
  readonly acts: number
  readonly lost: boolean
  readonly subjectDigest: string
  readonly entryDigest: string
  readonly matcher: string
}

/** The case that each hit belongs to: that of the same subject whatever its number is now; else that of the same number. */
function homesOf(
  hits: readonly Hit[],
  standing: readonly Standing[],
  claimed: Set<string>,
): readonly (Standing | null)[] {
  const homes: (Standing | null)[] = hits.map(() => null)
  const claim = (fits: (one: Standing, hit: Hit) => boolean) => {
    for (const [index, hit] of hits.entries()) {
      if (homes[index] !== null) continue
      const { list, entry } = hit.found
      const home = standing.find(
        (one) => !claimed.has(one.id) && one.list === list && one.entry === entry && fits(one, hit),
      )
      if (home === undefined) continue
      claimed.add(home.id)
      homes[index] = home
    }
  }
  claim((one, hit) => one.subjectDigest === hit.subjectDigest && one.person === hit.person)
  claim((one, hit) => one.subjectDigest === hit.subjectDigest)
  claim((one, hit) => one.person === hit.person)
  return homes
}

type HitPlace = {
  readonly owner: string
  readonly run: string
  readonly at: Date
  readonly matcher: string
  readonly about: CaseAbout
}

async function keepHit(
  client: Queryable,
  data: OwnerData,
  place: HitPlace,
  hit: Hit,
  home: Standing | null,
): Promise<{ case: string; match: number }> {
  const entryDigest = digestOfContent(hit.entry)
  if (home === null) {
    const id = await openCase(client, place, hit)
    await addMatch(client, data, place, hit, { id, number: 1, entryDigest })
    const fresh = { id, owner: place.owner, state: null, match: 1, acts: 0, lost: false }
    await move(client, fresh, 'opened', place.at)
    return { case: id, match: 1 }
  }
  const sameMatter = home.subjectDigest === hit.subjectDigest && home.entryDigest === entryDigest
  if (sameMatter && home.matcher === place.matcher) {
    if (home.lost) await move(client, { ...home, owner: place.owner }, 'foundAgain', place.at)
    return { case: home.id, match: home.match }
  }
  const number = home.match + 1
  await addMatch(client, data, place, hit, { id: home.id, number, entryDigest })
  // Scored anew by another matcher, and about the very same: who was cleared stays cleared, and the new score is there to read. What was
  // proposed on the old score is proposed anew.
  const act = sameMatter && home.state !== 'proposed' ? 'foundAgain' : 'changed'
  await move(client, { ...home, owner: place.owner, match: number }, act, place.at)
  return { case: home.id, match: number }
}

async function openCase(client: Queryable, { owner, about, at }: HitPlace, hit: Hit): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into screening.screening_case (owner, party, address, person, list, entry, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id::text as id`,
    [owner, ...partyAndAddress(about), hit.person, hit.found.list, hit.found.entry, at],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('A case was opened and has no number.')
  return id
}

async function addMatch(
  client: Queryable,
  data: OwnerData,
  { owner, run, at, matcher }: HitPlace,
  { subject, subjectDigest, entry, found }: Hit,
  { id, number, entryDigest }: { readonly id: string; readonly number: number; readonly entryDigest: Digest },
): Promise<void> {
  const sealed: SealedMatch = { subject, explanation: found.explanation }
  await client.query(
    `insert into screening.case_match ("case", number, owner, run, subject_digest, entry_digest, list_version, entry_content,
       matcher, score, found_by, explanation_digest, sealed, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      id,
      number,
      owner,
      run,
      subjectDigest,
      entryDigest,
      found.version,
      JSON.stringify(entry),
      matcher,
      found.score,
      found.by,
      data.digest(found.explanation),
      data.seal(matchField(id, number), sealed),
      at,
    ],
  )
}

type Moving = {
  readonly id: string
  readonly owner: string
  readonly state: CaseState | null
  readonly match: number
  readonly acts: number
  readonly lost: boolean
}

async function move(client: Queryable, one: Moving, act: RunActName, at: Date): Promise<void> {
  const number = one.acts + 1
  const state = afterRun(one.state, act)
  await client.query(
    `insert into screening.case_act ("case", number, owner, act, match, at) values ($1, $2, $3, $4, $5, $6)`,
    [one.id, number, one.owner, act, one.match, at],
  )
  await keepNow(client, {
    ...one,
    state,
    acts: number,
    lost: act === 'lost',
    moved: state !== one.state,
    at,
  })
}

/** Where the acts have led. `moved`: into another state, by an act of `at`. */
export async function keepNow(
  client: Queryable,
  now: {
    readonly id: string
    readonly owner: string
    readonly state: CaseState
    readonly match: number
    readonly acts: number
    readonly lost: boolean
    readonly moved: boolean
    readonly at: Date
  },
): Promise<void> {
  await client.query(
    `insert into screening.case_now ("case", owner, state, match, acts, lost, changed_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict ("case") do update
     set state = excluded.state, match = excluded.match, acts = excluded.acts, lost = excluded.lost,
         changed_at = case when $8 then excluded.changed_at else case_now.changed_at end`,
    [now.id, now.owner, now.state, now.match, now.acts, now.lost, now.at, now.moved],
  )
}

async function standingCases(db: Queryable, owner: string): Promise<readonly Standing[]> {
  const { rows } = await db.query<Standing>(
    `select one.id::text as id, one.person, one.list, one.entry, now.state, now.match, now.acts, now.lost,
       match.subject_digest as "subjectDigest", match.entry_digest as "entryDigest", match.matcher
     from screening.screening_case one
     join screening.case_now now on now."case" = one.id
     join screening.case_match match on match."case" = one.id and match.number = now.match
     where one.owner = $1 order by one.id`,
    [owner],
  )
  return rows
}

/** Taken before the hits, which name it; the row follows them in the same transaction. */
async function nextRunId(client: Queryable): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select nextval(pg_get_serial_sequence('screening.case_run', 'id'))::text as id`,
  )
  return rows[0]?.id ?? ''
}

function partyAndAddress(about: CaseAbout): readonly [string | null, string | null] {
  return about.is === 'party' ? [about.party, null] : [null, about.address.toLowerCase()]
}

export function runOf(row: RunRow): Run {
  const about: CaseAbout =
    row.party === null
      ? { is: 'holder', address: row.address as `0x${string}` }
      : { is: 'party', party: row.party }
  const { id, version, screened, lists, matcher, hits, at } = row
  return { id, about, version, screened, lists, matcher, hits, at }
}

export type RunRow = Omit<Run, 'about'> & { readonly party: string | null; readonly address: string | null }

export const runColumns =
  'run.id::text as id, run.party, run.address, run.version, run.screened, run.lists, run.matcher, run.hits, run.at'
