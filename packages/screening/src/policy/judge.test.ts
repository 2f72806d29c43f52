import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { activities } from './activity.ts'
import { plainCircumstances } from './effect.ts'
import { judge, rank } from './judge.ts'
import { type Answer, askerKinds, type Circumstances, type JudgeQuestion } from './question.ts'
import { type PolicyRule, type Status, statuses, type Tag, tagKeys } from './rule.ts'

const reviews = new Map([['XX', '2026-06-30']])

test('by default nobody knows, and of what is known the strictest wins', () => {
  const table: readonly (readonly [readonly Status[], Answer])[] = [
    [[], 'unknown'],
    [['allowed'], 'allowed'],
    [['allowed', 'licensed'], 'licensed'],
    [['licensed', 'restricted', 'allowed'], 'restricted'],
    [['allowed', 'banned', 'restricted', 'licensed'], 'banned'],
  ]
  for (const [given, answer] of table)
    assert.equal(answerOf(given.map((status) => rule({ status }))), answer, given.join())
})

test('what nobody verified, what is no law yet, and what is of another place, activity or day decides nothing', () => {
  const none = [
    rule({ verified: false, status: 'banned' }),
    rule({ tags: [kind('bill')], status: 'banned' }),
    rule({ tags: [kind('announced')], status: 'allowed' }),
    rule({ jurisdiction: 'YY' }),
    rule({ activity: 'mine' }),
    rule({ from: '2026-07-01', seenUpTo: '2026-07-02' }),
    rule({ until: '2026-06-29' }),
  ]
  for (const one of none) assert.equal(answerOf([one]), 'unknown', JSON.stringify(one))
})

test('guidance, policy, courts, private bodies and taxes may restrict, and permit nothing', () => {
  for (const word of ['guidance', 'policy', 'court', 'private', 'self-regulatory', 'tax']) {
    assert.equal(answerOf([rule({ status: 'allowed', tags: [kind(word)] })]), 'unknown', word)
    assert.equal(answerOf([rule({ status: 'licensed', tags: [kind(word)] })]), 'unknown', word)
    assert.equal(answerOf([rule({ status: 'banned', tags: [kind(word)] })]), 'banned', word)
    const both = [rule({ status: 'allowed' }), rule({ status: 'licensed', tags: [kind(word)] })]
    assert.equal(answerOf(both), 'licensed', word)
  }
})

test('a month is read against whoever would gain by it, at both ends', () => {
  const march = { from: '2026-03', until: '2026-05' }
  const days = [
    '2026-02-28',
    '2026-03-01',
    '2026-03-30',
    '2026-03-31',
    '2026-05-01',
    '2026-05-02',
    '2026-05-31',
  ]
  const on = (status: Status) =>
    [...days, '2026-06-01'].map((day) => answerOf([rule({ status, ...march })], { on: day }))
  const [no, out] = ['banned', 'unknown']
  assert.deepEqual(on('banned'), [out, no, no, no, no, no, no, out])
  assert.deepEqual(on('allowed'), [out, out, out, 'allowed', 'allowed', out, out, out])
  // A licence regime narrows from its first day and opens from its last.
  const free = rule({ status: 'allowed', from: '2020-01-01' })
  const regime = rule({ status: 'licensed', ...march })
  assert.deepEqual(
    [...days, '2026-06-01'].map((day) => answerOf([free, regime], { on: day })),
    ['allowed', ...Array.from({ length: 6 }, () => 'licensed'), 'allowed'],
  )
})

test('what fits perhaps is a case for a person: a ban restricts, a permission permits nothing', () => {
  const region: Tag = { key: 'region', values: ['North'] }
  const [ban, leave, free] = [
    rule({ status: 'banned', tags: [region] }),
    rule({ status: 'allowed', tags: [region] }),
    rule({ status: 'allowed' }),
  ]
  assert.equal(answerOf([free, ban]), 'restricted')
  assert.equal(answerOf([free, ban], {}, { region: 'North' }), 'banned')
  assert.equal(answerOf([free, ban], {}, { region: 'south' }), 'allowed')
  assert.equal(answerOf([leave]), 'unknown')
  assert.equal(answerOf([leave], {}, { region: 'north' }), 'allowed')
  const asked = judge([free, ban], reviews, question())
  assert.deepEqual(asked.dependsOn, [region])
})

