/** After a reorganisation: what a lost transaction had done is not done, and the same request may do it again. */

import type { Chain } from '@specie/coin'
import type { Pool } from 'pg'
import { finishedSince, reopenRequests } from './store/requests.ts'

/** Opens the requests again whose transactions are no longer on the chain, and gives their number. */
export async function reopenLostRequests(pool: Pool, chain: Chain): Promise<number> {
  const finished = await finishedSince(pool, 0)
  if (finished.length === 0) return 0
  const first = Math.min(...finished.map((one) => one.block))
  const head = await chain.head()
  // Where blocks were lost, the first of them may lie beyond what is left.
  const events = head.number < first ? [] : await chain.events({ from: first, to: head.number })
  const standing = new Set(events.map((event) => event.transaction))
  const lost = finished.filter((one) => !standing.has(one.transaction)).map((one) => one.transaction)
  await reopenRequests(pool, lost)
  return lost.length
}
