import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Address, demoAccount } from '@specie/coin'
import { accountSigner } from '@specie/evidence'
import { toBigint } from '@specie/units'
import {
  approved,
  cleared,
  current,
  mandate,
  operators,
  sign,
  story,
  type TestDesk,
  testDesk,
} from '../../test/desk.ts'
import { codeOf, digestOf, expect, kilograms, people, rpc, walletAccepting } from '../../test/programme.ts'
import {
  actsOf,
  advanceOrder,
  approveOrder,
  cancelOrder,
  capacities,
  deadBecause,
  draftOrder,
  mayDo,
  mayView,
  type NewOrder,
  nextOf,
  type Order,
  orderSigning,
  rejectOrder,
  revocationOf,
  revokeMandate,
  signOrder,
  subjectOf,
  sweepOrders,
} from '../index.ts'

let desk: TestDesk
before(async () => {
  desk = await testDesk()
  await mandate(desk.office, people.sponsor, operators.drafter.address)
  await mandate(desk.office, people.sponsor, operators.approver.address)
  await desk.settle()
})
after(() => desk?.close())

const sponsor = people.sponsor.address
const [firstOfficer, secondOfficer] = people.officers as unknown as [
  typeof people.sponsor,
  typeof people.sponsor,
]
const mintOf = (key: string, more: Partial<Extract<NewOrder, { kind: 'mint' }>> = {}): NewOrder => ({
  kind: 'mint',
  key,
  party: sponsor,
  content: { to: people.holder.address, amount: kilograms(1n), reference: digestOf(key) },
  ...more,
})
const draft = (key: string, by: Address = operators.drafter.address) =>
  draftOrder(desk.office, { key: by }, mintOf(key))
const approve = (order: Order, by: Address, key = `${by} approves ${order.id}`) =>
  approveOrder(desk.office, { key: by }, { key, order: order.id })
const fresh = (() => {
  let index = 30
  return () => {
    index += 1
    return demoAccount(index)
  }
})()

test('the same key with the same body is the same order; with another body it is refused', async () => {
  const { office } = desk
  const first = expect(await draft('one key'))
  assert.deepEqual(expect(await draft('one key')), first)
  const amount = kilograms(2n)
  const content = { to: people.holder.address, amount, reference: digestOf('one key') }
  const drafter = { key: operators.drafter.address }
  assert.equal(
    codeOf(await draftOrder(office, drafter, mintOf('one key', { content }))),
    'KEY_USED_OTHERWISE',
  )
  // The key is its owner's: another's is another key.
  assert.equal(codeOf(await draft('one key', operators.approver.address)), 'ORDER_EXISTS')
  assert.equal(codeOf(await draft('')), 'KEY_MALFORMED')
  const yes = expect(await approve(first, operators.approver.address, 'yes'))
  expect(await cancelOrder(office, drafter, { key: 'stop', order: first.id, why: 'A test.' }))
  assert.deepEqual(
    expect(await approve(first, operators.approver.address, 'yes')),
    yes,
    'as it was answered then',
  )
  const other = await rejectOrder(
    office,
    { key: operators.approver.address },
    { key: 'yes', order: first.id, why: 'no' },
  )
  assert.equal(codeOf(other), 'KEY_USED_OTHERWISE')
})

test('a refusal leaves the key free', async () => {
  const key = fresh()
  assert.equal(codeOf(await draft('try again', key.address)), 'NO_CAPACITY')
  await mandate(desk.office, people.sponsor, key.address)
  assert.equal(codeOf(await draft('try again', key.address)), 'done')
})

test('one request sent many times at once is one order', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => draft('at once')))
  assert.equal(new Set(answers.map((one) => expect(one).id)).size, 1)
  const acts = await actsOf(desk.office.pool, expect(answers[0] ?? assert.fail()).id)
  assert.equal(acts.length, 1)
})

