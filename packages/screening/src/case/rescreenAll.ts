/**
 * Looks at every admitted party that the lists in force, the matcher or its own change have left unscreened. Any number of processes may do it at once, and it can
 * be broken off: each party is screened once, and what is left is found again. A party whose
 * papers do not open keeps nobody from being screened; it is named at the end.
 */

import { matcherVersion } from '../match/version.ts'
import type { PartyFacts } from '../party/facts.ts'
import { screenedOwners } from '../store/casesReach.ts'
import { listAdmitted, listParties } from '../store/parties.ts'
import { eachByItself } from './eachByItself.ts'
import type { CaseRooms } from './rooms.ts'
import { screenFacts } from './screenParty.ts'

export type Rescreened = {
  readonly parties: number
  readonly screened: number
  /** Possible matches among those that were screened now. */
  readonly hits: number
}

/**
 * The longest admitted first; drafts after them, so that no admission waits for its screening. Throws an AggregateError that names those that could not be screened,
 * once everybody else is.
 */
export async function rescreenAll(
  rooms: CaseRooms,
  {
    now,
    signal,
    onProgress,
  }: {
    readonly now: () => Date
    readonly signal?: AbortSignal
    readonly onProgress?: (done: number, of: number) => void
  },
): Promise<Rescreened> {
  const { pool } = rooms
  const { versions } = await rooms.lookup()
  if (versions.length === 0) return { parties: 0, screened: 0, hits: 0 }
  const all = [...(await listAdmitted(pool)), ...(await drafts(rooms))]
  const done = await screenedOwners(
    pool,
    all.map(({ id }) => id),
    versions,
    matcherVersion,
  )
  const left = all.filter((party) => !done.has(`${party.id} ${party.screenedDigest}`))
  const each = eachByItself(pool, 'parties')
  let screened = 0
  let hits = 0
  for (const party of left) {
    if (signal?.aborted === true) break
    await each.attempt(party.id, async () => {
      const run = await screenFacts(rooms, party, { cause: causeOf(party), now: now() })
      if (!run.ok) return
      screened += 1
      hits += run.value.hits.length
    })
    onProgress?.(screened, left.length)
  }
  each.end()
  return { parties: all.length, screened, hits }
}

async function drafts(rooms: CaseRooms): Promise<readonly PartyFacts[]> {
  return listParties(rooms.pool, { state: 'drafted', limit: mostDrafts })
}

function causeOf({ state }: PartyFacts): 'drafted' | 'lists' {
  return state === 'drafted' || state === 'changed' ? 'drafted' : 'lists'
}

const mostDrafts = 10_000
