/**
 * What a member's own program asks of a proposal before it signs, from nothing but its own obligations: that the batch pays and takes exactly
 * what they come to, that none is settled that it does not know, and that nobody takes from it what it owes and leaves it waiting for what it
 * is owed.
 */
import type { Address, Digest } from '@specie/coin'
import { pairGuard } from '../netting/pairGuard.ts'
import type { Obligation } from '../obligation/obligation.ts'
import { type ObligationProof, verifyObligation } from '../obligation/tree.ts'
import type { Batch } from './round.ts'

export type ProposalFlaw =
  | { readonly code: 'DEADLINE_WRONG'; readonly deadline: number; readonly now: number }
  | { readonly code: 'NOT_NAMED'; readonly member: Address }
  | { readonly code: 'OBLIGATION_NOT_MINE'; readonly obligation: Digest }
  | { readonly code: 'OBLIGATION_TWICE'; readonly obligation: Digest }
  | { readonly code: 'OBLIGATION_NOT_DUE'; readonly obligation: Digest }
  | { readonly code: 'OBLIGATION_NOT_PROVED'; readonly obligation: Digest }
  | { readonly code: 'GROUP_BROKEN'; readonly ticket: Digest }
  | {
      readonly code: 'NET_WRONG'
      readonly asset: Address
      readonly expected: bigint
      readonly proposed: bigint
    }
  | { readonly code: 'TITLE_WRONG'; readonly title: bigint }
  | { readonly code: 'PAIR_UNFAIR'; readonly obligation: Digest; readonly counterparty: Address }

export type ProposalForMember = {
  readonly batch: Batch
  /** The member's own obligations that the batch is said to settle, each with its path to the root. */
  readonly settles: readonly ObligationProof[]
}

export type MemberView = {
  readonly member: Address
  /** All of its own that are open, as its own books have them, whichever side it is on. */
  readonly open: readonly Obligation[]
  /** Counterparties of which it agreed that what it owes may settle first. */
  readonly agreed: ReadonlySet<Address>
  readonly now: number
}

/** Null: it may sign. */
export function checkProposal({ batch, settles }: ProposalForMember, view: MemberView): ProposalFlaw | null {
  const { member, now } = view
  if (batch.deadline <= now || batch.deadline > now + longestDeadlineSeconds)
    return { code: 'DEADLINE_WRONG', deadline: batch.deadline, now }
  const place = batch.members.indexOf(member)
  if (place === -1) return { code: 'NOT_NAMED', member }
  const known = new Map(view.open.map((one) => [one.id, one]))
  const taken: Obligation[] = []
  const seen = new Set<Digest>()
  for (const { obligation, path } of settles) {
    const { id } = obligation
    const mine = known.get(id)
    if (mine === undefined) return { code: 'OBLIGATION_NOT_MINE', obligation: id }
    if (seen.has(id)) return { code: 'OBLIGATION_TWICE', obligation: id }
    if (mine.due > BigInt(now)) return { code: 'OBLIGATION_NOT_DUE', obligation: id }
    // Proved as it stands in the member's own books, not as the proposal tells it.
    if (!verifyObligation(batch.obligationsRoot, { obligation: mine, path }))
      return { code: 'OBLIGATION_NOT_PROVED', obligation: id }
    seen.add(id)
    taken.push(mine)
  }
  return (
    groupFlaw(taken, view) ??
    netFlaw(taken, batch, place, member) ??
    titleFlaw(taken, batch, member) ??
    pairFlaw(taken, view)
  )
}

function groupFlaw(taken: readonly Obligation[], { open }: MemberView): ProposalFlaw | null {
  const ids = new Set(taken.map(({ id }) => id))
  const broken = taken.find(
    (one) => one.allOrNone && open.some((other) => other.ticket === one.ticket && !ids.has(other.id)),
  )
  return broken === undefined ? null : { code: 'GROUP_BROKEN', ticket: broken.ticket }
}

function netFlaw(
  taken: readonly Obligation[],
  { assets, nets }: Batch,
  place: number,
  member: Address,
): ProposalFlaw | null {
  const expected = new Map<Address, bigint>()
  for (const { owed, creditor } of taken) {
    if (owed.kind !== 'amount') continue
    const change = creditor === member ? owed.amount : -owed.amount
    expected.set(owed.asset, (expected.get(owed.asset) ?? 0n) + change)
  }
  for (const asset of new Set([...assets, ...expected.keys()])) {
    const proposed = nets[assets.indexOf(asset)]?.[place] ?? 0n
    const wanted = expected.get(asset) ?? 0n
    if (proposed !== wanted) return { code: 'NET_WRONG', asset, expected: wanted, proposed }
  }
  return null
}

/** A title that comes in and goes out again in one batch moves past the member. */
function titleFlaw(taken: readonly Obligation[], { titleLegs }: Batch, member: Address): ProposalFlaw | null {
  const balance = new Map<bigint, number>()
  for (const { owed, creditor } of taken) {
    if (owed.kind !== 'title') continue
    balance.set(owed.title, (balance.get(owed.title) ?? 0) + (creditor === member ? 1 : -1))
  }
  for (const { title, from, to } of titleLegs) {
    if (from !== member && to !== member) continue
    const number = BigInt(title)
    balance.set(number, (balance.get(number) ?? 0) - (to === member ? 1 : -1))
  }
  const wrong = [...balance].find(([, left]) => left !== 0)
  return wrong === undefined ? null : { code: 'TITLE_WRONG', title: wrong[0] }
}

function pairFlaw(
  taken: readonly Obligation[],
  { member, open, agreed, now }: MemberView,
): ProposalFlaw | null {
  const due = open.filter((one) => one.due <= BigInt(now))
  const pairs = new Set([...agreed].map((counterparty) => `${member}:${counterparty}`))
  const unfair = pairGuard(taken, due, pairs).find(({ debtor }) => debtor === member)
  return unfair === undefined
    ? null
    : { code: 'PAIR_UNFAIR', obligation: unfair.obligation, counterparty: unfair.creditor }
}

/** The contract's own. */
const longestDeadlineSeconds = 3_600