test('of two approvals at once one counts', async () => {
  const order = expect(await draft('two at once'))
  const third = fresh()
  await mandate(desk.office, people.sponsor, third.address)
  const answers = await Promise.all([
    approve(order, operators.approver.address),
    approve(order, third.address),
  ])
  assert.deepEqual(answers.map(codeOf).sort(), ['APPROVED_ALREADY', 'done'])
  const [lost] = answers.flatMap((one) => (one.ok ? [] : [one.refusal]))
  const won = answers.flatMap((one) => (one.ok ? one.value.approvals : []))
  assert.deepEqual(
    won.map(({ by }) => by),
    [lost?.code === 'APPROVED_ALREADY' ? lost.by : null],
    'who comes second hears who was first',
  )
  assert.deepEqual(await story(desk.office, order), ['drafted', 'approved'])
})

test('who drafted does not approve, not with another key of the same person, and not as the party’s own account', async () => {
  const { office } = desk
  const order = expect(await draft('four eyes'))
  assert.equal(codeOf(await approve(order, operators.drafter.address)), 'SAME_KEY')
  const sameName = fresh()
  await mandate(office, people.sponsor, sameName.address, {
    name: `${operators.drafter.address}, PERSÓN-of.`,
  })
  assert.equal(codeOf(await approve(order, sameName.address)), 'SAME_PERSON')
  const own = expect(await draft('drafted by itself', sponsor))
  assert.equal(codeOf(await approve(own, sponsor)), 'SAME_KEY')
  assert.equal(codeOf(await approve(own, operators.approver.address)), 'done')
  assert.equal(codeOf(await approve(order, sponsor)), 'done', 'the party itself is another key')
})

test('a mandate that is expired, not yet valid, of another party, or for something else does not approve', async () => {
  const { office, chain } = desk
  const order = expect(await draft('mandates'))
  const now = await chain.now()
  const cases = [
    { until: now + 5, from: now - 10 },
    { from: now + 1_000 },
    { capabilities: ['draft', 'view', 'operate'] },
  ] as const
  const keys = await Promise.all(
    cases.map(async (one) => {
      const key = fresh().address
      await mandate(office, people.sponsor, key, one)
      return key
    }),
  )
  const ofAnother = fresh().address
  await mandate(office, people.otherSponsor, ofAnother)
  await desk.local.advance(10)
  for (const key of [...keys, ofAnother, fresh().address])
    assert.equal(codeOf(await approve(order, key)), 'NO_CAPACITY')
  assert.deepEqual(await story(office, order), ['drafted'])
})

test('a mandate that is revoked mid-way: its key does nothing more, and what it drafted must be drafted anew', async () => {
  const { office } = desk
  const key = fresh()
  const { mandate: given } = await mandate(office, people.sponsor, key.address)
  const order = expect(await draft('revoked', key.address))
  const asked = revocationOf(office, sponsor, given.nonce)
  const { signature } = expect(await accountSigner(people.sponsor).sign(asked.typedData))
  expect(await revokeMandate(office, { party: sponsor, nonce: given.nonce, signature }))
  assert.equal(codeOf(await approve(order, operators.approver.address)), 'DRAFTER_NOT_MANDATED')
  const stop = { key: 'stop revoked', order: order.id, why: 'It was mine.' }
  assert.equal(codeOf(await cancelOrder(office, { key: key.address }, stop)), 'NO_CAPACITY')
  assert.equal(codeOf(await draft('another', key.address)), 'NO_CAPACITY')
})

