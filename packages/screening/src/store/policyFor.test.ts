import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { migrate, type ThrowAwayDatabase, throwAwayDatabase } from '@specie/store'
import type { PolicyPerson, PolicyQuestion, PolicyRule } from '../policy/index.ts'
import { screeningMigrations } from './migrations.ts'
import { closePolicyChange, findPolicyChange, proposePolicyChange } from './policyChanges.ts'
import { proposeDecisionsFor } from './policyDecideOrder.ts'
import { closePolicyDecision, proposePolicyDecision } from './policyDecisions.ts'
import { policyFor } from './policyFor.ts'
import { readKnownRules, readRuleHistory } from './policyRules.ts'

const [anna, boris] = [`0x${'a'.repeat(40)}`, `0x${'B'.repeat(40)}`] as const
const sponsor = `0x${'1'.repeat(40)}`
const holder = `0x${'2'.repeat(40)}`
let database: ThrowAwayDatabase

before(async () => {
  database = await throwAwayDatabase()
  await migrate(database.pool, screeningMigrations)
})
after(() => database?.close())

test('a programme begins with the collection, known from its beginning, whoever looks first', async () => {
  const [one, two] = await Promise.all([
    readKnownRules(database.pool, new Date('2026-08-01')),
    readKnownRules(database.pool, new Date('2026-08-01')),
  ])
  assert.equal(one.rules.length, 186)
  assert.deepEqual(one.rules, two.rules)
  assert.equal(one.reviews.get('CH'), '2026-11-22')
})

test('an order is every act of everybody in it, under every law that it touches', async () => {
  const answer = await policyFor(database.pool, mint('CH', 'CN'), noon)
  assert.deepEqual(
    answer.parts.map(({ person, activity, verdict, outcome }) => [
      person,
      activity,
      verdict.question.jurisdiction,
      verdict.answer,
      outcome,
    ]),
    [
      [holder, 'hold', 'CN', 'allowed', 'passes'],
      [sponsor, 'issue_asset_token', 'CH', 'restricted', 'waits'],
    ],
  )
  assert.equal(answer.outcome, 'waits')
  assert.match(answer.says, /^Waits for a person by the rules of Switzerland: .*FINMA/)
})

test('what one country aims at another binds an order that touches both', async () => {
  const german = await policyFor(database.pool, mint('DE', 'RU'), noon)
  const aimed = german.parts.find(
    ({ activity, verdict }) => activity === 'hold' && verdict.question.jurisdiction === 'DE',
  )
  assert.equal(aimed?.verdict.answer, 'banned')
  assert.equal(german.outcome, 'barred')
})

test('a party whose country nobody knows waits, and no decision stands in for it', async () => {
  const answer = await policyFor(database.pool, mint('CH', null), noon)
  assert.match(answer.says, /in which country/)
})

test('a decision of two officers lets an order pass: for its party, activity, place and time alone', async () => {
  const asked = await decide({ key: 'd1', may: true })
  assert.ok(asked.ok)
  const approve = { key: 'd1a', decision: asked.value.id, act: 'approved', why: null, now: noon } as const
  const alone = await closePolicyDecision(database.pool, { ...approve, by: anna })
  assert.deepEqual(alone, { ok: false, refusal: { code: 'POLICY_SAME_OFFICER', by: anna } })
  const before = await policyFor(database.pool, mint('CH', 'CN'), noon)
  assert.equal(before.outcome, 'waits')
  assert.ok((await closePolicyDecision(database.pool, { ...approve, by: boris })).ok)

  const passes = await policyFor(database.pool, mint('CH', 'CN'), noon)
  assert.equal(passes.outcome, 'passes')
  assert.match(passes.parts[1]?.says ?? '', /^Let pass by decision 1/)
  const another = await policyFor(database.pool, mint('CH', 'CN', `0x${'3'.repeat(40)}`), noon)
  assert.equal(another.outcome, 'waits')
  assert.equal((await policyFor(database.pool, mint('CH', 'CN'), new Date('2027-02-01'))).outcome, 'waits')
  assert.equal(
    (await policyFor(database.pool, mint('CH', 'CN'), noon, new Date('2026-11-23T11:00Z'))).outcome,
    'waits',
  )
})

