/**
 * Databases for tests, on a real server: one server for a whole test run (or one for the process, where none was started), and a
 * fresh database for each call, cloned from a template that has the migrations in it already. Nothing of it outlives its process,
 * even one killed hard, because the embedded server ends with the last program that is present.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { joinEmbeddedServer } from './embedded/join.ts'
import { digestOf, type Migration, migrate } from './migrate.ts'
import type { Store } from './open-store.ts'
import { createPool } from './pool.ts'
import { sealTemplate } from './seal-template.ts'

export type TestDatabase = { readonly databaseUrl: string; readonly close: () => Promise<void> }

/** The same shape as a store, so that a test can stand it in for one. `close` drops the database. */
export type ThrowAwayDatabase = Store

/** Starts the one server of a test run; its address goes to the tests in SPECIE_TEST_DATABASE_URL. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'specie-test-'))
  const server = await joinEmbeddedServer({ dataDirectory, use: 'thrown away', log: () => {} })
  const close = async () => {
    await server.leave()
    await rm(dataDirectory, { recursive: true, force: true })
  }
  return { databaseUrl: server.databaseUrl, close }
}

/**
 * A fresh database with these migrations applied. Close it when done; a test that does not only leaves it to the end of the
 * server. Its pool keeps no process running.
 */
export async function throwAwayDatabase(
  options: { readonly migrations?: readonly Migration[] } = {},
): Promise<ThrowAwayDatabase> {
  const serverUrl = await testServer()
  const server = createPool(databaseAt(serverUrl, 'postgres'), { allowExitOnIdle: true, max: 1 })
  const name = `specie_test_${randomBytes(8).toString('hex')}`
  try {
    const template = await templateWith(server, serverUrl, options.migrations ?? [])
    await server.query(`create database ${name} template ${template}`)
  } finally {
    await server.end()
  }
  const databaseUrl = databaseAt(serverUrl, name)
  const pool = createPool(databaseUrl, { allowExitOnIdle: true })
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= drop(pool, serverUrl, name)
    return closing
  }
  return { pool, databaseUrl, close }
}

let ownServer: Promise<TestDatabase> | undefined

async function testServer(): Promise<string> {
  const shared = process.env.SPECIE_TEST_DATABASE_URL ?? ''
  if (shared !== '') return shared
  ownServer ??= startTestDatabase()
  return (await ownServer).databaseUrl
}

/** A database that has the migrations, made once for each list of them, whichever process comes first. */
async function templateWith(
  server: pg.Pool,
  serverUrl: string,
  migrations: readonly Migration[],
): Promise<string> {
  if (migrations.length === 0) return 'template0'
  const texts = migrations.map(({ name, sql }) => `${name} ${digestOf(sql)}\n`).join('')
  const name = `specie_template_${createHash('sha256').update(texts).digest('hex').slice(0, 24)}`
  const client = await server.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [templateLock])
    const { rows } = await client.query('select datistemplate from pg_database where datname = $1', [name])
    if (rows[0]?.datistemplate === true) return name
    // One that is no template yet was cut off in the making.
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template template0`)
    const pool = createPool(databaseAt(serverUrl, name), { max: 1 })
    try {
      await migrate(pool, migrations)
      await sealTemplate(client, pool)
    } finally {
      if (!pool.ended) await pool.end()
    }
    return name
  } finally {
    await client.query('select pg_advisory_unlock($1)', [templateLock])
    client.release()
  }
}

const templateLock = 5_173_400_002n

async function drop(pool: pg.Pool, serverUrl: string, name: string): Promise<void> {
  await pool.end()
  const server = createPool(databaseAt(serverUrl, 'postgres'), { max: 1 })
  try {
    await server.query(`drop database if exists ${name} with (force)`)
  } finally {
    await server.end()
  }
}

function databaseAt(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}
