/** Cases: runs, possible matches, what officers decide about them, and whether an order may pass. */

export { threshold } from '../match/threshold.ts'
export { matcherVersion } from '../match/version.ts'
export {
  type CaseCounts,
  type CasesAsked,
  countCases,
  findCase,
  findCaseDecision,
  listCases,
  readCase,
} from '../store/cases.ts'
export { type NamedCase, readQueue } from '../store/casesQueue.ts'
export type { Run, RunCause } from '../store/casesRuns.ts'
export { admissionCheck } from './admission.ts'
export type {
  Attachment,
  CaseAbout,
  CaseAct,
  CaseFacts,
  CaseMatch,
  ListVersionName,
  WholeCase,
} from './case.ts'
export { ownerOf } from './case.ts'
export {
  answerCase,
  type CaseWrite,
  confirmOutcome,
  noteCase,
  proposeOutcome,
  reopenCase,
  returnProposal,
  withdrawProposal,
} from './decide.ts'
export {
  type CaseActName,
  type CaseOutcome,
  type CaseState,
  caseOutcomes,
  caseStates,
  type OfficerActName,
  officerActs,
  possibleFrom,
} from './machine.ts'
export { type HolderHit, openCaseFor } from './openCaseFor.ts'
export { openCaseRooms } from './openCaseRooms.ts'
export type { Decision, Denial, DenialReason, ScreeningPurpose, ScreeningQuestion } from './question.ts'
export type { CaseRefusal } from './refusal.ts'
export { type Replay, type ReplayedMatch, replayCase } from './replay.ts'
export { type Rescreened, rescreenAll } from './rescreenAll.ts'
export type { BuildLookup, CaseLookup, CaseRooms, ListInForce, ListsState } from './rooms.ts'
export { type AskScreening, foreseenBy, type Metal, type ScreeningRooms, screeningOf } from './screeningOf.ts'
export { type ScreenRefusal, screenParty } from './screenParty.ts'
export { listsInForce, type NotStanding, type PartyStanding, standingOf } from './standing.ts'
