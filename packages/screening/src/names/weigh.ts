/** What the words that met, and those that did not, make of two names: 10000 less all that speaks against them. */

import { lossOfLeftOvers } from './leftOvers.ts'
import { isBearing, type Matching, type Meeting, type Pairing } from './meeting.ts'
import type { NameReading, NameToken } from './prepared.ts'
import { budgetOf, type Rules } from './rules.ts'

export function weigh(
  our: NameReading,
  their: NameReading,
  { meetings, ourFree, theirFree }: Pairing,
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
  loss += lossOfLeftOvers(our, their, { ourFree, theirFree, agreed, met }, rules)
  loss += lossOfForms(our, their, rules)
  loss += lossOfOrder(meetings, rules)
  return { score: Math.max(0, Math.min(10_000, 10_000 - loss)), meetings }
}

/** Of two classes of legal form, or of one that only one side names. */
export function lossOfForms(our: NameReading, their: NameReading, rules: Rules): number {
  if (rules.person || our.form === their.form) return 0
  if (our.form === null || their.form === null) {
    const only = our.form ?? their.form
    return only === 'nonprofit' || only === 'state' ? 300 : 50
  }
  return apart.has(our.form) || apart.has(their.form) ? 3100 : 1000
}

/** Owned by nobody or by the state: never the same as a company. */
const apart = new Set(['nonprofit', 'state'])

function lossOfOrder(meetings: readonly Meeting[], rules: Rules): number {
  const sorted = meetings.toSorted((one, other) => one.ours - other.ours)
  let turns = 0
  for (let at = 1; at < sorted.length; at += 1) {
    if ((sorted[at]?.theirs ?? 0) < (sorted[at - 1]?.theirs ?? 0)) turns += 1
  }
  // One turn is the family name before or after the given ones.
  return turns === 0 ? 0 : turns === 1 ? rules.order : rules.order + 100
}

function anyFree(reading: NameReading, free: readonly boolean[]): boolean {
  return reading.tokens.some(
    (token, at) => free[at] === true && (token.kind === 'name' || token.kind === 'common'),
  )
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
