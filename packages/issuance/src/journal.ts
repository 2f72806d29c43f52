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

async function reflectEntry(office: Office, event: ChainEvent): Promise<void> {
  if (event.kind !== 'journalled') return
  const { entryKind, vault, entry, transaction, block } = event
  if (entryKind !== 'delivery' && entryKind !== 'withdrawal') return
  const at = new Date(block.time * 1000)
  await office.shelves.depart({ vault, barKey: event.evidence, way: entryKind, entry, transaction, at })
}
