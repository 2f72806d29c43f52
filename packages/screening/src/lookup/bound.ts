/**
 * Most names that share a key contradict each other: each has a word that nothing in the other can meet. What that costs at the least is
 * found from a look at each listed word once a query, and spares comparing the names. It never says less than the comparison would.
 */

import { farAway, leastDistance, leastOfSound, leastOfSpelling } from '../names/distance.ts'
import { initialsOf } from '../names/initials.ts'
import { joinedAt, shortestJoin, widths } from '../names/joined.ts'
import { lossOfContradiction } from '../names/leftOvers.ts'
import { mostOfWhole } from '../names/matchWhole.ts'
import { isBearing } from '../names/meeting.ts'
import { roughlyJoined } from '../names/pairWords.ts'
import type { JoinedWords, NameReading, NameToken, PreparedName } from '../names/prepared.ts'
import { organisationRules, personRules } from '../names/rules.ts'
import { slipsAllowed, tokenCost } from '../names/tokenCost.ts'
import type { ReadingSketch } from './sketch.ts'

/** Whether the best of two names may score so much. True where it is not known. */
export type MayScore = (sketches: readonly ReadingSketch[], person: boolean) => boolean

export function boundOf(name: PreparedName, least: number, memo: WordMemo): MayScore {
  const ours = sidesOf(name.readings)
  if (ours === null) return () => true
  memo.forget()
  return (sketches, person) =>
    ours.some((our) => sketches.some((their) => mayMeet(our, their, person, least, memo, ours)))
}

/** Of one thread: for each listed word, which of the query's words can meet it, as bits. */
export class WordMemo {
  #query = 0
  #stamps = new Uint32Array(1 << 12)
  #masks = new Int32Array(1 << 12)

  forget(): void {
    this.#query += 1
  }