test('a word that nobody has taught the engine is never a way past a rule', () => {
  const odd = rule({ status: 'banned', tags: [{ key: 'who', values: ['left-handed-brokers'] }] })
  assert.equal(answerOf([rule({ status: 'allowed' }), odd]), 'restricted')
  const asset = rule({ status: 'banned', tags: [{ key: 'asset', values: ['shiny-things'] }] })
  assert.equal(answerOf([rule({ status: 'allowed' }), asset]), 'restricted')
})

test('a ban aimed at a country binds whoever touches it, from elsewhere too; its permissions are not needed there', () => {
  const aimed = rule({ status: 'banned', tags: [{ key: 'target', values: ['RU', 'VE Minerven'] }] })
  const touching = (touched: readonly string[]) => ({ touched, counterparties: touched })
  assert.equal(answerOf([aimed], {}, touching(['XX'])), 'unknown')
  assert.equal(answerOf([aimed], {}, touching(['XX', 'RU'])), 'banned')
  assert.equal(answerOf([aimed], { reach: 'aimed' }, touching(['RU'])), 'banned')
  assert.equal(answerOf([aimed], { reach: 'aimed' }, touching(['YY'])), 'allowed')
  // Somebody in Venezuela may be Minerven; whoever is named is.
  assert.equal(answerOf([aimed], { reach: 'aimed' }, touching(['VE'])), 'unknown')
  assert.equal(answerOf([aimed], { reach: 'aimed' }, { ...touching(['VE']), named: ['minerven'] }), 'banned')
  assert.equal(answerOf([rule({ status: 'restricted' })], { reach: 'aimed' }), 'allowed')
  const regime = { ...aimed, status: 'licensed' as const }
  assert.equal(answerOf([regime], { reach: 'aimed' }, touching(['RU'])), 'allowed')
})

test('a licence lifts the ban that it is tied to, for whoever fits it, and no other', () => {
  const target: Tag = { key: 'target', values: ['VE'] }
  const ban = rule({ id: 'ban', status: 'banned', tags: [target] })
  const other = rule({
    id: 'other',
    status: 'banned',
    tags: [target, { key: 'counterparty', values: ['RU'] }],
  })
  const licence = rule({ id: 'licence', status: 'licensed', tags: [target], lifts: ['ban'] })
  const venezuela = { touched: ['XX', 'VE'], counterparties: ['XX', 'VE'] }
  assert.equal(answerOf([ban, other], {}, venezuela), 'banned')
  const lifted = judge([ban, other, licence], reviews, question({}, venezuela))
  assert.equal(lifted.answer, 'licensed')
  assert.deepEqual(
    lifted.licences.map(({ id }) => id),
    ['licence'],
  )
  // The licence's own exclusion stands.
  const withRussia = { touched: ['XX', 'VE', 'RU'], counterparties: ['XX', 'VE', 'RU'] }
  assert.equal(answerOf([ban, other, licence], {}, withRussia), 'banned')
  // Untied, expired, unverified or of another maker, it lifts nothing.
  for (const change of [
    { lifts: [] },
    { until: '2026-01-01' },
    { verified: false },
    { jurisdiction: 'YY' },
    { tags: [target, kind('policy')] },
    { tags: [target, { key: 'region' as const, values: ['North'] }] },
  ])
    assert.equal(answerOf([ban, { ...licence, ...change }], {}, venezuela), 'banned', JSON.stringify(change))
})

