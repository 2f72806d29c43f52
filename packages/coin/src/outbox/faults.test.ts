import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { createWalletClient, encodeFunctionData, type Hex, http } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import type { Rule } from '../../test/faultyNode.ts'
import { behind } from '../../test/faultyNode.ts'
import { type OutboxWorld, outboxWorld, receiver } from '../../test/outboxWorld.ts'
import { cast } from '../behaviour/cast.ts'
import { coinAbi } from '../generated/coin.ts'

let world: OutboxWorld
before(async () => {
  world = await outboxWorld()
})
afterEach(() => world.rest())
after(() => world?.close())

const landed = new Set(['included', 'final'])
const impatient = { patienceMs: 300 }
const automine = (on: boolean) => world.rpc('evm_setAutomine', on)
const nonceOf = async (account: string) =>
  Number(await world.rpc('eth_getTransactionCount', account, 'latest'))

const onlyOnce =
  (method: string, rule: Rule): Rule =>
  (question) =>
    question.method === method && question.ofMethod === countOf(method) ? rule(question) : undefined
let counted: ReadonlyMap<string, number> = new Map()
const countOf = (method: string) => (counted.get(method) ?? 0) + 1
const next = (method: string, rule: Rule) => {
  counted = new Map(world.node.asked)
  world.node.behave(onlyOnce(method, rule))
}

test('an acknowledgement is lost, and what was sent happens once', async () => {
  const before = await world.received(receiver)
  const nonce = await nonceOf(cast.holder.address)
  next('eth_sendRawTransaction', () => ({ kind: 'dropAnswer' }))
  const outbox = await world.open()
  await world.send('unacknowledged', 3n)
  await world.until(async () => (await world.state('unacknowledged')) === 'included', [outbox])
  assert.equal((await world.received(receiver)) - before, 3n)
  assert.equal(await nonceOf(cast.holder.address), nonce + 1)
  assert.equal((await world.message('unacknowledged')).attempts.length, 1)
})

test('a request is lost on its way to the node, and the same bytes are sent again', async () => {
  const before = await world.received(receiver)
  world.node.behave(({ method, ofMethod }) =>
    method === 'eth_sendRawTransaction' && ofMethod % 3 !== 0 ? { kind: 'dropRequest' } : undefined,
  )
  const outbox = await world.open()
  for (let place = 0; place < 5; place += 1) await world.send(`lost ${place}`, 1n)
  await world.until(
    async () => (await world.all()).every(({ key, state }) => !key.startsWith('lost') || landed.has(state)),
    [outbox],
  )
  assert.equal((await world.received(receiver)) - before, 5n)
  for (let place = 0; place < 5; place += 1)
    assert.equal((await world.message(`lost ${place}`)).attempts.length, 1)
})

test('a transaction that the node dropped is sent again, as the same bytes', async () => {
  await automine(false)
  const outbox = await world.open()
  await world.send('dropped', 1n)
  await world.until(async () => (await world.state('dropped')) === 'sent', [outbox])
  const { transaction } = await world.message('dropped')
  await world.rpc('anvil_dropTransaction', transaction)
  assert.equal(await world.rpc('eth_getTransactionByHash', transaction), null)
  await world.until(async () => (await world.rpc('eth_getTransactionByHash', transaction)) !== null, [outbox])
  await world.mine()
  await world.until(async () => (await world.state('dropped')) === 'included', [outbox])
  assert.deepEqual(
    (await world.message('dropped')).attempts.map((attempt) => attempt.transaction),
    [transaction],
  )
})

test('a gap in the nonces: the earlier one is sent first, and those after it follow', async () => {
  await automine(false)
  const outbox = await world.open()
  for (const key of ['gap 1', 'gap 2', 'gap 3']) await world.send(key, 1n)
  await world.until(async () => (await world.state('gap 3')) === 'sent', [outbox])
  // The first of three is gone: the others cannot happen before it.
  await world.rpc('anvil_dropTransaction', (await world.message('gap 1')).transaction)
  await automine(true)
  await world.until(async () => (await world.state('gap 3')) === 'included', [outbox])
  const attempts = (await Promise.all(['gap 1', 'gap 2', 'gap 3'].map(world.message))).flatMap(
    (one) => one.attempts,
  )
  const [first = 0] = attempts.map(({ nonce }) => nonce)
  assert.deepEqual(
    attempts.map(({ nonce }) => nonce - first),
    [0, 1, 2],
  )
})

