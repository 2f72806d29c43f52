import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, afterEach, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { WorkerOrders } from '../../test/outboxWorker.ts'
import { type OutboxWorld, outboxWorld, receiver } from '../../test/outboxWorld.ts'
import { demoAccount } from '../demoAccounts.ts'

let world: OutboxWorld
before(async () => {
  world = await outboxWorld()
})
const workers: ChildProcess[] = []
afterEach(async () => {
  for (const worker of workers.splice(0)) await killed(worker)
  await world.rest()
})
after(() => world?.close())

const holder = 25
const landed = new Set(['included', 'final'])

test('killed between signing and storing: no nonce is taken, and the next worker signs it', async () => {
  const before = await world.received(receiver)
  const worker = await start({ signers: [holder], dieAfterSigning: 1 })
  await world.send('signed, not stored', 1n)
  await ended(worker)
  const { state, attempts } = await world.message('signed, not stored')
  assert.deepEqual([state, attempts.length], ['waiting', 0])
  await start({ signers: [holder] })
  await world.until(async () => landed.has(await world.state('signed, not stored')), [])
  assert.equal((await world.received(receiver)) - before, 1n)
})

test('killed between storing and sending: the next worker sends the stored bytes', async () => {
  const before = await world.received(receiver)
  const worker = await start({ signers: [holder] })
  world.node.behave(({ method }) => {
    if (method !== 'eth_sendRawTransaction') return undefined
    worker.kill('SIGKILL')
    return { kind: 'dropRequest' }
  })
  await world.send('stored, not sent', 1n)
  await ended(worker)
  world.node.behave()
  const { state, transaction } = await world.message('stored, not sent')
  assert.equal(state, 'sent')
  assert.equal(await world.rpc('eth_getTransactionByHash', transaction), null)
  await start({ signers: [holder] })
  await world.until(async () => landed.has(await world.state('stored, not sent')), [])
  const message = await world.message('stored, not sent')
  assert.equal(message.transaction, transaction)
  assert.equal(message.attempts.length, 1)
  assert.equal((await world.received(receiver)) - before, 1n)
})

test('killed between sending and recording: it is on the chain once, and known to be', async () => {
  const before = await world.received(receiver)
  const worker = await start({ signers: [holder] })
  world.node.behave(async ({ method, params }) => {
    if (method !== 'eth_sendRawTransaction') return undefined
    await world.node.ask(method, params)
    worker.kill('SIGKILL')
    return { kind: 'dropRequest' }
  })
  await world.send('sent, not recorded', 1n)
  await ended(worker)
  world.node.behave()
  assert.equal((await world.received(receiver)) - before, 1n)
  await start({ signers: [holder] })
  await world.until(async () => landed.has(await world.state('sent, not recorded')), [])
  assert.equal((await world.message('sent, not recorded')).attempts.length, 1)
  assert.equal((await world.received(receiver)) - before, 1n)
})

for (const mining of ['each in a block of its own', 'a block four times a second'] as const)
  test(`three workers, four signers, 200 messages, ${mining}: each happens once, and no nonce is left out`, async () => {
    const before = await world.received(receiver)
    if (mining !== 'each in a block of its own') {
      await world.rpc('evm_setAutomine', false)
      await world.rpc('anvil_setIntervalMining', 0)
    }
    const signers = [holder, 26, 30, 10]
    const nonces = await Promise.all(signers.map((index) => nonceOf(index)))
    const miner = setInterval(() => {
      if (mining !== 'each in a block of its own') world.mine().catch(() => {})
    }, 250)
    const begun = performance.now()
    try {
      const all = await Promise.all([start({ signers }), start({ signers }), start({ signers })])
      for (let place = 0; place < 200; place += 1) {
        const signer = demoAccount(signers[place % 4] ?? holder).address
        await world.send(`${mining} ${place}`, 1n, { signer })
        // One of them dies in the middle.
        if (place === 100) all[1]?.kill('SIGKILL')
      }
      await world.until(async () => (await mine(mining)).every(({ state }) => landed.has(state)), [], 120_000)
    } finally {
      clearInterval(miner)
    }
    const seconds = (performance.now() - begun) / 1_000
    const messages = await mine(mining)
    assert.equal(messages.length, 200)
    assert.equal((await world.received(receiver)) - before, 200n)
    for (const [place, index] of signers.entries()) {
      const own = messages.filter(({ signer }) => signer === demoAccount(index).address)
      const used = own
        .flatMap(({ attempts }) => attempts.map(({ nonce }) => nonce))
        .sort((one, other) => one - other)
      assert.deepEqual(
        used,
        used.map((_, step) => (nonces[place] ?? 0) + step),
      )
      assert.equal(await nonceOf(index), (nonces[place] ?? 0) + own.length)
    }
    console.log(`200 messages, ${mining}: ${seconds.toFixed(1)} s with the start of three processes`)
  })

const mine = async (prefix: string) => (await world.all()).filter(({ key }) => key.startsWith(prefix))
const nonceOf = async (index: number) =>
  Number(await world.rpc('eth_getTransactionCount', demoAccount(index).address, 'latest'))

async function start(orders: Pick<WorkerOrders, 'signers' | 'dieAfterSigning'>): Promise<ChildProcess> {
  const whole: WorkerOrders = {
    databaseUrl: world.store.databaseUrl,
    rpcUrl: world.node.rpcUrl,
    contracts: world.world.chain.contracts,
    ...orders,
  }
  const program = fileURLToPath(new URL('../../test/outboxWorker.ts', import.meta.url))
  const worker = spawn(process.execPath, [program, JSON.stringify(whole)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  workers.push(worker)
  await once(worker.stdout, 'data')
  return worker
}

async function ended(worker: ChildProcess): Promise<void> {
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit')
}

async function killed(worker: ChildProcess): Promise<void> {
  worker.kill('SIGKILL')
  await ended(worker)
}
