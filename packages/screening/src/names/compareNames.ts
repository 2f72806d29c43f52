/**
 * How alike two names are, and why. Words are paired, the cheapest pairs first; what it costs to turn one name into the other, what is
 * left over on one side, and what contradicts itself on both, is taken from 10000. Whole numbers only.
 */

import type { NameQuality } from '../lists/entry.ts'
import type { NameExplanation, TokenPair } from '../match/found.ts'
import { bareDistance, farAway, soundDistance, spellingDistance } from './distance.ts'
import type { NameReading, NameToken, PreparedName } from './prepared.ts'
import { isKnownName } from './words/commonNames.ts'

/** The best over all readings, with its reasoning. */
export function compareNames(
  ours: PreparedName,
  theirs: PreparedName,
  quality: NameQuality = 'good',
): NameExplanation {
  const nothing: NameExplanation = { ours: ours.text, theirs: theirs.text, quality, score: 0, tokens: [] }
  if (!shareKey(ours.keys, theirs.keys)) return nothing
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
  if (!shareKey(ours.keys, theirs.keys)) return 0
  const rules = ours.kind === 'person' || theirs.kind === 'person' ? personRules : organisationRules
  let best = 0
  for (const our of ours.readings) {
    for (const their of theirs.readings) best = Math.max(best, match(our, their, rules).score)
  }
  return best
}

/** Both sorted. */
function shareKey(ours: readonly string[], theirs: readonly string[]): boolean {
  let our = 0
  let their = 0
  while (our < ours.length && their < theirs.length) {
    const one = ours[our] ?? ''
    const other = theirs[their] ?? ''
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
  const pairs = pairsOf(our, their)
  takeCheapest(pairs, 20, ourFree, theirFree, take)
  takeJoined(our, their, 60, ourFree, theirFree, take)
  takeCheapest(pairs, farAway, ourFree, theirFree, take)
  takeJoined(our, their, 250, ourFree, theirFree, take)
  takeInitials(our, their, ourFree, theirFree, take)
  return weigh(our, their, ourFree, theirFree, meetings, rules)
}

type Pair = { readonly our: number; readonly their: number; readonly cost: number; readonly how: string }

function pairsOf(our: NameReading, their: NameReading): readonly Pair[] {
  const pairs: Pair[] = []
  for (const [ourAt, one] of our.tokens.entries()) {
    for (const [theirAt, other] of their.tokens.entries()) {
      const cost = tokenCost(one, other)
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
function tokenCost(one: NameToken, other: NameToken): number {
  if (one.text === other.text) return 0
  if (!isBearing(one) || !isBearing(other)) return farAway
  if (one.kind === 'number' || other.kind === 'number' || one.kind === 'initial' || other.kind === 'initial')
    return farAway
  if (one.sound === other.sound) return 5
  if (one.families.some((family) => other.families.includes(family))) return 15
  const limit = slipsAllowed(Math.max(one.sound.length, other.sound.length))
  let cost =
    one.unvowelled !== other.unvowelled
      ? bareDistance(one.sound, other.sound, limit)
      : soundDistance(one.sound, other.sound, limit)
  const spelt = spellingDistance(one.text, other.text, Math.min(cost, limit))
  if (spelt < cost) cost = spelt
  if (cost === farAway) return farAway
  // Two names that are each well known are rarely a slip of each other.
  if (cost > 20 && isKnownName(one.text) && isKnownName(other.text)) cost += 50
  return cost > limit ? farAway : cost
}

/** By the length of the longer sound. */
function slipsAllowed(length: number): number {
  if (length <= 2) return 40
  if (length === 3) return 60
  if (length === 4) return 105
  if (length === 5) return 170
  if (length <= 7) return 200
  return length <= 10 ? 240 : 300
}

function howOf(one: NameToken, other: NameToken, cost: number): string {
  if (cost === 0) return 'same'
  if (cost === 5) return 'same sound'
  if (cost === 15 && one.families.some((family) => other.families.includes(family)))
    return 'form of the same name'
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
        const one = joinedText(our.tokens, ourAt, ourWidth)
        const other = joinedText(their.tokens, theirAt, theirWidth)
        if (one === null || other === null || one.sound.length < 4 || other.sound.length < 4) continue
        const allowed = Math.min(limit, slipsAllowed(Math.max(one.sound.length, other.sound.length)))
        const cost = Math.min(
          soundDistance(one.sound, other.sound, allowed),
          spellingDistance(one.text, other.text, allowed),
        )
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

/** Null where words are among them that do not join. */
function joinedText(
  tokens: readonly NameToken[],
  from: number,
  width: number,
): { sound: string; text: string } | null {
  let sound = ''
  let text = ''
  let bearing = false
  for (let at = from; at < from + width; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'form' || token.kind === 'number') return null
    if (token.kind !== 'particle') bearing = true
    sound += token.sound
    text += token.text
  }
  return bearing ? { sound, text } : null
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
    slips += meeting.cost
    length += Math.max(
      lengthOf(our.tokens, meeting.ours, meeting.oursUntil),
      lengthOf(their.tokens, meeting.theirs, meeting.theirsUntil),
    )
    agreed += Math.min(ourWeight, theirWeight)
    met += 1
  }
  if (met === 0) {
    const acronym = !rules.person && byInitial === 1 && !anyFree(our, ourFree) && !anyFree(their, theirFree)
    return { score: acronym ? 7500 : 0, meetings }
  }
  loss += Math.floor((3000 * slips) / (30 + 16 * length))
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
    loss += Math.floor(((rules.person ? 5200 : 2200 + 30 * weight) * 100) / (90 + 10 * Math.min(met, 6)))
  }
  const extras = (ours.length > theirs.length ? ours : theirs).slice(contradictions)
  for (const [at, weight] of extras.entries()) {
    const base = rules.extras[Math.min(at, rules.extras.length - 1)] ?? 0
    loss += Math.floor((base * weight * 2) / Math.max(agreed, 40))
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
  return apart.has(our.form) || apart.has(their.form) ? 3100 : 500
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
