/** A licence that was revoked or amended lifts nothing any more: what it had lifted for a time is held again. What a discharge ended stays ended. */

import type { PoolClient } from 'pg'
import { endLift, liftsUnder } from '../store/lifts.ts'
import { lockRegister } from '../store/vaults.ts'

export type EndedLifts = { readonly lifts: number; readonly bars: number }

/** In the transaction that revokes or amends it. `before`: only of versions before this one; null: of all. */
export async function endLifts(
  client: PoolClient,
  end: {
    readonly record: string
    readonly before: number | null
    readonly at: Date
    readonly why: string
    readonly by: string
  },
): Promise<EndedLifts> {
  await lockRegister(client)
  const lifts = await liftsUnder(client, end.record, end.before, end.at)
  let bars = 0
  for (const lift of lifts) bars += await endLift(client, lift, end)
  return { lifts: lifts.length, bars }
}
