/** `J.` against `Joachim`, `JC` against `Jean-Claude`, `PLA` against the words it stands for. */

import { isBearing, type Pairing, take } from './meeting.ts'
import type { NameReading, NameToken } from './prepared.ts'

/** `J.` against `Joachim`; `JC` against `Jean-Claude`. */
export function takeInitials(our: NameReading, their: NameReading, pairing: Pairing): void {
  for (let ourAt = 0; ourAt < our.tokens.length; ourAt += 1) {
    for (let theirAt = 0; theirAt < their.tokens.length; theirAt += 1) {
      if (pairing.ourFree[ourAt] !== true || pairing.theirFree[theirAt] !== true) continue
      const one = our.tokens[ourAt]
      const other = their.tokens[theirAt]
      if (one === undefined || other === undefined || !isBearing(one) || !isBearing(other)) continue
      if (
        (one.kind === 'initial') !== (other.kind === 'initial') &&
        (one.text.startsWith(other.text) || other.text.startsWith(one.text))
      ) {
        take(pairing, {
          ours: ourAt,
          oursUntil: ourAt + 1,
          theirs: theirAt,
          theirsUntil: theirAt + 1,
          cost: 30,
          how: 'initial',
        })
        continue
      }
      const ourWidth = initialsOf(other, our.tokens, ourAt, pairing.ourFree)
      const theirWidth = initialsOf(one, their.tokens, theirAt, pairing.theirFree)
      if (ourWidth > 0) {
        take(pairing, {
          ours: ourAt,
          oursUntil: ourAt + ourWidth,
          theirs: theirAt,
          theirsUntil: theirAt + 1,
          cost: 30,
          how: 'initials',
        })
      } else if (theirWidth > 0) {
        take(pairing, {
          ours: ourAt,
          oursUntil: ourAt + 1,
          theirs: theirAt,
          theirsUntil: theirAt + theirWidth,
          cost: 30,
          how: 'initials',
        })
      }
    }
  }
}

/** How many words from there on the short word abbreviates; 0 where it does not. */
export function initialsOf(
  short: NameToken,
  tokens: readonly NameToken[],
  from: number,
  free: readonly boolean[],
): number {
  const letters = short.text
  if (letters.length < 2 || letters.length > 6 || short.kind !== 'name') return 0
  // Two or three letters without a vowel (`JC`), or longer ones that stand for a whole name (`PLA`).
  if (
    short.bones.length < letters.length &&
    (from > 0 || letters.length < 3 || tokens.length < letters.length)
  )
    return 0
  for (let at = 0; at < letters.length; at += 1) {
    const token = tokens[from + at]
    if (token === undefined || free[from + at] !== true || !isBearing(token)) return 0
    if (token.text.charAt(0) !== letters.charAt(at)) return 0
  }
  return letters.length
}
