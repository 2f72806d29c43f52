/** The fake's statements, journals and what counts. */
import { micrograms, toBigint } from '@specie/units'
import type { Address, Digest, JournalKind } from '../port/state.ts'
import type { BarProof, Transitions } from '../port/transitions.ts'
import { type Context, noDigest, requireThat } from './context.ts'
import {
  bit,
  countBits,
  has,
  isStanding,
  maxVaultGold,
  mayObject,
  partyOf,
  requireSigned,
  sponsorOf,
  vaultOf,
} from './registry.ts'
import { holdConsentDigest, statementDigest } from './signedDigests.ts'
import type { FakeVault } from './state.ts'
import { rootOf } from './sumTree.ts'

export async function submit(
  context: Context,
  { statement, signatures }: Transitions['submit'],
): Promise<void> {
  const { vault, asOf, seen } = statement
  const { time, fixed, emit } = context
  const fineGold = toBigint(statement.fineGold)
  const v = vaultOf(context, vault)
  const length = v.journal.length
  requireThat(asOf > v.asOf, 'NotLaterThan', () => ({ vault, asOf, inForce: v.asOf }))
  requireThat(asOf <= time, 'FromTheFuture', () => ({ asOf, time }))
  requireThat(seen <= length, 'SeenBeyondJournal', () => ({ vault, seen, length }))
  requireThat(fineGold <= maxVaultGold, 'TooMuchGold', () => ({ amount: fineGold, limit: maxVaultGold }))
  const { signers, custodianIndex } = await requireQuorum(context, v, { statement, signatures })

  const seenTotal = v.journal[seen - 1]?.total ?? 0n
  const tranches = stagger(context, v, saturating(seenTotal, v.seenTotal), fineGold)
  const goldAt = time + fixed.rules.raiseDelaySeconds
  Object.assign(v, {
    ...tranches,
    gold: fineGold,
    goldAt,
    asOf,
    seen,
    custodianIndex,
    seenTotal,
    signers,
    root: statement.barRoot,
  })
  emit({
    kind: 'statementAccepted',
    ...statement,
    signers,
    base: micrograms(tranches.base),
    waiting: micrograms(tranches.waiting),
    waitingAt: tranches.waitingAt,
    goldAt,
  })
}

export async function hold(context: Context, what: Transitions['hold']): Promise<void> {
  const { vault, evidence, consent } = what
  const { state, caller, time, emit } = context
  const amount = toBigint(what.amount)
  const v = vaultOf(context, vault)
  const mark = `${caller} ${vault}`
  if (consent !== undefined) {
    const consenting = consent.signer
    requireThat(mayObject(context, caller, 'guardian'), 'MayNotHold', () => ({ vault, party: caller }))
    requireThat(mayConsent(context, v, consenting), 'NotOfAnotherKind', () => ({ party: caller, consenting }))
    const entry = v.journal.length
    await requireSigned(
      consenting,
      holdConsentDigest(context.fixed, { vault, amount, evidence, entry }),
      consent.signature,
    )
    state.lastHold.set(mark, time)
    appendHold(context, vault, amount, evidence)
    emit({ kind: 'holdConsented', vault, entry: entry + 1, consenting })
    return
  }
  if (caller === v.custodian) {
    requireThat(mayObject(context, caller, 'custodian'), 'MayNotHold', () => ({ vault, party: caller }))
  } else {
    requireThat(mayObject(context, caller, 'guardian'), 'MayNotHold', () => ({ vault, party: caller }))
    const last = state.lastHold.get(mark)
    requireThat(last === undefined || time >= last + holdRestSeconds, 'HoldRests', () => ({
      vault,
      party: caller,
      until: (last ?? 0) + holdRestSeconds,
    }))
    state.lastHold.set(mark, time)
  }
  appendHold(context, vault, amount, evidence)
}

export function withdrawSignature(context: Context, { vault }: Transitions['withdrawSignature']): void {
  const v = vaultOf(context, vault)
  const auditor = context.caller
  const party = partyOf(context, auditor)
  requireThat(party?.role === 'auditor' && has(v.signers, party.index), 'NotASigner', () => ({
    vault,
    auditor,
  }))
  v.signers &= ~bit(party.index)
  context.emit({ kind: 'signatureWithdrawn', vault, auditor, signers: v.signers })
}

