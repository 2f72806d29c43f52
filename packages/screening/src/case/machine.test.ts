import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  afterOfficer,
  afterRun,
  type CaseOutcome,
  type CaseState,
  caseOutcomes,
  caseStates,
  officerActs,
  runActs,
} from './machine.ts'

test('what an officer may do in each state, and where it leads', () => {
  const table: [CaseState, string][] = caseStates.map((state) => [
    state,
    officerActs
      .flatMap((act) => {
        const to = afterOfficer(state, act, 'clear')
        return to === null ? [] : [`${act} ${to}`]
      })
      .join(', '),
  ])
  assert.deepEqual(table, [
    ['open', 'proposed proposed, noted open'],
    ['proposed', 'confirmed cleared, returned open, withdrawn open, noted proposed'],
    ['waiting', 'proposed proposed, answered open, noted waiting'],
    ['cleared', 'noted cleared, reopened open'],
    ['blocked', 'noted blocked, reopened open'],
  ])
  assert.equal(afterOfficer('proposed', 'confirmed', 'block'), 'blocked')
  assert.equal(afterOfficer('proposed', 'confirmed', 'askMore'), 'waiting')
  assert.equal(afterOfficer('proposed', 'confirmed', null), null)
})

test('whatever a run finds reopens what was decided, but a block outlasts it', () => {
  assert.deepEqual(
    caseStates.map((state) => `${state} ${runActs.map((act) => afterRun(state, act)).join(' ')}`),
    [
      'open open open open open',
      'proposed open open proposed proposed',
      'waiting open open waiting waiting',
      'cleared open open cleared cleared',
      'blocked open blocked blocked blocked',
    ],
  )
  assert.equal(afterRun(null, 'opened'), 'open')
})

test('nobody comes to cleared, or out of blocked into cleared, but by a proposal and its confirmation', () => {
  const acts = fc.oneof(
    fc.record({ act: fc.constantFrom(...officerActs), outcome: fc.constantFrom(...caseOutcomes) }),
    fc.record({ run: fc.constantFrom('changed' as const, 'lost' as const, 'foundAgain' as const) }),
  )
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 30 }), (course) => {
      let state: CaseState = 'open'
      let proposed: CaseOutcome | null = null
      for (const one of course) {
        const before: CaseState = state
        if ('run' in one) state = afterRun(state, one.run)
        else {
          const outcome: CaseOutcome | null = one.act === 'proposed' ? one.outcome : proposed
          const to = afterOfficer(state, one.act, outcome)
          if (to === null) continue
          state = to
          if (one.act === 'proposed') proposed = one.outcome
        }
        if (state === 'cleared' && before !== 'cleared') {
          assert.equal(before, 'proposed')
          assert.ok('act' in one && one.act === 'confirmed')
          assert.equal(proposed, 'clear')
        }
      }
    }),
    { numRuns: 300 },
  )
})
