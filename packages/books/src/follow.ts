/** The books follow the recorded chain, in the transaction that records it: an entry stands exactly as long as its block does. */
import type { ChainEvent } from '@specie/coin'
import { type ReaderStep, recordedEvents } from '@specie/coin/reader'
import type { PoolClient } from 'pg'
import { entriesOf } from './entriesOf.ts'
import { type Holdings, holdingKinds, openHoldings } from './position.ts'
import { markFinal, takeBack, writeEntries } from './store/entries.ts'

export async function followBooks(client: PoolClient, step: ReaderStep): Promise<void> {
  switch (step.kind) {
    case 'appended': {
      if (!step.events.some(movesValue)) return
      const holdings = await holdingsBefore(client, step.from)
      const entries = step.events.flatMap((event) =>
        entriesOf(event, holdings).map((entry, line) => ({ event, line, entry })),
      )
      await writeEntries(client, entries)
      return
    }
    case 'rolledBack':
      await takeBack(client, step.to.number)
      return
    case 'finalized':
      await markFinal(client, step.to.number)
      return
  }
}

/** What vaults and titles were before this block. Statements, journal entries and titles are few beside transfers. */
async function holdingsBefore(client: PoolClient, block: number): Promise<Holdings> {
  const holdings = openHoldings()
  for (const event of await recordedEvents(client, { to: block - 1, kinds: holdingKinds }))
    holdings.take(event)
  return holdings
}

function movesValue({ kind }: ChainEvent): boolean {
  return !quiet.has(kind)
}

const quiet: ReadonlySet<ChainEvent['kind']> = new Set(['spenderAllowed', 'changeApproved', 'seatTaken'])
