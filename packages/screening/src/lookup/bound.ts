/**
 * Most names that share a key contradict each other: each has a word that nothing in the other can meet. What that costs at the least is
 * found from a look at each listed word once a query, and spares comparing the names. It never says less than the comparison would.
 */

import { farAway, leastDistance, leastOfSound } from '../names/distance.ts'
import { initialsOf } from '../names/initials.ts'
import { joinedAt, shortestJoin, widths } from '../names/joined.ts'
import { leastGround, lossOfContradiction, lossOfExtras, lossOfOneAlone } from '../names/leftOvers.ts'
import { mostOfWhole } from '../names/matchWhole.ts'
import { isBearing } from '../names/meeting.ts'
import { roughlyJoined } from '../names/pairWords.ts'
import type { JoinedWords, NameReading, NameToken, PreparedName } from '../names/prepared.ts'
import { organisationRules, personRules, type Rules } from '../names/rules.ts'
import { slipsAllowed, tokenCost } from '../names/tokenCost.ts'
import { soundApart, spellingApart } from '../names/wordsApart.ts'
import type { ReadingSketch } from './sketch.ts'

/** Whether the best of two names may score so much. True where it is not known. */
export type MayScore = (sketches: readonly ReadingSketch[], person: boolean) => boolean

export function boundOf(name: PreparedName, least: number, memo: WordMemo): MayScore {
  const ours = oursOf(name.readings, memo)
  if (ours === null) return () => true
  memo.forget()
  return (sketches, person) => {
    const rules = person ? personRules : organisationRules
    for (const their of sketches)
      for (const our of ours.sides) {
        if (mayScoreByWords(our, their, 10_000 - least, rules, memo, ours)) return true
        if (mayMeetAsWhole(our.reading, their)) return true
      }
    return false
  }
}

/** Of one thread: for each listed word, which of the query's words can meet it, as bits. */
export class WordMemo {
  #query = 0
  #stamps = new Uint32Array(1 << 15)
  #masks = new Int32Array(1 << 15)

  readonly #common = new Map<string, Uint8Array>()

  forget(): void {
    this.#query += 1
  }

