import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pages } from '@specie/site/pages'
import { Hono } from 'hono'
import { isForPage, servePages } from './pages.ts'
import type { Snapshots } from './reading/snapshot.ts'

test('a page gets its figures from the server’s own answers, spends no visitor’s allowance twice, and is rendered once for all', async () => {
  const { app, seen, at } = served()
  const first = await app.request('/en/bars?query=a')
  assert.equal(first.status, 200)
  assert.equal(first.headers.get('cache-control'), 'no-cache')
  assert.match(first.headers.get('content-type') ?? '', /^text\/html/)
  assert.equal(await first.text(), '/en/bars?query=a of http://localhost: {"of":"block"}')
  await app.request('/en/bars?query=a')
  assert.deepEqual(seen, { guarded: 2, asked: 1, own: 1 })
  await app.request('/en/bars?query=b')
  at.second += 1
  await app.request('/en/bars?query=a')
  assert.deepEqual(seen, { guarded: 4, asked: 3, own: 3 })
})

test('the server asks itself under the visitor’s own name for it, and gives one name’s page to no other', async () => {
  const { app, hosts } = served()
  for (const name of ['gold.example', 'other.example', 'gold.example'])
    await app.request(`http://${name}/en/bars`)
  assert.deepEqual(hosts, ['gold.example', 'other.example'])
})

test('while the chain is silent nothing is kept', async () => {
  const { app, seen, at } = served()
  at.silent = true
  await app.request('/ru/')
  await app.request('/ru/')
  assert.deepEqual(seen, { guarded: 2, asked: 2, own: 2 })
})

test('the bare address leads on by language, and no one is given another’s', async () => {
  const { app } = served()
  for (const language of ['be', 'zh']) {
    const answer = await app.request('/', { headers: { 'accept-language': language } })
    assert.equal(answer.status, 302)
    assert.equal(answer.headers.get('location'), `/${language}/`)
    assert.match(answer.headers.get('vary') ?? '', /accept-language, cookie/)
  }
})

test('what is no page is left to whoever serves it next', async () => {
  const { app } = served()
  app.get('/en/news.atom', (context) => context.text('the feed'))
  assert.equal(await (await app.request('/en/news.atom')).text(), 'the feed')
  assert.equal((await app.request('/desk')).status, 404)
  assert.equal((await app.request('/en/missing')).status, 404)
})

/** Pages that print what they were asked and one answer of the API, over an app that counts. */
function served() {
  const seen = { guarded: 0, asked: 0, own: 0 }
  const hosts: string[] = []
  const at = { second: 0, silent: false }
  const pages: Pages = {
    answer: async ({ path, search, origin, acceptLanguage }, ask) => {
      if (path === '/') return { kind: 'elsewhere', status: 302, to: `/${acceptLanguage}/` }
      if (path.endsWith('.atom')) return null
      if (path === '/en/missing') return { kind: 'page', status: 404, html: '' }
      const { body } = await ask('/api/v1/reserve')
      return { kind: 'page', status: 200, html: `${path}${search} of ${origin}: ${JSON.stringify(body)}` }
    },
  }
  const snapshots = {
    current: async () => {
      if (at.silent) throw new Error('The chain does not answer.')
      return { block: { hash: '0x1' }, countedAt: at.second }
    },
  } as unknown as Snapshots // of a snapshot only the moment is read here
  const app = new Hono()
  app.get('/api/v1/reserve', (context) => {
    seen.asked += 1
    hosts.push(new URL(context.req.url).host)
    if (isForPage(context)) seen.own += 1
    return context.json({ of: 'block' })
  })
  servePages(app, {
    pages,
    snapshots,
    publishedAt: undefined,
    guard: async (_, next) => {
      seen.guarded += 1
      await next()
    },
  })
  return { app, seen, at, hosts }
}
