/**
 * Looks for everybody in a party in the lists in force. Each possible match becomes a case; nobody is cleared or blocked by it. The same party, lists and matcher are
 * looked at once: doing it again finds what was found, unless something else was found in between.
 */
import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type { ListEntry } from '../lists/entry.ts'
import { matcherVersion } from '../match/version.ts'
import type { PartyFacts, PartySubject } from '../party/facts.ts'
import { findRun } from '../store/casesReach.ts'
import { type Hit, keepRun, lockOwner, type Run, type RunCause } from '../store/casesRuns.ts'
import { findParty, subjectsOf } from '../store/parties.ts'
import type { CaseAbout } from './case.ts'
import type { CaseLookup, CaseRooms } from './rooms.ts'

export type ScreenRefusal =
  | { readonly code: 'PARTY_UNKNOWN'; readonly party: string }
  | { readonly code: 'PERSONAL_DATA_ERASED'; readonly owner: string }
  /** Nothing to look in. */
  | { readonly code: 'LISTS_MISSING' }

export async function screenParty(
  rooms: CaseRooms,
  party: string,
  { cause, now }: { readonly cause: RunCause; readonly now: Date },
): Promise<Outcome<Run, ScreenRefusal>> {
  const facts = await findParty(rooms.pool, party)
  if (facts === null) return refused({ code: 'PARTY_UNKNOWN', party })
  return screenFacts(rooms, facts, { cause, now })
}

/** The same for a party whose facts are at hand. */
export async function screenFacts(
  rooms: CaseRooms,
  facts: PartyFacts,
  { cause, now }: { readonly cause: RunCause; readonly now: Date },
): Promise<Outcome<Run, ScreenRefusal>> {
  const { pool, personal } = rooms
  if (facts.state === 'erased') return refused({ code: 'PERSONAL_DATA_ERASED', owner: facts.id })
  const lookup = await rooms.lookup()
  if (lookup.versions.length === 0) return refused({ code: 'LISTS_MISSING' })
  const about: CaseAbout = { is: 'party', party: facts.id }
  const { screenedDigest: screened, version } = facts
  const what = { about, screened, lists: lookup.versions, matcher: matcherVersion }
  const earlier = await findRun(pool, what)
  if (earlier !== null) return ok(earlier)
  const subjects = await subjectsOf(pool, personal, facts.id, version)
  if (subjects.length === 0) return refused({ code: 'PERSONAL_DATA_ERASED', owner: facts.id })
  const hits = await hitsOf(rooms, lookup, subjects)
  return transaction(
    pool,
    async (client): Promise<Outcome<Run, ScreenRefusal>> => {
      await lockOwner(client, facts.id)
      const meanwhile = await findRun(client, what)
      if (meanwhile !== null) return ok(meanwhile)
      const data = await personal.of(client, facts.id)
      if (!data.ok) return data
      const run = { ...what, version, persons: subjects.length, cause, at: now }
      return ok(await keepRun(client, data.value, run, hits))
    },
    { isolation: 'read committed' },
  )
}

async function hitsOf(
  rooms: CaseRooms,
  lookup: CaseLookup,
  subjects: readonly PartySubject[],
): Promise<readonly Hit[]> {
  const hits: Hit[] = []
  for (const { person, subject, digest } of subjects)
    for (const found of lookup.find(subject)) {
      const entry = await entryOf(rooms, found.version, found.entry)
      hits.push({ person, subject, subjectDigest: digest, entry, found })
    }
  return hits
}

/** As the list version has it. */
export async function entryOf(rooms: CaseRooms, version: string, id: string): Promise<ListEntry> {
  const entry = (await rooms.entriesOf(rooms.pool, version)).find((one) => one.id === id)
  if (entry === undefined)
    throw new Error(`The lookup found entry ${id}, which version ${version} of its list does not hold.`)
  return entry
}
