/**
 * Who was ever admitted. The contracts can be asked about an address, not for a list of addresses; that list is in the
 * events. What is final is read once and kept.
 */
import { isAddressEqual, parseEventLogs } from 'viem'
import { reserveAbi } from '../generated/reserve.ts'
import type { Address, Digest, ProgrammeContracts, Role } from '../port/state.ts'
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
  let kept: Kept = { parties: [], to: deployedAtBlock - 1, hash: null }

  return async (block) => {
    const [base, final] = await Promise.all([
      standing(client, kept, deployedAtBlock),
      blockAt(client, 'finalized'),
    ])
    if (block <= base.to) return onlyFirst(base.parties.filter((one) => one.block <= block))
    const parties = [...base.parties, ...(await admissions(client, contracts.reserve, base.to + 1, block))]
    if (final.number > base.to && final.number <= block)
      kept = {
        parties: parties.filter((one) => one.block <= final.number),
        to: final.number,
        hash: final.hash,
      }
    return onlyFirst(parties)
  }
}

/** What is known up to a block, and which block that was. */
type Kept = { readonly parties: readonly Admitted[]; readonly to: number; readonly hash: Digest | null }

/** A node that was killed hard, or put back, has forgotten even final blocks: then so must we. */
async function standing(client: Client, kept: Kept, deployedAtBlock: number): Promise<Kept> {
  if (kept.hash === null) return kept
  const there = await blockAt(client, kept.to).catch(() => null)
  return there?.hash === kept.hash ? kept : { parties: [], to: deployedAtBlock - 1, hash: null }
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
