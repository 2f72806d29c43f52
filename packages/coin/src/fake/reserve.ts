/** The fake's journey of a gram: minted, turned into a title and back, delivered, withdrawn, retired, taken over. */
import { coinUnits, micrograms, toBigint } from '@specie/units'
import type { Address, Digest, Hex } from '../port/state.ts'
import type { Transitions } from '../port/transitions.ts'
import { burnTitle, mintTitle } from './barTitle.ts'
import { burnCoins, mintCoins } from './coin.ts'
import { type Context, calledBy, requireThat } from './context.ts'
import { requireCleared, requireSigned, requireStanding, sponsorOf, vaultOf } from './registry.ts'
import { assumptionDigest, barReleaseDigest, subject, titleReleaseDigest } from './signedDigests.ts'
import type { FakeTitle, FakeVault } from './state.ts'
import {
  assetsOf,
  countedOf,
  depart,
  goneAt,
  requireNotChallenged,
  requireOnShelf,
  requireProved,
  requireSameBar,
} from './vaults.ts'

export async function mint(context: Context, what: Transitions['mint']): Promise<void> {
  const { to, reference, clearance } = what
  const { state, caller: sponsor, emit } = context
  const amount = toBigint(what.amount)
  const order = subject(sponsor, to, amount, reference)
  requireStanding(context, sponsor, 'sponsor')
  requireThat(amount > 0n, 'AmountMissing', () => ({}))
  requireThat(!state.usedOrders.has(order), 'OrderUsed', () => ({ order }))
  requireRoom(context, sponsor, amount)
  await requireCleared(context, { party: to, purpose: 'mint', subject: order }, clearance)

  state.usedOrders.add(order)
  sponsorOf(context, sponsor).issued += amount
  const { decision } = clearance
  emit({ kind: 'minted', sponsor, to, amount: coinUnits(amount), order, reference, decision })
  mintCoins(asReserve(context), to, amount)
}

export function open(context: Context, { vault, proof }: Transitions['open']): void {
  const { state, caller: owner, emit } = context
  const { barKey, detail } = proof
  const fine = toBigint(proof.fine)
  const v = vaultOf(context, vault)
  const own = sponsorOf(context, v.sponsor)
  requireOnShelf(context, vault, proof)
  requireYoung(context, vault, v)
  requireCounted(context, vault, v, fine)
  requireUntitled(context, barKey)
  requireThat(own.issued >= fine, 'IssuedTooLow', () => ({
    sponsor: v.sponsor,
    issued: own.issued,
    needed: fine,
  }))

  state.lastTitle += 1
  const title = state.lastTitle
  own.issued -= fine
  own.titled += fine
  state.titles.set(title, { vault, barKey, fine })
  state.titleOf.set(barKey, title)
  const { sponsor } = v
  emit({ kind: 'titleOpened', title, owner, sponsor, vault, barKey, fine: micrograms(fine), detail })
  burnCoins(asReserve(context), owner, fine)
  mintTitle(asReserve(context), owner, title)
}

export function close(context: Context, { title, proof }: Transitions['close']): void {
  const { caller: owner, emit } = context
  const { vault, barKey, fine } = requireOwner(context, title)
  const v = vaultOf(context, vault)
  requireSameBar(barKey, proof.barKey)
  requireProved(context, vault, proof)
  requireNotChallenged(context, vault, barKey)
  requireYoung(context, vault, v)
  const listed = toBigint(proof.fine)
  requireThat(listed >= fine, 'BarLighter', () => ({ barKey, fine: listed, titled: fine }))
  requireCounted(context, vault, v, fine)
  const [has, owes] = [assetsOf(context, v.sponsor), owedBy(context, v.sponsor)]
  requireThat(has >= owes, 'SponsorShort', () => ({ sponsor: v.sponsor, assets: has, owed: owes }))

  const own = sponsorOf(context, v.sponsor)
  own.titled -= fine
  own.issued += fine
  end(context, title, barKey)
  emit({ kind: 'titleClosed', title, owner, vault, barKey, fine: micrograms(fine) })
  burnTitle(asReserve(context), title)
  mintCoins(asReserve(context), owner, fine)
}

export function ask(context: Context, { title }: Transitions['ask']): void {
  const { vault } = requireOwner(context, title)
  context.emit({ kind: 'deliveryAsked', title, owner: context.caller, vault })
}

export async function deliver(context: Context, what: Transitions['deliver']): Promise<void> {
  const { title, clearance, releaseExpiry: expiry, custodianSignature } = what
  const { caller: owner, fixed, emit } = context
  const { vault, barKey, fine } = requireOwner(context, title)
  const v = vaultOf(context, vault)
  await requireCleared(
    context,
    { party: owner, purpose: 'delivery', subject: subject(title, owner) },
    clearance,
  )
  const release = titleReleaseDigest(fixed, { vault, title, owner, fine, expiry })
  await requireReleased(context, v, expiry, release, custodianSignature)

  sponsorOf(context, v.sponsor).titled -= fine
  end(context, title, barKey)
  const entry = depart(context, vault, 'delivery', barKey, fine)
  const { decision } = clearance
  emit({
    kind: 'titleDelivered',
    title,
    owner,
    vault,
    barKey,
    fine: micrograms(fine),
    entry,
    decision,
  })
  burnTitle(asReserve(context), title)
}

