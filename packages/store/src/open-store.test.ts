import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { openStore, removeEmbeddedServer, throwAwayDatabase } from './index.ts'

const inFolder = (name: string) => join(dataDirectory, 'postgres', name)
const program = fileURLToPath(new URL('../test/uses-store.ts', import.meta.url))
let dataDirectory = ''
let programs: ChildProcess[] = []
// Windows has neither modes nor signals of this kind.
const unixOnly = { skip: process.platform === 'win32' ? 'signals and file modes of Unix' : false }

beforeEach(async () => {
  delete process.env.DATABASE_URL
  dataDirectory = await mkdtemp(join(tmpdir(), 'specie-store-'))
})
afterEach(async () => {
  for (const child of programs) child.kill('SIGKILL')
  programs = []
  await stopped()
  await rm(dataDirectory, { recursive: true, force: true, maxRetries: 10 })
})

test('the first start makes a database, the second finds its data, and in between no server runs', async () => {
  const first = await openStore({ dataDirectory })
  await first.pool.query("create table bar as select 'A 1' as serial")
  await first.close()
  assert.equal(existsSync(inFolder('keeper.json')), false)
  await assert.rejects(new pg.Client({ connectionString: first.databaseUrl }).connect(), {
    code: 'ECONNREFUSED',
  })

  const second = await openStore({ dataDirectory })
  const { rows } = await second.pool.query('select serial, current_setting($1) as version from bar', [
    'server_version_num',
  ])
  assert.equal(rows[0].serial, 'A 1')
  assert.match(rows[0].version, /^18/)
  await second.close()
  await second.close()
})

test(
  'the password is random, kept for its user alone, asked for, and the server listens on this machine only',
  unixOnly,
  async () => {
    const store = await openStore({ dataDirectory })
    const password = (await readFile(inFolder('password'), 'utf8')).trim()
    assert.ok(password.length >= 32)
    for (const name of ['password', 'keeper.json', 'server.log']) {
      assert.equal((await stat(inFolder(name))).mode & 0o777, 0o600, name)
    }
    assert.equal(new URL(store.databaseUrl).password, password)
    const wrong = store.databaseUrl.replace(password, 'password')
    await assert.rejects(
      new pg.Client({ connectionString: wrong }).connect(),
      /password authentication failed/,
    )
    const { rows } = await store.pool.query(
      "select current_setting('listen_addresses') as open, current_setting('fsync') as kept",
    )
    assert.deepEqual(rows, [{ open: '127.0.0.1', kept: 'on' }])
    assert.equal((await readFile(inFolder('server.log'), 'utf8')).includes(password), false)
    await store.close()
    await store.close()
  },
)

test('two programs that start at once on one folder share one server, which ends with the last of them', async () => {
  const [one, two] = await Promise.all([started(), started()])
  assert.equal(one.databaseUrl, two.databaseUrl)
  one.child.kill('SIGKILL')
  await pause(300)
  const third = await openStore({ dataDirectory })
  assert.equal(third.databaseUrl, two.databaseUrl)
  await third.close()
  assert.ok(existsSync(inFolder('keeper.json')), 'one program is still there')
  two.child.kill('SIGKILL')
  await stopped()
})

test('a program that leaves in the moment another comes does not take its server away', async () => {
  const url = (await openAndClose()).databaseUrl
  for (let round = 0; round < 3; round += 1) {
    const first = await openStore({ dataDirectory })
    const [, second] = await Promise.all([first.close(), openStore({ dataDirectory })])
    assert.equal((await second.pool.query('select 1 as one')).rows[0].one, 1)
    await second.close()
  }
  assert.match(url, /^postgresql:/)
})

test(
  'Ctrl-C reaches a whole terminal, and the server still ends in order with its data on the disk',
  unixOnly,
  async () => {
    const running = await started()
    const client = new pg.Client({ connectionString: running.databaseUrl })
    client.on('error', () => {})
    await client.connect()
    await client.query('create table bar (serial text)')
    await client.end()
    // A negative number is the process group, which is what a terminal interrupts.
    process.kill(-(running.child.pid ?? assert.fail()), 'SIGINT')
    await stopped()
    const log = await readFile(inFolder('server.log'), 'utf8')
    assert.match(log, /database system is shut down\s*$/)
    const again = await openStore({ dataDirectory })
    assert.equal((await again.pool.query('select * from bar')).rowCount, 0)
    await again.close()
  },
)

test('a program killed hard takes its server with it', unixOnly, async () => {
  const { child } = await started()
  const server = await serverPid()
  child.kill('SIGKILL')
  await stopped()
  assert.equal(await alive(server), false)
})

test(
  'a keeper killed hard leaves a server running: the next start ends that one and goes on with its data',
  unixOnly,
  async () => {
    const first = await started()
    const server = await serverPid()
    const { pid } = JSON.parse(await readFile(inFolder('keeper.json'), 'utf8'))
    process.kill(pid, 'SIGKILL')
    first.child.kill('SIGKILL')
    await pause(200)
    assert.equal(await alive(server), true)
    const store = await openStore({ dataDirectory })
    assert.equal(await alive(server), false)
    assert.equal((await store.pool.query('select 1 as one')).rows[0].one, 1)
    await store.close()
  },
)

