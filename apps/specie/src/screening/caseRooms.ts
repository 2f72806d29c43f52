/** What cases work with in a programme: its database, the key of its personal data, and the lists in force. */
import type { CaseRooms, PersonalData } from '@specie/screening'
import type { Pool } from '../programme/store.ts'

export function caseRoomsOf(pool: Pool, personal: PersonalData): CaseRooms {
  const nothing = { versions: [], find: () => [] }
  return {
    pool,
    personal,
    listsState: async () => ({ lists: [], stale: [], missing: [] }),
    entriesOf: async () => [],
    lookup: async () => nothing,
    build: () => nothing,
  }
}
