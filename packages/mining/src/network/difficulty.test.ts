import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { targetFromCompact, workOf } from './compact.ts'
import { difficultyFor, difficultyOf, expectedHashes, hashRateTerahashes } from './difficulty.ts'

test('difficulties of known bits', () => {
  assert.equal(difficultyOf(0x1d00ffff), 1)
  assert.equal(difficultyOf(0x1b0404cb), 16307.420938523983)
})

test('expected hashes: 2^32 a difficulty to the market, 2^48 / 65535 exactly', () => {
  assert.equal(expectedHashes(1), 4294967296)
  assert.equal(Math.floor(expectedHashes(1, 'exact')), 4295032833)
  assert.equal(expectedHashes(1e14, 'market') * 65536, expectedHashes(1e14, 'exact') * 65535)
  const bits = 0x1704e90f
  const work = Number(workOf(targetFromCompact(bits)))
  assert.ok(Math.abs(expectedHashes(difficultyOf(bits), 'exact') / work - 1) < 1e-14)
})

test('hash rate and difficulty are each other’s way back', () => {
  assert.ok(Math.abs(hashRateTerahashes(1e14) - 715_827_882.67) < 0.01)
  assert.ok(Math.abs(difficultyFor(hashRateTerahashes(1.4e14, 580), 580) / 1.4e14 - 1) < 1e-15)
})

test('impossible numbers are refused by name', () => {
  assert.throws(() => expectedHashes(0), /difficulty is a positive number, not 0/)
  assert.throws(() => hashRateTerahashes(1, Number.NaN), /blockSeconds is a positive number, not NaN/)
  assert.throws(() => difficultyOf(0x1d000000), /mantissa that is not zero/)
})

const file = new URL('../../../../../shared/data/bitcoin/epochs.csv', import.meta.url)
test('the difficulty of every real epoch, to the digits printed', {
  skip: existsSync(file) ? false : `${file.pathname} is absent`,
}, () => {
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  for (const row of rows) {
    const [epoch, , , , bits, printed] = row.split(',')
    assert.equal(
      difficultyOf(Number(bits)).toPrecision(10),
      Number(printed).toPrecision(10),
      `epoch ${epoch}`,
    )
  }
})
