import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Migration, migrate, throwAwayDatabase } from './index.ts'

const bars: Migration = { name: 'test/001 bars', sql: 'create table bar (serial text primary key);' }
const years: Migration = {
  name: 'test/002 years',
  sql: "alter table bar add year text; insert into bar values ('A 1', '2019');",
}

test('each migration runs once, in order, and the second time none is left', async (t) => {
  const { pool, close } = await throwAwayDatabase()
  t.after(close)
  assert.deepEqual(await migrate(pool, [bars, years]), [bars.name, years.name])
  assert.deepEqual(await migrate(pool, [bars, years]), [])
  const { rows } = await pool.query('select serial, year from bar')
  assert.deepEqual(rows, [{ serial: 'A 1', year: '2019' }])
})

test('two real processes that start at once apply each migration once between them', async (t) => {
  const { pool, databaseUrl, close } = await throwAwayDatabase()
  t.after(close)
  // Slow and not repeatable: if both ran one, the second would fail on the table that is there.
  const migrations = Array.from({ length: 6 }, (_, at) => ({
    name: `test/00${at} table`,
    sql: `select pg_sleep(0.05); create table t${at} (id int); insert into t${at} values (1);`,
  }))
  const program = fileURLToPath(new URL('../test/uses-store.ts', import.meta.url))
  const start = async () => {
    const words = [program, '/nowhere', 'migrate', JSON.stringify(migrations)]
    const { stdout } = await promisify(execFile)(process.execPath, words, {
      env: { ...process.env, DATABASE_URL: databaseUrl },
    })
    return JSON.parse(stdout).applied as string[]
  }
  const applied = (await Promise.all([start(), start(), migrate(pool, migrations)])).flat()
  assert.deepEqual(
    applied.toSorted(),
    migrations.map(({ name }) => name),
  )
  const { rows } = await pool.query('select count(*) as recorded from specie_migration')
  assert.equal(rows[0].recorded, 6n)
})

test('a migration that fails leaves nothing of itself, keeps those before it, and says which it was', async (t) => {
  const { pool, close } = await throwAwayDatabase()
  t.after(close)
  const broken = {
    name: 'test/002 broken',
    sql: 'create table half (id int); insert into nowhere values (1);',
  }
  await assert.rejects(migrate(pool, [bars, broken]), {
    message: 'Migration test/002 broken failed: relation "nowhere" does not exist.',
  })
  const { rows } = await pool.query(
    "select to_regclass('bar') is not null as bar, to_regclass('half') is null as no_half",
  )
  assert.deepEqual(rows, [{ bar: true, no_half: true }])
  assert.deepEqual(await migrate(pool, [bars, years]), [years.name])
})

test('a migration changed after it ran is refused by name; another line end is no change', async (t) => {
  const { pool, close } = await throwAwayDatabase()
  t.after(close)
  const two = { name: 'test/001', sql: 'create table a (id int);\ncreate table b (id int);' }
  await migrate(pool, [two])
  assert.deepEqual(await migrate(pool, [{ ...two, sql: two.sql.replaceAll('\n', '\r\n') }]), [])
  await assert.rejects(
    migrate(pool, [{ ...two, sql: `${two.sql} ` }]),
    /Migration test\/001 was changed after/,
  )
})

test('two migrations of one name, or of none, are a mistake of the program', async (t) => {
  const { pool, close } = await throwAwayDatabase()
  t.after(close)
  await assert.rejects(migrate(pool, [bars, { ...years, name: bars.name }]), /Two migrations are named/)
  await assert.rejects(migrate(pool, [{ ...bars, name: ' ' }]), /needs a name/)
})