export function twice(context: Context, what: Transitions['twice']): void {
  const { vault, proof, otherVault, otherProof } = what
  const v = vaultOf(context, vault)
  const w = vaultOf(context, otherVault)
  requireThat(vault !== otherVault, 'SameVault', () => ({ vault }))
  requireSameBar(proof.barKey, otherProof.barKey)
  requireThat(v.asOf <= w.asOf, 'NotTheOlder', () => ({ vault, asOf: v.asOf, other: w.asOf }))
  requireOnShelf(context, vault, proof)
  requireProved(context, otherVault, otherProof)
  requireNotGone(context, otherVault, otherProof.barKey)

  challenge(context, vault, proof)
  const otherLoses = v.asOf === w.asOf && toBigint(otherProof.fine) > 0n
  const isChallenged = challengedFor(context, otherVault, otherProof.barKey) === w.asOf
  if (otherLoses && !isChallenged) challenge(context, otherVault, otherProof)
}

/** Micrograms that count now. */
export function countedOf(context: Context, v: FakeVault): bigint {
  return stands(context, v) ? saturating(ripe(context, v), pendingOf(v)) : 0n
}

export function assetsOf(context: Context, sponsor: Address): bigint {
  return sponsorOf(context, sponsor).vaults.reduce(
    (sum, vault) => sum + countedOf(context, vaultOf(context, vault)),
    0n,
  )
}

export function journalTotal(v: FakeVault): bigint {
  return v.journal.at(-1)?.total ?? 0n
}

/** A departure: until a statement has seen it, the bar can neither be titled nor leave again. Gives the entry's number. */
export function depart(
  context: Context,
  vault: number,
  kind: 'delivery' | 'withdrawal',
  barKey: Digest,
  fine: bigint,
): number {
  const entry = append(context, vault, kind, fine, barKey)
  context.state.goneAt.set(`${vault} ${barKey}`, entry)
  return entry
}

export function goneAt({ state }: Pick<Context, 'state'>, vault: number, barKey: Digest): number {
  return state.goneAt.get(`${vault} ${barKey}`) ?? 0
}

export function challengedFor({ state }: Pick<Context, 'state'>, vault: number, barKey: Digest): number {
  return state.challengedFor.get(`${vault} ${barKey}`) ?? 0
}

/** In the list in force, of some weight, neither gone since nor claimed by two lists. */
export function requireOnShelf(context: Context, vault: number, proof: BarProof): void {
  const { barKey } = proof
  requireProved(context, vault, proof)
  requireThat(toBigint(proof.fine) > 0n, 'BarCountsNothing', () => ({ vault, barKey }))
  requireNotGone(context, vault, barKey)
  requireNotChallenged(context, vault, barKey)
}

export function requireProved(context: Context, vault: number, proof: BarProof): void {
  const v = vaultOf(context, vault)
  const { hash: root, sum } = rootOf(proof)
  requireThat(v.asOf !== 0, 'NoStatement', () => ({ vault }))
  requireThat(root === v.root && sum === v.gold, 'BarNotProved', () => ({
    vault,
    barKey: proof.barKey,
    root,
    sum,
  }))
}

export function requireNotChallenged(context: Context, vault: number, barKey: Digest): void {
  const { asOf } = vaultOf(context, vault)
  requireThat(challengedFor(context, vault, barKey) !== asOf, 'BarChallenged', () => ({
    vault,
    barKey,
    asOf,
  }))
}

export function requireSameBar(barKey: Digest, other: Digest): void {
  requireThat(barKey === other, 'NotTheSameBar', () => ({ barKey, other }))
}

export const holdRestSeconds = 30 * 86_400

function requireNotGone(context: Context, vault: number, barKey: Digest): void {
  const { seen } = vaultOf(context, vault)
  const gone = goneAt(context, vault, barKey)
  requireThat(gone <= seen, 'BarGone', () => ({ vault, barKey, goneAt: gone, seen }))
}

