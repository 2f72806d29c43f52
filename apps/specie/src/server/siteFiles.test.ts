import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { fileResponse, readSite } from './siteFiles.ts'

function site(context: { after(end: () => void): void }) {
  const directory = mkdtempSync(join(tmpdir(), 'specie-site-'))
  context.after(() => rmSync(directory, { recursive: true }))
  mkdirSync(join(directory, 'assets'))
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>page</title>')
  writeFileSync(join(directory, 'assets', 'page-1a2b.js'), 'console.log(1)')
  return readSite(directory)
}

const asked = (headers: Record<string, string> = {}) => new Request('http://x/', { headers })

test('the page stands under / and is asked for anew; built files stay for ever', (context) => {
  const files = site(context)
  assert.deepEqual([...files.keys()].toSorted(), ['/', '/assets/page-1a2b.js', '/index.html'])
  assert.equal(files.get('/')?.headers['cache-control'], 'no-cache')
  assert.match(files.get('/assets/page-1a2b.js')?.headers['cache-control'] ?? '', /immutable/)
})

test('a browser gets a file compressed, and nothing where it has it already', async (context) => {
  const page = site(context).get('/')
  assert.ok(page !== undefined)
  const plain = fileResponse(page, asked())
  assert.match(await plain.text(), /<title>page/)
  const small = fileResponse(page, asked({ 'accept-encoding': 'br, gzip' }))
  assert.equal(small.headers.get('content-encoding'), 'gzip')
  assert.match(gunzipSync(Buffer.from(await small.arrayBuffer())).toString(), /<title>page/)
  const again = fileResponse(page, asked({ 'if-none-match': small.headers.get('etag') ?? '' }))
  assert.equal(again.status, 304)
})

test('a folder without a page is refused', (context) => {
  const empty = mkdtempSync(join(tmpdir(), 'specie-site-'))
  context.after(() => rmSync(empty, { recursive: true }))
  assert.throws(() => readSite(empty), /is not built/)
})
