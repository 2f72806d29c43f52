/**
 * The order's state machine: from an order's course and an act to its next course, or a refusal. Pure; whoever stores an order goes
 * through here, and docs/orders.md is drawn from `paths`.
 */

import type { Address } from '@specie/coin'
import { type Outcome, ok, refused } from '@specie/units'
import {
  endedStates,
  isOneOf,
  landedStates,
  needs,
  type OrderKind,
  type OrderState,
  orderStates,
  type Step,
} from './kinds.ts'

/** What the machine knows of an order. Addresses have their checksums, so that equal ones are equal. */
export type Course = {
  readonly kind: OrderKind
  readonly state: OrderState
  readonly party: Address
  /** The other sponsor of an assumption; null for every other kind. */
  readonly counterparty: Address | null
  readonly draftedBy: Address
  readonly approvals: readonly { readonly by: Address; readonly for: Address }[]
  /** Sponsors whose signature under the terms of an assumption is there. */
  readonly assentedBy: readonly Address[]
  readonly screened: boolean
  /** Officers whose signature over the decision in force is there. */
  readonly clearedBy: readonly Address[]
  readonly released: boolean
  /** It was `ready` at least once: since then the chain may carry it out, whatever is decided here. */
  readonly onceReady: boolean
  /** Where it stood when a block had it; null before that. */
  readonly landedFrom: OrderState | null
  /** The metal was given out; stays true where the chain then lost the block. */
  readonly handedOver: boolean
}

export type Act =
  | { readonly act: 'approved'; readonly by: Address; readonly for: Address }
  | { readonly act: 'assented'; readonly sponsor: Address }
  | { readonly act: 'signed'; readonly officer: Address }
  /** An officer's signature is dropped: the officer no longer stands. */
  | { readonly act: 'voided'; readonly officer: Address }
  | { readonly act: PlainAct }

type PlainAct =
  | 'rejected'
  | 'cancelled'
  | 'screened'
  | 'deferred'
  | 'denied'
  | 'recalled'
  | 'released'
  | 'readied'
  | 'carried'
  | 'sent'
  | 'noted'
  | 'included'
  | 'finalized'
  | 'rolledBack'
  | 'refused'
  | 'reopened'
  | 'returned'
  | 'clearanceExpired'
  | 'expired'
  | 'handedOver'

export type ActName = Act['act']

export type CourseRefusal =
  | {
      readonly code: 'WRONG_STATE'
      readonly state: OrderState
      readonly act: ActName
      readonly possible: readonly OrderState[]
    }
  | { readonly code: 'SAME_KEY'; readonly key: Address }
  | { readonly code: 'APPROVED_ALREADY'; readonly party: Address; readonly by: Address }
  | { readonly code: 'NOT_ITS_PARTY'; readonly party: Address }
  | { readonly code: 'SIGNED_ALREADY'; readonly signer: Address }
  | { readonly code: 'STEP_NOT_OF_KIND'; readonly kind: OrderKind; readonly step: Step }
  | { readonly code: 'STEPS_MISSING'; readonly missing: readonly Step[] }

/** What the act makes of the order. */
export function transition(course: Course, act: Act): Outcome<Course, CourseRefusal> {
  const path: Path = paths[act.act]
  if (!isOneOf(path.from, course.state))
    return refused({ code: 'WRONG_STATE', state: course.state, act: act.act, possible: path.from })
  if (path.step !== undefined && !needs(course.kind, path.step))
    return refused({ code: 'STEP_NOT_OF_KIND', kind: course.kind, step: path.step })
  const changed = change(course, act)
  if (!changed.ok) return changed
  const waits = path.waits?.(changed.value) ?? false
  const state = path.to === 'stays' || waits ? course.state : (path.instead?.(course) ?? path.to)
  return ok({ ...changed.value, state })
}

