/** Every proposal that the council ever had, as it stands at one block. */
import type { councilAbi } from '../generated/council.ts'
import type { Address, Block, ProposalState } from '../port/state.ts'
import { stages, wordOf } from '../port/words.ts'
import { decodeChange } from './councilChange.ts'
import type { Client } from './network.ts'
import { numbersFrom1 } from './sequence.ts'

export async function readProposals(
  client: Client,
  council: { readonly address: Address; readonly abi: typeof councilAbi },
  block: Block,
): Promise<readonly ProposalState[]> {
  const blockNumber = BigInt(block.number)
  const count = await client.readContract({ ...council, functionName: 'proposalCount', blockNumber })
  return Promise.all(
    numbersFrom1(Number(count)).map(async (proposal): Promise<ProposalState> => {
      const args = [BigInt(proposal)] as const
      const [found, stage, approvals] = await Promise.all([
        client.readContract({ ...council, functionName: 'proposal', args, blockNumber }),
        client.readContract({ ...council, functionName: 'stage', args, blockNumber }),
        client.readContract({ ...council, functionName: 'approvals', args, blockNumber }),
      ])
      return {
        proposal,
        change: decodeChange(found.change),
        stage: wordOf(stages, stage),
        approvals: Number(approvals),
        opensAt: Number(found.opensAt),
        closesAt: Number(found.closesAt),
        unvetoable: found.unvetoable,
      }
    }),
  )
}
