/** Parties over HTTP: two officers, the papers' faults by their places, requests to join that give nothing away, and locks that say what would be right. */
import assert from 'node:assert/strict'
import { chmodSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { demoAccount } from '@specie/coin'
import { officer, people, secondOfficer } from '../../../../../../packages/issuance/test/programme.ts'
import { codeOf, type DeskServer, deskServer, must, type Person } from '../../../../test/deskServer.ts'

/** Of nobody in the programme. */
const freshAccount = demoAccount(19)
let server: DeskServer
let anna: Person
let boris: Person
before(async () => {
  server = await deskServer({ join: 6 })
  ;[anna, boris] = [await server.signedIn(officer), await server.signedIn(secondOfficer)]
})
after(() => server?.close())

test('a party is drafted, seen by its names, and not admitted by the officer who drafted it, nor unscreened', async () => {
  const drafted = must(await anna.client.draftParty({ body: { content: person() }, key: 'one' }))
  assert.deepEqual([drafted.name, drafted.state, drafted.missing], ['Zephyrine Quillfeather', 'drafted', []])
  assert.deepEqual(drafted.may, ['change', 'refuse', 'withdraw'])
  assert.deepEqual(must(await anna.client.draftParty({ body: { content: person() }, key: 'one' })), drafted)
  const { parties } = must(await boris.client.listPartyFiles())
  assert.equal(parties.find(({ id }) => id === drafted.id)?.name, 'Zephyrine Quillfeather')
  const params = { party: drafted.id }
  const body = { act: 'admit', version: 1 } as const
  assert.equal(codeOf(await anna.client.actOnParty({ params, body })), 'PARTY_SAME_OFFICER')
  assert.equal(codeOf(await boris.client.actOnParty({ params, body })), 'PARTY_NOT_SCREENED')
  assert.deepEqual(must(await boris.client.readPartyFile({ params })).may, ['change', 'admit', 'refuse'])
})

test('another body under the same key is refused, and no digest of the papers is kept in the clear', async () => {
  const other = { ...person(), region: 'Zug' }
  assert.equal(
    codeOf(await anna.client.draftParty({ body: { content: other }, key: 'one' })),
    'PARTY_KEY_USED',
  )
  const { rows } = await server.programme.pool.query("select * from session.write where key like '%one%'")
  assert.deepEqual(rows, [])
})

test('faults come with their places', async () => {
  const answer = await anna.client.draftParty({ body: { content: { ...person(), kind: 'firm' } } })
  assert.ok(!answer.ok)
  assert.match(answer.refusal.detail, /kind: one of individual, sole-trader/)
  assert.deepEqual(Object.keys(answer.refusal.facts ?? {}), ['faults'])
})

test('an account shows whose it is by its signature', async () => {
  const { parties } = must(await anna.client.listPartyFiles({ query: { state: 'drafted' } }))
  const mine = parties.find(({ name }) => name === 'Zephyrine Quillfeather')
  const params = { party: mine?.id ?? '', account: freshAccount.address }
  const { statement } = must(await anna.client.readOwnership({ params }))
  const forged = await people.stranger.signMessage({ message: statement })
  const wrong = await anna.client.proveOwnership({ params, body: { statement, signature: forged } })
  assert.equal(codeOf(wrong), 'PARTY_PROOF_WRONG')
  const signature = await freshAccount.signMessage({ message: statement })
  const proven = must(await anna.client.proveOwnership({ params, body: { statement, signature } }))
  assert.notEqual(proven.ownership[0]?.provenAt, null)
})

test('a payload from elsewhere is told its faults by path and rule', async () => {
  const { valid, faults } = must(
    await anna.client.checkTravelPayload({ body: { payload: { originator: 1 } } }),
  )
  assert.equal(valid, false)
  assert.deepEqual(faults[0], { path: 'originator', rule: 'form', expected: faults[0]?.expected })
})

test('a request to join is answered alike whatever is known, is bounded in number and size, and comes from our page alone', async () => {
  const ask = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${server.address}/api/v1/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const request = {
    name: 'Zephyrine Quillfeather',
    kind: 'individual',
    jurisdiction: 'CH',
    activity: 'hold',
    email: 'zq@quill.test',
    // It belongs to a party on file already.
    account: freshAccount.address,
  }
  const answers = []
  for (const body of [request, request, { ...request, account: people.stranger.address }]) {
    const answer = await ask(body)
    answers.push([answer.status, await answer.text()])
  }
  assert.equal(answers[0]?.[0], 202)
  assert.deepEqual(answers[1], answers[0])
  assert.deepEqual(answers[2], answers[0])
  assert.equal((await ask(request, { origin: 'https://elsewhere.test' })).status, 403)
  assert.equal((await ask({ ...request, message: 'x'.repeat(70_000) })).status, 413)
  assert.equal((await ask({ ...request, message: 'x'.repeat(1_001) })).status, 400)
  const flooded = await ask(request)
  assert.equal(flooded.status, 429)
  assert.ok(Number(flooded.headers.get('retry-after')) > 0)
  const { parties } = must(await anna.client.listPartyFiles({ query: { state: 'requested' } }))
  assert.equal(parties.length, 2)
  assert.deepEqual(parties[0]?.accounts, [], 'it holds no account')
})

test('without its key the desk says what is wrong and what would be right, to officers alone, and stores nothing', async () => {
  const file = join(server.programme.dataDirectory, 'personal-data.key')
  assert.match(readFileSync(file, 'utf8'), /^specie personal data key 1\n/)
  renameSync(file, `${file}.away`)
  const without = await server.another()
  try {
    const late = await server.signedIn(officer, without.address)
    const answer = await late.client.listPartyFiles()
    assert.ok(!answer.ok)
    assert.equal(answer.refusal.code, 'PERSONAL_KEY_MISSING')
    assert.match(answer.refusal.detail, /Bring it back from where it is kept apart from the backups/)
    assert.equal(
      codeOf(await late.client.draftParty({ body: { content: { ...person(), accounts: [] } } })),
      'PERSONAL_KEY_MISSING',
    )
    const asked = await fetch(`${without.address}/api/v1/programme`)
    assert.equal(asked.status, 200, 'what needs no key goes on')
  } finally {
    await without.close()
    renameSync(`${file}.away`, file)
  }
  chmodSync(file, 0o644)
  const open = await server.another()
  try {
    const late = await server.signedIn(officer, open.address)
    assert.equal(codeOf(await late.client.listPartyFiles()), 'PERSONAL_KEY_OPEN')
  } finally {
    await open.close()
    chmodSync(file, 0o600)
  }
})

function person() {
  return {
    jurisdiction: 'CH',
    kind: 'individual',
    accounts: [freshAccount.address],
    self: { is: 'person', names: [{ family: 'Quillfeather', given: 'Zephyrine' }], born: '1961-04-12' },
    documents: [
      { kind: 'passport', digest: `0x${'1'.repeat(64)}` },
      { kind: 'proofOfAddress', digest: `0x${'2'.repeat(64)}` },
    ],
  }
}
