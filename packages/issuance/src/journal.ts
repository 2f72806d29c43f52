/**
 * The register follows the chain: each bar that the journal records as gone is gone there too, before anybody drafts a list that
 * claims to have seen it. What a hold or a duplicate asks for, people must settle; here it is only found.
 */

import type { ChainEvent } from '@specie/coin'
import { type DepartureRefusal, listHolds, recordDeparture } from '@specie/register'
import type { Records } from './office.ts'
import type { Done } from './once.ts'
import { reflectedThrough, rememberReflected } from './store/reflected.ts'

/** Tells the register which bars one transaction took from a vault. Doing it again changes nothing. */
export async function reflectDeparture(office: Records, done: Pick<Done, 'events'>): Promise<void> {
  for (const event of done.events) await reflectEntry(office, event)
}

/** Tells the register of every departure from this vault that the chain knows, whoever caused it. */
export async function reflectJournal(office: Records, vault: number): Promise<void> {
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
 * Entries after `seen` and up to `length` that a list cannot be said to reflect: holds that the register does not know by their
 * evidence, and duplicates, which a new count settles. What an earlier statement has seen was settled then.
 */
export async function openEntries(
  office: Records,
  vault: number,
  seen: number,
  length: number,
): Promise<readonly number[]> {
  if (length === seen) return []
  const known = new Set((await listHolds(office.pool, new Date(), String(vault))).map((one) => one.evidence))
  const events = await office.chain.events({ from: 0 })
  return events.flatMap((event) => {
    if (event.kind !== 'journalled' || event.vault !== vault) return []
    const { entry, entryKind, evidence } = event
    if (entry <= seen || entry > length) return []
    return entryKind === 'duplicate' || (entryKind === 'hold' && !known.has(evidence)) ? [entry] : []
  })
}

async function reflectEntry(office: Records, event: ChainEvent): Promise<void> {
  if (event.kind !== 'journalled') return
  const { entryKind: kind, vault, entry, evidence: barKey, transaction, block, by } = event
  if (kind !== 'delivery' && kind !== 'withdrawal') return
  const recorded = await recordDeparture(office.pool, {
    id: `${transaction} entry ${entry}`,
    vault: String(vault),
    barKey,
    kind,
    at: new Date(block.time * 1000),
    journalEntry: BigInt(entry),
    evidence: transaction,
    by,
  })
  if (!recorded.ok && !isNoNews[recorded.refusal.code]) {
    throw new Error(
      `Entry ${entry} of vault ${vault} cannot be recorded: ${JSON.stringify(recorded.refusal)}`,
    )
  }
}

/** A bar that the register never had, or has as gone or elsewhere already, is on no list of this vault: nothing is left to do. */
const isNoNews: Record<DepartureRefusal['code'], boolean> = {
  BAR_UNKNOWN: true,
  BAR_NOT_THERE: true,
  BAR_HELD: false,
  ID_USED: false,
  FORM_WRONG: false,
}