test('a licence of a member state lifts no ban of the union, and where it is aimed from it still needs a fresh review', () => {
  const target: Tag = { key: 'target', values: ['VE'] }
  const ban = rule({ id: 'ban', status: 'banned', jurisdiction: 'EU', tags: [target] })
  const licence = rule({ id: 'licence', status: 'licensed', tags: [target], lifts: ['ban'] })
  const known = new Map([
    ['EU', '2026-06-30'],
    ['DE', '2026-06-30'],
  ])
  const of = (by: string, on = '2026-06-30', reach: 'home' | 'aimed' = 'home') =>
    judge([ban, { ...licence, jurisdiction: by }], known, {
      ...question({ jurisdiction: 'DE', on, reach }, { touched: ['DE', 'VE'], counterparties: ['DE', 'VE'] }),
    }).answer
  assert.deepEqual([of('DE'), of('EU'), of('EU', '2026-06-30', 'aimed')], ['banned', 'licensed', 'licensed'])
  assert.equal(of('EU', '2027-03-01', 'aimed'), 'unknown')
})

test('who says that he is none of those that a rule may mean is believed; who says nothing is not', () => {
  const rules = [rule({}), rule({ status: 'banned', tags: [{ key: 'who', values: ['cryptobanks'] }] })]
  const of = (roles: readonly string[] | null) => answerOf(rules, {}, { who: 'exchange', roles })
  assert.deepEqual([of(null), of([]), of(['cryptobanks'])], ['restricted', 'allowed', 'banned'])
})

test('a rule that was read before it began may restrict, and permits nothing until somebody has confirmed it', () => {
  const ahead = { from: '2026-05-01', seenUpTo: '2026-04-30' }
  assert.equal(answerOf([rule({ status: 'allowed', ...ahead })]), 'unknown')
  assert.equal(answerOf([rule({ status: 'licensed', ...ahead })]), 'unknown')
  assert.equal(answerOf([rule({ status: 'banned', ...ahead })]), 'banned')
  assert.equal(answerOf([rule({ status: 'allowed', ...ahead, seenUpTo: '2026-05-01' })]), 'allowed')
})

test('a permission does not stand on a review that is too old; a ban does', () => {
  const asked = (status: Status, on: string) => answerOf([rule({ status })], { on })
  assert.equal(asked('allowed', '2026-12-27'), 'allowed')
  assert.equal(asked('allowed', '2026-12-28'), 'unknown')
  assert.equal(asked('licensed', '2026-12-28'), 'unknown')
  assert.equal(asked('banned', '2036-12-28'), 'banned')
  assert.equal(judge([rule({ status: 'allowed' })], new Map(), question()).answer, 'unknown')
})

test('a member state’s law is its own and the union’s', () => {
  const union = [
    rule({ jurisdiction: 'EU', status: 'licensed' }),
    rule({ jurisdiction: 'DE', status: 'allowed' }),
  ]
  const known = new Map([
    ['EU', '2026-06-30'],
    ['DE', '2026-06-30'],
  ])
  const of = (jurisdiction: string) => judge(union, known, question({ jurisdiction })).answer
  assert.deepEqual([of('DE'), of('EU'), of('CH')], ['licensed', 'licensed', 'unknown'])
})

test('adding a rule never loosens an answer, unless it is a licence tied to a ban', () => {
  fc.assert(
    fc.property(fc.array(anyRule, { maxLength: 6 }), anyRule, anyQuestion, (rules, added, asked) => {
      const [before, after] = [rules, [...rules, { ...added, id: 'added' }]].map((given) =>
        judge(given, reviews, asked),
      )
      assert.ok(before !== undefined && after !== undefined)
      // Where nothing surely applied, the first rule that does is the first answer.
      const answered = before.answer !== 'unknown' || before.reviewOverdue
      if (answered) assert.ok(rank[after.answer] >= rank[before.answer], `${before.answer} → ${after.answer}`)
      assert.ok(after.answer !== 'allowed' || before.answer !== 'restricted')
    }),
    { numRuns: 2_000 },
  )
})

