/** Names as a whole, without their blanks: what is left to compare where words are torn apart, run together and misspelt at once. */

import { farAway, leastDistance, leastOfSound, soundDistance } from './distance.ts'
import { isBearing, type Matching, nothingMet, type Pairing } from './meeting.ts'
import type { NameReading, NameToken } from './prepared.ts'
import { budgetOf, type Rules } from './rules.ts'
import { lossOfForms } from './weigh.ts'

/** Both names without their blanks, beginning with any of their words. */
export function matchWhole(
  our: NameReading,
  their: NameReading,
  { ourFree, theirFree }: Pairing,
  rules: Rules,
): Matching {
  const ours = our.whole[0]
  if (ours === undefined || oneKnownAgainstAnother(our, their, ourFree, theirFree)) return nothingMet
  if (leastDistance(our.wholeBits, their.wholeBits, leastOfSound) > mostOfWhole) return nothingMet
  let best = farAway
  const short = areSyllables(our.tokens) && areSyllables(their.tokens)
  const weighed = Math.max(telling(our.tokens), telling(their.tokens))
  const budget = budgetOf(rules.person && !short ? weighed : ours.length)
  for (const theirs of their.whole) {
    const cost = soundDistance(ours, theirs, Math.min(budget, mostOfWhole, best))
    if (cost < best) best = cost
  }
  if (best === farAway) return nothingMet
  let loss = 200 + Math.floor((3000 * best) / budget) + lossOfForms(our, their, rules)
  if (numbersApart(our, their) && !rules.person) loss += 3100
  const meeting = {
    ours: 0,
    oursUntil: our.tokens.length,
    theirs: 0,
    theirsUntil: their.tokens.length,
    cost: best,
    how: 'the whole name without blanks',
  }
  return { score: Math.max(0, 10_000 - loss), meetings: [meeting] }
}

/** Two slips and a little. Beyond, one word of a long name may be another word. */
export const mostOfWhole = 215

/** `Kim Myong-sik`, `Han Bong Su`: no word of such a name says much alone. */
function areSyllables(tokens: readonly NameToken[]): boolean {
  return tokens.length >= 3 && tokens.every((token) => token.sound.length <= 5)
}

/** How many of its sounds tell it from others: those of common names count less. */
function telling(tokens: readonly NameToken[]): number {
  let sounds = 0
  for (const token of tokens) {
    if (token.kind !== 'form') sounds += token.sound.length * (token.kind === 'common' ? token.weight : 100)
  }
  return Math.floor(sounds / 100)
}

/** `Harry Page` is not a misspelt `Larry Page`. */
function oneKnownAgainstAnother(
  our: NameReading,
  their: NameReading,
  ourFree: readonly boolean[],
  theirFree: readonly boolean[],
): boolean {
  const one = onlyFree(our, ourFree)
  const other = onlyFree(their, theirFree)
  if (one === null || other === null) return false
  if (one.exact || other.exact) return true
  return one.known && other.known && one.text.length >= 5 && other.text.length >= 5
}

function onlyFree(reading: NameReading, free: readonly boolean[]): NameToken | null {
  const left = reading.tokens.filter((token, at) => free[at] === true && isBearing(token))
  return left.length === 1 ? (left[0] ?? null) : null
}

function numbersApart(our: NameReading, their: NameReading): boolean {
  const numbers = (reading: NameReading): string =>
    reading.tokens
      .filter((token) => token.kind === 'number')
      .map((token) => token.text)
      .sort()
      .join(' ')
  return numbers(our) !== numbers(their)
}
