/**
 * The programme of `programme.ts` with everything that follows orders running over it: the reader of a real chain, the outbox of a worker
 * that signs for the sponsor, and jobs done by hand, so that a test decides when.
 */

import assert from 'node:assert/strict'
import { type Address, type Chain, type Digest, demoAccount, type Hex } from '@specie/coin'
import {
  followOutbox,
  type MessageChange,
  type Outbox,
  openOutbox,
  outboxMigrations,
} from '@specie/coin/outbox'
import { type ChainReader, openReader, type ReaderStep, readerMigrations } from '@specie/coin/reader'
import { accountSigner, type Capability } from '@specie/evidence'
import { type Migration, migrate, migrateJobs } from '@specie/store'
import type { PoolClient } from 'pg'
import { createWalletClient, http, type LocalAccount } from 'viem'
import {
  actsOf,
  advanceOrder,
  approveOrder,
  draftMandate,
  draftOrder,
  findOrder,
  followOrders,
  giveMandate,
  type NewOrder,
  type Office,
  type Order,
  orderCall,
  orderMessageChanged,
  orderSigning,
  type Signable,
  signOrder,
} from '../src/index.ts'
import { expect, people, rpc, type TestProgramme, testProgramme } from './programme.ts'

/** Operators of the parties, each a person of its own. */
export const operators = {
  drafter: demoAccount(17),
  approver: demoAccount(18),
  otherApprover: demoAccount(19),
} as const

export type TestDesk = TestProgramme & {
  readonly office: Office
  readonly reader: ChainReader
  /** Signs for the sponsor only: everybody else has a wallet. */
  readonly outbox: Outbox
  /** Until the record and the outbox have nothing more to do. */
  settle(): Promise<void>
  /** The outbox sends again what was lost only after a while. */
  until(condition: () => Promise<boolean>): Promise<void>
  /** Blocks until everything that is included is final. */
  makeFinal(): Promise<void>
  mine(blocks: number): Promise<void>
  close(): Promise<void>
}

/** What hangs on the record beside the orders. */
export type Beside = {
  readonly apply: (client: PoolClient, step: ReaderStep) => Promise<void>
  readonly changed: (client: PoolClient, change: MessageChange) => Promise<void>
  readonly migrations: readonly Migration[]
}

export async function testDesk(
  signers: readonly LocalAccount[] = [people.sponsor],
  beside?: Beside,
): Promise<TestDesk> {
  const programme = await testProgramme()
  const { office, chain, local } = programme
  const { pool } = office
  await migrate(pool, [...readerMigrations, ...outboxMigrations, ...(beside?.migrations ?? [])])
  await migrateJobs(pool)
  const log = () => {}
  const changed = async (client: PoolClient, change: MessageChange) => {
    await orderMessageChanged(client, change)
    await beside?.changed(client, change)
  }
  const reader = await openReader({
    pool,
    chain,
    deployedAtBlock: await firstBlock(chain),
    apply: async (client, step) => {
      for (const change of await followOutbox(client, step)) await changed(client, change)
      await followOrders(client, step)
      await beside?.apply(client, step)
    },
    log,
  })
  const outbox = await openOutbox({
    pool,
    rpcUrl: local.rpcUrl,
    contracts: chain.contracts,
    deployedAtBlock: await firstBlock(chain),
    signers,
    changed,
    log,
  })
  const mine = async (blocks: number) => {
    for (let count = 0; count < blocks; count += 1) await rpc(local, 'evm_mine')
  }
  const settle = async () => {
    for (let round = 0; round < 200; round += 1) {
      const [read, sent] = [await reader.step(), await outbox.step()]
      if (!read && !sent) return
    }
    assert.fail('The record and the outbox never came to rest.')
  }
  const until = async (condition: () => Promise<boolean>) => {
    for (const end = Date.now() + 60_000; Date.now() < end; ) {
      await settle()
      if (await condition()) return
      await new Promise((resume) => setTimeout(resume, 100))
    }
    assert.fail('It never came.')
  }
  const makeFinal = async () => {
    await settle()
    await mine(4)
    await settle()
  }
  const close = async () => {
    await outbox.close()
    await reader.close()
    await programme.close()
  }
  return { ...programme, reader, outbox, settle, until, makeFinal, mine, close }
}