test('the order of rules is of no matter, nor is one that decides nothing, and every answer names what it rests on', () => {
  fc.assert(
    fc.property(fc.array(anyRule, { maxLength: 6 }), anyQuestion, (rules, asked) => {
      const verdict = judge(rules, reviews, asked)
      assert.equal(judge(rules.toReversed(), reviews, asked).answer, verdict.answer)
      const doubtful = rules.map((one) => ({ ...one, verified: false }))
      assert.equal(judge([...rules, ...doubtful], reviews, asked).answer, verdict.answer)
      if (asked.reach === 'home' && verdict.answer !== 'unknown') assert.ok(verdict.deciding.length > 0)
      if (verdict.answer === 'banned') assert.ok(verdict.deciding.every(({ fit }) => fit === 'yes'))
      assert.equal(verdict.deciding.length + verdict.beside.length <= rules.length, true)
      assert.match(verdict.says, /\S\.$/)
    }),
    { numRuns: 1_000 },
  )
})

test('knowing more of an act never makes a permission out of a ban that surely applies', () => {
  fc.assert(
    fc.property(fc.array(anyRule, { maxLength: 6 }), anyQuestion, (rules, asked) => {
      const vague = { ...asked, circumstances: { ...asked.circumstances, region: null, venue: null } }
      if (judge(rules, reviews, vague).answer !== 'banned') return
      assert.equal(judge(rules, reviews, asked).answer, 'banned')
    }),
    { numRuns: 1_000 },
  )
})

function rule(change: Partial<PolicyRule> = {}): PolicyRule {
  return {
    id: JSON.stringify(change),
    jurisdiction: 'XX',
    from: '2020-01-01',
    until: null,
    activity: 'hold',
    status: 'allowed',
    instrument: 'Act',
    tags: [],
    summary: 'It says so.',
    sourceTitle: 'The act',
    sourceAddress: 'https://example.test/',
    verified: true,
    seenUpTo: '2026-06-30',
    lifts: [],
    ...change,
  }
}

function kind(value: string): Tag {
  return { key: 'kind', values: [value] }
}

function question(change: Partial<JudgeQuestion> = {}, said: Partial<Circumstances> = {}): JudgeQuestion {
  const circumstances = { ...plainCircumstances('XX', 'hold', 'individual'), ...said }
  return { jurisdiction: 'XX', activity: 'hold', on: '2026-06-30', reach: 'home', circumstances, ...change }
}

function answerOf(
  rules: readonly PolicyRule[],
  change: Partial<JudgeQuestion> = {},
  said: Partial<Circumstances> = {},
): Answer {
  return judge(rules, reviews, question(change, said)).answer
}

const words = [
  'individuals',
  'legal-entities',
  'RU',
  'VE Minerven',
  'North',
  'gold-token',
  'dfa',
  'petro',
  'bill',
  'tax',
  'law',
  'odd',
]
const anyDay = fc.constantFrom('2019-12-31', '2020-03', '2024-02-29', '2025-11', '2026-06-30', '2026-07-15')
const anyRule: fc.Arbitrary<PolicyRule> = fc
  .record({
    status: fc.constantFrom(...statuses),
    jurisdiction: fc.constantFrom('XX', 'XX', 'XX', 'YY'),
    activity: fc.constantFrom('hold' as const, 'hold' as const, ...activities),
    from: anyDay,
    until: fc.option(fc.constantFrom('2026-06', '2026-12-31', '2027-01'), { nil: null, freq: 3 }),
    verified: fc.boolean(),
    seenUpTo: fc.constantFrom('2026-06-30', '2024-01-01'),
    tags: fc.array(
      fc.record({
        key: fc.constantFrom(...tagKeys),
        values: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
  })
  .map((change) => rule(change))

const anyQuestion: fc.Arbitrary<JudgeQuestion> = fc
  .record({
    on: fc.constantFrom('2020-03-15', '2025-11-01', '2026-06-30', '2026-12-28'),
    reach: fc.constantFrom('home' as const, 'home' as const, 'aimed' as const),
    who: fc.option(fc.constantFrom(...askerKinds), { nil: null }),
    region: fc.constantFrom(null, 'North', 'South'),
    venue: fc.constantFrom(null, 'odd', 'elsewhere'),
    touched: fc.subarray(['XX', 'RU', 'VE']),
  })
  .map(({ on, reach, touched, ...said }) =>
    question({ on, reach }, { ...said, touched, counterparties: touched }),
  )
