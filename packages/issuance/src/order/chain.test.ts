import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cancel, listMessages, readMessage } from '@specie/coin/outbox'
import { transaction } from '@specie/store'
import {
  approved,
  cleared,
  current,
  mandate,
  operators,
  sendFrom,
  sign,
  story,
  type TestDesk,
  testDesk,
  walletSends,
} from '../../test/desk.ts'
import {
  attest,
  codeOf,
  countedBars,
  digestOf,
  expect,
  kilograms,
  mintCoins,
  people,
  rpc,
} from '../../test/programme.ts'
import {
  actsOf,
  advanceOrder,
  approveOrder,
  cancelOrder,
  draftOrder,
  handOver,
  type NewOrder,
  nextOf,
  noteSent,
  type Order,
  orderCall,
  orderMessageChanged,
  sweepOrders,
} from '../index.ts'

let desk: TestDesk
before(async () => {
  desk = await testDesk()
  for (const party of [people.sponsor, people.otherSponsor, people.holder]) {
    await mandate(desk.office, party, operators.drafter.address)
    await mandate(desk.office, party, operators.approver.address)
  }
  await desk.settle()
})
after(() => desk?.close())

const drafter = { key: operators.drafter.address }
const mintOf = (reference: string, party = people.sponsor.address, key = reference): NewOrder => ({
  kind: 'mint',
  key,
  party,
  content: { to: people.holder.address, amount: kilograms(1n), reference: digestOf(reference) },
})
const ready = async (key: string, party?: typeof people.sponsor.address) =>
  cleared(desk.office, await approved(desk.office, mintOf(key, party)))
const reorganise = (depth: number) => rpc(desk.local, 'anvil_reorg', [depth, []])
const stateOf = async (order: Order) => (await current(desk.office, order)).state
const lastWhy = async (order: Order) => (await actsOf(desk.office.pool, order.id)).at(-1)?.why ?? ''

test('a block that is taken back: included, sent again, included elsewhere, final', async () => {
  const order = await ready('taken back')
  await desk.settle()
  const first = (await current(desk.office, order)).block
  await reorganise(1)
  await desk.mine(1)
  await desk.reader.step()
  assert.equal(await stateOf(order), 'sent')
  assert.match(await lastWhy(order), /was taken back by the chain\. It may come again/)
  await desk.until(async () => (await stateOf(order)) === 'included')
  await desk.makeFinal()
  const end = await current(desk.office, order)
  assert.equal(end.state, 'final')
  assert.notEqual(end.block?.hash, first?.hash)
  assert.equal(
    (await desk.chain.events({ from: 0 })).filter(
      (one) => one.kind === 'minted' && one.reference === digestOf('taken back'),
    ).length,
    1,
  )
  const told = await story(desk.office, order)
  assert.deepEqual(told.slice(-5), ['sent', 'included', 'rolledBack', 'included', 'finalized'])
})

test('a chain that loses blocks it had called final: it is said, and the order is not final until it is again', async () => {
  const { office, local } = desk
  const snapshot = await rpc(local, 'evm_snapshot')
  const order = await ready('final lost')
  await desk.makeFinal()
  assert.equal(await stateOf(order), 'final')
  const { number } = await desk.chain.head()
  await rpc(local, 'evm_revert', [snapshot])
  await desk.mine(number - (await desk.chain.head()).number + 2)
  await desk.reader.step()
  assert.equal(await stateOf(order), 'sent')
  assert.match(await lastWhy(order), /although it was final: the chain lost blocks that it had called final/)
  await desk.until(async () => (await stateOf(order)) === 'included')
  await desk.makeFinal()
  assert.equal(await stateOf(order), 'final')
  await story(office, order)
})

test('a wallet order that is cancelled and sent all the same follows the chain, and says so', async () => {
  const { office } = desk
  const other = people.otherSponsor
  const order = await ready('cancelled and sent', other.address)
  assert.equal(order.state, 'ready')
  assert.equal(order.carrier, null)
  const call = expect(await orderCall(office, { key: other.address }, order.id))
  const stopped = await cancelOrder(office, drafter, {
    key: 'stop',
    order: order.id,
    why: 'We thought better of it.',
  })
  assert.match(nextOf(expect(stopped)), /A wallet was asked to send it/)
  await sendFrom(desk, other, call)
  await desk.makeFinal()
  assert.equal(await stateOf(order), 'final')
  const acts = await actsOf(office.pool, order.id)
  const landed = acts.find(({ act }) => act === 'included')
  assert.equal(landed?.from, 'cancelled')
  assert.match(landed?.why ?? '', /^It happened although it was cancelled here\. In block/)
  await story(office, order)
})

