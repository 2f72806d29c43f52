/** What a key may do, and for whom: by its own account's role on chain, or by a mandate in force. */

import type { Address, Role } from '@specie/coin'
import type { Capability } from '@specie/evidence'

export type Capacity = {
  readonly party: Address
  readonly partyRole: Role | 'holder'
  /** A capability by mandate; for the key's own account its role, `holder` where it has none. */
  readonly as: Capability | Role | 'holder'
  /** Seconds of Unix time; null: nothing but the council ends it. */
  readonly until: number | null
}
