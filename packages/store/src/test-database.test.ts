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
import { type Migration, throwAwayDatabase } from './index.ts'

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
