/** Whoever waits for a message is told in the transaction that changes it, and may refuse: then that one message waits, and no other. */
import type { Pool, PoolClient } from 'pg'
import type { Alarms } from './alarms.ts'
import type { MessageChange } from './message.ts'
import { postpone } from './store/record.ts'
import { wordsOf } from './words.ts'

export type Tell = (client: PoolClient, change: MessageChange) => Promise<void>

/** Gives what is thrown the message's key; a collision of transactions is thrown on as it is, to be tried again. */
export function telling(changed: Tell): Tell {
  return async (client, change) => {
    try {
      await changed(client, change)
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
      throw code === '40001' || code === '40P01' ? cause : new ChangeNotTaken(change, cause)
    }
  }
}

/** Null where the change was not taken; the log says so, and after a while it is tried again. */
export async function ifTaken<Result>(
  { pool, alarms }: { readonly pool: Pool; readonly alarms: Alarms },
  work: () => Promise<Result>,
): Promise<Result | null> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ChangeNotTaken)) throw error
    const { change, cause } = error
    await postpone(pool, change.key, postponedMs)
    alarms.once(
      `change ${change.key}`,
      () => `outbox: message ${change.key} cannot become ${change.state}: ${wordsOf(cause)}`,
    )
    return null
  }
}

class ChangeNotTaken extends Error {
  override readonly name = 'ChangeNotTaken'
  readonly change: MessageChange
  constructor(change: MessageChange, cause: unknown) {
    super(`Message ${change.key} cannot become ${change.state}.`, { cause })
    this.change = change
  }
}

const postponedMs = 5_000
