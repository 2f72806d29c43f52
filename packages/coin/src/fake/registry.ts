/** The fake's register of parties, and what two officers cleared. */
import type { Address, Digest, Hex, Role } from '../port/state.ts'
import type { SignedClearance, Transitions } from '../port/transitions.ts'
import { encodeJurisdiction } from '../viem/councilChange.ts'
import { clearanceOf } from '../viem/structs.ts'
import { type Context, nobody, noDigest, Reverted, requireThat } from './context.ts'
import { type Clearance, clearanceDigest, signerOf, subject } from './signedDigests.ts'
import type { FakeParty, FakeSponsor, FakeVault } from './state.ts'

export const maxVaults = 8
export const maxVaultGold = 2_000n * 1_000_000n * 1_000_000n

export async function admitMember(context: Context, what: Transitions['admitMember']): Promise<void> {
  const { member, clearance } = what
  const role = partyOf(context, member)?.role
  requireThat(role === undefined, 'RoleTaken', () => ({ party: member, role: role ?? 'none' }))
  await requireCleared(context, { party: member, purpose: 'membership', subject: subject(member) }, clearance)
  admitParty(context, member, 'member')
}

/** The council's own call: a member only comes back this way. */
export function admitByCouncil(context: Context, party: Address, role: Role): void {
  const known = partyOf(context, party)?.role
  requireThat(role !== 'member' || known === 'member', 'NotStanding', () => ({
    party,
    needed: role,
    role: 'none',
  }))
  admitParty(context, party, role)
}

export function admitParty(context: Context, party: Address, role: Role): void {
  const { state, time, emit } = context
  const known = partyOf(context, party)
  requireThat(party !== nobody && !isProgramme(context, party), 'RoleTaken', () => ({ party, role: 'none' }))
  requireThat(known === undefined || known.role === role, 'RoleTaken', () => ({
    party,
    role: known?.role ?? 'none',
  }))
  requireThat(known?.standing !== true, 'AlreadyStanding', () => ({ party }))

  let index = 0
  if (attests(role)) {
    requireThat(state.admissions < 256, 'AdmissionsExhausted', () => ({}))
    index = state.admissions
    state.admissions += 1
    state.accredited |= bit(index)
  }
  state.parties.set(party, {
    role,
    standing: true,
    index,
    admittedAt: time,
    suspendedAt: known?.suspendedAt ?? 0,
  })
  emit({ kind: 'admitted', role, party, index })
}

export function suspend(context: Context, party: Address, role: Role): void {
  const { state, time, emit } = context
  const known = partyOf(context, party)
  requireThat(known !== undefined && known.role === role && known.standing, 'NotStanding', () => ({
    party,
    needed: role,
    role: known?.role ?? 'none',
  }))
  state.parties.set(party, { ...known, standing: false, suspendedAt: time })
  if (attests(role)) state.accredited &= ~bit(known.index)
  emit({ kind: 'suspended', role, party })
}

export function addVault(context: Context, sponsor: Address, custodian: Address, jurisdiction: string): void {
  const { state, emit } = context
  requireStanding(context, sponsor, 'sponsor')
  requireStanding(context, custodian, 'custodian')
  requireThat(/^[A-Z]{2}$/.test(jurisdiction), 'NotAJurisdiction', () => ({
    jurisdiction: encodeJurisdiction(jurisdiction),
  }))
  const own = sponsorOf(context, sponsor)
  requireThat(own.vaults.length < maxVaults, 'TooManyVaults', () => ({ sponsor, limit: maxVaults }))

  state.vaults.push({
    sponsor,
    jurisdiction,
    custodian,
    custodianIndex: 0,
    asOf: 0,
    seen: 0,
    base: 0n,
    waiting: 0n,
    waitingAt: 0,
    gold: 0n,
    goldAt: 0,
    root: noDigest,
    signers: 0n,
    journal: [],
    seenTotal: 0n,
  })
  const vault = state.vaults.length
  own.vaults.push(vault)
  emit({ kind: 'vaultAdded', vault, sponsor, custodian, jurisdiction })
}

export function replaceCustodian(context: Context, vault: number, custodian: Address): void {
  const record = vaultOf(context, vault)
  const previous = record.custodian
  requireThat(previous !== custodian, 'CustodianUnchanged', () => ({ vault, custodian }))
  requireStanding(context, custodian, 'custodian')
  record.custodian = custodian
  record.signers = 0n
  context.emit({ kind: 'custodianReplaced', vault, previous, custodian })
}

export function partyOf({ state }: Context, address: Address): FakeParty | undefined {
  return state.parties.get(address)
}

export function isStanding(context: Context, address: Address, role: Role): boolean {
  const party = partyOf(context, address)
  return party?.role === role && party.standing
}

export function requireStanding(context: Context, party: Address, needed: Role): void {
  requireThat(isStanding(context, party, needed), 'NotStanding', () => ({
    party,
    needed,
    role: partyOf(context, party)?.role ?? 'none',
  }))
}

/** Hold and veto stay with the suspended for a while. */
export function mayObject(context: Context, address: Address, role: Role): boolean {
  const party = partyOf(context, address)
  if (party?.role !== role) return false
  return party.standing || context.time < party.suspendedAt + context.fixed.rules.changeDelaySeconds
}

export async function requireCleared(
  context: Context,
  what: Omit<Clearance, 'decision' | 'expiry'>,
  clearance: SignedClearance,
): Promise<void> {
  const { decision, expiry } = clearance
  const two = clearanceOf(clearance)
  if (!two.ok) throw new Reverted(two.refusal)
  const { first, second } = two.value
  requireThat(decision !== noDigest, 'DecisionMissing', () => ({}))
  requireThat(context.time <= expiry, 'Expired', () => ({ expiry, time: context.time }))
  requireThat(first.signer !== second.signer, 'OneOfficerTwice', () => ({ officer: first.signer }))
  requireStanding(context, first.signer, 'officer')
  requireStanding(context, second.signer, 'officer')
  const digest = clearanceDigest(context.fixed, { ...what, decision, expiry })
  await requireSigned(first.signer, digest, first.signature)
  await requireSigned(second.signer, digest, second.signature)
}

export async function requireSigned(signer: Address, digest: Digest, signature: Hex): Promise<void> {
  const by = await signerOf(digest, signature)
  requireThat(by === signer, 'BadSignature', () => ({ signer, digest }))
}

export function vaultOf({ state }: Context, vault: number): FakeVault {
  const found = state.vaults[vault - 1]
  requireThat(found !== undefined, 'NoSuchVault', () => ({ vault }))
  return found
}

export function sponsorOf({ state }: Context, sponsor: Address): FakeSponsor {
  const found = state.sponsors.get(sponsor)
  if (found !== undefined) return found
  const fresh = { issued: 0n, titled: 0n, cap: 0n, vaults: [] }
  state.sponsors.set(sponsor, fresh)
  return fresh
}

export function isProgramme({ fixed }: Context, address: Address): boolean {
  return Object.values(fixed.contracts).includes(address)
}

export function bit(index: number): bigint {
  return 1n << BigInt(index)
}

export function has(bits: bigint, index: number): boolean {
  return (bits & bit(index)) !== 0n
}

export function countBits(bits: bigint): number {
  let count = 0
  for (let rest = bits; rest !== 0n; rest &= rest - 1n) count += 1
  return count
}

function attests(role: Role): boolean {
  return role === 'custodian' || role === 'auditor'
}
