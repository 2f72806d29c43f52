/**
 * How likely a subject is the one an entry lists: the best pair of names, then what supports and what contradicts it. An identifier that
 * both have decides by itself.
 */

import { compareNames, scoreNames } from '../names/compareNames.ts'
import { evidenceFor, weakAlias } from './evidence.ts'
import type { Evidence, Explanation, FoundBy } from './found.ts'
import { type PreparedIdentifier, sharedIdentifier } from './identifiers.ts'
import type { PreparedEntry, PreparedSubject } from './prepareSubject.ts'
import { threshold } from './threshold.ts'

export type Scored = { readonly score: number; readonly by: FoundBy; readonly explanation: Explanation }

/** Null where it is no possible match. Scores in basis points, the same on every machine. */
export function scoreEntry(subject: PreparedSubject, entry: PreparedEntry): Scored | null {
  const pair = bestPair(subject, entry)
  const shared = sharedIdentifier(subject.identifiers, entry.identifiers)
  if (shared !== null) return byIdentifier(pair, shared)
  if (pair === null) return null
  const evidence = [...pair.alias, ...evidenceFor(subject, entry)]
  const score = weigh(pair.score, evidence)
  if (score < threshold) return null
  const names = compareNames(pair.ours, pair.theirs.prepared, pair.theirs.quality)
  return { score, by: 'name', explanation: { names, evidence } }
}

/** Below it no evidence makes two names one. */
export const leastOfNames = 6000

/** What supports can make up for so much and no more; what contradicts counts in full. */
const mostSupport = 1500

type BestPair = {
  readonly ours: PreparedSubject['names'][number]
  readonly theirs: PreparedEntry['names'][number]
  readonly score: number
  readonly alias: readonly Evidence[]
}

function bestPair(subject: PreparedSubject, entry: PreparedEntry): BestPair | null {
  let best: BestPair | null = null
  let bestScore = leastOfNames - 1
  for (const ours of subject.names) {
    for (const theirs of entry.names) {
      const score = scoreNames(ours, theirs.prepared)
      if (score <= bestScore) continue
      const weak = weakAlias(theirs.quality, ours.text, theirs.prepared.text)
      if (score + (weak?.effect ?? 0) <= bestScore) continue
      bestScore = score + (weak?.effect ?? 0)
      best = { ours, theirs, score, alias: weak === null ? [] : [weak] }
    }
  }
  return best
}

function weigh(names: number, evidence: readonly Evidence[]): number {
  let support = 0
  let against = 0
  for (const { effect } of evidence) {
    if (effect > 0) support += effect
    else against += effect
  }
  return Math.max(0, Math.min(10_000, names + Math.min(support, mostSupport) + against))
}

function byIdentifier(
  pair: BestPair | null,
  [ours, theirs]: readonly [PreparedIdentifier, PreparedIdentifier],
): Scored {
  const failing = ours.passes === false
  const score = failing ? 9000 : 10_000
  const number: Evidence = {
    what: 'identifier',
    ours: ours.shown,
    theirs: theirs.shown,
    effect: score - (pair?.score ?? 0),
    says: failing
      ? 'The same number, though its check digits do not agree.'
      : 'The same number: it decides whatever the names say.',
  }
  const names = pair === null ? null : compareNames(pair.ours, pair.theirs.prepared, pair.theirs.quality)
  return { score, by: 'identifier', explanation: { names, evidence: [number] } }
}
