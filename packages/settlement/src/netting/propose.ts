/**
 * What can settle with the balances there are: obligations are chosen, not members. Of all choices that can be paid, one of the greatest weight
 * that could be found in the time given, with a bound that no choice exceeds.
 */
import type { Obligation } from '../obligation/obligation.ts'
import { priceScale } from './bound.ts'
import { type Choice, type Draft, fits } from './choice.ts'
import type { Solver } from './exact/openSolver.ts'
import { inOneBatch } from './inOneBatch.ts'
import type { Left, LeftReason, NettingInput, Proposal } from './input.ts'
import { netPositions, titleMoves } from './positions.ts'
import { byClaim, type Queue, queueOf, reasonFor, type Unit } from './queue.ts'
import { type Relaxed, relaxed } from './relaxed.ts'
import { better, resolve } from './resolve.ts'
import { sharpen } from './sharpen.ts'

export type ProposeOptions = {
  /** HiGHS, from `openSolver`; without it the rules alone choose, and the bound is all that waits. */
  readonly solver?: Solver
  /** Bounds the search; the answer is the same for the same input as long as the search ends before it. */
  readonly timeMs: number
}

export function propose(input: NettingInput, { solver, timeMs }: ProposeOptions): Proposal {
  const begun = performance.now()
  const leftMs = () => timeMs - (performance.now() - begun)
  const queue = queueOf(input)
  const { choice, bound } = chosen(queue, solver, leftMs)
  const batch = inOneBatch(queue, choice, input.limits)
  return proposalOf(queue, batch.choice, batch.full, bound)
}

/** The rules first, which always give an answer; then HiGHS, where the queue is small enough for it and something is left to find. */
function chosen(
  queue: Queue,
  solver: Solver | undefined,
  leftMs: () => number,
): { readonly choice: Draft; readonly bound: bigint } {
  const until = () => leftMs() <= 0
  const all = new Uint8Array(queue.units.length).fill(1)
  let found: Relaxed = relaxed(queue)
  const search = () => ({ prices: Float64Array.from(found.prices, perUnit), until, bound: found.bound })
  let choice = resolve(queue, [all, found.taken], search())
  if (choice.weight < found.bound && queue.units.some(({ obligations }) => obligations.length > 1)) {
    found = { ...found, ...sharpen(queue, found, choice.weight, until) }
    if (!until()) choice = better(choice, resolve(queue, [choice.taken, all], search()))
  }
  if (choice.weight === found.bound || solver === undefined || queue.units.length > mostForSolver)
    return { choice, bound: found.bound }
  const solved = solver(queue, { known: choice, leftMs })
  if (solved === null) return { choice, bound: found.bound }
  const bound = lesser(found.bound, solved.bound)
  return { choice: better(choice, resolve(queue, [solved.taken], { ...search(), bound })), bound }
}

/** How far the choice may be from the best one, in basis points of the bound, rounded up. */
export function gapBasisPoints({ weight, bound }: Pick<Proposal, 'weight' | 'bound'>): number {
  return bound === 0n ? 0 : Number(((bound - weight) * 10_000n + bound - 1n) / bound)
}

function proposalOf(
  queue: Queue,
  choice: Choice,
  full: ReadonlyMap<number, LeftReason>,
  bound: bigint,
): Proposal {
  const settled: Obligation[] = []
  const left: Left[] = [...queue.left]
  let weight = 0n
  for (const [place, unit] of queue.units.entries()) {
    if (choice.taken[place] === 1) {
      settled.push(...unit.obligations)
      weight += unit.weight
    } else left.push(...leftOf(queue, choice, unit, full.get(place)))
  }
  settled.sort(byClaim)
  const value = settled.reduce((sum, { owed }) => (owed.kind === 'amount' ? sum + owed.amount : sum), 0n)
  return {
    settled,
    left: left.toSorted((one, other) => byClaim(one.obligation, other.obligation)),
    nets: netPositions(settled),
    titleMoves: titleMoves(settled),
    value,
    weight,
    bound,
  }
}

/** The account that would fall below zero says why; the others of the unit wait for it. */
function leftOf(
  { accounts }: Queue,
  choice: Choice,
  unit: Unit,
  full: LeftReason | undefined,
): readonly Left[] {
  if (full !== undefined) return unit.obligations.map((obligation) => ({ obligation, reason: full }))
  if (fits(choice, unit)) throw new Error('A unit that still fits was left out.')
  const short = unit.accounts.findIndex(
    (account, index) => (choice.balances[account] ?? 0n) + (unit.changes[index] ?? 0n) < 0n,
  )
  const number = unit.accounts[short] ?? 0
  const account = accounts[number]
  if (account === undefined) throw new Error('An account that was counted is not there.')
  const missing = -((choice.balances[number] ?? 0n) + (unit.changes[short] ?? 0n))
  const culprit = unit.obligations.find(
    ({ debtor, owed }) =>
      debtor === account.member &&
      (owed.kind === 'amount' ? owed.asset === account.asset : owed.title === account.title),
  )
  const reason: LeftReason =
    account.asset === null
      ? { code: 'TITLE_NOT_THERE', title: account.title ?? 0n }
      : { code: 'SHORT', member: account.member, asset: account.asset, missing }
  return unit.obligations.map((obligation) => ({
    obligation,
    reason: culprit === undefined || obligation === culprit ? reason : reasonFor(obligation, culprit),
  }))
}

function perUnit(price: bigint): number {
  return Number(price) / Number(priceScale)
}

function lesser(one: bigint, other: bigint): bigint {
  return one < other ? one : other
}

/** An integer programme of more units is seldom bettered by it in a time that people wait. */
const mostForSolver = 12_000
