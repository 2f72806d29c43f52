import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { createPool, type Migration, sealTemplate, startTestDatabase, throwAwayDatabase } from './index.ts'

const bars: Migration = { name: 'test/001 bars', sql: 'create table bar (serial text primary key);' }

test('each call gives a database of its own, with the migrations in it and nothing else', async (t) => {
  const databases = await Promise.all([1, 2, 3].map(() => throwAwayDatabase({ migrations: [bars] })))
  t.after(() => Promise.all(databases.map(({ close }) => close())))
  for (const { pool } of databases) await pool.query("insert into bar values ('A 1')")
  for (const { pool } of databases) {
    const { rows } = await pool.query('select count(*) as bars from bar')
    assert.equal(rows[0].bars, 1n)
  }
})

test('a closed database is gone, and may be closed again', async () => {
  const { databaseUrl, close } = await throwAwayDatabase()
  await close()
  await close()
  const client = new pg.Client({ connectionString: databaseUrl })
  await assert.rejects(client.connect(), /does not exist/)
})

test('a process that closes nothing ends by itself and leaves no server and no file behind', async (t) => {
  const temporary = await mkdtemp(join(tmpdir(), 'specie-empty-'))
  t.after(() => rm(temporary, { recursive: true, force: true }))
  const program = fileURLToPath(new URL('../test/never-closes.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [program], {
    env: { ...process.env, SPECIE_TEST_DATABASE_URL: '', TMPDIR: temporary, TMP: temporary, TEMP: temporary },
    timeout: 60_000,
  })
  for (let waited = 0; waited < 100 && readdirSync(temporary).length > 0; waited += 1) await pause(100)
  assert.deepEqual(readdirSync(temporary), [])
  const client = new pg.Client({ connectionString: stdout.trim() })
  await assert.rejects(client.connect(), { code: 'ECONNREFUSED' })
})

test('no number is given out twice in a clone whose server was killed', async () => {
  // A server of its own, because a killed backend takes every connection of the server with it.
  const server = await startTestDatabase()
  const opened: pg.Pool[] = []
  const connect = (name: string) => {
    const url = new URL(server.databaseUrl)
    url.pathname = `/${name}`
    const pool = createPool(url.href, { max: 1 })
    pool.on('error', () => {})
    opened.push(pool)
    return pool
  }
  try {
    const admin = connect('postgres')
    await admin.query('create database original template template0')
    const original = connect('original')
    await original.query('create table bar (id bigint generated always as identity primary key, name text)')
    await original.query("insert into bar (name) values ('one'), ('two')")
    await sealTemplate(admin, original)
    await admin.query('create database clone template original')

    const clone = connect('clone')
    await clone.query('set synchronous_commit = on')
    await clone.query("insert into bar (name) values ('three')")
    const { rows } = await clone.query<{ pid: number }>('select pg_backend_pid() as pid')
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
    const after = connect('clone')
    let found: unknown[] = []
    for (let attempt = 0; attempt < 100 && found.length === 0; attempt += 1) {
      await pause(100)
      found = await after.query('select name from bar order by id').then(
        (answer) => answer.rows,
        () => [],
      )
    }
    assert.deepEqual(found, [{ name: 'one' }, { name: 'two' }, { name: 'three' }])
    await after.query("insert into bar (name) values ('four')")
  } finally {
    await Promise.all(opened.filter((pool) => !pool.ended).map((pool) => pool.end()))
    await server.close()
  }
})
