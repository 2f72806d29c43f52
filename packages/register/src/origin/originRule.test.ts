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
  law: null,
  lifts: [],
  licence: null,
  source: 'test',
}
const ban: OriginRule = {
  ...everything,
  id: 'ban',
  effect: 'excludes',
  jurisdiction: 'XX',
  from: new Date('2022-03-07'),
}
const bar: Origin = {
  metal: 'gold',
  refiner: 'SPM',
  jurisdiction: 'CH',
  year: 2019,
  custody: null,
  laws: ['CH', 'AE'],
}
const licence: OriginRule = {
  ...everything,
  id: 'licence',
  effect: 'permits',
  lifts: ['ban'],
  licence: 'GL 51A, OFAC',
}
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
  [
    'an exclusion for want of custody strikes bars without it',
    bar,
    [everything, { ...ban, jurisdiction: null, needsCustody: true }],
    'origin-excluded:ban',
  ],
  [
    'and spares those with it',
    { ...bar, custody: '0x' },
    [everything, { ...ban, jurisdiction: null, needsCustody: true }],
    null,
  ],
  [
    'a ban of a country where sponsor, custodian, vault or buyers are',
    { ...bar, jurisdiction: 'XX' },
    [everything, { ...ban, law: 'AE' }],
    'origin-excluded:ban',
  ],
  [
    'a ban of a country where nobody is',
    { ...bar, jurisdiction: 'XX' },
    [everything, { ...ban, law: 'US' }],
    null,
  ],
  ['a licence lifts the ban that it names', { ...bar, jurisdiction: 'XX' }, [everything, ban, licence], null],
  [
    'and no other',
    { ...bar, jurisdiction: 'XX' },
    [everything, ban, { ...ban, id: 'second' }, licence],
    'origin-excluded:second',
  ],
  [
    'a licence for one refiner is none for another',
    { ...bar, jurisdiction: 'XX' },
    [everything, ban, { ...licence, refiner: 'ABC' }],
    'origin-excluded:ban',
  ],
  [
    'a licence that ended lifts nothing',
    { ...bar, jurisdiction: 'XX' },
    [everything, ban, { ...licence, until: today }],
    'origin-excluded:ban',
  ],
  ['a licence alone lets nothing in', { ...bar, jurisdiction: 'XX' }, [ban, licence], 'origin-unknown'],
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
