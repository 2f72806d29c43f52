/**
 * The queue that a choice is made from: units that go whole or not at all, each with what it does to every account. A unit is one obligation,
 * a ticket that settles whole, or all that two members owe each other where neither agreed to pay first.
 */
import type { Address } from '@specie/coin'
import type { Obligation } from '../obligation/obligation.ts'
import type { Left, LeftReason, NettingInput } from './input.ts'

export type Unit = {
  readonly obligations: readonly Obligation[]
  /** Accounts it changes, and by how much: an account is a member's balance of one asset, or its holding of one title. */
  readonly accounts: readonly number[]
  readonly changes: readonly bigint[]
  /** Units of all assets together. */
  readonly value: bigint
  /** The value, counted once for each step of priority and once more: what is made as great as can be. */
  readonly weight: bigint
  readonly priority: number
}

export type Account = {
  readonly member: Address
  readonly asset: Address | null
  readonly title: bigint | null
}

export type Queue = {
  readonly units: readonly Unit[]
  readonly accounts: readonly Account[]
  /** What each account has at the beginning. */
  readonly balances: readonly bigint[]
  /** What never gets into the queue. */
  readonly left: readonly Left[]
  /** The account that an obligation in a unit takes from, or brings to. */
  readonly numberOf: (member: Address, owed: Obligation['owed']) => number
}

/** In the order of claims: first come, first served, by when they were signed and then by id. */
export function queueOf(input: NettingInput): Queue {
  const ordered = input.obligations.toSorted(byClaim)
  const reasons = new Map<Obligation, LeftReason>()
  for (const one of ordered) {
    const reason = keptOut(one, input)
    if (reason !== null) reasons.set(one, reason)
  }
  const groups = groupsOf(ordered, input)
  const left: Left[] = []
  const accounts = openAccounts(input)
  const units: Unit[] = []
  for (const group of groups) {
    const culprit = group.find((one) => reasons.has(one))
    if (culprit === undefined) {
      units.push(unitOf(group, accounts.numberOf))
      continue
    }
    for (const obligation of group)
      left.push({ obligation, reason: reasons.get(obligation) ?? reasonFor(obligation, culprit) })
  }
  return { units, accounts: accounts.list, balances: accounts.balances, left, numberOf: accounts.numberOf }
}

export function byClaim(one: Obligation, other: Obligation): number {
  if (one.signedAt !== other.signedAt) return one.signedAt < other.signedAt ? -1 : 1
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

/** Of an obligation that waits because another of its unit does. */
export function reasonFor(obligation: Obligation, culprit: Obligation): LeftReason {
  return obligation.ticket === culprit.ticket
    ? { code: 'GROUP_LEFT', obligation: culprit.id }
    : { code: 'PAIR_LEFT', obligation: culprit.id }
}

/** The one rule of what counts how much; a small whole number. */
export function weightPerUnit({ priority }: Pick<Obligation, 'priority'>): number {
  return priority + 1
}

function keptOut({ due, debtor, creditor }: Obligation, { at, out }: NettingInput): LeftReason | null {
  if (due > at) return { code: 'NOT_DUE', due }
  for (const member of [debtor, creditor]) {
    const why = out.get(member)
    if (why !== undefined) return { code: 'MEMBER_OUT', member, why }
  }
  return null
}

/** Tickets that settle whole; then pairs, of what is due: an obligation that is not due is owed to nobody yet. */
function groupsOf(
  ordered: readonly Obligation[],
  { agreed, at }: NettingInput,
): readonly (readonly Obligation[])[] {
  const parent = ordered.map((_, place) => place)
  const root = (place: number): number => {
    let at = place
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at
      at = parent[at] ?? at
    }
    return at
  }
  const join = (one: number, other: number) => {
    const [first, second] = [root(one), root(other)].toSorted((left, right) => left - right)
    if (first !== undefined && second !== undefined) parent[second] = first
  }
  const firstOf = new Map<string, number>()
  const joinBy = (mark: string, place: number) => {
    const first = firstOf.get(mark)
    if (first === undefined) firstOf.set(mark, place)
    else join(first, place)
  }
  const ways = new Set(
    ordered.filter(({ due }) => due <= at).map(({ debtor, creditor }) => `${debtor}:${creditor}`),
  )
  for (const [place, { ticket, allOrNone, debtor, creditor, due }] of ordered.entries()) {
    if (allOrNone) joinBy(ticket, place)
    const [way, back] = [`${debtor}:${creditor}`, `${creditor}:${debtor}`]
    if (due > at || !ways.has(back) || (agreed.has(way) && agreed.has(back))) continue
    joinBy(debtor < creditor ? way : back, place)
  }
  const groups = new Map<number, Obligation[]>()
  for (const [place, one] of ordered.entries()) {
    const of = root(place)
    const group = groups.get(of)
    if (group === undefined) groups.set(of, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

function unitOf(
  obligations: readonly Obligation[],
  numberOf: (member: Address, owed: Obligation['owed']) => number,
): Unit {
  const changes = new Map<number, bigint>()
  let value = 0n
  let weight = 0n
  let priority = 9
  for (const one of obligations) {
    const amount = one.owed.kind === 'amount' ? one.owed.amount : 1n
    const [debit, credit] = [numberOf(one.debtor, one.owed), numberOf(one.creditor, one.owed)]
    changes.set(debit, (changes.get(debit) ?? 0n) - amount)
    changes.set(credit, (changes.get(credit) ?? 0n) + amount)
    if (one.owed.kind === 'amount') value += amount
    weight += amount * BigInt(weightPerUnit(one))
    priority = Math.min(priority, one.priority)
  }
  const moved = [...changes].filter(([, change]) => change !== 0n)
  return {
    obligations,
    accounts: moved.map(([account]) => account),
    changes: moved.map(([, change]) => change),
    value,
    weight,
    priority,
  }
}

function openAccounts({ balances, titles }: NettingInput) {
  const list: Account[] = []
  const have: bigint[] = []
  const numbers = new Map<string, number>()
  return {
    list,
    balances: have,
    numberOf(member: Address, owed: Obligation['owed']): number {
      const mark = owed.kind === 'amount' ? `${member} ${owed.asset}` : `${member} ${owed.title}`
      const known = numbers.get(mark)
      if (known !== undefined) return known
      const number = list.length
      numbers.set(mark, number)
      if (owed.kind === 'amount') {
        list.push({ member, asset: owed.asset, title: null })
        have.push(balances.get(member)?.get(owed.asset) ?? 0n)
      } else {
        list.push({ member, asset: null, title: owed.title })
        have.push(titles.get(owed.title) === member ? 1n : 0n)
      }
      return number
    },
  }
}
