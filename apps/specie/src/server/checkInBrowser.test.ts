/** The check as a visitor runs it: in a real browser, over a programme at work; then with a server that lies, and from a file on a disk. */
// biome-ignore-all lint/performance/useDomNodeTextContent: what a person can see is the question here, and only innerText answers it.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseCheckReport } from '@specie/evidence'
import { buildSite } from '@specie/site'
import { launchBrowser } from '@specie/site/browser'
import type { Browser, Page } from 'playwright-core'
import { startProgramme } from '../programme/startProgramme.ts'
import { demonstrationHere, officeOfTheCast } from '../programme/startSettings.ts'

const home = mkdtempSync(join(tmpdir(), 'specie-check-'))
let browser: Browser
let started: Awaited<ReturnType<typeof startProgramme>>

before(async () => {
  const demonstration = await demonstrationHere()
  ;[browser, started] = await Promise.all([
    launchBrowser(),
    startProgramme({
      dataDirectory: join(home, 'data'),
      port: 0,
      host: 'localhost',
      demonstration,
      work: officeOfTheCast,
      buildPage: (log) => buildSite({ log }),
      log: () => {},
    }),
  ])
})
after(async () => {
  await browser?.close()
  await started?.close()
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 })
})

test('one button: everything that can be checked holds, the page stays at hand, the log is remembered, the report runs again', async () => {
  const page = await opened('/en/check')
  const pause = page.evaluate(longestPause, 2_000)
  await page.getByRole('button', { name: 'Check everything' }).click()
  await verdictOf(page, 'Everything that could be checked holds.')
  assert.ok((await pause) < 500, `the page stood still for ${await pause} ms`)
  const results = await resultsOn(page)
  assert.deepEqual(
    Object.values(results).filter((result) => result === 'fail' || result === 'waiting'),
    [],
  )
  for (const id of ['lists', 'tree', 'signatures', 'clearances', 'log', 'log-entries', 'shown'])
    assert.equal(results[id], 'pass', id)
  assert.equal(results['log-memory'], 'unknown')
  await page.getByText('What nothing can catch').waitFor()
  const shown = await page.locator('[data-check=shown] dl').evaluate((facts) => facts.textContent)
  assert.match(shown ?? '', /pages compared4/)

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as data (JSON)' }).click()
  const report = parseCheckReport(readFileSync(await (await saving).path(), 'utf8'))
  assert.equal(report.result, 'pass')
  assert.equal(report.signedBy, 'nobody')

  await page.reload()
  await page.getByText('This browser remembers the log as it was').waitFor()
  await page.getByRole('button', { name: 'Check everything' }).click()
  await verdictOf(page, 'Everything that could be checked holds.')
  assert.equal((await resultsOn(page))['log-memory'], 'pass')
  await page.context().close()
})

test('inflated figures, a dropped bar and a log that was rewritten since the last visit are found out, each by its check', async () => {
  const page = await opened('/en/check')
  await page.getByRole('button', { name: 'Check everything' }).click()
  await verdictOf(page, 'Everything that could be checked holds.')
  const context = page.context()
  await context.route('**/api/v1/reserve', async (route) => {
    const answer = await (await route.fetch()).json()
    await route.fulfill({ json: { ...answer, countedMicrograms: '85681000000000' } })
  })
  await context.route('**/api/v1/lists/*.csv', async (route) => {
    const lines = (await (await route.fetch()).text()).split('\n')
    await route.fulfill({ body: lines.toSpliced(5, 1).join('\n') })
  })
  await page.evaluate(() => {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith('specie log head')) continue
      const head = JSON.parse(localStorage.getItem(name) ?? '{}')
      // As if the log had had another entry at its end then.
      localStorage.setItem(name, JSON.stringify({ ...head, root: `A${head.root.slice(1, -2)}A=` }))
    }
  })
  await page.getByRole('button', { name: 'Check again' }).click()
  await verdictOf(page, 'No: something does not hold.')
  const results = await resultsOn(page)
  for (const id of ['lists', 'tree', 'shown', 'log-memory']) assert.equal(results[id], 'fail', id)
  for (const id of ['code', 'signatures', 'log', 'clearances']) assert.equal(results[id], 'pass', id)
  const shown = page.locator('[data-check=shown]')
  assert.match(await shown.innerText(), /countedMicrograms\s+displayed is 85681000000000; \d+ was computed/)
  await context.close()
})

test('another issuer’s list that names a bar of this programme is found out by a visitor who drops it in', async () => {
  const vaults = await (await fetch(`${started.address}/api/v1/vaults`)).json()
  const list = await (
    await fetch(`${started.address}/api/v1/lists/${vaults.vaults[0].listDigest}.csv`)
  ).text()
  const [, , , , line = ''] = list.split('\n')
  const [, brand = '', serial = '', year = ''] = line.split(',')
  const page = await opened('/en/check')
  await page.getByText('More to check with').click()
  await page.getByLabel('Other issuers’ published bar lists (CSV)').setInputFiles({
    name: 'theirs.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `Serial number,Brand code,Gross weight,Assay,Fine weight,Year\n${serial.toLowerCase()},${brand},1,1,1,${year}\n`,
    ),
  })
  await page.getByRole('button', { name: 'Check everything' }).click()
  await verdictOf(page, 'No: something does not hold.')
  const found = page.locator('[data-check=other-lists]')
  assert.equal(await found.getAttribute('data-result'), 'fail')
  assert.match(await found.innerText(), /line 2 of theirs\.csv/)
  await page.context().close()
})

