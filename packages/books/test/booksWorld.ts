/** A programme on a real chain with its register of lists, a reader and the books behind it. */
import assert from 'node:assert/strict'
import { connectChain } from '@specie/coin'
import { type ChainReader, openReader, readerMigrations } from '@specie/coin/reader'
import { migrations as registerMigrations } from '@specie/register'
import { type Store, throwAwayDatabase } from '@specie/store'
import { cast } from '../../coin/src/behaviour/cast.ts'
import { found } from '../../coin/src/behaviour/found.ts'
import { bar } from '../../coin/src/behaviour/lists.ts'
import { signing } from '../../coin/src/behaviour/sign.ts'
import type { Stage } from '../../coin/src/behaviour/stage.ts'
import { mintTo, state, stateAndWait } from '../../coin/src/behaviour/stage.ts'
import { type RealWorld, realWorld } from '../../coin/src/behaviour/worlds.ts'
import { call } from '../../coin/src/local/rpc.ts'
import { booksMigrations, followBooks } from '../src/index.ts'

export type BooksWorld = {
  readonly world: RealWorld
  readonly stage: Stage
  readonly store: Store
  readonly reader: ChainReader
  readAll(): Promise<void>
  rpc(method: string, ...params: readonly unknown[]): Promise<unknown>
  close(): Promise<void>
}

export { bar, cast, mintTo, state, stateAndWait }

export async function booksWorld(): Promise<BooksWorld> {
  const world = await realWorld()
  const stage = { world, sign: signing(world.chain) }
  await found(world)
  const store = await throwAwayDatabase({
    migrations: [...registerMigrations, ...readerMigrations, ...booksMigrations],
  })
  const reader = await openReader({
    pool: store.pool,
    chain: await connectChain({ rpcUrl: world.rpcUrl, contracts: world.chain.contracts }),
    deployedAtBlock: 1,
    apply: followBooks,
    log: () => {},
  })
  return {
    world,
    stage,
    store,
    reader,
    async readAll() {
      for (let steps = 0; await reader.step(); steps += 1) assert.ok(steps < 1_000)
    },
    rpc: (method, ...params) => call(world.rpcUrl, method, params),
    async close() {
      await reader.close()
      await store.close()
      await world.stop()
    },
  }
}
