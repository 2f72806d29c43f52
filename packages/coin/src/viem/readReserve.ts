/** Everything that what counts depends on, at one block. */
import { coinUnits, micrograms } from '@specie/units'
import type { coinAbi } from '../generated/coin.ts'
import type { reserveAbi } from '../generated/reserve.ts'
import type { Address, Block, ReserveState, Rules, SponsorState, VaultState } from '../port/state.ts'
import { decodeJurisdiction } from './councilChange.ts'
import type { Client } from './network.ts'
import type { PartyIndex } from './partyIndex.ts'
import { numbersFrom1 } from './sequence.ts'

type ReserveContract = { readonly address: Address; readonly abi: typeof reserveAbi }
type CoinContract = { readonly address: Address; readonly abi: typeof coinAbi }

export async function readReserve(
  client: Client,
  { reserve, coin }: { readonly reserve: ReserveContract; readonly coin: CoinContract },
  block: Block,
  admitted: PartyIndex,
): Promise<ReserveState> {
  const blockNumber = BigInt(block.number)
  const [parties, vaultCount, accredited, supply, rules] = await Promise.all([
    admitted(block.number),
    client.readContract({ ...reserve, functionName: 'vaultCount', blockNumber }),
    client.readContract({ ...reserve, functionName: 'accredited', blockNumber }),
    client.readContract({ ...coin, functionName: 'totalSupply', blockNumber }),
    readRules(client, reserve, coin, blockNumber),
  ])
  const sponsors = parties.filter(({ role }) => role === 'sponsor')
  const [vaults, sponsorStates] = await Promise.all([
    Promise.all(
      numbersFrom1(Number(vaultCount)).map((vault) => readVault(client, reserve, vault, blockNumber)),
    ),
    Promise.all(sponsors.map(({ address }) => readSponsor(client, reserve, address, blockNumber))),
  ])
  return { block, rules, accredited, vaults, sponsors: sponsorStates, supply: coinUnits(supply) }
}

async function readRules(
  client: Client,
  reserve: ReserveContract,
  coin: CoinContract,
  blockNumber: bigint,
): Promise<Rules> {
  const [maxAge, raiseDelay, quorum, changeDelay, holdRest, freezeLapse] = await Promise.all([
    client.readContract({ ...reserve, functionName: 'maxAge', blockNumber }),
    client.readContract({ ...reserve, functionName: 'raiseDelay', blockNumber }),
    client.readContract({ ...reserve, functionName: 'quorum', blockNumber }),
    client.readContract({ ...reserve, functionName: 'changeDelay', blockNumber }),
    client.readContract({ ...reserve, functionName: 'HOLD_REST', blockNumber }),
    client.readContract({ ...coin, functionName: 'FREEZE_LAPSE', blockNumber }),
  ])
  return {
    maxAgeSeconds: Number(maxAge),
    raiseDelaySeconds: Number(raiseDelay),
    quorum,
    changeDelaySeconds: Number(changeDelay),
    holdRestSeconds: Number(holdRest),
    freezeLapseSeconds: Number(freezeLapse),
  }
}

async function readVault(
  client: Client,
  reserve: ReserveContract,
  vault: number,
  blockNumber: bigint,
): Promise<VaultState> {
  const args = [BigInt(vault)] as const
  const found = await client.readContract({ ...reserve, functionName: 'vault', args, blockNumber })
  return {
    vault,
    sponsor: found.sponsor,
    jurisdiction: decodeJurisdiction(found.jurisdiction),
    custodian: found.custodian,
    custodianIndex: found.custodianIndex,
    asOf: Number(found.asOf),
    seen: Number(found.seen),
    base: micrograms(found.base),
    waiting: micrograms(found.waiting),
    waitingAt: Number(found.waitingAt),
    gold: micrograms(found.gold),
    goldAt: Number(found.goldAt),
    barRoot: found.root,
    signers: found.signers,
    journalLength: Number(found.journalLength),
    journalTotal: micrograms(found.journalTotal),
    journalSeenTotal: micrograms(found.seenTotal),
  }
}

async function readSponsor(
  client: Client,
  reserve: ReserveContract,
  address: Address,
  blockNumber: bigint,
): Promise<SponsorState> {
  const args = [address] as const
  const [liabilities, vaults, party] = await Promise.all([
    client.readContract({ ...reserve, functionName: 'liabilities', args, blockNumber }),
    client.readContract({ ...reserve, functionName: 'vaultsOf', args, blockNumber }),
    client.readContract({ ...reserve, functionName: 'party', args, blockNumber }),
  ])
  return {
    address,
    issued: coinUnits(liabilities.issued),
    titled: micrograms(liabilities.titled),
    cap: coinUnits(liabilities.cap),
    mintingSuspended: !party.standing,
    vaults: vaults.map(Number),
  }
}
