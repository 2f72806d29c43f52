/**
 * The two commands as a stranger runs them: processes, signals, a real database, a real chain, a real browser. One data
 * directory lives through all of it, so the tests stand in the order in which things happen to it.
 */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Chain, connectChain } from '@specie/coin'
import { startLocalChain } from '@specie/coin/local'
import { verifyProof } from '@specie/evidence'
import { keccak256Hex } from '@specie/register/list'
import { launchBrowser, visit } from '@specie/site/browser'
import { throwAwayDatabase } from '@specie/store'
import { basisPoints, micrograms, printPercent, toBigint } from '@specie/units'
import { pointAt } from '../server/reading/timeline.ts'
import { barsShape, oneBarShape } from '../server/reads/bars.ts'
import { eventsShape } from '../server/reads/events.ts'
import { historyShape } from '../server/reads/history.ts'
import { holdsShape } from '../server/reads/holds.ts'
import { programmeShape } from '../server/reads/programme.ts'
import { reserveShape } from '../server/reads/reserve.ts'
import { statementsShape } from '../server/reads/statements.ts'
import { titlesShape } from '../server/reads/titles.ts'
import { oneVaultShape, vaultsShape } from '../server/reads/vaults.ts'

const bin = fileURLToPath(new URL('../bin.ts', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'specie-life-'))
const data = join(home, 'data')
const processes = new Set<ChildProcess>()
after(async () => {
  for (const child of processes) child.kill('SIGKILL')
  await pause(1_500)
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 })
})

type Run = {
  readonly child: ChildProcess
  readonly output: () => string
  says(pattern: RegExp, withinMs?: number): Promise<RegExpExecArray>
  ends(withinMs?: number): Promise<number | null>
}

function specie(words: readonly string[], env: Record<string, string> = {}): Run {
  const { DATABASE_URL: _, RPC_URL: __, ...rest } = process.env
  const child = spawn(process.execPath, [bin, ...words], {
    env: { ...rest, SPECIE_DATA: data, PORT: '0', NODE_TEST_CONTEXT: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  processes.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk
    })
  let code: number | null | undefined
  child.once('close', (ended) => {
    code = ended
    processes.delete(child)
  })
  return {
    child,
    output: () => output,
    async says(pattern, withinMs = 90_000) {
      for (const deadline = Date.now() + withinMs; Date.now() < deadline; await pause(20)) {
        const found = pattern.exec(output)
        if (found !== null) return found
        if (code !== undefined) break
      }
      return assert.fail(`It never said ${pattern}; it ended with ${code} and said:\n${output}`)
    },
    async ends(withinMs = 20_000) {
      for (const deadline = Date.now() + withinMs; Date.now() < deadline; await pause(20)) {
        if (code !== undefined) return code
      }
      return assert.fail(`It did not end within ${withinMs} ms; it said:\n${output}`)
    },
  }
}

let running: Run | undefined
let address = ''

async function start(env: Record<string, string> = {}): Promise<Run> {
  const run = specie(['start'], env)
  address = (await run.says(/^ {2}(http:\/\/\S+)$/m))[1] ?? ''
  running = run
  return run
}

async function stop(): Promise<void> {
  running?.child.kill('SIGINT')
  assert.equal(await running?.ends(15_000), 0, running?.output())
  running = undefined
}

async function get(path: string): Promise<unknown> {
  const answer = await fetch(`${address}${path}`)
  assert.equal(answer.status, 200, `${path}: ${await answer.clone().text()}`)
  return answer.json()
}

const reserve = async () => reserveShape.parse(await get('/api/v1/reserve'))

async function chainOfIt(): Promise<Chain> {
  const { chain } = programmeShape.parse(await get('/api/v1/programme'))
  assert.ok(chain.rpcUrl !== undefined)
  const contracts = chain.contracts as Chain['contracts']
  return connectChain({ rpcUrl: chain.rpcUrl, contracts, deployedAtBlock: chain.deployedAtBlock })
}

/** Only Linux lists its processes as files. */
const needsProc = existsSync('/proc/self/cmdline')
  ? false
  : 'this system does not list its processes as files'

/** Processes of this data directory whose command line has the word. */
function processesWith(word: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^[0-9]+$/.test(name))
    .filter((name) => {
      try {
        const line = readFileSync(`/proc/${name}/cmdline`, 'latin1')
        return line.includes(data) && line.includes(word)
      } catch {
        return false
      }
    })
    .map(Number)
}

test('Ctrl-C while the first start is still at work ends it within seconds', async () => {
  const run = specie(['start'])
  await run.says(/demonstration …/)
  run.child.kill('SIGINT')
  assert.equal(await run.ends(10_000), 130, run.output())
})

