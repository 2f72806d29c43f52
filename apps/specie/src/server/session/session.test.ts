import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { openClient } from '@specie/client'
import { hashMessage } from 'viem'
import { people, rpc, walletAccepting } from '../../../../../packages/issuance/test/programme.ts'
import { codeOf, type DeskServer, deskServer, must } from '../../../test/deskServer.ts'
import { originsOf } from './origins.ts'
import { closeSession, openSession, sessionOf } from './session.ts'

let server: DeskServer
before(async () => {
  server = await deskServer()
})
after(() => server?.close())

const { holder, stranger } = people
const plain = () => openClient({ baseUrl: server.address })
const challenge = async () => must(await plain().askChallenge({ body: { address: holder.address } })).message

test('a challenge is bound to this site and this chain, and serves once', async () => {
  const message = await challenge()
  const { host } = new URL(server.address)
  assert.ok(message.startsWith(`${host} wants you to sign in with your Ethereum account:\n${holder.address}`))
  assert.match(message, /Chain ID: 31337/)
  const signature = await holder.signMessage({ message })
  const first = must(await plain().signIn({ body: { message, signature } }))
  assert.equal(first.address, holder.address)
  assert.deepEqual(
    first.capacities.map(({ as }) => as),
    ['holder'],
  )
  assert.equal(codeOf(await plain().signIn({ body: { message, signature } })), 'CHALLENGE_UNKNOWN')
})

test('a signature of somebody else, of another text or for another server is worth nothing, and uses the challenge up', async () => {
  const message = await challenge()
  const foreign = await stranger.signMessage({ message })
  assert.equal(codeOf(await plain().signIn({ body: { message, signature: foreign } })), 'SIGN_IN_REFUSED')
  const own = await holder.signMessage({ message })
  assert.equal(codeOf(await plain().signIn({ body: { message, signature: own } })), 'CHALLENGE_UNKNOWN')

  const altered = (await challenge()).replace(/Chain ID: 31337/, 'Chain ID: 1')
  const signature = await holder.signMessage({ message: altered })
  assert.equal(codeOf(await plain().signIn({ body: { message: altered, signature } })), 'CHALLENGE_ALTERED')

  const other = await server.another()
  const carried = await challenge()
  const answered = await openClient({ baseUrl: other.address }).signIn({
    body: { message: carried, signature: await holder.signMessage({ message: carried }) },
  })
  assert.equal(codeOf(answered), 'CHALLENGE_ALTERED')
  const made = (await challenge()).replace(/Nonce: .*/, 'Nonce: 00000000000000000000000000000000')
  assert.equal(
    codeOf(
      await plain().signIn({
        body: { message: made, signature: await holder.signMessage({ message: made }) },
      }),
    ),
    'CHALLENGE_UNKNOWN',
  )
})

test('a smart wallet signs in by ERC-1271, with what it accepts and nothing else', async () => {
  const wallet = '0x00000000000000000000000000000000000a11ce'
  const ask = async () => must(await plain().askChallenge({ body: { address: wallet } })).message
  const message = await ask()
  const { local } = server.desk
  await rpc(local, 'anvil_setCode', [wallet, walletAccepting(hashMessage(message))])
  const other = await ask()
  const refused = await plain().signIn({ body: { message: other, signature: '0x1234' } })
  assert.equal(codeOf(refused), 'SIGN_IN_REFUSED')
  const taken = must(await plain().signIn({ body: { message, signature: '0x1234' } }))
  assert.equal(taken.address.toLowerCase(), wallet)
})

test('a challenge older than five minutes is none', async () => {
  const message = await challenge()
  await server.programme.pool.query(`update session.challenge set expires_at = now() - interval '1 second'`)
  const signature = await holder.signMessage({ message })
  assert.equal(codeOf(await plain().signIn({ body: { message, signature } })), 'CHALLENGE_UNKNOWN')
})

