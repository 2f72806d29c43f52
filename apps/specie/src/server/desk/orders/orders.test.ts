import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { WholeOrder } from '@specie/client'
import { demoAccount } from '@specie/coin'
import type { LocalAccount } from 'viem'
import { mandate, operators, sendFrom } from '../../../../../../packages/issuance/test/desk.ts'
import { officer, people, secondOfficer } from '../../../../../../packages/issuance/test/programme.ts'
import { codeOf, type DeskServer, deskServer, must, type Person } from '../../../../test/deskServer.ts'
import { nameParties } from '../../../programme/store.ts'

let server: DeskServer
let drafter: Person
let approver: Person
before(async () => {
  server = await deskServer()
  for (const party of [people.sponsor, people.otherSponsor, people.holder]) {
    await mandate(server.desk.office, party, operators.drafter.address, { name: 'Dana' })
    await mandate(server.desk.office, party, operators.approver.address, { name: 'Ari' })
  }
  drafter = await server.signedIn(operators.drafter)
  approver = await server.signedIn(operators.approver)
})
after(() => server?.close())

const sponsor = people.sponsor.address
const mintOf = (amountMicrograms: string) => ({
  kind: 'mint' as const,
  party: sponsor,
  content: { to: people.holder.address, amountMicrograms },
})

async function sign(account: LocalAccount, order: WholeOrder, what: 'clearance' | 'release') {
  const person = await server.signedIn(account)
  const params = { id: order.id }
  const asked = must(await person.client.readOrderSigning({ params, query: { what } }))
  const { EIP712Domain: _, ...types } = asked.typedData.types
  const signature = await account.signTypedData({
    domain: asked.typedData.domain,
    types,
    primaryType: asked.typedData.primaryType,
    message: asked.typedData.message,
  })
  return must(await person.client.signOrder({ params, body: { signature } }))
}

test('a mint from its draft to the final block: two people, two officers, one chain', async () => {
  const drafted = must(await drafter.client.draftOrder({ body: { ...mintOf('1000000000'), why: 'a sale' } }))
  assert.equal(drafted.state, 'drafted')
  const offered = drafted.may.map(({ act }) => act)
  assert.ok(offered.includes('cancel') && !offered.includes('approve'), `who drafted it: ${offered}`)
  const params = { id: drafted.id }
  const own = await drafter.client.approveOrder({ params, body: {} })
  assert.equal(codeOf(own), 'SAME_KEY')
  must(await approver.client.approveOrder({ params, body: { why: 'checked' } }))
  await server.advance(drafted.id)
  const screened = must(await approver.client.readOrder({ params }))
  assert.equal(screened.state, 'screened')
  assert.equal((await sign(officer, screened, 'clearance')).state, 'screened')
  const cleared = await sign(secondOfficer, screened, 'clearance')
  assert.equal(cleared.state, 'ready')
  await server.desk.makeFinal()
  const end = must(await drafter.client.readOrder({ params }))
  assert.equal(end.state, 'final')
  assert.ok(
    end.needs.every(({ stands }) => stands === 'done'),
    JSON.stringify(end.needs),
  )
  assert.deepEqual(
    end.acts.slice(0, 2).map(({ act, why, by }) => [act, why, by?.address]),
    [
      ['drafted', 'a sale', operators.drafter.address],
      ['approved', 'checked', operators.approver.address],
    ],
  )
})

test('of two who approve at once the second is told by name who was first', async () => {
  const third = demoAccount(33)
  await mandate(server.desk.office, people.sponsor, third.address, { name: 'Thea' })
  await nameParties(server.desk.office.pool, [
    { address: operators.approver.address, name: 'Ari Sole', jurisdiction: '', role: 'member' },
  ])
  const order = must(await drafter.client.draftOrder({ body: mintOf('700') }))
  const params = { id: order.id }
  must(await approver.client.approveOrder({ params, body: {} }))
  const late = await (await server.signedIn(third)).client.approveOrder({ params, body: {} })
  assert.ok(!late.ok)
  assert.equal(late.refusal.code, 'APPROVED_ALREADY')
  assert.match(late.refusal.detail, /Ari Sole was first|0x[0-9a-fA-F]{40} was first/)
})

