/**
 * How alike two names are, and why. Words are paired, the cheapest pairs first; what it costs to turn one name into the other, what is
 * left over on one side, and what contradicts itself on both, is taken from 10000. Whole numbers only.
 */

import type { NameQuality } from '../lists/entry.ts'
import type { NameExplanation, TokenPair } from '../match/found.ts'
import { threshold } from '../match/threshold.ts'
import { explain } from './explain.ts'
import { matchWhole } from './matchWhole.ts'
import type { Matching } from './meeting.ts'
import { pairWords } from './pairWords.ts'
import type { NameReading, PreparedName } from './prepared.ts'
import { organisationRules, personRules, type Rules } from './rules.ts'
import { weigh } from './weigh.ts'

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

function match(our: NameReading, their: NameReading, rules: Rules): Matching {
  const pairing = pairWords(our, their, rules)
  const byWords = weigh(our, their, pairing, rules)
  if (byWords.score >= threshold || our.syllabic || their.syllabic) return byWords
  const asWhole = matchWhole(our, their, pairing, rules)
  return asWhole.score > byWords.score ? asWhole : byWords
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
