/** Rules by jurisdiction over HTTP: officers in pairs, the effect before it takes effect, and the public's answer that follows. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PolicyPartShape, PolicyRuleShape } from '@specie/client'
import { officer, people, secondOfficer } from '../../../../../../packages/issuance/test/programme.ts'
import { codeOf, type DeskServer, deskServer, must, type Person } from '../../../../test/deskServer.ts'

let server: DeskServer
let anna: Person
let boris: Person
before(async () => {
  server = await deskServer()
  ;[anna, boris] = [await server.signedIn(officer), await server.signedIn(secondOfficer)]
})
after(() => server?.close())

test('a change shows what it would do, takes another officer, and then everybody is answered by it', async () => {
  const { rules } = must(await anna.client.listPolicyRules())
  const [allowed] = rules.filter(({ rule }) => rule.id === 'CN-2013-12-05-hold-allowed')
  assert.ok(allowed !== undefined)
  const parts: PolicyPartShape[] = [{ kind: 'put', rule: { ...ban, jurisdiction: 'CN' }, replaces: null }]
  const effect = must(await anna.client.previewPolicyChange({ body: { parts } }))
  assert.equal(effect.changes[0]?.becomes, 'stricter')
  assert.deepEqual(
    effect.changes.map(({ jurisdiction, activity, before, after }) => [
      jurisdiction,
      activity,
      before,
      after,
    ]),
    [['CN', 'hold', 'allowed', 'banned']],
  )
  const proposed = must(
    await anna.client.proposePolicyChange({ body: { reason: 'A new law.', parts }, key: 'one' }),
  )
  assert.deepEqual(proposed.effect, effect)
  const again = must(
    await anna.client.proposePolicyChange({ body: { reason: 'A new law.', parts }, key: 'one' }),
  )
  assert.equal(again.id, proposed.id)
  const params = { change: proposed.id }
  const body = { act: 'approved' } as const
  assert.equal(codeOf(await anna.client.closePolicyChange({ params, body })), 'POLICY_SAME_OFFICER')
  assert.equal((await answerOf('CN', 'hold')).answer, 'allowed')
  const closed = must(await boris.client.closePolicyChange({ params, body }))
  assert.equal(closed.state, 'approved')
  const now = await answerOf('CN', 'hold')
  assert.equal(now.answer, 'banned')
  assert.equal(now.deciding[0]?.rule.id, ban.id)
  // As it was known before.
  assert.equal(
    (await answerOf('CN', 'hold', `&knownAt=${closed.proposedAt.slice(0, 4)}-01-01T00:00:00Z`)).answer,
    'allowed',
  )
})

test('what is wrong with a rule is said by its field', async () => {
  const parts: PolicyPartShape[] = [
    { kind: 'put', rule: { ...ban, id: 'x', from: '2024-13' }, replaces: null },
  ]
  const wrong = await anna.client.previewPolicyChange({ body: { parts } })
  assert.ok(!wrong.ok)
  assert.equal(wrong.refusal.code, 'POLICY_RULE_WRONG')
  assert.match(wrong.refusal.detail ?? '', /0\.rule\.from; right would be a day as/)
})

test('where a person must decide, two officers do, for one party, and see what it rests on', async () => {
  const act = { party: people.sponsor.address, activity: 'issue_asset_token', places: ['CH'] } as const
  const { country, verdicts } = must(await anna.client.judgePolicy({ body: { ...act, places: ['CH'] } }))
  assert.equal(country, 'CH')
  assert.deepEqual(
    verdicts.map(({ answer, deciding }) => [answer, deciding[0]?.rule.instrument]),
    [['restricted', 'FINMA stablecoin supplement to ICO guidelines']],
  )
  const proposed = must(
    await anna.client.proposePolicyDecision({
      body: {
        ...act,
        places: ['CH'],
        may: true,
        validFrom: '2026-01-01',
        validUntil: '2027-06-30',
        reason: 'A property claim.',
      },
    }),
  )
  assert.equal(proposed.party.name, 'Sponsor 1')
  assert.equal(proposed.places[0]?.basis, verdicts[0]?.basis)
  const params = { decision: proposed.id }
  const own = await anna.client.closePolicyDecision({ params, body: { act: 'approved' } })
  assert.equal(codeOf(own), 'POLICY_SAME_OFFICER')
  const approved = must(await boris.client.closePolicyDecision({ params, body: { act: 'approved' } }))
  assert.equal(approved.state, 'approved')
  const ended = must(await anna.client.closePolicyDecision({ params, body: { act: 'ended', why: 'wrong' } }))
  assert.equal(ended.state, 'ended')
  assert.equal(must(await boris.client.listPolicyDecisions()).decisions[0]?.acts.length, 2)
})

const ban: PolicyRuleShape = {
  id: 'CN-test-ban',
  jurisdiction: 'CN',
  from: '2020-01',
  until: null,
  activity: 'hold',
  status: 'banned',
  instrument: 'Act of tests',
  tags: [],
  summary: 'Nobody holds.',
  sourceTitle: 'The act',
  sourceAddress: 'https://example.test/act',
  verified: true,
  seenUpTo: '2026-11-23',
  lifts: [],
}

type Told = {
  readonly answer: string
  readonly deciding: readonly { readonly rule: { readonly id: string } }[]
}

async function answerOf(place: string, activity: string, more = ''): Promise<Told> {
  const response = await fetch(
    `${server.address}/api/v1/policy/answer?jurisdiction=${place}&activity=${activity}&who=individual${more}`,
  )
  assert.equal(response.status, 200)
  return response.json()
}
