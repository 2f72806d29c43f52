/**
 * What the contracts hold, as plain data that can be copied: the fake copies it before each call and keeps the copy
 * only when the call goes through. Weights are bare bigints here, as they are in a contract.
 */

import type { ProgrammeRules } from '../deployment/deployProgramme.ts'
import type { Address, AnchoredLog, Digest, JournalKind, ProgrammeContracts, Role } from '../port/state.ts'
import type { CouncilChange } from '../port/transitions.ts'

export type FakeParty = {
  role: Role
  standing: boolean
  index: number
  admittedAt: number
  suspendedAt: number
}

export type FakeVault = {
  sponsor: Address
  jurisdiction: string
  custodian: Address
  custodianIndex: number
  asOf: number
  seen: number
  base: bigint
  waiting: bigint
  waitingAt: number
  gold: bigint
  goldAt: number
  root: Digest
  signers: bigint
  journal: { kind: JournalKind; amount: bigint; total: bigint }[]
  seenTotal: bigint
}

export type FakeSponsor = { issued: bigint; titled: bigint; cap: bigint; vaults: number[] }

export type FakeTitle = { vault: number; barKey: Digest; fine: bigint }

export type FakeFreeze = {
  since: number
  officer: Address
  confirmed: boolean
  lifting: Address | null
  evidence: Digest
}

export type FakeProposal = {
  change: CouncilChange
  approvals: bigint
  opensAt: number
  closesAt: number
  unvetoable: boolean
  executed: boolean
  vetoed: boolean
}

/** Maps by more than one thing have their keys joined by a space. */
export type FakeState = {
  parties: Map<Address, FakeParty>
  accredited: bigint
  admissions: number
  vaults: FakeVault[]
  sponsors: Map<Address, FakeSponsor>
  goneAt: Map<string, number>
  challengedFor: Map<string, number>
  lastHold: Map<string, number>
  titles: Map<number, FakeTitle>
  titleOf: Map<Digest, number>
  lastTitle: number
  usedOrders: Set<Digest>
  usedAssumptions: Set<Digest>

  supply: bigint
  balances: Map<Address, bigint>
  allowances: Map<string, bigint>
  permitNonces: Map<Address, number>
  authorizations: Set<string>
  freezes: Map<Address, FakeFreeze>
  lastLoneFreeze: Map<string, number>

  owners: Map<number, Address>
  titleApprovals: Map<number, Address>

  seats: Address[]
  seatIndex: Map<Address, number>
  sitting: bigint
  seatsEver: number
  threshold: number
  proposals: FakeProposal[]
  vetoedChanges: Set<string>

  settlementNonces: Map<Address, number>
  settled: Set<Digest>

  logs: Map<Address, AnchoredLog>
}

/** What never changes after the contracts are made. */
export type FakeFixed = {
  readonly chainId: number
  readonly contracts: ProgrammeContracts
  readonly rules: ProgrammeRules
  readonly coinName: string
}

export function emptyState(): FakeState {
  return {
    parties: new Map(),
    accredited: 0n,
    admissions: 0,
    vaults: [],
    sponsors: new Map(),
    goneAt: new Map(),
    challengedFor: new Map(),
    lastHold: new Map(),
    titles: new Map(),
    titleOf: new Map(),
    lastTitle: 0,
    usedOrders: new Set(),
    usedAssumptions: new Set(),
    supply: 0n,
    balances: new Map(),
    allowances: new Map(),
    permitNonces: new Map(),
    authorizations: new Set(),
    freezes: new Map(),
    lastLoneFreeze: new Map(),
    owners: new Map(),
    titleApprovals: new Map(),
    seats: [],
    seatIndex: new Map(),
    sitting: 0n,
    seatsEver: 0,
    threshold: 0,
    proposals: [],
    vetoedChanges: new Set(),
    settlementNonces: new Map(),
    settled: new Set(),
    logs: new Map(),
  }
}
