/** What cases need of the other rooms: the lists in force and their entries, the lookup over them, and the personal data. */
import type pg from 'pg'
import type { ListEntry } from '../lists/entry.ts'
import type { Found } from '../match/found.ts'
import type { Subject } from '../match/subject.ts'
import type { PersonalData } from '../party/seal/personalData.ts'
import type { Queryable } from '../store/policyRules.ts'
import type { ListVersionName } from './case.ts'

export type ListInForce = ListVersionName & {
  /** From then on nothing is approved on it, unless its source is checked before. */
  readonly staleAt: Date
}

export type ListsState = {
  readonly lists: readonly ListInForce[]
  readonly stale: readonly ListInForce[]
  /** Lists that should be in force and are not, by name. */
  readonly missing: readonly string[]
}

/** Finds the entries that somebody may be. `versions` are those it was built from. */
export type CaseLookup = {
  readonly versions: readonly ListVersionName[]
  find(subject: Subject): readonly Found[]
}

export type BuildLookup = (
  lists: readonly (ListVersionName & { readonly entries: readonly ListEntry[] })[],
) => CaseLookup

export type CaseRooms = {
  readonly pool: pg.Pool
  readonly personal: PersonalData
  readonly listsState: (db: Queryable, now: Date) => Promise<ListsState>
  readonly entriesOf: (db: Queryable, version: string) => Promise<readonly ListEntry[]>
  /** Over the lists in force. It may lag behind a change for as long as the index takes to build. */
  readonly lookup: () => Promise<CaseLookup>
  /** For a replay. */
  readonly build: BuildLookup
}
