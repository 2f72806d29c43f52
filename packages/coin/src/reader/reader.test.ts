import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { type Fault, faultyNode } from '../../test/faultyNode.ts'
import { type ReaderWorld, readAll, readerWorld } from '../../test/readerWorld.ts'
import { realWorld } from '../behaviour/worlds.ts'
import { connectChain } from '../viem/connectChain.ts'
import { AnotherChainRecorded, type ChainReader, FinalBlocksLost, isRecorded, readTip } from './index.ts'
import { readersLock } from './store/leadership.ts'

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
  await until(isAtHead)
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
  await cutTheLock()
  await pause(100)
  assert.equal(await second.step(), true)
  await readAll(second)
  assert.equal(await first.step(), false)
  await here.agrees()
})

test('a reader killed before or after any statement loses nothing and doubles nothing', async () => {
  for (let statement = 1; statement <= 20; statement += 1) {
    await here.pay()
    if (statement % 3 === 0) await here.rpc('anvil_reorg', 1 + (statement % 4), [])
    const running = child(`${statement}`, statement % 2 === 0 ? 'leaves' : 'stays')
    await ended(running)
    assert.equal(running.signalCode, 'SIGKILL')
  }
  await here.pay()
  await catchUp(await here.open())
  await here.agrees()
})

test('the reader that stands by takes the place within two seconds when the other process is killed', async (context) => {
  const first = child()
  context.after(() => killed(first))
  await until(isAtHead)
  const active = await holder()
  assert.ok(active !== null)
  const second = child()
  context.after(() => killed(second))
  await once(second.stdout, 'data')
  await pause(200)
  const beforeMs = performance.now()
  await killed(first)
  await until(async () => ![active, null].includes(await holder()))
  assert.ok(performance.now() - beforeMs < 2_000, `${performance.now() - beforeMs} ms`)
  await here.pay()
  await until(isAtHead)
  await here.agrees()
})

test('two readers at once, each ready at any time, apply each event once', async () => {
  const readers = [await here.open(), await here.open()]
  const ending = new AbortController()
  const running = readers.map((reader) => reader.run(ending.signal))
  for (let round = 0; round < 6; round += 1) {
    await here.pay()
    await cutTheLock()
    if (round % 2 === 0) await here.rpc('anvil_reorg', 2, [])
  }
  await here.pay()
  await until(isAtHead)
  ending.abort()
  await Promise.all(running)
  await catchUp(await here.open(), readers)
  await here.agrees()
})

const lies: Record<string, (method: string, params: readonly unknown[]) => Fault | undefined> = {
  'a block that stands on another one than is on record': about('eth_getBlockByNumber', (block) => ({
    ...Object(block),
    parentHash: `0x${'ab'.repeat(32)}`,
  })),
  'a block under another number': (method, params) =>
    method === 'eth_getBlockByNumber' && String(params[0]).startsWith('0x')
      ? { kind: 'lie', about: (_, ask) => ask(method, [`0x${(Number(params[0]) - 1).toString(16)}`, false]) }
      : undefined,
  'logs of another block': about('eth_getLogs', (logs) =>
    Array.isArray(logs) ? logs.map((log) => ({ ...Object(log), blockHash: `0x${'cd'.repeat(32)}` })) : logs,
  ),
  'no answer at all': () => ({ kind: 'dropRequest' }),
}

for (const [what, lie] of Object.entries(lies)) {
  test(`${what}: nothing of it is recorded, and the truth is once it is told`, async (context) => {
    const node = await faultyNode(here.world.rpcUrl)
    context.after(() => node.close())
    const reader = await here.open({ rpcUrl: node.rpcUrl })
    await readAll(reader)
    await here.pay()
    await here.pay()
    const head = (await readTip(here.store.pool))?.head
    node.behave(({ method, params }) => lie(method, params))
    await assert.rejects(readAll(reader))
    await assert.rejects(readAll(reader))
    assert.deepEqual((await readTip(here.store.pool))?.head, head)
    node.behave()
    await readAll(reader)
    await here.agrees()
  })
}

test('logs of a final range under the hash of no such block are not recorded', async (context) => {
  const node = await faultyNode(here.world.rpcUrl)
  context.after(() => node.close())
  const reader = await here.open({ rpcUrl: node.rpcUrl })
  assert.equal(await reader.step(), true)
  const tip = await readTip(here.store.pool)
  node.behave(({ method, params }) => lies['logs of another block']?.(method, params))
  await assert.rejects(readAll(reader), /two hashes/)
  assert.equal((await readTip(here.store.pool))?.head.number, tip?.head.number)
  node.behave()
  await readAll(reader)
  await here.agrees()
})