test('metal that comes from nobody knows where waits, though everything else may pass, until its place is on record', async () => {
  const asked = mint('CH', 'CN')
  const passes = await policyFor(database.pool, asked, noon)
  assert.equal(passes.outcome, 'passes', 'two officers decided so')
  const answer = await policyFor(database.pool, { ...asked, origins: ['??'] }, noon)
  assert.equal(answer.outcome, 'waits')
  assert.match(answer.says, /in which country .* the metal was refined/)
  const decided = {
    by: anna,
    key: 'unknown origin',
    may: true,
    reason: 'x',
    licence: null,
    now: noon,
  } as const
  const proposed = await proposeDecisionsFor(database.pool, {
    ...decided,
    question: { ...asked, origins: ['??'] },
    validFrom: '2026-11-23',
    validUntil: '2027-01-31',
  })
  assert.deepEqual(proposed, { ok: true, value: [] }, 'no decision stands in for it')
  assert.equal((await policyFor(database.pool, { ...asked, origins: ['CH'] }, noon)).outcome, 'passes')
})

test('a change of rules is two officers’, takes effect when it says, and the past stays as it was known', async () => {
  const later = new Date('2026-12-01T00:00:00Z')
  const before = await policyFor(database.pool, mint('CH', 'CN'), noon)
  const asked = await proposePolicyChange(database.pool, {
    by: anna,
    key: 'c1',
    reason: 'Read the new act.',
    parts: [{ kind: 'put', rule: swissBan, replaces: null }],
    inForceFrom: later,
    now: noon,
  })
  assert.ok(asked.ok)
  const close = { key: 'c1a', change: asked.value.id, act: 'approved', why: null, now: noon } as const
  const alone = await closePolicyChange(database.pool, { ...close, by: anna })
  assert.equal(alone.ok ? '' : alone.refusal.code, 'POLICY_SAME_OFFICER')
  const closed = await closePolicyChange(database.pool, { ...close, by: boris })
  assert.equal(closed.ok && closed.value.state, 'approved')
  // The same again changes nothing; another act comes too late.
  assert.deepEqual(await closePolicyChange(database.pool, { ...close, by: boris }), closed)
  const late = await closePolicyChange(database.pool, { ...close, key: 'x', act: 'withdrawn', by: anna })
  assert.equal(late.ok ? '' : late.refusal.code, 'POLICY_CHANGE_CLOSED')

  const third = new Date('2026-12-03T12:00:00Z')
  // Asked again, the same answer, to its digest.
  assert.deepEqual(await policyFor(database.pool, mint('CH', 'CN'), noon), before)
  assert.equal(before.outcome, 'passes')
  // The decision was about another law: a ban is nobody’s to decide.
  assert.equal((await policyFor(database.pool, mint('CH', 'CN'), third)).outcome, 'barred')
  // What applied on the third of December, as it was known in November.
  const asKnown = await policyFor(database.pool, mint('CH', 'CN'), third, new Date('2026-11-30T00:00:00Z'))
  assert.equal(asKnown.outcome, 'passes')
  assert.equal((await readRuleHistory(database.pool, swissBan.id)).length, 1)
})

test('a ban cannot be decided away, and a licensed act needs the licence that it rests on', async () => {
  const banned = await decide({ key: 'd2', may: true, now: new Date('2026-12-03T12:00:00Z') })
  assert.deepEqual(banned, {
    ok: false,
    refusal: { code: 'POLICY_NOT_DECIDABLE', jurisdiction: 'CH', answer: 'banned' },
  })
  const { parts } = await policyFor(database.pool, mint('KZ', 'CN'), noon)
  const verdicts = parts.filter(({ verdict }) => verdict.answer === 'licensed').map(({ verdict }) => verdict)
  const licensed = await proposePolicyDecision(database.pool, { ...given, key: 'd3', verdicts })
  assert.equal(licensed.ok ? '' : licensed.refusal.code, 'POLICY_LICENCE_MISSING')
})

test('of two changes of one rule, the second was made without knowledge of the first', async () => {
  const { versions } = await readKnownRules(database.pool, new Date('2027-01-01'))
  const replaces = versions.get(swissBan.id) ?? null
  const put = (key: string, summary: string) =>
    proposePolicyChange(database.pool, {
      by: anna,
      key,
      reason: 'Wording.',
      parts: [{ kind: 'put', rule: { ...swissBan, summary }, replaces }],
      inForceFrom: null,
      now: noon,
    })
  const [first, second] = [await put('c2', 'One.'), await put('c3', 'Two.')]
  assert.ok(first.ok && second.ok)
  const approve = { act: 'approved', by: boris, why: null, now: noon } as const
  const done = await closePolicyChange(database.pool, { ...approve, key: 'c2a', change: first.value.id })
  assert.equal(done.ok, true)
  const outdated = await closePolicyChange(database.pool, { ...approve, key: 'c3a', change: second.value.id })
  assert.deepEqual(outdated, { ok: false, refusal: { code: 'POLICY_RULE_MOVED_ON', rule: swissBan.id } })
  assert.equal((await findPolicyChange(database.pool, second.value.id))?.state, 'proposed')
})

