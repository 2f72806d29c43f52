/** One seed's own world: a clone of the founded database, a node with the founded chain, and the proxies in front of both. */
import { type Chain, connectChain } from '@specie/coin'
import type { Office } from '@specie/issuance'
import { createPool, type Store } from '@specie/store'
import { screeningIn } from '../../../apps/specie/src/office.ts'
import { type ChainProxy, openChainProxy } from '../fault/chainProxy.ts'
import { type DatabaseProxy, openDatabaseProxy } from '../fault/databaseProxy.ts'
import type { Place } from '../member/words.ts'
import { databaseAt, type Founded } from './found.ts'
import { type ChainNode, startNode } from './node.ts'
import { patiently } from './patiently.ts'

export type World = {
  readonly founded: Founded
  readonly node: ChainNode
  /** Straight to the node and the database, past the proxies: the storm's own eyes. */
  readonly chain: Chain
  readonly pool: Store['pool']
  readonly office: Office
  readonly chainProxy: ChainProxy
  readonly databaseProxy: DatabaseProxy
  readonly databaseName: string
  /** Where members work: through the proxies. */
  readonly place: Place
  close(): Promise<void>
}

export async function openWorld(
  server: string,
  founded: Founded,
  name: string,
  directory: string,
): Promise<World> {
  const admin = createPool(databaseAt(server, 'postgres'), { max: 1 })
  await patiently(() => admin.query(`create database ${name} template ${founded.template}`))
  const node = await startNode({ from: founded.chainState })
  const direct = databaseAt(server, name)
  const [chainProxy, databaseProxy] = await Promise.all([openChainProxy(node.url), openDatabaseProxy(direct)])
  const { contracts, deployedAtBlock } = founded
  const chain = await connectChain({ rpcUrl: node.url, contracts, deployedAtBlock })
  const pool = createPool(direct, { max: 4 })
  return {
    founded,
    node,
    chain,
    pool,
    office: {
      pool,
      chain,
      screening: screeningIn({ pool, now: () => chain.now(), dataDirectory: directory, settings: null }),
    },
    chainProxy,
    databaseProxy,
    databaseName: name,
    place: { databaseUrl: databaseProxy.url, rpcUrl: chainProxy.url, contracts, deployedAtBlock, directory },
    async close() {
      await pool.end().catch(() => {})
      await Promise.all([chainProxy.close(), databaseProxy.close(), node.kill()])
      await patiently(() => admin.query(`drop database if exists ${name} with (force)`))
      await admin.end()
    },
  }
}
