/**
 * A worker process of its own, to be killed: `node outboxWorker.ts JSON` carries what its signers have to send until it is ended.
 * Says `ready` when it works; with `dieAfterSigning` it kills itself when so many are signed, before they can be stored.
 */
import { createPool } from '@specie/store'
import type { LocalAccount } from 'viem'
import { demoAccount } from '../src/demoAccounts.ts'
import { openOutbox } from '../src/outbox/index.ts'
import type { ProgrammeContracts } from '../src/port/state.ts'

export type WorkerOrders = {
  readonly databaseUrl: string
  readonly rpcUrl: string
  readonly contracts: ProgrammeContracts
  /** Numbers of demo accounts. */
  readonly signers: readonly number[]
  readonly dieAfterSigning?: number
}

const orders: WorkerOrders = JSON.parse(process.argv[2] ?? '{}')
let signed = 0
const pool = createPool(orders.databaseUrl, { max: 10 })
const outbox = await openOutbox({
  pool,
  rpcUrl: orders.rpcUrl,
  contracts: orders.contracts,
  deployedAtBlock: 0,
  signers: orders.signers.map((index) => mortal(demoAccount(index))),
  changed: async () => {},
  log: (line) => process.stderr.write(`${line}\n`),
})
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())
process.stdout.write('ready\n')
await outbox.run(stop.signal)
await outbox.close()
await pool.end()

function mortal(account: LocalAccount): LocalAccount {
  return {
    ...account,
    async signTransaction(transaction, options) {
      const raw = await account.signTransaction(transaction, options)
      signed += 1
      if (signed === orders.dieAfterSigning) process.kill(process.pid, 'SIGKILL')
      return raw
    },
  }
}
