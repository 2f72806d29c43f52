import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoAccount } from '@specie/coin'
import { accountSigner, digestOf, mandateTypedData, type OperatorMandate } from '@specie/evidence'
import { operators } from '../../test/desk.ts'
import {
  codeOf,
  expect,
  people,
  rpc,
  type TestProgramme,
  testProgramme,
  walletAccepting,
} from '../../test/programme.ts'
import {
  allows,
  capacities,
  draftMandate,
  giveMandate,
  listMandates,
  type NewMandate,
  revocationOf,
  revokeMandate,
  shownStanding,
  standingOf,
} from '../index.ts'

let programme: TestProgramme
before(async () => {
  programme = await testProgramme()
})
after(() => programme?.close())

const party = people.sponsor
const operator = operators.drafter.address
const wanted = (more: Partial<NewMandate> = {}): NewMandate => ({
  party: party.address,
  operator,
  name: 'Ada Vogel',
  capabilities: ['draft', 'view'],
  until: 4_000_000_000,
  ...more,
})
const inAYear = async () => (await programme.chain.now()) + 300 * 86_400

async function given(more: Partial<NewMandate> = {}) {
  const { office } = programme
  const drafted = expect(await draftMandate(office, wanted({ until: await inAYear(), ...more })))
  const { signature } = expect(await accountSigner(party).sign(drafted.typedData))
  return { ...drafted, signature, recorded: expect(await giveMandate(office, { ...drafted, signature })) }
}

const held = async (key = operator) => {
  const capacity = await capacities(programme.office, key)
  return capacity.map((one) => `${one.party === party.address ? 'sponsor' : 'own'} ${one.as}`)
}

test('the party’s signature makes a mandate, whoever brings it, and brought again it is the same one', async () => {
  const { office } = programme
  const { mandate, signature, recorded, summary } = await given()
  assert.deepEqual(await held(), ['own holder', 'sponsor draft', 'sponsor view'])
  assert.deepEqual(expect(await giveMandate(office, { mandate, signature })), recorded)
  assert.match(summary.join('\n'), /Ada Vogel, with the key 0x.* may act for 0x.*: draft, view\./)
  const capacity = await capacities(office, operator)
  assert.equal(allows(capacity, party.address, 'draft'), true)
  assert.equal(allows(capacity, party.address, 'approve'), false)
  assert.equal(allows(capacity, people.otherSponsor.address, 'draft'), false)
  assert.equal(allows(capacity, operator, 'approve'), true, 'everybody acts for its own account')
})

test('every field is bound by the signature', async () => {
  const { office } = programme
  const { mandate, signature } = await given()
  const other: { readonly [Field in keyof OperatorMandate]: OperatorMandate[Field] } = {
    party: people.otherSponsor.address,
    operator: operators.approver.address,
    name: 'Bea Vogel',
    capabilities: ['draft', 'approve'],
    from: mandate.from - 1,
    until: mandate.until + 1,
    nonce: `0x${'11'.repeat(32)}`,
  }
  for (const field of Object.keys(other)) {
    const forged = { ...mandate, [field]: other[field as keyof OperatorMandate] }
    const answer = await giveMandate(office, { mandate: forged, signature })
    assert.equal(codeOf(answer), 'SIGNATURE_REFUSED', field)
  }
  const place = { chainId: office.chain.chainId, contract: office.chain.contracts.reserve }
  const elsewhere = { ...place, chainId: 1 }
  assert.notEqual(digestOf(mandateTypedData(place, mandate)), digestOf(mandateTypedData(elsewhere, mandate)))
})

test('every field is bounded', async () => {
  const now = await programme.chain.now()
  const wrong: readonly (readonly [keyof OperatorMandate, Partial<NewMandate>])[] = [
    ['operator', { operator: party.address }],
    ['name', { name: '' }],
    ['name', { name: ' Ada' }],
    ['name', { name: 'Ada\nVogel' }],
    ['name', { name: `Ada\u202egoV` }],
    ['name', { name: 'A'.repeat(101) }],
    ['capabilities', { capabilities: [] }],
    ['from', { from: -1 }],
    ['from', { from: 1.5 }],
    ['until', { from: now, until: now }],
    ['until', { from: now, until: now + 367 * 86_400 }],
    ['nonce', { nonce: '0x12' }],
  ]
  for (const [field, more] of wrong) {
    const drafted = await draftMandate(programme.office, wanted({ until: now + 1_000, ...more }))
    assert.equal(drafted.ok || drafted.refusal.code !== 'MANDATE_WRONG' ? '' : drafted.refusal.field, field)
  }
})

test('a nonce serves one mandate of its party', async () => {
  const { mandate } = await given()
  const other = { ...mandate, name: 'Cleo Vogel' }
  const place = { chainId: programme.chain.chainId, contract: programme.chain.contracts.reserve }
  const { signature } = expect(await accountSigner(party).sign(mandateTypedData(place, other)))
  assert.equal(codeOf(await giveMandate(programme.office, { mandate: other, signature })), 'NONCE_USED')
})

