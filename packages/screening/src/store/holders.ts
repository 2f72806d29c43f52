/** What is kept of holders' screening. */

import type { ListVersionName } from '../case/case.ts'
import { digestOfLists } from './casesRuns.ts'
import type { Queryable } from './policyRules.ts'

export type HolderProgress = {
  readonly listsDigest: string
  /** Everything up to this block was looked at; what is above is not final and is looked at again. */
  readonly untilBlock: number
  /** Accounts in the last look at everybody, and how many of them are listed. Who came afterwards shows in the queue. */
  readonly accounts: number
  readonly hits: number
  /** Of the last look, whole or not. */
  readonly at: Date
}

export async function holderProgress(db: Queryable): Promise<HolderProgress | null> {
  const { rows } = await db.query<{
    lists_digest: string
    until_block: string | bigint
    accounts: number
    hits: number
    at: Date
  }>('select lists_digest, until_block, accounts, hits, at from screening.holder_progress')
  const [row] = rows
  if (row === undefined) return null
  const { lists_digest: listsDigest, until_block, accounts, hits, at } = row
  return { listsDigest, untilBlock: Number(until_block), accounts, hits, at }
}

export async function keepHolderProgress(db: Queryable, progress: HolderProgress): Promise<void> {
  const { listsDigest, untilBlock, accounts, hits, at } = progress
  await db.query(
    `insert into screening.holder_progress (lists_digest, until_block, accounts, hits, at) values ($1, $2, $3, $4, $5)
     on conflict (one) do update set lists_digest = $1, until_block = $2, accounts = $3, hits = $4, at = $5`,
    [listsDigest, untilBlock, accounts, hits, at],
  )
}

/** Every account of the record was looked for. The same look by two processes is kept once. */
export async function keepHolderRun(
  db: Queryable,
  lists: readonly ListVersionName[],
  { untilBlock, accounts, hits, at }: Omit<HolderProgress, 'listsDigest'>,
): Promise<void> {
  await db.query(
    `insert into screening.holder_run (lists, lists_digest, until_block, accounts, hits, at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [JSON.stringify(lists), digestOfLists(lists), untilBlock, accounts, hits, at],
  )
}
