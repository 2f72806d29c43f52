import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import type { ThrowAwayDatabase } from '@specie/store'
import { toBigint } from '@specie/units'
import {
  addOriginRule,
  endOriginRule,
  findBar,
  type NewOrigin,
  publishList,
  recordOrigin,
  searchBars,
} from '../src/index.ts'
import { everyOrigin, fineMicrograms, importRows, openRegister, refusal, row, value } from './register.ts'

let database: ThrowAwayDatabase
const opened: ThrowAwayDatabase[] = []
beforeEach(async () => {
  database = await openRegister()
  opened.push(database)
})
after(() => Promise.all(opened.map((each) => each.close())))

const march = new Date('2026-03-01')
const april = new Date('2026-04-01')
const ban = {
  ...everyOrigin,
  id: 'ban-2026',
  effect: 'excludes',
  jurisdiction: 'XX',
  from: april,
  source: 'Order 1',
} as const

test('a ban takes effect on its day, and the list says by which rule a bar counts nothing', async () => {
  value(await importRows(database, [row('A 1'), row('N 1', 'NOR')]))
  value(await addOriginRule(database.pool, ban, 'ann'))
  assert.deepEqual(await standings(march), [
    ['A 1', null, fineMicrograms],
    ['N 1', null, fineMicrograms],
  ])
  assert.deepEqual(await standings(april), [
    ['A 1', null, fineMicrograms],
    ['N 1', 'origin-excluded:ban-2026', 0n],
  ])
})

test('an import says how many of its bars will count nothing', async () => {
  value(await addOriginRule(database.pool, { ...ban, from: new Date('2020-01-01') }, 'ann'))
  const answer = value(await importRows(database, [row('A 1'), row('N 1', 'NOR'), row('O 1', 'OLD')]))
  assert.deepEqual([answer.originUnknown, answer.originExcluded], [1, 1])
})

test('a rule gets its end once, and what it let in counts until then', async () => {
  value(await importRows(database, [row('A 1')]))
  value(await endOriginRule(database.pool, 'every-refiner', april))
  assert.equal(refusal(await endOriginRule(database.pool, 'every-refiner', march)).code, 'NO_OPEN_RULE')
  assert.deepEqual(await standings(march), [['A 1', null, fineMicrograms]])
  assert.deepEqual(await standings(april), [['A 1', 'origin-unknown', 0n]])
})

test('an origin that was learnt counts from then on, and stays when the next list is silent', async () => {
  value(await importRows(database, [row('O 1', 'OLD')]))
  const custody = `0x${'ab'.repeat(32)}`
  const origin: NewOrigin = {
    barKeys: [await keyOf('O 1')],
    refiner: 'SPM',
    custody,
    at: march,
    evidence: 'assay certificate 7',
    by: 'ann',
  }
  assert.equal(value(await recordOrigin(database.pool, origin)), 1)
  const again = value(await importRows(database, [row('O 1', 'OLD')], { asOf: march }))
  assert.deepEqual([again.difference.changed, again.originUnknown], [0, 0])
  assert.deepEqual(await standings(march), [['O 1', null, fineMicrograms]])
  const bar = await findBar(database.pool, await keyOf('O 1'), march)
  assert.deepEqual([bar?.refiner, bar?.custody], ['SPM', custody])
  assert.deepEqual(
    bar?.history.map(({ event, source }) => [event, source]),
    [
      ['arrived', 'import 1'],
      ['origin', 'origin assay certificate 7'],
    ],
  )
  const stranger = `0x${'00'.repeat(32)}`
  const unknown = { ...origin, barKeys: [...origin.barKeys, stranger] }
  assert.deepEqual(refusal(await recordOrigin(database.pool, unknown)), {
    code: 'BAR_UNKNOWN',
    barKey: stranger,
  })
  assert.equal(
    refusal(await recordOrigin(database.pool, { ...origin, refiner: 'WHO' })).code,
    'REFINER_UNKNOWN',
  )
  assert.equal(refusal(await recordOrigin(database.pool, { ...origin, custody: 'x' })).code, 'FORM_WRONG')
})

async function standings(asOf: Date) {
  const { bars } = value(await publishList(database.pool, 'zurich', asOf))
  const sorted = [...bars].sort((left, right) => (left.serial < right.serial ? -1 : 1))
  return sorted.map((bar) => [bar.serial, bar.reason, toBigint(bar.counted)])
}

async function keyOf(serial: string): Promise<string> {
  const { bars } = value(await searchBars(database.pool, {}, { asOf: march }))
  return bars.find((bar) => bar.serial === serial)?.barKey ?? ''
}
