/** Whether screening may rely on its lists now: every list that has a source is in force, its source was found good lately, and it was published anew not long ago. */

import type { ListsState } from '../case/rooms.ts'
import { type InForce, versionsInForce } from './lists.ts'
import { listSources } from './listsSources.ts'
import type { Queryable } from './policyRules.ts'

export async function listsState(db: Queryable, now: Date): Promise<ListsState> {
  const sources = await listSources(db)
  const inForce = await versionsInForce(db)
  const lists = inForce.flatMap((one) => {
    const { list, version, checkedAt } = one
    const source = sources.find(({ name }) => name === list)
    if (source === undefined) return []
    const looked = checkedAt.getTime() + source.staleAfterHours * anHourMs
    // Two officers who name its source anew vouch for what stands there.
    const vouched = Math.max(publishedAnew(one), source.addedAt.getTime())
    const unchanged = vouched + source.unchangedDays * 24 * anHourMs
    return [{ list, version, staleAt: new Date(Math.min(looked, unchanged)) }]
  })
  return {
    lists,
    stale: lists.filter(({ staleAt }) => staleAt <= now),
    missing: sources.filter(({ name }) => !lists.some(({ list }) => list === name)).map(({ name }) => name),
  }
}

/** By its own date, where it gives one: other bytes of the same date are nothing new, and of a day to come it is believed no more than that it came. */
function publishedAnew({ published, publicationSeenAt, since }: InForce): number {
  const said = published === null ? Number.NaN : Date.parse(published)
  const came = (publicationSeenAt ?? since).getTime()
  return Number.isNaN(said) ? came : Math.min(said, came)
}

const anHourMs = 3_600_000
