/**
 * The rooms as a programme has them. The index over the lists in force is built once for their versions and again after a change; until the new one stands, whoever asks
 * waits for it, so that nobody is screened against lists that are in force no more.
 */
import type pg from 'pg'
import type { ListEntry } from '../lists/entry.ts'
import { buildLookup } from '../lookup/lookup.ts'
import { lookupOf } from '../lookup/lookupOf.ts'
import type { PersonalData } from '../party/seal/personalData.ts'
import { readEntries } from '../store/lists.ts'
import { listsState } from '../store/listsState.ts'
import type { Queryable } from '../store/policyRules.ts'
import type { CaseRooms } from './rooms.ts'

export function openCaseRooms(pool: pg.Pool, personal: PersonalData): CaseRooms {
  const entriesOf = keptEntries()
  return { pool, personal, listsState, entriesOf, lookup: () => lookupOf(pool).refresh(), build: buildLookup }
}

type EntriesOf = CaseRooms['entriesOf']

/** The last few versions stay unpacked: a run asks for the same ones again and again. */
function keptEntries(): EntriesOf {
  const kept = new Map<string, Promise<readonly ListEntry[]>>()
  return (db: Queryable, version: string) => {
    const known = kept.get(version)
    if (known !== undefined) return known
    const read = readEntries(db, version)
    kept.set(version, read)
    read.catch(() => kept.delete(version))
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return read
  }
}

const mostKept = 12
