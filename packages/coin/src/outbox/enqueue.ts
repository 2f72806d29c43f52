/** The way in: a message is enqueued, or withdrawn, in the very transaction that decides it. */
import type { Pool, PoolClient } from 'pg'
import type { Address } from '../port/state.ts'
import type { TransitionName, Transitions } from '../port/transitions.ts'
import { digestOfContent, printContent } from './content.ts'
import type { Message, MessageState } from './message.ts'
import { cancelMessage, findMessage, findMessages, insertMessage } from './store/messages.ts'

/**
 * Reaches the chain once, if the transaction commits. The same key with the same content again does nothing, whatever became of
 * the first; with another content it throws.
 */
export async function enqueue<Name extends TransitionName>(
  client: PoolClient,
  message: {
    readonly key: string
    readonly signer: Address
    readonly name: Name
    readonly what: Transitions[Name]
  },
): Promise<void> {
  const { key, signer, name } = message
  const content = printContent(message.what)
  const digest = digestOfContent(signer, name, content)
  const stands = await insertMessage(client, { key, signer, name, content, digest })
  if (stands !== digest)
    throw new Error(
      `Message ${key} was enqueued with another content or signer before. A new one needs a key of its own.`,
    )
}

/** True when nothing was ever signed for it, and now nothing will be. */
export function cancel(client: PoolClient, key: string): Promise<boolean> {
  return cancelMessage(client, key)
}

/** With every attempt at it; null when there is none of this key. */
export function readMessage(pool: Pool | PoolClient, key: string): Promise<Message | null> {
  return findMessage(pool, key)
}

/** The oldest first; at most 1,000. */
export function listMessages(
  pool: Pool | PoolClient,
  wanted: { readonly state?: MessageState; readonly limit?: number } = {},
): Promise<readonly Message[]> {
  const limit = Math.min(Math.max(wanted.limit ?? longestList, 1), longestList)
  return findMessages(pool, wanted.state === undefined ? { limit } : { state: wanted.state, limit })
}

const longestList = 1_000
