/** `specie party` over a running demonstration: two officers, faults by their place, erasure, the key; and what needs no programme. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { specie } from '../../../test/specieProcess.ts'
import { type Started, startProgramme } from '../../programme/startProgramme.ts'
import { demonstrationHere, officeOfTheCast } from '../../programme/startSettings.ts'

const example = fileURLToPath(new URL('../../../../../docs/examples/party.yaml', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'specie-party-'))
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

let drafted = ''

test('an officer drafts the example; nobody else does, and not twice for one account', async () => {
  const stranger = await party('add', '--file', example, '--as', 'tamsin')
  assert.equal(stranger.code, 1)
  assert.match(stranger.said, /Tamsin Oake.* is no compliance officer/)
  const done = await party('add', '--file', example, '--as', 'ines', '--json')
  assert.equal(done.code, 0, done.said)
  drafted = JSON.parse(done.said).id
  const again = await party('add', '--file', example, '--as', 'ravi')
  assert.equal(again.code, 1)
  assert.match(again.said, /The account belongs to another party: 0x0{35}a11ce is of party/)
})

test('whoever drafted does not admit; another is told what is missing', async () => {
  const alone = await party('admit', drafted, '--as', 'ines')
  assert.equal(alone.code, 1)
  assert.match(alone.said, /Whoever drafted a party does not admit it/)
  const file = join(home, 'changed.yaml')
  writeFileSync(file, readFileSync(example, 'utf8').replace(/ {2}- kind: identityCard\n(?: {4}.*\n)*/, ''))
  const changed = await party('change', drafted, '--file', file, '--as', 'ines', '--why', 'One paper less.')
  assert.equal(changed.code, 0, changed.said)
  const other = await party('admit', drafted, '--as', 'ravi')
  assert.equal(other.code, 1)
  assert.match(other.said, /Papers are missing: an identity document of director 1 that has not expired/)
})

test('it is shown with its people, papers and acts, by its number or its account, to officers alone', async () => {
  for (const id of [drafted, '0x00000000000000000000000000000000000A11CE']) {
    const { said } = await party('show', id, '--as', 'ravi')
    assert.match(said, /^Alpenrand Metall AG\n/)
    assert.match(said, /owner 1 +Anna Kellerova\n/)
    assert.match(said, /account +0x0{35}a11ce {2}not proven\n/)
    assert.match(said, /version 2 drafted by Ines Vallotti: One paper less\./)
  }
  assert.equal((await party('show', drafted, '--as', 'tamsin')).code, 1)
})

test('a file’s faults are lines with their places', async () => {
  const file = join(home, 'wrong.yaml')
  writeFileSync(
    file,
    readFileSync(example, 'utf8').replace('kind: company', 'kind: firm').replace('1971-03-02', '1971-13-02'),
  )
  const wrong = await party('add', '--file', file, '--as', 'ines')
  assert.equal(wrong.code, 1)
  assert.match(
    wrong.said,
    /not right in 2 places\.\n +kind: one of individual.*\n +owners\[0\]\.who\.born: a date/,
  )
  writeFileSync(file, 'self: {is: [')
  assert.match((await party('add', '--file', file, '--as', 'ines')).said, /wrong\.yaml, line 1: /)
  writeFileSync(
    file,
    `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n`,
  )
  assert.match((await party('add', '--file', file, '--as', 'ines')).said, /Write each thing out/)
})

test('what the law wants kept is not erased', async () => {
  const refusedNow = await party('refuse', drafted, '--as', 'ravi', '--why', 'No answer.')
  assert.equal(refusedNow.code, 0, refusedNow.said)
  const erased = await party('erase', drafted, '--as', 'ines')
  assert.equal(erased.code, 1)
  assert.match(erased.said, /The law wants these data kept: until \d{4}-\d\d-\d\d\./)
  assert.match((await party('erase', '--due', '--as', 'ines')).said, /Nobody’s time has come/)
})

test('the key is checked, rotated under a running programme, and missed in plain words', async () => {
  assert.equal((await party('key', 'check')).code, 0)
  const rotated = await party('key', 'rotate', '--json')
  assert.equal(rotated.code, 0, rotated.said)
  assert.ok(JSON.parse(rotated.said).rewrapped >= 1)
  assert.match((await party('show', drafted, '--as', 'ravi')).said, /Alpenrand/)
  assert.equal((await party('key', 'rotate', '--forget-old')).code, 0)
  assert.match((await party('show', drafted, '--as', 'ravi')).said, /Alpenrand/)
  const made = await party('key', 'new')
  assert.match(made.said, /exists\.\n.*rotate/)
  const file = join(data, 'personal-data.key')
  renameSync(file, `${file}.away`)
  const missed = await party('show', drafted, '--as', 'ravi')
  assert.equal(missed.code, 4)
  assert.match(
    missed.said,
    /The key for personal data is not in .*\nBring it back from where it is kept apart/,
  )
  assert.match((await party('key', 'new')).said, /personal data are sealed under [0-9a-f]{16}/)
  renameSync(`${file}.away`, file)
})

test('a payload is checked without a programme, each fault under the standard’s rule', async () => {
  const file = join(home, 'payload.json')
  const person = (name: object) => ({ legalPerson: { name: { nameIdentifier: [name] } } })
  const payload = {
    originator: {
      originatorPerson: [person({ legalPersonName: 'A', legalPersonNameIdentifierType: 'TRAD' })],
    },
    beneficiary: {
      beneficiaryPerson: [person({ legalPersonName: 'B', legalPersonNameIdentifierType: 'LEGL' })],
    },
    payloadMetadata: { payloadVersion: '101.2023' },
  }
  writeFileSync(file, JSON.stringify(payload))
  const checked = await party('ivms101', '--check', file)
  assert.equal(checked.code, 3)
  assert.match(
    checked.said,
    /C5 +originator\.originatorPerson\[0\]\.legalPerson\.name\.nameIdentifier: one name/,
  )
  assert.match(checked.said, /C4 +originator\.originatorPerson\[0\]\.legalPerson: /)
  assert.equal(JSON.parse((await party('schema')).said).type, 'object')
})

async function party(...words: string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const run = specie(['party', ...words], { SPECIE_DATA: data })
  const code = await run.ends(60_000)
  return { code, said: run.output() }
}
