/**
 * What every deed of issuance works with: the database (with the register in it), the chain, and whoever screens. One object, so that
 * the command line, a server and the demonstration hand over the same things in the same way.
 */

import type { Chain } from '@specie/coin'
import type { Pool } from 'pg'
import type { Screening } from './screening/screening.ts'

/** All that is needed where nobody enters or leaves. */
export type Records = {
  readonly pool: Pool
  readonly chain: Chain
}

export type Office = Records & { readonly screening: Screening }