test(
  'a crashed server is told of and recovers at the next start, with everything that was committed',
  unixOnly,
  async () => {
    const lines: string[] = []
    const store = await openStore({ dataDirectory, log: (line) => lines.push(line) })
    await store.pool.query("create table bar as select 'A 1' as serial")
    process.kill(await serverPid(), 'SIGKILL')
    await stopped()
    await store.close()
    assert.ok(lines.some((line) => line.includes('stopped by itself')))
    const again = await openStore({ dataDirectory })
    assert.deepEqual((await again.pool.query('select serial from bar')).rows, [{ serial: 'A 1' }])
    await again.close()
  },
)

test(
  'a stale postmaster.pid whose number belongs to another process by now does not stop a start',
  unixOnly,
  async () => {
    const { child } = await started()
    const pidFile = join(inFolder('cluster'), 'postmaster.pid')
    const text = await readFile(pidFile, 'utf8')
    child.kill('SIGKILL')
    await stopped()
    await writeFile(pidFile, text.replace(/^\d+/, String(process.pid)))
    await openAndClose()
  },
)

test('a first start cut off in the middle is begun anew', unixOnly, async () => {
  const child = launch()
  while (!existsSync(inFolder('password'))) await pause(10)
  const { pid } = JSON.parse(await readFile(inFolder('keeper.json'), 'utf8'))
  process.kill(pid, 'SIGKILL')
  child.kill('SIGKILL')
  await openAndClose()
})

test('a database of another major version is refused with what to do', async () => {
  await openAndClose()
  await writeFile(join(inFolder('cluster'), 'PG_VERSION'), '17\n')
  await assert.rejects(
    openStore({ dataDirectory }),
    /made by PostgreSQL 17; this program brings 18\. Dump it/,
  )
})

test('removing is refused while somebody uses the database, and leaves nothing afterwards', async () => {
  const store = await openStore({ dataDirectory })
  await assert.rejects(removeEmbeddedServer(dataDirectory), /is in use\. Stop the program/)
  assert.equal((await store.pool.query('select 1 as one')).rows[0].one, 1)
  await store.close()
  await removeEmbeddedServer(dataDirectory)
  assert.equal(existsSync(join(dataDirectory, 'postgres')), false)
})

test('root may keep its data where the server’s own user cannot go, such as /root', {
  skip: process.getuid?.() === 0 && process.platform === 'linux' ? false : 'only as root on Linux',
}, async (t) => {
  const home = await mkdtemp(join(tmpdir(), 'specie-home-'))
  await chmod(home, 0o700)
  const within = join(home, 'specie', 'data')
  await mkdir(within, { recursive: true })
  t.after(() => rm(home, { recursive: true, force: true }))
  const store = await openStore({ dataDirectory: within })
  assert.equal((await store.pool.query('select 1 as one')).rows[0].one, 1)
  await store.close()
  assert.equal((await stat(home)).mode & 0o777, 0o700)
})

test('a database named by DATABASE_URL is used, and no server is started beside it', async (t) => {
  const database = await throwAwayDatabase()
  t.after(database.close)
  process.env.DATABASE_URL = database.databaseUrl
  const store = await openStore({ dataDirectory })
  assert.equal(store.databaseUrl, database.databaseUrl)
  await store.close()
  assert.equal(existsSync(join(dataDirectory, 'postgres')), false)
})

test('a database that does not answer is named without its password, with what to check', async () => {
  const databaseUrl = 'postgresql://someone:secret@127.0.0.1:1/specie'
  await assert.rejects(openStore({ databaseUrl, dataDirectory }), (error: Error) => {
    assert.match(
      error.message,
      /^The database at postgresql:\/\/someone:\*\*\*@127\.0\.0\.1:1\/specie does not answer: /,
    )
    assert.match(error.message, /Check DATABASE_URL/)
    assert.equal(error.message.includes('secret'), false)
    return true
  })
})

async function openAndClose() {
  const store = await openStore({ dataDirectory })
  await store.close()
  return store
}

function launch(): ChildProcess {
  const child = spawn(process.execPath, [program, dataDirectory, 'stay'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: '' },
  })
  programs.push(child)
  return child
}

async function started(): Promise<{ child: ChildProcess; databaseUrl: string }> {
  const child = launch()
  const line = await new Promise<string>((done, fail) => {
    child.stdout?.once('data', (chunk: Buffer) => done(chunk.toString()))
    child.once('exit', () => fail(new Error('the program ended before it was ready')))
  })
  return { child, databaseUrl: JSON.parse(line).databaseUrl }
}

/** Waits until nobody keeps the folder any more. */
async function stopped(): Promise<void> {
  for (let waited = 0; waited < 300; waited += 1) {
    if (!existsSync(inFolder('keeper.json')) && !existsSync(join(inFolder('cluster'), 'postmaster.pid')))
      return
    if (!existsSync(inFolder('keeper.json')) && !(await alive(await serverPid()))) return
    await pause(100)
  }
  assert.fail('the embedded server is still running')
}

async function serverPid(): Promise<number> {
  const text = await readFile(join(inFolder('cluster'), 'postmaster.pid'), 'utf8').catch(() => '0')
  return Number.parseInt(text, 10)
}

async function alive(pid: number): Promise<boolean> {
  if (pid <= 1) return false
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  if (process.platform !== 'linux') return true
  return (await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '')) !== ''
}
