/**
 * How alike two names are, and why. Words are paired, the cheapest pairs first; what it costs to turn one name into the other, what is
 * left over on one side, and what contradicts itself on both, is taken from 10000. Whole numbers only.
 */

import type { NameQuality } from '../lists/entry.ts'
import type { NameExplanation, TokenPair } from '../match/found.ts'
import { threshold } from '../match/threshold.ts'
import {
  bareDistance,
  farAway,
  leastDistance,
  leastOfSound,
  leastOfSpelling,
  soundDistance,
  spellingDistance,
} from './distance.ts'
import type { JoinedWords, NameReading, NameToken, PreparedName } from './prepared.ts'

/** The best over all readings, with its reasoning. */
export function compareNames(
  ours: PreparedName,
  theirs: PreparedName,
  quality: NameQuality = 'good',
): NameExplanation {
  const nothing: NameExplanation = { ours: ours.text, theirs: theirs.text, quality, score: 0, tokens: [] }
  if (!shareKey(ours.hashes, theirs.hashes)) return nothing
  const rules = ours.kind === 'person' || theirs.kind === 'person' ? personRules : organisationRules
  let best = nothing
  for (const our of ours.readings) {
    for (const their of theirs.readings) {
      const matching = match(our, their, rules)
      if (matching.score > best.score) {
        best = { ...nothing, score: matching.score, tokens: explain(matching, our, their) }
      }
    }
  }
  if (best.score > 0 && (ours.truncated || theirs.truncated)) {
    const cut: TokenPair = {
      ours: null,
      theirs: null,
      score: 0,
      how: 'too long: the rest of the name was not compared',
    }
    best = { ...best, tokens: [...best.tokens, cut] }
  }
  return best
}

/** The same score without its reasoning, for speed. */
export function scoreNames(ours: PreparedName, theirs: PreparedName): number {
  if (!shareKey(ours.hashes, theirs.hashes)) return 0
  const rules = ours.kind === 'person' || theirs.kind === 'person' ? personRules : organisationRules
  let best = 0
  for (const our of ours.readings) {
    for (const their of theirs.readings) best = Math.max(best, match(our, their, rules).score)
  }
  return best
}

/** Both sorted. */
function shareKey(ours: Float64Array, theirs: Float64Array): boolean {
  let our = 0
  let their = 0
  while (our < ours.length && their < theirs.length) {
    const one = ours[our] ?? 0
    const other = theirs[their] ?? 0
    if (one === other) return true
    if (one < other) our += 1
    else their += 1
  }
  return false
}

type Rules = {
  readonly person: boolean
  /** Taken for the first word that only one side has, the second … when it is rare and what agrees is two rare words. */
  readonly extras: readonly number[]
  /** Taken where the words come in another order. */
  readonly order: number
}

const personRules: Rules = { person: true, extras: [900, 750, 700, 650, 600], order: 50 }
const organisationRules: Rules = { person: false, extras: [1500, 900, 700, 600, 500], order: 400 }

/** Words `from` up to `until` on each side that met, and at what cost. */
type Meeting = {
  readonly ours: number
  readonly oursUntil: number
  readonly theirs: number
  readonly theirsUntil: number
  readonly cost: number
  readonly how: string
}

type Matching = { readonly score: number; readonly meetings: readonly Meeting[] }

function match(our: NameReading, their: NameReading, rules: Rules): Matching {
  const meetings: Meeting[] = []
  const ourFree = our.tokens.map(() => true)
  const theirFree = their.tokens.map(() => true)
  const take = (meeting: Meeting): void => {
    meetings.push(meeting)
    ourFree.fill(false, meeting.ours, meeting.oursUntil)
    theirFree.fill(false, meeting.theirs, meeting.theirsUntil)
  }
  const pairs = pairsOf(our, their, rules)
  const syllabic = our.syllabic || their.syllabic
  takeCheapest(pairs, 20, ourFree, theirFree, take)
  takeJoined(our, their, 65, ourFree, theirFree, take)
  takeCheapest(pairs, farAway, ourFree, theirFree, take)
  if (!syllabic) takeJoined(our, their, 110, ourFree, theirFree, take)
  takeInitials(our, their, ourFree, theirFree, take)
  const byWords = weigh(our, their, ourFree, theirFree, meetings, rules)
  if (byWords.score >= threshold || syllabic) return byWords
  const asWhole = matchWhole(our, their, ourFree, theirFree, rules)
  return asWhole.score > byWords.score ? asWhole : byWords
}

