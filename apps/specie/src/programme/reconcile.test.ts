import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoAccount } from '@specie/coin'
import { createFakeChain } from '@specie/coin/fake'
import { type ThrowAwayDatabase, throwAwayDatabase } from '@specie/store'
import { migrateAll } from './migrations.ts'
import { printLoss, reconcile } from './reconcile.ts'
import { keepHead } from './store.ts'

let database: ThrowAwayDatabase
before(async () => {
  database = await throwAwayDatabase()
  await migrateAll(database.pool)
})
after(() => database?.close())

test('a hard kill right after a mint is noticed by the mint’s own block, though nobody had noted the head', async () => {
  const { pool } = database
  const day = 86_400
  const chain = createFakeChain({
    rules: { maxAgeSeconds: 35 * day, raiseDelaySeconds: day, quorum: 2, changeDelaySeconds: 7 * day },
    seats: [0, 1, 2].map((place) => demoAccount(place).address),
    threshold: 2,
    coinName: 'Test Gold',
    genesisTime: 1_750_000_000,
  })
  const founding = await chain.head()
  const settings = {
    name: 'Test',
    coin: { name: 'Test Gold', symbol: 'TST' },
    metal: 'gold',
    demonstration: true,
    chainId: chain.chainId,
    contracts: chain.contracts,
    deployedAtBlock: founding.number,
    deployedAtHash: founding.hash,
  } as const
  await chain.advance(10)
  await keepHead(pool, await chain.head())
  assert.deepEqual(await reconcile(pool, chain, settings), { kind: 'same' })

  await chain.advance(10)
  const done = await chain.head()
  await pool.query(
    `insert into issuance.request (key, deed, body_digest, begun_at_block, transaction, block, block_hash, block_time, done_at)
     values ('mint', 'mint', '0x00', 1, '0xab', $1, $2, $3, now())`,
    [done.number, done.hash, done.time],
  )
  await pool.query('insert into issuance.reflected (vault, block) values (1, $1)', [done.number])
  await chain.goBack(1)

  const found = await reconcile(pool, chain, settings)
  assert.ok(found.kind === 'lostBlocks')
  assert.equal(found.seen.number, done.number)
  assert.equal(found.reopened, 1)
  assert.match(printLoss(found), /has lost blocks[\s\S]*1 request is open again/)
  const { rows } = await pool.query('select done_at, transaction from issuance.request')
  assert.deepEqual(rows, [{ done_at: null, transaction: null }])
  const reflected = await pool.query<{ block: bigint }>('select block from issuance.reflected')
  assert.ok(Number(reflected.rows[0]?.block) <= 1)
  assert.deepEqual(await reconcile(pool, chain, settings), { kind: 'same' })
})
