import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import type { ThrowAwayDatabase } from '@specie/store'
import { toBigint } from '@specie/units'
import {
  addOriginRule,
  closeOriginChange,
  findBar,
  listOriginChanges,
  type NewOrigin,
  type OriginPart,
  originRecord,
  placeHold,
  proposeOriginChange,
  publishList,
  recordOrigin,
  searchBars,
  takesEffectAt,
  weighOrigins,
} from '../src/index.ts'
import { everyOrigin, fineMicrograms, importRows, openRegister, refusal, row, value } from './register.ts'

let database: ThrowAwayDatabase
const opened: ThrowAwayDatabase[] = []
beforeEach(async () => {
  database = await openRegister()
  opened.push(database)
})
after(() => Promise.all(opened.map((each) => each.close())))

const february = new Date('2026-02-10')
const may = new Date('2026-05-01')
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
  const { pool } = database
  value(await importRows(database, [row('A 1')]))
  await approve([{ kind: 'end', rule: 'every-refiner', until: april }])
  const again = await propose([{ kind: 'end', rule: 'every-refiner', until: march }])
  assert.equal(refusal(again).code, 'ORIGIN_RULE_ENDED')
  assert.deepEqual(await standings(march), [['A 1', null, fineMicrograms]])
  assert.deepEqual(await standings(april), [['A 1', 'origin-unknown', 0n]])
  assert.equal(refusal(await addOriginRule(pool, { ...ban, id: 'late' }, 'ann')).code, 'ORIGIN_FOUNDED')
})

test('from the first published list on two people change a rule, and it never reaches back', async () => {
  const { pool } = database
  value(await importRows(database, [row('N 1', 'NOR')]))
  await standings(february)
  const rule = { ...ban, from: new Date('2020-01-01') }
  const proposed = value(await propose([{ kind: 'add', rule }]))
  const close = { change: proposed.id, act: 'approved', why: null, now: march } as const
  assert.equal(refusal(await closeOriginChange(pool, { ...close, by: 'ann' })).code, 'ORIGIN_SAME_PERSON')
  const withdrawn = { ...close, act: 'withdrawn', by: 'bob' } as const
  assert.equal(refusal(await closeOriginChange(pool, withdrawn)).code, 'ORIGIN_NOT_PROPOSER')
  value(await closeOriginChange(pool, { ...close, by: 'bob' }))
  value(await closeOriginChange(pool, { ...close, by: 'bob' }))
  assert.equal(refusal(await closeOriginChange(pool, { ...close, by: 'cyd' })).code, 'ORIGIN_CHANGE_CLOSED')
  const recorded = (await originRecord(pool)).rules.find(({ id }) => id === rule.id)
  assert.deepEqual(recorded?.from, march)
  assert.deepEqual(await standings(march), [['N 1', 'origin-excluded:ban-2026', 0n]])
  assert.deepEqual(
    (await listOriginChanges(pool, 10)).map(({ state, proposedBy, closed }) => [
      state,
      proposedBy,
      closed?.by,
    ]),
    [['approved', 'ann', 'bob']],
  )
})

test('the database itself refuses a rule that only one made, and a rule that is changed', async () => {
  const { pool } = database
  value(await importRows(database, [row('A 1')]))
  await standings(march)
  const insert = `insert into register.origin_rule (id, effect, in_force_from, source, recorded_by)
    values ('alone', 'counts', now(), 'x', 'x')`
  await assert.rejects(pool.query(insert), /two people made/)
  await assert.rejects(pool.query('delete from register.origin_rule'), /refused/)
  await assert.rejects(pool.query(`update register.origin_rule set source = 'y'`), /refused/)
  await assert.rejects(pool.query(`update register.origin_rule set in_force_until = now()`), /refused/)
})

test('a ban by the law of a market where buyers are sought strikes once the market is open', async () => {
  value(await importRows(database, [row('N 1', 'NOR')]))
  const rule = { ...ban, law: 'DE', from: march }
  await approve([{ kind: 'add', rule }])
  assert.deepEqual(await standings(march), [['N 1', null, fineMicrograms]])
  await approve([{ kind: 'openMarket', jurisdiction: 'DE', from: april }])
  assert.equal(
    refusal(await propose([{ kind: 'openMarket', jurisdiction: 'DE', from: april }])).code,
    'ORIGIN_PART_WRONG',
  )
  assert.deepEqual(await standings(march), [['N 1', null, fineMicrograms]])
  assert.deepEqual(await standings(april), [['N 1', 'origin-excluded:ban-2026', 0n]])
  await approve([{ kind: 'closeMarket', jurisdiction: 'DE', until: may }])
  assert.deepEqual(await standings(may), [['N 1', null, fineMicrograms]])
})

test('a change is weighed before anybody approves it: what each vault would count, and which bars would change', async () => {
  const { pool } = database
  value(await importRows(database, [row('A 1'), row('N 1', 'NOR'), row('N 2', 'NOR'), row('O 1', 'OLD')]))
  const hold = {
    vault: 'zurich',
    scope: { kind: 'bars', barKeys: [await keyOf('N 2')] },
    id: 'held',
  } as const
  value(await placeHold(pool, { ...hold, ground: 'x', by: 'x', evidence: 'x', from: new Date('2026-02-01') }))
  const parts = [{ kind: 'add', rule: { ...ban, refiner: 'NOR', jurisdiction: null } }] as const
  assert.deepEqual(takesEffectAt(parts, march), april)
  const weighed = value(await weighOrigins(pool, { parts, at: april, now: march }))
  assert.deepEqual(
    weighed.vaults.map(({ vault, before, after, changed }) => [
      vault,
      toBigint(before),
      toBigint(after),
      changed,
    ]),
    [
      ['changi', 0n, 0n, 0],
      ['zurich', 2n * fineMicrograms, fineMicrograms, 1],
    ],
  )
  assert.deepEqual(
    weighed.bars.map(({ serial, before, after }) => [serial, before, after]),
    [['N 1', null, 'origin-excluded:ban-2026']],
  )
  // What was weighed is what the next list then says.
  await approve(parts)
  const { counted } = value(await publishList(pool, 'zurich', april))
  assert.equal(toBigint(counted), fineMicrograms)
  const early = value(await weighOrigins(pool, { parts: [], at: march, now: march }))
  assert.deepEqual(early.bars, [])
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

function propose(parts: readonly OriginPart[], by = 'ann') {
  changes += 1
  return proposeOriginChange(database.pool, {
    key: `change ${changes}`,
    by,
    reason: 'a test',
    parts,
    now: february,
  })
}

async function approve(parts: readonly OriginPart[]): Promise<void> {
  const { id } = value(await propose(parts))
  value(
    await closeOriginChange(database.pool, {
      change: id,
      act: 'approved',
      by: 'bob',
      why: null,
      now: february,
    }),
  )
}

let changes = 0

async function standings(asOf: Date) {
  const { bars } = value(await publishList(database.pool, 'zurich', asOf))
  const sorted = [...bars].sort((left, right) => (left.serial < right.serial ? -1 : 1))
  return sorted.map((bar) => [bar.serial, bar.reason, toBigint(bar.counted)])
}

async function keyOf(serial: string): Promise<string> {
  const { bars } = value(await searchBars(database.pool, {}, { asOf: march }))
  return bars.find((bar) => bar.serial === serial)?.barKey ?? ''
}
