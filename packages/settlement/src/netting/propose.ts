/**
 * What can settle with the balances there are: obligations are chosen, not members. Of all choices that can be paid, one of the greatest weight
 * that could be found in the time given, with a bound that no choice exceeds.
 */
import type { Obligation } from '../obligation/obligation.ts'
import { boundOf } from './bound.ts'
import type { Solver } from './exact/openSolver.ts'
import { inOneBatch } from './inOneBatch.ts'
import type { Left, LeftReason, NettingInput, Proposal } from './input.ts'
import { netPositions, titleMoves } from './positions.ts'
import { byClaim, type Queue, queueOf, reasonFor, type Unit } from './queue.ts'
import { type Choice, fits, resolve, weightOf } from './resolve.ts'

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
  const { units } = queue
  const total = units.reduce((sum, { weight }) => sum + weight, 0n)
  const until = () => leftMs() <= 0
  let best = resolve(queue, new Uint8Array(units.length).fill(1), until)
  let bound = total
  if (weightOf(queue, best) < total && solver !== undefined && leftMs() > 0) {
    const relaxed = solver(queue, { whole: false, timeMs: leftMs() })
    if (relaxed?.prices) bound = lesser(bound, boundOf(queue, relaxed.prices))
    if (relaxed !== null) best = better(queue, best, resolve(queue, relaxed.taken, until))
    if (weightOf(queue, best) < bound && units.length <= mostForWhole && leftMs() > 0) {
      const whole = solver(queue, { whole: true, timeMs: leftMs() })
      if (whole !== null) best = better(queue, best, resolve(queue, whole.taken, until))
    }
  }
  const batch = inOneBatch(queue, best, input.limits)
  return proposalOf(queue, batch.choice, batch.full, bound)
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

function better(queue: Queue, one: Choice, other: Choice): Choice {
  const [first, second] = [weightOf(queue, one), weightOf(queue, other)]
  if (first !== second) return first > second ? one : other
  const payments = ({ taken }: Choice) =>
    queue.units.reduce((sum, unit, place) => (taken[place] === 1 ? sum + unit.obligations.length : sum), 0)
  return payments(one) >= payments(other) ? one : other
}

function lesser(one: bigint, other: bigint): bigint {
  return one < other ? one : other
}

/** An integer programme of more units is not proved in any time that people wait. */
const mostForWhole = 6_000
