/** The fake's council: proposals, approvals, vetoes, and the changes they carry out. */
import { toBigint } from '@specie/units'
import type { Address, ProposalStage } from '../port/state.ts'
import type { CouncilChange, Transitions } from '../port/transitions.ts'
import { raises } from '../port/words.ts'
import { encodeChange } from '../viem/councilChange.ts'
import { lowerCap, raiseCap } from './caps.ts'
import { confirm, lift } from './coin.ts'
import { type Context, calledBy, nobody, requireThat } from './context.ts'
import {
  addVault,
  admitByCouncil,
  bit,
  countBits,
  has,
  mayObject,
  replaceCustodian,
  suspend,
} from './registry.ts'
import type { FakeProposal, FakeState } from './state.ts'

const openForSeconds = 30 * 86_400
const vetoRestSeconds = 30 * 86_400
const maxSeats = 15

export function propose(context: Context, { change }: Transitions['propose']): void {
  const { state, time, caller: seat, emit } = context
  requireSeat(context)
  requireWellFormed(change)
  const unvetoable = raises(change.kind) && state.vetoedChanges.has(keyOf(change))
  const proposal: FakeProposal = {
    change,
    approvals: 0n,
    opensAt: 0,
    closesAt: time + openForSeconds,
    unvetoable,
    executed: false,
    vetoed: false,
  }
  state.proposals.push(proposal)
  const number = state.proposals.length
  emit({ kind: 'changeProposed', proposal: number, seat, change, unvetoable })
  approve(context, number, proposal)
}

export function approveChange(context: Context, { proposal }: Transitions['approveChange']): void {
  requireSeat(context)
  const found = requireLive(context, proposal)
  requireThat(!has(found.approvals, indexOf(context)), 'AlreadyApproved', () => ({
    proposal,
    seat: context.caller,
  }))
  approve(context, proposal, found)
}

export function revokeApproval(context: Context, { proposal }: Transitions['revokeApproval']): void {
  requireSeat(context)
  const found = requireLive(context, proposal)
  requireThat(has(found.approvals, indexOf(context)), 'NotApproved', () => ({
    proposal,
    seat: context.caller,
  }))
  found.approvals &= ~bit(indexOf(context))
  if (approvalsOf(context.state, found) < context.state.threshold) found.opensAt = 0
  context.emit({ kind: 'approvalRevoked', proposal, seat: context.caller })
}

export function vetoChange(context: Context, { proposal }: Transitions['vetoChange']): void {
  const { state, caller: guardian } = context
  const found = requireLive(context, proposal)
  requireThat(raises(found.change.kind), 'LoweringHasNoVeto', () => ({ proposal }))
  requireThat(mayObject(context, guardian, 'guardian'), 'MayNotVeto', () => ({ caller: guardian }))
  requireThat(encodeChange(found.change).party !== guardian, 'NoVetoAboutOneself', () => ({
    proposal,
    guardian,
  }))
  requireThat(!found.unvetoable, 'VetoSpent', () => ({ proposal }))
  found.vetoed = true
  state.vetoedChanges.add(keyOf(found.change))
  context.emit({ kind: 'changeVetoed', proposal, guardian })
}

export function executeChange(context: Context, { proposal }: Transitions['executeChange']): void {
  const { state, time, caller: by } = context
  const found = state.proposals[proposal - 1]
  const stage = found === undefined ? 'none' : stageOf(state, found, time)
  requireThat(found !== undefined && stage === 'open', 'NotInStage', () => ({ proposal, stage }))
  const approvals = approvalsOf(state, found)
  requireThat(approvals >= state.threshold, 'TooFewApprovals', () => ({
    proposal,
    approvals,
    threshold: state.threshold,
  }))
  found.executed = true
  state.vetoedChanges.delete(keyOf(found.change))
  context.emit({ kind: 'changeExecuted', proposal, by })
  carryOut(calledBy(context, context.fixed.contracts.council), found.change)
}

export function stageOf(state: FakeState, proposal: FakeProposal, time: number): ProposalStage {
  if (proposal.executed) return 'executed'
  if (proposal.vetoed) return 'vetoed'
  if (time > proposal.closesAt) return 'void'
  if (proposal.unvetoable && !state.vetoedChanges.has(keyOf(proposal.change))) return 'void'
  if (proposal.opensAt === 0) return 'gathering'
  return time < proposal.opensAt ? 'waiting' : 'open'
}

export function approvalsOf(state: FakeState, proposal: FakeProposal): number {
  return countBits(proposal.approvals & state.sitting)
}

/** The seats at the council's making. */
export function seatFirst(context: Context, seats: readonly Address[], threshold: number): void {
  for (const seat of seats) sit(context, seat)
  setThreshold(context, threshold)
}