async function requireQuorum(
  context: Context,
  v: FakeVault,
  { statement, signatures }: Transitions['submit'],
): Promise<{ signers: bigint; custodianIndex: number }> {
  const { vault } = statement
  const { custodian } = v
  const { quorum } = context.fixed.rules
  requireThat(signatures.length <= 16, 'TooManySignatures', () => ({ given: signatures.length, limit: 16 }))
  const digest = statementDigest(context.fixed, statement)
  let signers = 0n
  let auditors = 0
  let custodianIndex: number | undefined
  for (const { signer, signature } of signatures) {
    const party = partyOf(context, signer)
    requireThat(
      party?.standing === true && (party.role === 'auditor' || signer === custodian),
      'NotAnAttestor',
      () => ({ vault, signer, role: party?.role ?? 'none' }),
    )
    requireThat(!has(signers, party.index), 'SignedTwice', () => ({ signer }))
    await requireSigned(signer, digest, signature)
    signers |= bit(party.index)
    if (party.role === 'auditor') auditors += 1
    else custodianIndex = party.index
  }
  requireThat(custodianIndex !== undefined, 'CustodianMissing', () => ({ vault, custodian }))
  requireThat(auditors >= quorum, 'QuorumMissing', () => ({ vault, auditors, quorum }))
  return { signers, custodianIndex }
}

/** What counts goes on counting; a tranche that waits keeps its time; what is newer gathers behind it. */
function stagger(
  context: Context,
  v: FakeVault,
  reflected: bigint,
  fineGold: bigint,
): { base: bigint; waiting: bigint; waitingAt: number } {
  const { time } = context
  if (!stands(context, v)) return { base: 0n, waiting: 0n, waitingAt: time }
  const now = ripe(context, v)
  const next =
    time < v.waitingAt
      ? { waiting: v.waiting, waitingAt: v.waitingAt }
      : time < v.goldAt
        ? { waiting: v.gold, waitingAt: v.goldAt }
        : { waiting: now, waitingAt: time }
  const carried = (amount: bigint) => smaller(saturating(amount, reflected), fineGold)
  return { base: carried(now), waiting: carried(next.waiting), waitingAt: next.waitingAt }
}

function stands({ state, fixed, time }: Context, v: FakeVault): boolean {
  if (time > v.asOf + fixed.rules.maxAgeSeconds) return false
  const standing = v.signers & state.accredited
  return has(standing, v.custodianIndex) && countBits(standing) > fixed.rules.quorum
}

function ripe({ time }: Context, v: FakeVault): bigint {
  if (time >= v.goldAt) return v.gold
  return time >= v.waitingAt ? v.waiting : v.base
}

function pendingOf(v: FakeVault): bigint {
  return journalTotal(v) - v.seenTotal
}

function appendHold(context: Context, vault: number, amount: bigint, evidence: Digest): void {
  requireThat(evidence !== noDigest, 'EvidenceMissing', () => ({}))
  requireThat(amount > 0n, 'AmountMissing', () => ({}))
  requireThat(amount <= maxVaultGold, 'TooMuchGold', () => ({ amount, limit: maxVaultGold }))
  append(context, vault, 'hold', amount, evidence)
}

function challenge(context: Context, vault: number, { barKey, fine }: BarProof): void {
  context.state.challengedFor.set(`${vault} ${barKey}`, vaultOf(context, vault).asOf)
  append(context, vault, 'duplicate', toBigint(fine), barKey)
}

function append(
  context: Context,
  vault: number,
  kind: JournalKind,
  amount: bigint,
  evidence: Digest,
): number {
  const v = vaultOf(context, vault)
  const total = journalTotal(v) + amount
  v.journal.push({ kind, amount, total })
  const entry = v.journal.length
  context.emit({
    kind: 'journalled',
    vault,
    entry,
    entryKind: kind,
    amount: micrograms(amount),
    total: micrograms(total),
    evidence,
    by: context.caller,
  })
  return entry
}

function mayConsent(context: Context, v: FakeVault, consenting: Address): boolean {
  return (
    isStanding(context, consenting, 'auditor') ||
    isStanding(context, consenting, 'officer') ||
    (consenting === v.custodian && isStanding(context, consenting, 'custodian'))
  )
}

function saturating(from: bigint, take: bigint): bigint {
  return from > take ? from - take : 0n
}

function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other
}