  of(id: number, make: () => number): number {
    if (id >= this.#stamps.length) this.#grow(id)
    if (this.#stamps[id] === this.#query) return this.#masks[id] ?? 0
    const mask = make()
    this.#stamps[id] = this.#query
    this.#masks[id] = mask
    return mask
  }

  #grow(id: number): void {
    const stamps = new Uint32Array(2 * id)
    const masks = new Int32Array(2 * id)
    stamps.set(this.#stamps)
    masks.set(this.#masks)
    this.#stamps = stamps
    this.#masks = masks
  }
}

/** A reading of the query's name; its words are bits from `first` on, among those of all its readings. */
type Side = {
  readonly reading: NameReading
  readonly first: number
  readonly all: number
  /** Words that count when they meet nothing, the heaviest first. */
  readonly telling: readonly { readonly bit: number; readonly weight: number }[]
  readonly windows: readonly Window[]
}

type Window = { readonly words: NonNullable<JoinedWords>; readonly width: number; readonly mask: number }

function sidesOf(readings: readonly NameReading[]): readonly Side[] | null {
  const count = readings.reduce((sum, { tokens }) => sum + tokens.length, 0)
  if (count === 0 || count > 30) return null
  let first = 0
  return readings.map((reading) => {
    const from = first
    first += reading.tokens.length
    const windows = windowsOf(reading).map(({ start, width, words }) => ({
      words,
      width,
      mask: ((1 << width) - 1) << (from + start),
    }))
    const all = ((1 << reading.tokens.length) - 1) << from
    return { reading, first: from, all, telling: tellingOf(reading.tokens, from), windows }
  })
}

/** Every word and every run of up to four that may be written as one. */
export function windowsOf(
  reading: NameReading,
): readonly { readonly start: number; readonly width: number; readonly words: NonNullable<JoinedWords> }[] {
  const windows: { start: number; width: number; words: NonNullable<JoinedWords> }[] = []
  for (let width = 1; width <= 4; width += 1) {
    for (let start = 0; start + width <= reading.tokens.length; start += 1) {
      const words = joinedAt(reading, start, width)
      if (words !== null && words.sound.length >= shortestJoin) windows.push({ start, width, words })
    }
  }
  return windows
}

export function tellingOf(
  tokens: readonly NameToken[],
  first: number,
): readonly { readonly bit: number; readonly weight: number }[] {
  return tokens
    .flatMap((token, at) =>
      isBearing(token) && token.kind !== 'number' ? [{ bit: 1 << (first + at), weight: token.weight }] : [],
    )
    .sort((one, other) => other.weight - one.weight)
}

function mayMeet(
  our: Side,
  their: ReadingSketch,
  person: boolean,
  least: number,
  memo: WordMemo,
  ours: readonly Side[],
): boolean {
  let ourMet = 0
  let theirMet = 0
  for (const { id, token, bit } of their.words) {
    const mask = memo.of(id, () => wordsMeeting(ours, token)) & our.all
    if (mask === 0) continue
    ourMet |= mask
    theirMet |= bit
  }
  for (const { id, words, width, mask: bits } of their.windows) {
    const mask = memo.of(id, () => windowsMeeting(ours, words, width)) & our.all
    if (mask === 0) continue
    ourMet |= mask
    theirMet |= bits
  }
  for (const [at, token] of our.reading.tokens.entries()) {
    if (token.text.length < 2 || token.text.length > 6 || token.kind !== 'name') continue
    for (let from = 0; from < their.reading.tokens.length; from += 1) {
      const width = initialsOf(token, their.reading.tokens, from, allFree)
      if (width === 0) continue
      ourMet |= 1 << (our.first + at)
      theirMet |= ((1 << width) - 1) << from
    }
  }
  const met = Math.min(countBits(ourMet), countBits(theirMet))
  if (met > 0) {
    const rules = person ? personRules : organisationRules
    const ourFree = our.telling.filter(({ bit }) => (ourMet & bit) === 0)
    const theirFree = their.telling.filter(({ bit }) => (theirMet & bit) === 0)
    let loss = 0
    for (let at = 0; at < Math.min(ourFree.length, theirFree.length); at += 1)
      loss += lossOfContradiction(Math.min(ourFree[at]?.weight ?? 0, theirFree[at]?.weight ?? 0), met, rules)
    if (10_000 - loss >= least) return true
  }
  return mayMeetAsWhole(our.reading, their)
}

/** As the comparison of whole names begins. */
function mayMeetAsWhole(our: NameReading, { reading: their, wholeLengths }: ReadingSketch): boolean {
  if (our.syllabic || their.syllabic) return false
  const ours = our.whole[0]
  if (ours === undefined) return false
  if (leastDistance(our.wholeBits, their.wholeBits, leastOfSound) > mostOfWhole) return false
  return wholeLengths.some((length) => Math.abs(length - ours.length) * leastOfSound <= mostOfWhole)
}

/** As generous as any rule: the rules of persons, of scripts with letters. */
function wordsMeeting(ours: readonly Side[], token: NameToken): number {
  let mask = 0
  for (const { reading, first } of ours) {
    for (let at = 0; at < reading.tokens.length; at += 1) {
      const one = reading.tokens[at]
      if (one === undefined) continue
      if (tokenCost(one, token, false, true) !== farAway || isInitialOf(one, token)) mask |= 1 << (first + at)
      const width = isBearing(token) ? initialsOf(token, reading.tokens, at, allFree) : 0
      if (width > 0) mask |= ((1 << width) - 1) << (first + at)
    }
  }
  return mask
}

function isInitialOf(one: NameToken, other: NameToken): boolean {
  return (
    (one.kind === 'initial') !== (other.kind === 'initial') &&
    (one.text.startsWith(other.text) || other.text.startsWith(one.text))
  )
}

/** By their consonants and their length alone: what could be joined at all. */
function windowsMeeting(ours: readonly Side[], other: NonNullable<JoinedWords>, theirWidth: number): number {
  let mask = 0
  for (const { windows } of ours) {
    for (const { words: one, width, mask: bits } of windows) {
      if (!joins.has(8 * width + theirWidth)) continue
      const allowed = Math.min(roughlyJoined, slipsAllowed(Math.max(one.sound.length, other.sound.length)))
      const asSound =
        leastDistance(one.soundBits, other.soundBits, leastOfSound) <= allowed &&
        Math.abs(one.sound.length - other.sound.length) * leastOfSound <= allowed
      if (
        asSound ||
        (leastDistance(one.textBits, other.textBits, leastOfSpelling) <= allowed &&
          Math.abs(one.text.length - other.text.length) * leastOfSpelling <= allowed)
      )
        mask |= bits
    }
  }
  return mask
}

const joins = new Set(widths.map(([ours, theirs]) => 8 * ours + theirs))
const allFree: readonly boolean[] = new Array(64).fill(true)

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}
