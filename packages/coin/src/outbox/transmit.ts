/** Stored bytes leave, the lowest nonce first. What a node says to each is sorted by what must follow. */
import type { Pool } from 'pg'
import { BaseError, FeeCapTooLowError, InsufficientFundsError } from 'viem'
import type { Digest } from '../port/state.ts'
import { submitRaw } from '../viem/broadcast.ts'
import type { Client } from '../viem/network.ts'
import { isStaleNonce } from '../viem/send.ts'
import type { Alarms } from './alarms.ts'
import type { LiveAttempt } from './slots.ts'
import { markSent } from './store/lanes.ts'
import { wordsOf } from './words.ts'

export type Transmitted = {
  readonly sent: number
  /** The node wants more for them. */
  readonly underbid: ReadonlySet<Digest>
  readonly shortOfFunds: boolean
}

/** Stops at the first that the account cannot pay for, and throws what is no answer: a node that is not there. */
export async function transmit(
  pool: Pool,
  client: Client,
  attempts: readonly LiveAttempt[],
  alarms: Alarms,
): Promise<Transmitted> {
  const left: Digest[] = []
  const underbid = new Set<Digest>()
  let shortOfFunds = false
  try {
    for (const attempt of attempts) {
      try {
        await submitRaw(client, attempt.raw)
      } catch (error) {
        shortOfFunds = is(error, InsufficientFundsError)
        if (isUnderbid(error)) underbid.add(attempt.hash)
        // Its nonce is used or waits with another: which of them happens, the blocks will tell.
        else if (!shortOfFunds && !isStaleNonce(error)) {
          if (!isAnswer(error)) throw error
          alarms.once(
            `answer ${attempt.hash}`,
            () => `outbox: the node will not take ${attempt.hash}, nonce ${attempt.nonce}: ${saidBy(error)}`,
          )
        }
      }
      left.push(attempt.hash)
      if (shortOfFunds) break
    }
  } finally {
    await markSent(pool, left)
  }
  return { sent: left.length, underbid, shortOfFunds }
}

function is(error: unknown, kind: new (...args: never[]) => Error): boolean {
  return error instanceof BaseError && error.walk((cause) => cause instanceof kind) !== null
}

/** Below the block's base fee, or below what the node takes at all. */
function isUnderbid(error: unknown): boolean {
  if (is(error, FeeCapTooLowError)) return true
  return error instanceof BaseError && /(?<!replacement )transaction underpriced/i.test(error.message)
}

/** A node's own words, with a code of JSON-RPC; not a connection that failed. */
function isAnswer(error: unknown): boolean {
  return (
    error instanceof BaseError &&
    error.walk(
      (cause) =>
        typeof cause === 'object' &&
        cause !== null &&
        'code' in cause &&
        typeof cause.code === 'number' &&
        cause.code !== -1,
    ) !== null
  )
}

function saidBy(error: unknown): string {
  return error instanceof BaseError && error.details !== '' ? error.details : wordsOf(error)
}
