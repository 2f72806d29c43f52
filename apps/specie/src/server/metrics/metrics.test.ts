import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { people } from '../../../../../packages/issuance/test/programme.ts'
import { type DeskServer, deskServer, must } from '../../../test/deskServer.ts'

let server: DeskServer
const port = 20_000 + (process.pid % 20_000)
before(async () => {
  server = await deskServer()
  await server.another({ metricsAt: { host: '127.0.0.1', port } })
})
after(() => server?.close())

test('metrics have a port of their own: orders, outbox, reader and jobs are in them, the public address knows none', async () => {
  const sponsor = await server.signedIn(people.sponsor)
  const body = { kind: 'retire' as const, party: people.sponsor.address, content: { amountMicrograms: '9' } }
  must(await sponsor.client.draftOrder({ body }))
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  assert.match(text, /specie_orders\{kind="retire",state="drafted"\} 1\n/)
  assert.match(text, /specie_reader_behind_blocks \d+\n/)
  assert.match(text, /# TYPE specie_outbox_oldest_seconds gauge/)
  assert.match(text, /# TYPE specie_request_seconds histogram/)
  assert.match(text, /specie_cases\{state="open"\} 0\n/)
  assert.match(text, /specie_cases_oldest_seconds 0\n/)
  assert.match(text, /specie_screening_runs \d+\n/)
  assert.match(text, /specie_screening_lists\{state="stale"\} \d+\n/)
  assert.match(text, /# TYPE specie_books_difference_micrograms gauge/)
  assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 404)
  assert.equal((await fetch(`${server.address}/metrics`)).status, 404)
})

test('each route of the desk is counted under its own path', async () => {
  const door = await server.another({ metricsAt: { host: '127.0.0.1', port: port + 1 } })
  await fetch(`${door.address}/api/v1/desk/books/entries`)
  const text = await (await fetch(`http://127.0.0.1:${port + 1}/metrics`)).text()
  assert.match(text, /route="\/api\/v1\/desk\/books\/entries"/)
  assert.doesNotMatch(text, /route="none",status="401"/)
})
