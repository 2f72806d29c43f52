/** The planner's commands as a stranger runs them. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { encryptKey } from '@specie/evidence'
import { writeKeystore } from '@specie/evidence/keystore-file'

const bin = fileURLToPath(new URL('../../bin.ts', import.meta.url))
const data = fileURLToPath(new URL('../../../../../../shared/data/prices/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'specie-mine-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const examples = fileURLToPath(new URL('../../../../../packages/mining/examples/', import.meta.url))
const windBelt = join(examples, 'wind-belt.yaml')

function mine(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'mine', ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: '' },
  })
  return { status, stdout, stderr, json: () => JSON.parse(stdout) }
}

test('init writes a site file that editors check, once', () => {
  const first = mine('init', 'site.yaml')
  assert.equal(first.status, 0, first.stderr)
  const [schemaLine] = readFileSync(join(folder, 'site.yaml'), 'utf8').split('\n')
  const path = /^# yaml-language-server: \$schema=(.+)$/.exec(schemaLine ?? '')?.[1] ?? ''
  assert.ok(existsSync(resolve(folder, path)), path)
  const again = mine('init', 'site.yaml', '--json')
  assert.equal(again.status, 1)
  assert.equal(again.json().error.code, 'FILE_EXISTS')
  assert.equal(mine('init', 'site.txt').status, 2)
  assert.equal(mine('init', join('missing', 'site.yaml')).status, 4)
})

test('the printed schema is the published one', () => {
  const published = fileURLToPath(new URL('../../../../../docs/site.schema.json', import.meta.url))
  assert.deepEqual(mine('schema').json(), JSON.parse(readFileSync(published, 'utf8')), 'npm run site:schema')
})

for (const [year, optimum, sellAll] of [
  [2018, 481_282.64, 312_674.2],
  [2019, 450_410.05, 227_584.33],
  [2020, 443_036.0, 180_686.78],
] as const) {
  const file = join(data, `braidwood_pjm_${year}.csv`)
  const skip = existsSync(file) ? false : `${file} is not here`
  test(`Braidwood ${year}: selling all, and the larger of price and break-even in each hour`, {
    skip,
  }, () => {
    const { json, status, stderr } = mine('dispatch', '--prices', file, '--break-even', '50', '--json')
    assert.equal(status, 0, stderr)
    assert.equal(json().optimumUsd.toFixed(2), optimum.toFixed(2))
    assert.equal(json().sellAllUsd.toFixed(2), sellAll.toFixed(2))
    assert.equal(json().mineAllUsd, 438_000)
  })
}

test('a ramp costs something, and a larger plant earns in proportion', () => {
  const prices = Array.from({ length: 48 }, (_, hour) => `${hour + 1},${hour % 2 === 0 ? 20 : 90}`)
  writeFileSync(join(folder, 'short.csv'), ['hour,price', ...prices].join('\n'))
  const ask = (...words: readonly string[]) =>
    mine(
      'dispatch',
      '--prices',
      'short.csv',
      '--year',
      '2027',
      '--break-even',
      '50',
      '--json',
      ...words,
    ).json()
  const free = ask()
  const ramped = ask('--ramp', '0.25', '--out', 'short-dispatch.csv')
  assert.equal(free.optimumUsd, 24 * (50 + 90))
  assert.ok(ramped.optimumUsd < free.optimumUsd && ramped.optimumUsd >= ramped.sellAllUsd)
  assert.equal(ramped.method, 'ramp')
  const rows = readFileSync(join(folder, 'short-dispatch.csv'), 'utf8').trim().split('\n')
  assert.equal(rows.length, 49)
  const mined = rows.slice(1).map((row) => Number(row.split(',')[3]))
  for (const [at, mw] of mined.entries())
    assert.ok(at === 0 || Math.abs(mw - (mined[at - 1] ?? 0)) <= 0.25 + 1e-12)
  assert.ok(Math.abs(ask('--mw', '7').optimumUsd - 7 * free.optimumUsd) < 1e-6)
  assert.ok(free.honestUsd < free.optimumUsd)
  assert.equal(ask('--foreknown', '24').honestUsd, free.optimumUsd)
})

test('a file of prices that is not right is told by line, never by a stack', () => {
  writeFileSync(
    join(folder, 'broken.csv'),
    ['hour,price', ...Array.from({ length: 30 }, (_, hour) => `${hour + 1},${hour === 1 ? 'abc' : 20}`)].join(
      '\n',
    ),
  )
  const said = mine('dispatch', '--prices', 'broken.csv', '--break-even', '50', '--year', '2027')
  assert.equal(said.status, 1)
  assert.match(said.stderr, /broken\.csv, line 3, column price/)
  assert.doesNotMatch(said.stderr, /\n\s+at /)
  assert.equal(mine('dispatch', '--prices', 'absent.csv', '--break-even', '50').status, 4)
  assert.equal(mine('dispatch', '--prices', 'broken.csv', '--break-even', 'much').status, 2)
  assert.equal(mine('dispatch', '--prices', 'broken.csv').status, 2)
})

test('a plan says what decides, the same whatever the number of threads', () => {
  const ask = (threads: string) =>
    mine('plan', windBelt, '--lifetimes', '250', '--threads', threads, '--set', 'sizing.points=3', '--json')
  const [one, two] = [ask('1'), ask('2')]
  assert.equal(one.status, 0, one.stderr)
  assert.equal(one.stdout, two.stdout)
  const { figures, risk, decisive } = one.json()
  assert.ok(decisive.length >= 8)
  assert.equal(risk.lifetimes, 250)
  assert.ok(figures.find((figure: { key: string }) => figure.key === 'npv').value !== null)
})

test('a site file that is not right is told by line, an override as an override', () => {
  writeFileSync(
    join(folder, 'wrong.yaml'),
    readFileSync(windBelt, 'utf8').replace('netMwPerUnit', 'netMwPerUnits'),
  )
  const wrong = mine('plan', 'wrong.yaml')
  assert.equal(wrong.status, 1)
  assert.match(
    wrong.stderr,
    /line \d+, column 3: station\.netMwPerUnits is no field of station; right would be netMwPerUnit/,
  )
  assert.doesNotMatch(wrong.stderr, /\n\s+at /)
  const large = mine('plan', windBelt, '--set', 'mine.mw=5000', '--json')
  assert.equal(large.status, 1)
  assert.equal(large.json().error.code, 'SITE_INVALID')
  assert.equal(large.json().error.faults[0].override, 'mine.mw=5000')
  assert.equal(mine('plan', windBelt, '--threads', 'many').status, 2)
  assert.equal(mine('plan', 'absent.yaml').status, 4)
})

test('a file of prices that the site names is looked for beside it', () => {
  const said = mine('plan', windBelt, '--set', 'worth.market.file=absent.csv', '--no-risk')
  assert.equal(said.status, 4)
  assert.ok(said.stderr.includes(join(examples, 'absent.csv')))
})

test('explain leads from a figure to the line of the file, to the override or to the source of the default', () => {
  const line =
    readFileSync(windBelt, 'utf8')
      .split('\n')
      .findIndex((one) => one.includes('discountPercent')) + 1
  const figure = mine('explain', 'npv', windBelt, '--no-risk')
  assert.equal(figure.status, 0, figure.stderr)
  assert.match(figure.stdout, new RegExp(`money\\.discountPercent +10 +file line ${line}`))
  const set = mine('explain', 'npv', windBelt, '--no-risk', '--set', 'money.discountPercent=9')
  assert.match(set.stdout, /money\.discountPercent +9 +--set/)
  assert.match(mine('explain', 'mine.uptimePercent', windBelt).stdout, /default: /)
  const unknown = mine('explain', 'nvp', windBelt, '--no-risk', '--json')
  assert.equal(unknown.json().error.code, 'FIGURE_UNKNOWN')
})

test('a forecast is signed with a keystore, checked by anyone, and refused when it was changed', async () => {
  const encrypted = await encryptKey(`0x${'5'.repeat(64)}`, 'secret', 1024)
  assert.ok(encrypted.ok)
  await writeKeystore(join(folder, 'key.json'), encrypted.value)
  writeFileSync(join(folder, 'password'), 'secret\n')
  copyFileSync(windBelt, join(folder, 'wind.yaml'))
  const sign = ['--no-risk', '--sign', 'key.json', '--password-file', 'password']
  const signed = mine('plan', 'wind.yaml', ...sign)
  assert.equal(signed.status, 0, signed.stderr)
  const checked = mine('check-claim', 'wind.claim.json')
  assert.equal(checked.status, 0, checked.stderr)
  assert.match(checked.stdout, /As it was signed by 0x[0-9a-fA-F]{40}\./)
  assert.match(checked.stdout, /Mining income never counts as backing for a coin\./)
  assert.equal(mine('check-claim', 'wind.claim.json', '--signer', `0x${'1'.repeat(40)}`).status, 3)
  const text = readFileSync(join(folder, 'wind.claim.json'), 'utf8')
  writeFileSync(join(folder, 'changed.json'), text.replace('"mineMw": 150', '"mineMw": 151'))
  assert.match(mine('check-claim', 'changed.json').stderr, /was changed/)
  const other = JSON.parse(text)
  writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...other, signer: `0x${'1'.repeat(40)}` }))
  assert.match(mine('check-claim', 'other.json').stderr, /names a signer that did not sign it/)
})

test('compared plans stand side by side, with what differs in their inputs', () => {
  const [gas, tariff] = ['station-gas.yaml', 'station-tariff.yaml'].map((name) => join(examples, name))
  const said = mine(
    'compare',
    gas ?? '',
    tariff ?? '',
    '--no-risk',
    '--set',
    'sizing.points=3',
    '--set',
    'years=3',
    '--out',
    'both.csv',
    '--json',
  )
  assert.equal(said.status, 0, said.stderr)
  const { figures, differences } = said.json()
  assert.equal(figures.find((one: { key: string }) => one.key === 'npv').values.length, 2)
  const paths: readonly string[] = differences.map((one: { path: string }) => one.path)
  assert.ok(
    paths.every((path) => path.startsWith('worth.')),
    paths.join(', '),
  )
  assert.ok(paths.includes('worth.volumeTariff.blocks.0.usdPerMwh'))
  assert.match(
    readFileSync(join(folder, 'both.csv'), 'utf8'),
    /^figure,unit,station-gas,station-tariff\nNet present value,USD,/,
  )
  const printed = mine('compare', windBelt, windBelt, '--no-risk')
  assert.equal(printed.status, 0, printed.stderr)
  assert.match(printed.stdout, /Net present value/)
  assert.equal(mine('compare', windBelt).status, 2)
})

test('a report is a page, JSON and two tables, and the same site gives the same bytes', () => {
  const ask = (out: string) =>
    mine('plan', windBelt, '--lifetimes', '50', '--set', 'sizing.points=3', '--set', 'years=2', '--out', out)
  const first = ask('one')
  assert.equal(first.status, 0, first.stderr)
  assert.equal(ask('two').status, 0)
  for (const name of ['report.html', 'report.json', 'dispatch.csv', 'cashflow.csv']) {
    const [one, two] = ['one', 'two'].map((out) => readFileSync(join(folder, out, name), 'utf8'))
    assert.ok((one?.length ?? 0) > 200, name)
    assert.equal(one, two, name)
    assert.ok(first.stdout.includes(join('one', name)))
  }
  const page = readFileSync(join(folder, 'one', 'report.html'), 'utf8')
  assert.match(page, /specie mine plan .*wind-belt\.yaml/)
  assert.match(page, /file line \d+/)
  assert.equal(
    readFileSync(join(folder, 'one', 'dispatch.csv'), 'utf8')
      .trim()
      .split('\n').length,
    8761,
  )
  assert.equal(mine('compare', windBelt, windBelt, '--out', 'both.pdf').status, 2)
  const nowhere = mine('plan', windBelt, '--no-risk', '--out', join('one', 'report.html', 'folder'))
  assert.equal(nowhere.status, 4)
  assert.match(nowhere.stderr, /cannot be written/)
})
