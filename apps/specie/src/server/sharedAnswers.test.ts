import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Snapshot, Snapshots } from './reading/snapshot.ts'
import { sharedAnswers } from './sharedAnswers.ts'

/** A server that counts how often it truly answers. */
function counting() {
  let asked = 0
  let status: 200 | 500 = 200
  const moment = { hash: '0x01', countedAt: 1 }
  const snapshots: Snapshots = {
    // Only what the middleware looks at.
    current: async () =>
      ({ block: { hash: moment.hash }, countedAt: moment.countedAt }) as unknown as Snapshot,
    close: () => {},
  }
  const app = new Hono()
  app.use(sharedAnswers(snapshots, (path) => path === '/shared'))
  app.use(etag({ weak: true }))
  app.get('*', async (c) => {
    asked += 1
    await pause(5)
    return c.text(`answer ${asked} to ${c.req.query('q') ?? ''}`, status)
  })
  return {
    app,
    moment,
    asked: () => asked,
    fails: (fails: boolean) => {
      status = fails ? 500 : 200
    },
  }
}

test('the same question within one second of one block is answered once, to everybody', async () => {
  const { app, asked } = counting()
  const answers = await Promise.all(Array.from({ length: 20 }, () => app.request('/shared?q=a')))
  assert.deepEqual(
    new Set(await Promise.all(answers.map((answer) => answer.text()))),
    new Set(['answer 1 to a']),
  )
  assert.equal(asked(), 1)
  await app.request('/shared?q=b')
  await app.request('/other')
  await app.request('/other')
  assert.equal(asked(), 4)
})

test('another block, or another second, is answered anew', async () => {
  const { app, asked, moment } = counting()
  await app.request('/shared')
  moment.hash = '0x02'
  await app.request('/shared')
  moment.countedAt = 2
  await app.request('/shared')
  assert.equal(asked(), 3)
})

test('what failed is not kept, and whoever waited asks by itself', async () => {
  const { app, asked, fails } = counting()
  fails(true)
  const answers = await Promise.all([app.request('/shared'), app.request('/shared')])
  assert.deepEqual(
    answers.map(({ status }) => status),
    [500, 500],
  )
  fails(false)
  assert.equal((await app.request('/shared')).status, 200)
  assert.equal(asked(), 3)
})

test('whoever has the answer already is told so', async () => {
  const { app, asked } = counting()
  const first = await app.request('/shared')
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
  const again = await app.request('/shared', { headers })
  assert.equal(again.status, 304)
  assert.equal(await again.text(), '')
  assert.equal(asked(), 1)
})
