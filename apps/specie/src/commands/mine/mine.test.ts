/** The planner's commands as a stranger runs them. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin.ts', import.meta.url))
const data = fileURLToPath(new URL('../../../../../../shared/data/prices/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'specie-mine-'))
after(() => rmSync(folder, { recursive: true, force: true }))

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
