import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import {
  addJob,
  migrateJobs,
  runJobs,
  type Task,
  type ThrowAwayDatabase,
  throwAwayDatabase,
  transaction,
} from './index.ts'

let database: ThrowAwayDatabase
let ending: AbortController
let running: Promise<void>[]
let programs: ChildProcess[]

beforeEach(async () => {
  database = await throwAwayDatabase()
  await migrateJobs(database.pool)
  ending = new AbortController()
  running = []
  programs = []
})
afterEach(async () => {
  ending.abort()
  for (const program of programs) program.kill('SIGKILL')
  await Promise.allSettled(running)
  await database.close()
})

test('a job runs once its transaction committed, and one of a rolled-back transaction never', async () => {
  const names = collect()
  run({ note: names.task })
  const { pool } = database
  await assert.rejects(
    transaction(pool, async (client) => {
      await addJob(client, 'note', { name: 'rolled back' })
      throw new Error('the sponsor thinks again')
    }),
  )
  await transaction(pool, async (client) => {
    await addJob(client, 'note', { name: 'committed' })
    assert.deepEqual(names.seen, [])
  })
  await until(() => names.seen.length > 0)
  assert.deepEqual(names.seen, ['committed'])
  // The row goes only after the task has returned.
  const left = async () =>
    (await pool.query('select count(*) as jobs from graphile_worker.jobs')).rows[0].jobs
  await until(async () => (await left()) === 0n)
})

test('of several runners each job is run by one, and all of them are run', async () => {
  const names = collect(5)
  for (let runner = 0; runner < 3; runner += 1) run({ note: names.task })
  const jobs = Array.from({ length: 60 }, (_, at) => `job ${at}`)
  await transaction(database.pool, async (client) => {
    for (const name of jobs) await addJob(client, 'note', { name })
  })
  await until(() => names.seen.length >= jobs.length)
  assert.deepEqual(names.seen.toSorted(), jobs.toSorted())
})

test('one key is one waiting job, with what was said last', async () => {
  const { pool } = database
  for (const name of ['first', 'second', 'third']) await addJob(pool, 'note', { name }, { jobKey: 'order 7' })
  await addJob(pool, 'note', { name: 'other' }, { jobKey: 'order 8' })
  const names = collect()
  run({ note: names.task })
  await until(() => names.seen.length >= 2)
  assert.deepEqual(names.seen.toSorted(), ['other', 'third'])
})

test('a job keyed like one that runs already is run after it: what was said meanwhile is not lost', async () => {
  const names = collect(300)
  run({ note: names.task })
  await addJob(database.pool, 'note', { name: 'first' }, { jobKey: 'order 7' })
  await until(() => names.begun.length === 1)
  await addJob(database.pool, 'note', { name: 'second' }, { jobKey: 'order 7' })
  await until(() => names.seen.length === 2)
  assert.deepEqual(names.seen, ['first', 'second'])
})

test('a job for later waits for its time', async () => {
  const names = collect()
  run({ note: names.task })
  const runAt = new Date(Date.now() + 1_500)
  await addJob(database.pool, 'note', { name: 'later' }, { runAt })
  await until(() => names.seen.length > 0)
  assert.ok(Date.now() >= runAt.getTime())
})

test('a task that fails is tried again', async () => {
  let tries = 0
  run({
    stubborn: async () => {
      tries += 1
      if (tries === 1) throw new Error('not yet')
    },
  })
  await addJob(database.pool, 'stubborn', {})
  await until(() => tries === 2, 15_000)
})

test('a killed worker’s job is taken over within ten seconds, and a standing one’s is not touched', async () => {
  const { pool } = database
  await pool.query('create table began (job text, process int); create table done (job text, process int)')
  const [killed, standing] = [await program(), await program()]
  for (const [name, forMs] of [
    ['a', 300_000],
    ['b', 9_000],
  ] as const)
    await addJob(pool, 'work', { name, forMs })
  // Each has the capacity for both, so which has which is found out.
  const began = async () => (await pool.query('select job, process from began')).rows
  await until(async () => (await began()).length === 2)
  const holder = (await began()).find(({ job }) => job === 'a').process
  const victim = [killed, standing].find(({ pid }) => pid === holder)
  const other = [killed, standing].find(({ pid }) => pid !== holder)
  // Cut down its time, so that whoever takes it over ends it.
  await pool.query(
    `update graphile_worker._private_jobs set payload = '{"name":"a","forMs":1}' where payload->>'name' = 'a'`,
  )
  other?.kill('SIGSTOP')
  const third = await program()
  victim?.kill('SIGKILL')
  const since = Date.now()
  const done = async () => (await pool.query("select process from done where job = 'a'")).rows
  await until(async () => (await done()).length > 0, 15_000)
  assert.ok(Date.now() - since < 10_000, `${Date.now() - since} ms`)
  assert.deepEqual(await done(), [{ process: third.pid }])
  other?.kill('SIGCONT')
  // Had b been with the one that stood still, nobody else may have begun it.
  const byB = (await began()).filter(({ job }) => job === 'b')
  const survivors = byB.filter(({ process }) => process !== victim?.pid)
  assert.ok(survivors.length <= 1, JSON.stringify(byB))
})

test('a runner whose database connection is cut says so by ending, and the next one goes on', async () => {
  const names = collect()
  const lost = runJobs({
    pool: database.pool,
    tasks: { note: names.task },
    signal: ending.signal,
    log: () => {},
  })
  const failed = assert.rejects(lost, /lost its connection|ended by itself/)
  await addJob(database.pool, 'note', { name: 'before' })
  await until(() => names.seen.length === 1)
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'specie jobs' and datname = current_database()`,
  )
  await failed
  await addJob(database.pool, 'note', { name: 'after' })
  run({ note: names.task })
  await until(() => names.seen.length === 2)
})

test('the queue’s tables are made once, however many processes begin together', async () => {
  const fresh = await throwAwayDatabase()
  try {
    await Promise.all([1, 2, 3, 4].map(() => migrateJobs(fresh.pool)))
    await addJob(fresh.pool, 'note', {})
  } finally {
    await fresh.close()
  }
})

function run(tasks: Readonly<Record<string, Task>>): void {
  running.push(runJobs({ pool: database.pool, tasks, signal: ending.signal, log: () => {} }))
}

function collect(forMs = 0) {
  const begun: string[] = []
  const seen: string[] = []
  const task: Task = async (payload) => {
    const { name } = payload as { name: string }
    begun.push(name)
    if (forMs > 0) await new Promise((resume) => setTimeout(resume, forMs))
    seen.push(name)
  }
  return { begun, seen, task }
}

async function program(): Promise<ChildProcess> {
  const path = fileURLToPath(new URL('../test/runs-jobs.ts', import.meta.url))
  const child = spawn(process.execPath, [path], {
    env: { ...process.env, DATABASE_URL: database.databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  programs.push(child)
  await once(child.stdout, 'data')
  return child
}

async function until(holds: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const end = Date.now() + withinMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come to be within ${withinMs} ms: ${holds}`)
    await new Promise((resume) => setTimeout(resume, 20))
  }
}