test('an order ends rejected or cancelled with its reason, and nobody goes on with it', async () => {
  const { office, outbox } = desk
  const order = expect(await draft('rejected'))
  const why = 'Not this one.'
  const no = await rejectOrder(
    office,
    { key: operators.approver.address },
    { key: 'no', order: order.id, why },
  )
  assert.equal(expect(no).state, 'rejected')
  assert.equal((await actsOf(office.pool, order.id)).at(-1)?.why, why)
  assert.equal(codeOf(await approve(order, operators.approver.address)), 'WRONG_STATE')

  // Ready, and the outbox has not signed: it can still be withdrawn.
  const ready = await cleared(office, await approved(office, mintOf('cancelled in time')))
  assert.equal(ready.carrier, 'outbox')
  const stop = { key: 'in time', order: ready.id, why }
  const drafter = { key: operators.drafter.address }
  assert.equal(expect(await cancelOrder(office, drafter, stop)).state, 'cancelled')
  await desk.makeFinal()
  assert.equal((await current(office, ready)).state, 'cancelled')

  // Signed for the chain: too late, before anything is in a block.
  const late = await cleared(office, await approved(office, mintOf('cancelled too late')))
  await rpc(desk.local, 'evm_setAutomine', [false])
  await outbox.step()
  assert.equal((await current(office, late)).state, 'sent')
  const tooLate = await cancelOrder(office, drafter, { key: 'late', order: late.id, why })
  assert.equal(codeOf(tooLate), 'SIGNED_FOR_CHAIN')
  await rpc(desk.local, 'evm_setAutomine', [true])
  await desk.mine(1)
  await desk.makeFinal()
  assert.equal((await current(office, late)).state, 'final')
})

test('a party that the screening denies ends the order, with the reason', async () => {
  const { office } = desk
  const content = { to: people.stranger.address, amount: kilograms(1n) }
  const order = await approved(office, mintOf('denied', { content }))
  assert.equal(order.state, 'refused')
  assert.equal(order.refusal?.code, 'PARTY_NOT_CLEARED')
  assert.match(order.refusal?.message ?? '', /is not cleared: The screening says no\.$/)
})

test('two officers, not one twice, and only those who stand, over this very decision', async () => {
  const { office } = desk
  const order = await approved(office, mintOf('officers'))
  assert.equal(order.state, 'screened')
  await sign(office, order, firstOfficer, 'clearance')
  const asked = expect(await orderSigning(office, order.id, firstOfficer.address, 'clearance'))
  const bring = (key: string, signer: Address, signature: `0x${string}`) =>
    signOrder(office, { key: signer }, { key, order: order.id, signature })
  const { signature } = expect(await accountSigner(firstOfficer).sign(asked.typedData))
  assert.equal(codeOf(await bring('twice', firstOfficer.address, signature)), 'SIGNED_ALREADY')
  assert.equal(codeOf(await bring('stolen', secondOfficer.address, signature)), 'SIGNATURE_REFUSED')
  const noOfficer = await orderSigning(office, order.id, people.stranger.address, 'clearance')
  assert.equal(codeOf(noOfficer), 'NOT_THE_SIGNER')

  const other = await approved(office, mintOf('another decision'))
  const forOther = expect(await orderSigning(office, other.id, secondOfficer.address, 'clearance'))
  const wrong = expect(await accountSigner(secondOfficer).sign(forOther.typedData))
  assert.equal(
    codeOf(await bring('for another', secondOfficer.address, wrong.signature)),
    'SIGNATURE_REFUSED',
  )
  const { typedData } = asked
  const longer = { ...typedData, message: { ...typedData.message, expiry: String(asked.expiry + 1) } }
  const later = expect(await accountSigner(secondOfficer).sign(longer))
  assert.equal(
    codeOf(await bring('another expiry', secondOfficer.address, later.signature)),
    'SIGNATURE_REFUSED',
  )
  assert.equal((await sign(office, order, secondOfficer, 'clearance')).state, 'ready')
})

test('both officers at once, brought by anybody: the order is cleared once', async () => {
  const { office } = desk
  const order = await approved(office, mintOf('at once'.repeat(2)))
  const signatures = await Promise.all(
    [firstOfficer, secondOfficer].map(async (one) => {
      const asked = expect(await orderSigning(office, order.id, one.address, 'clearance'))
      return expect(await accountSigner(one).sign(asked.typedData))
    }),
  )
  const bringing = signatures.map(({ signer, signature }) =>
    signOrder(
      office,
      { key: people.stranger.address },
      { key: `by ${signer}`, order: order.id, signature, signer },
    ),
  )
  for (const answer of await Promise.all(bringing)) expect(answer)
  assert.equal((await current(office, order)).clearedBy.length, 2)
  const acts = await actsOf(office.pool, order.id)
  const signed = acts.filter(({ act }) => act === 'signed')
  assert.deepEqual(new Set(signed.map((act) => act.by)), new Set([people.stranger.address]))
  assert.deepEqual(
    new Set(signed.map((act) => act.for)),
    new Set(people.officers.map(({ address }) => address)),
  )
})