test('a nonce that somebody else was to use, and never will, is used up with nothing', async () => {
  await automine(false)
  // Somebody else's transaction waits at the node, so ours takes the nonce after it; then theirs is dropped.
  const foreign = await foreignTransfer(1)
  const outbox = await world.open({ fees: impatient })
  await world.send('after a gap', 1n)
  await world.until(async () => (await world.state('after a gap')) === 'sent', [outbox])
  const [attempt] = (await world.message('after a gap')).attempts
  assert.equal(attempt?.nonce, foreign.nonce + 1)
  await world.rpc('anvil_dropTransaction', foreign.hash)
  await automine(true)
  await world.until(async () => (await world.state('after a gap')) === 'included', [outbox])
  assert.ok(world.logged.some((line) => /used by nobody/.test(line)))
  const { attempts } = await world.message('after a gap')
  assert.deepEqual(new Set(attempts.map(({ nonce }) => nonce)), new Set([foreign.nonce + 1]))
})

test('a fee that the base fee overtook is raised under the same nonce; all attempts are kept, and one counts', async () => {
  await automine(false)
  const before = await world.received(receiver)
  const outbox = await world.open({ fees: impatient })
  await world.send('too cheap', 2n)
  await world.send('too cheap as well', 2n)
  await world.until(async () => (await world.state('too cheap as well')) === 'sent', [outbox])
  await world.rpc('anvil_setNextBlockBaseFeePerGas', `0x${(40_000_000_000).toString(16)}`)
  await world.mine()
  assert.equal(await world.state('too cheap'), 'sent')
  await world.until(
    async () =>
      (await world.message('too cheap as well')).attempts.length > 1 &&
      (await world.message('too cheap')).attempts.length > 1,
    [outbox],
  )
  await automine(true)
  await world.mine()
  await world.until(async () => (await world.state('too cheap as well')) === 'included', [outbox])
  const { attempts, transaction } = await world.message('too cheap')
  assert.equal(new Set(attempts.map(({ nonce }) => nonce)).size, 1)
  assert.ok(attempts.some((attempt) => attempt.transaction === transaction && attempt.block !== null))
  assert.equal(attempts.filter(({ block }) => block !== null).length, 1)
  assert.ok((attempts.at(-1)?.maxFeePerGasWei ?? 0n) > 40_000_000_000n)
  assert.equal((await world.received(receiver)) - before, 4n)
})

test('where the limit allows no higher fee the message waits, and the log says so', async () => {
  const outbox = await world.open({ fees: { ...impatient, maxFeePerGasWei: 60_000_000_000n } })
  await world.rpc('anvil_setNextBlockBaseFeePerGas', `0x${(90_000_000_000).toString(16)}`)
  await world.mine()
  await world.rpc('anvil_setNextBlockBaseFeePerGas', `0x${(90_000_000_000).toString(16)}`)
  await world.send('beyond the limit', 1n)
  await world.until(
    async () => world.logged.some((line) => /would need more than 60000000000 wei/.test(line)),
    [outbox],
  )
  assert.equal(await world.state('beyond the limit'), 'sent')
  await world.rpc('anvil_setNextBlockBaseFeePerGas', '0x3b9aca00')
  await world.mine()
  await world.until(async () => (await world.state('beyond the limit')) === 'included', [outbox])
})

test('a transaction replaced by another of ours: whichever lands counts, the earlier one too', async () => {
  await automine(false)
  const outbox = await world.open({ fees: impatient })
  await world.send('replaced', 2n)
  await world.until(async () => (await world.state('replaced')) === 'sent', [outbox])
  const [first] = (await world.message('replaced')).attempts
  assert.ok(first)
  // Blocks pass it over.
  await world.rpc('anvil_dropTransaction', first.transaction)
  await world.mine()
  await world.until(async () => (await world.message('replaced')).attempts.length === 2, [outbox])
  const [, second] = (await world.message('replaced')).attempts
  assert.ok(second && second.nonce === first.nonce && second.maxFeePerGasWei > first.maxFeePerGasWei)
  // Yet the first is what a miner had kept.
  await world.rpc('anvil_dropTransaction', second.transaction)
  await world.rpc('eth_sendRawTransaction', first.raw)
  await world.mine()
  await world.until(async () => (await world.state('replaced')) === 'included', [outbox])
  const message = await world.message('replaced')
  assert.equal(message.transaction, first.transaction)
  await world.mine(4)
  await world.until(async () => (await world.state('replaced')) === 'final', [outbox])
})