test('a first start killed hard in the middle is begun afresh, and says so', async () => {
  const run = specie(['start'])
  await run.says(/parties admitted/)
  run.child.kill('SIGKILL')
  await run.ends()
  const again = await start()
  assert.match(again.output(), /interrupted before the demonstration was complete: it begins afresh/)
  assert.match(again.output(), /\d s {2}demonstration: done in \d/)
})

test('every read has its shape, with the demonstration behind it', async () => {
  programmeShape.strict().parse(await get('/api/v1/programme'))
  reserveShape.strict().parse(await get('/api/v1/reserve'))
  const { vaults } = vaultsShape.strict().parse(await get('/api/v1/vaults'))
  assert.equal(vaults.length, 4)
  for (const { id } of vaults) oneVaultShape.strict().parse(await get(`/api/v1/vaults/${id}`))
  const { statements } = statementsShape.strict().parse(await get('/api/v1/statements'))
  for (const { signatures, vault, asOf } of statements) {
    assert.ok(signatures.filter(({ role }) => role === 'auditor').length >= 2, `${vault} ${asOf}`)
    assert.equal(signatures.filter(({ role }) => role === 'custodian').length, 1)
  }
  const { points, marks } = historyShape.strict().parse(await get('/api/v1/history?points=120'))
  assert.equal(points.length, 120)
  assert.deepEqual(
    ['delivery', 'freeze', 'hold', 'mint', 'statement', 'title', 'withdrawal'].filter(
      (kind) => !marks.some((mark) => mark.kind === kind),
    ),
    [],
  )
  assert.ok(titlesShape.strict().parse(await get('/api/v1/titles')).titles.length > 0)
  const { holds } = holdsShape.strict().parse(await get('/api/v1/holds'))
  assert.ok(holds.length > 0 && holds.every((hold) => hold.ground !== null), JSON.stringify(holds))
  eventsShape.strict().parse(await get('/api/v1/events?limit=200'))
  const { total } = barsShape.strict().parse(await get('/api/v1/bars?limit=200'))
  assert.ok(total >= 1_000)
})

test('the figures are those of the chain', async () => {
  const shown = await reserve()
  const chain = await chainOfIt()
  const state = await chain.readReserve(shown.block.number)
  assert.equal(shown.block.hash, state.block.hash)
  const own = pointAt(state, Date.parse(shown.countedAt) / 1000)
  assert.equal(shown.countedMicrograms, own.countedMicrograms.toString())
  assert.equal(shown.coverageBasisPoints, own.coverageBasisPoints)
  assert.equal(shown.without?.vault.coverageBasisPoints, own.withoutVaultBasisPoints)
  assert.equal(shown.without?.custodian.coverageBasisPoints, own.withoutCustodianBasisPoints)
  assert.equal(shown.without?.jurisdiction.coverageBasisPoints, own.withoutJurisdictionBasisPoints)
  assert.equal(shown.issuedMicrograms, toBigint(state.supply).toString())
  let counted = 0n
  for (const { vault } of state.vaults)
    counted += toBigint(await chain.countedOnChain(vault, shown.block.number))
  assert.equal(pointAt(state, state.block.time).countedMicrograms, counted)
  assert.equal(
    titlesShape.parse(await get('/api/v1/titles')).titles.length,
    (await chain.readTitles()).length,
  )
})

test('a bar’s proof ends in the root that the chain holds, and its list has the digest that was sworn to', async () => {
  const { bars } = barsShape.parse(await get('/api/v1/bars?vault=3&state=listed&limit=3'))
  for (const { barKey } of bars) {
    const { proof, countedMicrograms } = oneBarShape.strict().parse(await get(`/api/v1/bars/${barKey}`))
    assert.ok(proof !== null)
    const vault = (await (await chainOfIt()).readReserve()).vaults.find((one) => one.vault === 3)
    assert.equal(proof.root, vault?.barRoot)
    const proved = verifyProof(
      {
        leaf: {
          barKey: hex(barKey),
          counted: micrograms(BigInt(countedMicrograms)),
          detail: hex(keccak256Hex(proof.line)),
        },
        index: proof.index,
        siblings: proof.siblings.map(({ hash, sumMicrograms }) => ({
          hash: hex(hash),
          sum: micrograms(BigInt(sumMicrograms)),
        })),
      },
      { hash: hex(proof.root), sum: micrograms(BigInt(proof.sumMicrograms)) },
    )
    assert.ok(proved.ok)
    const list = await (await fetch(`${address}/api/v1/lists/${proof.listDigest}.csv`)).text()
    assert.equal(keccak256Hex(list), proof.listDigest)
    assert.ok(list.includes(`\n${proof.line}\n`))
  }
})