test('the first officer is suspended before the second signs: one signature is dropped, and two are needed again', async () => {
  const { office, chain, local } = desk
  const snapshot = await rpc(local, 'evm_snapshot')
  const order = await approved(office, mintOf('suspended'))
  await sign(office, order, firstOfficer, 'clearance')
  const change = { kind: 'suspendOfficer', party: firstOfficer.address } as const
  const [seat, second, third] = people.seats as unknown as [
    typeof people.sponsor,
    typeof people.sponsor,
    typeof people.sponsor,
  ]
  const done = expect(await chain.write.propose(seat, { change }))
  const proposed = done.events.find((event) => event.kind === 'changeProposed')
  const proposal = proposed?.kind === 'changeProposed' ? proposed.proposal : assert.fail()
  for (const one of [second, third]) expect(await chain.write.approveChange(one, { proposal }))
  const executed = await chain.write.executeChange(seat, { proposal })
  assert.ok(executed.ok || executed.refusal.code === 'NotInStage')
  const suspended = await orderSigning(office, order.id, firstOfficer.address, 'clearance')
  assert.equal(codeOf(suspended), 'NOT_THE_SIGNER')
  const now = await sign(office, order, secondOfficer, 'clearance')
  assert.equal(now.state, 'screened')
  assert.deepEqual(now.clearedBy, [secondOfficer.address])
  assert.ok((await story(office, order)).includes('voided'))
  const why = 'An officer is missing.'
  const byOfficer = { key: 'officer says no', order: order.id, why }
  assert.equal(codeOf(await rejectOrder(office, { key: firstOfficer.address }, byOfficer)), 'NO_CAPACITY')
  assert.equal(codeOf(await rejectOrder(office, { key: secondOfficer.address }, byOfficer)), 'done')
  await rpc(local, 'evm_revert', [snapshot])
})

test('an officer may be a wallet contract', async () => {
  const { office } = desk
  const order = await approved(office, mintOf('wallet'))
  const digest = order.clearance?.digest ?? assert.fail()
  // Code at the officer's own address, as an account that delegates (EIP-7702) has: the wallet's word counts where the key's does not.
  await rpc(desk.local, 'anvil_setCode', [secondOfficer.address, walletAccepting(digest)])
  await sign(office, order, firstOfficer, 'clearance')
  const request = { key: 'by contract', order: order.id, signature: '0x1234' } as const
  assert.equal(expect(await signOrder(office, { key: secondOfficer.address }, request)).state, 'ready')
  await desk.makeFinal()
  assert.equal((await current(office, order)).state, 'final', 'the contracts took it too')
  await rpc(desk.local, 'anvil_setCode', [secondOfficer.address, '0x'])
})

test('more than there is free gold is said at approval, and decided by the contracts', async () => {
  const { office } = desk
  const content = { to: people.holder.address, amount: kilograms(900n) }
  const order = await approved(office, mintOf('too much', { content }))
  assert.equal(toBigint(order.exceedsFree?.needed ?? assert.fail()), toBigint(content.amount))
  await cleared(office, order)
  await desk.settle()
  const end = await current(office, order)
  assert.equal(end.state, 'refused')
  assert.equal(end.refusal?.code, 'NotEnoughFree')
  assert.match(end.refusal?.message ?? '', /of free gold and needs/)
})

test('a party that is cleared no more is denied when its clearance is made anew', async () => {
  const { office, local, screening } = desk
  const order = await approved(office, mintOf('cleared no more'))
  const party = people.holder.address
  screening.deny(party, 'new facts')
  await local.advance(86_400 + 60)
  await advanceOrder(office, order.id)
  const end = await current(office, order)
  assert.equal(end.state, 'refused')
  assert.deepEqual(await story(office, order), [
    'drafted',
    'approved',
    'screened',
    'clearanceExpired',
    'denied',
  ])
  assert.deepEqual(end.deferred, { told: 'The screening says no', why: 'new facts' })
  screening.admit(party)
})

