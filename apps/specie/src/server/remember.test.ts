import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { rememberFor } from './remember.ts'

test('many visitors at once are one question', async () => {
  let asked = 0
  const answer = rememberFor(1_000, async () => ++asked)
  assert.deepEqual(await Promise.all([answer(), answer(), answer()]), [1, 1, 1])
})

test('past its time the answer is given once more while the next is fetched; long past, it is waited for', async () => {
  let asked = 0
  let nowMs = 0
  const answer = rememberFor(
    20,
    async () => ++asked,
    () => nowMs,
  )
  assert.equal(await answer(), 1)
  nowMs += 30
  assert.equal(await answer(), 1)
  await turn()
  assert.equal(await answer(), 2)
  nowMs += 200
  assert.equal(await answer(), 3)
})

test('a failure is not remembered', async () => {
  let fail = true
  const answer = rememberFor(1_000, async () => {
    if (fail) throw new Error('no database')
    return 'names'
  })
  await assert.rejects(answer(), /no database/)
  fail = false
  assert.equal(await answer(), 'names')
})
