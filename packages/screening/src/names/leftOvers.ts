/** What words cost that met nothing: on one side they were left out, on both they contradict each other. */

import { isBearing } from './meeting.ts'
import type { NameReading } from './prepared.ts'
import type { Rules } from './rules.ts'

/** `agreed`: the weight of what met. `met`: how many words. */
export type Left = {
  readonly ourFree: readonly boolean[]
  readonly theirFree: readonly boolean[]
  readonly agreed: number
  readonly met: number
}

export function lossOfLeftOvers(
  our: NameReading,
  their: NameReading,
  { ourFree, theirFree, agreed, met }: Left,
  rules: Rules,
): number {
  const ours = weightsFree(our, ourFree)
  const theirs = weightsFree(their, theirFree)
  const contradictions = Math.min(ours.length, theirs.length)
  let loss = 0
  for (let at = 0; at < contradictions; at += 1) {
    loss += lossOfContradiction(Math.min(ours[at] ?? 0, theirs[at] ?? 0), met, rules)
  }
  const extras = (ours.length > theirs.length ? ours : theirs).slice(contradictions)
  const ground = Math.max(our.syllabic || their.syllabic ? Math.min(agreed, 110) : agreed, leastGround(rules))
  loss += lossOfExtras(extras, ground, rules)
  // One word alone finds nobody who has several.
  if (rules.person && met === 1 && extras.length > 0) loss += lossOfOneAlone
  if (numbersFree(our, ourFree) + numbersFree(their, theirFree) > 0 && !rules.person) loss += 3100
  return loss
}

/** Of a word on each side that met nothing: the more it would have told, and the fewer words met, the more. */
export function lossOfContradiction(weight: number, met: number, rules: Rules): number {
  const base = rules.person ? 5200 : 2200 + 30 * weight
  return Math.floor((base * 100) / (rules.person ? 90 + 10 * Math.min(met, 6) : 95 + 5 * Math.min(met, 6)))
}

/** Of the words that only one side has, the heaviest first, where words of the weight `ground` agree. */
export function lossOfExtras(weights: readonly number[], ground: number, rules: Rules): number {
  let loss = 0
  for (let at = 0; at < weights.length; at += 1) {
    const base = rules.extras[Math.min(at, rules.extras.length - 1)] ?? 0
    const weight = weights[at] ?? 0
    // Persons leave names out; but what agrees must then be rare. Organisations leave words out less.
    loss += rules.person
      ? Math.floor((base * weight * 400) / (ground * ground))
      : Math.floor((base * weight * 2) / ground)
  }
  return loss
}

/** Of persons of whose words one alone met. */
export const lossOfOneAlone = 2000

/** What agrees counts as so much at the least. */
export function leastGround(rules: Rules): number {
  return rules.person ? 40 : 100
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
