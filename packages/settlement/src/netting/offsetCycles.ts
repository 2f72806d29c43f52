/** Multilateral offsetting: rings in which each owes the next are set against each other, until in no asset anybody owes itself by way of others. */
import type { Address } from '@specie/coin'
import type { Obligation } from '../obligation/obligation.ts'

export type Debt = {
  readonly asset: Address
  readonly debtor: Address
  readonly creditor: Address
  readonly amount: bigint
}

/** Each owes the next this much, and the last the first. */
export type Cycle = { readonly asset: Address; readonly members: readonly Address[]; readonly amount: bigint }

/** Net positions by `left` are those by `obligations`. Which rings are found follows the order of addresses, nothing else. */
export function offsetCycles(obligations: readonly Obligation[]): {
  readonly cycles: readonly Cycle[]
  readonly left: readonly Debt[]
} {
  const cycles: Cycle[] = []
  const left: Debt[] = []
  for (const [asset, debts] of sorted(debtsOf(obligations))) {
    const ringless = new Set<Address>()
    for (const start of debts.keys()) cycles.push(...ringsFrom(start, { asset, debts, ringless }))
    for (const [debtor, owes] of debts)
      for (const [creditor, amount] of owes) if (amount > 0n) left.push({ asset, debtor, creditor, amount })
  }
  return { cycles, left }
}

function debtsOf(obligations: readonly Obligation[]): Map<Address, Debts> {
  const found = new Map<Address, Debts>()
  for (const { debtor, creditor, owed } of obligations) {
    if (owed.kind !== 'amount' || debtor === creditor) continue
    const debts = found.get(owed.asset) ?? new Map()
    found.set(owed.asset, debts)
    const owes = debts.get(debtor) ?? new Map()
    debts.set(debtor, owes)
    owes.set(creditor, (owes.get(creditor) ?? 0n) + owed.amount)
  }
  return found
}

function sorted(found: Map<Address, Debts>): Map<Address, Debts> {
  return inOrder(found, (debts) => inOrder(debts, (owes) => inOrder(owes, (amount) => amount)))
}

function inOrder<Value>(map: Map<Address, Value>, inside: (value: Value) => Value): Map<Address, Value> {
  const ordered = [...map].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return new Map(ordered.map(([key, value]) => [key, inside(value)]))
}

type Debts = Map<Address, Map<Address, bigint>>

/** Walks on from `start` along what is still owed; a ring is offset as soon as it closes, and who owes nobody in a ring is never asked again. */
function ringsFrom(
  start: Address,
  {
    asset,
    debts,
    ringless,
  }: { readonly asset: Address; readonly debts: Debts; readonly ringless: Set<Address> },
): readonly Cycle[] {
  const cycles: Cycle[] = []
  const path: Address[] = [start]
  const places = new Map<Address, number>([[start, 0]])
  for (let member = path.at(-1); member !== undefined; member = path.at(-1)) {
    const next = nextOf(debts, member, ringless)
    if (next === undefined) {
      // It is in no ring: what others owe it is no part of one either.
      ringless.add(member)
      places.delete(member)
      path.pop()
      continue
    }
    const place = places.get(next)
    if (place === undefined) {
      places.set(next, path.length)
      path.push(next)
      continue
    }
    const members = path.slice(place)
    const amount = members.reduce<bigint | null>((least, debtor, index) => {
      const owed = owedBy(debts, debtor, members[(index + 1) % members.length] as Address)
      return least === null || owed < least ? owed : least
    }, null) as bigint
    for (const [index, debtor] of members.entries()) {
      const creditor = members[(index + 1) % members.length] as Address
      debts.get(debtor)?.set(creditor, owedBy(debts, debtor, creditor) - amount)
    }
    cycles.push({ asset, members, amount })
    for (const gone of path.splice(place + 1)) places.delete(gone)
  }
  return cycles
}

function nextOf(debts: Debts, member: Address, ringless: ReadonlySet<Address>): Address | undefined {
  for (const [creditor, amount] of debts.get(member) ?? [])
    if (amount > 0n && !ringless.has(creditor)) return creditor
  return undefined
}

function owedBy(debts: Debts, debtor: Address, creditor: Address): bigint {
  return debts.get(debtor)?.get(creditor) ?? 0n
}
