import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { connectChain } from '@specie/coin'
import { type ChainReader, openReader } from '@specie/coin/reader'
import {
  addSource,
  checkList,
  confirmSource,
  holderProgress,
  listCases,
  makeKeyFile,
} from '@specie/screening'
import { type Store, throwAwayDatabase } from '@specie/store'
import { coinUnits } from '@specie/units'
import { cast } from '../../../../packages/coin/src/behaviour/cast.ts'
import { done, found } from '../../../../packages/coin/src/behaviour/found.ts'
import { signing } from '../../../../packages/coin/src/behaviour/sign.ts'
import { withCoins } from '../../../../packages/coin/src/behaviour/stage.ts'
import { type RealWorld, realWorld } from '../../../../packages/coin/src/behaviour/worlds.ts'
import { personalKeyFile } from '../personalData.ts'
import { allMigrations } from '../programme/migrations.ts'
import { lookForHolders } from './holders.ts'

let home: string
let world: RealWorld
let store: Store
let reader: ChainReader
let file: string

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'specie-holders-'))
  world = await realWorld()
  await found(world)
  await withCoins({ world, sign: signing(world.chain) })
  store = await throwAwayDatabase({ migrations: allMigrations })
  reader = await openReader({
    pool: store.pool,
    chain: await connectChain({ rpcUrl: world.rpcUrl, contracts: world.chain.contracts }),
    deployedAtBlock: 1,
    apply: async () => {},
    log: () => {},
  })
  makeKeyFile(personalKeyFile(home))
  file = join(home, 'own.csv')
  await publish('1,organisation,Nobody In Particular,')
  const added = await addSource(
    store.pool,
    { name: 'own', format: 'csv', places: [file], staleAfterHours: 24, addedBy: cast.holder.address },
    new Date(),
  )
  assert.ok(added.ok)
  const { number } = added.value
  assert.ok((await confirmSource(store.pool, { number, by: cast.stranger.address }, new Date())).ok)
})
after(async () => {
  await reader?.close()
  await store?.close()
  await world?.stop()
  await rm(home, { recursive: true, force: true })
})

async function publish(...rows: readonly string[]): Promise<void> {
  await writeFile(file, `id,kind,name,wallets\n${rows.join('\n')}\n`)
}

async function look() {
  for (let steps = 0; await reader.step(); steps += 1) assert.ok(steps < 1_000)
  const programme = { pool: store.pool, now: () => world.chain.now(), dataDirectory: home, settings: null }
  return lookForHolders(programme)
}

async function check(): Promise<void> {
  const checked = await checkList(store.pool, 'own', () => new Date())
  assert.ok(checked.ok && checked.value.outcome === 'live', JSON.stringify(checked))
}

async function queue(): Promise<readonly string[]> {
  const cases = await listCases(store.pool, { states: ['open'], owner: null, after: null, limit: 50 })
  return cases.map(({ about }) => (about.is === 'holder' ? about.address : about.party))
}

test('before there is a list nobody is looked for, and that is not kept as a look', async () => {
  assert.deepEqual(await look(), { whole: false, accounts: 0, hits: 0 })
  assert.equal(await holderProgress(store.pool), null)
})

test('the first look is at everybody on the record of the chain', async () => {
  await check()
  const first = await look()
  assert.ok(first?.whole)
  assert.ok(first.accounts >= 1)
  assert.equal(first.hits, 0)
  assert.deepEqual(await queue(), [])
})

test('a new version of a list that names a holder, in another form of its key, reaches the queue within seconds', async () => {
  const began = performance.now()
  // The same twenty bytes as TRON writes them.
  await publish(
    '1,organisation,Nobody In Particular,',
    `2,person,Arkady Zabelin,TRX:41${cast.holder.address.slice(2)}`,
  )
  await check()
  const second = await look()
  assert.deepEqual({ whole: second?.whole, hits: second?.hits }, { whole: true, hits: 1 })
  assert.deepEqual(await queue(), [cast.holder.address.toLowerCase()])
  assert.ok(performance.now() - began < 10_000, `${performance.now() - began} ms`)
})

test('whoever is listed and receives coins for the first time is found when he does, by looking at him alone', async () => {
  await publish(
    '1,organisation,Nobody In Particular,',
    `2,person,Arkady Zabelin,ETH:${cast.holder.address}`,
    `3,person,Boris Lindqvist,ETH:${cast.stranger.address}`,
  )
  await check()
  await look()
  assert.deepEqual(await queue(), [cast.holder.address.toLowerCase()])
  done(await world.chain.write.transfer(cast.holder, { to: cast.stranger.address, amount: coinUnits(3n) }))
  const after = await look()
  assert.equal(after?.whole, false)
  // Blocks that are not final are looked at again: the first holder may be among them.
  assert.ok((after?.accounts ?? 0) <= 2)
  assert.deepEqual(
    [...(await queue())].sort(),
    [cast.holder.address, cast.stranger.address].map((address) => address.toLowerCase()).sort(),
  )
})

test('looking again finds the same cases, and counts nobody twice that is final', async () => {
  const before = await queue()
  await look()
  await look()
  assert.deepEqual(await queue(), before)
  const progress = await holderProgress(store.pool)
  const { rows } = await store.pool.query<{ runs: number }>(
    'select count(*)::int as runs from screening.holder_run',
  )
  assert.deepEqual(rows, [{ runs: 3 }])
  assert.ok(progress !== null && progress.hits === 1)
})
