import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Chain } from '@specie/coin'
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
import { newestDoneBlock, reopenLostRequests, transfer } from './index.ts'

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
  const first = expect(await transfer(office, order))
  await rpc(local, 'evm_revert', [snapshot])
  await rpc(local, 'evm_mine')
  assert.equal(await coinsOf(people.stranger), before)
  assert.equal(await reopenLostRequests(office.pool, chain), 1)
  assert.equal(await reopenLostRequests(office.pool, chain), 0)
  const second = expect(await transfer(office, order))
  assert.equal(second.transaction, first.transaction, 'the very same bytes, whoever else still has them')
  assert.equal((await coinsOf(people.stranger)) - before, aKilogram)
})

test('a request that was ended before its transaction was in a block sends that one again, and no other', async () => {
  const { local, office, chain } = programme
  const before = await coinsOf(people.stranger)
  const order = { key: 'mempool', from: people.holder, to: people.stranger.address, amount: kilograms(1n) }
  await rpc(local, 'evm_setAutomine', [false])
  try {
    // As a hard kill would: written down and sent, and nobody is left who waits for the receipt.
    const killed = programme.officeWith({ ...chain, write: endedAfterSending(chain, local) })
    await assert.rejects(transfer(killed, order), /ended here/)
    const retry = transfer(office, order)
    await pause(300)
    assert.equal(await rpc(local, 'txpool_status').then(pendingIn), 1)
    await rpc(local, 'evm_mine')
    const done = expect(await retry)
    assert.equal(done.again, true)
    await rpc(local, 'evm_mine')
    assert.equal((await coinsOf(people.stranger)) - before, aKilogram)
    assert.equal(expect(await transfer(office, order)).transaction, done.transaction)
  } finally {
    await rpc(local, 'evm_setAutomine', [true])
  }
})

test('written down and never sent, it is sent by the next request; an equal transfer from elsewhere is not taken for it', async () => {
  const { office, chain } = programme
  const order = { key: 'unsent', from: people.holder, to: people.stranger.address, amount: kilograms(1n) }
  const before = await coinsOf(people.stranger)
  const killed = programme.officeWith({ ...chain, write: endedBeforeSending(chain) })
  await assert.rejects(transfer(killed, order), /ended here/)
  const elsewhere = expect(
    await chain.write.transfer(people.holder, { to: people.stranger.address, amount: kilograms(1n) }),
  )
  const done = expect(await transfer(office, order))
  assert.notEqual(done.transaction, elsewhere.transaction)
  assert.equal((await coinsOf(people.stranger)) - before, 2n * aKilogram)
})

test('where the node signs, a retry is refused while the account has something in no block', async () => {
  const { local, office } = programme
  const { holder, stranger } = people
  const byNode = { address: holder.address, type: 'json-rpc' } as const
  const order = { key: 'wallet', from: byNode, to: stranger.address, amount: kilograms(1n) }
  const before = await coinsOf(stranger)
  await rpc(local, 'anvil_impersonateAccount', [holder.address])
  await rpc(local, 'evm_setAutomine', [false])
  try {
    const killed = programme.officeWith({
      ...programme.chain,
      write: endedAfterSending(programme.chain, local),
    })
    await assert.rejects(transfer(killed, order), /ended here/)
    assert.equal(codeOf(await transfer(office, order)), 'REQUEST_PENDING')
    await rpc(local, 'evm_mine')
    assert.equal(expect(await transfer(office, order)).again, true)
    assert.equal((await coinsOf(stranger)) - before, aKilogram)
  } finally {
    await rpc(local, 'evm_setAutomine', [true])
    await rpc(local, 'anvil_stopImpersonatingAccount', [holder.address])
  }
})

test('a block that the chain has lost is no defect: the request is open again', async () => {
  const { chain, local, office } = programme
  const before = await coinsOf(people.stranger)
  const order = { key: 'lost block', from: people.holder, to: people.stranger.address, amount: kilograms(1n) }
  const snapshot = await rpc(local, 'evm_snapshot')
  const done = expect(await transfer(office, order))
  const newest = await newestDoneBlock(office.pool)
  assert.equal(newest?.number, done.block.number)
  assert.equal(newest?.hash, done.block.hash)
  // Nothing is mined after it: the block that the request was done in is above the head.
  await rpc(local, 'evm_revert', [snapshot])
  expect(await transfer(office, order))
  assert.equal((await coinsOf(people.stranger)) - before, aKilogram)
  await rpc(local, 'evm_revert', [await rpc(local, 'evm_snapshot')])
  assert.equal(await reopenLostRequests(office.pool, chain), 0)
})

/** Everything as it is, and then nobody is left to wait: it rejects once the node has the transaction. */
function endedAfterSending(chain: Chain, local: TestProgramme['local']): Chain['write'] {
  return {
    ...chain.write,
    transfer: async (signer, what, sending) => {
      const answer = chain.write.transfer(signer, what, sending)
      const isSent = (async () => {
        while ((await rpc(local, 'txpool_status').then(pendingIn)) === 0) await pause(20)
      })()
      await Promise.race([isSent, answer.then((outcome) => assert.fail(codeOf(outcome)))])
      answer.catch(() => {})
      throw new Error('ended here')
    },
  }
}

/** It ends once all is written down. */
function endedBeforeSending(chain: Chain): Chain['write'] {
  return {
    ...chain.write,
    transfer: (signer, what, sending) =>
      chain.write.transfer(signer, what, {
        beforeSend: async (about) => {
          await sending?.beforeSend(about)
          throw new Error('ended here')
        },
      }),
  }
}

function pendingIn(status: unknown): number {
  assert.ok(typeof status === 'object' && status !== null && 'pending' in status)
  return Number(status.pending)
}
