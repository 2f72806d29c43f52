import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { demoAccount } from '../demoAccounts.ts'
import { machineSeconds } from './clock.ts'
import { ChainDirectoryTaken, chainDirectory, takeDirectory } from './directory.ts'
import { call, quantity } from './rpc.ts'
import { type LocalChain, type LocalChainOptions, startLocalChain } from './startLocalChain.ts'

const directories: string[] = []
const started: LocalChain[] = []
after(async () => {
  await Promise.all(started.map((chain) => chain.stop()))
  for (const path of directories) rmSync(path, { recursive: true, force: true })
})

test('a second start finds the blocks, the balances and the past of the first', async () => {
  const dataDirectory = freshDirectory()
  const account = demoAccount(0).address
  const first = await start({ dataDirectory })
  assert.equal(first.isNew, true)
  await call(first.rpcUrl, 'evm_mine', [])
  await first.fund(account, 77n)
  await call(first.rpcUrl, 'evm_mine', [])
  await first.stop()

  const second = await start({ dataDirectory })
  assert.equal(second.isNew, false)
  assert.equal(second.port, first.port)
  assert.equal(quantity(await call(second.rpcUrl, 'eth_blockNumber', [])), 2)
  assert.equal(await call(second.rpcUrl, 'eth_getBalance', [account, 'latest']), '0x4d')
  assert.notEqual(await call(second.rpcUrl, 'eth_getBalance', [account, '0x0']), '0x4d')
  await second.stop()
})

test('a chain may begin in the past; its offset survives a restart, and no block goes backwards', async () => {
  const dataDirectory = freshDirectory()
  const genesisTime = machineSeconds() - 120 * 86_400
  const first = await start({ dataDirectory, genesisTime })
  assert.ok(Math.abs((await headTime(first)) - genesisTime) <= 1)
  await first.advance(86_400)
  const later = await headTime(first)
  assert.ok(later >= genesisTime + 86_400 && later <= genesisTime + 86_402)
  await first.stop()

  const second = await start({ dataDirectory })
  await call(second.rpcUrl, 'evm_mine', [])
  const again = await headTime(second)
  assert.ok(again >= later && again < later + 30, `${again} follows ${later}`)
  assert.ok(Math.abs((await second.now()) - again) <= 1)

  await second.moveTo(machineSeconds())
  assert.ok(Math.abs((await headTime(second)) - machineSeconds()) <= 1)
  await assert.rejects(second.moveTo(genesisTime), RangeError)
  await assert.rejects(second.advance(0), RangeError)
  await second.stop()
})

test('a machine whose clock went back does not mine before the newest block', async () => {
  const dataDirectory = freshDirectory()
  const first = await start({ dataDirectory })
  await first.advance(3600)
  const newest = await headTime(first)
  await first.stop()
  const path = join(dataDirectory, 'clock.json')
  const clock: unknown = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...Object(clock), offsetSeconds: -1000 }))

  const second = await start({ dataDirectory })
  await call(second.rpcUrl, 'evm_mine', [])
  assert.ok((await headTime(second)) >= newest)
  await second.stop()
})

test('a directory in use is refused, and says by whom; a dead holder is taken over', async () => {
  const dataDirectory = freshDirectory()
  const first = await start({ dataDirectory })
  const began = Date.now()
  await assert.rejects(startLocalChain({ dataDirectory }), (error) => {
    assert.ok(error instanceof ChainDirectoryTaken)
    assert.match(error.message, /Another Specie is using this chain: process \d+ holds .*chain\.lock/)
    return true
  })
  assert.ok(Date.now() - began < 2_000, 'a holder that is well need not be waited for')
  await first.stop()
  writeFileSync(join(dataDirectory, 'chain.lock'), '999999999\n')
  await (await start({ dataDirectory })).stop()
  writeFileSync(join(dataDirectory, 'chain.lock'), '')
  await (await start({ dataDirectory })).stop()
})

