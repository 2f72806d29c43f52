/**
 * A match once more, from what was kept of it: the subject as it was sealed and the entry as its list had it. The score and the explanation must be the same; where they
 * are not, either the record or the matcher is another, and it says which.
 */
import type { Found } from '../match/found.ts'
import { matcherVersion } from '../match/version.ts'
import { digestOfContent } from '../policyFile/canonical.ts'
import { ownerOfCase, readCase } from '../store/cases.ts'
import type { CaseMatch } from './case.ts'
import { digestOfText } from './decisionText.ts'
import type { Digest } from './question.ts'
import type { CaseRooms } from './rooms.ts'

export type ReplayedMatch = {
  readonly match: number
  readonly list: string
  readonly listVersion: string
  /** Which matcher it was, and which this is. */
  readonly matcher: { readonly before: string; readonly now: string }
  /** Null now: it is no possible match any more, or could not be replayed. */
  readonly score: { readonly before: number; readonly now: number | null }
  readonly sameScore: boolean
  readonly sameExplanation: boolean
  /** The entry is the one that was scored, and stands so in the kept list version; null where that version is not kept here. */
  readonly entryInList: boolean | null
  readonly entryUnaltered: boolean
  /** The same in everything. */
  readonly agrees: boolean
  readonly says: string
}

export type Replay = {
  readonly case: string
  readonly matches: readonly ReplayedMatch[]
  /** Each decision's text still gives its digest. */
  readonly decisions: readonly { readonly digest: Digest; readonly agrees: boolean }[]
  readonly agrees: boolean
}

/** Null where there is no such case. Throws PersonalDataLocked. */
export async function replayCase(rooms: CaseRooms, id: string): Promise<Replay | null> {
  const whole = await readCase(rooms.pool, rooms.personal, id)
  if (whole === null) return null
  const owner = await ownerOfCase(rooms.pool, id)
  const data = await rooms.personal.of(rooms.pool, owner)
  const digest = data.ok ? data.value.digest : null
  const matches: ReplayedMatch[] = []
  for (const match of whole.matches) matches.push(await replayMatch(rooms, whole.list, match, digest))
  const decisions = whole.acts.flatMap(({ decision }) =>
    decision === null
      ? []
      : [{ digest: decision.digest, agrees: digestOfText(decision.text) === decision.digest }],
  )
  const agrees = matches.every((one) => one.agrees) && decisions.every((one) => one.agrees)
  return { case: id, matches, decisions, agrees }
}

async function replayMatch(
  rooms: CaseRooms,
  list: string,
  match: CaseMatch,
  digest: ((content: unknown) => Digest) | null,
): Promise<ReplayedMatch> {
  const { listVersion, entry } = match
  const again = match.found === null ? null : findAgain(rooms, list, match)
  const entryUnaltered = digestOfContent(entry) === match.entryDigest
  const entryInList = await standsInList(rooms, match)
  const sameScore = again !== null && again.score === match.score && again.by === match.by
  const sameExplanation =
    again !== null && digest !== null && digest(again.explanation) === match.explanationDigest
  const agrees = sameScore && sameExplanation && entryUnaltered && entryInList !== false
  return {
    match: match.number,
    list,
    listVersion,
    matcher: { before: match.matcher, now: matcherVersion },
    score: { before: match.score, now: again?.score ?? null },
    sameScore,
    sameExplanation,
    entryInList,
    entryUnaltered,
    agrees,
    says: wordsOf({ match, sameScore, sameExplanation, entryUnaltered, entryInList }),
  }
}

function findAgain(rooms: CaseRooms, list: string, { listVersion, entry, found }: CaseMatch): Found | null {
  if (found === null) return null
  const lookup = rooms.build([{ list, version: listVersion, entries: [entry] }])
  return lookup.find(found.subject).find((one) => one.entry === entry.id) ?? null
}

async function standsInList(
  rooms: CaseRooms,
  { listVersion, entry, entryDigest }: CaseMatch,
): Promise<boolean | null> {
  const entries = await rooms.entriesOf(rooms.pool, listVersion)
  if (entries.length === 0) return null
  const kept = entries.find((one) => one.id === entry.id)
  return kept !== undefined && digestOfContent(kept) === entryDigest
}

function wordsOf(facts: {
  readonly match: CaseMatch
  readonly sameScore: boolean
  readonly sameExplanation: boolean
  readonly entryUnaltered: boolean
  readonly entryInList: boolean | null
}): string {
  const { match } = facts
  if (match.found === null)
    return 'It cannot be replayed: whom it was about has been erased. Its digests still show what was decided on.'
  if (!facts.entryUnaltered) return 'The kept entry is not the one that was scored: the record was altered.'
  if (facts.entryInList === false)
    return `The kept list version ${match.listVersion} does not hold this entry so: one of the two was altered.`
  if (facts.sameScore && facts.sameExplanation)
    return `The same score, ${match.score}, and the same reasoning.`
  if (match.matcher !== matcherVersion)
    return `Another matcher: it was scored by ${match.matcher}, and this is ${matcherVersion}. The release that holds ${match.matcher} gives ${match.score}.`
  return `Another score or reasoning by the same matcher: it was ${match.score}. What was kept is not what was scored.`
}
