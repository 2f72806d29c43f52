import assert from 'node:assert/strict'
import { test } from 'node:test'
import { behindReserve, type Part } from './staleness.ts'

const now = 1_000_000
const reserve = { number: 20, hash: '0xaa', time: 0 }
const fresh: Part = {
  block: reserve,
  answeredAt: now - 1_000,
  failure: null,
  everyMs: 15_000,
  overtakenAt: null,
}
const judged = (vaults: Part) => behindReserve(reserve, { vaults, history: fresh, programme: fresh }, now)

test('parts of the reserve’s own block, and those never answered, are not behind', () => {
  assert.deepEqual(judged(fresh), [])
  assert.deepEqual(judged({ ...fresh, block: null, answeredAt: null }), [])
})

test('a part whose last question failed is behind since its last answer', () => {
  const failure = { kind: 'refused', path: '/', status: 503, detail: 'No.' } as const
  const told = { part: 'vaults', kind: 'failing', block: 20, sinceMs: now - 1_000, detail: 'No.' }
  assert.deepEqual(judged({ ...fresh, failure }), [told])
})

test('an older block is forgiven for two rounds, then told', () => {
  const older = { ...fresh, block: { number: 19, hash: '0xbb', time: 0 } }
  assert.deepEqual(judged({ ...older, overtakenAt: now - 30_000 }), [])
  assert.deepEqual(
    judged({ ...older, overtakenAt: now - 30_001 }).map(({ kind, sinceMs }) => [kind, sinceMs]),
    [['older', now - 30_001]],
  )
})

test('another hash under the same number is a contradiction at once', () => {
  const other = { ...fresh, block: { ...reserve, hash: '0xbb' } }
  assert.deepEqual(
    judged(other).map(({ kind }) => kind),
    ['contradicts'],
  )
})
