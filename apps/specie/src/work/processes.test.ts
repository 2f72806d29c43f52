/**
 * Several servers and several workers over one database and one node, as real processes: they are killed, the database cuts everybody off,
 * the node goes away and comes back, and every order reaches the chain once.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type Socket, connect as tcp } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { encryptKey } from '@specie/evidence'
import { writeKeystore } from '@specie/evidence/keystore-file'
import { advanceOrder, findOrder, type Office, type Order } from '@specie/issuance'
import { type Store, throwAwayDatabase } from '@specie/store'
import { coinUnits } from '@specie/units'
import { bytesToHex } from 'viem'
import { approved, cleared, mandate, operators } from '../../../../packages/issuance/test/desk.ts'
import {
  people,
  rpc,
  type TestProgramme,
  testProgramme,
} from '../../../../packages/issuance/test/programme.ts'
import { admitForTest } from '../../test/admitted.ts'
import { type Run, specie } from '../../test/specieProcess.ts'
import { migrateAll } from '../programme/migrations.ts'
import { keepSettings } from '../programme/store.ts'

let home: string
let programme: TestProgramme
let office: Office
let node: Proxy
const runs: Run[] = []

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'specie-work-'))
  programme = await testProgramme()
  office = programme.office
  const { chain } = programme
  await migrateAll(office.pool)
  const deployedAtBlock = ((await chain.events({ from: 0 }))[0]?.block.number ?? 0) - 2
  await keepSettings(office.pool, {
    name: 'Test programme',
    coin: { name: 'Test Gold', symbol: 'TST' },
    metal: 'gold',
    demonstration: false,
    chainId: chain.chainId,
    contracts: chain.contracts,
    deployedAtBlock,
    deployedAtHash: (await chain.block(deployedAtBlock)).hash,
  })
  const [first, second] = people.officers.map(({ address }) => address)
  assert.ok(first && second)
  await admitForTest({
    pool: office.pool,
    dataDirectory: home,
    at: new Date((await chain.now()) * 1000),
    officers: [first, second],
    sponsors: [people.sponsor.address, people.otherSponsor.address],
    holders: [people.holder.address],
    places: ['CH'],
  })
  for (const operator of [operators.drafter, operators.approver])
    await mandate(office, people.sponsor, operator.address)
  const key = people.sponsor.getHdKey().privateKey
  assert.ok(key)
  const encrypted = await encryptKey(bytesToHex(key), 'a long password of the test')
  assert.ok(encrypted.ok)
  await writeKeystore(join(home, 'sponsor.json'), encrypted.value)
  await writeFile(join(home, 'password'), 'a long password of the test')
  node = await proxyTo(programme.local.port)
})
after(async () => {
  for (const { child } of runs) child.kill('SIGKILL')
  await node?.close()
  await programme?.close()
  await rm(home, { recursive: true, force: true })
})

test('two workers carry orders to the chain, each once, and two servers tell of them', async () => {
  const [one, two] = [await worker(), await worker()]
  const servers = [await server(), await server()]
  const orders = await ordered(6)
  await allAre(orders, 'final')
  assert.equal(await minted(orders), orders.length)
  for (const address of servers) {
    assert.equal((await fetch(`${address}/readyz`)).status, 200)
    // A server shows what its last look at the chain showed.
    await until(async () => {
      const reserve = (await (await fetch(`${address}/api/v1/reserve`)).json()) as {
        issuedMicrograms?: string
      }
      return reserve.issuedMicrograms === String(gramsOfAll(orders) * 1_000_000n)
    })
  }
  for (const run of [one, two]) {
    run.child.kill('SIGINT')
    assert.equal(await run.ends(), 0, run.output())
    assert.match(run.output(), /Stopped\./)
  }
})

test('a worker killed in the middle leaves its part to the other', async () => {
  const [one, two] = [await worker(), await worker()]
  const orders = await ordered(6)
  await until(async () => (await states(orders)).some((state) => state === 'sent' || state === 'included'))
  one.child.kill('SIGKILL')
  await allAre(orders, 'final')
  assert.equal(await minted(orders), orders.length)
  two.child.kill('SIGTERM')
  assert.equal(await two.ends(), 0, two.output())
})

test('a database that cuts everybody off, and a node that goes away and comes back, are survived', async () => {
  const run = await worker()
  const { pool } = office
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  // The test's own connections were cut as well: it goes on once its pool has noticed.
  await until(() =>
    Promise.all(Array.from({ length: 10 }, () => pool.query('select 1'))).then(Boolean, () => false),
  )
  const first = await ordered(2)
  await allAre(first, 'final')
  node.down()
  const second = await ordered(2)
  await pause(1_500)
  assert.equal(run.child.exitCode, null, run.output())
  node.up()
  await allAre(second, 'final')
  assert.equal(await minted([...first, ...second]), 4)
  assert.match(run.output(), /failed|lost|cannot|tried again|not/)
  run.child.kill('SIGINT')
  assert.equal(await run.ends(), 0, run.output())
})

test('who works without a key carries nothing: a ready order waits for its party’s wallet', async () => {
  const run = command(['work'])
  await run.says(/nothing is signed here/)
  // The keys of those who were killed are forgotten after a while.
  await until(async () => {
    const { rows } = await office.pool.query(
      "select count(*) as live from outbox.carrier where seen_at > now() - interval '20 seconds'",
    )
    return rows[0].live === 0n
  })
  const orders = await ordered(1)
  await pause(1_000)
  assert.deepEqual(await states(orders), ['ready'])
  await worker()
  await allAre(orders, 'final')
  run.child.kill('SIGINT')
  assert.equal(await run.ends(), 0, run.output())
})

test('a backup made while all this works is restored, and the work goes on from a chain that is ahead of it', async () => {
  const working = await worker()
  const before = await ordered(2)
  const file = join(home, 'backup')
  const backup = command(['backup', file])
  assert.equal(await backup.ends(60_000), 0, backup.output())
  const digest = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  assert.ok(backup.output().includes(digest), backup.output())
  const check = command(['restore', file, '--check'])
  assert.equal(await check.ends(60_000), 0, check.output())
  assert.match(check.output(), new RegExp(`^sha-256 ${digest} `))
  await allAre(before, 'final')
  working.child.kill('SIGINT')
  await working.ends()

  const restored = await throwAwayDatabase()
  try {
    const into = { ...environment(), DATABASE_URL: restored.databaseUrl }
    const killed = specie(['restore', file], into)
    runs.push(killed)
    await until(async () => (await activeIn(restored)) > 0)
    killed.child.kill('SIGKILL')
    await killed.ends()
    const restore = specie(['restore', file], into)
    runs.push(restore)
    assert.equal(await restore.ends(60_000), 0, restore.output())
    assert.match(restore.output(), new RegExp(`^sha-256 ${digest} `), 'told before anything is touched')
    const keys = ['--keystore', join(home, 'sponsor.json'), '--password-file', join(home, 'password')]
    const run = specie(['work', ...keys], into)
    runs.push(run)
    await run.says(/signing for/, 60_000)
    const original = office
    office = { ...original, pool: restored.pool }
    try {
      // Minted before the database was lost, whatever the backup knew of it: not again.
      await allAre(before, 'final')
      assert.equal(await minted(before), before.length)
      const later = await ordered(2)
      await allAre(later, 'final')
      assert.equal(await minted([...before, ...later]), 4)
    } finally {
      office = original
    }
    run.child.kill('SIGINT')
    assert.equal(await run.ends(), 0, run.output())
  } finally {
    await restored.close()
  }
})

test('work for nobody, and with a wrong number of passwords, is refused in words', async () => {
  const none = specie(['work'], {
    ...environment(),
    DATABASE_URL: '',
    RPC_URL: '',
    SPECIE_DATA: join(home, 'none'),
  })
  runs.push(none)
  assert.equal(await none.ends(60_000), 4, none.output())
  assert.match(none.output(), /There is no programme in .*none to work for/)
  const wrong = command([
    'work',
    '--keystore',
    join(home, 'sponsor.json'),
    '--password-file',
    'a',
    '--password-file',
    'b',
  ])
  assert.equal(await wrong.ends(), 2, wrong.output())
})

let references = 0
async function ordered(count: number): Promise<readonly Order[]> {
  const orders: Order[] = []
  for (let one = 0; one < count; one += 1) {
    references += 1
    const order = await approved(office, {
      key: `order ${references}`,
      kind: 'mint',
      party: people.sponsor.address,
      content: { to: people.holder.address, amount: coinUnits(BigInt(references) * 1_000_000n) },
    })
    orders.push(await cleared(office, order))
    await advanceOrder(office, order.id)
  }
  return orders
}

async function states(orders: readonly Order[]): Promise<readonly (string | undefined)[]> {
  return Promise.all(orders.map(async ({ id }) => (await findOrder(office.pool, id))?.state))
}

async function allAre(orders: readonly Order[], wanted: string): Promise<void> {
  await until(async () => {
    // Time passes on the chain too: nothing is final before later blocks come.
    await rpc(programme.local, 'evm_mine')
    return (await states(orders)).every((state) => state === wanted)
  })
}

/** How often these were minted, as the chain itself tells. */
async function minted(orders: readonly Order[]): Promise<number> {
  const events = await programme.chain.events({ from: 0 })
  const transactions = await Promise.all(
    orders.map(async ({ id }) => (await findOrder(office.pool, id))?.transaction),
  )
  assert.equal(new Set(transactions).size, orders.length)
  const amounts = new Set(orders.map((order) => (order.kind === 'mint' ? String(order.content.amount) : '')))
  return events.filter((event) => event.kind === 'minted' && amounts.has(String(event.amount))).length
}

