/** Which words met and how, in words for whoever decides. */

import type { TokenPair } from '../match/found.ts'
import type { Matching } from './meeting.ts'
import type { NameReading, NameToken } from './prepared.ts'

export function explain(matching: Matching, our: NameReading, their: NameReading): readonly TokenPair[] {
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
