import assert from 'node:assert/strict'
import { readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildSite } from './build.ts'
import { openPages } from './pages.ts'

test('the pages are built when a source is newer, and only then', async () => {
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)
  const folder = await buildSite()
  await buildSite({ log })
  assert.deepEqual(lines, [])
  const now = new Date()
  utimesSync(fileURLToPath(new URL('src/public/hydrate.tsx', import.meta.url)), now, now)
  await buildSite({ log })
  assert.match(lines.join('\n'), /Built the pages in \d+\.\d s\./)
  for (const page of ['desk.html', 'preview.png']) assert.ok(statSync(join(folder, page)).size > 0)
})

test('the page needs nothing from another origin, and no script inside the page', async () => {
  const { folder, page } = await overview('/en/')
  assert.doesNotMatch(page, /<(script|link|img)[^>]*(src|href)="https?:(?!\/\/gold\.example)/)
  assert.doesNotMatch(page, /<script(?![^>]*\ssrc=)(?![^>]*type="application\/json")/)
  for (const [, file] of page.matchAll(/<(?:script|link)[^>]*(?:src|href)="\/([^"]+\.(?:js|css|svg))"/g)) {
    assert.ok(statSync(join(folder, file ?? '')).isFile())
  }
})

test('page, scripts and styles of the first view weigh less than 140 kB as sent, in any language', async () => {
  for (const path of ['/en/', '/ru/', '/be/', '/zh/']) {
    const { folder, page } = await overview(path)
    const scripts = new Set(
      [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? ''),
    )
    const bytes = [...scripts].reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length,
      gzipSync(page).length,
    )
    assert.ok(scripts.size >= 2 && bytes < 140_000, `${bytes} bytes for ${path}`)
  }
})

/** As somebody gets it while the API is silent. */
async function overview(path: string): Promise<{ readonly folder: string; readonly page: string }> {
  const folder = await buildSite()
  const pages = await openPages(folder)
  const answer = await pages?.answer(
    { path, search: '', origin: 'https://gold.example', acceptLanguage: null, cookie: null },
    async () => ({ status: 503, body: { title: 'Silent' } }),
  )
  assert.ok(answer?.kind === 'page')
  return { folder, page: answer.html }
}