/** Others at work in this database. */
async function activeIn({ pool }: Store): Promise<bigint> {
  const { rows } = await pool.query(
    "select count(*) as active from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'specie%'",
  )
  return rows[0].active
}

function gramsOfAll(orders: readonly Order[]): bigint {
  return orders.reduce((sum, _, index) => sum + BigInt(index + 1), 0n)
}

async function worker(): Promise<Run> {
  const keys = ['--keystore', join(home, 'sponsor.json'), '--password-file', join(home, 'password')]
  const run = command(['work', ...keys])
  await run.says(/^Working for Test programme, signing for/m, 60_000)
  return run
}

async function server(): Promise<string> {
  const run = command(['serve'])
  return (await run.says(/^ {2}(http:\/\/\S+)$/m, 60_000))[1] ?? ''
}

function command(words: readonly string[]): Run {
  const run = specie(words, environment())
  runs.push(run)
  return run
}

function environment(): Record<string, string> {
  return {
    SPECIE_DATA: join(home, 'data'),
    DATABASE_URL: String(office.pool.options.connectionString),
    RPC_URL: node.url,
  }
}

type Proxy = { readonly url: string; down(): void; up(): void; close(): Promise<void> }

/** A node's address that can be cut off. */
async function proxyTo(port: number): Promise<Proxy> {
  const open = new Set<Socket>()
  let isUp = true
  const server: Server = createServer((socket) => {
    if (!isUp) return socket.destroy()
    const there = tcp(port, '127.0.0.1')
    for (const [one, other] of [
      [socket, there],
      [there, socket],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
    socket.pipe(there).pipe(socket)
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  return {
    url: `http://127.0.0.1:${address.port}`,
    down() {
      isUp = false
      for (const socket of open) socket.destroy()
    },
    up() {
      isUp = true
    },
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function until(holds: () => Promise<boolean>, withinMs = 60_000): Promise<void> {
  const end = Date.now() + withinMs
  while (!(await holds())) {
    if (Date.now() > end)
      assert.fail(`It did not come to be. ${runs.map((run) => run.output()).join('\n---\n')}`)
    await pause(150)
  }
}
