/** The one lookup of this process over the lists that a database has in force: an index is large, and everybody may read the same. */

import type pg from 'pg'
import { packedEntries, versionsInForce } from '../store/lists.ts'
import { type LookupRoom, openLookup } from './openLookup.ts'

export function lookupOf(pool: pg.Pool): LookupRoom {
  const known = rooms.get(pool)
  if (known !== undefined) return known
  const room = openLookup({
    versions: async () => (await versionsInForce(pool)).map(({ list, version }) => ({ list, version })),
    entriesOf: (version) => packedEntries(pool, version),
    // Never personal: how many entries, and how long.
    alarm: (text) => console.error(text),
  })
  rooms.set(pool, room)
  return room
}

const rooms = new WeakMap<pg.Pool, LookupRoom>()
