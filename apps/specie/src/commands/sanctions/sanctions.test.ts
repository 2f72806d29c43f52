/** `specie sanctions` over a running demonstration: a list that one officer adds is none until another confirms it. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { specie } from '../../../test/specieProcess.ts'
import { type Started, startProgramme } from '../../programme/startProgramme.ts'
import { demonstrationHere, officeOfTheCast } from '../../programme/startSettings.ts'

const home = mkdtempSync(join(tmpdir(), 'specie-sanctions-'))
const data = join(home, 'data')
let started: Started
before(async () => {
  const site = join(home, 'site')
  mkdirSync(site)
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>test</title>')
  started = await startProgramme({
    dataDirectory: data,
    port: 0,
    host: 'localhost',
    demonstration: await demonstrationHere(),
    work: officeOfTheCast,
    buildPage: async () => site,
    log: () => {},
  })
})
after(async () => {
  await started?.close()
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 })
})

test('the demonstration’s lists are in force; one that a single officer adds is not among them', async () => {
  const file = join(home, 'own.csv')
  writeFileSync(file, 'id,kind,name\nO-1,person,Wolfram Unvermeidlich\n')
  const added = await sanctions('add', 'own', '--format', 'csv', '--place', file, '--as', 'ines', '--json')
  assert.equal(added.code, 0, added.said)
  const { number } = JSON.parse(added.said).source
  const list = JSON.parse((await sanctions('list', '--json')).said)
  assert.deepEqual(
    list.inForce.map((one: { list: string }) => one.list),
    ['concord', 'union'],
  )
  assert.deepEqual([list.missing, list.waiting.length], [[], 1])
  assert.match((await sanctions('list')).said, new RegExp(`own waits for a second officer: csv from ${file}`))
  const early = await sanctions('check', 'own')
  assert.match(early.said, /There is no list own/)

  const alone = await sanctions('confirm', 'own', number, '--as', 'ines')
  assert.equal(alone.code, 1)
  assert.match(alone.said, /You have added it yourself/)
  const other = await sanctions('confirm', 'union', number, '--as', 'ravi')
  assert.match(other.said, /No such source waits for a second officer/)
  const confirmed = await sanctions('confirm', 'own', number, '--as', 'ravi')
  assert.equal(confirmed.code, 0, confirmed.said)
  assert.match(confirmed.said, /own is a list of this programme now, confirmed by Ravi Sundaresh/)
  assert.match(confirmed.said, /own: live\. 1 entries/)
})

async function sanctions(
  ...words: string[]
): Promise<{ readonly code: number | null; readonly said: string }> {
  const run = specie(['sanctions', ...words], { SPECIE_DATA: data })
  const code = await run.ends(60_000)
  return { code, said: run.output() }
}