function carryOut(context: Context, change: CouncilChange): void {
  switch (change.kind) {
    case 'suspendAuditor':
    case 'suspendCustodian':
    case 'suspendOfficer':
    case 'suspendSponsor':
    case 'suspendMember':
    case 'removeGuardian':
      suspend(context, change.party, losing[change.kind])
      break
    case 'admitSponsor':
    case 'admitCustodian':
    case 'admitAuditor':
    case 'admitGuardian':
    case 'admitOfficer':
    case 'admitMember':
      admitByCouncil(context, change.party, gaining[change.kind])
      break
    case 'lowerCap':
      lowerCap(context, change.sponsor, toBigint(change.cap))
      break
    case 'raiseCap':
      raiseCap(context, change.sponsor, toBigint(change.cap))
      break
    case 'confirmFreeze':
      confirm(context, change.account)
      break
    case 'liftFreeze':
      lift(context, change.account)
      break
    case 'addVault':
      addVault(context, change.sponsor, change.custodian, change.jurisdiction)
      break
    case 'replaceCustodian':
      replaceCustodian(context, change.vault, change.custodian)
      break
    case 'addSeat':
      reseat(context, null, change.seat, change.threshold)
      break
    case 'removeSeat':
      reseat(context, change.seat, null, change.threshold)
      break
    case 'replaceSeat':
      reseat(context, change.seat, change.by, context.state.threshold)
  }
}

const losing = {
  suspendAuditor: 'auditor',
  suspendCustodian: 'custodian',
  suspendOfficer: 'officer',
  suspendSponsor: 'sponsor',
  suspendMember: 'member',
  removeGuardian: 'guardian',
} as const

const gaining = {
  admitSponsor: 'sponsor',
  admitCustodian: 'custodian',
  admitAuditor: 'auditor',
  admitGuardian: 'guardian',
  admitOfficer: 'officer',
  admitMember: 'member',
} as const

function reseat(context: Context, leaving: Address | null, coming: Address | null, threshold: number): void {
  if (leaving !== null) {
    leave(context, leaving)
    suspend(context, leaving, 'seat')
  }
  if (coming !== null) {
    sit(context, coming)
    admitByCouncil(context, coming, 'seat')
  }
  setThreshold(context, threshold)
}

function sit({ state, emit }: Context, seat: Address): void {
  requireThat(seat !== nobody && !state.seats.includes(seat), 'SeatTwice', () => ({ seat }))
  requireThat(state.seats.length < maxSeats, 'TooManySeats', () => ({
    seats: state.seats.length + 1,
    limit: maxSeats,
  }))
  requireThat(state.seatsEver < 256, 'SeatsExhausted', () => ({}))
  const index = state.seatsEver
  state.seatsEver += 1
  state.seatIndex.set(seat, index)
  state.sitting |= bit(index)
  state.seats.push(seat)
  emit({ kind: 'seatTaken', seat })
}

/** The last seat moves into the gap. */
function leave({ state, emit }: Context, seat: Address): void {
  const position = state.seats.indexOf(seat)
  requireThat(position >= 0, 'NotASeat', () => ({ caller: seat }))
  state.sitting &= ~bit(state.seatIndex.get(seat) ?? 0)
  const last = state.seats.pop()
  if (last !== undefined && last !== seat) state.seats[position] = last
  emit({ kind: 'seatLeft', seat })
}

function setThreshold({ state, emit }: Context, threshold: number): void {
  const seats = state.seats.length
  requireThat(2 * threshold > seats && threshold < seats, 'ThresholdOutOfBounds', () => ({
    threshold,
    seats,
  }))
  state.threshold = threshold
  emit({ kind: 'thresholdSet', threshold, seats })
}

function approve(context: Context, number: number, proposal: FakeProposal): void {
  const { state, time, fixed, emit } = context
  proposal.approvals |= bit(indexOf(context))
  emit({ kind: 'changeApproved', proposal: number, seat: context.caller })
  if (proposal.opensAt !== 0 || approvalsOf(state, proposal) < state.threshold) return
  const { changeDelaySeconds } = fixed.rules
  const delay = raises(proposal.change.kind)
    ? proposal.unvetoable
      ? vetoRestSeconds
      : changeDelaySeconds
    : 0
  proposal.opensAt = time + delay
  proposal.closesAt = proposal.opensAt + openForSeconds
  const { opensAt, closesAt } = proposal
  emit({ kind: 'changeRipening', proposal: number, opensAt, closesAt })
}

function requireSeat({ state, caller }: Context): void {
  requireThat(state.seats.includes(caller), 'NotASeat', () => ({ caller }))
}

function requireLive({ state, time }: Context, proposal: number): FakeProposal {
  const found = state.proposals[proposal - 1]
  requireThat(found !== undefined, 'NoSuchProposal', () => ({ proposal }))
  const stage = stageOf(state, found, time)
  requireThat(['gathering', 'waiting', 'open'].includes(stage), 'NotInStage', () => ({ proposal, stage }))
  return found
}

/** The port's types leave no other way to be incomplete than an address or a number of 0. */
function requireWellFormed(change: CouncilChange): void {
  const { kind } = change
  const { party, other, vault } = encodeChange(change)
  const isComplete =
    party !== nobody &&
    (!(kind === 'addVault' || kind === 'replaceSeat') || other !== nobody) &&
    (kind !== 'replaceCustodian' || vault !== 0n)
  requireThat(isComplete, 'FieldMissing', () => ({ kind }))
}

function indexOf({ state, caller }: Context): number {
  return state.seatIndex.get(caller) ?? 0
}

/** The same change is always the same. */
function keyOf(change: CouncilChange): string {
  return JSON.stringify(encodeChange(change), (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}` : value,
  )
}
