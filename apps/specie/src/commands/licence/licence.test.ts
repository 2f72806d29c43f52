/** `specie licence` and `specie origin` over a running demonstration: a hold is lifted in part under a licence of two officers, and a rule is weighed before two make it. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { findBar, listHolds, searchBars } from '@specie/register'
import { specie } from '../../../test/specieProcess.ts'
import { vaults } from '../../demonstration/setting.ts'
import { type Started, startProgramme } from '../../programme/startProgramme.ts'
import { demonstrationHere, officeOfTheCast } from '../../programme/startSettings.ts'

const home = mkdtempSync(join(tmpdir(), 'specie-licence-'))
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

test('a hold is lifted in part only under a licence that two officers put on record, and held again when it is revoked', async () => {
  const [vault] = vaults
  assert.ok(vault !== undefined)
  const bars = await barsOf(String(vault.number))
  const [first, second] = bars
  assert.ok(first !== undefined && second !== undefined)
  const order = ['--ground', 'Attachment 9/26', '--id', 'attachment-9', '--as', vault.custodian]
  const named = [first, second].flatMap(({ barKey }) => ['--bar', barKey])
  const placed = await run('hold', 'place', '--vault', String(vault.number), ...named, ...order)
  assert.equal(placed.code, 0, placed.said)

  const lift = ['hold', 'lift', 'attachment-9', '--number', 'SH-9', '--authority', 'An authority']
  const amount = ['--amount', '13kg']
  const early = await run(...lift, ...amount)
  assert.equal(early.code, 1)
  assert.match(early.said, /no licence, order or discharge SH-9 of An authority is on record/)

  const template = await run('licence', 'template', '--json')
  const documents = [{ title: 'The licence', digest: `0x${'9'.repeat(64)}` }]
  const content = { ...JSON.parse(template.said), number: 'SH-9', authority: 'An authority', documents }
  const scope = { ...content.scope, purposes: ['delivery', 'backing'], amountMicrograms: '14000000000' }
  const lifts = [{ kind: 'hold', hold: 'attachment-9' }]
  const file = write(
    'licence.json',
    JSON.stringify({ ...content, lifts, scope, validFrom: '2020-01-01T00:00:00Z', validUntil: null }),
  )
  const draft = ['licence', 'draft', file, '--id', 'sh-9', '--reason', 'By post.']
  const stranger = await run(...draft, '--as', 'tamsin')
  assert.match(stranger.said, /is no compliance officer/)
  const wrong = await run(
    'licence',
    'draft',
    write('bad.json', '{"kind": 1}'),
    ...draft.slice(3),
    '--as',
    'ines',
  )
  assert.match(wrong.said, /Right would be/)
  const drafted = await run(...draft, '--as', 'ines')
  assert.equal(drafted.code, 0, drafted.said)
  const alone = await run('licence', 'approve', 'sh-9', '--as', 'ines')
  assert.match(alone.said, /Whoever drafted it does not put it in force/)
  const approved = await run('licence', 'approve', 'sh-9', '--as', 'ravi')
  assert.equal(approved.code, 0, approved.said)

  const whole = await run(...lift)
  assert.match(whole.said, /does not end the hold as a whole/)
  const lifted = await run(...lift, ...amount)
  assert.equal(lifted.code, 0, lifted.said)
  assert.match(lifted.said, /lifts hold attachment-9 from 1 bars/)
  assert.match((await run('licence', 'list')).said, /sh-9\s+inForce\s+SH-9/)
  assert.match((await run('licence', 'show', 'sh-9')).said, /left [0-9.,]+/)
  assert.equal(await heldBars(), 1)

  const revoked = await run('licence', 'revoke', 'sh-9', '--why', 'Taken back.', '--as', 'maya')
  assert.match(revoked.said, /1 bars are held again/)
  assert.equal(await heldBars(), 2)
})

test('a rule of origin is weighed from a file, proposed and approved by two, and then says why a bar counts nothing', async () => {
  const exported = await run('origin', 'export')
  assert.match(exported.said, /^rule,effect,from/)
  const row = 'made-before-2010,excludes,2020-01-01,,,,,,2009,,,,,Resolution of the board'
  const file = write('rules.csv', `${exported.said.trim()}\n${row}\n`)
  const preview = await run('origin', 'preview', file)
  assert.equal(preview.code, 0, preview.said)
  assert.match(preview.said, /[1-9][0-9]* bars would change; coverage 100(\.00)?\s?% before/)
  const imported = await run('origin', 'import', file, '--reason', 'A resolution.', '--as', 'ines', '--json')
  assert.equal(imported.code, 0, imported.said)
  const { change, effect } = JSON.parse(imported.said)
  const alone = await run('origin', 'approve', change.id, '--as', 'ines')
  assert.match(alone.said, /Whoever proposed it does not approve it/)
  const approved = await run('origin', 'approve', change.id, '--as', 'ravi')
  assert.equal(approved.code, 0, approved.said)
  const { barKey } = effect.bars[0]
  assert.match((await run('origin', 'bar', barKey)).said, /origin-excluded:made-before-2010/)
  const now = new Date((await started.programme.now()) * 1000 + 1_000)
  const bar = await findBar(started.programme.pool, barKey, now)
  assert.equal(bar?.standing.reason, 'origin-excluded:made-before-2010')
  const again = await run(
    'origin',
    'import',
    write('same.csv', (await run('origin', 'export')).said),
    '--reason',
    'x',
    '--as',
    'ines',
  )
  assert.match(again.said, /says already what the file says/)
})

async function barsOf(vault: string) {
  const { pool } = started.programme
  const page = await searchBars(pool, { vault, state: 'listed' }, { limit: 50, asOf: new Date() })
  assert.ok(page.ok)
  return page.value.bars.filter(({ standing, unit }) => standing.reason === null && unit === 'oz')
}

async function heldBars(): Promise<number | undefined> {
  const now = new Date((await started.programme.now()) * 1000 + 1_000)
  return (await listHolds(started.programme.pool, now)).find(({ id }) => id === 'attachment-9')?.barCount
}

function write(name: string, text: string): string {
  const path = join(home, name)
  writeFileSync(path, text)
  return path
}

async function run(
  ...words: readonly string[]
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = specie([...words, ...(words[1] === 'template' ? [] : ['--data', data])], {})
  const code = await child.ends(60_000)
  return { code, said: child.output() }
}
