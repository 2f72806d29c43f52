import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { toBigint } from '@specie/units'
import {
  codeOf,
  expect,
  kilograms,
  losingAnswers,
  mintCoins,
  people,
  rpc,
  type TestProgramme,
  testProgramme,
} from '../test/programme.ts'
import { reopenLostRequests, transfer } from './index.ts'

let programme: TestProgramme
before(async () => {
  programme = await testProgramme()
  expect(await mintCoins(programme.office, { key: 'for the tests', kilograms: 50n }))
})
after(() => programme.close())

const coinsOf = async (account: { readonly address: `0x${string}` }) =>
  toBigint(await programme.chain.balanceOf(account.address))
const aKilogram = 1_000_000_000n

test('the same request again answers as the first time, and sends nothing', async () => {
  const before = await coinsOf(people.holder)
  const first = expect(await mintCoins(programme.office, { key: 'again', kilograms: 1n }))
  const second = expect(await mintCoins(programme.office, { key: 'again', kilograms: 1n }))
  assert.equal(first.again, false)
  assert.equal(second.again, true)
  assert.equal(second.transaction, first.transaction)
  assert.deepEqual(
    second.events.map((event) => event.kind),
    first.events.map((event) => event.kind),
  )
  assert.equal((await coinsOf(people.holder)) - before, aKilogram)
})

test('the same key for something else is refused', async () => {
  expect(await mintCoins(programme.office, { key: 'one thing', kilograms: 1n }))
  const other = await mintCoins(programme.office, { key: 'one thing', kilograms: 2n })
  assert.equal(codeOf(other), 'KEY_USED_OTHERWISE')
  const order = { key: 'one thing', from: people.holder, to: people.stranger.address, amount: kilograms(1n) }
  assert.equal(codeOf(await transfer(programme.office, order)), 'KEY_USED_OTHERWISE')
})

test('a key is 1 to 200 characters', async () => {
  for (const key of ['', 'k'.repeat(201)]) {
    assert.equal(
      codeOf(await mintCoins(programme.office, { key, kilograms: 1n, reference: 'x' })),
      'KEY_MALFORMED',
    )
  }
})

test('what the contracts refuse leaves the key free for a better time', async () => {
  const refused = await mintCoins(programme.office, { key: 'too much', kilograms: 900n })
  assert.equal(codeOf(refused), 'NotEnoughFree')
  expect(await mintCoins(programme.office, { key: 'too much', kilograms: 1n }))
})

test('a lost answer never mints twice', async () => {
  const before = await coinsOf(people.holder)
  const deaf = programme.officeWith(losingAnswers(programme.chain))
  await assert.rejects(mintCoins(deaf, { key: 'lost', kilograms: 3n }), /connection was lost/)
  const found = expect(await mintCoins(programme.office, { key: 'lost', kilograms: 3n }))
  assert.equal(found.again, true)
  assert.equal((await coinsOf(people.holder)) - before, 3n * aKilogram)
})

test('of two lost transfers of one amount each retry finds its own, and a third is a third', async () => {
  const before = await coinsOf(people.stranger)
  const order = { from: people.holder, to: people.stranger.address, amount: kilograms(1n) }
  const deaf = programme.officeWith(losingAnswers(programme.chain, 2))
  await assert.rejects(transfer(deaf, { ...order, key: 'transfer 1' }))
  await assert.rejects(transfer(deaf, { ...order, key: 'transfer 2' }))
  const first = expect(await transfer(programme.office, { ...order, key: 'transfer 1' }))
  const second = expect(await transfer(programme.office, { ...order, key: 'transfer 2' }))
  assert.ok(first.again && second.again)
  assert.notEqual(first.transaction, second.transaction)
  const third = expect(await transfer(programme.office, { ...order, key: 'transfer 3' }))
  assert.equal(third.again, false)
  assert.equal((await coinsOf(people.stranger)) - before, 3n * aKilogram)
})

test('one key asked for many times at once is done once', async () => {
  const before = await coinsOf(people.stranger)
  const order = { key: 'crowd', from: people.holder, to: people.stranger.address, amount: kilograms(1n) }
  const answers = await Promise.all(Array.from({ length: 30 }, () => transfer(programme.office, order)))
  assert.equal(new Set(answers.map((answer) => expect(answer).transaction)).size, 1)
  assert.equal((await coinsOf(people.stranger)) - before, aKilogram)
})

test('what a reorganisation took back is done anew under the same key', async () => {
  const { chain, local, office } = programme
  const before = await coinsOf(people.stranger)
  const snapshot = await rpc(local, 'evm_snapshot')
  const order = {
    key: 'reorganised',
    from: people.holder,
    to: people.stranger.address,
    amount: kilograms(1n),
  }
  expect(await transfer(office, order))
  await rpc(local, 'evm_revert', [snapshot])
  await rpc(local, 'evm_mine')
  assert.equal(await coinsOf(people.stranger), before)
  assert.equal(await reopenLostRequests(office.pool, chain), 1)
  assert.equal(await reopenLostRequests(office.pool, chain), 0)
  const second = expect(await transfer(office, order))
  assert.equal(second.again, false)
  assert.equal((await coinsOf(people.stranger)) - before, aKilogram)
})
