import assert from 'node:assert/strict'
import { test } from 'node:test'
import { engrave } from './engraving.ts'

const roots = ['0xaa01', '0xbb02']

test('the same roots draw the same figure, and one other digit draws another', () => {
  assert.deepEqual(engrave(roots, 100), engrave(roots, 100))
  assert.notDeepEqual(engrave(roots, 100), engrave(['0xaa01', '0xbb03'], 100))
})

test('the figure stays inside its circle', () => {
  for (const curve of engrave(roots, 100)) {
    for (const [, x, y] of curve.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
      assert.ok(Math.hypot(Number(x), Number(y)) <= 100.2)
    }
  }
})
