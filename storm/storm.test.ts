import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Lane, openLane } from './src/lane.ts'
import { scheduleOf } from './src/schedule/schedule.ts'
import { endAll } from './src/world/endWithUs.ts'

let lane: Lane
before(async () => {
  lane = await openLane()
})
after(async () => {
  endAll()
  await lane?.close()
})

test('a schedule is a pure function of its seed', () => {
  assert.deepEqual(scheduleOf(7), scheduleOf(7))
  assert.notDeepEqual(scheduleOf(7), scheduleOf(8))
})

test('two seeds hold every promise and every invariant, and things get done', async () => {
  let finals = 0
  for (const seed of [1, 2]) {
    const report = await lane.play(seed, { waves: 8 })
    assert.deepEqual(report.violations, [], report.trace.join('\n'))
    finals += Object.keys(report.orders).filter((name) => name.endsWith(' final')).length
    assert.ok(Object.keys(report.inflicted).length >= 3, 'too few kinds of faults')
  }
  // Where nothing succeeds, nothing is proved.
  assert.ok(finals > 0, 'no order became final')
})

test('a write that is acknowledged and not committed is noticed', async () => {
  const report = await lane.play(1, { waves: 4, mutant: 'answersBeforeCommit', quietMs: 5_000 })
  assert.notDeepEqual(report.violations, [])
})
