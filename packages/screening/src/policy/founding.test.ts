/** The founding collection judged: answers that its README and its sources give, and the cautions that it asks of software. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundingRules } from '../policyFile/foundingRules.ts'
import { type Activity, activities } from './activity.ts'
import { effectOf, plainCircumstances } from './effect.ts'
import { judge } from './judge.ts'
import type { Answer, AskerKind, Circumstances } from './question.ts'
import { timelineOf } from './timeline.ts'
import { mayTakePart } from './visitor.ts'

const { rules, reviewedOn } = foundingRules()
const places = [...new Set(rules.map(({ jurisdiction }) => jurisdiction))]
const reviews = new Map(places.map((place) => [place, reviewedOn]))
const today = '2026-11-23'

test('what the rules on record say today, of people and of companies', () => {
  const table: readonly (readonly [string, Activity, AskerKind, Answer])[] = [
    ['BY', 'mine', 'individual', 'allowed'],
    ['BY', 'pay_domestic', 'company', 'banned'],
    // The permission that an instruction to banks reports is no act that was read, and a registration duty is no permission.
    ['BY', 'pay_foreign_trade', 'company', 'restricted'],
    ['BY', 'trade', 'individual', 'restricted'],
    ['BY', 'issue_asset_token', 'company', 'licensed'],
    ['RU', 'hold', 'individual', 'allowed'],
    ['RU', 'pay_domestic', 'individual', 'banned'],
    // The law of 2024 on settling foreign trade in digital assets does not lift the ban at home.
    ['RU', 'pay_foreign_trade', 'company', 'restricted'],
    ['RU', 'issue_asset_token', 'company', 'licensed'],
    ['CN', 'hold', 'individual', 'allowed'],
    ['CN', 'trade', 'individual', 'banned'],
    ['CN', 'gold_trade', 'company', 'licensed'],
    ['HK', 'issue_asset_token', 'company', 'restricted'],
    ['KZ', 'mine', 'company', 'licensed'],
    ['VE', 'mine', 'company', 'banned'],
    ['IR', 'mine', 'company', 'licensed'],
    ['EU', 'issue_asset_token', 'company', 'restricted'],
    ['DE', 'trade', 'exchange', 'licensed'],
    ['AE', 'pay_domestic', 'individual', 'banned'],
    ['SG', 'pay_domestic', 'individual', 'allowed'],
    ['CH', 'hold', 'individual', 'unknown'],
    ['SV', 'trade', 'individual', 'unknown'],
    ['FR', 'hold', 'individual', 'unknown'],
    ['BR', 'hold', 'individual', 'unknown'],
  ]
  for (const [place, activity, who, answer] of table)
    assert.equal(answerOf(place, activity, who), answer, `${place} ${activity} ${who}`)
})

test('what has no row is unknown, for every place and activity of the README’s table of gaps', () => {
  const gaps: Readonly<Record<string, string>> = {
    mine: 'HK EU CH AE SG SV JP GB',
    hold: 'HK KZ CH AE SG SV',
    pay_domestic: 'HK EU CH JP GB',
    pay_foreign_trade: 'CN HK KZ CH AE SG SV JP GB',
    issue_asset_token: 'IR SV',
    gold_trade: 'BY HK KZ VE IR AE SG SV',
    trade: 'SV',
  }
  for (const activity of activities)
    for (const place of (gaps[activity] ?? '').split(' '))
      assert.equal(answerOf(place, activity, 'company'), 'unknown', `${place} ${activity}`)
})

test('one country’s gold: bans by origin, a licence with its exclusions, and what was between', () => {
  const gold = (place: string, touched: readonly string[], on: string, named: readonly string[] = []) =>
    judge(rules, reviews, {
      jurisdiction: place,
      activity: 'gold_trade',
      on,
      reach: 'home',
      circumstances: {
        ...plainCircumstances(place, 'gold_trade', 'company'),
        touched: [place, ...touched],
        counterparties: [place, ...touched],
        named,
      },
    })
  for (const place of ['US', 'EU', 'GB', 'JP', 'CH'])
    assert.equal(gold(place, ['RU'], today).answer, 'banned', `${place}: Russian gold`)
  assert.equal(gold('US', ['RU'], '2022-06-27').answer, 'unknown')
  // Minerven: banned in 2019, let go for the winter of 2023, banned, and since March 2026 under a licence.
  const minerven = (on: string) => gold('US', ['VE'], on, ['Minerven']).answer
  assert.deepEqual(
    ['2019-03-18', '2020-01-01', '2023-12-01', '2024-02-01', '2025-01-01', '2026-03-06'].map(minerven),
    ['restricted', 'banned', 'restricted', 'restricted', 'banned', 'restricted'],
  )
  assert.deepEqual(
    gold('US', ['VE'], today, ['Minerven']).licences.map(({ instrument }) => instrument),
    ['OFAC Venezuela General License 51'],
  )
  assert.equal(gold('US', ['VE', 'RU'], today, ['Minerven']).answer, 'banned')
})

test('the ups and downs of a place are its answers, day by day, without a gap', () => {
  for (const place of [...places, 'DE'])
    for (const activity of activities) {
      const circumstances = plainCircumstances(place, activity, 'individual')
      const course = timelineOf(rules, reviews, {
        jurisdiction: place,
        activity,
        circumstances,
        until: today,
      })
      course.forEach((stretch, index) => {
        const next = course[index + 1]
        if (next !== undefined)
          assert.equal(Date.parse(next.from) - Date.parse(stretch.until), 86_400_000, `${place} ${activity}`)
        for (const day of [stretch.from, stretch.until])
          assert.equal(
            answerOf(place, activity, 'individual', day),
            stretch.answer,
            `${place} ${activity} ${day}`,
          )
      })
      assert.equal(course.at(-1)?.until, today)
    }
  const circumstances = plainCircumstances('CN', 'trade', 'individual')
  const china = timelineOf(rules, reviews, {
    jurisdiction: 'CN',
    activity: 'trade',
    circumstances,
    until: today,
  })
  assert.deepEqual(
    china.map(({ from, answer }) => `${from} ${answer}`),
    ['2013-12-05 allowed', '2021-05-18 restricted', '2021-09-24 banned', '2026-02-06 banned'],
  )
})

test('a visitor is answered by the law of his place and by what the programme’s places have aimed at it', () => {
  const visitor = (place: string, programmePlaces: readonly string[]) =>
    mayTakePart(rules, reviews, {
      place,
      activity: 'hold',
      who: 'individual',
      roles: null,
      region: null,
      venue: null,
      on: today,
      programmePlaces,
    })
  const alone = visitor('RU', ['CH', 'SG', 'AE'])
  assert.equal(alone.answer, 'allowed')
  assert.deepEqual(
    alone.elsewhere.map(({ question, answer }) => [question.jurisdiction, answer]),
    [['EU', 'banned']],
  )
  const withGermany = visitor('RU', ['CH', 'DE'])
  assert.equal(withGermany.answer, 'banned')
  assert.deepEqual(withGermany.elsewhere, [])
})

test('what a change would do is told before it is done, for whom, and whether it is stricter', () => {
  const ban = rules.find(({ id }) => id === 'CN-2026-02-06-trade-banned')
  assert.ok(ban !== undefined)
  const without = rules.filter((rule) => rule !== ban)
  const [change, ...others] = effectOf({ rules, reviews }, { rules: without, reviews }, today)
  assert.deepEqual(others, [])
  assert.deepEqual(
    [change?.jurisdiction, change?.activity, change?.before, change?.after, change?.becomes],
    ['CN', 'trade', 'banned', 'restricted', 'looser'],
  )
})

function answerOf(place: string, activity: Activity, who: AskerKind, on = today): Answer {
  const circumstances: Circumstances = plainCircumstances(place, activity, who)
  return judge(rules, reviews, { jurisdiction: place, activity, on, circumstances, reach: 'home' }).answer
}