test('a bar that was delivered is gone, stands on no list, and has its whole story', async () => {
  const { bars } = barsShape.parse(await get('/api/v1/bars?state=gone'))
  const stories = await Promise.all(
    bars.map(async ({ barKey }) => oneBarShape.parse(await get(`/api/v1/bars/${barKey}`))),
  )
  const delivered = stories.find((bar) => bar.history.some((event) => event.event === 'delivered'))
  assert.ok(delivered !== undefined, JSON.stringify(bars))
  assert.equal(delivered.proof, null)
  const events = delivered.history.map((event) => event.event)
  assert.deepEqual(
    events.filter((event) => ['arrived', 'title opened', 'delivered'].includes(event)),
    ['arrived', 'title opened', 'delivered'],
  )
})

test('in a browser the page shows the same coverage as the chain, without a fault', async () => {
  const browser = await launchBrowser()
  try {
    const { page, faults } = await visit(browser, address)
    const { coverageBasisPoints } = await reserve()
    const coverage = printPercent(basisPoints(BigInt(coverageBasisPoints ?? 0))).replace(' %', '')
    await page.getByText(coverage, { exact: false }).first().waitFor({ timeout: 10_000 })
    await page.getByText('Felsgrund Hall').first().waitFor()
    assert.deepEqual(faults, [])
  } finally {
    await browser.close()
  }
})

test('a second start on the same data says who runs it and where', async () => {
  const second = specie(['start'])
  assert.equal(await second.ends(), 4)
  assert.match(second.output(), /Specie runs here already/)
  assert.ok(second.output().includes(address))
  assert.ok(second.output().includes(`process  ${running?.child.pid}`))
})

test('a busy port is refused at once, before anything is made', async () => {
  const elsewhere = join(home, 'elsewhere')
  const second = specie(['start'], { SPECIE_DATA: elsewhere, PORT: new URL(address).port })
  assert.equal(await second.ends(10_000), 4)
  assert.match(second.output(), /is taken by another program.*\n.*PORT=\d+ npm start/)
  assert.equal(existsSync(elsewhere), false)
})

test('the demonstration is refused on any chain but the local one; the database is the one that was named', async () => {
  const node = await fakeNode()
  const database = await throwAwayDatabase()
  const { port } = node.address() as { port: number }
  const foreign = join(home, 'foreign')
  const env = {
    SPECIE_DATA: foreign,
    RPC_URL: `http://localhost:${port}/key-77`,
    DATABASE_URL: database.databaseUrl,
  }
  const run = specie(['start'], env)
  assert.equal(await run.ends(60_000), 4, run.output())
  assert.match(run.output(), /demonstration is not for the chain at localhost/)
  assert.doesNotMatch(run.output(), /key-77/)
  assert.equal(existsSync(join(foreign, 'postgres')), false)
  const ours = "select nspname from pg_namespace where nspname in ('programme', 'register', 'issuance')"
  assert.equal((await database.pool.query(ours)).rowCount, 3)
  const reset = specie(['reset', '--yes'], env)
  assert.equal(await reset.ends(), 0, reset.output())
  assert.equal((await database.pool.query(ours)).rowCount, 0)
  await database.close()
  node.close()
})

test('a local chain of one’s own that is too young for the demonstration is refused with what would be right', async () => {
  const node = await startLocalChain()
  const database = await throwAwayDatabase()
  const env = { SPECIE_DATA: join(home, 'young'), RPC_URL: node.rpcUrl, DATABASE_URL: database.databaseUrl }
  const run = specie(['start'], env)
  assert.equal(await run.ends(60_000), 4, run.output())
  assert.match(run.output(), /anvil --timestamp [0-9]+/)
  await Promise.all([node.stop(), database.close()])
})

test('reset is refused while it runs', async () => {
  const run = specie(['reset', '--yes'])
  assert.equal(await run.ends(), 1)
  assert.match(run.output(), /Specie is running in/)
  assert.equal((await fetch(`${address}/readyz`)).status, 200)
})

test('a command moves the clock of the running chain, and the page counts for the new time', async () => {
  const before = Date.parse((await reserve()).countedAt)
  const run = specie(['advance', '3d'])
  assert.equal(await run.ends(), 0, run.output())
  await pause(1_700)
  const moved = (Date.parse((await reserve()).countedAt) - before) / 1000
  assert.ok(moved >= 3 * 86_400 && moved < 3 * 86_400 + 60, `${moved} s`)
})

