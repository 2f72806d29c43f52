/**
 * From a first choice to one that can be paid and to which nothing can be added: what is too much is left out where an account falls below zero, as
 * little in weight as covers it; whatever still fits goes in; then what waits is tried in place of what weighs less. Exact, and the same for the
 * same queue.
 */
import { type Draft, draftOf, keep, putIn, takeBack, turn } from './choice.ts'
import { takeOut } from './cover.ts'
import { firstComeFirst } from './firstCome.ts'
import type { Queue, Unit } from './queue.ts'
import { greatestFirst } from './relaxed.ts'

export type Search = {
  readonly prices: Float64Array
  readonly until: () => boolean
  /** No more than this is possible: there it ends. */
  readonly bound: bigint
}

/** Of these beginnings the one that comes to most is worked on. */
export function resolve(
  queue: Queue,
  beginnings: readonly Uint8Array[],
  { prices, until, bound }: Search,
): Draft {
  const greatest = greatestFirst(queue.units)
  const drafts = beginnings.map((first) => {
    const draft = payable(queue, first, prices)
    putIn(draft, greatest)
    return draft
  })
  const draft = drafts.reduce(better)
  const order = worthiestFirst(draft)
  for (let round = 0; round < mostRounds && draft.weight < bound && !until(); round += 1)
    if (!improve(draft, order, until)) break
  putIn(draft, greatest)
  firstComeFirst(draft)
  putIn(draft, greatest)
  keep(draft)
  return draft
}

/** The greater weight, then the more payments. */
export function better(one: Draft, other: Draft): Draft {
  if (one.weight !== other.weight) return one.weight > other.weight ? one : other
  return other.payments > one.payments ? other : one
}

/** As much of it as can be paid. */
export function payable(queue: Queue, first: Uint8Array, prices: Float64Array): Draft {
  const draft = draftOf(queue, first, prices)
  if (!takeOut(draft, draft.balances.keys()))
    throw new Error('An account is below zero, and nobody pays from it.')
  return draft
}

/** Each unit that waits goes in, whoever is short for it leaves out the least, and what then fits goes in: kept where that weighs more. */
function improve(draft: Draft, order: readonly number[], until: () => boolean): boolean {
  let better = false
  for (const place of order) {
    if (draft.taken[place] === 1) continue
    if (until()) return better
    if (isBetterWith(draft, place)) better = true
  }
  return better
}

function isBetterWith(draft: Draft, place: number): boolean {
  const { weight, payments } = draft
  const unit = draft.queue.units[place] as Unit
  keep(draft)
  turn(draft, place)
  const short = unit.accounts.filter((account) => (draft.balances[account] as bigint) < 0n)
  if (takeOut(draft, short, place, worthOf(draft, unit))) {
    for (let turned = -1; turned !== draft.turned.length; ) {
      turned = draft.turned.length
      putIn(draft, waitingAround(draft))
    }
    if (draft.weight > weight || (draft.weight === weight && draft.payments > payments)) return true
  }
  takeBack(draft)
  return false
}

/** Its weight, and what those who receive it may pay with it. */
function worthOf({ prices }: Draft, { weight, accounts, changes }: Unit): bigint {
  let worth = weight
  for (const [index, account] of accounts.entries()) {
    const change = changes[index] as bigint
    if (change > 0n) worth += BigInt(Math.ceil(prices[account] as number)) * change
  }
  return worth
}

/** What waits at the accounts that were touched, the greatest first. */
function waitingAround({ queue, turned, payers, taken }: Draft): readonly number[] {
  const found = new Set<number>()
  const touched = new Set(turned.flatMap((place) => (queue.units[place] as Unit).accounts))
  for (const account of touched)
    for (const place of payers[account] as readonly number[]) if (taken[place] === 0) found.add(place)
  return [...found].sort((one, other) => {
    const [left, right] = [(queue.units[one] as Unit).weight, (queue.units[other] as Unit).weight]
    return left === right ? one - other : left > right ? -1 : 1
  })
}

/** By what each is worth at these prices: what should be in, and is not, is tried first. */
function worthiestFirst({ queue, prices }: Draft): readonly number[] {
  const worth = Float64Array.from(queue.units, ({ weight, accounts, changes }) =>
    accounts.reduce(
      (sum, account, index) => sum + (prices[account] as number) * Number(changes[index]),
      Number(weight),
    ),
  )
  return [...worth.keys()].sort(
    (one, other) => (worth[other] as number) - (worth[one] as number) || one - other,
  )
}

const mostRounds = 50