export async function withdraw(context: Context, what: Transitions['withdraw']): Promise<void> {
  const { vault, proof, clearance, releaseExpiry: expiry, custodianSignature } = what
  const { caller, fixed, emit } = context
  const { barKey } = proof
  const fine = toBigint(proof.fine)
  const v = vaultOf(context, vault)
  const gone = goneAt(context, vault, barKey)
  requireThat(caller === v.sponsor, 'NotTheSponsor', () => ({ vault, sponsor: v.sponsor, caller }))
  requireOnShelf(context, vault, proof)
  requireUntitled(context, barKey)
  requireFree(context, caller, fine)
  const cleared = { party: caller, purpose: 'withdrawal', subject: subject(vault, barKey, gone) } as const
  await requireCleared(context, cleared, clearance)
  const release = barReleaseDigest(fixed, { vault, barKey, fine, goneAt: gone, expiry })
  await requireReleased(context, v, expiry, release, custodianSignature)

  const entry = depart(context, vault, 'withdrawal', barKey, fine)
  const { decision } = clearance
  emit({
    kind: 'barWithdrawn',
    vault,
    sponsor: caller,
    barKey,
    fine: micrograms(fine),
    entry,
    decision,
  })
}

export function retire(context: Context, what: Transitions['retire']): void {
  const { caller: sponsor } = context
  const amount = toBigint(what.amount)
  const own = sponsorOf(context, sponsor)
  requireThat(amount > 0n, 'AmountMissing', () => ({}))
  requireThat(amount <= own.issued, 'IssuedTooLow', () => ({ sponsor, issued: own.issued, needed: amount }))
  own.issued -= amount
  context.emit({ kind: 'retired', sponsor, amount: coinUnits(amount) })
  burnCoins(asReserve(context), sponsor, amount)
}

export async function assume(context: Context, what: Transitions['assume']): Promise<void> {
  const { from, to, reference, expiry, clearance } = what
  const { state, fixed, time, emit } = context
  const amount = toBigint(what.amount)
  const taken = subject(from, to, amount, reference)
  const own = sponsorOf(context, from)
  requireThat(from !== to, 'SameSponsor', () => ({ sponsor: from }))
  requireStanding(context, to, 'sponsor')
  requireThat(amount > 0n, 'AmountMissing', () => ({}))
  requireThat(time <= expiry, 'Expired', () => ({ expiry, time }))
  requireThat(!state.usedAssumptions.has(taken), 'OrderUsed', () => ({ order: taken }))
  requireThat(amount <= own.issued, 'IssuedTooLow', () => ({
    sponsor: from,
    issued: own.issued,
    needed: amount,
  }))
  requireRoom(context, to, amount)
  await requireCleared(context, { party: to, purpose: 'assumption', subject: taken }, clearance)
  const digest = assumptionDigest(fixed, { from, to, amount, ref: reference, expiry })
  await requireSigned(from, digest, what.fromSignature)
  await requireSigned(to, digest, what.toSignature)

  state.usedAssumptions.add(taken)
  own.issued -= amount
  sponsorOf(context, to).issued += amount
  const { decision } = clearance
  emit({ kind: 'assumed', from, to, amount: coinUnits(amount), reference, decision })
}

function owedBy(context: Context, sponsor: Address): bigint {
  const { issued, titled } = sponsorOf(context, sponsor)
  return issued + titled
}

function requireRoom(context: Context, sponsor: Address, amount: bigint): void {
  requireFree(context, sponsor, amount)
  const { issued, cap } = sponsorOf(context, sponsor)
  requireThat(issued + amount <= cap, 'CapExceeded', () => ({ sponsor, cap, wouldBe: issued + amount }))
}

function requireFree(context: Context, sponsor: Address, needed: bigint): void {
  const [has, owes] = [assetsOf(context, sponsor), owedBy(context, sponsor)]
  const free = has > owes ? has - owes : 0n
  requireThat(needed <= free, 'NotEnoughFree', () => ({ sponsor, free, needed }))
}

function requireCounted(context: Context, vault: number, v: FakeVault, needed: bigint): void {
  const counted = countedOf(context, v)
  requireThat(counted >= needed, 'NotEnoughCounted', () => ({ vault, counted, needed }))
}

function requireYoung({ fixed, time }: Context, vault: number, v: FakeVault): void {
  const lapsedAt = v.asOf + fixed.rules.maxAgeSeconds
  requireThat(time <= lapsedAt, 'StatementLapsed', () => ({ vault, lapsedAt }))
}

function requireUntitled({ state }: Context, barKey: Digest): void {
  const title = state.titleOf.get(barKey)
  requireThat(title === undefined, 'BarTitled', () => ({ barKey, title: title ?? 0 }))
}

function requireOwner({ state, caller }: Context, title: number): FakeTitle {
  const found = state.titles.get(title)
  const owner = state.owners.get(title)
  requireThat(found !== undefined && owner !== undefined, 'NoSuchTitle', () => ({ title }))
  requireThat(owner === caller, 'NotTheOwner', () => ({ title, owner, caller }))
  return found
}

async function requireReleased(
  context: Context,
  { custodian }: FakeVault,
  expiry: number,
  digest: Digest,
  signature: Hex,
): Promise<void> {
  requireThat(context.time <= expiry, 'Expired', () => ({ expiry, time: context.time }))
  requireStanding(context, custodian, 'custodian')
  await requireSigned(custodian, digest, signature)
}

function end({ state }: Context, title: number, barKey: Digest): void {
  state.titles.delete(title)
  state.titleOf.delete(barKey)
}

function asReserve(context: Context): Context {
  return calledBy(context, context.fixed.contracts.reserve)
}
