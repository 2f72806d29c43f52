/** Whether screening may rely on its lists now: every list that has a source is in force, and its source was found good lately. */

import type { ListsState } from '../case/rooms.ts'
import { versionsInForce } from './lists.ts'
import { listSources } from './listsSources.ts'
import type { Queryable } from './policyRules.ts'

export async function listsState(db: Queryable, now: Date): Promise<ListsState> {
  const sources = await listSources(db)
  const inForce = await versionsInForce(db)
  const lists = inForce.flatMap(({ list, version, checkedAt }) => {
    const source = sources.find(({ name }) => name === list)
    if (source === undefined) return []
    return [{ list, version, staleAt: new Date(checkedAt.getTime() + source.staleAfterHours * 3_600_000) }]
  })
  return {
    lists,
    stale: lists.filter(({ staleAt }) => staleAt <= now),
    missing: sources.filter(({ name }) => !lists.some(({ list }) => list === name)).map(({ name }) => name),
  }
}