/** Both names without their blanks, beginning with any of their words. */
function matchWhole(
  our: NameReading,
  their: NameReading,
  ourFree: readonly boolean[],
  theirFree: readonly boolean[],
  rules: Rules,
): Matching {
  const ours = our.whole[0]
  if (ours === undefined || oneKnownAgainstAnother(our, their, ourFree, theirFree)) return nothingMet
  let best = farAway
  const short = areSyllables(our.tokens) && areSyllables(their.tokens)
  const weighed = Math.max(telling(our.tokens), telling(their.tokens))
  const budget = budgetOf(rules.person && !short ? weighed : ours.length)
  for (const theirs of their.whole) {
    const cost = soundDistance(ours, theirs, Math.min(budget, mostOfWhole, best))
    if (cost < best) best = cost
  }
  if (best === farAway) return nothingMet
  let loss = 200 + Math.floor((3000 * best) / budget) + forms(our, their, rules)
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
const mostOfWhole = 215

const nothingMet: Matching = { score: 0, meetings: [] }

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

/** Slips that a name of so many sounds may have. */
function budgetOf(sounds: number): number {
  return 40 + 16 * sounds
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

type Pair = { readonly our: number; readonly their: number; readonly cost: number; readonly how: string }

function pairsOf(our: NameReading, their: NameReading, rules: Rules): readonly Pair[] {
  const pairs: Pair[] = []
  for (const [ourAt, one] of our.tokens.entries()) {
    for (const [theirAt, other] of their.tokens.entries()) {
      const cost = tokenCost(one, other, our.syllabic || their.syllabic, rules.person)
      if (cost === farAway) continue
      pairs.push({ our: ourAt, their: theirAt, cost, how: howOf(one, other, cost) })
    }
  }
  return pairs.sort(
    (one, other) =>
      one.cost - other.cost ||
      Math.abs(one.our - one.their) - Math.abs(other.our - other.their) ||
      one.our - other.our,
  )
}

/** In hundredths of a slip. */
function tokenCost(one: NameToken, other: NameToken, syllabic: boolean, person: boolean): number {
  if (one.text === other.text) return 0
  if (one.kind === 'form' || other.kind === 'form') return misspeltForm(one, other)
  if (!isBearing(one) || !isBearing(other) || one.exact || other.exact) return farAway
  if (one.kind === 'number' || other.kind === 'number' || one.kind === 'initial' || other.kind === 'initial')
    return farAway
  if (one.sound === other.sound) return 5
  const family = one.families.some((each) => other.families.includes(each))
  let limit = slipsAllowed(Math.max(one.sound.length, other.sound.length, one.text.length, other.text.length))
  let cost: number
  if (!person) limit = Math.min(limit, Math.max(105, Math.floor((limit * 5) / 6)))
  if (syllabic) limit = limit <= 150 ? 40 : 75
  if (one.unvowelled !== other.unvowelled) {
    if (syllabic) return farAway
    limit = bareSlipsAllowed(Math.min(one.bones.length, other.bones.length))
    cost = bareDistance(one.sound, other.sound, limit)
    if (family) return Math.min(cost, 40)
  } else {
    cost = soundApart(one, other, limit)
    // The same name in another language, or a pet form, is more of a difference than another spelling.
    if (family) return cost <= 60 ? 15 : cost <= 120 ? 60 : 100
    const spelt = spellingApart(one, other, Math.min(cost, limit))
    if (spelt < cost) cost = spelt
    if (cost === farAway) cost = limit + 1
    // Two names that are each well known are rarely a slip of each other.
    if (cost > 20 && one.known && other.known) cost += cost > 60 ? 50 : 30
    // Antonio and Antonia are two people.
    if (cost > 20 && cost <= 90 && one.known && endsApart(one.text, other.text)) cost = limit + 1
    if (cost > 20 && one.sound.charAt(0) !== other.sound.charAt(0)) cost += 20
  }
  if (cost <= limit) return cost
  // `Abd al-Rahman` shortened to `Rahman`.
  return one.sound === `abd${other.sound}` || other.sound === `abd${one.sound}` ? 90 : farAway
}

function endsApart(one: string, other: string): boolean {
  const ends = one.slice(-1) + other.slice(-1)
  return (ends === 'ao' || ends === 'oa') && one.slice(0, -1) === other.slice(0, -1)
}

type Sounding = NonNullable<JoinedWords>

function soundApart(one: Sounding, other: Sounding, limit: number): number {
  if (leastDistance(one.soundBits, other.soundBits, leastOfSound) > limit) return farAway
  return soundDistance(one.sound, other.sound, limit)
}

function spellingApart(one: Sounding, other: Sounding, limit: number): number {
  if (leastDistance(one.textBits, other.textBits, leastOfSpelling) > limit) return farAway
  return spellingDistance(one.text, other.text, limit)
}

function misspeltForm(one: NameToken, other: NameToken): number {
  const [form, word] = one.kind === 'form' ? [one, other] : [other, one]
  if (word.kind !== 'name' || form.text.length < 5) return farAway
  return spellingDistance(one.text, other.text, 100)
}

/** By the length of the longer word. */
function slipsAllowed(length: number): number {
  if (length <= 2) return 40
  if (length === 3) return 70
  return Math.min(30 * length, 300)
}

/** Where one side has no vowels: by the consonants that the shorter one has. */
function bareSlipsAllowed(consonants: number): number {
  if (consonants <= 1) return 20
  if (consonants === 2) return 35
  return Math.min(25 * consonants, 160)
}

function howOf(one: NameToken, other: NameToken, cost: number): string {
  if (cost === 0) return 'same'
  if (cost === 5) return 'same sound'
  if (one.families.some((family) => other.families.includes(family))) return 'form of the same name'
  if (one.unvowelled !== other.unvowelled && cost <= 60) return 'same consonants'
  if (cost <= 60) return 'sounds alike'
  return cost <= 110 ? 'one letter differs' : 'a few letters differ'
}

function takeCheapest(
  pairs: readonly Pair[],
  limit: number,
  ourFree: readonly boolean[],
  theirFree: readonly boolean[],
  take: (meeting: Meeting) => void,
): void {
  for (const { our, their, cost, how } of pairs) {
    if (cost > limit) return
    if (ourFree[our] !== true || theirFree[their] !== true) continue
    take({ ours: our, oursUntil: our + 1, theirs: their, theirsUntil: their + 1, cost, how })
  }
}

/** Two to four neighbouring words of one side against one or two of the other. */
function takeJoined(
  our: NameReading,
  their: NameReading,
  limit: number,
  ourFree: readonly boolean[],
  theirFree: readonly boolean[],
  take: (meeting: Meeting) => void,
): void {
  for (let ourAt = 0; ourAt < our.tokens.length; ourAt += 1) {
    for (let theirAt = 0; theirAt < their.tokens.length; theirAt += 1) {
      for (const [ourWidth, theirWidth] of widths) {
        if (!allFree(ourFree, ourAt, ourWidth) || !allFree(theirFree, theirAt, theirWidth)) continue
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
        take({
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
const shortestJoin = 5

const widths: readonly (readonly [number, number])[] = [
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

function joinedAt(reading: NameReading, from: number, width: number): JoinedWords {
  if (width > 1) return reading.joins[width - 2]?.[from] ?? null
  const token = reading.tokens[from]
  return token === undefined || token.kind === 'form' || token.kind === 'number' || token.kind === 'particle'
    ? null
    : token
}

/** `J.` against `Joachim`; `JC` against `Jean-Claude`. */
function takeInitials(
  our: NameReading,
  their: NameReading,
  ourFree: readonly boolean[],
  theirFree: readonly boolean[],
  take: (meeting: Meeting) => void,
): void {
  for (let ourAt = 0; ourAt < our.tokens.length; ourAt += 1) {
    for (let theirAt = 0; theirAt < their.tokens.length; theirAt += 1) {
      if (ourFree[ourAt] !== true || theirFree[theirAt] !== true) continue
      const one = our.tokens[ourAt]
      const other = their.tokens[theirAt]
      if (one === undefined || other === undefined || !isBearing(one) || !isBearing(other)) continue
      if (
        (one.kind === 'initial') !== (other.kind === 'initial') &&
        one.text.charAt(0) === other.text.charAt(0)
      ) {
        take({
          ours: ourAt,
          oursUntil: ourAt + 1,
          theirs: theirAt,
          theirsUntil: theirAt + 1,
          cost: 30,
          how: 'initial',
        })
        continue
      }
      const ourWidth = initialsOf(other, our.tokens, ourAt, ourFree)
      const theirWidth = initialsOf(one, their.tokens, theirAt, theirFree)
      if (ourWidth > 0) {
        take({
          ours: ourAt,
          oursUntil: ourAt + ourWidth,
          theirs: theirAt,
          theirsUntil: theirAt + 1,
          cost: 30,
          how: 'initials',
        })
      } else if (theirWidth > 0) {
        take({
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
function initialsOf(
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

function isBearing(token: NameToken): boolean {
  return (
    token.kind === 'name' || token.kind === 'common' || token.kind === 'initial' || token.kind === 'number'
  )
}

function weigh(
  our: NameReading,
  their: NameReading,
  ourFree: readonly boolean[],
  theirFree: readonly boolean[],
  meetings: readonly Meeting[],
  rules: Rules,
): Matching {
  let slips = 0
  let length = 0
  let agreed = 0
  let met = 0
  let byInitial = 0
  let loss = 0
  for (const meeting of meetings) {
    const ourWeight = weightOf(our.tokens, meeting.ours, meeting.oursUntil)
    const theirWeight = weightOf(their.tokens, meeting.theirs, meeting.theirsUntil)
    if (ourWeight === 0 && theirWeight === 0) continue
    if (meeting.how === 'initial' || meeting.how === 'initials') {
      byInitial += 1
      loss += 700
      agreed += 20
      continue
    }
    const weight = Math.min(ourWeight, theirWeight)
    const letters = Math.max(
      lengthOf(our.tokens, meeting.ours, meeting.oursUntil),
      lengthOf(their.tokens, meeting.theirs, meeting.theirsUntil),
    )
    slips += meeting.cost
    // A slip in a short word changes it more than one in a long word.
    if (meeting.cost > 60 && letters <= 4) loss += 500
    length += letters * Math.min(Math.max(weight, rules.person ? 0 : 80), 100)
    agreed += Math.floor((weight * (300 - Math.min(meeting.cost, 300))) / 300)
    met += 1
  }
  if (met === 0) {
    const acronym = !rules.person && byInitial === 1 && !anyFree(our, ourFree) && !anyFree(their, theirFree)
    return { score: acronym ? 7500 : 0, meetings }
  }
  loss += Math.floor((3000 * slips) / budgetOf(Math.floor(length / 100)))
  loss += leftOver(our, their, ourFree, theirFree, agreed, met, rules)
  loss += forms(our, their, rules)
  loss += order(meetings, rules)
  return { score: Math.max(0, Math.min(10_000, 10_000 - loss)), meetings }
}

function leftOver(
  our: NameReading,
  their: NameReading,
  ourFree: readonly boolean[],
  theirFree: readonly boolean[],
  agreed: number,
  met: number,
  rules: Rules,
): number {
  const ours = weightsFree(our, ourFree)
  const theirs = weightsFree(their, theirFree)
  const contradictions = Math.min(ours.length, theirs.length)
  let loss = 0
  for (let at = 0; at < contradictions; at += 1) {
    const weight = Math.min(ours[at] ?? 0, theirs[at] ?? 0)
    const base = rules.person ? 5200 : 2200 + 30 * weight
    loss += Math.floor((base * 100) / (rules.person ? 90 + 10 * Math.min(met, 6) : 95 + 5 * Math.min(met, 6)))
  }
  const extras = (ours.length > theirs.length ? ours : theirs).slice(contradictions)
  const ground = Math.max(
    our.syllabic || their.syllabic ? Math.min(agreed, 110) : agreed,
    rules.person ? 40 : 100,
  )
  for (const [at, weight] of extras.entries()) {
    const base = rules.extras[Math.min(at, rules.extras.length - 1)] ?? 0
    // Persons leave names out; but what agrees must then be rare. Organisations leave words out less.
    loss += rules.person
      ? Math.floor((base * weight * 400) / (ground * ground))
      : Math.floor((base * weight * 2) / ground)
  }
  // One word alone finds nobody who has several.
  if (rules.person && met === 1 && extras.length > 0) loss += 2000
  if (numbersFree(our, ourFree) + numbersFree(their, theirFree) > 0 && !rules.person) loss += 3100
  return loss
}

function anyFree(reading: NameReading, free: readonly boolean[]): boolean {
  return reading.tokens.some(
    (token, at) => free[at] === true && (token.kind === 'name' || token.kind === 'common'),
  )
}

/** Of the words that met nothing, the heaviest first. */
function weightsFree(reading: NameReading, free: readonly boolean[]): readonly number[] {
  const weights: number[] = []
  for (const [at, token] of reading.tokens.entries()) {
    if (free[at] === true && isBearing(token) && token.kind !== 'number') weights.push(token.weight)
  }
  return weights.sort((one, other) => other - one)
}

function numbersFree(reading: NameReading, free: readonly boolean[]): number {
  let count = 0
  for (const [at, token] of reading.tokens.entries())
    if (free[at] === true && token.kind === 'number') count += 1
  return count
}

function weightOf(tokens: readonly NameToken[], from: number, until: number): number {
  let weight = 0
  for (let at = from; at < until; at += 1) {
    const token = tokens[at]
    if (token !== undefined && isBearing(token)) weight += token.weight
  }
  return Math.min(weight, 150)
}

function lengthOf(tokens: readonly NameToken[], from: number, until: number): number {
  let length = 0
  for (let at = from; at < until; at += 1) length += tokens[at]?.sound.length ?? 0
  return length
}

function forms(our: NameReading, their: NameReading, rules: Rules): number {
  if (rules.person || our.form === their.form) return 0
  if (our.form === null || their.form === null) {
    const only = our.form ?? their.form
    return only === 'nonprofit' || only === 'state' ? 300 : 50
  }
  return apart.has(our.form) || apart.has(their.form) ? 3100 : 1000
}

/** Owned by nobody or by the state: never the same as a company. */
const apart = new Set(['nonprofit', 'state'])

function order(meetings: readonly Meeting[], rules: Rules): number {
  const sorted = meetings.toSorted((one, other) => one.ours - other.ours)
  let turns = 0
  for (let at = 1; at < sorted.length; at += 1) {
    if ((sorted[at]?.theirs ?? 0) < (sorted[at - 1]?.theirs ?? 0)) turns += 1
  }
  // One turn is the family name before or after the given ones.
  return turns === 0 ? 0 : turns === 1 ? rules.order : rules.order + 100
}

function explain(matching: Matching, our: NameReading, their: NameReading): readonly TokenPair[] {
  const pairs: TokenPair[] = []
  const ourMet = new Set<number>()
  const theirMet = new Set<number>()
  for (const meeting of matching.meetings.toSorted((one, other) => one.ours - other.ours)) {
    for (let at = meeting.ours; at < meeting.oursUntil; at += 1) ourMet.add(at)
    for (let at = meeting.theirs; at < meeting.theirsUntil; at += 1) theirMet.add(at)
    pairs.push({
      ours: shown(our.tokens, meeting.ours, meeting.oursUntil),
      theirs: shown(their.tokens, meeting.theirs, meeting.theirsUntil),
      score: Math.max(0, 10_000 - meeting.cost * 20),
      how: meeting.how,
    })
  }
  for (const [at, token] of our.tokens.entries()) {
    if (!ourMet.has(at)) pairs.push({ ours: token.shown, theirs: null, score: 0, how: aloneOf(token) })
  }
  for (const [at, token] of their.tokens.entries()) {
    if (!theirMet.has(at)) pairs.push({ ours: null, theirs: token.shown, score: 0, how: aloneOf(token) })
  }
  return pairs
}

function shown(tokens: readonly NameToken[], from: number, until: number): string {
  return tokens
    .slice(from, until)
    .map((token) =>
      token.text === token.shown.toLowerCase() ? token.shown : `${token.shown} (${token.text})`,
    )
    .join(' ')
}

function aloneOf(token: NameToken): string {
  if (token.kind === 'form') return 'legal form'
  return token.kind === 'title' || token.kind === 'particle' || token.kind === 'number'
    ? token.kind
    : 'met nothing'
}
