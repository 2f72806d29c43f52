import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findBar } from '@specie/register'
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
  walletSends,
} from '../../test/desk.ts'
import { codeOf, countedBars, digestOf, expect, kilograms, people } from '../../test/programme.ts'
import {
  advanceOrder,
  approveOrder,
  draftOrder,
  handOver,
  listOrders,
  needsOf,
  nextOf,
  noteSent,
  type Order,
  orderCall,
  titleOf,
} from '../index.ts'

let desk: TestDesk
before(async () => {
  desk = await testDesk([people.sponsor, people.otherSponsor])
  for (const party of [people.sponsor, people.otherSponsor, people.holder]) {
    await mandate(desk.office, party, operators.drafter.address)
    await mandate(desk.office, party, operators.approver.address)
  }
  await mandate(desk.office, people.otherSponsor, operators.otherApprover.address)
  await desk.settle()
})
after(() => desk?.close())

const [sponsor, holder] = [people.sponsor.address, people.holder.address]
const balance = async (account = holder) => toBigint(await desk.chain.balanceOf(account))
const carriedByOffice = ['readied', 'carried', 'sent', 'included', 'finalized']
const carriedByWallet = ['readied', 'carried', 'sent', 'included', 'finalized']
const officers = ['screened', 'signed', 'signed']

async function toFinal(order: Order): Promise<Order> {
  await desk.makeFinal()
  const now = await current(desk.office, order)
  assert.equal(now.state, 'final', nextOf(now))
  return now
}

async function minted(key: string, amount: bigint, to = holder): Promise<Order> {
  const content = { to, amount: kilograms(amount) }
  const order = await approved(desk.office, { kind: 'mint', key, party: sponsor, content })
  return toFinal(await cleared(desk.office, order))
}

/** Opened by the holder's wallet, which tells the office of it. */
async function opened(key: string, index: number): Promise<{ order: Order; title: number }> {
  const { office, chain } = desk
  const bar = (await countedBars(office, 1))[index] ?? assert.fail()
  const content = { vault: 1, barKey: bar.key }
  const order = await approved(office, { kind: 'open', key, party: holder, content })
  const transaction = await walletSends(desk, people.holder, order)
  const told = { key: `${key} sent`, order: order.id, transaction }
  assert.equal(expect(await noteSent(office, { key: holder }, told)).state, 'sent')
  const final = await toFinal(order)
  const title = await chain.titleOf(bar.key)
  return { order: final, title: title ?? assert.fail() }
}

test('mint: drafted, approved, screened, cleared by two officers, carried by the office, final', async () => {
  const before = await balance()
  const order = await minted('mint', 30n)
  assert.equal((await balance()) - before, toBigint(kilograms(30n)))
  assert.deepEqual(await story(desk.office, order), ['drafted', 'approved', ...officers, ...carriedByOffice])
  assert.match(titleOf(order), /^Mint 30[^ ]*000 coins to 0x/)
  assert.ok(needsOf(order).every(({ stands }) => stands === 'done'))
})

test('what an order waits for is told one step at a time', async () => {
  const content = { to: holder, amount: kilograms(1n) }
  const order = await approved(desk.office, { kind: 'mint', key: 'told', party: sponsor, content })
  const now = (one: Order) => needsOf(one).filter(({ stands }) => stands === 'now')
  assert.deepEqual(now(order), [{ step: 'clearance', stands: 'now', done: 0, of: 2 }])
  assert.match(nextOf(order), /^Two compliance officers sign/)
  const [first] = people.officers
  const half = await sign(desk.office, order, first ?? assert.fail(), 'clearance')
  assert.deepEqual(now(half), [{ step: 'clearance', stands: 'now', done: 1, of: 2 }])
  assert.match(nextOf(half), /^One compliance officer has signed.*one more must/)
})

