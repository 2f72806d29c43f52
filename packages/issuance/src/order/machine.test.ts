import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Address } from '@specie/coin'
import fc from 'fast-check'
import {
  isOneOf,
  landedStates,
  type OrderKind,
  type OrderState,
  orderKinds,
  orderStates,
  stepsOf,
} from './kinds.ts'
import { type Act, type ActName, type Course, missingSteps, paths, transition } from './machine.ts'

const key = (number: number): Address => `0x${String(number).padStart(40, '0')}`
const [party, other, drafter, approver, stranger] = [key(1), key(2), key(3), key(4), key(5)]
const officers = [key(6), key(7), key(8)] as const

function drafted(kind: OrderKind): Course {
  return {
    kind,
    state: 'drafted',
    party,
    counterparty: kind === 'assume' ? other : null,
    draftedBy: drafter,
    approvals: [],
    assentedBy: [],
    screened: false,
    clearedBy: [],
    released: false,
    onceReady: false,
    landedFrom: null,
    handedOver: false,
  }
}

/** What a word of the tables below does. */
const acts: Readonly<Record<string, Act>> = {
  approve: { act: 'approved', by: approver, for: party },
  'approve for the other': { act: 'approved', by: stranger, for: other },
  assent: { act: 'assented', sponsor: party },
  'other assents': { act: 'assented', sponsor: other },
  screen: { act: 'screened' },
  defer: { act: 'deferred' },
  deny: { act: 'denied' },
  recall: { act: 'recalled' },
  sign: { act: 'signed', officer: officers[0] },
  'second signs': { act: 'signed', officer: officers[1] },
  release: { act: 'released' },
  ready: { act: 'readied' },
  send: { act: 'sent' },
  include: { act: 'included' },
  finalize: { act: 'finalized' },
  'roll back': { act: 'rolledBack' },
  'hand over': { act: 'handedOver' },
  reject: { act: 'rejected' },
  cancel: { act: 'cancelled' },
  refuse: { act: 'refused' },
  'clearance ends': { act: 'clearanceExpired' },
  expire: { act: 'expired' },
  note: { act: 'noted' },
  return: { act: 'returned' },
  reopen: { act: 'reopened' },
}

/** Does what the words say, and gives the state, or the code of the first refusal. */
function after(kind: OrderKind, words: string): string {
  let course = drafted(kind)
  for (const word of words.split(', ')) {
    const act = acts[word]
    assert.ok(act, word)
    const next = transition(course, act)
    if (!next.ok) return next.refusal.code
    course = next.value
  }
  return course.state
}

const toFinal = 'ready, send, include, finalize'
const cleared = 'approve, screen, sign, second signs'
const bothApprove = 'approve, approve for the other'