test('what landed although it was cancelled, or never decided, is cancelled again when the chain takes it back', async () => {
  const { office, local } = desk
  const other = people.otherSponsor
  const order = await ready('cancelled, landed, lost', other.address)
  const call = expect(await orderCall(office, { key: other.address }, order.id))
  expect(await cancelOrder(office, drafter, { key: 'stop it', order: order.id, why: 'No.' }))
  const outside = expect(await draftOrder(office, drafter, mintOf('outside, lost')))
  const snapshot = await rpc(local, 'evm_snapshot')
  await sendFrom(desk, other, call)
  expect(await mintCoins(office, { key: 'outside', kilograms: 1n, reference: 'outside, lost' }))
  await desk.settle()
  assert.deepEqual([await stateOf(order), await stateOf(outside)], ['included', 'included'])
  // While it stands in a block nobody orders the same again; what is drafted once it is lost keeps the chain from nothing.
  assert.equal(
    codeOf(await draftOrder(office, drafter, mintOf('outside, lost', undefined, 'again'))),
    'ORDER_EXISTS',
  )
  await rpc(local, 'evm_revert', [snapshot])
  await desk.mine(4)
  await desk.settle()
  assert.deepEqual([await stateOf(order), await stateOf(outside)], ['cancelled', 'cancelled'])
  const again = expect(await draftOrder(office, drafter, mintOf('outside, lost', undefined, 'again')))
  expect(await mintCoins(office, { key: 'outside again', kilograms: 1n, reference: 'outside, lost' }))
  await desk.makeFinal()
  assert.deepEqual([await stateOf(outside), await stateOf(again)], ['cancelled', 'final'])
  await sendFrom(desk, other, call)
  await desk.makeFinal()
  assert.equal(await stateOf(order), 'final')
  for (const one of [order, outside, again]) await story(office, one)
})

test('a wallet that names a transaction which is something else changes nothing', async () => {
  const { office, chain } = desk
  const other = people.otherSponsor
  const order = await ready('false word', other.address)
  const elsewhere = expect(await mintCoins(office, { key: 'elsewhere', kilograms: 1n }))
  await desk.settle()
  const said = { key: 'said', order: order.id, transaction: elsewhere.transaction }
  assert.equal(expect(await noteSent(office, { key: other.address }, said)).state, 'sent')
  await desk.makeFinal()
  assert.equal(await stateOf(order), 'sent')
  // The true one is found by its own mark, and it is only one.
  await walletSends(desk, other, await current(office, order))
  await desk.makeFinal()
  assert.equal(await stateOf(order), 'final')
  assert.equal(await chain.usedOrder(subjectOf(await events('false word'))), true)
})

test('what a wallet says after the reader has seen it lands at once, final where it is', async () => {
  const { office } = desk
  // Retired coins carry no name: without the wallet’s word nobody knows whose it was.
  await mintCoinsTo(people.otherSponsor.address, 'coins of the other')
  const content = { amount: kilograms(1n) }
  const wanted = { kind: 'retire', key: 'late word', party: people.otherSponsor.address, content } as const
  const order = await approved(office, wanted)
  const sent = await walletSends(desk, people.otherSponsor, order)
  await desk.makeFinal()
  assert.equal(await stateOf(order), 'ready')
  const said = { key: 'late word', order: order.id, transaction: sent }
  assert.equal(expect(await noteSent(office, { key: people.otherSponsor.address }, said)).state, 'final')
})

