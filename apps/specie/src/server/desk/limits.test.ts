import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type ThrowAwayDatabase, throwAwayDatabase } from '@specie/store'
import { sessionMigrations } from '../session/store.ts'
import { limitsFrom, openLimits, usualLimits } from './limits.ts'

let database: ThrowAwayDatabase
before(async () => {
  database = await throwAwayDatabase({ migrations: sessionMigrations })
})
after(() => database?.close())

const few = { ...usualLimits, write: 3, read: 2 }

test('writes are counted for all servers together, each key for itself, and the wait is told', async () => {
  const [one, other] = [openLimits(database.pool, few), openLimits(database.pool, few)]
  assert.equal(await one.spend('write', '0xA'), null)
  assert.equal(await other.spend('write', '0xa'), null)
  assert.equal(await one.spend('write', '0xA'), null)
  const wait = await other.spend('write', '0xA')
  assert.ok(wait !== null && wait > 0 && wait <= 60, `${wait}`)
  assert.equal(await other.spend('write', '0xB'), null)
})

test('reads are counted by each server for itself', async () => {
  const [one, other] = [openLimits(database.pool, few), openLimits(database.pool, few)]
  for (const limits of [one, other]) {
    assert.equal(await limits.spend('read', '1.2.3.4'), null)
    assert.equal(await limits.spend('read', '1.2.3.4'), null)
    assert.notEqual(await limits.spend('read', '1.2.3.4'), null)
  }
})

test('while the database is silent, writes are counted in memory: no flood comes through, and nobody is locked out', async () => {
  const gone = await throwAwayDatabase({ migrations: sessionMigrations })
  const limits = openLimits(gone.pool, few)
  await gone.close()
  for (let count = 0; count < few.write; count += 1) assert.equal(await limits.spend('write', '0xC'), null)
  assert.notEqual(await limits.spend('write', '0xC'), null)
})

test('what an operator sets is taken, and what is no number refused', () => {
  assert.equal(limitsFrom({ SPECIE_WRITES_PER_MINUTE: '7' }).write, 7)
  assert.equal(limitsFrom({}).write, usualLimits.write)
  assert.throws(() => limitsFrom({ SPECIE_READS_PER_MINUTE: 'many' }), /SPECIE_READS_PER_MINUTE/)
})

test('requests to join are counted by the day for each network, and the wait is told', async () => {
  const limits = openLimits(database.pool, { ...usualLimits, joinDay: 1 })
  assert.equal(await limits.spend('joinDay', '1.2.3.4'), null)
  const wait = await limits.spend('joinDay', '1.2.3.4')
  assert.ok(wait !== null && wait > 86_000 && wait <= 86_400, `${wait}`)
  assert.equal(await limits.spend('joinDay', '1.2.3.5'), null)
})
