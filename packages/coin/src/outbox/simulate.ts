/** A waiting message, tried at the block being made: the call with its gas, or why the contracts would refuse it. */
import { type Outcome, ok, refused } from '@specie/units'
import type { Hex } from 'viem'
import { isDemoAddress } from '../demoAccounts.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import type { Address, ProgrammeContracts } from '../port/state.ts'
import { refusal } from '../refusal/refusal.ts'
import { encodeCall } from '../viem/encodeCall.ts'
import type { Network } from '../viem/network.ts'
import { tried } from '../viem/revert.ts'
import { parseContent } from './content.ts'
import type { Waiting } from './store/lanes.ts'

export type TriedCall = { readonly to: Address; readonly data: Hex; readonly gasLimit: bigint }

/** Throws what is no refusal: a node that does not answer. */
export async function simulate(
  { client, isLocal, chainId }: Network,
  contracts: ProgrammeContracts,
  account: Address,
  message: Waiting,
): Promise<Outcome<TriedCall, ChainRefusal>> {
  if (!isLocal && isDemoAddress(account)) return refused(refusal('DemoKeyOnRealChain', { account, chainId }))
  const call = encodeCall(message.name, parseContent(message.content), contracts)
  if (!call.ok) return call
  // Without fees the node does not ask what the account can pay: that is counted over all that is on its way, when it is signed.
  const gas = await tried(() => client.estimateGas({ account, ...call.value, blockTag: 'pending' }))
  if (!gas.ok) return gas
  // What lands in between may make it dearer by a slot or two. One that ran out of gas before gets half as much again each time.
  const gasLimit = gas.value + gas.value / 4n + (gas.value * BigInt(Math.min(message.ranOut, 8))) / 2n
  return ok({ ...call.value, gasLimit })
}

/** Several at once, few enough for a node that serves others too. */
export async function simulateAll(
  network: Network,
  contracts: ProgrammeContracts,
  account: Address,
  messages: readonly Waiting[],
): Promise<readonly { readonly message: Waiting; readonly outcome: Outcome<TriedCall, ChainRefusal> }[]> {
  const results: { message: Waiting; outcome: Outcome<TriedCall, ChainRefusal> }[] = []
  for (let start = 0; start < messages.length; start += atOnce)
    results.push(
      ...(await Promise.all(
        messages.slice(start, start + atOnce).map(async (message) => ({
          message,
          outcome: await simulate(network, contracts, account, message),
        })),
      )),
    )
  return results
}

const atOnce = 8
