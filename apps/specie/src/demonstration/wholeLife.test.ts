/**
 * The demonstration as it is told on a first start, and a stranger's own list on the same programme, through the real command line:
 * every command is a process of its own that shares what this one has opened.
 */

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type ChainEvent, coverage, waiting } from '@specie/coin'
import { throwAwayDatabase } from '@specie/store'
import { sum, toBigint } from '@specie/units'
import { type OwnedProgramme, openOwnProgramme } from '../programme/openProgramme.ts'
import { type Door, takeDoor } from '../server/serveProgramme.ts'
import { partsOf } from '../work/parts.ts'
import { addressOf } from './cast.ts'
import { createDemonstration } from './createDemonstration.ts'
import { daysOfFounding } from './story.ts'

const folder = mkdtempSync(join(tmpdir(), 'specie-life-'))
const dataDirectory = join(folder, 'data')
const aDay = 86_400
let programme: OwnedProgramme
let door: Door
let closeDatabase: () => Promise<void>
let tookMs = 0

before(async () => {
  const database = await throwAwayDatabase()
  closeDatabase = database.close
  const genesisTime = Math.floor(Date.now() / 1000 - (daysOfFounding.deployment + 1) * aDay)
  programme = await openOwnProgramme({
    dataDirectory,
    databaseUrl: database.databaseUrl,
    genesisTime,
    log: () => {},
  })
  const began = performance.now()
  await createDemonstration(programme, () => {})
  tookMs = performance.now() - began
  await programme.complete()
  const site = join(folder, 'site')
  mkdirSync(site)
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>test</title>')
  door = await takeDoor({ port: 0, host: 'localhost' })
  await door.open(programme, site, () => {})
})
after(async () => {
  await door?.close()
  await programme?.close()
  await closeDatabase?.()
  rmSync(folder, { recursive: true, force: true })
})

const events = () => programme.chain().events({ from: 0 })
const ofKind = <Kind extends ChainEvent['kind']>(found: readonly ChainEvent[], kind: Kind) =>
  found.filter((event): event is Extract<ChainEvent, { kind: Kind }> => event.kind === kind)

test('the demonstration ends now: covered in full, with a raise still waiting', async (t) => {
  t.diagnostic(`told in ${(tookMs / 1000).toFixed(1)} s`)
  const chain = programme.chain()
  const reserve = await chain.readReserve()
  const now = await chain.now()
  assert.ok(Math.abs(now - Date.now() / 1000) < 60)
  assert.equal(toBigint(coverage(reserve, now) ?? assert.fail()), 10_000n)
  assert.ok(toBigint(sum(reserve.vaults.map((vault) => waiting(reserve, vault, now)))) > 0n)
  assert.equal(reserve.vaults.length, 4)
  assert.equal(reserve.sponsors.length, 3)
  assert.ok((await chain.readTitles()).length > 10)
})

test('its history means something: a hold that cut the backing and was made good, a delivery, a withdrawal, a lapsed freeze', async () => {
  const chain = programme.chain()
  const found = await events()
  const [held] = ofKind(found, 'journalled').filter((event) => event.entryKind === 'hold')
  assert.ok(held)
  const under = await chain.readReserve(held.block.number)
  assert.ok(toBigint(coverage(under, held.block.time) ?? assert.fail()) < 9_500n)
  const relieved = ofKind(found, 'statementAccepted').find(
    (event) => event.vault === held.vault && event.seen >= held.entry,
  )
  assert.ok(relieved && toBigint(relieved.base) < toBigint(relieved.fineGold), 'relief waits')

  assert.equal(ofKind(found, 'titleDelivered').length, 1)
  assert.equal(ofKind(found, 'barWithdrawn').length, 1)
  assert.ok(ofKind(found, 'titleClosed').length > 0)
  const [freeze] = ofKind(found, 'frozen')
  assert.ok(freeze && freeze.lapsesAt < (await chain.now()))
  assert.equal(await chain.frozen(addressOf('quillon')), undefined)
  const stages = (await chain.readProposals()).map((one) => one.stage)
  assert.ok(stages.includes('vetoed') && stages.includes('waiting'))
  const times = found.map((event) => event.block.time)
  assert.ok(times.every((time, index) => time >= (times[index - 1] ?? 0)))
})

