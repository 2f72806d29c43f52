/** The news as a feed, in each language. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { locales } from '../src/language/locale.ts'
import { type FixtureServer, startFixtureServer } from './fixture/server.ts'

let server: FixtureServer
before(async () => {
  server = await startFixtureServer('healthy')
})
after(() => server.close())

test('the feed says in each language what the page says, and leads to each entry with its proof', async () => {
  for (const locale of locales) {
    const answer = await fetch(`${server.url}/${locale}/news.atom`)
    assert.equal(answer.headers.get('content-type'), 'application/atom+xml; charset=utf-8')
    const feed = await answer.text()
    const page = await (await fetch(`${server.url}/${locale}/news`)).text()
    const titles = [...feed.matchAll(/<entry>.*?<title>(.*?)<\/title>/gs)].map(([, title]) => title ?? '')
    assert.equal(titles.length, 5)
    for (const title of titles) assert.ok(page.includes(title), `${locale}: ${title}`)
    assert.match(feed, new RegExp(`<link rel="alternate" href="${server.url}/api/v1/log/entries/4"/>`))
  }
  assert.equal((await fetch(`${server.url}/fr/news.atom`)).status, 404)
})
