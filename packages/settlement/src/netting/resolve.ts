/**
 * From a first choice to one that can be paid and to which nothing can be added: what is too much is taken out where an account falls below
 * zero, as little in value as covers it; then whatever still fits goes in. Exact, and the same for the same queue.
 */
import type { Queue, Unit } from './queue.ts'

export type Choice = {
  /** By the units' places. */
  readonly taken: Uint8Array
  /** What every account has after it. */
  readonly balances: bigint[]
}

export function resolve(queue: Queue, first: Uint8Array, until: () => boolean): Choice {
  const choice = begin(queue, first)
  takeOut(queue, choice)
  putIn(queue, choice)
  improve(queue, choice, until)
  return choice
}

export function begin({ units, balances }: Queue, first: Uint8Array): Choice {
  const choice = { taken: Uint8Array.from(first), balances: [...balances] }
  for (const [place, unit] of units.entries()) if (choice.taken[place] === 1) apply(choice, unit, 1n)
  return choice
}

/** Ends, since every step takes one out. */
export function takeOut({ units, accounts }: Queue, choice: Choice): void {
  const payers = payersOf(units, accounts.length)
  const short = new Set<number>()
  for (const [account, balance] of choice.balances.entries()) if (balance < 0n) short.add(account)
  while (short.size > 0) {
    const [account] = short
    if (account === undefined) return
    const missing = -(choice.balances[account] ?? 0n)
    if (missing <= 0n) {
      short.delete(account)
      continue
    }
    for (const place of leavers(units, payers[account] ?? [], { account, missing, choice })) {
      choice.taken[place] = 0
      const unit = units[place] as Unit
      apply(choice, unit, -1n)
      for (const touched of unit.accounts) if ((choice.balances[touched] ?? 0n) < 0n) short.add(touched)
    }
  }
}

/** The greatest weight first; of equal ones who came first. Gives whether anything went in. */
export function putIn({ units }: Queue, choice: Choice, order = byWeight(units)): boolean {
  let any = false
  for (let again = true; again; ) {
    again = false
    for (const place of order) {
      const unit = units[place] as Unit
      if (choice.taken[place] === 1 || !fits(choice, unit)) continue
      choice.taken[place] = 1
      apply(choice, unit, 1n)
      again = true
      any = true
    }
  }
  return any
}

export function weightOf({ units }: Queue, { taken }: Choice): bigint {
  return units.reduce((sum, unit, place) => (taken[place] === 1 ? sum + unit.weight : sum), 0n)
}

export function fits({ balances }: Choice, { accounts, changes }: Unit): boolean {
  return accounts.every((account, index) => (balances[account] ?? 0n) + (changes[index] ?? 0n) >= 0n)
}

/**
 * One unit that waits goes in for the smallest that makes room at its short account, where that is worth more; and then whatever fits beside
 * them. Bounded by time and by rounds.
 */
function improve(queue: Queue, choice: Choice, until: () => boolean): void {
  const { units, accounts } = queue
  const order = byWeight(units)
  const payers = payersOf(units, accounts.length)
  for (let rounds = 0; rounds < mostRounds; rounds += 1) {
    let better = false
    for (const place of order) {
      if (until()) return
      if (choice.taken[place] === 1) continue
      const unit = units[place] as Unit
      const short = unit.accounts.filter(
        (account, index) => (choice.balances[account] ?? 0n) + (unit.changes[index] ?? 0n) < 0n,
      )
      const [account] = short
      if (account === undefined || short.length > 1) continue
      const index = unit.accounts.indexOf(account)
      const missing = -((choice.balances[account] ?? 0n) + (unit.changes[index] ?? 0n))
      const leaver = smallestSufficient(units, payers[account] ?? [], { account, missing, choice })
      if (leaver === null || (units[leaver]?.weight ?? 0n) >= unit.weight) continue
      choice.taken[leaver] = 0
      apply(choice, units[leaver] as Unit, -1n)
      if (fits(choice, unit) && stands(choice, units[leaver] as Unit)) {
        choice.taken[place] = 1
        apply(choice, unit, 1n)
        better = true
      } else {
        choice.taken[leaver] = 1
        apply(choice, units[leaver] as Unit, 1n)
      }
    }
    if (!better) return
    putIn(queue, choice, order)
  }
}

