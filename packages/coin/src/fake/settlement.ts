/** The fake's settlement: nets in, payments out, all or nothing. It knows one asset, the coin. */
import { coinUnits } from '@specie/units'
import { hexToBigInt } from 'viem'
import type { Address, Digest } from '../port/state.ts'
import type { TitleLeg, Transitions } from '../port/transitions.ts'
import { transferTitle } from './barTitle.ts'
import { requireNotFrozen, transferFrom } from './coin.ts'
import { type Context, calledBy, nobody, requireThat } from './context.ts'
import { requireCleared, requireStanding } from './registry.ts'
import { batchDigest, settlementMemberDigest, signerOf } from './signedDigests.ts'

const maxMembers = 64
const maxAssets = 8
const maxTitleLegs = 64
const longestDeadlineSeconds = 3_600

export async function settle(context: Context, what: Transitions['settle']): Promise<void> {
  const { members, assets, nets, obligationsRoot, titleLegs, clearance } = what
  const { state, fixed, emit } = context
  requireShape(context, what)
  const digest = batchDigest(what)
  requireThat(!state.settled.has(digest), 'AlreadySettled', () => ({ digest }))
  for (const member of members) requireStanding(context, member, 'member')
  for (const member of members) requireNotFrozen(context, member)
  const party = fixed.contracts.settlement
  await requireCleared(context, { party, purpose: 'settlement', subject: digest }, clearance)

  state.settled.add(digest)
  await useSignatures(context, what)
  const totals = nets.map((row) => row.reduce((total, net) => (net > 0n ? total + net : total), 0n))
  const { decision } = clearance
  const titles = titleLegs.length
  emit({ kind: 'settled', digest, obligationsRoot, members, assets, totals, titles, decision })
  const own = calledBy(context, fixed.contracts.settlement)
  for (const [position, asset] of assets.entries()) pay(own, asset, members, nets[position] ?? [])
  for (const leg of titleLegs) moveTitle(own, leg, members)
}

export function raiseNonce({ state, caller: member, emit }: Context): void {
  const nonce = (state.settlementNonces.get(member) ?? 0) + 1
  state.settlementNonces.set(member, nonce)
  emit({ kind: 'nonceRaised', member, nonce })
}

function pay(context: Context, asset: Address, members: readonly Address[], nets: readonly bigint[]): void {
  if (asset !== context.fixed.contracts.coin)
    throw new Error(`The fake knows no asset but its coin; ${asset} is another.`)
  for (const [position, member] of members.entries()) {
    const needed = -(nets[position] ?? 0n)
    const balance = context.state.balances.get(member) ?? 0n
    requireThat(balance >= needed, 'MemberShort', () => ({ asset, member, balance, needed }))
  }
  const open = [...nets]
  let debtor = 0
  let creditor = 0
  for (;;) {
    while (debtor < open.length && (open[debtor] ?? 0n) >= 0n) debtor += 1
    while (creditor < open.length && (open[creditor] ?? 0n) <= 0n) creditor += 1
    if (debtor === open.length) return
    const [owing, due] = [-(open[debtor] ?? 0n), open[creditor] ?? 0n]
    const amount = due < owing ? due : owing
    open[debtor] = amount - owing
    open[creditor] = due - amount
    const from = members[debtor] ?? nobody
    const to = members[creditor] ?? nobody
    transferFrom(context, { from, to, amount: coinUnits(amount) })
  }
}

function moveTitle(context: Context, leg: TitleLeg, members: readonly Address[]): void {
  const { title, from, to } = leg
  const { state } = context
  const vault = state.titles.get(title)?.vault
  const record = vault === undefined ? undefined : state.vaults[vault - 1]
  requireThat(record !== undefined, 'NoSuchVault', () => ({ vault: 0 }))
  const owner = state.owners.get(title) ?? nobody
  for (const account of [from, to])
    requireThat(members.includes(account), 'NotInBatch', () => ({ title, account }))
  requireThat(owner === from, 'NotTheTitlesOwner', () => ({ title, owner, from }))
  const { length } = record.journal
  requireThat(length === leg.journalLength, 'JournalMoved', () => ({
    title,
    seen: leg.journalLength,
    length,
  }))
  transferTitle(context, { title, from, to })
}

function requireShape(context: Context, what: Transitions['settle']): void {
  const { members, assets, nets, titleLegs, deadline, signatures } = what
  const { time } = context
  const latest = time + longestDeadlineSeconds
  requireThat(time <= deadline, 'DeadlinePassed', () => ({ deadline, time }))
  requireThat(deadline <= latest, 'DeadlineTooFar', () => ({ deadline, latest }))
  requireShaped('members', members.length, maxMembers, members.length >= 2 && members.length <= maxMembers)
  requireShaped('assets', assets.length, maxAssets, assets.length <= maxAssets)
  requireShaped('title legs', titleLegs.length, maxTitleLegs, titleLegs.length <= maxTitleLegs)
  requireShaped('signatures', signatures.length, members.length, signatures.length === members.length)
  requireShaped('nets', nets.length, assets.length, nets.length === assets.length)
  requireAscending('members', members)
  requireAscending('assets', assets)
  for (const [position, asset] of assets.entries()) {
    const own = nets[position] ?? []
    requireThat(asset !== context.fixed.contracts.barTitle, 'NotAnAsset', () => ({ asset }))
    requireShaped('nets', own.length, members.length, own.length === members.length)
    const sum = own.reduce((total, net) => total + net, 0n)
    requireThat(sum === 0n, 'NotZeroSum', () => ({ asset, sum }))
  }
}

function requireShaped(what: string, given: number, needed: number, holds: boolean): void {
  requireThat(holds, 'WrongShape', () => ({ what, given, needed }))
}

function requireAscending(what: string, list: readonly Address[]): void {
  for (const [position, address] of list.entries()) {
    const before = list[position - 1]
    if (before === undefined) continue
    requireThat(hexToBigInt(before) < hexToBigInt(address), 'NotAscending', () => ({ what, position }))
  }
}

async function useSignatures(context: Context, what: Transitions['settle']): Promise<void> {
  const { state, fixed } = context
  for (const [position, member] of what.members.entries()) {
    const nonce = state.settlementNonces.get(member) ?? 0
    state.settlementNonces.set(member, nonce + 1)
    const digest: Digest = settlementMemberDigest(fixed, what, member, nonce)
    const by = await signerOf(digest, what.signatures[position] ?? '0x')
    requireThat(by === member, 'MemberDidNotSign', () => ({ member, digest }))
  }
}
