/**
 * Who was ever admitted. The contracts can be asked about an address, not for a list of addresses; that list is in the
 * events. What is final is read once and kept.
 */
import { isAddressEqual, parseEventLogs } from 'viem'
import { reserveAbi } from '../generated/reserve.ts'
import type { Address, ProgrammeContracts, Role } from '../port/state.ts'
import { roles, wordOf } from '../port/words.ts'
import { blockAt } from './blocks.ts'
import { readLogs } from './logs.ts'
import type { Client } from './network.ts'

export type Admitted = { readonly address: Address; readonly role: Role; readonly block: number }

/** Everybody admitted up to a block, each once, in the order of first admission. */
export type PartyIndex = (block: number) => Promise<readonly Admitted[]>

export function partyIndex(
  client: Client,
  contracts: ProgrammeContracts,
  deployedAtBlock: number,
): PartyIndex {
  let kept: readonly Admitted[] = []
  let keptTo = deployedAtBlock - 1

  return async (block) => {
    if (block <= keptTo) return onlyFirst(kept.filter((one) => one.block <= block))
    const base = kept
    const from = keptTo + 1
    const [fresh, final] = await Promise.all([
      admissions(client, contracts.reserve, from, block),
      blockAt(client, 'finalized'),
    ])
    const settledTo = Math.min(final.number, block)
    if (settledTo > keptTo && keptTo === from - 1) {
      kept = [...base, ...fresh.filter((one) => one.block <= settledTo)]
      keptTo = settledTo
    }
    return onlyFirst([...base, ...fresh])
  }
}

async function admissions(client: Client, reserve: Address, from: number, to: number): Promise<Admitted[]> {
  const logs = await readLogs(client, [reserve], from, to)
  return parseEventLogs({ abi: reserveAbi, eventName: 'PartyAdmitted', logs: [...logs] }).map((log) => ({
    address: log.args.party,
    role: wordOf(roles, log.args.role),
    block: Number(log.blockNumber),
  }))
}

/** A party admitted again keeps its one role. */
function onlyFirst(all: readonly Admitted[]): readonly Admitted[] {
  return all.filter(
    (one, position) => all.findIndex((other) => isAddressEqual(other.address, one.address)) === position,
  )
}
