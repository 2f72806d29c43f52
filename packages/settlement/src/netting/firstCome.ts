/** Equal claims go first come, first served, as far as that changes nothing else. */
import { type Draft, turn } from './choice.ts'
import type { Queue, Unit } from './queue.ts'

/**
 * Equal claims: one debtor, one asset, one amount, nothing else bound to them. The higher priority goes first, then who came first, wherever the
 * later one's creditor can do without it.
 */
export function firstComeFirst(draft: Draft): void {
  for (const claims of equalClaims(draft.queue))
    for (let again = true; again; ) {
      again = false
      for (const [rank, place] of claims.entries()) {
        if (draft.taken[place] === 1) continue
        const later = laterOne(draft, claims.slice(rank + 1), place)
        if (later === undefined) continue
        turn(draft, later)
        turn(draft, place)
        again = true
      }
    }
}

/** The last that can give way. A creditor who cannot do without one of these cannot do without another. */
function laterOne(draft: Draft, claims: readonly number[], place: number): number | undefined {
  const needed = new Set<number | undefined>()
  return claims.findLast((other) => {
    if (draft.taken[other] === 0) return false
    const creditor = creditorOf(draft.queue.units[other] as Unit)
    if (needed.has(creditor)) return false
    needed.add(creditor)
    return canGiveWay(draft, other, place)
  })
}

function creditorOf({ accounts, changes }: Unit): number | undefined {
  return accounts.find((_, index) => (changes[index] as bigint) > 0n)
}

function canGiveWay(draft: Draft, later: number, place: number): boolean {
  turn(draft, later)
  turn(draft, place)
  const stands = [later, place].every((one) =>
    (draft.queue.units[one] as Unit).accounts.every((account) => (draft.balances[account] as bigint) >= 0n),
  )
  turn(draft, place)
  turn(draft, later)
  return stands
}

/** Of one weight each, so that the choice weighs the same whoever goes first; in the order of claims. */
function equalClaims({ units }: Queue): readonly (readonly number[])[] {
  const claims = new Map<string, number[]>()
  for (const [place, { obligations, weight }] of units.entries()) {
    const [one, another] = obligations
    if (one === undefined || another !== undefined || one.owed.kind === 'title') continue
    const mark = `${one.debtor} ${one.owed.asset} ${one.owed.amount} ${weight}`
    const equal = claims.get(mark)
    if (equal === undefined) claims.set(mark, [place])
    else equal.push(place)
  }
  return [...claims.values()].filter(({ length }) => length > 1)
}
