/** Which holds stand in the way of a bar that is to move. A hold that a licence lifts for a time still does: its bars move under that licence alone. */

import type { Pool, PoolClient } from 'pg'
import { holdsConcerning } from '../store/lifts.ts'

export type HeldImpediment = {
  readonly hold: string
  readonly vault: string
  readonly barKey: string
  /** Whole weight of the bar. */
  readonly amountMicrograms: bigint
}

/** Of these bars, at that moment; a bar that the register does not know has none. */
export async function impedimentsOf(
  db: Pool | PoolClient,
  barKeys: readonly string[],
  at: Date,
): Promise<readonly HeldImpediment[]> {
  const known = [...new Set(barKeys)].filter((key) => /^0x[0-9a-f]{64}$/.test(key))
  return known.length === 0 ? [] : holdsConcerning(db, known, at)
}
