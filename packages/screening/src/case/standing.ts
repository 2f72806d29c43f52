/**
 * Whether screening stands behind a party now: looked for in the very lists in force, as it is, by this matcher, with no case left that does not clear it. Every
 * branch that does not know says no.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { matcherVersion } from '../match/version.ts'
import { type BlockedShare, halfBasisPoints } from '../party/control.ts'
import type { PartyFacts } from '../party/facts.ts'
import type { PersonalData } from '../party/seal/personalData.ts'
import { casesInTheWay, clearedDecisions } from '../store/cases.ts'
import { findRun } from '../store/casesReach.ts'
import { digestOfLists, newestRun, type Run } from '../store/casesRuns.ts'
import { blockedShareOf, lastAdmitted } from '../store/partiesControl.ts'
import type { Queryable } from '../store/policyRules.ts'
import type { CaseFacts } from './case.ts'
import type { DenialReason, Digest } from './question.ts'
import type { ListInForce, ListsState } from './rooms.ts'

export type NotStanding = {
  readonly reason: DenialReason
  readonly why: string
  readonly told: string
  readonly waits: boolean
  readonly cases: readonly string[]
}

export type PartyStanding = {
  readonly run: Run
  readonly cleared: readonly { readonly id: string; readonly decision: Digest | null }[]
  /** What blocks it, for a licence to lift or nobody. */
  readonly blocked: readonly CaseFacts[]
}

/** The lists that everything is screened against, or why nobody can be now. */
export function listsInForce({
  lists,
  stale,
  missing,
}: ListsState): Outcome<readonly ListInForce[], NotStanding> {
  const told = 'screening waits for its lists'
  const no = (reason: DenialReason, why: string) =>
    refused({ reason, why, told, waits: true, cases: [] } as const)
  if (missing.length > 0)
    return no('LIST_MISSING', `${named(missing)} should be in force and no version of it is`)
  if (lists.length === 0) return no('LIST_MISSING', 'no sanctions list is in force')
  const names = lists.map(({ list }) => list)
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  if (twice.length > 0) return no('LIST_CONTRADICTORY', `${named(twice)} is in force in two versions at once`)
  if (stale.length > 0) {
    const since = stale.map(({ list, staleAt }) => `${list} since ${staleAt.toISOString()}`)
    return no(
      'LIST_STALE',
      `too old to approve anything on: ${named(since)}; its source must be checked first, or named anew by two officers`,
    )
  }
  return ok(lists)
}

export async function standingOf(
  db: Queryable,
  facts: PartyFacts,
  lists: readonly ListInForce[],
): Promise<Outcome<PartyStanding, NotStanding>> {
  const about = { is: 'party', party: facts.id } as const
  // The run before the cases: one that comes in between can only reopen them.
  const run = await findRun(db, { about, screened: facts.screenedDigest, lists, matcher: matcherVersion })
  if (run === null) return refused(await whyNotScreened(db, facts, lists))
  const inTheWay = await casesInTheWay(db, facts.id, facts.addresses)
  const undecided = inTheWay.filter(({ state }) => state !== 'blocked')
  if (undecided.length > 0) {
    const ids = undecided.map(({ id }) => id)
    return refused({
      reason: 'CASE_OPEN',
      why: `${ids.length === 1 ? 'case' : 'cases'} ${named(ids)} must be decided by two officers`,
      told: unfinished,
      waits: true,
      cases: ids,
    })
  }
  const cleared = await clearedDecisions(db, facts.id, facts.addresses)
  return ok({ run, cleared, blocked: inTheWay })
}

/** Nothing lifts what blocks it. */
export function blockedBy(blocked: readonly CaseFacts[], why: string): NotStanding {
  const ids = blocked.map(({ id }) => id)
  return {
    reason: 'CASE_BLOCKED',
    why: `${ids.length === 1 ? 'case' : 'cases'} ${named(ids)} blocks it by the decision of two officers. ${why}`.trim(),
    told: 'the programme cannot act for it',
    waits: false,
    cases: ids,
  }
}

/**
 * How much of it blocked persons own. Half or more is the caller’s to refuse or to find a licence for; less is for two officers to decide, who let it in after whoever owns it was blocked. What its
 * own cases blocked they have decided for it already.
 */
export async function ownersOf(
  db: Queryable,
  personal: PersonalData,
  facts: PartyFacts,
  { blocked }: PartyStanding,
): Promise<Outcome<BlockedShare | null, NotStanding>> {
  const share = await blockedShareOf(db, personal, facts)
  if (share === null || isHalf(share)) return ok(share)
  const elsewhere = share.cases.filter((id) => !blocked.some((one) => one.id === id))
  const admitted = await lastAdmitted(db, facts.id)
  const decided = admitted !== null && share.decidedAt !== null && admitted > share.decidedAt
  if (elsewhere.length === 0 || decided) return ok(share)
  return refused({
    reason: 'OWNERS_UNDECIDED',
    why: `${share.says}: less than half, so two officers decide: one drafts party ${facts.id} anew with what they found, another admits it`,
    told: unfinished,
    waits: true,
    cases: share.cases,
  })
}

/** What belongs to blocked persons by half is treated as blocked itself. */
export function isHalf(share: BlockedShare): boolean {
  return share.basisPoints >= halfBasisPoints
}

/** Nothing lifts what blocks its owners. */
export function ownedByBlocked(share: BlockedShare, why: string): NotStanding {
  return {
    reason: 'OWNERS_BLOCKED',
    why: `${share.says}: half or more, so it is treated as blocked itself. ${why}`.trim(),
    told: 'the programme cannot act for it',
    waits: false,
    cases: share.cases,
  }
}

async function whyNotScreened(
  db: Queryable,
  facts: PartyFacts,
  lists: readonly ListInForce[],
): Promise<NotStanding> {
  const newest = await newestRun(db, facts.id)
  const no = (reason: DenialReason, why: string): NotStanding => ({
    reason,
    why,
    told: unfinished,
    waits: true,
    cases: [],
  })
  if (newest === null) return no('NOT_SCREENED', 'it was never screened')
  if (newest.screened !== facts.screenedDigest)
    return no('SCREENED_BEFORE_CHANGE', `it has changed since it was screened last, in run ${newest.id}`)
  if (digestOfLists(newest.lists) === digestOfLists(lists))
    return newest.matcher === matcherVersion
      ? no('NOT_SCREENED', `what run ${newest.id} found has become another matter since`)
      : no(
          'SCREENED_BY_OLD_MATCHER',
          `it was screened by matcher ${newest.matcher}, and ${matcherVersion} is in use`,
        )
  const newer = lists.filter(
    ({ list, version }) => !newest.lists.some((one) => one.list === list && one.version === version),
  )
  const what =
    newer.length === 0
      ? 'other lists than those in force'
      : `older versions than those in force of ${named(newer.map(({ list }) => list))}`
  return no('SCREENED_AGAINST_OLD_LISTS', `it was screened against ${what}, in run ${newest.id}`)
}

function named(names: readonly string[]): string {
  return names.toSorted((left, right) => left.localeCompare(right, 'en', { numeric: true })).join(', ')
}

const unfinished = 'its screening is not finished'