test('one deed on the chain is one order’s: an old one is nobody’s, and one that an order has is no other’s', async () => {
  const { office } = desk
  const party = people.otherSponsor.address
  const key = { key: party }
  await mintCoinsTo(party, 'coins to retire twice')
  const wanted = (name: string) =>
    ({ kind: 'retire', key: name, party, content: { amount: kilograms(1n) } }) as const
  const first = await approved(office, wanted('retired once'))
  const sent = await walletSends(desk, people.otherSponsor, first)
  const meanwhile = await approved(office, wanted('drafted before that was in a block, or after'))
  await desk.makeFinal()
  assert.equal(
    expect(await noteSent(office, key, { key: 'first', order: first.id, transaction: sent })).state,
    'final',
  )
  const later = await approved(office, wanted('drafted when it was long done'))
  for (const order of [meanwhile, later]) {
    const said = { key: `said ${order.id}`, order: order.id, transaction: sent }
    assert.equal(expect(await noteSent(office, key, said)).state, 'sent')
    await desk.makeFinal()
    assert.equal(await stateOf(order), 'sent')
  }
  const dropped = expect(await draftOrder(office, drafter, wanted('never approved')))
  expect(await cancelOrder(office, drafter, { key: 'drop', order: dropped.id, why: 'a mistake' }))
  const said = { key: 'said dropped', order: dropped.id, transaction: sent }
  assert.equal(expect(await noteSent(office, key, said)).state, 'cancelled')
})

test('an order that somebody carried out past the office is shown as done, wherever it stood', async () => {
  const { office, chain } = desk
  const order = expect(await draftOrder(office, drafter, mintOf('past the office')))
  const twin = await mintCoins(office, { key: 'past', kilograms: 1n, reference: 'past the office' })
  expect(twin)
  await desk.settle()
  assert.equal(await stateOf(order), 'included')
  assert.match(await lastWhy(order), /only drafted here: somebody brought it to the chain past this office/)
  assert.equal(await chain.usedOrder(subjectOf(await events('past the office'))), true)
  const approval = { key: 'too late', order: order.id }
  assert.equal(
    codeOf(await approveOrder(office, { key: operators.approver.address }, approval)),
    'WRONG_STATE',
  )
})

test('a clearance that ends unused goes back to the officers, and its message is withdrawn', async () => {
  const { office, local } = desk
  const order = await ready('ends unused')
  assert.equal(order.carrier, 'outbox')
  await local.advance(86_400 + 60)
  await sweepOrders(office)
  const again = await current(office, order)
  assert.equal(again.state, 'screened')
  assert.equal((await readMessage(office.pool, `order ${order.id}`))?.state, 'cancelled')
  assert.notEqual(again.clearance?.digest, order.clearance?.digest)
  assert.equal((await cleared(office, again)).carried, 2)
  await attest(office, 1, 'young again')
  await desk.makeFinal()
  assert.equal(await stateOf(order), 'final')
  assert.deepEqual(await story(office, order), [
    ...['drafted', 'approved', 'screened', 'signed', 'signed', 'readied', 'carried', 'clearanceExpired'],
    ...['screened', 'signed', 'signed', 'readied', 'carried', 'sent', 'included', 'finalized'],
  ])
})

test('a clearance that ends while a wallet is said to have sent it waits until no final block can hold it', async () => {
  const { office, local } = desk
  const order = await ready('ends on the way', people.otherSponsor.address)
  const transaction = digestOf('never sent')
  expect(
    await noteSent(
      office,
      { key: people.otherSponsor.address },
      { key: 'claim', order: order.id, transaction },
    ),
  )
  await local.advance(86_400 + 60)
  await desk.settle()
  if ((await desk.chain.finalized()).time <= (order.expiresAt ?? 0)) {
    await advanceOrder(office, order.id)
    assert.equal(await stateOf(order), 'sent')
  }
  await desk.mine(4)
  await sweepOrders(office)
  assert.equal(await stateOf(order), 'screened')
})

test('a transaction that a wallet is said to have sent and no block ever has: the order can be sent again, or cancelled', async () => {
  const { office } = desk
  const bar = (await countedBars(office, 1))[7] ?? assert.fail()
  const content = { vault: 1, barKey: bar.key }
  const order = await approved(office, {
    kind: 'open',
    key: 'never came',
    party: people.holder.address,
    content,
  })
  const said = { key: 'never came', order: order.id, transaction: digestOf('never came') }
  expect(await noteSent(office, { key: people.holder.address }, said))
  await sweepOrders(office)
  assert.equal(await stateOf(order), 'sent')
  await office.pool.query(
    `update issuance.orders set changed_at = now() - interval '25 hours' where id = $1`,
    [order.id],
  )
  await sweepOrders(office)
  assert.equal(await stateOf(order), 'ready')
  assert.match(await lastWhy(order), /It may be sent again, or cancelled/)
  const stop = { key: 'another day', order: order.id, why: 'Another day.' }
  assert.equal(expect(await cancelOrder(office, drafter, stop)).state, 'cancelled')
})

