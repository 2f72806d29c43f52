import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { throwAwayDatabase } from './index.ts'

const { pool, databaseUrl, close } = await throwAwayDatabase()
after(close)
await pool.query(
  'create table amount (id int generated always as identity, micrograms numeric(78,0), entry bigint)',
)

const uint256 = 2n ** 256n - 1n

test('an amount of up to 78 digits comes back from the database digit for digit, as a bigint', async () => {
  const amount = fc.bigInt({ min: -(10n ** 78n) + 1n, max: 10n ** 78n - 1n })
  await fc.assert(
    fc.asyncProperty(fc.oneof(amount, fc.constantFrom(0n, uint256, 2n ** 53n + 1n)), async (micrograms) => {
      const { rows } = await pool.query('insert into amount (micrograms) values ($1) returning micrograms', [
        micrograms,
      ])
      assert.strictEqual(rows[0].micrograms, micrograms)
    }),
    { numRuns: 50 },
  )
})

test('bigint columns, counts and sums are bigint too, to the last of 64 bits', async () => {
  for (const entry of [2n ** 63n - 1n, -(2n ** 63n), 0n]) {
    const { rows } = await pool.query('insert into amount (entry) values ($1) returning entry', [entry])
    assert.strictEqual(rows[0].entry, entry)
  }
  const { rows } = await pool.query(
    'select count(*) as bars, sum(v) as total from (values (1::numeric), ($1::numeric)) t(v)',
    [uint256],
  )
  assert.deepEqual(rows, [{ bars: 2n, total: uint256 + 1n }])
})

test('lists of amounts go in and come back whole, nulls and empty lists included', async () => {
  for (const amounts of [[], [uint256, 0n, -1n], [null, 5n]]) {
    const { rows } = await pool.query('select $1::numeric[] as amounts, $2::bigint[] as entries', [
      amounts,
      [1n, 2n],
    ])
    assert.deepEqual(rows[0], { amounts, entries: [1n, 2n] })
  }
})

test('a null stays null, and small integers stay numbers', async () => {
  const { rows } = await pool.query('select null::numeric as none, 7::int as seven')
  assert.deepEqual(rows, [{ none: null, seven: 7 }])
})

test('an amount larger than the column is refused by the database, never cut', async () => {
  await assert.rejects(
    pool.query('insert into amount (micrograms) values ($1)', [10n ** 78n]),
    /numeric field overflow/,
  )
})

test('a number with a fraction is refused instead of rounded, and the connection goes on', async () => {
  for (const number of ['1.5', 'NaN', 'Infinity', '5.00']) {
    await assert.rejects(pool.query(`select '${number}'::numeric`), { name: 'RangeError' })
  }
  const { rows } = await pool.query("select '1.5'::numeric::text as ratio")
  assert.equal(rows[0].ratio, '1.5')
})

test('only our pools read this way: another client in the same process still gets the driver’s own strings', async () => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query('select 5::numeric as amount, 6::bigint as entry')
    assert.deepEqual(rows, [{ amount: '5', entry: '6' }])
  } finally {
    await client.end()
  }
})