test('open and close: a wallet brings them, and the coins come back to the last unit', async () => {
  const before = await balance()
  const { order, title } = await opened('open', 0)
  assert.deepEqual(await story(desk.office, order), ['drafted', 'approved', ...carriedByWallet])
  assert.ok((await balance()) < before)
  const close = await approved(desk.office, {
    kind: 'close',
    key: 'close',
    party: holder,
    content: { title },
  })
  // The wallet tells nobody: the reader finds out.
  await walletSends(desk, people.holder, close)
  await toFinal(close)
  assert.deepEqual(await story(desk.office, close), [
    ...['drafted', 'approved', 'readied', 'carried', 'included', 'finalized'],
  ])
  assert.equal(await balance(), before)
})

test('deliver: asked in public, cleared, released, final, and only then handed over by the custodian', async () => {
  const { office, chain } = desk
  const { title } = await opened('for delivery', 1)
  const wanted = { kind: 'deliver', key: 'deliver', party: holder, content: { title } } as const
  const unasked = await draftOrder(office, { key: operators.drafter.address }, wanted)
  assert.equal(codeOf(unasked), 'NOT_ASKED')
  expect(await chain.write.ask(people.holder, { title }))
  await desk.settle()

  const order = await cleared(office, await approved(office, wanted))
  assert.equal(order.state, 'cleared')
  const released = await sign(office, order, people.custodian, 'release')
  assert.equal(released.state, 'ready')
  const done = { key: 'handed', order: order.id, why: 'At the counter, against a passport.' }
  const custodian = { key: people.custodian.address }
  assert.equal(codeOf(await handOver(office, custodian, done)), 'WRONG_STATE')
  await walletSends(desk, people.holder, released)
  const final = await toFinal(order)
  assert.equal(codeOf(await handOver(office, { key: holder }, done)), 'NO_CAPACITY')
  assert.equal(expect(await handOver(office, custodian, done)).state, 'handedOver')
  assert.deepEqual(await story(office, order), [
    ...['drafted', 'approved', ...officers, 'released'],
    ...['readied', 'carried', 'included', 'finalized', 'handedOver'],
  ])
  await advanceOrder(office, order.id)
  const bar = await findBar(office.pool, final.bar?.barKey ?? '', new Date((await chain.now()) * 1000))
  assert.equal(bar?.state, 'departed')
})

test('withdraw: a free bar, cleared and released, is carried by the office', async () => {
  const { office } = desk
  const bar = (await countedBars(office, 1))[4] ?? assert.fail()
  const content = { vault: 1, barKey: bar.key }
  const wanted = { kind: 'withdraw', key: 'withdraw', party: sponsor, content } as const
  const order = await cleared(office, await approved(office, wanted))
  assert.equal((await sign(office, order, people.custodian, 'release')).carrier, 'outbox')
  await toFinal(order)
  const why = 'On the lorry.'
  const done = { key: 'withdrawn', order: order.id, why }
  const operator = await mandate(office, people.custodian, operators.otherApprover.address, {
    capabilities: ['operate'],
  })
  const by = { key: operator.mandate.operator }
  assert.equal(expect(await handOver(office, by, done)).state, 'handedOver')
})

test('retire: the sponsor burns its own, once, however often the worker is asked', async () => {
  await minted('to retire', 2n, sponsor)
  const before = await balance(sponsor)
  const content = { amount: kilograms(2n) }
  const order = await approved(desk.office, { kind: 'retire', key: 'retire', party: sponsor, content })
  assert.equal(order.carrier, 'outbox')
  await toFinal(order)
  assert.equal(before - (await balance(sponsor)), toBigint(kilograms(2n)))
  assert.deepEqual(await story(desk.office, order), ['drafted', 'approved', ...carriedByOffice])
})

test('retire: an equal amount that was burnt past the office is not taken for the order', async () => {
  const { office, chain } = desk
  await minted('to retire twice', 2n, sponsor)
  const content = { amount: kilograms(1n) }
  const drafter = { key: operators.drafter.address }
  const wanted = { kind: 'retire', key: 'retire later', party: sponsor, content } as const
  const order = expect(await draftOrder(office, drafter, wanted))
  expect(await chain.write.retire(people.sponsor, content))
  await desk.makeFinal()
  assert.equal((await current(office, order)).state, 'drafted')
})

