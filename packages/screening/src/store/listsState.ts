/** Whether screening may rely on its lists now: every list that has a source is in force, and its source was found good lately. */

import type { ListsState } from '../case/rooms.ts'
import type { ListFormat } from '../lists/readList.ts'
import { versionsInForce } from './lists.ts'
import { listSources } from './listsSources.ts'
import type { Queryable } from './policyRules.ts'

export async function listsState(db: Queryable, now: Date): Promise<ListsState> {
  const sources = await listSources(db)
  const inForce = await versionsInForce(db)
  const lists = inForce.flatMap(({ list, version, format, checkedAt, since }) => {
    const source = sources.find(({ name }) => name === list)
    if (source === undefined) return []
    const looked = checkedAt.getTime() + source.staleAfterHours * anHourMs
    const vouched = Math.max(since.getTime(), source.addedAt.getTime())
    const unchanged = vouched + unchangedDays(format) * 24 * anHourMs
    return [{ list, version, staleAt: new Date(Math.min(looked, unchanged)) }]
  })
  return {
    lists,
    stale: lists.filter(({ staleAt }) => staleAt <= now),
    missing: sources.filter(({ name }) => !lists.some(({ list }) => list === name)).map(({ name }) => name),
  }
}

/**
 * A mirror that stands still answers every look with the same bytes. The authorities' lists change several times a month, so one that has not changed for two
 * months is not the list any more, until two officers name its source anew. A list of one's own may rest for a year.
 */
function unchangedDays(format: ListFormat): number {
  return format === 'csv' ? 366 : 60
}

const anHourMs = 3_600_000
