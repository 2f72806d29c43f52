/** A programme on a node of the test's own, and a database in which everything that a reader applies is written down by its own rows. */
import assert from 'node:assert/strict'
import { type Store, throwAwayDatabase } from '@specie/store'
import { coinUnits } from '@specie/units'
import type { Pool, PoolClient } from 'pg'
import { cast } from '../src/behaviour/cast.ts'
import { found } from '../src/behaviour/found.ts'
import { bar } from '../src/behaviour/lists.ts'
import { signing } from '../src/behaviour/sign.ts'
import { mintTo, stateAndWait } from '../src/behaviour/stage.ts'
import { type RealWorld, realWorld } from '../src/behaviour/worlds.ts'
import { call } from '../src/local/rpc.ts'
import type { ChainEvent } from '../src/port/events.ts'
import {
  type ChainReader,
  openReader,
  type ReaderOptions,
  type ReaderStep,
  readerMigrations,
  readTip,
  recordedEvents,
} from '../src/reader/index.ts'
import { connectChain } from '../src/viem/connectChain.ts'

/** A row for each event that was applied, and whether it was said to be final: one that comes twice breaks the key. */
export const applied = {
  name: 'applied-0001',
  sql: `create table applied (block bigint, log_index integer, hash text, final boolean not null default false,
          primary key (block, log_index));`,
}

export async function applyStep(client: PoolClient, step: ReaderStep): Promise<void> {
  switch (step.kind) {
    case 'appended':
      await client.query(
        'insert into applied select * from unnest($1::bigint[], $2::integer[], $3::text[])',
        [...placesOf(step.events)],
      )
      return
    case 'rolledBack': {
      const { rowCount } = await client.query('delete from applied where block > $1', [step.to.number])
      assert.equal(rowCount, step.lost.length, 'what was lost is what had been applied')
      return
    }
    case 'finalized': {
      const { rowCount } = await client.query(
        `update applied set final = true from unnest($1::bigint[], $2::integer[], $3::text[]) as of (block, log_index, hash)
         where applied.block = of.block and applied.log_index = of.log_index and applied.hash = of.hash and not final`,
        [...placesOf(step.events)],
      )
      assert.equal(rowCount, step.events.length, 'each event is said to be final once')
      return
    }
  }
}

function placesOf(events: readonly ChainEvent[]) {
  return [
    events.map(({ block }) => block.number),
    events.map(({ logIndex }) => logIndex),
    events.map(({ block }) => block.hash),
  ]
}

export type ReaderWorld = {
  readonly world: RealWorld
  readonly store: Store
  readonly logged: string[]
  readonly steps: ReaderStep[]
  open(options?: Partial<ReaderOptions> & { readonly rpcUrl?: string }): Promise<ChainReader>
  pay(micrograms?: bigint): Promise<void>
  rpc(method: string, ...params: readonly unknown[]): Promise<unknown>
  /** Asserts that the record and what was applied are the chain as the node has it now. */
  agrees(): Promise<void>
  /** Ends every reader and empties the record; the chain goes on. */
  begin(): Promise<void>
  close(): Promise<void>
}

export async function readerWorld(): Promise<ReaderWorld> {
  const world = await realWorld()
  const stage = { world, sign: signing(world.chain) }
  await found(world)
  await stateAndWait(stage, 1, [bar(1), bar(2)])
  await mintTo(stage, cast.sponsor, cast.holder.address, 1_000_000n, 'for the reader')
  // Deeper than any test's reorganisation: the coins stay.
  await call(world.rpcUrl, 'anvil_mine', ['0x10'])
  const store = await throwAwayDatabase({ migrations: [...readerMigrations, applied] })
  const logged: string[] = []
  const steps: ReaderStep[] = []
  const opened: ChainReader[] = []
  const { contracts } = world.chain
  return {
    world,
    store,
    logged,
    steps,
    async open({ rpcUrl = world.rpcUrl, ...options } = {}) {
      const reader = await openReader({
        pool: store.pool,
        chain: await connectChain({ rpcUrl, contracts }),
        deployedAtBlock: 1,
        apply: async (client, step) => {
          await applyStep(client, step)
          steps.push(step)
        },
        log: (line) => logged.push(line),
        ...options,
      })
      opened.push(reader)
      return reader
    },
    async pay(micrograms = 1n) {
      const paid = await world.chain.write.transfer(cast.holder, {
        to: cast.otherHolder.address,
        amount: coinUnits(micrograms),
      })
      assert.ok(paid.ok)
    },
    rpc: (method, ...params) => call(world.rpcUrl, method, params),
    agrees: () => agreesWith(store.pool, world),
    async begin() {
      for (const reader of opened.splice(0)) await reader.close()
      steps.length = 0
      logged.length = 0
      await store.pool.query('truncate chain.progress, chain.block, chain.event, applied')
    },
    async close() {
      for (const reader of opened) await reader.close()
      await store.close()
      await world.stop()
    },
  }
}

async function agreesWith(pool: Pool, world: RealWorld): Promise<void> {
  const fresh = await connectChain({ rpcUrl: world.rpcUrl, contracts: world.chain.contracts })
  const truth = await fresh.events({ from: 1 })
  const tip = await readTip(pool)
  assert.ok(tip)
  assert.deepEqual(tip.head, await fresh.head())
  assert.deepEqual(await recordedEvents(pool), truth)
  const { rows } = await pool.query<{ block: bigint; log_index: number; hash: string; final: boolean }>(
    'select * from applied order by block, log_index',
  )
  assert.deepEqual(
    rows.map((row) => [Number(row.block), row.log_index, row.hash, row.final]),
    truth.map(({ block, logIndex }) => [
      block.number,
      logIndex,
      block.hash,
      block.number <= tip.finalized.number,
    ]),
  )
}

/** Steps until there is nothing new. What the reader throws is thrown. */
export async function readAll(reader: ChainReader): Promise<void> {
  for (let steps = 0; await reader.step(); steps += 1) assert.ok(steps < 10_000, 'the reader comes to an end')
}
