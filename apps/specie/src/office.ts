/** The office of issuance over an open programme: its database, its chain, and the operator's allow list as screening. */

import { allowList, type Office } from '@specie/issuance'
import type { Programme } from './programme/programme.ts'

export function officeOf(programme: Programme): Office {
  return {
    pool: programme.pool,
    chain: programme.chain(),
    screening: allowList(programme.pool),
  }
}