test('Ctrl-C ends it in order, and the next start finds everything as it was', async () => {
  const before = await reserve()
  await stop()
  assert.equal(existsSync(join(data, 'running.json')), false)
  await pause(200)
  if (needsProc === false) assert.deepEqual([processesWith('anvil'), processesWith('postgres')], [[], []])
  const again = await start()
  assert.doesNotMatch(again.output(), /demonstration/)
  const { block, countedAt: _, ...figures } = await reserve()
  const { block: blockBefore, countedAt: __, ...figuresBefore } = before
  assert.deepEqual(block, blockBefore)
  assert.deepEqual(figures, figuresBefore)
})

test('killed hard, it starts again with the same head', async () => {
  const before = await reserve()
  running?.child.kill('SIGKILL')
  await running?.ends()
  const again = await start()
  assert.doesNotMatch(again.output(), /lost blocks/)
  assert.deepEqual((await reserve()).block, before.block)
})

test('when the chain is killed no old figure is shown, lists still are, and a new start has everything', {
  skip: needsProc,
}, async () => {
  const { listDigest } = vaultsShape.parse(await get('/api/v1/vaults')).vaults[0] ?? assert.fail('no vault')
  const nodes = processesWith('bin/anvil').filter(
    (pid) => !readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('keeper'),
  )
  assert.equal(nodes.length, 1)
  for (const pid of nodes) process.kill(pid, 'SIGKILL')
  await pause(2_000)
  const silent = await fetch(`${address}/api/v1/reserve`)
  assert.equal(silent.status, 503)
  assert.equal(silent.headers.get('content-type'), 'application/problem+json')
  assert.equal((await fetch(`${address}/readyz`)).status, 503)
  assert.equal((await fetch(`${address}/healthz`)).status, 200)
  assert.equal((await fetch(`${address}/api/v1/lists/${listDigest}.csv`)).status, 200)
  assert.equal((await fetch(address)).status, 200)
  assert.match(running?.output() ?? '', /The chain does not answer/)
  await stop()
  await start()
  assert.equal((await fetch(`${address}/readyz`)).status, 200)
})

test('when the database is killed readiness says so, and a new start has everything', {
  skip: needsProc,
}, async () => {
  const before = await reserve()
  const server = processesWith('bin/postgres')[0] ?? assert.fail('no server')
  process.kill(server, 'SIGKILL')
  await pause(500)
  const unready = await fetch(`${address}/readyz`)
  assert.equal(unready.status, 503)
  assert.match(await unready.text(), /the database/)
  running?.child.kill('SIGINT')
  await running?.ends()
  await start()
  assert.deepEqual((await reserve()).block, before.block)
  assert.equal((await fetch(`${address}/readyz`)).status, 200)
})

test('a chain that has lost its last blocks is noticed, and said plainly', async () => {
  await stop()
  const [state, clock, aside] = [
    join(data, 'chain', 'state.json'),
    join(data, 'chain', 'clock.json'),
    join(home, 'aside'),
  ]
  copyFileSync(state, aside)
  copyFileSync(clock, `${aside}.clock`)
  await start()
  const run = specie(['advance', '1h'])
  assert.equal(await run.ends(), 0, run.output())
  await pause(1_700)
  const seen = (await reserve()).block.number
  await stop()
  copyFileSync(aside, state)
  copyFileSync(`${aside}.clock`, clock)
  const again = await start()
  assert.match(
    again.output(),
    new RegExp(`has lost blocks.*\\n.*seen {3}block ${seen},.*\\n.*now {4}block ${seen - 1},`),
  )
  assert.equal((await reserve()).block.number, seen - 1)
})

test('a chain that is not the programme’s is refused with what was found', async () => {
  await stop()
  rmSync(join(data, 'chain'), { recursive: true })
  const run = specie(['start'])
  assert.equal(await run.ends(30_000), 4, run.output())
  assert.match(run.output(), /does not hold the programme that the database remembers.\n.*Meridian Gold/)
})

test('reset asks before it forgets; a demonstration it forgets for a script too, since a start makes it again', async () => {
  const mark = join(data, 'demonstration')
  rmSync(mark)
  const unasked = specie(['reset'])
  assert.equal(await unasked.ends(), 2)
  assert.match(unasked.output(), /--yes/)
  assert.ok(existsSync(join(data, 'postgres')))
  writeFileSync(mark, '')
  const run = specie(['reset'])
  assert.equal(await run.ends(), 0, run.output())
  assert.equal(existsSync(data), false)
})

/** A node that says it serves chain 1, and nothing else. */
function fakeNode(): Promise<Server> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const { id, method } = JSON.parse(body)
      const result = method === 'eth_chainId' ? '0x1' : method === 'web3_clientVersion' ? 'geth/v1' : null
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ jsonrpc: '2.0', id, result }))
    })
  })
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)))
}

function hex(text: string): `0x${string}` {
  assert.match(text, /^0x[0-9a-f]+$/)
  return text as `0x${string}`
}
