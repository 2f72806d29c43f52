/** Who takes part and as what, at one block. */
import type { councilAbi } from '../generated/council.ts'
import type { reserveAbi } from '../generated/reserve.ts'
import type { Address, AttestorState, Block, PartiesState, Role } from '../port/state.ts'
import type { Client } from './network.ts'
import type { PartyIndex } from './partyIndex.ts'

type Contracts = {
  readonly reserve: { readonly address: Address; readonly abi: typeof reserveAbi }
  readonly council: { readonly address: Address; readonly abi: typeof councilAbi }
}

export async function readParties(
  client: Client,
  { reserve, council }: Contracts,
  block: Block,
  admitted: PartyIndex,
): Promise<PartiesState> {
  const blockNumber = BigInt(block.number)
  const known = await admitted(block.number)
  const [seats, threshold, parties] = await Promise.all([
    client.readContract({ ...council, functionName: 'seats', blockNumber }),
    client.readContract({ ...council, functionName: 'threshold', blockNumber }),
    Promise.all(
      known.map(async ({ address, role }): Promise<AttestorState> => {
        const party = await client.readContract({
          ...reserve,
          functionName: 'party',
          args: [address],
          blockNumber,
        })
        return {
          address,
          role,
          stands: party.standing,
          admittedAt: Number(party.admittedAt),
          suspendedAt: Number(party.suspendedAt),
          index: party.index,
        }
      }),
    ),
  ])
  const attestors = (role: Role) => parties.filter((party) => party.role === role)
  const others = (role: Role) => attestors(role).map(({ index: _, ...party }) => party)
  return {
    block,
    auditors: attestors('auditor'),
    custodians: attestors('custodian'),
    guardians: others('guardian'),
    officers: others('officer'),
    members: others('member'),
    sponsors: others('sponsor'),
    seats,
    threshold: Number(threshold),
  }
}
