/** What obligations come to, before anybody asks whether it can be paid: net positions, and what offsets what. */
import type { Address } from '@specie/coin'
import type { Obligation } from '../obligation/obligation.ts'

/** Asset, then member: what it is owed less what it owes. Members and assets without an obligation are not in it; each asset sums to zero. */
export type Nets = ReadonlyMap<Address, ReadonlyMap<Address, bigint>>

export function netPositions(obligations: readonly Obligation[]): Nets {
  const nets = new Map<Address, Map<Address, bigint>>()
  for (const { debtor, creditor, owed } of obligations) {
    if (owed.kind !== 'amount') continue
    let members = nets.get(owed.asset)
    if (members === undefined) {
      members = new Map()
      nets.set(owed.asset, members)
    }
    members.set(debtor, (members.get(debtor) ?? 0n) - owed.amount)
    members.set(creditor, (members.get(creditor) ?? 0n) + owed.amount)
  }
  return nets
}

/** Of each title that moves: from its first giver to its last taker. A title that comes back does not move. */
export function titleMoves(
  obligations: readonly Obligation[],
): readonly { readonly title: bigint; readonly from: Address; readonly to: Address }[] {
  const balances = new Map<bigint, Map<Address, number>>()
  for (const { debtor, creditor, owed } of obligations) {
    if (owed.kind !== 'title') continue
    const members = balances.get(owed.title) ?? new Map<Address, number>()
    balances.set(owed.title, members)
    members.set(debtor, (members.get(debtor) ?? 0) - 1)
    members.set(creditor, (members.get(creditor) ?? 0) + 1)
  }
  return [...balances]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([title, members]) => {
      const from = [...members].find(([, change]) => change < 0)?.[0]
      const to = [...members].find(([, change]) => change > 0)?.[0]
      return from === undefined || to === undefined ? [] : [{ title, from, to }]
    })
}

export type Offset = {
  readonly one: Address
  readonly other: Address
  readonly asset: Address
  /** What each owes the other before. */
  readonly oneOwes: bigint
  readonly otherOwes: bigint
  /** What is left when the smaller is set against the larger; above zero `one` owes it, below zero `other`. */
  readonly left: bigint
}

/** Every pair with something due both ways, in the order of their addresses. */
export function bilateralOffsets(obligations: readonly Obligation[]): readonly Offset[] {
  const owes = new Map<string, bigint>()
  for (const { debtor, creditor, owed } of obligations) {
    if (owed.kind !== 'amount') continue
    const way = `${owed.asset} ${debtor} ${creditor}`
    owes.set(way, (owes.get(way) ?? 0n) + owed.amount)
  }
  return [...owes]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([way, oneOwes]) => {
      const [asset, one, other] = way.split(' ') as [Address, Address, Address]
      const otherOwes = owes.get(`${asset} ${other} ${one}`)
      if (otherOwes === undefined || one > other) return []
      return [{ one, other, asset, oneOwes, otherOwes, left: oneOwes - otherOwes }]
    })
}

/** Sum of all that is owed in an asset, and of what has to move once it is netted. */
export function grossAndNet(
  obligations: readonly Obligation[],
  nets: Nets,
  asset: Address,
): { readonly gross: bigint; readonly net: bigint } {
  let gross = 0n
  for (const { owed } of obligations) if (owed.kind === 'amount' && owed.asset === asset) gross += owed.amount
  let net = 0n
  for (const change of nets.get(asset)?.values() ?? []) if (change > 0n) net += change
  return { gross, net }
}
