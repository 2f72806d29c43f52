/** Which of an account's payments are left out so that it is not below zero: as little as covers it, with all that follows from it. */
import { type Draft, turn } from './choice.ts'
import type { Unit } from './queue.ts'

/**
 * Takes units out, never `kept`, until no account is below zero. False where that cannot be, or would leave out more than `most`: the draft is
 * then as far as it came. Ends, since every step takes one out.
 */
export function takeOut(draft: Draft, shorts: Iterable<number>, kept = -1, most?: bigint): boolean {
  const short = new Set<number>(shorts)
  const floor = most === undefined ? null : draft.weight - most
  while (short.size > 0) {
    const account = dearest(draft, short)
    short.delete(account)
    const missing = -(draft.balances[account] as bigint)
    if (missing <= 0n) continue
    const chosen = cover(candidatesOf(draft, account, kept), missing)
    if (chosen === null) return false
    for (const { place } of chosen) {
      turn(draft, place)
      for (const touched of (draft.queue.units[place] as Unit).accounts)
        if ((draft.balances[touched] as bigint) < 0n) short.add(touched)
    }
    if (floor !== null && draft.weight < floor) return false
  }
  return true
}

/** What a dear account leaves unpaid falls on cheaper ones, seldom the other way. */
function dearest({ prices }: Draft, short: ReadonlySet<number>): number {
  let found = -1
  for (const account of short) {
    const dearer = (prices[account] as number) - (found === -1 ? -1 : (prices[found] as number))
    if (dearer > 0 || (dearer === 0 && account < found)) found = account
  }
  return found
}

type Candidate = {
  readonly place: number
  readonly paid: bigint
  /** What leaving it out costs, with what it costs those who then receive less. */
  readonly cost: number
  readonly rate: number
}

/**
 * The cheapest per unit first, of equal ones the greatest that is not too great; at each step the one that would finish the cover alone is tried
 * too. The cheapest of all these covers, without what it turns out not to need.
 */
function cover(candidates: readonly Candidate[], missing: bigint): readonly Candidate[] | null {
  const prefix: Candidate[] = []
  let best: readonly Candidate[] | null = null
  let [bestCost, cost, left] = [Number.POSITIVE_INFINITY, 0, missing]
  for (let at = 0; ; at += 1) {
    const end = left <= 0n ? [] : finish(candidates, prefix, left)
    const whole = end === null ? Number.POSITIVE_INFINITY : cost + (end[0]?.cost ?? 0)
    if (end !== null && (best === null || whole < bestCost)) [best, bestCost] = [[...prefix, ...end], whole]
    while (at < candidates.length && (candidates[at] as Candidate).paid > left) at += 1
    const next = candidates[at]
    if (next === undefined || left <= 0n || cost >= bestCost) break
    prefix.push(next)
    left -= next.paid
    cost += next.cost
  }
  return best === null ? null : withoutIdle(best, missing)
}

function candidatesOf(draft: Draft, account: number, kept: number): readonly Candidate[] {
  const found: Candidate[] = []
  for (const place of draft.payers[account] as readonly number[])
    if (draft.taken[place] === 1 && place !== kept) found.push(candidate(draft, account, place))
  return found.sort((one, other) => {
    if (one.rate !== other.rate) return one.rate - other.rate
    if (one.paid !== other.paid) return one.paid > other.paid ? -1 : 1
    return other.place - one.place
  })
}

function candidate(draft: Draft, account: number, place: number): Candidate {
  const { weight, accounts, changes } = draft.queue.units[place] as Unit
  const paid = -(changes[accounts.indexOf(account)] as bigint)
  const perUnit = Number(weight) / Number(paid)
  let cost = Number(weight)
  for (let index = 0; index < accounts.length; index += 1) {
    const other = accounts[index] as number
    if (other === account) continue
    const change = changes[index] as bigint
    const price = draft.prices[other] as number
    cost += price * Number(change)
    const below = change - (draft.balances[other] as bigint)
    // By the prices nobody would be short there, and now somebody would.
    if (change > 0n && below > 0n)
      cost += Math.max(0, perUnit - price) * Number(below < change ? below : change)
  }
  cost = Math.max(cost, 0)
  return { place, paid, cost, rate: Math.round((cost / Number(paid)) * rateSteps) }
}

/** The cheapest that covers the rest alone. */
function finish(
  candidates: readonly Candidate[],
  prefix: readonly Candidate[],
  left: bigint,
): readonly [Candidate] | null {
  let best: Candidate | null = null
  for (const one of candidates)
    if (one.paid >= left && (best === null || one.cost < best.cost) && !prefix.includes(one)) best = one
  return best === null ? null : [best]
}

function withoutIdle(chosen: readonly Candidate[], missing: bigint): readonly Candidate[] {
  let over = chosen.reduce((sum, { paid }) => sum + paid, -missing)
  return chosen
    .toSorted((one, other) => other.cost - one.cost || one.place - other.place)
    .filter(({ paid }) => {
      if (paid > over) return true
      over -= paid
      return false
    })
}

/** Rates closer than a sixteenth count as equal, and sizes decide. */
const rateSteps = 16