test('logs that a node left out while a block was new are found before the block is said to be final', async (context) => {
  const node = await faultyNode(here.world.rpcUrl)
  context.after(() => node.close())
  const reader = await here.open({ rpcUrl: node.rpcUrl })
  await readAll(reader)
  await here.pay()
  await here.pay()
  node.behave(({ method, params }) =>
    method === 'eth_getLogs' && JSON.stringify(params).includes('blockHash')
      ? { kind: 'answer', result: [] }
      : undefined,
  )
  // What was new when the first were read is final by now; it is the two newest that are read with logs left out.
  await readAll(reader)
  node.behave()
  await here.pay()
  await here.pay()
  for (let doubts = 0; ; doubts += 1) {
    try {
      await readAll(reader)
      break
    } catch (error) {
      assert.match(String(error), /gives \d+ events in blocks .* gave \d+ when they were new/)
      assert.ok(doubts < 5)
    }
  }
  await here.agrees()
  assert.match(here.logged.join('\n'), /left events out/)
})

test('a node that is down is asked again and again, and the log says so once, and once that it is over', async (context) => {
  const node = await faultyNode(here.world.rpcUrl)
  context.after(() => node.close())
  const reader = await here.open({ rpcUrl: node.rpcUrl })
  const ending = new AbortController()
  const running = reader.run(ending.signal)
  await until(isAtHead)
  node.behave(() => ({ kind: 'refuse', message: 'out of order' }))
  await until(async () => here.logged.length > 0)
  await pause(1_500)
  assert.equal(here.logged.length, 1)
  assert.match(here.logged[0] ?? '', /cannot be followed for now: .*out of order/s)
  await here.pay()
  node.behave()
  await until(isAtHead)
  await until(async () => here.logged.includes('The chain is followed again.'))
  ending.abort()
  await running
  await here.agrees()
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
  await here.rpc('anvil_mine', '0x200')
  await here.pay()
  await here.rpc('anvil_mine', '0x4')
  const progress: [number, number][] = []
  const reader = await here.open({ onProgress: (done, of) => progress.push([done, of]), rangeBlocks: 100 })
  await readAll(reader)
  await here.agrees()
  assert.ok(progress.length >= 3)
  assert.deepEqual(progress.at(-1)?.[0], progress.at(-1)?.[1])
  const { rows } = await here.store.pool.query<{ count: bigint }>('select count(*) from chain.block')
  assert.ok(Number(rows[0]?.count) < 400, 'final blocks without events are not all kept')
})

test('the chain parts from the record below what is final in the middle of catching up, with a range already asked for', async () => {
  const snapshot = await here.rpc('evm_snapshot')
  const { number: parting } = await here.world.chain.head()
  await here.rpc('anvil_mine', '0x100')
  await here.pay()
  await here.rpc('anvil_mine', '0x4')
  const reader = await here.open({ rangeBlocks: 50 })
  while (((await readTip(here.store.pool))?.head.number ?? 0) < parting + 100) await reader.step()
  await here.rpc('evm_revert', snapshot)
  await here.pay(5n)
  await here.rpc('anvil_mine', '0x120')
  await here.pay(6n)
  await catchUp(reader)
  await here.agrees()
  assert.ok(here.steps.some(({ kind }) => kind === 'rolledBack'))
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

function child(...ending: readonly string[]) {
  return spawn(
    process.execPath,
    [
      fileURLToPath(new URL('../../test/readerChild.ts', import.meta.url)),
      here.store.databaseUrl,
      here.world.rpcUrl,
      JSON.stringify(here.world.chain.contracts),
      ...ending,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
}

function ended(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => running.once('close', () => resolve()))
}

function killed(running: ChildProcess): Promise<void> {
  running.kill('SIGKILL')
  return ended(running)
}

/** Process of the connection that holds the reader's lock. */
async function holder(): Promise<number | null> {
  const { rows } = await here.store.pool.query<{ pid: number }>(
    `select pid from pg_locks where locktype = 'advisory' and granted
       and objid = ($1::bigint % 4294967296)::oid and database = (select oid from pg_database where datname = current_database())`,
    [readersLock],
  )
  return rows[0]?.pid ?? null
}

/** The connection that holds the reader's lock is ended by the database. */
async function cutTheLock() {
  await here.store.pool.query('select pg_terminate_backend($1)', [await holder()])
}

async function isAtHead(): Promise<boolean> {
  const tip = await readTip(here.store.pool)
  const [head, final] = [await here.world.chain.head(), await here.world.chain.finalized()]
  return tip?.head.hash === head.hash && tip.finalized.hash === final.hash
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!(await isSo())) {
    assert.ok(Date.now() < deadline, here.logged.join('\n'))
    await pause(20)
  }
}

/** Steps until the record is the chain: the lock of one that died goes with its connection, and a chain that is behind is given a moment. */
async function catchUp(reader: ChainReader, before: readonly ChainReader[] = []): Promise<void> {
  for (const other of before) await other.close()
  await until(async () => {
    while (await reader.step());
    return isAtHead()
  })
}

/** A false answer to this method. */
function about(of: string, lie: (result: unknown) => unknown) {
  return (method: string): Fault | undefined => (method === of ? { kind: 'lie', about: lie } : undefined)
}
