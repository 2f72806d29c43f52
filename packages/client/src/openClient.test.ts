import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openClient } from './openClient.ts'
import { routes } from './routes/table.ts'

const session = {
  address: `0x${'a'.repeat(40)}`,
  name: 'Juno',
  csrfToken: 'token 1',
  capacities: [],
  expiresAt: '2026-03-01T12:00:00Z',
}

function answering(...answers: Response[]) {
  const asked: { url: string; init: RequestInit }[] = []
  const client = openClient({
    baseUrl: 'http://desk.example',
    fetch: async (input, init) => {
      asked.push({ url: String(input), init: init ?? {} })
      return answers.shift() ?? Response.json({}, { status: 500 })
    },
  })
  return { client, asked }
}

test('the token of the session goes with every write, and each write has a key of its own', async () => {
  const { client, asked } = answering(
    Response.json(session, { status: 200 }),
    Response.json({ signedOut: true }),
    Response.json({ signedOut: true }),
  )
  const read = await client.readSession()
  assert.equal(read.ok && read.value.name, 'Juno')
  await client.signOut()
  await client.signOut()
  assert.equal(new Headers(asked[0]?.init.headers).get('x-csrf-token'), null)
  assert.equal(new Headers(asked[1]?.init.headers).get('x-csrf-token'), 'token 1')
  assert.equal(
    new Headers(asked[2]?.init.headers).get('x-csrf-token'),
    null,
    'a session that ended is forgotten',
  )
})

test('what the server refuses is returned as its document, and a broken answer is thrown', async () => {
  const problem = {
    type: 'about:blank',
    title: 'No',
    status: 409,
    code: 'SAME_PERSON',
    detail: 'Another.',
    facts: {},
  }
  const { client, asked } = answering(
    Response.json(problem, { status: 409 }),
    new Response('<html>', { status: 502 }),
    Response.json({ orders: 7 }),
  )
  const id = '6f1c1f5e-7a0e-4e63-8a77-111111111111'
  const refused = await client.approveOrder({ params: { id }, body: { why: 'checked' }, key: 'once' })
  assert.deepEqual(refused, { ok: false, refusal: problem })
  assert.equal(asked[0]?.url, `http://desk.example/api/v1/desk/orders/${id}/approve`)
  assert.equal(new Headers(asked[0]?.init.headers).get('idempotency-key'), 'once')
  await assert.rejects(client.readOrder({ params: { id } }), /answered 502 with no problem document/)
  await assert.rejects(client.listOrders({ query: { limit: 7, state: 'drafted' } }))
  assert.equal(asked[2]?.url, 'http://desk.example/api/v1/desk/orders?limit=7&state=drafted')
})

test('no two routes share a method and a path, and every parameter of a path has its shape', () => {
  const seen = new Set<string>()
  for (const [name, route] of Object.entries(routes)) {
    const place = `${route.method} ${route.path}`
    assert.ok(!seen.has(place), place)
    seen.add(place)
    const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, one]) => one)
    assert.deepEqual(inPath, 'params' in route ? Object.keys(route.params.shape) : [], name)
  }
})