test('a nonce that somebody else took: signed anew under another only when theirs is final, and done once', async () => {
  await automine(false)
  const before = await world.received(receiver)
  // Its bytes never reach the node before the other's do.
  world.node.behave(({ method }) =>
    method === 'eth_sendRawTransaction' ? { kind: 'dropRequest' } : undefined,
  )
  const outbox = await world.open({ fees: impatient })
  await world.send('robbed', 7n)
  await world.until(async () => (await world.state('robbed')) === 'sent', [outbox])
  const foreign = await foreignTransfer(1)
  const [first] = (await world.message('robbed')).attempts
  assert.equal(first?.nonce, foreign.nonce)
  await world.mine()
  world.node.behave()
  // In a block, and not final: nothing may be signed yet.
  for (let round = 0; round < 10; round += 1) await world.until(async () => true, [outbox])
  for (let round = 0; round < 10; round += 1) await outbox.step()
  assert.equal((await world.message('robbed')).attempts.length, 1)
  await automine(true)
  await world.mine(4)
  await world.until(async () => (await world.state('robbed')) === 'included', [outbox])
  const { attempts, transaction } = await world.message('robbed')
  assert.equal(attempts.length, 2)
  assert.equal(attempts[0]?.lostTo, foreign.hash)
  assert.equal(attempts[1]?.transaction, transaction)
  assert.equal((await world.received(receiver)) - before, 7n + 1n)
})

test('a node that lies about its head decides nothing: what it refuses is asked again when it has caught up', async () => {
  const poor = cast.officers[0] ?? cast.stranger
  await world.mine(2)
  await world.until(async () => true, [])
  // The coins came in the newest block; the node still shows the one before.
  await world.send('pays for it', 50n, { to: poor.address })
  const paying = await world.open()
  await world.until(async () => (await world.state('pays for it')) === 'included', [paying])
  const head = Number(await world.rpc('eth_blockNumber'))
  const stale = `0x${(head - 1).toString(16)}`
  world.node.behave(({ method, params }) => {
    if (method === 'eth_getBlockByNumber' && Number(params[0]) >= head)
      return { kind: 'answer', result: null }
    if (method === 'eth_estimateGas')
      return { kind: 'lie', about: (_, ask) => ask(method, params.with(1, stale)) }
    return behind(method, params, 1)
  })
  const outbox = await world.open({ signers: [poor] })
  await world.send('spends it', 50n, { signer: poor.address })
  for (let round = 0; round < 20; round += 1) await outbox.step()
  assert.equal(await world.state('spends it'), 'waiting')
  world.node.behave()
  await world.until(async () => (await world.state('spends it')) === 'included', [outbox])
})

test('a node that shows a receipt in a block that is not on record is not believed', async () => {
  await automine(false)
  const outbox = await world.open({ fees: { patienceMs: 60_000 } })
  await world.send('pretended', 1n)
  await world.until(async () => (await world.state('pretended')) === 'sent', [outbox])
  const message = await world.message('pretended')
  const [attempt] = message.attempts
  assert.ok(attempt)
  const used = `0x${(attempt.nonce + 1).toString(16)}`
  const madeUp = `0x${'ab'.repeat(32)}`
  // It says that the nonce is used, and shows a reverted receipt and a block with the transaction; the block never was.
  world.node.behave(({ method, params }) => {
    if (method === 'eth_getTransactionCount') return { kind: 'answer', result: used }
    if (method === 'eth_getBlockByNumber' && params[1] === true)
      return {
        kind: 'lie',
        about: async (block, ask) => ({
          ...Object(block),
          hash: madeUp,
          transactions: [await ask('eth_getTransactionByHash', [attempt.transaction])],
        }),
      }
    if (method === 'eth_getTransactionReceipt')
      return {
        kind: 'answer',
        result: {
          transactionHash: attempt.transaction,
          status: '0x0',
          blockHash: madeUp,
          blockNumber: '0x1',
          gasUsed: '0x5208',
          logs: [],
        },
      }
    return undefined
  })
  for (let round = 0; round < 5; round += 1) await outbox.step().catch(() => {})
  assert.equal(await world.state('pretended'), 'sent')
  assert.ok(world.logged.some((line) => /which is not on record/.test(line)))
  world.node.behave()
  await world.mine()
  await world.until(async () => (await world.state('pretended')) === 'included', [outbox])
  assert.equal((await world.message('pretended')).attempts.length, 1)
})