  word(token: NameToken): OurWord {
    if (token.kind !== 'common') return { token, met: null }
    const text = JSON.stringify({ ...token, shown: '', bound: false })
    const met = this.#common.get(text) ?? new Uint8Array(mostListed)
    // The last that was asked for stays the longest.
    this.#common.delete(text)
    this.#common.set(text, met)
    const [oldest] = this.#common.keys()
    if (this.#common.size > mostWords && oldest !== undefined) this.#common.delete(oldest)
    return { token, met }
  }

  meets({ token, met }: OurWord, id: number, other: NameToken): boolean {
    if (met === null || id >= met.length) return meet(token, other)
    if (met[id] === unknown) met[id] = meet(token, other) ? meeting : apart
    return met[id] === meeting
  }

  /** Null where this query has not met it. */
  get(id: number): number | null {
    return this.#stamps[id] === this.#query ? (this.#masks[id] ?? 0) : null
  }

  set(id: number, mask: number): number {
    if (id >= this.#stamps.length) {
      const [stamps, masks] = [new Uint32Array(2 * id), new Int32Array(2 * id)]
      stamps.set(this.#stamps)
      masks.set(this.#masks)
      this.#stamps = stamps
      this.#masks = masks
    }
    this.#stamps[id] = this.#query
    this.#masks[id] = mask
    return mask
  }
}

/** A word of a query, with what is known of whom it meets: common ones (`muhammad`) come again and again, and meet thousands. */
type OurWord = { readonly token: NameToken; readonly met: Uint8Array | null }

const unknown = 0
const apart = 1
const meeting = 2
/** Most listed words that are remembered for one word, and most words. */
const mostListed = 1 << 16
const mostWords = 256

/** A reading of the query's name; its words are bits from `first` on, among those of all its readings. */
type Side = {
  readonly reading: NameReading
  readonly first: number
  readonly all: number
  /** Words that count when they meet nothing, the heaviest first. */
  readonly telling: readonly { readonly bit: number; readonly weight: number }[]
  readonly words: readonly OurWord[]
  /** Words that may stand for the first letters of several. */
  readonly abbreviations: readonly { readonly token: NameToken; readonly at: number }[]
}

/** Every reading of the query's name. */
type Ours = {
  readonly sides: readonly Side[]
  /** Windows by the number of words that they may face. */
  readonly facing: readonly (readonly Window[])[]
}

type Window = { readonly words: NonNullable<JoinedWords>; readonly width: number; readonly mask: number }

function oursOf(readings: readonly NameReading[], memo: WordMemo): Ours | null {
  const count = readings.reduce((sum, { tokens }) => sum + tokens.length, 0)
  if (count === 0 || count > 30) return null
  let first = 0
  const windows: Window[] = []
  const sides = readings.map((reading): Side => {
    const from = first
    first += reading.tokens.length
    for (const { start, width, words } of windowsOf(reading))
      windows.push({ words, width, mask: ((1 << width) - 1) << (from + start) })
    const all = ((1 << reading.tokens.length) - 1) << from
    const abbreviations = reading.tokens
      .map((token, at) => ({ token, at }))
      .filter(({ token }) => token.text.length >= 2 && token.text.length <= 6 && token.kind === 'name')
    return {
      reading,
      first: from,
      all,
      telling: tellingOf(reading.tokens, from),
      words: reading.tokens.map((token) => memo.word(token)),
      abbreviations,
    }
  })
  return { sides, facing: facingOf(windows) }
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

/** Every word that can meet another is taken for one that does: so no more is left over than the comparison leaves. */
function mayScoreByWords(
  our: Side,
  their: ReadingSketch,
  allowed: number,
  rules: Rules,
  memo: WordMemo,
  ours: Ours,
): boolean {
  let ourMet = 0
  let theirMet = 0
  for (let at = 0; at < their.words.length; at += 1) {
    const word = their.words[at]
    if (word === undefined) continue
    const mask =
      (memo.get(word.id) ?? memo.set(word.id, wordsMeeting(ours, word.id, word.token, memo))) & our.all
    if (mask === 0) continue
    ourMet |= mask
    theirMet |= word.bit
  }
  if (mayPass(our.telling, ourMet, their.telling, theirMet, allowed, rules)) return true
  for (let at = 0; at < their.windows.length; at += 1) {
    const window = their.windows[at]
    if (window === undefined) continue
    const { id, words, width } = window
    const mask = (memo.get(id) ?? memo.set(id, windowsMeeting(ours, words, width))) & our.all
    if (mask === 0) continue
    ourMet |= mask
    theirMet |= window.mask
  }
  for (const { token, at } of our.abbreviations) {
    for (let from = 0; from < their.reading.tokens.length; from += 1) {
      const width = initialsOf(token, their.reading.tokens, from, allFree)
      if (width === 0) continue
      ourMet |= 1 << (our.first + at)
      theirMet |= ((1 << width) - 1) << from
    }
  }
  return mayPass(our.telling, ourMet, their.telling, theirMet, allowed, rules)
}

type Telling = readonly { readonly bit: number; readonly weight: number }[]

/** The least that the words cost which cannot meet anything: as contradictions, or left out by one side alone. */
function mayPass(
  ours: Telling,
  ourMet: number,
  theirs: Telling,
  theirMet: number,
  allowed: number,
  rules: Rules,
): boolean {
  if (ourMet === 0 || theirMet === 0) return false
  const ourFree = weightsOutside(ours, ourMet)
  const theirFree = weightsOutside(theirs, theirMet)
  const met = Math.min(countBits(ourMet), countBits(theirMet))
  let contradicting = 0
  for (let at = 0; at < Math.min(ourFree.length, theirFree.length); at += 1)
    contradicting += lossOfContradiction(Math.min(ourFree[at] ?? 0, theirFree[at] ?? 0), met, rules)
  if (ourFree.length > 0 && theirFree.length > 0) return contradicting <= allowed
  if (ourFree.length === 0 && theirFree.length === 0) return true
  // Either nobody else is free: then these are left out by one side alone.
  const ground = Math.max(
    leastGround(rules),
    Math.min(weightInside(ours, ourMet), weightInside(theirs, theirMet)),
  )
  const extra = lossOfExtras(ourFree.length > 0 ? ourFree : theirFree, ground, rules)
  if (extra + (rules.person && met === 1 ? lossOfOneAlone : 0) <= allowed) return true
  // Or a word of the other side is free though it could meet: then they contradict each other, and one word less met.
  const other = ourFree.length > 0 ? theirs : ours
  const lightest = Math.min(other.at(-1)?.weight ?? 0, ourFree.at(-1) ?? 100, theirFree.at(-1) ?? 100)
  return lossOfContradiction(lightest, met, rules) <= allowed
}

/** The heaviest first. */
function weightsOutside(telling: Telling, met: number): readonly number[] {
  const weights: number[] = []
  for (let at = 0; at < telling.length; at += 1) {
    const word = telling[at]
    if (word !== undefined && (word.bit & met) === 0) weights.push(word.weight)
  }
  return weights
}

/** An initial agrees by 20, whatever stands behind it. */
function weightInside(telling: Telling, met: number): number {
  let weight = 0
  for (let at = 0; at < telling.length; at += 1) {
    const word = telling[at]
    if (word !== undefined && (word.bit & met) !== 0) weight += Math.max(20, word.weight)
  }
  return weight
}

/** As the comparison of whole names begins. */
function mayMeetAsWhole(our: NameReading, { reading: their, wholeLengths }: ReadingSketch): boolean {
  if (our.syllabic || their.syllabic) return false
  const ours = our.whole[0]
  if (ours === undefined) return false
  if (leastDistance(our.wholeBits, their.wholeBits, leastOfSound) > mostOfWhole) return false
  return wholeLengths.some((length) => Math.abs(length - ours.length) * leastOfSound <= mostOfWhole)
}

function wordsMeeting({ sides }: Ours, id: number, token: NameToken, memo: WordMemo): number {
  let mask = 0
  for (const { reading, first, words } of sides) {
    for (let at = 0; at < reading.tokens.length; at += 1) {
      const word = words[at]
      if (word === undefined) continue
      if (memo.meets(word, id, token)) mask |= 1 << (first + at)
      if (token.text.length > 6 || token.kind !== 'name') continue
      const width = initialsOf(token, reading.tokens, at, allFree)
      if (width > 0) mask |= ((1 << width) - 1) << (first + at)
    }
  }
  return mask
}

/** As generous as any rule: the rules of persons, of scripts with letters. */
function meet(one: NameToken, other: NameToken): boolean {
  return tokenCost(one, other, false, true) !== farAway || isInitialOf(one, other)
}

function isInitialOf(one: NameToken, other: NameToken): boolean {
  return (
    (one.kind === 'initial') !== (other.kind === 'initial') &&
    (one.text.startsWith(other.text) || other.text.startsWith(one.text))
  )
}

/** As joining words does at its most generous. */
function windowsMeeting(ours: Ours, other: NonNullable<JoinedWords>, theirWidth: number): number {
  let mask = 0
  const facing = ours.facing[theirWidth] ?? []
  for (let at = 0; at < facing.length; at += 1) {
    const window = facing[at]
    if (window === undefined) continue
    const { words: one } = window
    // Tells nearly all apart: one consonant more is dearer than any joining may be.
    if (countBits(one.soundBits ^ other.soundBits) > 2 && countBits(one.textBits ^ other.textBits) > 2)
      continue
    const allowed = Math.min(roughlyJoined, slipsAllowed(Math.max(one.sound.length, other.sound.length)))
    if (soundApart(one, other, allowed) !== farAway || spellingApart(one, other, allowed) !== farAway)
      mask |= window.mask
  }
  return mask
}

/** Of the query's windows those that may join with one of so many words, each sound once however many readings have it. */
function facingOf(windows: readonly Window[]): readonly (readonly Window[])[] {
  return [0, 1, 2, 3, 4].map((theirWidth) => {
    const distinct = new Map<string, Window>()
    for (const window of windows) {
      if (joins[8 * window.width + theirWidth] !== 1) continue
      const text = `${window.words.text} ${window.words.sound}`
      distinct.set(text, { ...window, mask: window.mask | (distinct.get(text)?.mask ?? 0) })
    }
    return [...distinct.values()]
  })
}

const joins = new Uint8Array(64)
for (const [ours, theirs] of widths) joins[8 * ours + theirs] = 1
const allFree: readonly boolean[] = new Array(64).fill(true)

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}
