import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accountSigner } from '@specie/evidence'
import { findBar, importList, listHolds, recordDeparture } from '@specie/register'
import { toBigint } from '@specie/units'
import {
  attest,
  auditor,
  codeOf,
  countedBars,
  digestOf,
  expect,
  kilograms,
  listOf,
  losingAnswers,
  mintCoins,
  officer,
  officers,
  people,
  seat,
  secondOfficer,
  secondSeat,
  type TestProgramme,
  testProgramme,
  thirdSeat,
  weight,
} from '../../test/programme.ts'
import {
  approveChange,
  assume,
  assumptionData,
  assumptionQuestion,
  clear,
  confirmFreeze,
  executeChange,
  freeze,
  hold,
  holdConsent,
  liftFreeze,
  proposeChange,
  reportTwice,
  retire,
  transfer,
  vetoChange,
  withdrawSignature,
} from '../index.ts'

let programme: TestProgramme
before(async () => {
  programme = await testProgramme()
  expect(await mintCoins(programme.office, { key: 'for the tests', kilograms: 60n }))
})
after(() => programme.close())

const issuedBy = async (address: string) => {
  const found = (await programme.chain.readReserve()).sponsors.find((one) => one.address === address)
  return toBigint(found?.issued ?? assert.fail())
}

test('a hold is on chain and in the register, once, whoever’s answer is lost', async () => {
  const { office, chain } = programme
  const [bar] = await countedBars(office, 1)
  assert.ok(bar)
  const inRegister = {
    id: 'order-7',
    ground: 'order 7',
    by: 'Custodian',
    scope: { kind: 'bars', barKeys: [bar.key] },
  } as const
  const order = {
    key: 'hold',
    by: people.custodian,
    vault: 1,
    amount: bar.counted,
    evidence: digestOf('order 7'),
    inRegister,
  }
  await assert.rejects(hold(programme.officeWith(losingAnswers(chain)), order))
  assert.equal((await listHolds(office.pool, new Date(), '1')).length, 0)
  assert.equal(expect(await hold(office, order)).again, true)
  const held = await listHolds(office.pool, new Date((await chain.now()) * 1000), '1')
  assert.deepEqual(
    held.map((one) => [one.id, one.barCount]),
    [['order-7', 1]],
  )
  assert.equal((await chain.readReserve()).vaults[0]?.journalLength, 1)
})

test('what the register would refuse is refused before the chain is asked', async () => {
  const { office } = programme
  const base = {
    by: people.custodian,
    vault: 2,
    amount: weight(1n),
    evidence: digestOf('order 8'),
  }
  const inRegister = { id: 'order-7', ground: 'order 8', by: 'Custodian', scope: { kind: 'vault' } } as const
  assert.equal(codeOf(await hold(office, { ...base, key: 'same id', inRegister })), 'HOLD_ID_USED')
  const nowhere = {
    ...inRegister,
    id: 'order-8',
    scope: { kind: 'bars', barKeys: [digestOf('no bar')] },
  } as const
  assert.equal(codeOf(await hold(office, { ...base, key: 'no bar', inRegister: nowhere })), 'BAR_NOT_LISTED')
})

test('a guardian holds alone once; sooner again only with another kind of party beside it', async () => {
  const { office, chain } = programme
  const place = (key: string, consent?: Parameters<typeof hold>[1]['consent']) =>
    hold(office, {
      key,
      by: people.guardian,
      vault: 2,
      amount: weight(1n),
      evidence: digestOf(key),
      inRegister: { id: key, ground: key, by: 'Guardian', scope: { kind: 'vault' } },
      ...(consent === undefined ? {} : { consent }),
    })
  expect(await place('first-doubt'))
  assert.equal(codeOf(await place('second-doubt')), 'HoldRests')
  const entry = (await chain.readReserve()).vaults.find((one) => one.vault === 2)?.journalLength ?? 0
  const order = { vault: 2, amount: weight(1n), evidence: digestOf('second-doubt'), entry }
  const signed = expect(await accountSigner(auditor).sign(holdConsent(office, order)))
  expect(await place('second-doubt', { signer: signed.signer, signature: signed.signature }))
})

test('an auditor takes back its own signature', async () => {
  const done = expect(await withdrawSignature(programme.office, { key: 'take back', auditor, vault: 1 }))
  assert.ok(done.events.some((event) => event.kind === 'signatureWithdrawn'))
  const holder = { key: 'not mine', auditor: people.holder, vault: 1 }
  assert.equal(codeOf(await withdrawSignature(programme.office, holder)), 'NotASigner')
})

test('freeze, confirm, lift: one officer freezes, a second makes it last, two lift it', async () => {
  const { office } = programme
  const account = people.stranger.address
  const coin = { from: people.holder, to: account, amount: kilograms(1n) }
  expect(await freeze(office, { key: 'freeze', officer, account, evidence: digestOf('an order') }))
  assert.equal(codeOf(await transfer(office, { key: 'to the frozen', ...coin })), 'FrozenAccount')
  assert.equal(codeOf(await confirmFreeze(office, { key: 'alone', officer, account })), 'SecondOfficerNeeded')
  expect(await confirmFreeze(office, { key: 'confirm', officer: secondOfficer, account }))
  const asked = expect(await liftFreeze(office, { key: 'lift 1', officer, account }))
  assert.ok(asked.events.some((event) => event.kind === 'liftAsked'))
  assert.equal(expect(await liftFreeze(office, { key: 'lift 1', officer, account })).again, true)
  assert.equal(codeOf(await transfer(office, { key: 'still frozen', ...coin })), 'FrozenAccount')
  expect(await liftFreeze(office, { key: 'lift 2', officer: secondOfficer, account }))
  expect(await transfer(office, { key: 'free again', ...coin }))
})

