/**
 * The recorded chain decides: a message is included when the reader has recorded its transaction, and final when the reader has recorded
 * that its block is. No node's word for it, and no sender's, counts beside that.
 */
import type { PoolClient } from 'pg'
import type { ReaderStep } from '../reader/step.ts'
import type { MessageChange } from './message.ts'
import { wake } from './store/messages.ts'
import { finalize, include, type Landed, lockRecord, rollBack } from './store/record.ts'

/** Called by the reader's `apply`, in its transaction. Gives the messages whose state changed with this step. */
export async function followOutbox(client: PoolClient, step: ReaderStep): Promise<readonly MessageChange[]> {
  await lockRecord(client)
  const changes = await changed(client, step)
  if (changes.length > 0) await wake(client)
  return changes
}

async function changed(client: PoolClient, step: ReaderStep): Promise<readonly MessageChange[]> {
  switch (step.kind) {
    case 'appended':
      return include(client, transactionsOf(step.events))
    case 'rolledBack':
      return rollBack(client, step.to)
    case 'finalized': {
      // A reader that catches up may learn of a block only once it is final.
      const late = await include(client, transactionsOf(step.events))
      return [...late, ...(await finalize(client, step.to))]
    }
  }
}

/** Every transition leaves at least one event; a reverted transaction leaves none. */
function transactionsOf(events: readonly Landed[]): readonly Landed[] {
  const seen = new Map<string, Landed>()
  for (const event of events) seen.set(event.transaction, event)
  return [...seen.values()]
}
