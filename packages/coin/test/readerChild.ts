/**
 * A reader in a process of its own, to be killed: database, node and contracts as arguments; then, where it is to end itself, the statement
 * at which it does, and whether that one still leaves.
 */
import { createPool } from '@specie/store'
import { openReader } from '../src/reader/index.ts'
import { connectChain } from '../src/viem/connectChain.ts'
import { applyStep } from './readerWorld.ts'

const [databaseUrl = '', rpcUrl = '', contracts = '{}', endsAt = '0', leaves = ''] = process.argv.slice(2)
const pool = createPool(databaseUrl)
let statements = 0
pool.on('connect', (client) => {
  const query: unknown = client.query
  if (typeof query !== 'function') throw new Error('A client asks.')
  const counted = (...given: unknown[]): unknown => {
    statements += 1
    if (statements !== Number(endsAt)) return Reflect.apply(query, client, given)
    // Written to the socket before it returns: the server does it, and nobody hears the answer.
    if (leaves === 'leaves') Reflect.apply(query, client, given)
    process.kill(process.pid, 'SIGKILL')
    return new Promise(() => {})
  }
  Object.defineProperty(client, 'query', { value: counted })
})
const reader = await openReader({
  pool,
  chain: await connectChain({ rpcUrl, contracts: JSON.parse(contracts) }),
  deployedAtBlock: 1,
  apply: applyStep,
  log: () => {},
})
process.stdout.write('open\n')
await reader.run(new AbortController().signal)
