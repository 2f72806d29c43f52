/**
 * What issuance needs of the register of bars, as a port of its own: which list a vault would publish now, and what must be
 * written there when metal leaves or is held. `register.ts` is the adapter.
 */

import type { Digest } from '@specie/coin'

export type Shelves = {
  /** The canonical list of a vault as the register has it now, at this length of the vault's journal. */
  listNow(vault: number): Promise<string>
  /** A list that was published earlier, by its digest; null where the register has none. */
  publishedList(listDigest: Digest): Promise<string | null>
  /** A list that a statement now in force swears to. May be told twice. */
  publish(published: { vault: number; listText: string; listDigest: Digest; asOf: Date }): Promise<void>
  /** A bar has left by delivery or withdrawal. May be told twice. */
  depart(departure: {
    vault: number
    barKey: Digest
    way: 'delivery' | 'withdrawal'
    entry: number
    transaction: Digest
    at: Date
  }): Promise<void>
}