/** What a programme's reader hangs on each step. */
export async function apply(client: PoolClient, step: ReaderStep): Promise<void> {
  for (const change of await followOutbox(client, step)) await orderMessageChanged(client, change)
  await followOrders(client, step)
}

/** A mandate of a year, in force now unless told otherwise. */
export async function mandate(
  office: Office,
  party: LocalAccount,
  operator: Address,
  wanted: {
    readonly name?: string
    readonly capabilities?: readonly Capability[]
    readonly from?: number
    readonly until?: number
  } = {},
) {
  const now = await office.chain.now()
  const { name = `Person of ${operator}`, capabilities = ['draft', 'approve'] } = wanted
  const { from = now, until = from + 300 * 86_400 } = wanted
  const drafted = expect(
    await draftMandate(office, { party: party.address, operator, name, capabilities, from, until }),
  )
  const signed = expect(await accountSigner(party).sign(drafted.typedData))
  return expect(await giveMandate(office, { mandate: drafted.mandate, signature: signed.signature }))
}

/** Drafted by one operator, approved by another, and brought as far as nobody is needed. */
export async function approved(office: Office, wanted: NewOrder): Promise<Order> {
  const order = expect(await draftOrder(office, { key: operators.drafter.address }, wanted))
  const key = `approve ${order.id}`
  expect(await approveOrder(office, { key: operators.approver.address }, { key, order: order.id }))
  await advanceOrder(office, order.id)
  return current(office, order)
}

/** One signature under what this account is asked for. */
export async function sign(
  office: Office,
  order: Order,
  account: LocalAccount,
  what: Signable,
): Promise<Order> {
  const asked = expect(await orderSigning(office, order.id, account.address, what))
  const { signature } = expect(await accountSigner(account).sign(asked.typedData))
  const key = `${account.address} signs ${asked.digest} for ${order.id}`
  return expect(await signOrder(office, { key: account.address }, { key, order: order.id, signature }))
}

/** Both officers. */
export async function cleared(office: Office, order: Order): Promise<Order> {
  const [first, second] = people.officers
  assert.ok(first && second)
  await sign(office, order, first, 'clearance')
  return sign(office, order, second, 'clearance')
}

export async function current(office: Office, order: { readonly id: string }): Promise<Order> {
  const found = await findOrder(office.pool, order.id)
  assert.ok(found)
  return found
}

/** Each act leads from where the one before led. Gives their names. */
export async function story(office: Office, order: { readonly id: string }): Promise<readonly string[]> {
  const acts = await actsOf(office.pool, order.id)
  for (const [index, act] of acts.entries()) {
    assert.equal(act.from, acts[index - 1]?.to ?? null, `act ${act.number} (${act.act})`)
    assert.equal(act.number, index + 1)
  }
  assert.equal(acts.at(-1)?.to, (await current(office, order)).state)
  return acts.map(({ act }) => act)
}

/** The party's wallet sends what it is asked to. Gives the transaction. */
export async function walletSends(desk: TestDesk, account: LocalAccount, order: Order): Promise<Digest> {
  const { to, data } = expect(await orderCall(desk.office, { key: account.address }, order.id))
  return sendFrom(desk, account, { to, data })
}

/** A transaction of this account, past the office; not waited for. */
export function sendFrom(
  desk: TestDesk,
  account: LocalAccount,
  call: { readonly to: Address; readonly data: Hex },
): Promise<Digest> {
  const wallet = createWalletClient({ account, transport: http(desk.local.rpcUrl) })
  return wallet.sendTransaction({ ...call, chain: null, gas: 3_000_000n })
}

/** The block of the programme's first event. */
async function firstBlock(chain: Chain): Promise<number> {
  const [first] = await chain.events({ from: 0 })
  assert.ok(first)
  return first.block.number
}