test('a stranger’s own list takes the same path, from the file to a coin', async () => {
  const list = join(folder, 'my-list.csv')
  const rows = ['M 1001,VRD,401.250,995.70,399.524,2019', 'M 1002,VRD,399.975,999.90,399.935,2021']
  const head = 'Serial number,Brand code,Gross weight,Assay,Fine weight,Year of manufacture,Chain of custody'
  const write = (lines: readonly string[]) =>
    writeFileSync(list, `${[head, ...lines.map((line) => `${line},0x${'ab'.repeat(32)}`)].join('\n')}\n`)

  write([...rows, 'M 1003,XYZ,401.260,995.70,399.9,2019'])
  const wrong = await specie('bars', 'import', list, '--vault', '1', '--added', '--json')
  assert.equal(wrong.code, 1)
  assert.deepEqual([wrong.at('error.errorCount'), wrong.at('error.errors.0.line')], [1, 4])

  write(rows)
  const dry = await specie('bars', 'import', list, '--vault', '1', '--added', '--dry-run', '--json')
  assert.deepEqual([dry.code, dry.at('difference.added'), dry.at('importId')], [0, 2, null])
  const asOf = new Date((await programme.now()) * 1000).toISOString()
  const importing = [
    'bars',
    'import',
    list,
    '--vault',
    '1',
    '--added',
    '--json',
    '--key',
    'mine',
    '--as-of',
    asOf,
  ]
  const imported = await specie(...importing)
  assert.deepEqual([imported.code, imported.at('wholeMicrograms')], [0, '24865954459'])
  assert.equal((await specie(...importing)).at('repeated'), true)

  const draft = await specie('statement', 'draft', '--vault', '1', '--json')
  assert.equal(draft.code, 0)
  const early = await specie('statement', 'submit', '--vault', '1', '--as', 'juno', '--json')
  assert.deepEqual([early.code, early.at('error.code')], [1, 'SIGNATURES_MISSING'])
  for (const who of ['felsgrund', 'brandvold']) {
    assert.equal((await specie('statement', 'sign', '--vault', '1', '--as', who)).code, 0)
  }

  // The second auditor signs on a machine without database or chain.
  const out = join(folder, 'requests')
  assert.equal(
    (await specie('statement', 'export', '--vault', '1', '--signer', 'okwanda', '--out', out)).code,
    0,
  )
  const [request] = readdirSync(out)
  assert.ok(request)
  const nowhere = {
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    RPC_URL: 'http://127.0.0.1:1',
    SPECIE_DATA: '/nonexistent',
  }
  const unasked = await specieWith(nowhere, 'sign', join(out, request), '--as', 'okwanda', '--json')
  assert.equal(unasked.code, 2, 'without a terminal nobody is asked, and nothing is signed')
  const signed = await specieWith(nowhere, 'sign', join(out, request), '--as', 'okwanda', '--yes', '--json')
  assert.equal(signed.code, 0)
  assert.match(String(signed.at('summary.0')), /^Vault 1 held 46\d bars/)
  const other = await specieWith(nowhere, 'sign', join(out, request), '--as', 'ferrow', '--yes', '--json')
  assert.deepEqual([other.code, other.at('error.code')], [1, 'OTHER_PARTY'])
  assert.equal((await specie('statement', 'import-signature', String(signed.at('file')))).code, 0)
  assert.equal((await specie('statement', 'submit', '--vault', '1', '--as', 'juno')).code, 0)
  assert.equal((await specie('advance', '25h')).code, 0)

  const minting = [
    'mint',
    '--as',
    'lindvael',
    '--to',
    'juno',
    '--officer',
    'ines',
    '--officer',
    'ravi',
    '--json',
  ]
  const minted = await specie(...minting, '--amount', '24.5kg', '--key', 'mine')
  assert.deepEqual([minted.code, minted.at('again')], [0, false])
  assert.match(String(minted.at('sworn.0.summary')), /issues 24,500 coins \(24,500 g\) to 0x/)
  const again = await specie(...minting, '--amount', '24.5kg', '--key', 'mine')
  assert.deepEqual([again.at('again'), again.at('transaction')], [true, minted.at('transaction')])

  // Officers who sign elsewhere see the order itself, and a file that shows another is no request.
  const asked = join(folder, 'orders')
  const ordered = await specie(...minting, '--amount', '800kg', '--reference', 'R', '--request', asked)
  const order = String(ordered.at('requests.0'))
  const seen = await specieWith(nowhere, 'sign', order, '--show', '--json')
  assert.match(JSON.stringify(seen.at('summary')), /issues 800,000 coins \(800,000 g\) to 0x/)
  const doctored = join(folder, 'doctored.json')
  writeFileSync(doctored, readFileSync(order, 'utf8').replaceAll('800000000000', '1000000'))
  const lie = await specieWith(nowhere, 'sign', doctored, '--as', 'ines', '--yes', '--json')
  assert.deepEqual([lie.code, lie.at('error.code')], [1, 'FIELD_WRONG'])
  const tooMuch = await specie(...minting, '--amount', '5000kg')
  assert.deepEqual([tooMuch.code, tooMuch.at('error.code')], [1, 'NotEnoughFree'])
  assert.match(String(tooMuch.at('error.message')), /free gold/)
})

