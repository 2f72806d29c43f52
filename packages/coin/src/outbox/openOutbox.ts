/**
 * The outbox of one worker: it signs and sends what its signers have to send, and shares the work with every other worker. Whatever
 * dies in between, the tables know what was signed; the chain, as the reader recorded it, knows what happened.
 */
import type { Pool, PoolClient } from 'pg'
import type { LocalAccount } from 'viem'
import type { ProgrammeContracts } from '../port/state.ts'
import type { FeeLimits } from './fees.ts'
import type { MessageChange } from './message.ts'

export type OutboxOptions = {
  readonly pool: Pool
  readonly rpcUrl: string
  readonly contracts: ProgrammeContracts
  readonly deployedAtBlock: number
  /** Whoever this worker can sign for. Demo keys carry nothing on any chain but the local one. */
  readonly signers: readonly LocalAccount[]
  /** Called in the transaction that changes the message; thrown from here, that message is not changed now but tried again later. */
  readonly changed: (client: PoolClient, change: MessageChange) => Promise<void>
  readonly fees?: Partial<FeeLimits>
  /** Messages of one signer that may be signed and in no block at one time. 64 when not given. */
  readonly inFlight?: number
  readonly log: (line: string) => void
}

export type Outbox = {
  /** One round over all signers. True: something was done, and there may be more. */
  step(): Promise<boolean>
  /** Rounds until aborted, one as soon as something is enqueued or included; what a round throws is logged, and the next one tried. */
  run(signal: AbortSignal): Promise<void>
  close(): Promise<void>
}
