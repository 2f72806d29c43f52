/**
 * The choice if obligations could be settled in part: exact, in whole numbers. A debtor who is short pays less, so that its creditor may be short
 * and pays less, until somebody has enough; each unit not paid costs its weight at every step. That is a flow of least cost (`flow.ts`).
 *
 * HiGHS on the same linear programme took 20 s for 1,000 members and 100,000 obligations; this takes one.
 */
import { boundOf, priceScale } from './bound.ts'
import { type Arcs, carryLeast } from './flow.ts'
import { type Queue, type Unit, weightPerUnit } from './queue.ts'

export type Relaxed = {
  /** Of each account: weight per unit, times 2³². */
  readonly prices: readonly bigint[]
  /** No choice weighs more. */
  readonly bound: bigint
  /** Units that it pays for the greater part. They can seldom all be paid whole. */
  readonly taken: Uint8Array
}

/** Units that go whole are taken apart for it; the bound still counts them whole. Titles cost nothing here. */
export function relaxed(queue: Queue): Relaxed {
  const { arcs, balances, arcOf } = everythingTaken(queue)
  const prices = Array.from(carryLeast(arcs, balances), (price) => BigInt(price) * priceScale)
  return { prices, bound: boundOf(queue, prices), taken: roundedOff(queue, arcs, arcOf) }
}

type ArcOf = (unit: Unit) => number | undefined

/** All that is owed between two accounts at one weight per unit is one arc: how much of it may be left unpaid. */
function everythingTaken(queue: Queue): {
  readonly arcs: Arcs
  readonly balances: bigint[]
  readonly arcOf: ArcOf
} {
  const { units, accounts, numberOf } = queue
  const balances = accounts.map(({ asset }, account) =>
    asset === null ? 0n : (queue.balances[account] ?? 0n),
  )
  const [to, cost]: [number[], number[]] = [[], []]
  const room: bigint[] = []
  const out: number[][] = accounts.map(() => [])
  const known = new Map<string, number>()
  for (const { obligations } of units)
    for (const one of obligations) {
      if (one.owed.kind !== 'amount') continue
      const { amount } = one.owed
      const [debit, credit] = [numberOf(one.debtor, one.owed), numberOf(one.creditor, one.owed)]
      balances[debit] = (balances[debit] ?? 0n) - amount
      balances[credit] = (balances[credit] ?? 0n) + amount
      const rate = weightPerUnit(one)
      const mark = `${debit} ${credit} ${rate}`
      let arc = known.get(mark)
      if (arc === undefined) {
        arc = to.length
        known.set(mark, arc)
        to.push(credit, debit)
        cost.push(rate, -rate)
        room.push(0n, 0n)
        out[debit]?.push(arc)
        out[credit]?.push(arc + 1)
      }
      room[arc] = (room[arc] ?? 0n) + amount
    }
  const arcOf: ArcOf = ({ obligations: [one, another] }) =>
    one === undefined || another !== undefined || one.owed.kind === 'title'
      ? undefined
      : known.get(
          `${numberOf(one.debtor, one.owed)} ${numberOf(one.creditor, one.owed)} ${weightPerUnit(one)}`,
        )
  return { arcs: { to, room, cost, out }, balances, arcOf }
}

/** Of what an arc leaves unpaid, the greatest that are at least half in it are left out. Units of several obligations stay in. */
function roundedOff({ units }: Queue, { room }: Arcs, arcOf: ArcOf): Uint8Array {
  const taken = new Uint8Array(units.length).fill(1)
  const unpaid = new Map<number, bigint>()
  for (const place of greatestFirst(units)) {
    const unit = units[place] as Unit
    const arc = arcOf(unit)
    const owed = unit.obligations[0]?.owed
    if (arc === undefined || owed?.kind !== 'amount') continue
    const rest = unpaid.get(arc) ?? (room[arc + 1] as bigint)
    if (rest <= 0n || rest * 2n < owed.amount) continue
    taken[place] = 0
    unpaid.set(arc, rest - owed.amount)
  }
  return taken
}

/** Of equal ones those that came first. */
export function greatestFirst(units: readonly Unit[]): readonly number[] {
  return units
    .map((_, place) => place)
    .sort((one, other) => {
      const [left, right] = [(units[one] as Unit).weight, (units[other] as Unit).weight]
      return left === right ? one - other : left > right ? -1 : 1
    })
}