/** Whether nobody it paid falls below zero without it. */
function stands({ balances }: Choice, { accounts }: Unit): boolean {
  return accounts.every((account) => (balances[account] ?? 0n) >= 0n)
}

/**
 * Which to take out of a short account: of the lowest priority, either the smallest that alone covers what is missing, or the greatest that
 * do not exceed it, one after another, and what then covers the rest; whichever weighs less.
 */
function leavers(
  units: readonly Unit[],
  payers: readonly number[],
  at: { readonly account: number; readonly missing: bigint; readonly choice: Choice },
): readonly number[] {
  const taken = payers.filter((place) => at.choice.taken[place] === 1)
  const lowest = Math.min(...taken.map((place) => units[place]?.priority ?? 9))
  const candidates = taken.filter((place) => units[place]?.priority === lowest)
  const single = smallestSufficient(units, candidates, at)
  const several: number[] = []
  let missing = at.missing
  for (const place of candidates.toSorted((one, other) => byPaid(units, at.account, one, other))) {
    const amount = paid(units[place], at.account)
    if (amount > missing) continue
    several.push(place)
    missing -= amount
    if (missing === 0n) break
  }
  if (missing > 0n) {
    const rest = smallestSufficient(
      units,
      candidates.filter((place) => !several.includes(place)),
      { ...at, missing },
    )
    if (rest !== null) several.push(rest)
  }
  if (single === null) {
    if (several.length === 0) throw new Error('An account is below zero, and nobody pays from it.')
    return several
  }
  const covers = several.reduce((sum, place) => sum + paid(units[place], at.account), 0n) >= at.missing
  return covers && weigh(units, several) < weigh(units, [single]) ? several : [single]
}

function weigh(units: readonly Unit[], places: readonly number[]): bigint {
  return places.reduce((sum, place) => sum + (units[place]?.weight ?? 0n), 0n)
}

/** The greatest payment first; of equal ones the last that came. */
function byPaid(units: readonly Unit[], account: number, one: number, other: number): number {
  const [left, right] = [paid(units[one], account), paid(units[other], account)]
  return left === right ? other - one : left > right ? -1 : 1
}

/** Of equal ones the last that came: who came first stays. */
function smallestSufficient(
  units: readonly Unit[],
  payers: readonly number[],
  {
    account,
    missing,
    choice,
  }: { readonly account: number; readonly missing: bigint; readonly choice: Choice },
): number | null {
  let best: number | null = null
  for (const place of payers) {
    if (choice.taken[place] !== 1 || paid(units[place], account) < missing) continue
    if (best === null || (units[place]?.weight ?? 0n) <= (units[best]?.weight ?? 0n)) best = place
  }
  return best
}

function paid(unit: Unit | undefined, account: number): bigint {
  return unit === undefined ? 0n : -(unit.changes[unit.accounts.indexOf(account)] ?? 0n)
}

function payersOf(units: readonly Unit[], accounts: number): readonly (readonly number[])[] {
  const payers: number[][] = Array.from({ length: accounts }, () => [])
  for (const [place, unit] of units.entries())
    for (const [index, account] of unit.accounts.entries())
      if ((unit.changes[index] ?? 0n) < 0n) payers[account]?.push(place)
  return payers
}

function byWeight(units: readonly Unit[]): readonly number[] {
  return units
    .map((_, place) => place)
    .toSorted((one, other) => {
      const [left, right] = [units[one]?.weight ?? 0n, units[other]?.weight ?? 0n]
      return left === right ? one - other : left > right ? -1 : 1
    })
}

function apply({ balances }: Choice, { accounts, changes }: Unit, sign: 1n | -1n): void {
  for (const [index, account] of accounts.entries())
    balances[account] = (balances[account] ?? 0n) + sign * (changes[index] ?? 0n)
}

const mostRounds = 50