test('the one-file verifier is served with its digest, asks from a disk, and comes to the same verdict', async () => {
  const answer = await fetch(`${started.address}/verifier.html`)
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/)
  const html = await answer.text()
  const published = await (await fetch(`${started.address}/verifier.sha256`)).text()
  assert.equal(published, `${createHash('sha256').update(html).digest('hex')}  verifier.html\n`)
  const file = join(home, 'verifier.html')
  writeFileSync(file, html)
  const { localChain } = started.programme
  await localChain?.advance(1)
  const programme = await (await fetch(`${started.address}/api/v1/programme`)).json()
  const page = await (await browser.newContext()).newPage()
  await page.goto(`file://${file}`)
  await page.getByLabel('The programme’s address').fill(started.address)
  await page.getByLabel('Chain node to believe (RPC address)').fill(programme.chain.rpcUrl)
  await page.getByRole('button', { name: 'Check everything' }).click()
  await page.locator('.check-verdict').waitFor({ timeout: 30_000 })
  const results = await resultsOn(page)
  for (const id of ['code', 'deployment', 'lists', 'tree', 'signatures', 'clearances', 'log', 'shown'])
    assert.equal(results[id], 'pass', id)
  await page.context().close()
})

test('on the command line a check is saved, runs again to the letter, and a report that was made prettier is found out', async () => {
  const { stdout: first, code } = await specie(
    '--save',
    join(home, 'check.json'),
    '--memory',
    join(home, 'head.json'),
  )
  assert.equal(code, 0, first)
  const again = await specie('--report', join(home, 'check.json'))
  assert.equal(again.code, 0, again.stdout)
  assert.match(again.stdout, /The report holds: run again at block \d+, every check comes out as it says/)
  const text = readFileSync(join(home, 'check.json'), 'utf8')
  const prettier = text.replace(/"value": "2 auditors, 2 are needed"/, '"value": "9 auditors, 2 are needed"')
  assert.notEqual(prettier, text)
  writeFileSync(join(home, 'prettier.json'), prettier)
  const lie = await specie('--report', join(home, 'prettier.json'))
  assert.equal(lie.code, 3)
  assert.match(lie.stdout, /quorum: the report says vault \d: 9 auditors.*; now vault \d: 2 auditors/)
  const second = await specie('--memory', join(home, 'head.json'), '--json')
  const { checks } = JSON.parse(second.stdout)
  assert.equal(checks.find((check: { id: string }) => check.id === 'log-memory').result, 'pass')
})

test('only the script that checks may ask other addresses; the pages may not', async () => {
  const html = await (await fetch(`${started.address}/en/check`)).text()
  const policy = (await fetch(`${started.address}/en/check`)).headers.get('content-security-policy') ?? ''
  assert.match(policy, /connect-src 'self'/)
  assert.doesNotMatch(policy, /wasm-unsafe-eval/)
  assert.ok(html.length > 0)
  const page = await opened('/en/check')
  const refusedHere = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => 'asked',
      (error) => String(error),
    ),
  )
  assert.match(refusedHere, /Failed to fetch/)
  await page.context().close()
})

async function specie(
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly stdout: string }> {
  const programme = await (await fetch(`${started.address}/api/v1/programme`)).json()
  const bin = fileURLToPath(new URL('../bin.ts', import.meta.url))
  const told = ['verify', started.address, '--rpc', programme.chain.rpcUrl, '--clock', 'chain']
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...told, ...words], { maxBuffer: 2 ** 26 }, (error, stdout) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout }),
    )
  })
}

async function opened(path: string): Promise<Page> {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage()
  await page.goto(started.address + path)
  return page
}

async function verdictOf(page: Page, word: string): Promise<void> {
  const verdict = page.locator('.check-verdict')
  await verdict.getByText(word).waitFor({ timeout: 30_000 })
}

async function resultsOn(page: Page): Promise<Readonly<Record<string, string>>> {
  const pairs = await page
    .locator('.check-row')
    .evaluateAll((rows) =>
      rows.map((row) => [row.getAttribute('data-check'), row.getAttribute('data-result')]),
    )
  return Object.fromEntries(pairs)
}

/** Milliseconds of the longest pause between two turns of the page within this time. */
function longestPause(forMs: number): Promise<number> {
  return new Promise((resolve) => {
    const began = performance.now()
    let [longest, before] = [0, began]
    const turn = () => {
      const now = performance.now()
      longest = Math.max(longest, now - before)
      before = now
      if (now - began > forMs) resolve(longest)
      else setTimeout(turn, 5)
    }
    turn()
  })
}