test('verify says yes to the truth, and no, with its exit code, to one doctored bar', async () => {
  const blind = await specie('verify', door.address, '--json')
  assert.deepEqual([blind.code, blind.at('error.code')], [1, 'NO_NODE'], 'who is checked names no node')
  const node = ['--rpc', programme.rpcUrl, '--clock', 'chain'] as const
  await logWritten()
  const truth = await specie('verify', door.address, ...node, '--json')
  assert.deepEqual([truth.code, checksThat('fail', truth)], [0, []])
  assert.equal(truth.at('result'), 'pass')
  const liar = await doctored(door.address)
  try {
    const lie = await specie('verify', liar.address, ...node, '--json')
    assert.deepEqual([lie.code, lie.at('result')], [3, 'fail'])
    assert.ok(checksThat('fail', lie).includes('lists'))
  } finally {
    liar.server.close()
  }
})

test('exit codes: 2 for a command not written as it must be, 4 for what cannot be reached', async () => {
  assert.equal((await specie('mnit')).code, 2)
  assert.equal((await specie('mint', '--to', 'juno')).code, 2)
  assert.equal((await specie('verify', 'http://127.0.0.1:1')).code, 4)
  assert.equal((await specie('bars', 'import', join(folder, 'nothing.csv'), '--vault', '1')).code, 4)
})

test('one bar’s whole life: twelve steps, what each changed, and nothing of ours touched', async () => {
  const head = await programme.chain().head()
  const told = await specie('demo', '--json')
  assert.equal(told.code, 0)
  assert.ok(told.at('steps.11') !== undefined && told.at('steps.12') === undefined)
  const figure = (index: number, name: string) => BigInt(String(told.at(`steps.${index}.${name}`)))
  assert.equal(figure(1, 'countedMicrograms'), 0n, 'a first statement waits')
  assert.ok(figure(2, 'countedMicrograms') > 0n)
  assert.equal(
    figure(4, 'issuedMicrograms'),
    figure(3, 'issuedMicrograms'),
    'the mint beyond changed nothing',
  )
  assert.equal(figure(5, 'issuedMicrograms') + figure(5, 'titledMicrograms'), figure(4, 'issuedMicrograms'))
  assert.ok(figure(6, 'coverageBasisPoints') < 10_000n)
  assert.equal(figure(8, 'coverageBasisPoints'), 10_000n)
  assert.equal(figure(9, 'titledMicrograms'), 0n)
  assert.equal(told.at('steps.11.verdict.failed'), 0)
  assert.deepEqual(await programme.chain().head(), head)
})

type Ran = {
  readonly code: number
  /** A field of the JSON that was printed, by its path: `error.code`, `steps.3.title`. */
  readonly at: (path: string) => unknown
}

function specie(...words: readonly string[]): Promise<Ran> {
  return specieWith({ SPECIE_DATA: dataDirectory, DATABASE_URL: '', RPC_URL: '' }, ...words)
}

const bin = fileURLToPath(new URL('../../bin.js', import.meta.url))

function specieWith(environment: Record<string, string>, ...words: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...words], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let stdout = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    child.on('error', reject)
    child.on('close', (code) => {
      const json: unknown = words.includes('--json') && stdout.startsWith('{') ? JSON.parse(stdout) : {}
      resolve({ code: code ?? -1, at: (path) => path.split('.').reduce(fieldOf, json) })
    })
  })
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** Ids of the checks with this result. */
function checksThat(result: string, verdict: Ran): readonly unknown[] {
  const checks = verdict.at('checks')
  return Array.isArray(checks)
    ? checks.filter((check) => fieldOf(check, 'result') === result).map((check) => fieldOf(check, 'id'))
    : []
}

/** A server that passes everything on, but lists each first bar half an ounce heavier. */
/** The work that keeps the public log, for as long as it takes to write down what has happened so far. */
/** Of everything that is final by now: no start is at work here, so nobody else reads the chain. */
async function logWritten(): Promise<void> {
  const ending = new AbortController()
  const parts = partsOf({ programme, signers: [], log: () => {} })
  const working = parts.filter(({ name }) => name === 'reader' || name === 'public log')
  const ended = Promise.all(working.map(({ run }) => run(ending.signal)))
  let [size, sameSince] = ['', Date.now()]
  while (size === '' || Date.now() - sameSince < 1_500) {
    await pause(200)
    const answer = await fetch(`${door.address}/log/checkpoint`)
    const now = answer.ok ? ((await answer.text()).split('\n')[1] ?? '') : ''
    if (now !== size) [size, sameSince] = [now, Date.now()]
    if (size === '' && Date.now() - sameSince > 60_000)
      assert.fail('The log was not written within a minute.')
  }
  ending.abort()
  await ended
}

async function doctored(origin: string): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(`${origin}${request.url}`)
    const isList = request.url?.endsWith('.csv') === true
    const body = Buffer.from(await answer.arrayBuffer())
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' })
    response.end(
      isList
        ? body
            .toString()
            .replace(/oz,(\d+)\.(\d)/, (_, whole, digit) => `oz,${whole}.${(Number(digit) + 5) % 10}`)
        : body,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('No port was given.')
  return { server, address: `http://127.0.0.1:${place.port}` }
}