test('a session is known to every server, ends everywhere at once, and the database cannot give it away', async () => {
  const person = await server.signedIn(holder)
  const other = await server.another()
  const there = (cookie: string) => fetch(`${other.address}/api/v1/session`, { headers: { cookie } })
  const { cookie } = person
  assert.equal((await there(cookie)).status, 200)
  const secret = cookie.split('=')[1] ?? ''
  const { rows } = await server.programme.pool.query('select * from session.session')
  assert.ok(rows.length > 0 && !JSON.stringify(rows).includes(secret))
  must(await person.client.signOut())
  assert.equal((await there(cookie)).status, 401)
})

test('a cookie is for this host only, unreadable for scripts, and secure wherever the site is', async () => {
  const { pool } = server.programme
  const published = originsOf({ published: 'https://desk.example', port: 1 }).ofHost('desk.example')
  const local = originsOf({ port: 4600 }).ofHost('localhost:4600')
  assert.ok(published !== null && local !== null)
  const { cookie } = await openSession(pool, holder.address, published)
  assert.match(
    cookie,
    /^__Host-specie-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure; Max-Age=43200$/,
  )
  const here = await openSession(pool, holder.address, local)
  assert.match(here.cookie, /^specie-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/)
  const bare = here.cookie.split(';')[0] ?? ''
  assert.notEqual(await sessionOf(pool, bare, local), null)
  // A neighbouring host can plant a cookie of the plain name; the published site does not look at it.
  assert.equal(await sessionOf(pool, bare, published), null)
  assert.match(await closeSession(pool, bare, local), /Max-Age=0/)
})

test('a write from elsewhere, without the token, or to another name is refused', async () => {
  const person = await server.signedIn(holder)
  const write = (headers: Record<string, string>) =>
    person.ask('/api/v1/desk/mandates/draft', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    })
  const codes = async (headers: Record<string, string>) => (await (await write(headers)).json()).code
  const token = { 'x-csrf-token': person.csrfToken }
  assert.equal(await codes({}), 'TOKEN_WRONG')
  assert.equal(await codes({ 'x-csrf-token': `${person.csrfToken.slice(0, -1)}_` }), 'TOKEN_WRONG')
  assert.equal(await codes({ ...token, origin: 'https://evil.example' }), 'ORIGIN_WRONG')
  assert.equal(await codes({ ...token, origin: 'null' }), 'ORIGIN_WRONG')
  assert.equal(await codes({ ...token, 'sec-fetch-site': 'cross-site' }), 'ORIGIN_WRONG')
  assert.equal(await codes({ ...token, origin: server.address }), 'BAD_REQUEST', 'past the door')
  assert.equal(await codes({ ...token, 'content-type': 'text/plain' }), 'BAD_REQUEST')
  assert.equal(await statusAt('rebound.example', person.cookie), 421)
})

test('no answer for a session may be read by another page or kept on the way', async () => {
  const person = await server.signedIn(holder)
  for (const path of ['/api/v1/session', '/api/v1/desk/orders']) {
    const answer = await person.ask(path)
    assert.equal(answer.headers.get('access-control-allow-origin'), null)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.match(answer.headers.get('vary') ?? '', /cookie/)
  }
  const open = await person.ask('/api/v1/reserve')
  assert.equal(open.headers.get('access-control-allow-origin'), '*')
})

test('only the methods of the table are answered', async () => {
  const put = await fetch(`${server.address}/api/v1/desk/orders`, { method: 'PUT' })
  assert.equal(put.status, 405)
  assert.equal(put.headers.get('allow'), 'GET, POST, HEAD')
  const read = await fetch(`${server.address}/api/v1/reserve`, { method: 'POST' })
  assert.equal(read.status, 405)
  assert.equal(read.headers.get('allow'), 'GET, HEAD')
})

test('a body that is too large is refused before it is read', async () => {
  const person = await server.signedIn(holder)
  const answer = await person.ask('/api/v1/desk/mandates/draft', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': person.csrfToken },
    body: JSON.stringify({ name: 'x'.repeat(70_000) }),
  })
  assert.equal(answer.status, 413)
  assert.equal((await answer.json()).code, 'TOO_LARGE')
})

function statusAt(host: string, cookie: string): Promise<number | undefined> {
  const { port } = new URL(server.address)
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path: '/api/v1/session', headers: { host, cookie } },
      (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}
