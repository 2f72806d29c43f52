import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type ThrowAwayDatabase, throwAwayDatabase, transaction } from '@specie/store'
import { allMigrations } from '../../../programme/migrations.ts'

let database: ThrowAwayDatabase
before(async () => {
  database = await throwAwayDatabase({ migrations: allMigrations })
})
after(() => database.close())

const block = (number: number) =>
  `insert into chain.block (number, hash, parent, time) values (${number}, 'hash ${number}', 'hash ${number - 1}', ${number})`

test('a reader that catches up lets go of the block it stood on, and is told of as it then stands', async () => {
  const { pool } = database
  await pool.query(block(10))
  await pool.query(
    `insert into chain.progress (turn, first_number, first_hash, head, finalized) values (1, 1, 'hash 1', 10, 10)`,
  )
  await transaction(pool, async (client) => {
    await client.query('update chain.progress set turn = turn + 1')
    await client.query(block(20))
    await client.query('update chain.progress set head = 20')
    await client.query('update chain.progress set finalized = 20')
    await client.query('delete from chain.block where number = 10')
  })
  const { rows } = await pool.query<{ data: { number: number; final: number } }>(
    `select data from live.event where event = 'block' order by xid, id`,
  )
  assert.deepEqual(
    [...new Set(rows.map(({ data }) => `${data.number} final ${data.final}`))],
    ['10 final 10', '20 final 20'],
  )
})