const table: readonly (readonly [OrderKind, string, OrderState | string])[] = [
  ['mint', `${cleared}, ${toFinal}`, 'final'],
  ['open', `approve, ${toFinal}`, 'final'],
  ['close', `approve, ${toFinal}`, 'final'],
  ['retire', `approve, ${toFinal}`, 'final'],
  ['deliver', `${cleared}, release, ${toFinal}, hand over`, 'handedOver'],
  ['withdraw', `${cleared}, release, ${toFinal}, hand over`, 'handedOver'],
  ['assume', `${bothApprove}, assent, other assents, screen, sign, second signs, ${toFinal}`, 'final'],
  ['mint', 'screen', 'WRONG_STATE'],
  ['mint', 'approve, ready', 'STEPS_MISSING'],
  ['mint', 'approve, approve', 'WRONG_STATE'],
  ['mint', 'approve, screen, sign', 'screened'],
  ['mint', 'approve, screen, sign, sign', 'SIGNED_ALREADY'],
  ['mint', `${cleared}, release`, 'STEP_NOT_OF_KIND'],
  ['mint', `${cleared}, ${toFinal}, hand over`, 'STEP_NOT_OF_KIND'],
  ['mint', 'assent', 'WRONG_STATE'],
  ['mint', 'approve, assent', 'STEP_NOT_OF_KIND'],
  ['mint', 'approve, deny', 'refused'],
  ['mint', 'approve, defer', 'approved'],
  ['mint', `${cleared}, recall`, 'screened'],
  ['mint', `${cleared}, recall, ready`, 'WRONG_STATE'],
  ['mint', `${cleared}, ready, recall, screen`, 'screened'],
  ['mint', `${cleared}, ready, send, recall`, 'WRONG_STATE'],
  ['open', 'approve, defer', 'STEP_NOT_OF_KIND'],
  ['open', 'approve, screen', 'STEP_NOT_OF_KIND'],
  ['open', 'ready', 'WRONG_STATE'],
  ['deliver', `${cleared}, ready`, 'STEPS_MISSING'],
  ['assume', 'approve', 'drafted'],
  ['assume', 'approve, approve', 'SAME_KEY'],
  ['assume', `${bothApprove}`, 'approved'],
  ['assume', `${bothApprove}, screen`, 'STEPS_MISSING'],
  ['assume', `${bothApprove}, assent, screen`, 'STEPS_MISSING'],
  ['assume', `${bothApprove}, assent, assent`, 'SIGNED_ALREADY'],
  ['assume', 'expire', 'expired'],
  ['mint', 'expire', 'STEP_NOT_OF_KIND'],
  // Ends before the chain.
  ['mint', 'reject', 'rejected'],
  ['mint', `${cleared}, ready, reject`, 'WRONG_STATE'],
  ['mint', 'cancel', 'cancelled'],
  ['mint', `${cleared}, ready, cancel`, 'cancelled'],
  ['mint', `${cleared}, ready, send, cancel`, 'WRONG_STATE'],
  ['mint', 'cancel, approve', 'WRONG_STATE'],
  // What was signed ends.
  ['mint', `${cleared}, clearance ends`, 'screened'],
  ['mint', `${cleared}, clearance ends, sign`, 'screened'],
  ['mint', `${cleared}, ready, clearance ends, ready`, 'WRONG_STATE'],
  [
    'deliver',
    `${cleared}, release, ready, clearance ends, screen, sign, second signs, ready`,
    'STEPS_MISSING',
  ],
  ['open', 'approve, ready, clearance ends', 'STEP_NOT_OF_KIND'],
  // The chain decides.
  ['mint', `${cleared}, ready, include`, 'included'],
  ['mint', `${cleared}, ready, send, include, roll back`, 'sent'],
  ['mint', `${cleared}, ready, send, include, roll back, include, finalize`, 'final'],
  ['mint', `${cleared}, ${toFinal}, roll back`, 'sent'],
  ['mint', `${cleared}, ready, cancel, include`, 'included'],
  ['mint', `${cleared}, ready, cancel, include, roll back`, 'cancelled'],
  ['mint', `${cleared}, ready, cancel, include, finalize, roll back`, 'cancelled'],
  ['mint', 'include, roll back', 'cancelled'],
  ['mint', 'approve, deny, include, roll back', 'refused'],
  ['mint', `${cleared}, ready, refuse, include, roll back`, 'sent'],
  ['mint', 'reject, include, roll back', 'rejected'],
  ['mint', 'include', 'included'],
  ['mint', `${cleared}, ready, refuse`, 'refused'],
  ['mint', `${cleared}, ready, send, refuse, reopen`, 'sent'],
  ['mint', `${cleared}, ready, send, refuse, include`, 'included'],
  ['mint', `${cleared}, ${toFinal}, refuse`, 'WRONG_STATE'],
  ['mint', `${cleared}, ${toFinal}, include`, 'WRONG_STATE'],
  ['mint', 'send', 'WRONG_STATE'],
  ['mint', `${cleared}, ready, cancel, note`, 'cancelled'],
  ['open', 'approve, ready, send, return', 'ready'],
]

for (const [kind, words, end] of table) {
  test(`${kind}: ${words} → ${end}`, () => assert.equal(after(kind, words), end))
}

test('who drafted approves nothing, not as another party’s operator either', () => {
  for (const kind of orderKinds) {
    const own = transition(drafted(kind), { act: 'approved', by: drafter, for: party })
    assert.equal(own.ok ? 'approved' : own.refusal.code, 'SAME_KEY')
  }
  const otherSide = transition(drafted('assume'), { act: 'approved', by: drafter, for: other })
  assert.equal(otherSide.ok ? 'approved' : otherSide.refusal.code, 'SAME_KEY')
})

test('nobody approves, and nobody assents, for a party that is none of the order’s', () => {
  const approval = transition(drafted('mint'), { act: 'approved', by: approver, for: stranger })
  assert.equal(approval.ok ? 'approved' : approval.refusal.code, 'NOT_ITS_PARTY')
  const course = { ...drafted('assume'), state: 'approved' } as const
  const assent = transition(course, { act: 'assented', sponsor: stranger })
  assert.equal(assent.ok ? 'assented' : assent.refusal.code, 'NOT_ITS_PARTY')
})

