/** One turn of the continuous reconciliation: compared, kept, and on the first microgram told. */
import type { Chain } from '@specie/coin'
import type { Pool } from 'pg'
import { type Reconciliation, reconcile } from './reconcile.ts'
import { keepReconciliation, saysOf } from './store/alarms.ts'

/** Null when there was no block to compare at; the next turn looks again. */
export async function reconcileAndAlarm(options: {
  readonly pool: Pool
  readonly chain: Chain
  readonly log: (line: string) => void
}): Promise<Reconciliation | null> {
  const result = await reconcile(options)
  if (result === null) return null
  const { raised, cleared } = await keepReconciliation(options.pool, result)
  for (const one of raised)
    options.log(`ALARM the books do not agree at block ${result.block.number}. ${saysOf(one)}`)
  for (const what of cleared) options.log(`The books agree again. ${what}`)
  return result
}
