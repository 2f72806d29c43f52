import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { compactFromTarget, targetFromCompact, targetLimit } from './compact.ts'
import { readEpochs } from './epochs.ts'
import { epochSeconds, longestEpochSeconds, nextBits, shortestEpochSeconds } from './retarget.ts'

const file = new URL('../../../../../shared/data/bitcoin/epochs.csv', import.meta.url)
const skip = existsSync(file) ? false : `${file.pathname} is absent`

function realEpochs() {
  const read = readEpochs(readFileSync(file, 'utf8'))
  assert.ok(read.ok)
  return read.value
}

test('the four public vectors of the retarget', () => {
  assert.equal(nextBits(0x1d00ffff, 1261130161, 1262152739), 0x1d00d86a)
  assert.equal(nextBits(0x1d00ffff, 1231006505, 1233061996), 0x1d00ffff)
  assert.equal(nextBits(0x1c05a3f4, 1279008237, 1279297671), 0x1c0168fd)
  assert.equal(nextBits(0x1c387f6f, 1263163443, 1269211443), 0x1d00e1fd)
})

test('an epoch counts as at least 302,400 and at most 4,838,400 seconds', () => {
  const at = (seconds: number) => nextBits(0x1c387f6f, 1_000_000, 1_000_000 + seconds)
  assert.equal(at(shortestEpochSeconds - 1), at(shortestEpochSeconds))
  assert.equal(at(-7200), at(shortestEpochSeconds))
  assert.notEqual(at(shortestEpochSeconds + 100), at(shortestEpochSeconds))
  assert.equal(at(longestEpochSeconds + 1), at(longestEpochSeconds))
  assert.equal(shortestEpochSeconds * 4, epochSeconds)
  assert.equal(longestEpochSeconds, epochSeconds * 4)
})

test('no epoch makes blocks easier than difficulty 1', () => {
  assert.equal(nextBits(0x1d00ffff, 0, longestEpochSeconds), 0x1d00ffff)
})

test('times that are no whole seconds are refused', () => {
  assert.throws(() => nextBits(0x1d00ffff, 0.5, 100), /whole seconds, not 0.5 and 100/)
})

test('every retarget of the real chain, bit for bit', { skip }, () => {
  const epochs = realEpochs()
  assert.ok(epochs.length >= 351)
  for (let n = 1; n < epochs.length; n++) {
    const [before, after] = [epochs[n - 1], epochs[n]]
    assert.ok(before && after)
    assert.equal(nextBits(before.bits, before.firstTime, before.lastTime), after.bits, `epoch ${after.epoch}`)
  }
})

test('a rule that counted 2,016 intervals fails nearly every real retarget', { skip }, () => {
  const epochs = realEpochs()
  let changed = 0
  let right = 0
  for (let n = 1; n < epochs.length; n++) {
    const [before, after] = [epochs[n - 1], epochs[n]]
    assert.ok(before && after)
    if (before.bits === 0x1d00ffff && after.bits === 0x1d00ffff) continue // the limit hides the rule
    changed += 1
    // The 2,016th interval ends with the first block of the epoch after.
    const seconds = Math.min(
      longestEpochSeconds,
      Math.max(shortestEpochSeconds, after.firstTime - before.firstTime),
    )
    const target = (targetFromCompact(before.bits) * BigInt(seconds)) / BigInt(epochSeconds)
    if (compactFromTarget(target > targetLimit ? targetLimit : target) === after.bits) right += 1
  }
  assert.ok(changed > 300 && right / changed < 0.02, `${right} of ${changed} agree`)
})
