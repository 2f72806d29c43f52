import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarmsOf } from './alarms.ts'

const day = 86_400_000
const now = Date.UTC(2026, 10, 22)
const quiet = { now, vaults: [], freezes: [], books: null, cases: null, told: [] }
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

test('lists that are missing or too old come before the cases that wait; an old case is grave', () => {
  const inForce = [{ list: 'un', version: 'aa', staleAt: new Date(now).toISOString() }]
  const byState = { open: 2, proposed: 1, waiting: 0, cleared: 9, blocked: 1 }
  const oldestAt = new Date(now - 2 * day).toISOString()
  const cases = { byState, oldestAt, lists: { inForce, stale: ['un'], missing: [] } }
  assert.deepEqual(
    alarmsOf({ ...quiet, cases }).map(({ title, grave, to }) => [title, grave, to]),
    [
      ['Nothing is approved: un is missing or too old', true, '#/sanctions'],
      ['3 cases wait to be decided', true, '#/cases'],
    ],
  )
  const fresh = {
    ...cases,
    oldestAt: new Date(now - 60_000).toISOString(),
    lists: { inForce, stale: [], missing: [] },
  }
  assert.deepEqual(
    alarmsOf({ ...quiet, cases: fresh }).map(({ title, grave }) => [title, grave]),
    [['3 cases wait to be decided', false]],
  )
  const none = {
    byState: { ...byState, open: 0, proposed: 0 },
    oldestAt: null,
    lists: { ...cases.lists, inForce: [], stale: [] },
  }
  assert.deepEqual(
    alarmsOf({ ...quiet, cases: none }).map(({ title }) => title),
    ['No sanctions list is in force'],
  )
})