test('what came past the outbox and was taken back again is not forgotten', async () => {
  const { office, chain, local } = desk
  const order = await ready('past the outbox')
  const { clearance } = order
  const { decision, expiry, signatures } = clearance ?? assert.fail()
  const snapshot = await rpc(local, 'evm_snapshot')
  const what = { to: people.holder.address, amount: kilograms(1n), reference: digestOf('past the outbox') }
  expect(await chain.write.mint(people.sponsor, { ...what, clearance: { decision, expiry, signatures } }))
  await desk.settle()
  assert.equal(await stateOf(order), 'included')
  assert.equal((await readMessage(office.pool, `order ${order.id}`))?.state, 'refused')
  await rpc(local, 'evm_revert', [snapshot])
  await desk.mine(4)
  await desk.settle()
  assert.equal(await stateOf(order), 'sent')
  await office.pool.query(
    `update issuance.orders set changed_at = now() - interval '25 hours' where id = $1`,
    [order.id],
  )
  await sweepOrders(office)
  await desk.makeFinal()
  assert.equal(await stateOf(order), 'final')
  await story(office, order)
})

test('an order that cannot be looked after keeps nobody from the others', async () => {
  const { office } = desk
  const denied = expect(await draftOrder(office, drafter, mintOf('behind another')))
  const broken = {
    ...office,
    screening: { ...office.screening, decide: () => Promise.reject(new Error('The list is away.')) },
  }
  expect(await approveOrder(office, { key: operators.approver.address }, { key: 'behind', order: denied.id }))
  const bar = (await countedBars(office, 1))[8] ?? assert.fail()
  const content = { vault: 1, barKey: bar.key }
  const open = expect(
    await draftOrder(office, drafter, { kind: 'open', key: 'behind', party: people.holder.address, content }),
  )
  expect(
    await approveOrder(office, { key: operators.approver.address }, { key: 'behind too', order: open.id }),
  )
  await assert.rejects(
    sweepOrders(broken),
    /1 of \d+ orders could not be looked after: Error: The list is away/,
  )
  assert.equal(await stateOf(open), 'ready')
  assert.equal(await stateOf(denied), 'approved')
  await sweepOrders(office)
  assert.equal(await stateOf(denied), 'screened')
})

test('the terms of an assumption end by their date, and the order with them', async () => {
  const { office, local } = desk
  const content = {
    to: people.otherSponsor.address,
    amount: kilograms(1n),
    expiry: (await desk.chain.now()) + 100,
  }
  const wanted = { kind: 'assume', key: 'ends', party: people.sponsor.address, content } as const
  const order = expect(await draftOrder(office, drafter, wanted))
  await local.advance(200)
  await sweepOrders(office)
  assert.equal(await stateOf(order), 'expired')
})

test('a worker that comes later takes what waits, unless a wallet was asked', async () => {
  const { office } = desk
  const asked = await ready('asked of a wallet', people.otherSponsor.address)
  expect(await orderCall(office, { key: people.otherSponsor.address }, asked.id))
  const waiting = await ready('waits for a worker', people.otherSponsor.address)
  assert.equal(waiting.carrier, null)
  const { rows } = await office.pool.query<{ worker: string }>('select worker from outbox.carrier limit 1')
  await office.pool.query('insert into outbox.carrier (worker, signer) values ($1, $2)', [
    rows[0]?.worker,
    people.otherSponsor.address,
  ])
  await sweepOrders(office)
  assert.equal((await current(office, waiting)).carrier, 'outbox')
  assert.equal((await current(office, asked)).carrier, 'wallet')
  const messages = await listMessages(office.pool)
  assert.equal(messages.filter(({ key }) => key.includes(asked.id)).length, 0)
  await office.pool.query('delete from outbox.carrier where signer = $1', [people.otherSponsor.address])
})