test('revoked by the party it ends at once, by nobody else, and never returns', async () => {
  const { office } = programme
  const key = demoAccount(25).address
  const { mandate, signature } = await given({ operator: key })
  assert.deepEqual(await held(key), ['own holder', 'sponsor draft', 'sponsor view'])
  const asked = revocationOf(office, party.address, mandate.nonce)
  const byOperator = expect(await accountSigner(demoAccount(25)).sign(asked.typedData))
  const revoke = (revocation: { readonly signature: `0x${string}` }) =>
    revokeMandate(office, { party: party.address, nonce: mandate.nonce, signature: revocation.signature })
  assert.equal(codeOf(await revoke(byOperator)), 'SIGNATURE_REFUSED')
  const byParty = expect(await accountSigner(party).sign(asked.typedData))
  const revoked = expect(await revoke(byParty))
  assert.equal(standingOf(revoked, await office.chain.now()), 'revoked')
  assert.deepEqual(expect(await revoke(byParty)), revoked, 'again it changes nothing')
  assert.deepEqual(await held(key), ['own holder'])
  expect(await giveMandate(office, { mandate, signature }))
  assert.deepEqual(await held(key), ['own holder'])
})

test('a mandate that was revoked before it came is dead when it comes', async () => {
  const { office } = programme
  const key = demoAccount(26).address
  const drafted = expect(await draftMandate(office, wanted({ operator: key, until: await inAYear() })))
  const { nonce } = drafted.mandate
  const asked = revocationOf(office, party.address, nonce)
  const revocation = expect(await accountSigner(party).sign(asked.typedData))
  const unknown = await revokeMandate(office, {
    party: party.address,
    nonce,
    signature: revocation.signature,
  })
  assert.equal(codeOf(unknown), 'MANDATE_UNKNOWN')
  const { signature } = expect(await accountSigner(party).sign(drafted.typedData))
  expect(await giveMandate(office, { mandate: drafted.mandate, signature }))
  assert.deepEqual(await held(key), ['own holder'])
})

test('in force from its first second to before its last, by the chain’s clock', async () => {
  const now = await programme.chain.now()
  const key = demoAccount(27).address
  const { recorded } = await given({ operator: key, from: now + 1_000, until: now + 2_000 })
  assert.deepEqual(await held(key), ['own holder'])
  const stands = [now + 999, now + 1_000, now + 1_999, now + 2_000].map((time) => standingOf(recorded, time))
  assert.deepEqual(stands, ['notYet', 'inForce', 'inForce', 'expired'])
  await programme.local.advance(1_200)
  assert.deepEqual(await held(key), ['own holder', 'sponsor draft', 'sponsor view'])
  await programme.local.advance(1_000)
  assert.deepEqual(await held(key), ['own holder'])
})

test('a smart wallet gives a mandate by ERC-1271, and only for what it accepts', async () => {
  const { office, local } = programme
  const wallet = '0x00000000000000000000000000000000000a11ce'
  const until = await inAYear()
  const drafted = expect(await draftMandate(office, wanted({ party: wallet, until })))
  const giving = { mandate: drafted.mandate, signature: '0x1234' } as const
  assert.equal(codeOf(await giveMandate(office, giving)), 'SIGNATURE_REFUSED', 'no contract is there yet')
  await rpc(local, 'anvil_setCode', [wallet, walletAccepting(drafted.digest)])
  assert.equal(expect(await giveMandate(office, giving)).mandate.party, drafted.mandate.party)
  const other = expect(await draftMandate(office, wanted({ party: wallet, until, name: 'Dan Vogel' })))
  const refused = await giveMandate(office, { mandate: other.mandate, signature: '0x1234' })
  assert.equal(codeOf(refused), 'SIGNATURE_REFUSED')
})

test('mandates are listed by party and by operator', async () => {
  const { pool } = programme.office
  const all = await listMandates(pool, { party: party.address })
  assert.ok(all.length > 3)
  const one = await listMandates(pool, { operator: demoAccount(25).address })
  assert.deepEqual(
    one.map(({ revokedAt }) => revokedAt !== null),
    [true],
  )
})

test('rows of mandates and revocations are never changed', async () => {
  const { pool } = programme.office
  for (const table of ['mandate', 'revocation']) {
    await assert.rejects(pool.query(`update issuance.${table} set nonce = 'x'`), /never changed/)
    await assert.rejects(pool.query(`delete from issuance.${table}`), /never changed/)
  }
})

test('a row that the party did not sign gives nothing', async () => {
  const { office } = programme
  const key = demoAccount(28).address
  const { signature } = await given()
  await office.pool.query(
    `insert into issuance.mandate (party, nonce, operator, name, capabilities, from_time, until_time, digest, signature)
     values ($1, $2, $3, 'Eve', 'draft,approve,view', 0, 4000000000, $4, $5)`,
    [party.address, `0x${'22'.repeat(32)}`, key, `0x${'33'.repeat(32)}`, signature],
  )
  assert.deepEqual(await held(key), ['own holder'])
  const [row] = await listMandates(office.pool, { operator: key })
  assert.equal(
    row === undefined ? null : await shownStanding(office, row, await programme.chain.now()),
    'notGenuine',
  )
})
