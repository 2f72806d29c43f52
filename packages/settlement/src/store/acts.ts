/** What was done, and whom it concerns. Rows are never changed; live news and histories come from here. */
import type { Address } from '@specie/coin'
import type { Pool, PoolClient } from 'pg'

export type ActOf = 'request' | 'offer' | 'ticket' | 'round' | 'limit' | 'token' | 'member'

export type NewAct = {
  readonly what: ActOf
  readonly of: string
  readonly act: string
  /** The key that did it; null: the clock, or what the chain recorded. */
  readonly by: Address | null
  readonly for: Address | null
  readonly why?: string | null
  /** Members who hear of it. */
  readonly concerns: readonly Address[]
}

export type RecordedAct = Omit<NewAct, 'concerns' | 'why'> & {
  readonly why: string | null
  readonly at: Date
}

export async function record(client: PoolClient, act: NewAct): Promise<void> {
  await client.query(
    `with done as (
       insert into settlement.act (what, of, act, by, "for", why) values ($1, $2, $3, $4, $5, $6) returning id
     )
     insert into settlement.act_for (act, member) select done.id, member from done, unnest($7::text[]) as member`,
    [act.what, act.of, act.act, act.by, act.for, act.why ?? null, [...new Set(act.concerns)]],
  )
}

/** The oldest first. */
export async function actsOn(
  client: Pool | PoolClient,
  what: ActOf,
  of: string,
): Promise<readonly RecordedAct[]> {
  const { rows } = await client.query<RecordedAct>(
    `select what, of, act, by, "for", why, at from settlement.act where what = $1 and of = $2 order by id`,
    [what, of],
  )
  return rows
}