/** Steps that must be done before the order may reach the chain and are not. */
export function missingSteps(course: Course): readonly Step[] {
  const done: Readonly<Record<Step, boolean>> = {
    approval: isApprovedFor(course, course.party),
    counterApproval: course.counterparty !== null && isApprovedFor(course, course.counterparty),
    assumption:
      course.counterparty !== null &&
      [course.party, course.counterparty].every((one) => course.assentedBy.includes(one)),
    screening: course.screened,
    clearance: course.clearedBy.length === officersNeeded,
    release: course.released,
    handingOver: true,
  }
  return (Object.keys(done) as Step[]).filter((step) => needs(course.kind, step) && !done[step])
}

/** The contracts take exactly two officers. */
export const officersNeeded = 2

export type Path = {
  readonly from: readonly OrderState[]
  /** Of these, where it is expected from; without it, from all. Elsewhere it is a surprise, and the act says so. */
  readonly usual?: readonly OrderState[]
  readonly to: OrderState | 'stays'
  /** The order stays where it is while this is so. */
  readonly waits?: (course: Course) => boolean
  /** Why it stays, for the drawing. */
  readonly waitsFor?: string
  /** Where it leads in place of `to`; null where it leads there. */
  readonly instead?: (course: Course) => OrderState | null
  /** When it leads elsewhere, for the drawing. */
  readonly insteadFor?: string
  /** Only for kinds that need this step. */
  readonly step?: Step
  /** Who does it, for the drawing. */
  readonly who: string
}

/** Every act there is, from where to where. */
export const paths: Readonly<Record<ActName, Path>> = {
  approved: {
    from: ['drafted'],
    to: 'approved',
    waits: (course) => missingSteps(course).some((step) => step === 'approval' || step === 'counterApproval'),
    waitsFor: 'the other sponsor’s approval',
    who: 'another operator of the party',
  },
  rejected: {
    from: ['drafted', 'approved', 'screened', 'cleared', 'released'],
    to: 'rejected',
    who: 'an operator who may approve, or an officer',
  },
  cancelled: {
    from: ['drafted', 'approved', 'screened', 'cleared', 'released', 'ready'],
    to: 'cancelled',
    who: 'an operator of the party',
  },
  assented: { from: ['approved'], to: 'stays', step: 'assumption', who: 'both sponsors’ accounts' },
  screened: { from: ['approved', 'screened'], to: 'screened', step: 'screening', who: 'the screening' },
  deferred: { from: ['approved', 'screened'], to: 'stays', step: 'screening', who: 'the screening' },
  denied: { from: ['approved', 'screened'], to: 'refused', step: 'screening', who: 'the screening' },
  recalled: {
    from: ['screened', 'cleared', 'released', 'ready'],
    to: 'screened',
    step: 'screening',
    who: 'the screening',
  },
  signed: {
    from: ['screened'],
    to: 'cleared',
    waits: (course) => course.clearedBy.length < officersNeeded,
    waitsFor: 'the second officer',
    step: 'clearance',
    who: 'two officers',
  },
  voided: { from: ['screened'], to: 'stays', step: 'clearance', who: 'the office' },
  released: { from: ['cleared'], to: 'released', step: 'release', who: 'the vault’s custodian' },
  readied: { from: ['approved', 'cleared', 'released'], to: 'ready', who: 'the office' },
  carried: { from: ['ready'], to: 'stays', who: 'the office' },
  sent: { from: ['ready', 'sent'], to: 'sent', who: 'the outbox, or the party’s wallet' },
  noted: { from: ['cancelled', 'expired', 'screened', 'cleared'], to: 'stays', who: 'the party’s wallet' },
  included: {
    from: orderStates.filter((state) => !isOneOf(landedStates, state)),
    usual: ['ready', 'sent'],
    to: 'included',
    who: 'the chain',
  },
  finalized: { from: ['included'], to: 'final', who: 'the chain' },
  rolledBack: {
    from: landedStates,
    to: 'sent',
    instead: ({ landedFrom, onceReady }) => {
      if (landedFrom === null || landedFrom === 'ready' || landedFrom === 'sent') return null
      // What the contracts refused because it had happened already, they refuse no more.
      if (landedFrom === 'refused' && onceReady) return null
      return isOneOf(endedStates, landedFrom) ? landedFrom : 'cancelled'
    },
    insteadFor: 'where it had ended before; cancelled where it was not decided yet',
    who: 'the chain',
  },
  refused: { from: ['ready', 'sent'], to: 'refused', who: 'the contracts' },
  reopened: { from: ['refused'], to: 'sent', who: 'the chain' },
  returned: { from: ['ready', 'sent'], to: 'ready', who: 'the office' },
  clearanceExpired: {
    from: ['screened', 'cleared', 'released', 'ready', 'sent'],
    to: 'screened',
    step: 'clearance',
    who: 'time',
  },
  expired: {
    from: ['drafted', 'approved', 'screened', 'cleared', 'released', 'ready', 'sent'],
    to: 'expired',
    step: 'assumption',
    who: 'time',
  },
  handedOver: { from: ['final'], to: 'handedOver', step: 'handingOver', who: 'the custodian' },
}

