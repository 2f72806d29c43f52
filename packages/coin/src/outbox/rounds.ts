/** What a round over one signer's lane works with, and what this worker remembers of a lane. */
import type { Pool } from 'pg'
import type { LocalAccount } from 'viem'
import type { ProgrammeContracts } from '../port/state.ts'
import type { Network } from '../viem/network.ts'
import type { Alarms } from './alarms.ts'
import type { FeeLimits } from './fees.ts'
import type { LiveAttempt } from './slots.ts'
import type { Tell } from './telling.ts'
import { transmit } from './transmit.ts'

export type Rounds = {
  readonly pool: Pool
  readonly network: Network
  readonly contracts: ProgrammeContracts
  readonly deployedAtBlock: number
  readonly changed: Tell
  readonly limits: FeeLimits
  readonly inFlight: number
  readonly alarms: Alarms
  /** By account; losing it costs time only. */
  readonly memories: Map<string, LaneMemory>
}

export type LaneMemory = {
  /** Attempts that the node would not take for what they offer. */
  readonly underbid: Set<string>
  /** Since when the lowest gap is seen. */
  gap: { readonly nonce: number; readonly sinceMs: number } | null
}

export function memoryOf({ memories }: Rounds, { address }: LocalAccount): LaneMemory {
  const known = memories.get(address)
  if (known !== undefined) return known
  const made: LaneMemory = { underbid: new Set(), gap: null }
  memories.set(address, made)
  return made
}

/** True when some left. */
export async function send(
  rounds: Rounds,
  signer: LocalAccount,
  due: readonly LiveAttempt[],
): Promise<boolean> {
  if (due.length === 0) return false
  const ordered = [...due].sort((one, other) => one.nonce - other.nonce)
  const { pool, network, alarms } = rounds
  const { underbid, shortOfFunds, sent } = await transmit(pool, network.client, ordered, alarms)
  for (const hash of underbid) memoryOf(rounds, signer).underbid.add(hash)
  if (shortOfFunds) tooLittle(rounds, signer, true)
  return sent > 0
}

/** Said as long as it is so, and when it is over. */
export function tooLittle({ alarms }: Rounds, signer: LocalAccount, isShort: boolean): void {
  alarms.state(
    `gas ${signer.address}`,
    isShort,
    () =>
      `outbox: ${signer.address} has too little of the chain's own currency for gas; its messages wait until it is given more`,
  )
}
