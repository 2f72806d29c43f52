/** How far screening has come: who has been looked for in exactly these lists. */
import type { ListVersionName } from '../case/case.ts'
import { digestOfLists } from './casesRuns.ts'
import type { Queryable } from './policyRules.ts'

/** `owner screened`, of every run against these lists by this matcher. */
export async function screenedOwners(
  db: Queryable,
  lists: readonly ListVersionName[],
  matcher: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ owner: string; screened: string }>(
    'select owner, screened from screening.case_run where lists_digest = $1 and matcher = $2',
    [digestOfLists(lists), matcher],
  )
  return new Set(rows.map(({ owner, screened }) => `${owner} ${screened}`))
}
