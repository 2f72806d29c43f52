import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { coinUnits, toBigint } from '@specie/units'
import { type FaultyNode, faultyNode, type Rule } from '../../test/faultyNode.ts'
import { cast } from '../behaviour/cast.ts'
import { found } from '../behaviour/found.ts'
import { bar } from '../behaviour/lists.ts'
import { signing } from '../behaviour/sign.ts'
import { mintTo, stateAndWait } from '../behaviour/stage.ts'
import { type RealWorld, realWorld } from '../behaviour/worlds.ts'
import type { Chain, SentTransaction } from '../port/chain.ts'
import { connectChain } from './connectChain.ts'
import { openNetwork } from './network.ts'
import { NonceUsedLongAgo, nonceUse } from './nonceUse.ts'

let world: RealWorld
let node: FaultyNode
let chain: Chain
before(async () => {
  world = await realWorld()
  const stage = { world, sign: signing(world.chain) }
  await found(world)
  await stateAndWait(stage, 1, [bar(1)])
  await mintTo(stage, cast.sponsor, cast.holder.address, 1_000n, 'for tests')
  node = await faultyNode(world.rpcUrl)
  chain = await connectChain({ rpcUrl: node.rpcUrl, contracts: world.chain.contracts })
})
afterEach(() => node.behave())
after(async () => {
  await node?.close()
  await world?.stop()
})

const to = cast.otherHolder.address
const account = cast.holder.address

test('a node that shows no receipt yet for what used the nonce: it landed, and is not done again', async () => {
  const sent = await transferred(1n)
  node.behave(({ method, ofMethod }) =>
    method === 'eth_getTransactionReceipt' && ofMethod <= 4 ? { kind: 'answer', result: null } : undefined,
  )
  const resumed = await chain.resume(sent)
  assert.equal(resumed.kind, 'landed')
  assert.ok(node.done.answer >= 2)
})

test('a nonce that another transaction used: gone', async () => {
  const sent = await transferred(1n)
  const never = { ...sent, hash: `0x${'ab'.repeat(32)}` as const }
  assert.equal((await chain.resume(never)).kind, 'gone')
})

test('a node that keeps no state of a while ago still shows which transaction used the nonce', async () => {
  const sent = await transferred(1n)
  await node.ask('anvil_mine', ['0x5'])
  await transferred(1n)
  const { client } = await openNetwork(node.rpcUrl)
  const last = Number(await node.ask('eth_blockNumber', []))
  const range = { freeAt: 0, lowest: 0, last }
  for (const kept of [last, last - 2, last + 1]) {
    node.behave(keepsFrom(kept))
    assert.equal((await nonceUse(client, account, sent.nonce, range))?.transaction, sent.hash)
    assert.equal(await nonceUse(client, account, sent.nonce + 2, range), null)
    node.behave()
  }
  assert.ok(node.done.refuse > 0)
  await node.ask('anvil_mine', ['0x258'])
  node.behave(keepsFrom(last + 600))
  await assert.rejects(
    nonceUse(client, account, sent.nonce, { ...range, last: last + 600 }),
    (error) => error instanceof NonceUsedLongAgo && /keeps no state of then/.test(error.message),
  )
  assert.equal((await chain.resume({ ...sent, hash: `0x${'ab'.repeat(32)}` })).kind, 'gone')
})

test('a node that does not answer now is asked again, and never read as one that keeps no state', async () => {
  const { client } = await openNetwork(node.rpcUrl, { timeoutMs: 1_000, retryCount: 0 })
  for (const fault of [
    { kind: 'dropRequest' },
    { kind: 'refuse', code: -32005, message: 'too many questions' },
  ] as const) {
    node.behave(() => fault)
    await assert.rejects(nonceUse(client, account, 0, { freeAt: 0, lowest: 0, last: 1 }))
  }
})

/** A transfer that is in a block; what was written down before it left. */
async function transferred(amount: bigint): Promise<SentTransaction> {
  const written: SentTransaction[] = []
  const before = toBigint(await world.chain.balanceOf(to))
  const what = { to, amount: coinUnits(amount) }
  const done = await chain.write.transfer(cast.holder, what, {
    beforeSend: async (about) => {
      written.push(about)
    },
  })
  assert.ok(done.ok)
  assert.equal(toBigint(await world.chain.balanceOf(to)) - before, amount)
  const [sent] = written
  assert.ok(sent)
  return sent
}

/** As a node that was begun from a save, or that keeps the newest states only. */
function keepsFrom(block: number): Rule {
  return ({ method, params }) => {
    const asked = method === 'eth_getTransactionCount' ? Number(params[1]) : Number.NaN
    return asked < block
      ? { kind: 'refuse', code: -32602, message: `BlockOutOfRangeError: ${asked} is below ${block}` }
      : undefined
  }
}
