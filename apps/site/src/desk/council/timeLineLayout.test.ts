import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeLine } from './timeLineLayout.ts'

const day = 86_400_000

test('seven days of waiting and thirty of being open are drawn to scale, with now between them', () => {
  const line = timeLine({ opensAt: 7 * day, closesAt: 37 * day }, 7 * day, 3.5 * day)
  assert.ok(line !== null)
  assert.deepEqual(
    line.spans.map(({ kind, from, to }) => [kind, from.toFixed(4), to.toFixed(4)]),
    [
      ['waiting', '0.0000', '0.1892'],
      ['open', '0.1892', '1.0000'],
    ],
  )
  assert.equal(line.now?.toFixed(4), '0.0946')
})

test('before approvals stand no time runs, and after the close now is not on the line', () => {
  assert.equal(timeLine({ opensAt: null, closesAt: null }, day, 0), null)
  assert.equal(timeLine({ opensAt: day, closesAt: 2 * day }, day, 3 * day)?.now, null)
})