test('a reorganisation throws an included transaction out: it is sent again, the same bytes, and happens once', async () => {
  const before = await world.received(receiver)
  const outbox = await world.open()
  await world.send('thrown out', 9n)
  await world.until(async () => (await world.state('thrown out')) === 'included', [outbox])
  const { transaction } = await world.message('thrown out')
  await world.mine()
  await world.until(async () => true, [outbox])
  await automine(false)
  await world.rpc('anvil_rollback', 2)
  assert.equal((await world.received(receiver)) - before, 0n)
  await world.mine(3)
  await world.until(async () => (await world.state('thrown out')) === 'sent', [])
  await automine(true)
  await world.until(async () => (await world.state('thrown out')) === 'included', [outbox])
  const again = await world.message('thrown out')
  assert.equal(again.transaction, transaction)
  assert.equal(again.attempts.length, 1)
  assert.equal((await world.received(receiver)) - before, 9n)
  assert.deepEqual(
    world.told.filter(({ key }) => key === 'thrown out').map(({ state }) => state),
    ['sent', 'included', 'sent', 'included'],
  )
})

test('too little for gas: it waits, the log says so, and it goes on when the account is given more', async () => {
  const poor = privateKeyToAccount(generatePrivateKey())
  const outbox = await world.open({ signers: [poor] })
  await world.send('to the poor', 4n, { to: poor.address })
  const paying = await world.open()
  await world.until(async () => (await world.state('to the poor')) === 'included', [paying])
  await world.send('without gas', 4n, { signer: poor.address })
  await world.until(
    async () => world.logged.some((line) => line.includes(poor.address) && /too little/.test(line)),
    [outbox],
  )
  assert.equal(await world.state('without gas'), 'waiting')
  assert.equal((await world.message('without gas')).attempts.length, 0)
  await world.rpc('anvil_setBalance', poor.address, '0xde0b6b3a7640000')
  await world.until(async () => (await world.state('without gas')) === 'included', [outbox])
})

test('one that reverts in its block is refused with the reason once the block is final; the rest go on', async () => {
  await automine(false)
  const owner = cast.otherHolder
  const has = await world.received(owner.address)
  const outbox = await world.open({ signers: [owner] })
  await world.send('takes all', has, { signer: owner.address })
  await world.until(async () => (await world.state('takes all')) === 'sent', [outbox])
  // Behind its back: what waits at the node is replaced by nothing, so the node's pending state allowed the next one too.
  world.node.behave(async ({ method, params }) =>
    method === 'eth_estimateGas'
      ? { kind: 'answer', result: await world.node.ask(method, params.with(1, 'latest')) }
      : undefined,
  )
  await world.send('finds nothing', has, { signer: owner.address })
  await world.send('sends nothing', 0n, { signer: owner.address })
  await world.until(async () => (await world.state('sends nothing')) === 'sent', [outbox])
  world.node.behave()
  await automine(true)
  await world.mine()
  await world.until(async () => landed.has(await world.state('sends nothing')), [outbox])
  await world.mine(4)
  await world.until(async () => (await world.state('finds nothing')) === 'refused', [outbox])
  const { refusal, attempts, block, transaction } = await world.message('finds nothing')
  assert.equal(refusal?.code, 'ERC20InsufficientBalance')
  assert.equal(attempts.length, 1)
  assert.equal(transaction, attempts[0]?.transaction)
  assert.ok(block)
})

test('a node that keeps no state of a while ago: what reverted is refused all the same, and a lost nonce is found', async () => {
  await automine(false)
  const owner = cast.stranger
  const has = await world.received(owner.address)
  const outbox = await world.open({ signers: [owner], fees: impatient })
  await world.send('gives all', has, { signer: owner.address })
  await world.until(async () => (await world.state('gives all')) === 'sent', [outbox])
  world.node.behave(async ({ method, params }) =>
    method === 'eth_estimateGas'
      ? { kind: 'answer', result: await world.node.ask(method, params.with(1, 'latest')) }
      : undefined,
  )
  await world.send('has none', has, { signer: owner.address })
  await world.until(async () => (await world.state('has none')) === 'sent', [outbox])
  await automine(true)
  await world.mine(6)
  // As a local node begun from a save, or any that keeps the newest states only.
  const head = Number(await world.rpc('eth_blockNumber'))
  world.node.behave(({ method, params }) => {
    const place = method === 'eth_getTransactionCount' || method === 'eth_call' ? Number(params[1]) : head
    return place < head
      ? { kind: 'refuse', code: -32602, message: `BlockOutOfRangeError: ${place} is below ${head}` }
      : undefined
  })
  await world.until(async () => (await world.state('has none')) === 'refused', [outbox])
  const { refusal, attempts, block } = await world.message('has none')
  // Why, only the state of its own block could tell.
  assert.equal(refusal?.code, 'RevertedWithoutReason')
  assert.equal(attempts.length, 1)
  assert.ok(block)
  assert.ok(world.node.done.refuse > 0)
})

