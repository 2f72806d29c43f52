/**
 * How far screening has come: who has been looked for in exactly these lists, and whose run still counts. A run counts while it is the newest of its owner by this
 * matcher, and every case that it met still turns on the same person's data and the same text of the entry. An older one is never taken up again, though party and lists
 * be back where they were: what it found has been decided about anew since, on other papers.
 */
import type { ListVersionName } from '../case/case.ts'
import { ownerOf } from '../case/case.ts'
import { digestOfLists, type NewRun, type Run, type RunRow, runColumns, runOf } from './casesRuns.ts'
import type { Queryable } from './policyRules.ts'

/** The run of exactly this, if there is one that counts. */
export async function findRun(
  db: Queryable,
  { about, screened, lists, matcher }: Pick<NewRun, 'about' | 'screened' | 'lists' | 'matcher'>,
): Promise<Run | null> {
  const { rows } = await db.query<RunRow>(`select ${runColumns} from ${runsThatCount} where screened = $4`, [
    [ownerOf(about)],
    matcher,
    digestOfLists(lists),
    screened,
  ])
  return rows[0] === undefined ? null : runOf(rows[0])
}

/** `owner screened`, of those owners whose run against these lists by this matcher counts. */
export async function screenedOwners(
  db: Queryable,
  owners: readonly string[],
  lists: readonly ListVersionName[],
  matcher: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ owner: string; screened: string }>(
    `select run.owner, run.screened from ${runsThatCount}`,
    [owners, matcher, digestOfLists(lists)],
  )
  return new Set(rows.map(({ owner, screened }) => `${owner} ${screened}`))
}

/** $1: owners, $2: matcher, $3: digest of the lists. */
const runsThatCount = `(
  select newest.* from unnest($1::text[]) asked (owner)
  cross join lateral (
    select * from screening.case_run where owner = asked.owner and matcher = $2 order by id desc limit 1
  ) newest
  where newest.lists_digest = $3 and not exists (
    select from jsonb_to_recordset(newest.hits) hit ("case" bigint, match integer)
    left join screening.case_now now on now."case" = hit."case"
    left join screening.case_match met on met."case" = hit."case" and met.number = hit.match
    left join screening.case_match last on last."case" = hit."case" and last.number = now.match
    where (met.subject_digest = last.subject_digest and met.entry_digest = last.entry_digest) is not true
  )
) run`