test('an order for a bar names it by its stamp, beside its key', async () => {
  const answer = await fetch(`${server.address}/api/v1/bars?vault=1&state=listed&limit=1`)
  const { bars }: { bars: { barKey: `0x${string}`; brand: string; serial: string }[] } = await answer.json()
  const [bar] = bars
  assert.ok(bar)
  const content = { vault: 1, barKey: bar.barKey }
  const order = must(await drafter.client.draftOrder({ body: { kind: 'withdraw', party: sponsor, content } }))
  const stamp = `${bar.brand} ${bar.serial}`
  assert.equal(order.title, `Withdraw bar ${stamp} (${bar.barKey}) from vault 1`)
  assert.equal(order.content.stamp, stamp)
  const { orders } = must(await drafter.client.listOrders({ query: { kind: 'withdraw' } }))
  assert.equal(orders[0]?.title, order.title)
})

test('a key does its write once, however often and at whichever server it is asked', async () => {
  const other = await server.another()
  const elsewhere = await server.signedIn(operators.drafter, other.address)
  const body = mintOf('2000000')
  const [first, again, there] = await Promise.all([
    drafter.client.draftOrder({ body, key: 'one-draft' }),
    drafter.client.draftOrder({ body, key: 'one-draft' }),
    elsewhere.client.draftOrder({ body, key: 'one-draft' }),
  ])
  assert.equal(must(again).id, must(first).id)
  assert.equal(must(there).id, must(first).id)
  const changed = await elsewhere.client.draftOrder({ body: mintOf('2000001'), key: 'one-draft' })
  assert.equal(codeOf(changed), 'KEY_USED_OTHERWISE')
  const otherRoute = await drafter.client.cancelOrder({
    params: { id: must(first).id },
    body: { why: 'no' },
    key: 'one-draft',
  })
  assert.equal(codeOf(otherRoute), 'KEY_USED_OTHERWISE')
})

test('the party’s own wallet sends what no worker signs for, and says what it sent', async () => {
  const holder = await server.signedIn(people.holder)
  const [title] = (await server.desk.chain.readTitles()).filter((one) => one.owner === people.holder.address)
  assert.equal(title, undefined)
  const drafted = must(
    await drafter.client.draftOrder({
      body: { kind: 'retire', party: people.otherSponsor.address, content: { amountMicrograms: '5' } },
    }),
  )
  const params = { id: drafted.id }
  must(await approver.client.approveOrder({ params, body: {} }))
  await server.advance(drafted.id)
  const call = must(await drafter.client.readOrderCall({ params }))
  assert.equal(call.from, people.otherSponsor.address)
  assert.match(call.refusal?.message ?? '', /./, 'it has no coins to retire, and is told before it signs')
  const transaction = await sendFrom(server.desk, people.otherSponsor, call)
  must(await drafter.client.noteOrderSent({ params, body: { transaction } }))
  assert.equal(must(await drafter.client.readOrder({ params })).transaction, transaction)
  assert.equal(codeOf(await holder.client.readOrder({ params })), 'NOT_FOUND')
})

test('pages of orders name each once, and show nobody else’s', async () => {
  for (const amount of ['11', '12', '13']) must(await drafter.client.draftOrder({ body: mintOf(amount) }))
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { orders: { id: string }[]; nextCursor: string | null } = must(
      await drafter.client.listOrders({ query: { limit: 2, ...(cursor === '' ? {} : { cursor }) } }),
    )
    seen.push(...page.orders.map(({ id }) => id))
    cursor = page.nextCursor
  }
  assert.ok(seen.length >= 5)
  assert.equal(new Set(seen).size, seen.length)
  const stranger = await server.signedIn(people.stranger)
  assert.deepEqual(must(await stranger.client.listOrders()).orders, [])
  assert.deepEqual(must(await stranger.client.listOrders({ query: { party: sponsor } })).orders, [])
  const reviewer = await server.signedIn(officer)
  const cleared = must(await reviewer.client.listOrders({ query: { state: 'final' } }))
  assert.equal(cleared.orders.length, 1, 'officers see what was put to them')
})