test('one that runs out of gas in its block is signed anew with more, once that block is final', async () => {
  const before = await world.received(receiver)
  world.node.behave(({ method }) =>
    method === 'eth_estimateGas'
      ? { kind: 'lie', about: (gas) => `0x${((BigInt(String(gas)) * 2n) / 3n).toString(16)}` }
      : undefined,
  )
  const outbox = await world.open()
  await world.send('thirsty', 6n)
  await world.until(async () => (await world.state('thirsty')) === 'sent', [outbox])
  world.node.behave()
  await world.mine(4)
  await world.until(async () => landed.has(await world.state('thirsty')), [outbox])
  const [first, second, ...more] = (await world.message('thirsty')).attempts
  assert.ok(first && second && more.length === 0)
  assert.ok(second.gasLimit > first.gasLimit && second.nonce === first.nonce + 1)
  assert.equal((await world.received(receiver)) - before, 6n)
})

test('a local chain that lost final blocks: what was final there is sent again, and nothing twice', async () => {
  const before = await world.received(receiver)
  const outbox = await world.open({ fees: impatient })
  // One that was final, one that lost its nonce and was signed anew, one that was reverted.
  await automine(false)
  world.node.behave(({ method }) =>
    method === 'eth_sendRawTransaction' ? { kind: 'dropRequest' } : undefined,
  )
  await world.send('lost its nonce', 11n)
  await world.until(async () => (await world.state('lost its nonce')) === 'sent', [outbox])
  await foreignTransfer(1)
  world.node.behave()
  await automine(true)
  await world.mine(4)
  await world.send('was final', 13n)
  const both = async (...states: readonly string[]) =>
    states.includes(await world.state('lost its nonce')) && states.includes(await world.state('was final'))
  // The blocks of the other may have made one of them final already.
  await world.until(() => both(...landed), [outbox])
  await world.mine(4)
  await world.until(() => both('final'), [outbox])
  assert.equal((await world.received(receiver)) - before, 1n + 11n + 13n)
  assert.equal((await world.message('lost its nonce')).attempts.length, 2)

  await automine(false)
  const head = Number(await world.rpc('eth_blockNumber'))
  await world.rpc('anvil_rollback', head - beforeForeign)
  assert.equal((await world.received(receiver)) - before, 0n)
  await world.until(() => both('sent'), [])
  await automine(true)
  await world.until(() => both(...landed), [outbox])
  await world.mine(4)
  await world.until(() => both('final'), [outbox])
  // Theirs is gone for good; its nonce was used up with nothing, or it came back by itself.
  const received = (await world.received(receiver)) - before
  assert.ok(received === 11n + 13n || received === 1n + 11n + 13n, String(received))
  const landedOnce = (await world.message('lost its nonce')).attempts.filter(({ block }) => block !== null)
  assert.equal(landedOnce.length, 1)
})

/** The newest block when the last of them was made. */
let beforeForeign = 0

/** A transfer that the holder makes without the outbox, waiting at the node: sent once, and never again by anybody. */
async function foreignTransfer(amount: number): Promise<{ hash: Hex; nonce: number }> {
  const nonce = Number(await world.rpc('eth_getTransactionCount', cast.holder.address, 'pending'))
  beforeForeign = Number(await world.rpc('eth_blockNumber'))
  // A write of the chain's own would see that its nonce went to another, and come back under a new one in the middle of a later test.
  const wallet = createWalletClient({ account: cast.holder, transport: http(world.world.rpcUrl) })
  const { coin } = world.world.chain.contracts
  const data = encodeFunctionData({
    abi: coinAbi,
    functionName: 'transfer',
    args: [receiver, BigInt(amount)],
  })
  return { hash: await wallet.sendTransaction({ chain: null, nonce, to: coin, data }), nonce }
}