test('another list on the way: the bar is proved anew, under another message, a bounded number of times', async () => {
  const { office } = desk
  const bar = (await countedBars(office, 1))[5] ?? assert.fail()
  const content = { vault: 1, barKey: bar.key }
  const order = await approved(office, {
    kind: 'open',
    key: 'another list',
    party: people.holder.address,
    content,
  })
  const refusal = { code: 'BarNotProved', facts: {}, message: 'The proof does not end in the root.' }
  for (const carried of [1, 2]) {
    await carriedAs(order, carried)
    await refuse(order, carried, refusal)
    assert.equal(await stateOf(order), 'ready')
  }
  await carriedAs(order, 3)
  await refuse(order, 3, refusal)
  assert.equal(await stateOf(order), 'refused')
  // What comes of a message that was replaced changes nothing any more.
  await refuse(order, 1, { ...refusal, code: 'Another' })
  assert.equal((await current(office, order)).refusal?.code, 'BarNotProved')
})

test('a delivery whose block the chain loses although it was final stays handed over once it is recorded again', async () => {
  const { office, local, chain } = desk
  expect(await mintCoins(office, { key: 'for a bar', kilograms: 20n }))
  const bar = (await countedBars(office, 1))[6] ?? assert.fail()
  const content = { vault: 1, barKey: bar.key }
  const open = await approved(office, { kind: 'open', key: 'a title', party: people.holder.address, content })
  await walletSends(desk, people.holder, open)
  const title = (await chain.titleOf(bar.key)) ?? assert.fail()
  expect(await chain.write.ask(people.holder, { title }))
  await desk.makeFinal()
  const wanted = {
    kind: 'deliver',
    key: 'a delivery',
    party: people.holder.address,
    content: { title },
  } as const
  const order = await cleared(office, await approved(office, wanted))
  const released = await sign(office, order, people.custodian, 'release')
  const snapshot = await rpc(local, 'evm_snapshot')
  const { to, data } = expect(await orderCall(office, { key: people.holder.address }, released.id))
  await sendFrom(desk, people.holder, { to, data })
  await desk.makeFinal()
  const given = { key: 'given', order: order.id, why: 'At the counter.' }
  assert.equal(expect(await handOver(office, { key: people.custodian.address }, given)).state, 'handedOver')
  const { number } = await chain.head()
  await rpc(local, 'evm_revert', [snapshot])
  await desk.mine(number - (await chain.head()).number + 2)
  await desk.settle()
  assert.equal(await stateOf(order), 'sent')
  await sendFrom(desk, people.holder, { to, data })
  await desk.makeFinal()
  assert.equal(await stateOf(order), 'handedOver')
  assert.match(await lastWhy(order), /handed over before the chain lost the block/)
  await story(office, order)
})

/** The events of one reference. */
async function events(reference: string) {
  const all = await desk.chain.events({ from: 0 })
  return all.filter((event) => event.kind === 'minted' && event.reference === digestOf(reference))
}

function subjectOf(found: Awaited<ReturnType<typeof events>>) {
  const [event] = found
  assert.equal(found.length, 1)
  return event?.kind === 'minted' ? event.order : assert.fail()
}

async function mintCoinsTo(to: typeof people.sponsor.address, key: string): Promise<void> {
  const content = { to, amount: kilograms(1n), reference: digestOf(key) }
  const wanted = { kind: 'mint', key, party: people.sponsor.address, content } as const
  const order = await cleared(desk.office, await approved(desk.office, wanted))
  await desk.makeFinal()
  assert.equal(await stateOf(order), 'final')
}

/** As a worker that signs for the holder would have it: the message of this count stands. */
async function carriedAs(order: Order, carried: number): Promise<void> {
  const { office } = desk
  const { rows } = await office.pool.query<{ worker: string }>('select worker from outbox.carrier limit 1')
  await office.pool.query(
    'insert into outbox.carrier (worker, signer) values ($1, $2) on conflict do nothing',
    [rows[0]?.worker, people.holder.address],
  )
  await advanceOrder(office, order.id)
  assert.equal((await current(office, order)).carried, carried)
  await office.pool.query('delete from outbox.carrier where signer = $1', [people.holder.address])
  const key = carried === 1 ? `order ${order.id}` : `order ${order.id} ${carried}`
  // Nobody here signs for the holder: it is taken back, so that it never reaches the chain.
  assert.equal(await transaction(office.pool, (client) => cancel(client, key)), true)
}

function refuse(
  order: Order,
  carried: number,
  refusal: { code: string; facts: Record<never, never>; message: string },
) {
  const key = carried === 1 ? `order ${order.id}` : `order ${order.id} ${carried}`
  return transaction(desk.office.pool, (client) =>
    orderMessageChanged(client, { key, state: 'refused', transaction: null, block: null, refusal }),
  )
}
