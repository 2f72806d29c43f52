/**
 * A reader that begins late: 10,000 blocks with 100,000 events from a local node into the record, beside the same logs merely asked for
 * and the same rows copied in, in one run. Asked of it: under 30 s. `--json` prints figures for machines.
 */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { connectChain } from '@specie/coin'
import { openReader, readerMigrations, readTip, recordedEvents } from '@specie/coin/reader'
import { throwAwayDatabase } from '@specie/store'
import type { Pool } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { createPublicClient, http, type Log } from 'viem'
import { cast } from '../packages/coin/src/behaviour/cast.ts'
import { realWorld } from '../packages/coin/src/behaviour/worlds.ts'
import { call } from '../packages/coin/src/local/rpc.ts'
import { eventCaller } from './eventCaller.ts'

const blocks = 10_000
const eventsPerBlock = 10
const targetSeconds = 30

const world = await realWorld()
const { contracts } = world.chain
const caller = eventCaller(contracts.coin, eventsPerBlock)
await call(world.rpcUrl, 'anvil_setCode', [caller.address, caller.code])
// One after the other: each makes a block.
const transaction = { from: cast.holder.address, to: caller.address, gas: '0x100000' }
for (let sent = 0; sent < blocks; sent += 1)
  await call(world.rpcUrl, 'eth_sendTransactionSync', [transaction])

const store = await throwAwayDatabase({ migrations: readerMigrations })
const reader = await openReader({
  pool: store.pool,
  chain: await connectChain({ rpcUrl: world.rpcUrl, contracts }),
  deployedAtBlock: 1,
  apply: async () => {},
  log: console.error,
})
const begun = performance.now()
while (await reader.step());
const seconds = (performance.now() - begun) / 1000
const tip = await readTip(store.pool)
const events = await recordedEvents(store.pool)
if (tip?.head.hash !== (await world.chain.head()).hash)
  throw new Error('The reader did not come to the head.')
if (events.length < blocks * eventsPerBlock) throw new Error(`Only ${events.length} events were recorded.`)

const floorSeconds = await floor(store.pool)
await reader.close()
await store.close()
await world.stop()

const result = {
  name: 'catch-up',
  blocks,
  events: events.length,
  seconds: Number(seconds.toFixed(1)),
  targetSeconds,
  reached: seconds < targetSeconds,
  eventsPerSecond: Math.round(events.length / seconds),
  floorSeconds: Number(floorSeconds.toFixed(1)),
  timesTheFloor: Number((seconds / floorSeconds).toFixed(2)),
}
if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else {
  console.log(
    `${result.blocks} blocks with ${result.events} events in ${result.seconds} s (asked: under ${targetSeconds} s)`,
  )
  console.log(
    `${result.eventsPerSecond} events/s; ${result.timesTheFloor} times the bare asking and copying, ${result.floorSeconds} s`,
  )
}

/** The logs as the node gives them, and their bytes as rows: no decoding, no linking, no index but the key. */
async function floor(pool: Pool): Promise<number> {
  await pool.query(
    'create table bare (block bigint, log_index integer, data text, primary key (block, log_index))',
  )
  const client = createPublicClient({ transport: http(world.rpcUrl) })
  const start = performance.now()
  const head = Number(await client.getBlockNumber())
  for (let from = 1; from <= head; from += 1_000) {
    const toBlock = BigInt(Math.min(head, from + 999))
    const logs: readonly Log[] = await client.getLogs({
      address: Object.values(contracts),
      fromBlock: BigInt(from),
      toBlock,
    })
    const rows = logs.map(
      ({ blockNumber, logIndex, topics, data, transactionHash }) =>
        `${blockNumber}\t${logIndex}\t${JSON.stringify({ topics, data, transactionHash })}\n`,
    )
    const connection = await pool.connect()
    await pipeline(Readable.from([rows.join('')]), connection.query(copyFrom('copy bare from stdin')))
    connection.release()
  }
  return (performance.now() - start) / 1000
}
