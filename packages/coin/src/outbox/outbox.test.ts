import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { transaction } from '@specie/store'
import { coinUnits } from '@specie/units'
import { type OutboxWorld, outboxWorld, receiver } from '../../test/outboxWorld.ts'
import { cast } from '../behaviour/cast.ts'
import { cancel, carriers, enqueue, listMessages, readMessage } from './index.ts'

let world: OutboxWorld
before(async () => {
  world = await outboxWorld()
})
afterEach(() => world.rest())
after(() => world?.close())

const allAre = (state: string, prefix: string) => async () =>
  (await world.all()).every((message) => !message.key.startsWith(prefix) || message.state === state)

test('a message goes from waiting to final, and whoever waits for it is told each state once', async () => {
  const outbox = await world.open()
  await world.send('first', 5n)
  assert.equal(await world.state('first'), 'waiting')
  await world.until(async () => (await world.state('first')) === 'included', [outbox])
  await world.mine(3)
  await world.until(async () => (await world.state('first')) === 'final', [outbox])
  const told = world.told.filter(({ key }) => key === 'first')
  assert.deepEqual(
    told.map(({ state }) => state),
    ['sent', 'included', 'final'],
  )
  assert.equal(new Set(told.map(({ transaction: hash }) => hash)).size, 1)
  assert.equal(await world.received(receiver), 5n)
})

test('the same key with the same content is the same message; with another content or signer it is refused', async () => {
  await world.send('twice', 1n)
  await world.send('twice', 1n)
  await assert.rejects(world.send('twice', 2n), /twice was enqueued with another content/)
  await assert.rejects(
    world.send('twice', 1n, { signer: cast.stranger.address }),
    /another content or signer/,
  )
  assert.equal((await listMessages(world.store.pool)).filter(({ key }) => key === 'twice').length, 1)
})

test('what is enqueued in a transaction that fails was never enqueued', async () => {
  const failing = transaction(world.store.pool, async (client) => {
    const what = { to: receiver, amount: coinUnits(1n) }
    await enqueue(client, { key: 'never', signer: cast.holder.address, name: 'transfer', what })
    throw new Error('decided otherwise')
  })
  await assert.rejects(failing, /decided otherwise/)
  assert.equal(await readMessage(world.store.pool, 'never'), null)
})

test('a message is cancelled only before anything was signed for it', async () => {
  await world.send('withdrawn', 1n)
  await world.send('too late', 1n)
  assert.equal(await transaction(world.store.pool, (client) => cancel(client, 'withdrawn')), true)
  const outbox = await world.open()
  await world.until(allAre('included', 'too late'), [outbox])
  assert.equal(await transaction(world.store.pool, (client) => cancel(client, 'too late')), false)
  assert.equal(await transaction(world.store.pool, (client) => cancel(client, 'unheard of')), false)
  const withdrawn = await world.message('withdrawn')
  assert.equal(withdrawn.state, 'cancelled')
  assert.equal(withdrawn.attempts.length, 0)
})

test('what the contracts refuse is refused with their reason, costs no nonce, and the rest of the pipeline goes on', async () => {
  const outbox = await world.open()
  const before = await world.received(receiver)
  for (let place = 0; place < 12; place += 1)
    await world.send(`pipeline ${place}`, place === 5 ? 10_000_000n : 1n)
  await world.until(
    async () => (await world.all()).every(({ state }) => state !== 'waiting' && state !== 'sent'),
    [outbox],
  )
  const refused = await world.message('pipeline 5')
  assert.equal(refused.state, 'refused')
  assert.equal(refused.refusal?.code, 'ERC20InsufficientBalance')
  assert.equal(refused.refusal?.facts.needed, 10_000_000n)
  assert.equal(refused.attempts.length, 0)
  assert.equal(refused.transaction, null)
  assert.equal((await world.received(receiver)) - before, 11n)
})

test('what needs an earlier one of the same signer is not refused while that one is on its way', async () => {
  await world.rpc('evm_setAutomine', false)
  const outbox = await world.open({ signers: [cast.sponsor] })
  const signer = cast.sponsor.address
  const amount = coinUnits(500n)
  await transaction(world.store.pool, async (client) => {
    await enqueue(client, { key: 'feeds', signer, name: 'approve', what: { spender: signer, amount } })
    // Refused until the approval is in a block, and nobody mines yet.
    const what = { from: signer, to: receiver, amount }
    await enqueue(client, { key: 'fed', signer, name: 'transferFrom', what })
  })
  let rounds = 0
  await world.until(async () => {
    rounds += 1
    if (rounds % 5 === 0) await world.mine()
    return allAre('included', 'fe')()
  }, [outbox])
})

test('a message whose change nobody takes waits, and the others are signed', async () => {
  let refusing = true
  const outbox = await world.open({
    changed: async (_, { key }) => {
      if (key === 'unwelcome' && refusing) throw new Error('the order is not ready')
    },
  })
  await world.send('unwelcome', 1n)
  await world.send('welcome', 1n)
  await world.until(allAre('included', 'welcome'), [outbox])
  assert.equal(await world.state('unwelcome'), 'waiting')
  assert.ok(world.logged.some((line) => /unwelcome cannot become sent: .*the order is not ready/.test(line)))
  refusing = false
  await world.until(allAre('included', 'unwelcome'), [outbox])
})

test('who can carry is who a living worker signs for, until it closes', async () => {
  const outbox = await world.open({ signers: [cast.otherHolder, cast.stranger] })
  const able = await carriers(world.store.pool)
  assert.ok(able.has(cast.otherHolder.address) && able.has(cast.stranger.address))
  await outbox.close()
  assert.equal((await carriers(world.store.pool)).has(cast.stranger.address), false)
})

test('a demo key carries nothing on a chain where it is worth something', async () => {
  world.node.behave(({ method }) =>
    method === 'anvil_nodeInfo' ? { kind: 'refuse', code: -32601, message: 'Method not found' } : undefined,
  )
  const outbox = await world.open({ signers: [cast.auditors[0] ?? cast.stranger] })
  world.node.behave()
  const signer = (cast.auditors[0] ?? cast.stranger).address
  assert.equal((await carriers(world.store.pool)).has(signer), false)
  await world.send('by a demo key', 1n, { signer })
  await world.until(async () => (await world.state('by a demo key')) === 'refused', [outbox])
  assert.equal((await world.message('by a demo key')).refusal?.code, 'DemoKeyOnRealChain')
})

test('run wakes as soon as something is enqueued or included, and stops when told to', async () => {
  const outbox = await world.open()
  const stop = new AbortController()
  const running = outbox.run(stop.signal)
  await world.until(async () => true, [])
  let took = 0
  for (const name of ['woken', 'woken again', 'a third time', 'a fourth', 'a fifth']) {
    const begun = performance.now()
    await world.send(name, 1n)
    while ((await world.state(name)) === 'waiting') assert.ok(performance.now() - begun < 5_000)
    took += performance.now() - begun
  }
  stop.abort()
  await running
  // Without the bell each would take half of the idle second, and a machine that is busy once is late once.
  assert.ok(took < 2_000, `${took.toFixed(0)} ms for five`)
})
