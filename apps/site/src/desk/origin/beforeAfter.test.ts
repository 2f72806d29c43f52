import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beforeAfter } from './beforeAfter.ts'

test('every vault is drawn on one scale, and what would be lost stands between before and after', () => {
  const vault = (before: string, after: string) => ({ beforeMicrograms: before, afterMicrograms: after })
  assert.deepEqual(beforeAfter([vault('1000', '250'), vault('500', '500'), vault('0', '100')]), [
    { before: 400, after: 100, lost: 300 },
    { before: 200, after: 200, lost: 0 },
    { before: 0, after: 40, lost: 0 },
  ])
})

test('where nothing counts anywhere, nothing is drawn', () => {
  assert.deepEqual(beforeAfter([{ beforeMicrograms: '0', afterMicrograms: '0' }]), [
    { before: 0, after: 0, lost: 0 },
  ])
  assert.deepEqual(beforeAfter([]), [])
})
