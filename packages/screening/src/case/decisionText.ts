/**
 * What a case's decision rests on, line by line: the same facts give the same text, for ever. Keyed digests stand for everything that is personal; Keccak-256 of
 * the text is the decision's digest, and the evidence of a freeze that follows from it.
 */
import { keccak256, stringToBytes } from 'viem'
import { type CaseAbout, type CaseMatch, type ListVersionName, ownerOf } from './case.ts'
import type { CaseOutcome } from './machine.ts'
import type { Digest } from './question.ts'

export type DecidedCase = {
  readonly id: string
  readonly about: CaseAbout
  readonly person: string
  readonly list: string
  readonly entry: string
  readonly outcome: CaseOutcome
  readonly match: Pick<
    CaseMatch,
    | 'number'
    | 'subjectDigest'
    | 'entryDigest'
    | 'listVersion'
    | 'matcher'
    | 'score'
    | 'by'
    | 'explanationDigest'
  >
  /** Everything that the newest run looked in. */
  readonly lists: readonly ListVersionName[]
  readonly proposed: OfficerPart
  readonly confirmed: OfficerPart
}

export type OfficerPart = {
  readonly by: string
  readonly at: Date
  /** Keyed. */
  readonly reasonDigest: Digest
  readonly attachments: readonly Digest[]
}

export function caseDecisionText(decided: DecidedCase): string {
  const { match } = decided
  return [
    'specie case decision 1',
    `case ${decided.id}`,
    `outcome ${outcomeWords[decided.outcome]}`,
    `about ${decided.about.is === 'party' ? `party ${decided.about.party}` : ownerOf(decided.about)}`,
    `person ${decided.person}`,
    `subject ${match.subjectDigest}`,
    `entry ${oneLine(decided.entry)} of ${decided.list} version ${match.listVersion}`,
    `entry digest ${match.entryDigest}`,
    `match ${match.number} by ${match.by} score ${match.score} matcher ${match.matcher}`,
    `explanation ${match.explanationDigest}`,
    ...listLines(decided.lists),
    ...officerLines('proposed', decided.proposed),
    ...officerLines('confirmed', decided.confirmed),
    '',
  ].join('\n')
}

export function digestOfText(text: string): Digest {
  return keccak256(stringToBytes(text))
}

/** In the order of their names. */
export function listLines(lists: readonly ListVersionName[]): readonly string[] {
  return lists
    .map(({ list, version }) => `list ${list} version ${version}`)
    .toSorted((left, right) => (left < right ? -1 : 1))
}

function officerLines(act: string, { by, at, reasonDigest, attachments }: OfficerPart): readonly string[] {
  return [
    `${act} by ${by.toLowerCase()} at ${at.toISOString()} reason ${reasonDigest}`,
    ...attachments.map((digest) => `${act} on ${digest}`),
  ]
}

/** What an authority numbers its entries with must not make a line of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}

const outcomeWords: Readonly<Record<CaseOutcome, string>> = {
  clear: 'clear',
  block: 'block',
  askMore: 'ask for more',
}