test('an order waits while a person must decide, says so once for each reason, and goes on by itself', async () => {
  const { office, screening } = desk
  const party = people.holder.address
  screening.keepWaiting(party, 'case 7 is open')
  const order = await approved(office, mintOf('waits'))
  assert.equal(order.state, 'approved')
  assert.deepEqual(order.deferred, { told: 'It waits for the compliance officers', why: 'case 7 is open' })
  assert.equal(nextOf(order), 'It waits for the compliance officers.')
  await sweepOrders(office)
  screening.keepWaiting(party, 'case 8 is open')
  await sweepOrders(office)
  await sweepOrders(office)
  assert.deepEqual(await story(office, order), ['drafted', 'approved', 'deferred', 'deferred'])
  screening.admit(party)
  await sweepOrders(office)
  const screened = await current(office, order)
  assert.equal(screened.state, 'screened')
  assert.equal(screened.deferred, null)
})

test('what was cleared is screened once more before it is carried: a case opened since takes the clearance back', async () => {
  const { office, local, screening } = desk
  const party = people.holder.address
  const order = await approved(office, mintOf('recalled'))
  await sign(office, order, firstOfficer, 'clearance')
  screening.keepWaiting(party, 'a new version of a list found it')
  await sign(office, order, secondOfficer, 'clearance')
  await sweepOrders(office)
  const recalled = await current(office, order)
  assert.equal(recalled.state, 'screened')
  assert.equal(recalled.clearance, null)
  assert.deepEqual((await story(office, order)).slice(-3), ['signed', 'signed', 'recalled'])
  await local.advance(60)
  screening.admit(party)
  await sweepOrders(office)
  await cleared(office, await current(office, order))
  await desk.settle()
  assert.equal((await current(office, order)).state, 'included')
})

test('what officers were asked to sign may still be carried out until it ends, though its order ended before both had signed', async () => {
  const { office, local } = desk
  const order = await approved(office, mintOf('ended with one signature'))
  const subject = subjectOf(order) ?? assert.fail()
  const since = new Date((await office.chain.now()) * 1000)
  const cleared = { subject, parties: [sponsor], since }
  const dead = async () => deadBecause(office, cleared, await office.chain.now())
  await sign(office, order, firstOfficer, 'clearance')
  const drafter = { key: operators.drafter.address }
  expect(await cancelOrder(office, drafter, { key: 'too late', order: order.id, why: 'A test.' }))
  assert.equal(await dead(), null, 'the other officer’s signature may come from anywhere')
  await local.advance(2 * 86_400)
  assert.match((await dead()) ?? '', /was cancelled, and its clearance ended on \d{4}-\d{2}-\d{2} unused/)
})

test('a mandate that somebody wrote into the database, and no party signed, lets nobody draft or approve', async () => {
  const { office } = desk
  const [eve, mallory] = [demoAccount(46).address, demoAccount(47).address]
  for (const [place, key] of [eve, mallory].entries()) {
    await office.pool.query(
      `insert into issuance.mandate (party, nonce, operator, name, capabilities, from_time, until_time, digest, signature)
       select party, $1, $2, $2, 'draft,approve,view', from_time, until_time, $1, signature
       from issuance.mandate where party = $3 limit 1`,
      [digestOf(`forged ${place}`), key, sponsor],
    )
  }
  assert.equal(codeOf(await draftOrder(office, { key: eve }, mintOf('forged draft'))), 'NO_CAPACITY')
  const order = expect(await draft('forged approval'))
  const approval = { key: 'forged approval', order: order.id }
  assert.equal(codeOf(await approveOrder(office, { key: mallory }, approval)), 'NO_CAPACITY')
  assert.equal((await current(office, order)).state, 'drafted')
})

