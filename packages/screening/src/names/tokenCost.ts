/** What it costs to take one word of a name for another, and what that is called. */

import { bareDistance, farAway, spellingDistance } from './distance.ts'
import { isBearing } from './meeting.ts'
import type { NameToken } from './prepared.ts'
import { soundApart, spellingApart } from './wordsApart.ts'

/** In hundredths of a slip. */
export function tokenCost(one: NameToken, other: NameToken, syllabic: boolean, person: boolean): number {
  if (one.text === other.text) return 0
  if (one.kind === 'form' || other.kind === 'form') return misspeltForm(one, other)
  if (!isBearing(one) || !isBearing(other) || one.exact || other.exact) return farAway
  if (one.kind === 'number' || other.kind === 'number' || one.kind === 'initial' || other.kind === 'initial')
    return farAway
  if (one.sound === other.sound) return 5
  const family =
    one.families.length > 0 &&
    other.families.length > 0 &&
    one.families.some((each) => other.families.includes(each))
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

export function howOf(one: NameToken, other: NameToken, cost: number): string {
  if (cost === 0) return 'same'
  if (cost === 5) return 'same sound'
  if (one.families.some((family) => other.families.includes(family))) return 'form of the same name'
  if (one.unvowelled !== other.unvowelled && cost <= 60) return 'same consonants'
  if (cost <= 60) return 'sounds alike'
  return cost <= 110 ? 'one letter differs' : 'a few letters differ'
}

/** By the length of the longer word. */
export function slipsAllowed(length: number): number {
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

function endsApart(one: string, other: string): boolean {
  const ends = one.slice(-1) + other.slice(-1)
  return (ends === 'ao' || ends === 'oa') && one.slice(0, -1) === other.slice(0, -1)
}

function misspeltForm(one: NameToken, other: NameToken): number {
  const [form, word] = one.kind === 'form' ? [one, other] : [other, one]
  if (word.kind !== 'name' || form.text.length < 5) return farAway
  return spellingDistance(one.text, other.text, 100)
}
