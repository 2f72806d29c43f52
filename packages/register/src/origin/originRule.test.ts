import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Origin, type OriginRule, originReason } from './originRule.ts'

const everything: OriginRule = {
  id: 'accredited',
  effect: 'counts',
  from: new Date('2020-01-01'),
  until: null,
  metal: null,
  refiner: null,
  jurisdiction: null,
  madeFrom: null,
  madeUntil: null,
  needsCustody: false,
  source: 'test',
}
const ban: OriginRule = {
  ...everything,
  id: 'ban',
  effect: 'excludes',
  jurisdiction: 'XX',
  from: new Date('2022-03-07'),
}
const bar: Origin = { metal: 'gold', refiner: 'SPM', jurisdiction: 'CH', year: 2019, custody: null }
const today = new Date('2026-01-01')

const table: [title: string, origin: Origin, rules: OriginRule[], reason: string | null][] = [
  ['a rule that lets in lets in', bar, [everything], null],
  ['without a rule nothing counts', bar, [], 'origin-unknown'],
  ['an unknown refiner never counts', { ...bar, refiner: null }, [everything], 'origin-unknown'],
  [
    'a rule not yet in force is no rule',
    bar,
    [{ ...everything, from: new Date('2026-01-02') }],
    'origin-unknown',
  ],
  ['a rule that ended is no rule', bar, [{ ...everything, until: today }], 'origin-unknown'],
  ['a ban outweighs', { ...bar, jurisdiction: 'XX' }, [everything, ban], 'origin-excluded:ban'],
  ['a ban elsewhere does not concern', bar, [everything, ban], null],
  [
    'of two bans the first is named',
    { ...bar, jurisdiction: 'XX' },
    [ban, { ...ban, id: 'a' }],
    'origin-excluded:a',
  ],
  [
    'a ban by year spares older bars',
    bar,
    [everything, { ...ban, jurisdiction: null, madeFrom: 2022 }],
    null,
  ],
  [
    'and strikes bars without a year',
    { ...bar, year: null },
    [everything, { ...ban, jurisdiction: null, madeFrom: 2022 }],
    'origin-excluded:ban',
  ],
  [
    'an admission by year needs a year',
    { ...bar, year: null },
    [{ ...everything, madeUntil: 2022 }],
    'origin-unknown',
  ],
  ['custody demanded and absent', bar, [{ ...everything, needsCustody: true }], 'origin-unknown'],
  ['custody demanded and there', { ...bar, custody: '0x' }, [{ ...everything, needsCustody: true }], null],
  ['another metal', bar, [{ ...everything, metal: 'silver' }], 'origin-unknown'],
  ['another refiner', bar, [{ ...everything, refiner: 'ABC' }], 'origin-unknown'],
]

for (const [title, origin, rules, reason] of table) {
  test(title, () => assert.equal(originReason(origin, rules, today), reason))
}

test('the same bar counted before the ban', () => {
  const before = new Date('2022-03-06T23:59:59Z')
  assert.equal(originReason({ ...bar, jurisdiction: 'XX' }, [everything, ban], before), null)
})
