import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { after, before, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { faultyNode } from '../../test/faultyNode.ts'
import { type ReaderWorld, readAll, readerWorld } from '../../test/readerWorld.ts'
import { realWorld } from '../behaviour/worlds.ts'
import { connectChain } from '../viem/connectChain.ts'
import { AnotherChainRecorded, FinalBlocksLost, isRecorded, readTip } from './index.ts'

let here: ReaderWorld
before(async () => {
  here = await readerWorld()
})
after(() => here.close())
beforeEach(() => here.begin())

test('everything that happened is recorded once, in the chain’s order, and said to be final once its block is', async () => {
  const reader = await here.open()
  await readAll(reader)
  await here.pay()
  await readAll(reader)
  await here.agrees()
  const tip = await readTip(here.store.pool)
  assert.deepEqual(tip?.head, await here.world.chain.head())
  assert.deepEqual(tip?.finalized, await here.world.chain.finalized())
})

test('a reorganisation of five blocks takes back what hung on them, and what is mined instead takes its place', async () => {
  const reader = await here.open()
  for (let count = 0; count < 6; count += 1) await here.pay()
  // The three newest are not final: the reader follows, then the chain parts below them.
  await readAll(reader)
  const { head } = (await readTip(here.store.pool)) ?? assert.fail()
  await here.rpc('anvil_reorg', 5, [])
  await here.pay(7n)
  await readAll(reader)
  await here.agrees()
  assert.equal(here.steps.filter(({ kind }) => kind === 'rolledBack').length, 1)
  assert.equal(await isRecorded(here.store.pool, head), false)
  assert.match(here.logged.join('\n'), /The chain took back 5 blocks/)
})

test('the chain may reorganise while blocks are read and written: what is recorded in the end is the chain', async () => {
  const reader = await here.open()
  const ending = new AbortController()
  const running = reader.run(ending.signal)
  for (let round = 0; round < 12; round += 1) {
    for (let count = 0; count <= round % 3; count += 1) await here.pay(BigInt(round + 1))
    await here.rpc('anvil_reorg', 1 + (round % 4), [])
  }
  await here.pay()
  const deadline = Date.now() + 20_000
  for (;;) {
    const tip = await readTip(here.store.pool)
    const [head, final] = [await here.world.chain.head(), await here.world.chain.finalized()]
    if (tip?.head.hash === head.hash && tip.finalized.hash === final.hash) break
    assert.ok(Date.now() < deadline, here.logged.join('\n'))
    await pause(20)
  }
  ending.abort()
  await running
  await here.agrees()
})

test('a local chain that was killed hard and lost blocks, final ones among them, is a reorganisation like any other', async () => {
  const snapshot = await here.rpc('evm_snapshot')
  for (let count = 0; count < 8; count += 1) await here.pay()
  const reader = await here.open()
  await readAll(reader)
  await here.rpc('evm_revert', snapshot)
  // A node that is merely behind is given a moment; this one stays behind.
  const deadline = Date.now() + 10_000
  while (!here.steps.some(({ kind }) => kind === 'rolledBack')) {
    assert.ok(Date.now() < deadline, 'the loss is followed')
    await reader.step()
    await pause(50)
  }
  await readAll(reader)
  await here.agrees()
  assert.match(here.logged.join('\n'), /took back \d+ blocks, final ones among them/)
})

test('on a public chain final blocks stay: a node without them is not followed, and says so', async () => {
  const snapshot = await here.rpc('evm_snapshot')
  for (let count = 0; count < 8; count += 1) await here.pay()
  const chain = await connectChain({
    rpcUrl: here.world.rpcUrl,
    contracts: here.world.chain.contracts,
  })
  const reader = await here.open({ chain: { ...chain, chainId: 1 } })
  await readAll(reader)
  const tip = await readTip(here.store.pool)
  await here.rpc('evm_revert', snapshot)
  for (let count = 0; count < 12; count += 1) await here.pay(3n)
  await assert.rejects(reader.step(), FinalBlocksLost)
  assert.deepEqual(await readTip(here.store.pool), tip)
})

test('another chain is refused, and the record stays as it was', async () => {
  const reader = await here.open()
  await readAll(reader)
  const tip = await readTip(here.store.pool)
  await reader.close()
  const other = await realWorld()
  try {
    const stranger = await here.open({
      chain: await connectChain({ rpcUrl: other.rpcUrl, contracts: other.chain.contracts }),
    })
    await assert.rejects(async () => {
      for (;;) {
        await stranger.step()
        await pause(50)
      }
    }, AnotherChainRecorded)
    assert.deepEqual(await readTip(here.store.pool), tip)
    await stranger.close()
  } finally {
    await other.stop()
  }
})

test('what is applied and what is recorded are one: where applying fails, nothing of the step stays', async () => {
  const failing = await here.open({
    apply: async () => {
      throw new Error('no')
    },
  })
  await assert.rejects(failing.step(), /no/)
  assert.equal(await readTip(here.store.pool), null)
})

test('one process reads at a time; a stand-by takes over when the other’s connection is cut', async () => {
  const first = await here.open()
  const second = await here.open()
  assert.equal(await first.step(), true)
  assert.equal(await second.step(), false)
  await here.store.pool.query(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and pid <> pg_backend_pid()
       and objid = (5173400001 % 4294967296)::bigint::oid`,
  )
  await pause(100)
  assert.equal(await second.step(), true)
  await readAll(second)
  assert.equal(await first.step(), false)
  await here.agrees()
})

test('a reader killed at any moment loses nothing and doubles nothing', async () => {
  const child = () =>
    spawn(
      process.execPath,
      [
        fileURLToPath(new URL('../../test/readerChild.ts', import.meta.url)),
        here.store.databaseUrl,
        here.world.rpcUrl,
        JSON.stringify(here.world.chain.contracts),
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
  for (let round = 0; round < 5; round += 1) {
    const running = child()
    for (let count = 0; count < 4; count += 1) await here.pay()
    await here.rpc('anvil_reorg', 1 + (round % 3), [])
    await pause(450 + 90 * round)
    running.kill('SIGKILL')
    await new Promise((resolve) => running.once('close', resolve))
  }
  await here.pay()
  const reader = await here.open()
  const deadline = Date.now() + 10_000
  // The killed one's lock goes with its connection.
  while (!(await reader.step())) {
    const tip = await readTip(here.store.pool)
    if (tip?.head.hash === (await here.world.chain.head()).hash) break
    assert.ok(Date.now() < deadline)
    await pause(50)
  }
  await readAll(reader)
  await here.agrees()
})

test('a node that contradicts itself is not believed: nothing of it is recorded', async () => {
  await here.pay()
  const node = await faultyNode(here.world.rpcUrl)
  const reader = await here.open({ rpcUrl: node.rpcUrl })
  await readAll(reader)
  await here.pay()
  await here.pay()
  const tip = await readTip(here.store.pool)
  const lies = {
    'a block that stands on another one than is on record': (method: string) =>
      method === 'eth_getBlockByNumber'
        ? {
            kind: 'lie' as const,
            about: (result: unknown) => ({ ...Object(result), parentHash: `0x${'ab'.repeat(32)}` }),
          }
        : undefined,
    'logs of another block': (method: string) =>
      method === 'eth_getLogs'
        ? {
            kind: 'lie' as const,
            about: (result: unknown) =>
              Array.isArray(result)
                ? result.map((log) => ({ ...Object(log), blockHash: `0x${'cd'.repeat(32)}` }))
                : result,
          }
        : undefined,
    'no answer at all': () => ({ kind: 'dropRequest' as const }),
  }
  for (const [what, lie] of Object.entries(lies)) {
    node.behave(({ method }) => lie(method))
    await assert.rejects(reader.step(), Error, what)
    assert.deepEqual(await readTip(here.store.pool), tip, what)
  }
  node.behave()
  await readAll(reader)
  await here.agrees()
  await node.close()
})

test('a node whose head goes back for a moment is given that moment: nothing is taken back', async () => {
  const node = await faultyNode(here.world.rpcUrl)
  const reader = await here.open({ rpcUrl: node.rpcUrl })
  await readAll(reader)
  const { head } = (await readTip(here.store.pool)) ?? assert.fail()
  node.behave(({ method, params }) =>
    method === 'eth_getBlockByNumber' && params[0] === 'latest'
      ? {
          kind: 'lie',
          about: (_, ask) => ask('eth_getBlockByNumber', [`0x${(head.number - 1).toString(16)}`, false]),
        }
      : undefined,
  )
  assert.equal(await reader.step(), false)
  node.behave()
  await here.pay()
  await readAll(reader)
  assert.equal(here.steps.filter(({ kind }) => kind === 'rolledBack').length, 0)
  await here.agrees()
  await node.close()
})

test('a long past is read by ranges, with progress, and is the same past', async () => {
  await here.rpc('anvil_mine', '0xbb8')
  await here.pay()
  await here.rpc('anvil_mine', '0x4')
  const progress: [number, number][] = []
  const reader = await here.open({ onProgress: (done, of) => progress.push([done, of]) })
  await readAll(reader)
  await here.agrees()
  assert.ok(progress.length >= 3)
  assert.deepEqual(progress.at(-1)?.[0], progress.at(-1)?.[1])
  const { rows } = await here.store.pool.query<{ count: bigint }>('select count(*) from chain.block')
  assert.ok(Number(rows[0]?.count) < 600, 'final blocks without events are not all kept')
})

test('whatever is mined, reorganised and read in whatever order: the record comes to be the chain', async () => {
  const reader = await here.open()
  const deed = fc.oneof(
    { weight: 4, arbitrary: fc.constant({ kind: 'pay' as const, depth: 0 }) },
    { weight: 3, arbitrary: fc.constant({ kind: 'read' as const, depth: 0 }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('reorganise' as const),
        depth: fc.integer({ min: 1, max: 6 }),
      }),
    },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
      for (const { kind, depth } of deeds) {
        if (kind === 'pay') await here.pay()
        else if (kind === 'read') await reader.step()
        else await here.rpc('anvil_reorg', depth, [])
      }
      await readAll(reader)
      await here.agrees()
    }),
    { numRuns: 25 },
  )
})
