/** Words that one side writes together and the other apart. */

import { farAway } from './distance.ts'
import { type Pairing, take } from './meeting.ts'
import type { JoinedWords, NameReading } from './prepared.ts'
import { slipsAllowed } from './tokenCost.ts'
import { soundApart, spellingApart } from './wordsApart.ts'

/** Two to four neighbouring words of one side against one or two of the other. */
export function takeJoined(our: NameReading, their: NameReading, limit: number, pairing: Pairing): void {
  if (!pairing.ourFree.includes(true) || !pairing.theirFree.includes(true)) return
  for (let ourAt = 0; ourAt < our.tokens.length; ourAt += 1) {
    for (let theirAt = 0; theirAt < their.tokens.length; theirAt += 1) {
      if (pairing.ourFree[ourAt] !== true || pairing.theirFree[theirAt] !== true) continue
      for (const [ourWidth, theirWidth] of widths) {
        if (!allFree(pairing.ourFree, ourAt, ourWidth) || !allFree(pairing.theirFree, theirAt, theirWidth))
          continue
        const one = joinedAt(our, ourAt, ourWidth)
        const other = joinedAt(their, theirAt, theirWidth)
        if (
          one === null ||
          other === null ||
          one.sound.length < shortestJoin ||
          other.sound.length < shortestJoin
        )
          continue
        const allowed = Math.min(limit, slipsAllowed(Math.max(one.sound.length, other.sound.length)))
        const cost = Math.min(soundApart(one, other, allowed), spellingApart(one, other, allowed))
        if (cost === farAway) continue
        take(pairing, {
          ours: ourAt,
          oursUntil: ourAt + ourWidth,
          theirs: theirAt,
          theirsUntil: theirAt + theirWidth,
          cost: cost + 10,
          how: cost === 0 ? 'joined' : 'joined, with letters that differ',
        })
        break
      }
    }
  }
}

/** In sounds: what is shorter agrees by chance. */
export const shortestJoin = 5

export const widths: readonly (readonly [number, number])[] = [
  [2, 1],
  [1, 2],
  [3, 1],
  [1, 3],
  [4, 1],
  [1, 4],
  [2, 2],
]

function allFree(free: readonly boolean[], from: number, width: number): boolean {
  if (from + width > free.length) return false
  for (let at = from; at < from + width; at += 1) if (free[at] !== true) return false
  return true
}

export function joinedAt(reading: NameReading, from: number, width: number): JoinedWords {
  if (width > 1) return reading.joins[width - 2]?.[from] ?? null
  const token = reading.tokens[from]
  return token === undefined || token.kind === 'form' || token.kind === 'number' || token.kind === 'particle'
    ? null
    : token
}
