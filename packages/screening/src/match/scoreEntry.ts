/** How likely a subject is the one an entry lists: the best pair of names, then what supports and what contradicts it. */

import { compareNames, scoreNames } from '../names/compareNames.ts'
import type { Explanation, FoundBy, NameExplanation } from './found.ts'
import type { PreparedEntry, PreparedSubject } from './prepareSubject.ts'
import { threshold } from './threshold.ts'

export type Scored = { readonly score: number; readonly by: FoundBy; readonly explanation: Explanation }

/** Null where it is no possible match. */
export function scoreEntry(subject: PreparedSubject, entry: PreparedEntry): Scored | null {
  let best = 0
  let names: NameExplanation | null = null
  for (const our of subject.names) {
    for (const their of entry.names) {
      const score = scoreNames(our, their.prepared)
      if (score > best) {
        best = score
        names = score >= threshold ? compareNames(our, their.prepared, their.quality) : null
      }
    }
  }
  const number = subject.identifiers.find((one) => entry.identifiers.includes(one))
  if (number !== undefined) {
    return {
      score: 10_000,
      by: 'identifier',
      explanation: {
        names,
        evidence: [
          { what: 'identifier', ours: number, theirs: number, effect: 10_000, says: 'The same number.' },
        ],
      },
    }
  }
  if (best < threshold) return null
  return { score: best, by: 'name', explanation: { names, evidence: [] } }
}
