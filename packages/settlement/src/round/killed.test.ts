/** Workers that are killed at any moment: every round settles once, and nothing that was owed is lost or paid twice. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { toBigint } from '@specie/units'
import { expect, people } from '../../../issuance/test/programme.ts'
import {
  agree,
  coins,
  type MemberName,
  members,
  type SettlementDesk,
  settlementDesk,
  signsRound,
} from '../../test/settlementDesk.ts'
import type { WorkerOrders } from '../../test/worker.ts'
import { listObligations } from '../store/obligations.ts'
import { findRound } from '../store/rounds.ts'
import { proposeRound } from './proposeRound.ts'

let desk: SettlementDesk
before(async () => {
  desk = await settlementDesk()
  await desk.reader.close()
  await desk.outbox.close()
})
let worker: ChildProcess | undefined
after(async () => {
  if (worker !== undefined) await end(worker)
  await desk?.close()
})

test('killed at random while rounds are screened, signed and carried, workers settle each once', async () => {
  const { office, chain } = desk
  const names = Object.keys(members) as MemberName[]
  const before = await balances()
  const owed = new Map(names.map((name) => [name, 0n]))
  for (let round = 0; round < 4; round += 1) {
    for (const [place, from] of names.entries()) {
      const to = names[(place + 1 + (round % 3)) % names.length]
      if (to === undefined || to === from) continue
      const amount = BigInt(1_000 + 37 * place + round)
      await agree(office, [from, to], [coins(from, to, amount, chain.contracts.coin)])
      owed.set(from, (owed.get(from) ?? 0n) - amount)
      owed.set(to, (owed.get(to) ?? 0n) + amount)
    }
    await untilRecorded()
    const id = expect(await proposeRound(office))
    const settled = settles(id)
    // Another moment each time, the same in every run.
    for (const ms of [90, 35, 210, 140].map((one) => one + 23 * round)) {
      await new Promise((resolve) => setTimeout(resolve, ms))
      await restart()
    }
    await settled
  }
  await until(async () =>
    (await listObligations(office.pool, { state: 'settled' })).every(({ final }) => final),
  )
  assert.deepEqual(await listObligations(office.pool, { state: 'open' }), [])
  assert.deepEqual(await listObligations(office.pool, { state: 'inRound' }), [])
  const now = await balances()
  for (const name of names) assert.equal((now.get(name) ?? 0n) - (before.get(name) ?? 0n), owed.get(name))
})

/** Members and officers sign as soon as they are asked, whoever is dead meanwhile. */
async function settles(id: string): Promise<void> {
  const { office } = desk
  const round = await findRound(office.pool, id)
  const asked = Object.values(members).filter(({ address }) => round?.content.members.includes(address))
  for (const account of asked) expect(await signsRound(office, id, account))
  await until(async () => (await findRound(office.pool, id))?.clearance !== null)
  for (const officer of people.officers) {
    await until(async () => {
      const signed = await signsRound(office, id, officer)
      return signed.ok || signed.refusal.code === 'SIGNED_ALREADY'
    })
  }
  await until(async () => ['included', 'final'].includes((await findRound(office.pool, id))?.state ?? ''))
  await desk.mine(3)
}

async function untilRecorded(): Promise<void> {
  if (worker === undefined) await restart()
  const { number } = await desk.chain.head()
  await until(async () => {
    const { rows } = await desk.office.pool.query<{ head: bigint }>('select head from chain.progress')
    return Number(rows[0]?.head ?? 0) >= number
  })
}

async function balances(): Promise<ReadonlyMap<MemberName, bigint>> {
  const found = new Map<MemberName, bigint>()
  for (const name of Object.keys(members) as MemberName[])
    found.set(name, toBigint(await desk.chain.balanceOf(members[name].address)))
  return found
}

async function restart(): Promise<void> {
  if (worker !== undefined) await end(worker)
  const [first] = await desk.chain.events({ from: 0 })
  const orders: WorkerOrders = {
    databaseUrl: String(desk.office.pool.options.connectionString),
    rpcUrl: desk.local.rpcUrl,
    contracts: desk.chain.contracts,
    deployedAtBlock: first?.block.number ?? 0,
    carrier: 16,
    members: Object.values(members).map(({ address }) => address),
  }
  worker = spawn(process.execPath, [program, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  worker.stdout?.resume()
}

async function end(one: ChildProcess): Promise<void> {
  if (one.exitCode !== null || one.signalCode !== null) return
  const gone = once(one, 'exit')
  one.kill('SIGKILL')
  await gone
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const last = Date.now() + 90_000; Date.now() < last; ) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  assert.fail('It never came.')
}

const program = fileURLToPath(new URL('../../test/worker.ts', import.meta.url))
