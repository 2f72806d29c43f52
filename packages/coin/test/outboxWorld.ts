/** A programme with gold to mint on, on a node of the test's own, with a database, a reader and as many outboxes as the test opens. */
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { type Store, throwAwayDatabase, transaction } from '@specie/store'
import { coinUnits } from '@specie/units'
import { cast } from '../src/behaviour/cast.ts'
import { found } from '../src/behaviour/found.ts'
import { bar } from '../src/behaviour/lists.ts'
import { signing } from '../src/behaviour/sign.ts'
import { mintTo, stateAndWait } from '../src/behaviour/stage.ts'
import { type RealWorld, realWorld } from '../src/behaviour/worlds.ts'
import { call } from '../src/local/rpc.ts'
import {
  enqueue,
  followOutbox,
  listMessages,
  type Message,
  type MessageChange,
  type MessageState,
  type Outbox,
  type OutboxOptions,
  openOutbox,
  outboxMigrations,
  readMessage,
} from '../src/outbox/index.ts'
import type { Address } from '../src/port/state.ts'
import { type ChainReader, openReader, readerMigrations } from '../src/reader/index.ts'
import { connectChain } from '../src/viem/connectChain.ts'
import { type FaultyNode, faultyNode } from './faultyNode.ts'

export type OutboxWorld = {
  readonly world: RealWorld
  readonly store: Store
  readonly node: FaultyNode
  /** Everything that callers were told, in order. */
  readonly told: readonly MessageChange[]
  readonly logged: readonly string[]
  /** Through the faulty node; the reader asks the real one. */
  open(options?: Partial<OutboxOptions>): Promise<Outbox>
  /** Closes every outbox, and the node behaves and mines again. */
  rest(): Promise<void>
  /** A transfer of so many micrograms, from the holder unless another signer is named. */
  send(key: string, micrograms: bigint, options?: { signer?: Address; to?: Address }): Promise<void>
  state(key: string): Promise<MessageState>
  message(key: string): Promise<Message>
  all(): Promise<readonly Message[]>
  /** Mines so many blocks. */
  mine(blocks?: number): Promise<void>
  /** Steps of reader and outbox in turn until it is so. Throws after a while with what stands. */
  until(isSo: () => Promise<boolean>, outboxes: readonly Outbox[], patienceMs?: number): Promise<void>
  /** What the account's coins came to, beside what it had at the start of the world. */
  received(account: Address): Promise<bigint>
  rpc(method: string, ...params: readonly unknown[]): Promise<unknown>
  close(): Promise<void>
}

export const receiver: Address = '0x00000000000000000000000000000000000000b0'

export async function outboxWorld(): Promise<OutboxWorld> {
  const world = await realWorld()
  const stage = { world, sign: signing(world.chain) }
  await found(world)
  await stateAndWait(stage, 1, [bar(1), bar(2)])
  for (const { address } of [cast.holder, cast.otherHolder, cast.stranger, cast.sponsor])
    await mintTo(stage, cast.sponsor, address, 1_000_000n, `for ${address}`)
  const store = await throwAwayDatabase({ migrations: [...readerMigrations, ...outboxMigrations] })
  const node = await faultyNode(world.rpcUrl)
  const told: MessageChange[] = []
  const logged: string[] = []
  const log = (line: string) => {
    logged.push(line)
  }
  const reader: ChainReader = await openReader({
    pool: store.pool,
    chain: await connectChain({ rpcUrl: world.rpcUrl, contracts: world.chain.contracts }),
    deployedAtBlock: 0,
    apply: async (client, step) => {
      told.push(...(await followOutbox(client, step)))
    },
    log,
  })
  while (await reader.step());
  const opened: Outbox[] = []
  const rpc = (method: string, ...params: readonly unknown[]) => call(world.rpcUrl, method, params)
  const message = async (key: string) => {
    const stands = await readMessage(store.pool, key)
    assert.ok(stands, `There is no message ${key}.`)
    return stands
  }
  return {
    world,
    store,
    node,
    told,
    logged,
    async open(options = {}) {
      const outbox = await openOutbox({
        pool: store.pool,
        rpcUrl: node.rpcUrl,
        contracts: world.chain.contracts,
        deployedAtBlock: 0,
        signers: [cast.holder],
        changed: async (_, change) => {
          told.push(change)
        },
        log,
        ...options,
      })
      opened.push(outbox)
      return outbox
    },
    send: (key, micrograms, { signer = cast.holder.address, to = receiver } = {}) =>
      transaction(store.pool, (client) =>
        enqueue(client, { key, signer, name: 'transfer', what: { to, amount: coinUnits(micrograms) } }),
      ),
    state: async (key) => (await message(key)).state,
    message,
    all: () => listMessages(store.pool),
    async mine(blocks = 1) {
      await rpc('anvil_mine', `0x${blocks.toString(16)}`)
    },
    async until(isSo, outboxes, patienceMs = 30_000) {
      const deadline = Date.now() + patienceMs
      while (!(await isSo())) {
        if (Date.now() > deadline) {
          const stands = (await listMessages(store.pool)).map(
            ({ key, state, refusal }) => `${key} ${state} ${refusal?.code ?? ''}`,
          )
          throw new Error(
            `It did not come to that in ${patienceMs} ms.\n${stands.join('\n')}\n${logged.join('\n')}`,
          )
        }
        let did = await reader.step()
        for (const outbox of outboxes) {
          try {
            did = (await outbox.step()) || did
          } catch (error) {
            log(String(error))
          }
        }
        if (!did) await pause(20)
      }
    },
    received: async (account) => BigInt(String(await world.chain.balanceOf(account))),
    rpc,
    async rest() {
      for (const outbox of opened.splice(0)) await outbox.close()
      node.behave()
      await rpc('evm_setAutomine', true)
    },
    async close() {
      for (const outbox of opened) await outbox.close()
      await reader.close()
      await node.close()
      await store.close()
      await world.stop()
    },
  }
}
