/**
 * What every deed of issuance works with: the register of bars, the chain, the database, and whoever screens. One object, so that
 * the command line, a server and the demonstration hand over the same things in the same way.
 */

import type { Chain } from '@specie/coin'
import type { Pool } from 'pg'
import type { Screening } from './screening/screening.ts'
import type { Shelves } from './shelves.ts'

export type Office = {
  readonly pool: Pool
  readonly chain: Chain
  readonly shelves: Shelves
  readonly screening: Screening
  /** Seconds of Unix time as the chain's next block will have it. The local chain's clock can be moved, so it is asked for. */
  readonly now: () => Promise<number>
}
