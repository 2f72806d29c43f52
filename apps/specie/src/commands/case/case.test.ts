/** `specie case` over a running demonstration: the applicant whom a list names waits, two officers decide, the decision is replayed. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { keccak256 } from 'viem'
import { specie } from '../../../test/specieProcess.ts'
import { type Started, startProgramme } from '../../programme/startProgramme.ts'
import { demonstrationHere, officeOfTheCast } from '../../programme/startSettings.ts'

const home = mkdtempSync(join(tmpdir(), 'specie-case-'))
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

let waiting = ''

test('the queue is for officers, and names whoever waits in it', async () => {
  const stranger = await cases('list', '--as', 'tamsin')
  assert.equal(stranger.code, 1)
  assert.match(stranger.said, /is no compliance officer/)
  const list = await cases('list', '--as', 'ines', '--json')
  assert.equal(list.code, 0, list.said)
  const [one] = JSON.parse(list.said).cases
  assert.equal(one.state, 'open')
  waiting = one.id
  const shown = await cases('show', waiting, '--as', 'ines')
  assert.match(shown.said, new RegExp(`^Case ${waiting}, open: `))
  assert.match(shown.said, /score +\d+\.\d\d by name, matcher specie-/)
  const unknown = await cases('show', '999', '--as', 'ines')
  assert.equal(unknown.code, 1)
  assert.match(unknown.said, /There is no case 999/)
})

test('one officer proposes with a paper, another confirms; the same one does not', async () => {
  const paper = join(home, 'passport.pdf')
  writeFileSync(paper, 'a scan')
  const silent = await cases('clear', waiting, '--as', 'ines')
  assert.notEqual(silent.code, 0)
  const why = ['--why', 'Another date of birth.']
  const proposed = await cases('clear', waiting, '--as', 'ines', ...why, '--paper', paper, '--json')
  assert.equal(proposed.code, 0, proposed.said)
  const { state, acts } = JSON.parse(proposed.said)
  assert.equal(state, 'proposed')
  assert.deepEqual(acts.at(-1).attachments, [
    { digest: keccak256(new TextEncoder().encode('a scan')), name: 'passport.pdf' },
  ])
  const alone = await cases('confirm', waiting, '--as', 'ines', ...why)
  assert.equal(alone.code, 1)
  assert.match(alone.said, /Whoever proposed it does not answer it/)
  const confirmed = await cases('confirm', waiting, '--as', 'ravi', ...why)
  assert.equal(confirmed.code, 0, confirmed.said)
  assert.match(confirmed.said, new RegExp(`^Case ${waiting}, cleared: `))
})

test('the decision is found by its digest, and its match replays to the same score', async () => {
  const shown = await cases('show', waiting, '--as', 'ravi', '--json')
  const { decision } = JSON.parse(shown.said)
  const text = await cases('decision', decision, '--as', 'ravi')
  assert.match(text.said, new RegExp(`^specie case decision 1\ncase ${waiting}\noutcome clear\n`))
  const replay = await cases('replay', waiting, '--as', 'ravi')
  assert.equal(replay.code, 0, replay.said)
  assert.match(replay.said, /The same score, \d+, and the same reasoning\./)
  const doubted = await cases('reopen', waiting, '--as', 'ines', '--why', 'A newer paper came.')
  assert.match(doubted.said, new RegExp(`^Case ${waiting}, open: `))
})

async function cases(...words: string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const run = specie(['case', ...words], { SPECIE_DATA: data })
  const code = await run.ends(60_000)
  return { code, said: run.output() }
}
