/** The real lists of ../shared/data, where they are: nothing of them is left out, and what was not understood can be counted. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { ListFormat, ReadList } from './readList.ts'
import { readList } from './readList.ts'

const folder = fileURLToPath(new URL('../../../../../shared/data/screening/', import.meta.url))
const skip = existsSync(folder) ? false : '../shared/data/screening is not here'

async function read(format: ListFormat, names: readonly string[]): Promise<ReadList> {
  const files = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${folder}${name}`)) }))
  const outcome = await readList(format, files)
  if (outcome.ok) return outcome.value
  throw new Error(JSON.stringify(outcome.refusal))
}

test('OFAC’s list in CSV: every row, alias, address and wallet', { skip }, async () => {
  const names = ['sdn', 'alt', 'add', 'sdn_comments'].map((name) => `ofac_csv/${name}.csv`)
  const { entries, counts, warnings } = await read('ofac-csv', names)
  const text = names.map((name) => readFileSync(`${folder}${name}`, 'utf8'))
  const rows = (of: string) => of.match(/^\d+,/gm)?.length
  assert.equal(counts.entries, rows(text[0] ?? ''))
  const aliases = entries.flatMap(({ names: all }) => all.slice(1)).length
  assert.ok(aliases >= (rows(text[1] ?? '') ?? 0), 'those of alt.csv, and the weak ones of the remarks')
  // One more stands across the cut between the remarks and the comments.
  assert.equal(counts.wallets, (text.join('').match(/Digital Currency Address - /g)?.length ?? 0) + 1)
  assert.ok(warnings.length < 10, `${warnings.length} facts were not understood`)
  const lazarus = entries.find(({ names: [first] }) => first?.text === 'LAZARUS GROUP')
  assert.equal(lazarus?.kind, 'organisation')
  for (const { wallets } of entries)
    for (const { address } of wallets) assert.match(address, /^[0-9a-zA-Z:]{20,120}$/)
})

test('the UN’s list: every individual and entity', { skip }, async () => {
  const { entries, counts, warnings, published } = await read('un-xml', ['UN_consolidated.xml'])
  assert.deepEqual([counts.people, counts.organisations], [730, 273])
  assert.equal(published, '2026-02-27T00:00:09.554Z')
  assert.ok(warnings.length < 10, `${warnings.length} facts were not understood`)
  assert.ok(entries.every(({ programmes }) => programmes.length > 0))
  const dated = entries.filter(({ kind, dates }) => kind === 'person' && dates.length > 0).length
  assert.ok(dated > 600, `${dated} people have a date`)
})