test('council: three approve, a week passes, anyone carries it out; a guardian’s veto ends another', async () => {
  const { office, local, chain } = programme
  const change = { kind: 'raiseCap', sponsor: people.sponsor.address, cap: kilograms(2_000n) } as const
  const proposed = expect(await proposeChange(office, { key: 'propose', seat, change }))
  assert.equal(
    expect(await proposeChange(office, { key: 'propose', seat, change })).proposal,
    proposed.proposal,
  )
  const { proposal } = proposed
  for (const one of [secondSeat, thirdSeat])
    expect(await approveChange(office, { key: one.address, seat: one, proposal }))
  const execute = { key: 'execute', by: people.stranger, proposal }
  assert.equal(codeOf(await executeChange(office, execute)), 'NotInStage')
  await local.advance(7 * 86_400)
  expect(await executeChange(office, execute))
  assert.equal(expect(await executeChange(office, execute)).again, true)
  const sponsor = (await chain.readReserve()).sponsors.find((one) => one.address === people.sponsor.address)
  assert.equal(toBigint(sponsor?.cap ?? assert.fail()), 2_000_000_000_000n)

  const other = { kind: 'admitAuditor', party: people.holder.address } as const
  const second = expect(await proposeChange(office, { key: 'propose another', seat, change: other }))
  assert.equal(
    codeOf(await vetoChange(office, { key: 'veto', guardian: people.stranger, proposal: second.proposal })),
    'MayNotVeto',
  )
  expect(await vetoChange(office, { key: 'veto', guardian: people.guardian, proposal: second.proposal }))
})

test('retire: a sponsor burns its own coins and owes that much less', async () => {
  const { office } = programme
  expect(
    await transfer(office, {
      key: 'to the sponsor',
      from: people.holder,
      to: people.sponsor.address,
      amount: kilograms(2n),
    }),
  )
  const before = await issuedBy(people.sponsor.address)
  const order = { key: 'retire', sponsor: people.sponsor, amount: kilograms(2n) }
  await assert.rejects(retire(programme.officeWith(losingAnswers(programme.chain)), order))
  assert.equal(expect(await retire(office, order)).again, true)
  assert.equal(before - (await issuedBy(people.sponsor.address)), 2_000_000_000n)
})

test('assume: both sponsors sign, two officers clear it, and what one owes the other owes then', async () => {
  const { office, chain } = programme
  const terms = {
    from: people.sponsor.address,
    to: people.otherSponsor.address,
    amount: kilograms(1n),
    reference: digestOf('an agreement'),
    expiry: (await chain.now()) + 3_600,
  }
  const clearance = expect(await clear(office, assumptionQuestion(terms), officers))
  const data = assumptionData(office, terms)
  const from = expect(await accountSigner(people.sponsor).sign(data))
  const to = expect(await accountSigner(people.otherSponsor).sign(data))
  const order = { key: 'assume', sender: people.stranger, terms, clearance }
  const signed = { fromSignature: from.signature, toSignature: to.signature }
  const forged = { fromSignature: from.signature, toSignature: from.signature }
  assert.equal(codeOf(await assume(office, { ...order, ...forged })), 'BadSignature')
  const before = await issuedBy(people.sponsor.address)
  expect(await assume(office, { ...order, ...signed }))
  assert.equal(expect(await assume(office, { ...order, ...signed })).again, true)
  assert.equal(before - (await issuedBy(people.sponsor.address)), 1_000_000_000n)
  assert.equal(await issuedBy(people.otherSponsor.address), 1_000_000_000n)
})

test('a bar in two vaults’ lists is proved twice; until a new count settles it nobody drafts past it', async () => {
  const { office, chain, local } = programme
  const { pool } = office
  await local.advance(3_600)
  const [bar] = (await countedBars(office, 2)).slice(-1)
  assert.ok(bar)
  // On paper the bar left vault 2 and came to vault 1; on chain vault 2 still swears to it.
  const paper = { id: 'paper', vault: '2', barKey: bar.key, kind: 'withdrawal', journalEntry: null } as const
  const at = async () => new Date((await chain.now()) * 1000)
  const held = await findBar(pool, bar.key, await at())
  assert.ok(held)
  const gone = await recordDeparture(pool, {
    ...paper,
    at: await at(),
    journalEntry: 99n,
    evidence: 'a slip',
    by: 'test',
  })
  expect(gone)
  await local.advance(60)
  const file = Buffer.from(listOf('X', 1).replace('X1000', bar.serial))
  expect(
    await importList(pool, {
      vault: '1',
      asOf: await at(),
      file,
      key: 'the twin',
      by: 'test',
      scope: 'added',
    }),
  )
  await local.advance(60)
  await attest(office, 1, 'with the twin')
  const order = { by: people.stranger, barKey: bar.key, vaults: [1, 2] } as const
  assert.equal(
    codeOf(await reportTwice(office, { ...order, key: 'one vault', vaults: [1, 1] })),
    'SAME_VAULT',
  )
  const done = expect(await reportTwice(office, { ...order, key: 'twice' }))
  const entry = done.events.find((event) => event.kind === 'journalled')
  assert.equal(entry?.kind === 'journalled' && entry.vault, 2, 'the older list loses')
  assert.equal(expect(await reportTwice(office, { ...order, key: 'twice' })).again, true)
})