function change(course: Course, act: Act): Outcome<Course, CourseRefusal> {
  switch (act.act) {
    case 'approved':
      return approve(course, act.by, act.for)
    case 'assented':
      if (act.sponsor !== course.party && act.sponsor !== course.counterparty)
        return refused({ code: 'NOT_ITS_PARTY', party: act.sponsor })
      if (course.assentedBy.includes(act.sponsor))
        return refused({ code: 'SIGNED_ALREADY', signer: act.sponsor })
      return ok({ ...course, assentedBy: [...course.assentedBy, act.sponsor] })
    case 'signed':
      if (course.clearedBy.includes(act.officer))
        return refused({ code: 'SIGNED_ALREADY', signer: act.officer })
      return ok({ ...course, clearedBy: [...course.clearedBy, act.officer] })
    case 'voided':
      return ok({ ...course, clearedBy: course.clearedBy.filter((one) => one !== act.officer) })
    case 'screened': {
      const missing = missingSteps(course).filter((step) => beforeScreening.includes(step))
      if (missing.length > 0) return refused({ code: 'STEPS_MISSING', missing })
      return ok({ ...course, screened: true, clearedBy: [] })
    }
    case 'released':
      return ok({ ...course, released: true })
    case 'clearanceExpired':
    case 'recalled':
      // The custodian's release was asked for until the same second.
      return ok({ ...course, screened: false, clearedBy: [], released: false })
    case 'readied':
    case 'returned': {
      const missing = missingSteps(course)
      return missing.length > 0
        ? refused({ code: 'STEPS_MISSING', missing })
        : ok({ ...course, onceReady: true })
    }
    case 'included':
      return ok({ ...course, landedFrom: course.state })
    case 'handedOver':
      return ok({ ...course, handedOver: true })
    default:
      return ok(course)
  }
}

function approve(course: Course, by: Address, party: Address): Outcome<Course, CourseRefusal> {
  if (party !== course.party && party !== course.counterparty)
    return refused({ code: 'NOT_ITS_PARTY', party })
  if (by === course.draftedBy) return refused({ code: 'SAME_KEY', key: by })
  if (course.approvals.some((one) => one.by === by)) return refused({ code: 'SAME_KEY', key: by })
  const first = course.approvals.find((one) => one.for === party)
  if (first !== undefined) return refused({ code: 'APPROVED_ALREADY', party, by: first.by })
  return ok({ ...course, approvals: [...course.approvals, { by, for: party }] })
}

function isApprovedFor(course: Course, party: Address): boolean {
  return course.approvals.some((one) => one.for === party)
}

const beforeScreening: readonly Step[] = ['approval', 'counterApproval', 'assumption']
