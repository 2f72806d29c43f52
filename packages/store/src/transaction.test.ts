import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { throwAwayDatabase, transaction } from './index.ts'

const { pool, close } = await throwAwayDatabase()
after(close)
await pool.query('create table vault (id int primary key, micrograms numeric(78,0) not null)')
beforeEach(() => pool.query('delete from vault; insert into vault values (1, 100), (2, 100)'))

const total = async () => (await pool.query('select sum(micrograms) as total from vault')).rows[0].total

test('what a transaction did is there after it, and its value is returned', async () => {
  const left = await transaction(pool, async (client) => {
    await client.query('update vault set micrograms = 40 where id = 1')
    return 'done'
  })
  assert.equal(left, 'done')
  assert.equal(await total(), 140n)
})

test('whatever is thrown rolls everything back and is thrown on', async () => {
  const refusal = new Error('the auditor objects')
  await assert.rejects(
    transaction(pool, async (client) => {
      await client.query('update vault set micrograms = 0')
      throw refusal
    }),
    refusal,
  )
  assert.equal(await total(), 200n)
})

test('of two that each take 150 where 200 lie in all, one is run again, sees the other, and declines', async () => {
  const runs: number[] = []
  const take = (id: number) =>
    transaction(pool, async (client) => {
      runs.push(id)
      const { rows } = await client.query('select sum(micrograms) as total from vault')
      // Both have read before either writes, on their first run.
      await new Promise((resume) => setTimeout(resume, 50))
      if (rows[0].total < 150n) return 'declined'
      await client.query('update vault set micrograms = micrograms - 75 where id = $1', [id])
      await client.query('insert into vault values ($1, 0)', [id + 10])
      return 'taken'
    })
  await pool.query('update vault set micrograms = 100')
  const outcomes = await Promise.all([take(1), take(2)])
  assert.deepEqual(outcomes.toSorted(), ['declined', 'taken'])
  assert.equal(runs.length, 3)
  assert.equal(await total(), 125n)
})

test('sixteen that raise the same figure at once all count', async () => {
  const raise = () =>
    transaction(
      pool,
      async (client) => {
        const { rows } = await client.query('select micrograms from vault where id = 1')
        await client.query('update vault set micrograms = $1 where id = 1', [rows[0].micrograms + 1n])
      },
      { attempts: 60 },
    )
  await Promise.all(Array.from({ length: 16 }, raise))
  assert.equal(await total(), 216n)
})

test('one that always collides is given up after its attempts, with the collision as the cause', async () => {
  let runs = 0
  const collide = transaction(
    pool,
    async (client) => {
      runs += 1
      await client.query('select * from vault')
      await pool.query('update vault set micrograms = micrograms + 1')
      await client.query('update vault set micrograms = 0')
    },
    { attempts: 3 },
  )
  await assert.rejects(collide, (error: Error) => {
    assert.match(error.message, /3 times in a row/)
    assert.equal((error.cause as { code?: string }).code, '40001')
    return true
  })
  assert.equal(runs, 3)
  assert.equal(await total(), 206n)
})

test('a statement that failed unnoticed inside does not pass for a commit', async () => {
  const careless = transaction(pool, async (client) => {
    await client.query('update vault set micrograms = 0')
    await client.query('select no_such_column from vault').catch(() => {})
  })
  await assert.rejects(careless, /rolled back: a statement in it failed unnoticed/)
  assert.equal(await total(), 200n)
})

test('a read-only transaction cannot write', async () => {
  const write = transaction(pool, (client) => client.query('delete from vault'), { readOnly: true })
  await assert.rejects(write, /read-only transaction/)
})

test('every connection goes back to the pool, after a failure and after the server cut one off', async () => {
  for (let round = 0; round < 15; round += 1) {
    await assert.rejects(transaction(pool, () => Promise.reject(new Error('no'))))
  }
  await assert.rejects(
    transaction(pool, (client) => client.query('select pg_terminate_backend(pg_backend_pid())')),
  )
  assert.equal(await transaction(pool, async () => 'still here'), 'still here')
  assert.equal(pool.waitingCount, 0)
  assert.equal(pool.totalCount, pool.idleCount)
})
