/** Which words of two names meet: those that are the same, then those that join, then those that nearly agree, the cheapest first. */

import { farAway } from './distance.ts'
import { takeInitials } from './initials.ts'
import { takeJoined } from './joined.ts'
import { type Pairing, take } from './meeting.ts'
import type { NameReading } from './prepared.ts'
import type { Rules } from './rules.ts'
import { howOf, tokenCost } from './tokenCost.ts'

export function pairWords(our: NameReading, their: NameReading, rules: Rules): Pairing {
  const pairing: Pairing = {
    meetings: [],
    ourFree: our.tokens.map(() => true),
    theirFree: their.tokens.map(() => true),
  }
  const pairs = pairsOf(our, their, rules)
  takeCheapest(pairs, surely, pairing)
  takeJoined(our, their, nearlyJoined, pairing)
  takeCheapest(pairs, farAway, pairing)
  if (!our.syllabic && !their.syllabic) takeJoined(our, their, roughlyJoined, pairing)
  takeInitials(our, their, pairing)
  return pairing
}

/** In hundredths of a slip: pairs up to here come before any joining. */
const surely = 20
const nearlyJoined = 65
export const roughlyJoined = 110

type Pair = { readonly our: number; readonly their: number; readonly cost: number; readonly how: string }

function pairsOf(our: NameReading, their: NameReading, rules: Rules): readonly Pair[] {
  const pairs: Pair[] = []
  const syllabic = our.syllabic || their.syllabic
  // Counted loops: this runs for every candidate of every search.
  for (let ourAt = 0; ourAt < our.tokens.length; ourAt += 1) {
    for (let theirAt = 0; theirAt < their.tokens.length; theirAt += 1) {
      const one = our.tokens[ourAt]
      const other = their.tokens[theirAt]
      if (one === undefined || other === undefined) continue
      const cost = tokenCost(one, other, syllabic, rules.person)
      if (cost !== farAway) pairs.push({ our: ourAt, their: theirAt, cost, how: howOf(one, other, cost) })
    }
  }
  return pairs.sort(
    (one, other) =>
      one.cost - other.cost ||
      Math.abs(one.our - one.their) - Math.abs(other.our - other.their) ||
      one.our - other.our,
  )
}

function takeCheapest(pairs: readonly Pair[], limit: number, pairing: Pairing): void {
  for (const { our, their, cost, how } of pairs) {
    if (cost > limit) return
    if (pairing.ourFree[our] !== true || pairing.theirFree[their] !== true) continue
    take(pairing, { ours: our, oursUntil: our + 1, theirs: their, theirsUntil: their + 1, cost, how })
  }
}