test('assume: approved for both sponsors, signed by both, cleared, and brought by the office', async () => {
  const { office, chain } = desk
  const drafter = { key: operators.drafter.address }
  const content = { to: people.otherSponsor.address, amount: kilograms(1n) }
  const order = expect(
    await draftOrder(office, drafter, { kind: 'assume', key: 'assume', party: sponsor, content }),
  )
  const approving = (key: string) => ({ key, order: order.id })
  const first = await approveOrder(office, { key: operators.approver.address }, approving('for one'))
  assert.equal(expect(first).state, 'drafted')
  const again = await approveOrder(
    office,
    { key: operators.approver.address },
    approving('for the other too'),
  )
  assert.equal(codeOf(again), 'SAME_KEY')
  const second = await approveOrder(
    office,
    { key: operators.otherApprover.address },
    approving('for the other'),
  )
  assert.equal(expect(second).state, 'approved')
  await advanceOrder(office, order.id)
  assert.equal((await current(office, order)).state, 'approved', 'nobody is screened before both have signed')
  await sign(office, order, people.sponsor, 'assumption')
  await sign(office, order, people.otherSponsor, 'assumption')
  await advanceOrder(office, order.id)
  const issued = async () =>
    (await chain.readReserve()).sponsors.map((one) => [one.address, toBigint(one.issued)] as const)
  const before = new Map(await issued())
  await toFinal(await cleared(office, order))
  const after = new Map(await issued())
  for (const [party, sign] of [
    [sponsor, -1n],
    [people.otherSponsor.address, 1n],
  ] as const) {
    assert.equal((after.get(party) ?? 0n) - (before.get(party) ?? 0n), sign * toBigint(kilograms(1n)))
  }
  assert.deepEqual(await story(office, order), [
    ...['drafted', 'approved', 'approved', 'assented', 'assented', ...officers, ...carriedByOffice],
  ])
})

test('what the office carries no wallet is asked for, and what a wallet was asked for the office leaves alone', async () => {
  const { office } = desk
  const content = { to: holder, amount: kilograms(1n), reference: digestOf('carried') }
  const wanted = { kind: 'mint', key: 'carried', party: sponsor, content } as const
  const order = await cleared(office, await approved(office, wanted))
  assert.equal(order.carrier, 'outbox')
  assert.equal(codeOf(await orderCall(office, { key: sponsor }, order.id)), 'CARRIED_BY_OFFICE')
  await toFinal(order)
  const again = await draftOrder(office, { key: operators.drafter.address }, { ...wanted, key: 'same order' })
  assert.equal(codeOf(await approveThenCarry(again)), 'OrderUsed')
})

test('orders are listed the newest first, a page at a time, by party, state and kind', async () => {
  const { pool } = desk.office
  const all = (await listOrders(pool, { limit: 1_000 })).orders
  const pages: Order[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await listOrders(pool, { limit: 2, ...(cursor === '' ? {} : { cursor }) })
    pages.push(...page.orders)
    cursor = page.next
  }
  assert.deepEqual(
    pages.map(({ id }) => id),
    all.map(({ id }) => id),
  )
  const others = (await listOrders(pool, { parties: [people.otherSponsor.address], limit: 50 })).orders
  assert.deepEqual(
    others.map(({ kind }) => kind),
    ['assume'],
  )
  const closed = (await listOrders(pool, { kind: 'close', state: 'final', limit: 50 })).orders
  assert.equal(closed.length, 1)
})

/** Brings a drafted order to where the contracts say no, and gives their reason. */
async function approveThenCarry(drafted: Awaited<ReturnType<typeof draftOrder>>) {
  const { office } = desk
  const order = expect(drafted)
  expect(
    await approveOrder(
      office,
      { key: operators.approver.address },
      { key: `a ${order.id}`, order: order.id },
    ),
  )
  await advanceOrder(office, order.id)
  await cleared(office, await current(office, order))
  await desk.settle()
  const { state, refusal } = await current(office, order)
  assert.equal(state, 'refused')
  return { ok: false, refusal: refusal ?? assert.fail() } as const
}
