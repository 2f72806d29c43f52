import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

test('nothing that the verifier is made of needs Node: it runs in a browser as it is', () => {
  const entry = fileURLToPath(new URL('./index.ts', import.meta.url))
  const seen = new Set<string>()
  const offenders: string[] = []
  const waiting = [entry]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const { resolve } = createRequire(file)
    for (const specifier of importsOf(readFileSync(file, 'utf8'))) {
      if (specifier.startsWith('node:') || specifier === 'pg') offenders.push(`${file} imports ${specifier}`)
      if (specifier.startsWith('.') || specifier.startsWith('@specie/')) waiting.push(resolve(specifier))
    }
  }
  assert.ok(seen.size > 50, `only ${seen.size} files were looked at`)
  assert.deepEqual(offenders, [])
})

/** Types are left out: they are gone at run time. */
function importsOf(source: string): readonly string[] {
  const statements = source.matchAll(
    /^(?:import|export)\s+(?!type\b)[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm,
  )
  return [...statements].map(([, named, bare]) => named ?? bare ?? '')
}
