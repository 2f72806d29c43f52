/** What a clearance rests on, line by line. Two officers sign the Keccak-256 of it; the same facts give the same text. No name is in it. */
import type { LicenceCover } from '../licence/question.ts'
import type { PolicyAnswer } from '../policy/question.ts'
import type { ListVersionName } from './case.ts'
import { listLines } from './decisionText.ts'
import type { ScreeningQuestion } from './question.ts'
import type { Participant } from './screeningOf.ts'

export type ClearanceFacts = {
  readonly question: ScreeningQuestion
  readonly lists: readonly ListVersionName[]
  readonly matcher: string
  readonly participants: readonly Participant[]
  readonly rules: Pick<PolicyAnswer, 'on' | 'digest'>
  readonly covers: readonly LicenceCover[]
}

export function clearanceText(facts: ClearanceFacts): string {
  const { purpose, party, subject, vault, vaultJurisdiction, amount, barKey, bars } = facts.question
  return [
    'specie decision 2',
    `purpose ${purpose}`,
    `party ${party.toLowerCase()}`,
    `subject ${subject}`,
    ...(vault === null ? [] : [`vault ${vault} in ${vaultJurisdiction ?? 'a place that is not known'}`]),
    ...(amount === null ? [] : [`amount ${amount} micrograms`]),
    ...(barKey === null ? [] : [`bar ${barKey}`]),
    ...(bars ?? []).map(
      (bar) =>
        `bar ${bar.barKey} of vault ${bar.vault} in ${bar.vaultJurisdiction}: ${bar.amount} micrograms`,
    ),
    ...listLines(facts.lists),
    `matcher ${facts.matcher}`,
    ...facts.participants.flatMap(({ address, facts: who, standing, owned }) => [
      `screened ${address.toLowerCase()} party ${who.id} version ${who.version} content ${who.screenedDigest} run ${standing.run.id}`,
      ...standing.cleared.map(({ id, decision }) => `case ${id} cleared by ${decision}`),
      ...standing.blocked.map(({ id, decision }) => `case ${id} blocked by ${decision}`),
      ...(owned === null
        ? []
        : [`owned ${owned.basisPoints} basis points by those whom cases ${owned.cases.join(', ')} block`]),
    ]),
    `rules on ${facts.rules.on} ${facts.rules.digest}`,
    ...facts.covers.map(({ says }) => oneLine(says)),
    '',
  ].join('\n')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}
