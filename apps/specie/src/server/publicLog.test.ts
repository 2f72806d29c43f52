/** What a stranger’s client of C2SP tlog-tiles meets at the server, and what the pages ask. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Chain } from '@specie/coin'
import { checkProof, parsePolicy, parseProof, printKey, type TileSource } from '@specie/evidence/log'
import { appendEntries } from '@specie/evidence/log-store'
import { transaction } from '@specie/store'
import { type LogWorld, logWorld, origin, programme } from '../../test/logWorld.ts'
import { draft } from '../log/feed.ts'
import { mirrorLog } from '../log/mirror.ts'
import { checkpointAt } from '../log/place.ts'
import { logReads } from '../log/reads.ts'
import { Problem, problemResponse } from './problem.ts'
import { servePublicLog } from './publicLog.ts'

let world: LogWorld
let app: OpenAPIHono
before(async () => {
  world = await logWorld()
  const chain = { contracts: { logAnchor: '0x00' }, anchoredLog: async () => undefined } as unknown as Chain
  app = new OpenAPIHono()
  servePublicLog(app, logReads({ pool: world.pool, dataDirectory: world.directory, chain: () => chain }))
  app.onError((error, c) => {
    if (error instanceof Problem) return problemResponse(error.code, error.detail, c.req.path)
    throw error
  })
})
after(() => world?.close())

test('before anything is signed there is nothing to show', async () => {
  for (const path of ['/log/checkpoint', '/log/policy', '/api/v1/log'])
    assert.equal((await app.request(path)).status, 404, path)
})

test('a mirror over HTTP has every entry under the signed root', async () => {
  const what = { origin, key: printKey(world.signer.key), anchoredBy: `0x${'cd'.repeat(20)}` }
  const begin = draft<'log'>(programme, { kind: 'log', what }, new Date('2026-11-23T07:00:00Z'))
  await transaction(world.pool, (client) => appendEntries(client, [begin]), { isolation: 'read committed' })
  await world.grow(700)
  const source: TileSource = async (path) => {
    const response = await app.request(`/log/${path}`)
    if (response.status === 404) return null
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('access-control-allow-origin'), '*')
    const isForEver = /immutable/.test(response.headers.get('cache-control') ?? '')
    assert.equal(isForEver, path !== 'checkpoint')
    return new Uint8Array(await response.arrayBuffer())
  }
  const policy = parsePolicy(await (await app.request('/log/policy')).text())
  assert.ok(policy.ok)
  const { signed } = await checkpointAt({ name: 'log', source, policy: async () => null }, policy.value)
  const { size, root } = signed.checkpoint
  assert.equal(size, 701)
  const mirrored = await mirrorLog(source, { size, root, note: signed.note }, `${world.directory}/copy`)
  assert.ok(mirrored.ok)
  for (const path of ['/log/tile/0/003', '/log/tile/0/002.p/190', '/log/tile/0/002.p/0', '/log/tile/../key'])
    assert.equal((await app.request(path)).status, 404, path)
})

test('entries by kind and page, each with a proof that stands alone', async () => {
  const page = async (query: string) => (await app.request(`/api/v1/log/entries${query}`)).json()
  const newest = await page('?limit=2')
  assert.deepEqual(
    newest.entries.map(({ index }: { index: number }) => index),
    [700, 699],
  )
  assert.equal(newest.nextBefore, 699)
  const begun = await page('?kind=log,terms')
  assert.deepEqual(
    begun.entries.map(({ entry }: { entry: { kind: string } }) => entry.kind),
    ['log'],
  )
  assert.equal(begun.nextBefore, null)
  const one = await (await app.request('/api/v1/log/entries/5')).json()
  const proof = parseProof(one.proof)
  const policy = parsePolicy(await (await app.request('/log/policy')).text())
  assert.ok(proof.ok && policy.ok)
  assert.ok(checkProof(proof.value, new TextEncoder().encode(one.text), policy.value).ok)
  assert.equal((await app.request('/api/v1/log/entries/701')).status, 404)
  assert.equal((await app.request('/api/v1/log/entries/-1')).status, 400)
  assert.equal((await app.request('/api/v1/log/entries?limit=0')).status, 400)
  const state = await (await app.request('/api/v1/log')).json()
  assert.equal(state.origin, origin)
  assert.equal(state.checkpoint.size, 701)
  assert.deepEqual(state.anchor, { account: `0x${'cd'.repeat(20)}`, contract: '0x00', last: null })
})
