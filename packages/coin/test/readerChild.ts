/** A reader in a process of its own, to be killed: database, node and contracts as arguments. */
import { createPool } from '@specie/store'
import { openReader } from '../src/reader/index.ts'
import { connectChain } from '../src/viem/connectChain.ts'
import { applyStep } from './readerWorld.ts'

const [databaseUrl = '', rpcUrl = '', contracts = '{}'] = process.argv.slice(2)
const reader = await openReader({
  pool: createPool(databaseUrl),
  chain: await connectChain({ rpcUrl, contracts: JSON.parse(contracts) }),
  deployedAtBlock: 1,
  apply: applyStep,
  log: () => {},
})
await reader.run(new AbortController().signal)
