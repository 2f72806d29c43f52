/** `specie rules` without a programme: the answer, its sources and its cautions, from the collection that comes along or from a file. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin.ts', import.meta.url))
const specie = (...words: string[]) =>
  spawnSync(process.execPath, [bin, 'rules', ...words], { encoding: 'utf8' })

test('a question is answered with its rule, its source, and that it is no legal advice', () => {
  const asked = specie('ask', 'BY', 'pay_domestic', '--on', '2026-11-23', '--file')
  assert.equal(asked.status, 0, asked.stderr)
  assert.match(asked.stdout, /^BANNED on 2026-11-23\. In Belarus this is banned: Civil Code art\. 141/)
  assert.match(asked.stdout, /https:\/\/www\.mondaq\.com\//)
  assert.match(asked.stdout, /No legal advice\.\n$/)
  const data: { answer: string } = JSON.parse(specie('ask', 'SV', 'trade', '--file', '--json').stdout)
  assert.equal(data.answer, 'unknown')
})

test('the ups and downs of a place are lines', () => {
  const { stdout } = specie('timeline', 'CN', 'trade', '--file')
  assert.match(
    stdout,
    /2013-12-05 … 2021-05-17 {2}████ {2}allowed\s[\s\S]*2021-09-24 … 2026-02-05 {2}█░░░ {2}banned/,
  )
})

test('what was not written as it must be is refused, a file by line and column', () => {
  assert.equal(specie('ask', 'Belarus', 'hold', '--file').status, 2)
  assert.equal(specie('ask', 'BY', 'smoke', '--file').status, 2)
  const folder = mkdtempSync(join(tmpdir(), 'specie-rules-'))
  try {
    const file = join(folder, 'own.csv')
    writeFileSync(
      file,
      'jurisdiction_iso2,effective_date,end_date,activity,status,instrument,summary,source_title,source_address,verified,seen_up_to\nBY,2026-13,,hold,allowed,Act,So,Act,https://example.test,yes,2026-11-01\n',
    )
    const { status, stderr } = specie('ask', 'BY', 'hold', '--file', file)
    assert.equal(status, 1)
    assert.match(stderr, /line +2\n +column +effective_date\n +found +2026-13\nRight would be: a day as/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
