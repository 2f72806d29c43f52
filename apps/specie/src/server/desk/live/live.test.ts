import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { mandate, operators } from '../../../../../../packages/issuance/test/desk.ts'
import { people } from '../../../../../../packages/issuance/test/programme.ts'
import { type DeskServer, deskServer, must, type Person } from '../../../../test/deskServer.ts'
import { mostStreamsPerAddress } from './live.ts'

let server: DeskServer
let drafter: Person
before(async () => {
  server = await deskServer()
  await mandate(server.desk.office, people.sponsor, operators.drafter.address)
  drafter = await server.signedIn(operators.drafter)
})
after(() => server?.close())

type Heard = { readonly id: string; readonly event: string; readonly data: Record<string, unknown> }

/** A stream that is read as it comes. */
async function hear(cookie: string | null, lastEventId?: string, address = server.address) {
  const aborter = new AbortController()
  const answer = await fetch(`${address}/api/v1/live`, {
    signal: aborter.signal,
    headers: {
      ...(cookie === null ? {} : { cookie }),
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
  })
  const heard: Heard[] = []
  let text = ''
  let ended = false
  const reading = (async () => {
    for await (const part of answer.body ?? []) {
      text += Buffer.from(part).toString()
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n')
        text = text.slice(end + 2)
        const field = (name: string) =>
          lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
        const event = field('event')
        if (event !== undefined)
          heard.push({ id: field('id') ?? '', event, data: JSON.parse(field('data') ?? '{}') })
      }
    }
  })()
    .catch(() => {})
    .finally(() => {
      ended = true
    })
  return {
    answer,
    heard,
    isOver: () => ended,
    async until(found: (heard: readonly Heard[]) => boolean) {
      for (let waited = 0; waited < 100; waited += 1) {
        if (found(heard)) return
        await pause(30)
      }
      assert.fail(JSON.stringify(heard))
    },
    async leave() {
      aborter.abort()
      await reading
    },
  }
}

async function draft(amountMicrograms: string): Promise<string> {
  const body = { kind: 'retire' as const, party: people.sponsor.address, content: { amountMicrograms } }
  return must(await drafter.client.draftOrder({ body })).id
}

test('what changes is told at once, at every server, and only to those who may see it', async () => {
  const other = await server.another()
  const stranger = await server.signedIn(people.stranger)
  const streams = await Promise.all([
    hear(drafter.cookie),
    hear(drafter.cookie, undefined, other.address),
    hear(stranger.cookie),
    hear(null),
  ])
  const [own, elsewhere, foreign, open] = streams
  assert.ok(own && elsewhere && foreign && open)
  await pause(100)
  const id = await draft('21')
  const told = (heard: readonly Heard[]) =>
    heard.some(({ event, data }) => event === 'order' && data.id === id)
  await own.until(told)
  await elsewhere.until(told)
  await server.desk.mine(1)
  await server.desk.settle()
  for (const stream of streams) await stream.until((heard) => heard.some(({ event }) => event === 'block'))
  assert.ok(!foreign.heard.some(({ event }) => event === 'order'))
  assert.ok(!open.heard.some(({ event }) => event === 'order'))
  for (const stream of streams) await stream.leave()
})

test('a stream that broke goes on after the last event it heard, at another server too: each once, in order', async () => {
  const first = await hear(drafter.cookie)
  await pause(100)
  const ids = [await draft('31')]
  await first.until((heard) => heard.some(({ data }) => data.id === ids[0]))
  const last = first.heard.findLast(({ data }) => data.id === ids[0])?.id
  await first.leave()
  for (const amount of ['32', '33', '34']) ids.push(await draft(amount))
  const other = await server.another()
  const again = await hear(drafter.cookie, last, other.address)
  await again.until((heard) => heard.filter(({ event }) => event === 'order').length >= 3)
  ids.push(await draft('35'))
  await again.until((heard) => heard.some(({ data }) => data.id === ids.at(-1)))
  const orders = again.heard.filter(({ event }) => event === 'order').map(({ data }) => data.id)
  assert.deepEqual(orders, ids.slice(1))
  await again.leave()
})

test('what is not kept any more cannot be resumed from: everything is read again', async () => {
  await server.programme.pool.query('delete from live.event')
  await draft('41')
  const late = await hear(drafter.cookie, '1-1')
  await late.until((heard) => heard.some(({ event }) => event === 'resync'))
  await late.leave()
})

test('one address holds so many streams and no more', async () => {
  const streams = await Promise.all(Array.from({ length: mostStreamsPerAddress }, () => hear(null)))
  const one = await fetch(`${server.address}/api/v1/live`)
  assert.equal(one.status, 429)
  assert.equal(one.headers.get('retry-after'), '30')
  for (const stream of streams) await stream.leave()
  await pause(100)
  const again = await hear(null)
  assert.equal(again.answer.status, 200)
  await again.leave()
})

test('a server that stops says goodbye, ends its streams, and lets a write finish', async () => {
  const other = await server.another()
  const person = await server.signedIn(operators.drafter, other.address)
  const stream = await hear(person.cookie, undefined, other.address)
  const body = { kind: 'retire' as const, party: people.sponsor.address, content: { amountMicrograms: '51' } }
  const held = await holdOrders()
  const writing = person.client.draftOrder({ body })
  await held.untilSomebodyWaits()
  const stopped = other.close()
  await held.release()
  assert.equal(must(await writing).state, 'drafted')
  await stopped
  await stream.until((heard) => heard.some(({ event }) => event === 'goodbye'))
  for (let waited = 0; waited < 50 && !stream.isOver(); waited += 1) await pause(20)
  assert.ok(stream.isOver())
})

test('an alarm of the books reaches those who take part, once when it is raised and once when it is over', async () => {
  const own = await hear(drafter.cookie)
  const open = await hear(null)
  await pause(100)
  const { pool } = server.desk.office
  await pool.query(
    "insert into books.alarm (what, difference, says) values ('coins', 1, 'coins: 1 µg apart')",
  )
  await pool.query('update books.alarm set last_seen_at = now() where cleared_at is null')
  await pool.query('update books.alarm set cleared_at = now() where cleared_at is null')
  const codes = () => own.heard.filter(({ event }) => event === 'alarm').map(({ data }) => data.code)
  await own.until(() => codes().length >= 2)
  assert.deepEqual(codes(), ['BOOKS_DISAGREE', 'BOOKS_AGREE_AGAIN'])
  assert.ok(!open.heard.some(({ event }) => event === 'alarm'))
  await own.leave()
  await open.leave()
})

/** Keeps every order from being written, so that a write is surely under way while something else happens. */
async function holdOrders() {
  const client = await server.programme.pool.connect()
  await client.query('begin')
  await client.query('lock table issuance.orders in share row exclusive mode')
  return {
    async untilSomebodyWaits() {
      for (let waited = 0; waited < 250; waited += 1) {
        const { rows } = await server.programme.pool.query(
          `select from pg_locks where not granted and relation = 'issuance.orders'::regclass
             and database = (select oid from pg_database where datname = current_database())`,
        )
        if (rows.length > 0) return
        await pause(20)
      }
      assert.fail('Nobody writes an order.')
    },
    async release() {
      await client.query('rollback')
      client.release()
    },
  }
}
