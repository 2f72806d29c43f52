/** What of a choice one batch can hold. The rest waits for the next, which follows at once: the contract bounds what one may name. */
import type { Address } from '@specie/coin'
import { type Choice, type Draft, putIn } from './choice.ts'
import type { BatchLimits, LeftReason } from './input.ts'
import type { Queue, Unit } from './queue.ts'
import { greatestFirst } from './relaxed.ts'
import { payable } from './resolve.ts'

export function inOneBatch(
  queue: Queue,
  choice: Draft,
  limits: BatchLimits,
): { readonly choice: Choice; readonly full: ReadonlyMap<number, LeftReason> } {
  const none = new Map<number, LeftReason>()
  const taken = queue.units.flatMap((unit, place) => (choice.taken[place] === 1 ? [{ unit, place }] : []))
  if (
    overflow(
      taken.map(({ unit }) => unit),
      limits,
    ) === null
  )
    return { choice, full: none }
  // The greatest first, each with whatever members and assets it brings, as long as they find room.
  const kept = new Uint8Array(queue.units.length)
  const full = new Map<number, LeftReason>()
  const held: Unit[] = []
  const ordered = taken.toSorted((one, other) =>
    one.unit.weight === other.unit.weight
      ? one.place - other.place
      : one.unit.weight > other.unit.weight
        ? -1
        : 1,
  )
  const room = roomOf(limits)
  for (const { unit, place } of ordered) {
    const what = room.take(unit)
    if (what === null) {
      kept[place] = 1
      held.push(unit)
    } else full.set(place, { code: 'BATCH_FULL', what })
  }
  const inside = payable(queue, kept, choice.prices)
  const allowed = greatestFirst(queue.units).filter(
    (place) => !full.has(place) && room.holds(queue.units[place] as Unit),
  )
  putIn(inside, allowed)
  for (const place of queue.units.keys())
    if (inside.taken[place] !== 1 && !full.has(place) && choice.taken[place] === 1)
      full.set(place, { code: 'BATCH_FULL', what: 'members' })
  for (const [place, unit] of queue.units.entries())
    if (inside.taken[place] !== 1 && !full.has(place) && !room.holds(unit))
      full.set(place, { code: 'BATCH_FULL', what: 'members' })
  return { choice: inside, full }
}

function overflow(units: readonly Unit[], limits: BatchLimits): keyof BatchLimits | null {
  const room = roomOf(limits)
  for (const unit of units) {
    const what = room.take(unit)
    if (what !== null) return what
  }
  return null
}

function roomOf(limits: BatchLimits) {
  const members = new Set<Address>()
  const assets = new Set<Address>()
  const titles = new Set<bigint>()
  const parts = (unit: Unit) => ({
    members: unit.obligations.flatMap(({ debtor, creditor }) => [debtor, creditor]),
    assets: unit.obligations.flatMap(({ owed }) => (owed.kind === 'amount' ? [owed.asset] : [])),
    titles: unit.obligations.flatMap(({ owed }) => (owed.kind === 'title' ? [owed.title] : [])),
  })
  return {
    /** Null: it found room, and is in. */
    take(unit: Unit): keyof BatchLimits | null {
      const its = parts(unit)
      if (new Set([...members, ...its.members]).size > limits.members) return 'members'
      if (new Set([...assets, ...its.assets]).size > limits.assets) return 'assets'
      if (new Set([...titles, ...its.titles]).size > limits.titleLegs) return 'titleLegs'
      for (const one of its.members) members.add(one)
      for (const one of its.assets) assets.add(one)
      for (const one of its.titles) titles.add(one)
      return null
    },
    holds(unit: Unit): boolean {
      const its = parts(unit)
      return (
        its.members.every((one) => members.has(one)) &&
        its.assets.every((one) => assets.has(one)) &&
        its.titles.every((one) => titles.has(one))
      )
    },
  }
}
