import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarmsOf } from './alarms.ts'

const day = 86_400_000
const now = Date.UTC(2026, 10, 22)
const quiet = { now, vaults: [], freezes: [], books: null, told: [] }
const account = { address: `0x${'11'.repeat(20)}`, name: 'Somebody' } as const

test('books that do not agree come first, whatever else there is', () => {
  const alarms = alarmsOf({
    ...quiet,
    vaults: [{ id: '1', name: 'Zurich', asOf: now - 40 * day, lapsesAt: now - day }],
    books: { agrees: false, differenceMicrograms: '1' },
  })
  assert.deepEqual(
    alarms.map(({ key, grave }) => [key, grave]),
    [
      ['books', true],
      ['lapse 1', true],
    ],
  )
})

test('a statement is told of a week before it lapses, and not before', () => {
  const vault = (leftDays: number) => ({ id: '1', name: 'Zurich', asOf: now, lapsesAt: now + leftDays * day })
  assert.equal(alarmsOf({ ...quiet, vaults: [vault(8)] }).length, 0)
  const [alarm] = alarmsOf({ ...quiet, vaults: [vault(6)] })
  assert.equal(alarm?.grave, false)
  assert.match(alarm?.words ?? '', /^In 6 days its gold counts nothing/)
})

test('a freeze that nobody confirmed is told of before it lapses; a confirmed one never', () => {
  const lapsesAt = new Date(now + 3 * day).toISOString()
  assert.equal(alarmsOf({ ...quiet, freezes: [{ account, confirmed: false, lapsesAt }] }).length, 1)
  assert.equal(alarmsOf({ ...quiet, freezes: [{ account, confirmed: true, lapsesAt: null }] }).length, 0)
})