test('a signature that is dropped is missing again', () => {
  const course: Course = { ...drafted('mint'), state: 'screened', screened: true, clearedBy: [officers[0]] }
  const dropped = transition(course, { act: 'voided', officer: officers[0] })
  assert.deepEqual(dropped.ok && dropped.value.clearedBy, [])
})

const anyKey = fc.constantFrom(party, other, drafter, approver, stranger, ...officers)
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constant('approved' as const), by: anyKey, for: anyKey }),
  fc.record({ act: fc.constant('assented' as const), sponsor: anyKey }),
  fc.record({ act: fc.constant('signed' as const), officer: fc.constantFrom(...officers) }),
  fc.record({ act: fc.constant('voided' as const), officer: fc.constantFrom(...officers) }),
  ...(Object.keys(paths) as ActName[])
    .filter((act) => !['approved', 'assented', 'signed', 'voided'].includes(act))
    .map((act) => fc.constant({ act } as Act)),
)

/** Most acts are refused; so the likely next one comes often. */
const course = fc.array(
  fc.oneof({ weight: 2, arbitrary: anyAct }, { weight: 3, arbitrary: fc.constant(null) }),
  {
    maxLength: 60,
  },
)

function likely(now: Course): Act {
  const [missing] = missingSteps(now)
  if (now.state === 'drafted')
    return missing === 'counterApproval'
      ? { act: 'approved', by: stranger, for: other }
      : { act: 'approved', by: approver, for: party }
  if (missing === 'assumption')
    return { act: 'assented', sponsor: now.assentedBy.includes(party) ? other : party }
  if (missing === 'screening') return { act: 'screened' }
  if (missing === 'clearance')
    return { act: 'signed', officer: now.clearedBy.includes(officers[0]) ? officers[1] : officers[0] }
  if (missing === 'release') return { act: 'released' }
  if (isOneOf(['approved', 'cleared', 'released'], now.state)) return { act: 'readied' }
  if (now.state === 'ready') return { act: 'sent' }
  return now.state === 'included' ? { act: 'finalized' } : { act: 'included' }
}

test('whatever is tried: none is ready without its steps, none approved by its drafter, each act leads from where it was', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(fc.constantFrom(...orderKinds), course, (kind, tried) => {
      let now = drafted(kind)
      for (const one of tried) {
        const act = one ?? likely(now)
        const next = transition(now, act)
        if (!next.ok) continue
        const path = paths[act.act]
        assert.ok(isOneOf(path.from, now.state), `${act.act} from ${now.state}`)
        const ends = path.to === 'stays' ? [now.state] : [path.to, now.state, path.instead?.(now) ?? path.to]
        assert.ok(isOneOf(ends, next.value.state), `${act.act} from ${now.state} to ${next.value.state}`)
        now = next.value
        reached.add(`${kind} ${now.state}`)
        if (now.state === 'ready') {
          assert.deepEqual(missingSteps(now), [])
          assert.ok(now.approvals.length > 0)
          if (stepsOf[kind].includes('clearance')) assert.equal(new Set(now.clearedBy).size, 2)
          if (stepsOf[kind].includes('release')) assert.ok(now.released)
          if (kind === 'assume') assert.equal(new Set(now.assentedBy).size, 2)
        }
        assert.ok(now.approvals.every(({ by }) => by !== now.draftedBy))
        assert.equal(new Set(now.approvals.map(({ by }) => by)).size, now.approvals.length)
        assert.ok(now.clearedBy.length <= 2)
        if (now.state === 'handedOver') assert.ok(stepsOf[kind].includes('handingOver'))
        if (isOneOf(landedStates, now.state) && act.act !== 'handedOver')
          assert.ok(['included', 'finalized', 'carried'].includes(act.act))
      }
    }),
    { numRuns: 3_000 },
  )
  // The property means something only where orders really get there.
  for (const kind of orderKinds)
    for (const state of ['ready', 'final', 'cancelled'])
      assert.ok(reached.has(`${kind} ${state}`), `${kind} ${state}`)
})

test('every state is reached by some act, and every act leads somewhere', () => {
  const targets = new Set(Object.values(paths).map(({ to }) => to))
  for (const state of orderStates) assert.ok(state === 'drafted' || targets.has(state), state)
  for (const [act, path] of Object.entries(paths)) assert.ok(path.from.length > 0, act)
})
