import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PolicyRule, Stretch } from '@specie/screening/policy'
import { printAsked, readAsked } from './address.ts'
import { courseOf, spanOf } from './courseLayout.ts'

const frame = { width: 1000, height: 300, left: 100, right: 0, top: 30, bottom: 0 }
const rule = (change: Partial<PolicyRule>): PolicyRule => ({
  id: 'one',
  jurisdiction: 'BY',
  from: '2020-01-01',
  until: null,
  activity: 'hold',
  status: 'allowed',
  instrument: 'Act',
  tags: [],
  summary: 'So.',
  sourceTitle: 'Act',
  sourceAddress: null,
  verified: true,
  seenUpTo: '2026-01-01',
  lifts: [],
  ...change,
})

test('a course goes up and down by strictness, turns where the answer does, and ends today', () => {
  const stretches: Stretch[] = [
    { from: '2020-01-01', until: '2022-12-31', answer: 'allowed', rules: [] },
    { from: '2023-01-01', until: '2023-12-31', answer: 'banned', rules: [] },
    { from: '2024-01-01', until: '2025-01-01', answer: 'restricted', rules: [] },
  ]
  const course = courseOf(stretches, [], ['2020-01-01', '2030-01-01'], '2025-01-01', frame)
  const [allowed, banned, restricted] = course.lines.map(({ y }) => y)
  assert.ok(allowed !== undefined && banned !== undefined && restricted !== undefined)
  assert.ok(allowed < restricted && restricted < banned, 'what is freer stands higher')
  assert.deepEqual(
    course.turns.map(({ fromY, toY }) => [fromY, toY]),
    [
      [allowed, banned],
      [banned, restricted],
    ],
  )
  assert.equal(course.lines.at(-1)?.endX, course.todayX)
  assert.equal(Math.round(course.todayX), 550)
})

test('rules of one day stand beside each other; one that is to come is marked so', () => {
  const rules = [
    rule({ id: 'a' }),
    rule({ id: 'b' }),
    rule({ id: 'c', from: '2027-01', tags: [{ key: 'who', values: ['retail'] }] }),
  ]
  const { dots } = courseOf([], rules, spanOf(rules, '2026-11-23'), '2026-11-23', frame)
  assert.equal(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size, 3)
  assert.deepEqual(
    dots.map(({ plain, toCome }) => [plain, toCome]),
    [
      [true, false],
      [true, false],
      [false, true],
    ],
  )
  assert.deepEqual(spanOf(rules, '2026-11-23'), ['2020-01-01', '2027-12-31'])
})

test('what is asked comes back from its address, and nothing else does', () => {
  const asked = {
    place: 'BY',
    activity: 'hold',
    who: 'company',
    role: 'htp-residents',
    region: 'Minsk & around',
    venue: null,
    on: '2024-02-29',
    known: '2026-11-01',
  } as const
  assert.deepEqual(readAsked(printAsked(asked)), asked)
  assert.equal(printAsked({ place: 'BY', activity: 'hold', who: 'individual' }), '#BY/hold')
  assert.deepEqual(readAsked('#<script>/smoke?who=king&on=2026-02-30'), {
    place: null,
    activity: null,
    who: 'individual',
    role: null,
    region: null,
    venue: null,
    on: null,
    known: null,
  })
})