test('everything that an order waits for is proposed at once, and approved lets it pass', async () => {
  const question: PolicyQuestion = {
    purpose: 'delivery',
    party: person(`0x${'7'.repeat(40)}`, 'AE'),
    others: [person(`0x${'8'.repeat(40)}`, 'SG')],
    vaultJurisdiction: 'SG',
    origins: [],
  }
  const decided = { ...given, key: 'order', question, by: anna }
  const proposed = await proposeDecisionsFor(database.pool, decided)
  assert.ok(proposed.ok)
  assert.deepEqual(
    proposed.value.map(({ party, places }) => [party, places.map(({ jurisdiction }) => jurisdiction)]),
    [
      [`0x${'7'.repeat(40)}`, ['AE', 'SG']],
      [`0x${'8'.repeat(40)}`, ['SG']],
    ],
  )
  const again = await proposeDecisionsFor(database.pool, decided)
  assert.deepEqual(
    again.ok && again.value.map(({ id }) => id),
    proposed.value.map(({ id }) => id),
  )
  for (const { id } of proposed.value) {
    const close = {
      by: boris,
      key: `close ${id}`,
      decision: id,
      act: 'approved',
      why: null,
      now: noon,
    } as const
    assert.ok((await closePolicyDecision(database.pool, close)).ok)
  }
  assert.equal((await policyFor(database.pool, question, noon)).outcome, 'passes')
  // Gold that came from elsewhere touches another law, and the same decision does not speak of that.
  const russian = await policyFor(database.pool, { ...question, origins: ['RU', 'US'] }, noon)
  assert.equal(russian.outcome, 'barred')
})

test('what is on record cannot be changed or removed, even past the program', async () => {
  for (const table of ['change', 'change_act', 'rule_version', 'review', 'decision', 'decision_act'])
    await assert.rejects(database.pool.query(`delete from screening.policy_${table}`), /append-only/, table)
  await assert.rejects(
    database.pool.query(
      `insert into screening.policy_change_act (change, proposed_by, act, by, at, write_key)
       select id, proposed_by, 'approved', proposed_by, now(), 'past the program' from screening.policy_change
       where write_key = 'c3'`,
    ),
    /check/,
  )
})

test('one key is one write: the same again finds it, another body is refused', async () => {
  const again = await decide({ key: 'd1', may: true })
  assert.equal(again.ok && again.value.id, '1')
  const other = await decide({ key: 'd1', may: false })
  assert.deepEqual(other, { ok: false, refusal: { code: 'POLICY_KEY_USED', key: 'd1' } })
})

const noon = new Date('2026-11-23T12:00:00Z')

const swissBan: PolicyRule = {
  id: 'CH-2026-11-01-issue-ban',
  jurisdiction: 'CH',
  from: '2026-11-01',
  until: null,
  activity: 'issue_asset_token',
  status: 'banned',
  instrument: 'Act of tests',
  tags: [],
  summary: 'No coins on metal.',
  sourceTitle: 'The act',
  sourceAddress: 'https://example.test/act',
  verified: true,
  seenUpTo: '2026-11-23',
  lifts: [],
}

const given = {
  by: anna,
  party: sponsor,
  activity: 'issue_asset_token',
  may: true,
  licence: null,
  validFrom: '2026-11-01',
  validUntil: '2027-01-31',
  reason: 'A property claim, as the guidance has it.',
  now: noon,
} as const

async function decide(about: { key: string; may: boolean; now?: Date }) {
  const { parts } = await policyFor(database.pool, mint('CH', 'CN'), about.now ?? noon)
  const verdicts = parts.filter(({ person }) => person === sponsor).map(({ verdict }) => verdict)
  return proposePolicyDecision(database.pool, { ...given, ...about, verdicts })
}

function mint(from: string, to: string | null, by = sponsor): PolicyQuestion {
  return {
    purpose: 'mint',
    party: person(holder, to),
    others: [person(by, from)],
    vaultJurisdiction: null,
    origins: [],
  }
}

function person(address: string, jurisdiction: string | null): PolicyPerson {
  return { address, jurisdiction, kind: 'company', region: null, roles: null }
}
