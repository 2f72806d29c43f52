/** Whether the contracts would refuse a call that somebody else's wallet is to send. Nothing is signed or sent here. */
import type { ChainRefusal } from '../port/refusal.ts'
import type { Address } from '../port/state.ts'
import type { Call } from './encodeCall.ts'
import { openNetwork } from './network.ts'
import { tried } from './revert.ts'

/** Why the contracts would refuse this call from this account at the block being made; null where they would not. */
export type Trial = (from: Address, call: Call) => Promise<ChainRefusal | null>

/** Throws when nothing answers at the URL; so does the trial itself. */
export async function openTrial(rpcUrl: string): Promise<Trial> {
  const { client } = await openNetwork(rpcUrl)
  return async (from, call) => {
    const outcome = await tried(() => client.estimateGas({ account: from, ...call, blockTag: 'pending' }))
    return outcome.ok ? null : outcome.refusal
  }
}
