import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

test('the weight list needs nothing of Node: it also runs in browsers', () => {
  const folder = new URL('.', import.meta.url)
  const sources = readdirSync(folder).filter((name) => !/\.test\.ts$|^arbitrary/.test(name))
  assert.ok(sources.includes('parseList.ts'))
  for (const name of sources) {
    const source = readFileSync(new URL(name, folder), 'utf8')
    const imported = [...source.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '')
    const outside = imported.filter((from) => !/^\.\/[A-Za-z]+\.ts$/.test(from))
    assert.deepEqual(
      outside.filter((from) => from !== '@specie/units' && from !== 'hash-wasm'),
      [],
      name,
    )
    assert.doesNotMatch(source, /\bBuffer\b|\bprocess\./, name)
  }
})
