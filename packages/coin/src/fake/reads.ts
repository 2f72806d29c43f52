/** The port's reads on the fake's blocks: the newest, or any earlier one, since all are kept. */
import { coinUnits, micrograms } from '@specie/units'
import { zeroHash } from 'viem'
import type { Reads } from '../port/chain.ts'
import type {
  AttestorState,
  PartiesState,
  ProposalState,
  ReserveState,
  Role,
  TitleState,
} from '../port/state.ts'
import { freezeLapseSeconds, isFrozen } from './coin.ts'
import { nobody } from './context.ts'
import { approvalsOf, stageOf } from './council.ts'
import type { FakeBlock } from './fakeChain.ts'
import type { FakeFixed, FakeState } from './state.ts'
import { challengedFor, countedOf, goneAt, holdRestSeconds, journalTotal } from './vaults.ts'

export function fakeReads(fixed: FakeFixed, blocks: readonly FakeBlock[]): Reads {
  const at = (number: number = blocks.length - 1): FakeBlock => {
    const found = blocks[number]
    if (found === undefined)
      throw new Error(`The chain has no block ${number}; its newest is ${blocks.length - 1}.`)
    return found
  }
  return {
    head: async () => at().block,
    now: async () => at().block.time + 1,
    finalized: async () => at(Math.max(0, blocks.length - 3)).block,
    block: async (number) => at(number).block,
    header: async (number) => {
      const { block } = at(number)
      return { ...block, parent: number === 0 ? zeroHash : at(number - 1).block.hash }
    },
    eventsIn: async ({ number, hash }) => {
      const { block, events } = at(number)
      if (block.hash !== hash) throw new Error(`The chain no longer has block ${number} ${hash}.`)
      return events
    },
    readReserve: async (number) => reserveState(fixed, at(number)),
    readParties: async (number) => partiesState(at(number)),
    readProposals: async (number) => proposalStates(at(number)),
    readTitles: async (number) => {
      const { state } = at(number)
      return [...state.titles.keys()]
        .map((title) => titleState(state, title))
        .filter((title) => title !== undefined)
    },
    readTitle: async (title, number) => titleState(at(number).state, title),
    readJournal: async (vault, number) => vaultIn(at(number).state, vault).journal.map(({ total }) => total),
    goneAt: async (vault, barKey, number) => goneAt(at(number), vault, barKey),
    challengedFor: async (vault, barKey, number) => challengedFor(at(number), vault, barKey),
    lastHold: async (party, vault, number) => at(number).state.lastHold.get(`${party} ${vault}`) ?? 0,
    usedOrder: async (order, number) => at(number).state.usedOrders.has(order),
    titleOf: async (barKey, number) => at(number).state.titleOf.get(barKey),
    balanceOf: async (account, number) => coinUnits(at(number).state.balances.get(account) ?? 0n),
    allowance: async (owner, spender, number) =>
      coinUnits(at(number).state.allowances.get(`${owner} ${spender}`) ?? 0n),
    frozen: async (account, number) => {
      const { state, block } = at(number)
      const found = state.freezes.get(account)
      if (found === undefined || !isFrozen({ state, time: block.time }, account)) return undefined
      return { account, ...found, lapsesAt: found.confirmed ? null : found.since + freezeLapseSeconds }
    },
    permitNonce: async (owner, number) => at(number).state.permitNonces.get(owner) ?? 0,
    settlementNonce: async (member, number) => at(number).state.settlementNonces.get(member) ?? 0,
    spendable: async (asset, account, number) => {
      const { state, block } = at(number)
      const { coin, settlement } = fixed.contracts
      if (asset !== coin || isFrozen({ state, time: block.time }, account)) return 0n
      const has = state.balances.get(account) ?? 0n
      const lets = state.allowances.get(`${account} ${settlement}`) ?? 0n
      return has < lets ? has : lets
    },
    spendableTitle: async (title, number) => {
      const { state } = at(number)
      return state.titleApprovals.get(title) === fixed.contracts.settlement
        ? titleState(state, title)?.owner
        : undefined
    },
    token: async (asset) =>
      asset === fixed.contracts.coin ? { asset, name: 'Coin', symbol: 'COIN', decimals: 6 } : undefined,
    anchoredLog: async (log, number) => at(number).state.logs.get(log),
    // The fake's contracts were never made by a transaction.
    creations: async (number) => {
      at(number)
      return []
    },
    // What stands for code: enough to be none elsewhere, and to be no build of anything.
    codeAt: async (address) => (Object.values(fixed.contracts).includes(address) ? '0xfe' : '0x'),
    events: async ({ from, to }) =>
      blocks
        .filter(({ block }) => block.number >= from && (to === undefined || block.number <= to))
        .flatMap(({ events }) => events),
    submissions: async (transaction) =>
      blocks
        .flatMap(({ submissions }) => submissions)
        .filter((one) => one.transaction === transaction)
        .map(({ submission }) => submission),
    clearances: async (transaction) =>
      blocks
        .flatMap(({ clearances }) => clearances)
        .filter((one) => one.transaction === transaction)
        .map(({ carried }) => carried),
    countedOnChain: async (vault, number) => {
      const { state, block } = at(number)
      const context = { fixed, state, time: block.time, caller: nobody, emit: () => {} }
      return micrograms(countedOf(context, vaultIn(state, vault)))
    },
    walletAccepts: async () => false,
  }
}

