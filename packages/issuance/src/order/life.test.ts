import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { toBigint } from '@specie/units'
import {
  approved,
  cleared,
  current,
  mandate,
  operators,
  story,
  type TestDesk,
  testDesk,
} from '../../test/desk.ts'
import { kilograms, people } from '../../test/programme.ts'

let desk: TestDesk
before(async () => {
  desk = await testDesk()
  for (const party of [people.sponsor, people.holder]) {
    await mandate(desk.office, party, operators.drafter.address)
    await mandate(desk.office, party, operators.approver.address)
  }
  await desk.settle()
})
after(() => desk?.close())

test('mint: drafted, approved, screened, cleared by two officers, carried by the office, final', async () => {
  const { office, chain } = desk
  const content = { to: people.holder.address, amount: kilograms(30n) }
  const order = await approved(office, { kind: 'mint', key: 'mint', party: people.sponsor.address, content })
  assert.equal(order.state, 'screened')
  assert.equal((await cleared(office, order)).state, 'ready')
  await desk.settle()
  assert.equal((await current(office, order)).state, 'included')
  await desk.makeFinal()
  assert.equal((await current(office, order)).state, 'final')
  assert.equal(toBigint(await chain.balanceOf(people.holder.address)), toBigint(kilograms(30n)))
  assert.deepEqual(await story(office, order), [
    ...['drafted', 'approved', 'screened', 'signed', 'signed', 'readied', 'carried'],
    ...['sent', 'included', 'finalized'],
  ])
})
