/** A worker process of its own, to be killed: `node worker.ts JSON` reads the chain, carries rounds and looks after them until it is ended. */
import { connectChain, demoAccount, type ProgrammeContracts } from '@specie/coin'
import { followOutbox, openOutbox } from '@specie/coin/outbox'
import { openReader } from '@specie/coin/reader'
import type { Office } from '@specie/issuance'
import { createPool } from '@specie/store'
import { testScreening } from '../../issuance/test/testScreening.ts'
import { followRounds, roundMessageChanged, sweepRounds } from '../src/index.ts'

export type WorkerOrders = {
  readonly databaseUrl: string
  readonly rpcUrl: string
  readonly contracts: ProgrammeContracts
  readonly deployedAtBlock: number
  /** Number of the demo account that carries. */
  readonly carrier: number
  readonly members: readonly `0x${string}`[]
}

const orders: WorkerOrders = JSON.parse(process.argv[2] ?? '{}')
const { rpcUrl, contracts, deployedAtBlock } = orders
const pool = createPool(orders.databaseUrl, { max: 10 })
const chain = await connectChain({ rpcUrl, contracts, deployedAtBlock })
const screening = testScreening()
for (const member of orders.members) screening.admit(member)
const office: Office = { pool, chain, screening }
const log = () => {}
const reader = await openReader({
  pool,
  chain,
  deployedAtBlock,
  apply: async (client, step) => {
    for (const change of await followOutbox(client, step)) await roundMessageChanged(client, change)
    await followRounds(client, step)
  },
  log,
})
const outbox = await openOutbox({
  pool,
  rpcUrl,
  contracts,
  deployedAtBlock,
  signers: [demoAccount(orders.carrier)],
  changed: roundMessageChanged,
  log,
})
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())
process.stdout.write('ready\n')
const sweeping = async () => {
  while (!stop.signal.aborted) {
    await sweepRounds(office).catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
}
await Promise.all([reader.run(stop.signal), outbox.run(stop.signal), sweeping()])