function reserveState(fixed: FakeFixed, { block, state }: FakeBlock): ReserveState {
  const sponsors = [...state.parties].filter(([, party]) => party.role === 'sponsor')
  return {
    block,
    rules: { ...fixed.rules, holdRestSeconds, freezeLapseSeconds },
    accredited: state.accredited,
    vaults: state.vaults.map((v, position) => ({
      vault: position + 1,
      sponsor: v.sponsor,
      jurisdiction: v.jurisdiction,
      custodian: v.custodian,
      custodianIndex: v.custodianIndex,
      asOf: v.asOf,
      seen: v.seen,
      base: micrograms(v.base),
      waiting: micrograms(v.waiting),
      waitingAt: v.waitingAt,
      gold: micrograms(v.gold),
      goldAt: v.goldAt,
      barRoot: v.root,
      signers: v.signers,
      journalLength: v.journal.length,
      journalTotal: micrograms(journalTotal(v)),
      journalSeenTotal: micrograms(v.seenTotal),
    })),
    sponsors: sponsors.map(([address, party]) => {
      const own = state.sponsors.get(address)
      return {
        address,
        issued: coinUnits(own?.issued ?? 0n),
        titled: micrograms(own?.titled ?? 0n),
        cap: coinUnits(own?.cap ?? 0n),
        mintingSuspended: !party.standing,
        vaults: [...(own?.vaults ?? [])],
      }
    }),
    supply: coinUnits(state.supply),
  }
}

function partiesState({ block, state }: FakeBlock): PartiesState {
  const attestors = (role: Role): AttestorState[] =>
    [...state.parties]
      .filter(([, party]) => party.role === role)
      .map(([address, { standing: stands, admittedAt, suspendedAt, index }]) => ({
        address,
        role,
        stands,
        admittedAt,
        suspendedAt,
        index,
      }))
  const others = (role: Role) => attestors(role).map(({ index: _, ...party }) => party)
  return {
    block,
    auditors: attestors('auditor'),
    custodians: attestors('custodian'),
    guardians: others('guardian'),
    officers: others('officer'),
    members: others('member'),
    sponsors: others('sponsor'),
    seats: [...state.seats],
    threshold: state.threshold,
  }
}

function proposalStates({ block, state }: FakeBlock): ProposalState[] {
  return state.proposals.map((proposal, position) => ({
    proposal: position + 1,
    change: proposal.change,
    stage: stageOf(state, proposal, block.time),
    approvals: approvalsOf(state, proposal),
    opensAt: proposal.opensAt,
    closesAt: proposal.closesAt,
    unvetoable: proposal.unvetoable,
  }))
}

function titleState(state: FakeState, title: number): TitleState | undefined {
  const found = state.titles.get(title)
  const owner = state.owners.get(title)
  if (found === undefined || owner === undefined) return undefined
  const { vault, barKey, fine } = found
  return { title, owner, sponsor: vaultIn(state, vault).sponsor, vault, barKey, fine: micrograms(fine) }
}

function vaultIn(state: FakeState, vault: number): FakeState['vaults'][number] {
  const found = state.vaults[vault - 1]
  if (found === undefined) throw new Error(`There is no vault ${vault}.`)
  return found
}
