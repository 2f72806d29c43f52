import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type ThrowAwayDatabase, throwAwayDatabase } from '@specie/store'
import { Problem } from '../../problem.ts'
import { openExports } from './exports.ts'

let database: ThrowAwayDatabase
before(async () => {
  database = await throwAwayDatabase()
})
after(() => database?.close())

async function* lines(): AsyncGenerator<string> {
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    for (;;) yield 'a line\r\n'
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const inUse = () => database.pool.totalCount - database.pool.idleCount
const tooMany = (error: unknown) =>
  error instanceof Problem && error.code === 'TOO_MANY' && error.headers['retry-after'] !== undefined

test('paused readers hold two connections at most, one a key, and none once their time is over; other reads go on', async () => {
  const exports = openExports({ atOnce: 2, withinMs: 400 })
  const first = exports.begin('0xA', lines).getReader()
  await first.read()
  assert.throws(() => exports.begin('0xa', lines), tooMany)
  const second = exports.begin('0xB', lines).getReader()
  await second.read()
  assert.throws(() => exports.begin('0xC', lines), tooMany)
  assert.equal(inUse(), 2)
  assert.equal((await database.pool.query('select 1 as one')).rows.length, 1)
  await pause(700)
  assert.equal(inUse(), 0)
  await assert.rejects(first.read(), /longer than/)
  await exports.begin('0xA', lines).cancel()
})

test('a reader that goes away gives its connection back at once', async () => {
  const exports = openExports()
  const reader = exports.begin('0xA', lines).getReader()
  await reader.read()
  assert.equal(inUse(), 1)
  await reader.cancel()
  assert.equal(inUse(), 0)
  await exports.begin('0xA', lines).cancel()
})