test('who is suspended sees no others’ orders any more', async () => {
  const { office } = desk
  const screened = await approved(office, mintOf('seen by whom'))
  const held = await capacities(office, firstOfficer.address)
  assert.equal(await mayView(office, screened, held), true)
  const suspended = held.map((one) => ({ ...one, stands: false }))
  assert.equal(await mayView(office, screened, suspended), false)
})

test('between a clearance that ended unused and the next screening the officers still see the order', async () => {
  const { office } = desk
  const order = await approved(office, mintOf('seen in between'))
  const between = { ...order, screened: false, clearance: null, deferred: null }
  const sees = async (key: Address) => mayView(office, between, await capacities(office, key))
  assert.equal(await sees(firstOfficer.address), true)
  assert.equal(await sees(people.stranger.address), false)
  const never = { ...expect(await draft('never screened')), state: 'approved' } as const
  assert.equal(await mayView(office, never, await capacities(office, firstOfficer.address)), false)
})

test('what a key may do is what it could do, and who may see is who has to do with it', async () => {
  const { office } = desk
  const order = expect(await draft('may'))
  const may = async (key: Address, of: Order) => (await mayDo(office, of, key)).map(({ act }) => act)
  assert.deepEqual(await may(operators.drafter.address, order), ['reject', 'cancel'])
  assert.deepEqual(await may(operators.approver.address, order), ['approve', 'reject', 'cancel'])
  assert.deepEqual(await may(people.stranger.address, order), [])
  const screened = await approved(office, mintOf('may too'))
  assert.deepEqual(await may(firstOfficer.address, screened), ['reject', 'signClearance'])
  const sees = async (key: Address, of: Order) => mayView(office, of, await capacities(office, key))
  assert.equal(await sees(firstOfficer.address, order), false)
  assert.equal(await sees(firstOfficer.address, screened), true)
  assert.equal(await sees(people.stranger.address, screened), false)
  assert.equal(await sees(operators.approver.address, order), true)
})

test('an order that the contracts could never carry out is not drafted', async () => {
  const { office } = desk
  const by = (party: Address, wanted: Omit<NewOrder, 'key' | 'party'>) =>
    draftOrder(office, { key: party }, {
      ...wanted,
      key: JSON.stringify(Object.keys(wanted)),
      party,
    } as NewOrder)
  const stranger = people.stranger.address
  const retire = { kind: 'retire', content: { amount: kilograms(1n) } } as const
  assert.equal(codeOf(await by(stranger, retire)), 'NOT_A_SPONSOR')
  assert.equal(codeOf(await by(stranger, { kind: 'close', content: { title: 99 } })), 'TITLE_UNKNOWN')
  const noBar = { vault: 1, barKey: digestOf('no bar') }
  assert.equal(codeOf(await by(stranger, { kind: 'open', content: noBar })), 'BAR_NOT_LISTED')
  assert.equal(codeOf(await by(stranger, { kind: 'open', content: { ...noBar, vault: 9 } })), 'VAULT_UNKNOWN')
  assert.equal(
    codeOf(await by(sponsor, { kind: 'withdraw', content: { ...noBar, vault: 2 } })),
    'NOT_THE_SPONSOR',
  )
  const toItself = { to: sponsor, amount: kilograms(1n) }
  assert.equal(codeOf(await by(sponsor, { kind: 'assume', content: toItself })), 'CONTENT_WRONG')
  const nothing = { to: stranger, amount: kilograms(0n) }
  assert.equal(codeOf(await by(sponsor, { kind: 'mint', content: nothing })), 'CONTENT_WRONG')
  const unknown = await approve({ id: 'not-an-id' } as Order, sponsor, 'unknown')
  assert.equal(codeOf(unknown), 'ORDER_UNKNOWN')
})

test('acts are never changed', async () => {
  const { pool } = desk.office
  await assert.rejects(pool.query(`update issuance.act set why = 'x'`), /never changed/)
  await assert.rejects(pool.query('delete from issuance.act'), /never changed/)
})
