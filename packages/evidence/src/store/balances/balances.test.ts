import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChainEvent } from '@specie/coin'
import { type ReaderStep, readerMigrations } from '@specie/coin/reader'
import { migrate, printWhole, type ThrowAwayDatabase, throwAwayDatabase, transaction } from '@specie/store'
import { coinUnits } from '@specie/units'
import { openBalances } from '../../allocation/balances.ts'
import { transferOf } from '../../allocation/fromEvents.ts'
import { balancesAt, balancesMigrations, followBalances, keptUntil, placeAt } from './index.ts'

const hashOf = (number: number): `0x${string}` => `0x${number.toString(16).padStart(64, '0')}`
const blockAt = (number: number) => ({ number, hash: hashOf(number), time: 1_000 + number })

/** Addresses that begin alike, in the first byte, in two, and in none. */
const people = ['0000', '0001', '00ff', '7f00', '7f01', '7f01', 'ff00', 'ffff', 'ffff'].map(
  (start, index): `0x${string}` => `0x${start}${String(index).padStart(36, '0')}`,
)
const nobody: `0x${string}` = `0x${'0'.repeat(40)}`

/** Blocks 1 to 40, up to three transfers in each; some give everything away. */
function history(): ChainEvent[] {
  const has = new Map<string, bigint>()
  const events: ChainEvent[] = []
  let seed = 11
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return (seed >> 8) % below
  }
  for (let number = 1; number <= 40; number += 1) {
    if (number % 7 === 0) continue
    for (let logIndex = 0; logIndex <= random(3); logIndex += 1) {
      const from = random(3) === 0 ? nobody : (people[random(people.length)] ?? nobody)
      const to = from !== nobody && random(6) === 0 ? nobody : (people[random(people.length)] ?? nobody)
      const most = from === nobody ? 1_000_000n : (has.get(from) ?? 0n)
      const amount = random(3) === 0 ? most : most / BigInt(1 + random(5))
      has.set(from, (has.get(from) ?? 0n) - amount)
      has.set(to, (has.get(to) ?? 0n) + amount)
      events.push({
        kind: 'transferred',
        from,
        to,
        amount: coinUnits(amount),
        block: blockAt(number),
        transaction: hashOf(number),
        logIndex,
      })
    }
  }
  return events
}

async function withDatabase(work: (database: ThrowAwayDatabase) => Promise<void>): Promise<void> {
  const database = await throwAwayDatabase()
  try {
    await migrate(database.pool, [...readerMigrations, ...balancesMigrations])
    await work(database)
  } finally {
    await database.close()
  }
}

const follow = ({ pool }: ThrowAwayDatabase, step: ReaderStep) =>
  transaction(pool, (client) => followBalances(client, step))

const finalized = (events: readonly ChainEvent[], from: number, to: number): ReaderStep => ({
  kind: 'finalized',
  from,
  to: blockAt(to),
  events: events.filter(({ block }) => block.number >= from && block.number <= to),
})

async function assertSame({ pool }: ThrowAwayDatabase, events: readonly ChainEvent[], to: number) {
  const balances = openBalances()
  const held = new Set<string>()
  for (let number = 0; number <= to; number += 1) {
    for (const event of events) {
      const transfer = event.block.number === number ? transferOf(event) : undefined
      if (transfer === undefined) continue
      balances.move(transfer)
      if (transfer.micrograms > 0n && transfer.from !== transfer.to) held.add(transfer.to)
    }
    assert.deepEqual(await balancesAt(pool, number), [...balances.holdings()])
    for (const address of [...people, `0x${'5'.repeat(40)}`, `0x${'f'.repeat(40)}`]) {
      const { supplyMicrograms, hasHeld, ...place } = await placeAt(pool, address, number)
      assert.deepEqual(place, balances.placeOf(address), `${address} at block ${number}`)
      assert.equal(supplyMicrograms, balances.supplyMicrograms())
      if (place.balanceMicrograms > 0n) assert(hasHeld)
      if (!held.has(address)) assert(!hasHeld)
    }
  }
}

test('at every final block each address has the place that the transfers up to it give', () =>
  withDatabase(async (database) => {
    const events = history()
    await follow(database, finalized(events, 0, 0))
    await follow(database, finalized(events, 1, 1))
    await follow(database, finalized(events, 2, 17))
    await follow(database, { kind: 'appended', from: 18, to: blockAt(20), events: [] })
    await follow(database, finalized(events, 18, 40))
    assert.equal(await keptUntil(database.pool), 40)
    await assertSame(database, events, 41)
  }))

test('what was final already changes nothing when it comes again, and a lost final block is taken back', () =>
  withDatabase(async (database) => {
    const events = history()
    await follow(database, finalized([], 0, 0))
    await follow(database, finalized(events, 1, 30))
    await follow(database, finalized(events, 25, 40))
    await follow(database, { kind: 'rolledBack', to: blockAt(22), lost: [] })
    assert.equal(await keptUntil(database.pool), 22)
    await assertSame(database, events, 22)
    await follow(database, finalized(events, 23, 40))
    await assertSame(database, events, 40)
  }))

test('balances that begin late are made from the record, and are the same', () =>
  withDatabase(async (database) => {
    const events = history()
    const { pool } = database
    for (let number = 0; number <= 40; number += 1)
      await pool.query('insert into chain.block (number, hash, time) values ($1, $2, $3)', [
        number,
        hashOf(number),
        1_000 + number,
      ])
    for (const { block, transaction: sent, logIndex, ...happening } of events)
      await pool.query(
        'insert into chain.event (block, log_index, kind, transaction, data) values ($1, $2, $3, $4, $5)',
        [block.number, logIndex, happening.kind, sent, printWhole(happening)],
      )
    await follow(database, finalized([], 33, 36))
    assert.equal(await keptUntil(pool), 36)
    await assertSame(database, events, 36)
  }))
