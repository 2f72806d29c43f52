import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildSite } from './build.ts'

test('the pages are built when a source is newer, and only then', async () => {
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)
  const folder = await buildSite()
  await buildSite({ log })
  assert.deepEqual(lines, [])
  const now = new Date()
  utimesSync(fileURLToPath(new URL('src/main.tsx', import.meta.url)), now, now)
  await buildSite({ log })
  assert.match(lines.join('\n'), /Built the pages in \d+\.\d s\./)
  for (const page of ['index.html', 'desk.html']) assert.ok(statSync(join(folder, page)).size > 0)
})

test('the page needs nothing from another origin, and no script inside the page', async () => {
  const folder = await buildSite()
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  assert.doesNotMatch(page, /(src|href)="https?:/)
  assert.doesNotMatch(page, /<script(?![^>]*\ssrc=)/)
  for (const [, file] of page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css|svg))"/g)) {
    assert.ok(statSync(join(folder, file ?? '')).isFile())
  }
})

test('scripts and styles of the first view weigh less than 110 kB as sent', async () => {
  const folder = await buildSite()
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const assets = readdirSync(join(folder, 'assets')).filter((name) => page.includes(name))
  const bytes = assets.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(folder, 'assets', name))).length,
    0,
  )
  assert.ok(assets.length >= 2 && bytes < 110_000, `${bytes} bytes in ${assets.join(', ')}`)
})