test('of many that start at once on a dead lock, one gets the directory', async () => {
  const dataDirectory = freshDirectory()
  writeFileSync(join(dataDirectory, 'chain.lock'), '999999999\n')
  const starting = await Promise.allSettled(
    Array.from({ length: 4 }, () => takeDirectory(chainDirectory(dataDirectory), 0, async () => true)),
  )
  assert.equal(starting.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('a state file cut in half falls back to the copy of the last start', async () => {
  const dataDirectory = freshDirectory()
  const first = await start({ dataDirectory })
  await call(first.rpcUrl, 'evm_mine', [])
  await first.stop()
  await (await start({ dataDirectory })).stop()
  truncateSync(join(dataDirectory, 'state.json'), 400)
  const lines: string[] = []
  const third = await start({ dataDirectory, log: (line) => lines.push(line) })
  assert.equal(quantity(await call(third.rpcUrl, 'eth_blockNumber', [])), 1)
  assert.match(lines.join('\n'), /going back to the copy of the last start/)
  await third.stop()
})

test('a node that outlived its keeper and its parent is ended, and what it was told stands', async () => {
  const dataDirectory = freshDirectory()
  const { parent, rpcUrl } = await startedElsewhere(dataDirectory)
  const node = recordedNode(dataDirectory)
  const keeper = Number.parseInt(readFileSync(join(dataDirectory, 'chain.lock'), 'utf8'), 10)
  parent.kill('SIGSTOP')
  process.kill(keeper, 'SIGKILL')
  parent.kill('SIGKILL')
  await until(async () => assert.equal(lives(keeper), false))
  assert.equal(lives(node), true)
  await call(rpcUrl, 'evm_mine', [])
  const lines: string[] = []
  const next = await start({ dataDirectory, log: (line) => lines.push(line) })
  assert.equal(lives(node), false)
  assert.notEqual(recordedNode(dataDirectory), node)
  assert.equal(quantity(await call(next.rpcUrl, 'eth_blockNumber', [])), 2)
  assert.match(lines.join('\n'), new RegExp(`ended the chain node of an earlier start, process ${node}`))
  await call(next.rpcUrl, 'evm_mine', [])
  await next.stop()
  const third = await start({ dataDirectory })
  assert.equal(quantity(await call(third.rpcUrl, 'eth_blockNumber', [])), 3)
  await third.stop()
})

test('another process that has the number of the recorded node by now is left alone', async () => {
  const dataDirectory = freshDirectory()
  const state = join(dataDirectory, 'state.json')
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  try {
    assert.ok(bystander.pid !== undefined)
    writeFileSync(
      join(dataDirectory, 'node.json'),
      JSON.stringify({ processId: bystander.pid, port: 8545, state }),
    )
    writeFileSync(join(dataDirectory, 'chain.lock'), '999999999\n')
    const chain = await start({ dataDirectory })
    assert.equal(bystander.exitCode, null)
    assert.equal(bystander.signalCode, null)
    assert.equal(lives(bystander.pid), true)
    await chain.stop()
  } finally {
    bystander.kill('SIGKILL')
  }
})

test('killed hard, its parent leaves no node behind, and the state is saved', async () => {
  const dataDirectory = freshDirectory()
  const { parent, rpcUrl } = await startedElsewhere(dataDirectory)
  parent.kill('SIGKILL')
  await until(async () => {
    await assert.rejects(call(rpcUrl, 'eth_chainId', []))
  })
  const next = await start({ dataDirectory })
  assert.equal(quantity(await call(next.rpcUrl, 'eth_blockNumber', [])), 1)
  await next.stop()
})

/** By another process, which has mined one block. */
async function startedElsewhere(dataDirectory: string): Promise<{ parent: ChildProcess; rpcUrl: string }> {
  const parent = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { startLocalChain } = await import(${JSON.stringify(new URL('startLocalChain.ts', import.meta.url).href)})
       const chain = await startLocalChain({ dataDirectory: ${JSON.stringify(dataDirectory)} })
       await chain.advance(5)
       console.log(chain.rpcUrl)`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return { parent, rpcUrl: await firstLine(parent) }
}

function recordedNode(dataDirectory: string): number {
  const read: unknown = JSON.parse(readFileSync(join(dataDirectory, 'node.json'), 'utf8'))
  assert.ok(typeof read === 'object' && read !== null && 'processId' in read)
  return Number(read.processId)
}

/** Its parent gone, a process that has ended may wait for long until somebody collects it. */
function lives(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${processId}/status`, 'utf8'))
  } catch (error) {
    return (
      process.platform !== 'linux' && !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
    )
  }
}

/** Ended even when the test that started it fails: a node left running would keep the test run alive. */
async function start(options: LocalChainOptions): Promise<LocalChain> {
  const chain = await startLocalChain(options)
  started.push(chain)
  return chain
}

function freshDirectory(): string {
  const path = mkdtempSync(join(tmpdir(), 'specie-chain-'))
  directories.push(path)
  return path
}

async function headTime(chain: LocalChain): Promise<number> {
  const block = await call(chain.rpcUrl, 'eth_getBlockByNumber', ['latest', false])
  assert.ok(typeof block === 'object' && block !== null && 'timestamp' in block)
  return quantity(block.timestamp)
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const end = text.indexOf('\n')
      if (end >= 0) resolve(text.slice(0, end))
    })
    child.on('exit', (code) => reject(new Error(`It ended with ${code} before it said anything.`)))
  })
}

async function until(holds: () => Promise<void>): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await holds()
      return
    } catch (error) {
      if (attempt >= 200) throw error
      await pause(50)
    }
  }
}
