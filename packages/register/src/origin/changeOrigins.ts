/** The rules of origin change by two: one proposes, another approves or refuses, or the first withdraws. */

import { createHash } from 'node:crypto'
import { transaction } from '@specie/store'
import { type Outcome, ok, refused } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import {
  changeOfKey,
  findChange,
  insertChange,
  insertChangeAct,
  listChanges,
  writeRecord,
} from '../store/originChanges.ts'
import { originRecord } from '../store/originRules.ts'
import { lockRegister } from '../store/vaults.ts'
import type { OriginChange, OriginChangeRefusal, OriginPart } from './originChange.ts'
import { withParts } from './withParts.ts'

export type ProposeOriginChange = {
  readonly key: string
  readonly by: string
  readonly reason: string
  readonly parts: readonly OriginPart[]
  readonly now: Date
}

export function proposeOriginChange(
  pool: Pool,
  asked: ProposeOriginChange,
): Promise<Outcome<OriginChange, OriginChangeRefusal>> {
  return transaction(
    pool,
    async (client) => {
      await lockRegister(client)
      const { key, by, parts, now } = asked
      const reason = asked.reason.trim()
      const bodyDigest = createHash('sha256').update(JSON.stringify({ by, reason, parts })).digest('hex')
      const earlier = await changeOfKey(client, key)
      if (earlier !== null)
        return earlier.bodyDigest === bodyDigest
          ? ok(await theChange(client, earlier.id))
          : refused({ code: 'ORIGIN_KEY_USED', key })
      const wrong = (field: string, expected: string) =>
        refused({ code: 'ORIGIN_PART_WRONG', part: 0, field, expected } as const)
      if (reason === '' || reason.length > 2_000) return wrong('reason', 'why, in 1 to 2,000 characters')
      if (parts.length === 0 || parts.length > mostParts) return wrong('parts', `1 to ${mostParts} of them`)
      const possible = withParts(await originRecord(client), parts, now)
      if (!possible.ok) return possible
      return ok(
        await theChange(client, await insertChange(client, { key, bodyDigest, reason, parts, by, now })),
      )
    },
    { isolation: 'read committed' },
  )
}

export type CloseOriginChange = {
  readonly change: string
  readonly act: 'approved' | 'refused' | 'withdrawn'
  readonly by: string
  readonly why: string | null
  readonly now: Date
}

/** Approved against what stands on record then: of two changes of one rule the second is refused. The same act again is nothing new. */
export function closeOriginChange(
  pool: Pool,
  asked: CloseOriginChange,
): Promise<Outcome<OriginChange, OriginChangeRefusal>> {
  return transaction(
    pool,
    async (client) => {
      await lockRegister(client)
      const { act, by, now } = asked
      const change = await findChange(client, asked.change)
      if (change === null) return refused({ code: 'ORIGIN_CHANGE_UNKNOWN', change: asked.change })
      if (change.closed !== null)
        return change.closed.by === by && change.state === act
          ? ok(change)
          : refused({ code: 'ORIGIN_CHANGE_CLOSED', change: change.id, state: change.state })
      if (act === 'approved' && by === change.proposedBy) return refused({ code: 'ORIGIN_SAME_PERSON', by })
      if (act === 'withdrawn' && by !== change.proposedBy)
        return refused({ code: 'ORIGIN_NOT_PROPOSER', proposedBy: change.proposedBy })
      const why = asked.why === null || asked.why.trim() === '' ? null : asked.why.trim().slice(0, 2_000)
      if (act === 'approved') {
        const before = await originRecord(client)
        const after = withParts(before, change.parts, now)
        if (!after.ok) return after
        await writeRecord(client, change, before, after.value, by)
      }
      await insertChangeAct(client, change, { act, by, why, now })
      return ok(await theChange(client, change.id))
    },
    { isolation: 'read committed' },
  )
}

export function findOriginChange(pool: Pool, id: string): Promise<OriginChange | null> {
  return findChange(pool, id)
}

export function listOriginChanges(pool: Pool, limit: number): Promise<readonly OriginChange[]> {
  return listChanges(pool, limit)
}

async function theChange(client: PoolClient, id: string): Promise<OriginChange> {
  const change = await findChange(client, id)
  if (change === null)
    throw new Error(`The change ${id} of the rules of origin was written and is not there.`)
  return change
}

const mostParts = 5_000
