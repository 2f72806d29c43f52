/**
 * The desk under load, over a real socket, PostgreSQL and chain. First: mint orders from the API to the record, beside bare inserts of
 * the same shape in the same run. Then: 1,000 readers that ask every two seconds, as pages do, with 50 writers who draft one order
 * after another; what was acknowledged is looked for afterwards. `--minutes 10` for long, `--json` for machines.
 */
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { demoAccount } from '@specie/coin'
import { transaction } from '@specie/store'
import { type DeskServer, deskServer, must, type Person } from '../apps/specie/test/deskServer.ts'
import { mandate } from '../packages/issuance/test/desk.ts'
import { people } from '../packages/issuance/test/programme.ts'

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } },
})
const mixedMs = Number(values.minutes) * 60_000
const drafts = 2_000
const atOnce = 16
const readers = 1_000
const writers = 50
const askEveryMs = 2_000
const reads = [
  '/api/v1/reserve',
  '/api/v1/vaults',
  '/api/v1/bars?limit=50',
  '/api/v1/events',
  '/api/v1/holds',
]

const server = await deskServer({ read: 100_000_000, strangerRead: 100_000_000, write: 100_000_000 })
const operator = demoAccount(17)
await mandate(server.desk.office, people.sponsor, operator.address)
const person = await server.signedIn(operator)

const orders = await ordersPerSecond(person)
const bare = await bareInsertsPerSecond(server)
const mixed = await readersAndWriters(server, person)
const result = {
  name: 'the desk',
  drafts: { count: drafts, atOnce, perSecond: orders, barePerSecond: bare, partOfBare: round(orders / bare) },
  target: { perSecond: 200, reached: orders >= 200 },
  mixed,
  targetMixed: { readP99Ms: 100, reached: mixed.readP99Ms < 100 && mixed.lost === 0 && mixed.twice === 0 },
}
await server.close()
if (values.json) console.log(JSON.stringify(result))
else {
  console.log(`mint orders, API to record   ${orders}/s at ${atOnce} at once (aim 200)`)
  console.log(
    `bare inserts of that shape   ${bare}/s; the desk reaches ${round((100 * orders) / bare)} % of it`,
  )
  console.log(
    `${readers} readers, ${writers} writers   ${mixed.seconds} s: ${mixed.reads} reads (p50 ${mixed.readP50Ms} ms, p99 ${mixed.readP99Ms} ms, aim 100), ${mixed.writes} writes (p99 ${mixed.writeP99Ms} ms)`,
  )
  console.log(
    `acknowledged and not there   ${mixed.lost}; there twice ${mixed.twice}; refused or broken ${mixed.failed}`,
  )
}
process.exit(0)

function body(amountMicrograms: string) {
  return {
    kind: 'mint' as const,
    party: people.sponsor.address,
    content: { to: people.holder.address, amountMicrograms },
  }
}

async function ordersPerSecond({ client }: Person): Promise<number> {
  for (let count = 0; count < 50; count += 1) must(await client.draftOrder({ body: body('1') }))
  return perSecond(drafts, async () => void must(await client.draftOrder({ body: body('1000') })))
}

/** What one draft writes: the caller's key, the order, its first act; no checks, no chain, no HTTP. */
async function bareInsertsPerSecond({ programme: { pool } }: DeskServer): Promise<number> {
  await pool.query(`create table bench_key (actor text, key text, body_digest text, answer text, primary key (actor, key));
    create table bench_order (id uuid primary key, number bigint generated always as identity unique, kind text, state text,
      party text, body text, at timestamptz default clock_timestamp());
    create table bench_act (order_id uuid, number integer, act text, by text, to_state text, primary key (order_id, number))`)
  const text = 'x'.repeat(900)
  return perSecond(drafts, async () => {
    const id = randomUUID()
    await transaction(
      pool,
      async (client) => {
        await client.query(
          'insert into bench_order (id, kind, state, party, body) values ($1, $2, $3, $4, $5)',
          [id, 'mint', 'drafted', operator.address, text],
        )
        await client.query('insert into bench_act values ($1, 1, $2, $3, $4)', [
          id,
          'drafted',
          operator.address,
          'drafted',
        ])
        await client.query('insert into bench_key values ($1, $2, $3, $4)', [
          operator.address,
          id,
          text.slice(0, 66),
          text,
        ])
      },
      { isolation: 'read committed' },
    )
  })
}

async function perSecond(count: number, once: () => Promise<void>): Promise<number> {
  let left = count
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left > 0) {
        left -= 1
        await once()
      }
    }),
  )
  return Math.round((count * 1000) / (performance.now() - begun))
}

async function readersAndWriters(to: DeskServer, { client }: Person) {
  const until = performance.now() + mixedMs
  const readMs: number[] = []
  const writeMs: number[] = []
  const acknowledged: string[] = []
  let failed = 0
  // Readers come from many addresses: one address has a share of the places only.
  const agents = Array.from({ length: 20 }, () => new Agent({ keepAlive: true, maxSockets: 45 }))
  const reader = async (index: number) => {
    await pause(Math.random() * askEveryMs)
    for (let turn = index; performance.now() < until; turn += 1) {
      const begun = performance.now()
      const agent = agents[index % agents.length]
      const status = await ask(
        to.door.port,
        reads[turn % reads.length] ?? '',
        `127.0.0.${2 + (index % agents.length)}`,
        agent,
      )
      if (status === 200) readMs.push(performance.now() - begun)
      else failed += 1
      await pause(Math.max(0, askEveryMs - (performance.now() - begun)))
    }
  }
  const writer = async () => {
    while (performance.now() < until) {
      const begun = performance.now()
      const answer = await client.draftOrder({ body: body('7') }).catch(() => null)
      if (answer?.ok === true) {
        writeMs.push(performance.now() - begun)
        acknowledged.push(answer.value.id)
      } else failed += 1
      // Fifty people write, a little more than once a second each: not a machine that does nothing else.
      await pause(800 * Math.random())
    }
  }
  const begun = performance.now()
  await Promise.all([
    ...Array.from({ length: readers }, (_, index) => reader(index)),
    ...Array.from({ length: writers }, writer),
  ])
  for (const agent of agents) agent.destroy()
  const { rows } = await to.programme.pool.query<{ id: string }>(
    'select id from issuance.orders where id = any($1)',
    [acknowledged],
  )
  return {
    seconds: Math.round((performance.now() - begun) / 1000),
    reads: readMs.length,
    readP50Ms: percentile(readMs, 0.5),
    readP99Ms: percentile(readMs, 0.99),
    writes: writeMs.length,
    writeP50Ms: percentile(writeMs, 0.5),
    writeP99Ms: percentile(writeMs, 0.99),
    failed,
    lost: acknowledged.length - rows.length,
    twice: acknowledged.length - new Set(acknowledged).size,
  }
}

function ask(port: number, path: string, localAddress: string, agent: Agent | undefined): Promise<number> {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path, localAddress, agent }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    asked.on('error', () => resolve(0))
    asked.end()
  })
}

function percentile(of: number[], part: number): number {
  const sorted = of.toSorted((left, right) => left - right)
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN)
}

function round(value: number): number {
  return Number(value.toFixed(1))
}
