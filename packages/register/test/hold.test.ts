import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { type ThrowAwayDatabase, transaction } from '@specie/store'
import { micrograms, ok, refused, toBigint } from '@specie/units'
import {
  endLifts,
  findBar,
  impedimentsOf,
  type LiftAsked,
  type LiftPermit,
  liftHold,
  listHolds,
  type NewDeparture,
  type NewHold,
  type NewLicence,
  placeHold,
  publishList,
  recordDeparture,
  searchBars,
} from '../src/index.ts'
import { fineMicrograms, importRows, openRegister, refusal, row, value } from './register.ts'

let database: ThrowAwayDatabase
const opened: ThrowAwayDatabase[] = []
beforeEach(async () => {
  database = await openRegister()
  opened.push(database)
  value(await importRows(database, [row('A 1'), row('A 2'), row('A 3'), row('X 1', 'OLD')]))
})
after(() => Promise.all(opened.map((each) => each.close())))

const monday = new Date('2026-02-02T09:00:00Z')
const tuesday = new Date('2026-02-03T09:00:00Z')
const wednesday = new Date('2026-02-04T09:00:00Z')

const hold: NewHold = {
  id: 'court-1',
  vault: 'zurich',
  scope: { kind: 'vault' },
  ground: 'Attachment order 4/26',
  by: 'District court of Zurich',
  from: tuesday,
  evidence: '0xorder',
}
const licence: NewLicence = {
  id: 'licence-1',
  hold: 'court-1',
  number: 'CH-2026-17',
  scope: { kind: 'whole' },
  by: 'District court of Zurich',
  from: wednesday,
  evidence: '0xlicence',
}

/** Licences are kept elsewhere: this one lets everything through that its test asks for. */
const permitted: LiftPermit = async () => ok({ licence: 'kept', version: 1, ends: true, until: null })
const forATime: LiftPermit = async () =>
  ok({ licence: 'kept', version: 1, ends: false, until: new Date('2026-03-01T00:00:00Z') })

test('a bar under a hold backs nothing, and says which hold; before it, and after its licence, it counts', async () => {
  assert.deepEqual(value(await placeHold(database.pool, hold)).barCount, 4)
  assert.equal(await counted(monday), 3n * fineMicrograms)
  assert.equal(await counted(tuesday), 0n)
  const list = value(await publishList(database.pool, 'zurich', tuesday))
  assert.deepEqual(new Set(list.bars.map((bar) => bar.reason)), new Set(['held:court-1']))
  assert.equal(list.bars.length, 4)

  value(await liftHold(database.pool, licence, permitted))
  assert.equal(await counted(tuesday), 0n)
  assert.equal(await counted(wednesday), 3n * fineMicrograms)
})

test('a hold on the vault also holds bars that come later', async () => {
  value(await placeHold(database.pool, hold))
  value(await importRows(database, [row('A 9')], { scope: 'added', asOf: tuesday }))
  assert.equal(await counted(tuesday), 0n)
})

test('a hold on an amount takes whole bars until it is reached, and never too few', async () => {
  const amount = micrograms(fineMicrograms + 1n)
  const held = value(await placeHold(database.pool, { ...hold, scope: { kind: 'amount', amount } }))
  assert.deepEqual(held, { barCount: 2, weight: micrograms(2n * fineMicrograms) })
  assert.equal(await counted(tuesday), fineMicrograms)
  const more = { ...hold, id: 'court-2', scope: { kind: 'amount', amount: micrograms(10n ** 15n) } } as const
  assert.equal(value(await placeHold(database.pool, more)).barCount, 1)
  assert.equal(await counted(tuesday), 0n)
})

test('a licence for an amount frees whole bars within it, and never too many', async () => {
  value(await placeHold(database.pool, hold))
  const amount = micrograms(2n * fineMicrograms - 1n)
  const lifted = value(
    await liftHold(database.pool, { ...licence, scope: { kind: 'amount', amount } }, permitted),
  )
  assert.deepEqual(lifted, { barCount: 1, weight: micrograms(fineMicrograms) })
  const [listed] = await listHolds(database.pool, wednesday, 'zurich')
  assert.equal(listed?.barCount, 3)
  assert.deepEqual(
    listed?.licences.map((each) => [each.number, each.scope]),
    [['CH-2026-17', 'amount']],
  )
})

test('a hold is lifted only where whoever keeps the licences says so, and nothing is written where it says no', async () => {
  value(await placeHold(database.pool, hold))
  const asked: LiftAsked[] = []
  const denied = { code: 'LIFT_NOT_LICENSED', number: licence.number, why: 'it has ended' } as const
  const scope = { kind: 'amount', amount: micrograms(2n * fineMicrograms) } as const
  const outcome = await liftHold(database.pool, { ...licence, scope }, async (_, one) => {
    asked.push(one)
    return refused(denied)
  })
  assert.deepEqual(refusal(outcome), denied)
  const [one] = asked
  assert.deepEqual(
    [one?.number, one?.authority, one?.vault, one?.isWhole, one?.evidence],
    ['CH-2026-17', 'District court of Zurich', 'zurich', false, '0xlicence'],
  )
  assert.equal(
    one?.bars.reduce((sum, bar) => sum + bar.amountMicrograms, 0n),
    2n * fineMicrograms,
  )
  assert.equal(await counted(wednesday), 0n)
})

test('what a licence lifts for a time is held again when it ends, and such a bar still moves under the licence alone', async () => {
  const { pool } = database
  const first = await keyOf('A 1')
  value(await placeHold(pool, hold))
  const scope = { kind: 'bars', barKeys: [first] } as const
  value(await liftHold(pool, { ...licence, scope }, forATime))
  assert.equal(await counted(wednesday), fineMicrograms)
  const impediment = { hold: 'court-1', vault: 'zurich', barKey: first, amountMicrograms: fineMicrograms }
  assert.deepEqual(await impedimentsOf(pool, [first, '0x'], wednesday), [impediment])
  assert.deepEqual(await impedimentsOf(pool, [first], monday), [])
  assert.equal(await counted(new Date('2026-02-28T23:59:59Z')), fineMicrograms)
  assert.equal(await counted(new Date('2026-03-01T00:00:00Z')), 0n)
})

test('a licence that is revoked lifts nothing from then on; a release stays', async () => {
  const { pool } = database
  const [first = '', second = ''] = [await keyOf('A 1'), await keyOf('A 2')]
  value(await placeHold(pool, hold))
  value(await liftHold(pool, { ...licence, scope: { kind: 'bars', barKeys: [first] } }, forATime))
  const release = { ...licence, id: 'release-1', scope: { kind: 'bars', barKeys: [second] } } as const
  value(await liftHold(pool, release, permitted))
  const thursday = new Date('2026-02-05T09:00:00Z')
  const end = { record: 'kept', at: thursday, why: 'the court took it back', by: 'ann' }
  const ended = (before: number | null) => transaction(pool, (client) => endLifts(client, { ...end, before }))
  assert.deepEqual(await ended(1), { lifts: 0, bars: 0 }, 'version 1 is not before version 1')
  assert.deepEqual(await ended(null), { lifts: 1, bars: 1 })
  assert.deepEqual(await ended(null), { lifts: 0, bars: 0 })
  assert.equal(await counted(wednesday), 2n * fineMicrograms)
  assert.equal(await counted(thursday), fineMicrograms)
  assert.deepEqual(await impedimentsOf(pool, [second], thursday), [])
  const history = (await findBar(pool, first, thursday))?.history.map(({ event }) => event)
  assert.deepEqual(history?.slice(-2), ['lifted', 'held'])
  const [listed] = await listHolds(pool, thursday)
  assert.deepEqual(
    listed?.licences.map(({ id, ends, until }) => [id, ends, until?.toISOString() ?? null]),
    [
      ['licence-1', false, thursday.toISOString()],
      ['release-1', true, null],
    ],
  )
})

test('a licence for exactly two bars frees both', async () => {
  value(await placeHold(database.pool, hold))
  const scope = { kind: 'amount', amount: micrograms(2n * fineMicrograms) } as const
  assert.equal(value(await liftHold(database.pool, { ...licence, scope }, permitted)).barCount, 2)
})

test('a hold names its bars, and a licence may free some of them only', async () => {
  const [first = '', second = ''] = [await keyOf('A 1'), await keyOf('A 2')]
  value(await placeHold(database.pool, { ...hold, scope: { kind: 'bars', barKeys: [first, second] } }))
  assert.equal(await counted(tuesday), fineMicrograms)
  value(await liftHold(database.pool, { ...licence, scope: { kind: 'bars', barKeys: [first] } }, permitted))
  assert.equal(await counted(wednesday), 2n * fineMicrograms)
  const third = await keyOf('A 3')
  const other = { ...licence, id: 'licence-2', scope: { kind: 'bars', barKeys: [third] } } as const
  assert.deepEqual(refusal(await liftHold(database.pool, other, permitted)), {
    code: 'BAR_NOT_THERE',
    barKey: third,
    expected: 'a bar under hold court-1',
  })
  const events = (await findBar(database.pool, first, wednesday))?.history ?? []
  assert.deepEqual(
    events.map(({ event, facts }) => [event, facts.hold ?? null, facts.number ?? facts.ground ?? null]),
    [
      ['arrived', null, null],
      ['held', 'court-1', 'Attachment order 4/26'],
      ['lifted', 'court-1', 'CH-2026-17'],
    ],
  )
})

test('of two holds on a bar each must be lifted', async () => {
  value(await placeHold(database.pool, hold))
  value(await placeHold(database.pool, { ...hold, id: 'a-claim' }))
  value(await liftHold(database.pool, licence, permitted))
  assert.equal(await counted(wednesday), 0n)
  value(await liftHold(database.pool, { ...licence, id: 'licence-2', hold: 'a-claim' }, permitted))
  assert.equal(await counted(wednesday), 3n * fineMicrograms)
})

test('a held bar leaves only where the chain has journalled it', async () => {
  value(await placeHold(database.pool, hold))
  const departure: NewDeparture = {
    id: 'd1',
    vault: 'zurich',
    barKey: await keyOf('A 1'),
    kind: 'withdrawal',
    at: tuesday,
    journalEntry: null,
    evidence: 'receipt',
    by: 'custodian',
  }
  assert.deepEqual(refusal(await recordDeparture(database.pool, departure)), {
    code: 'BAR_HELD',
    barKey: departure.barKey,
    hold: 'court-1',
  })
  value(await recordDeparture(database.pool, { ...departure, journalEntry: 3n }))
  const [, , last] = (await findBar(database.pool, departure.barKey, tuesday))?.history ?? []
  assert.equal(last?.facts.heldBy, 'court-1')
  const again = { ...departure, id: 'd2', journalEntry: 4n }
  assert.equal(refusal(await recordDeparture(database.pool, again)).code, 'BAR_NOT_THERE')
})

test('holds and licences of no vault, no hold, no id or a used id are refused', async () => {
  const { pool } = database
  assert.equal(refusal(await placeHold(pool, { ...hold, vault: 'moon' })).code, 'VAULT_UNKNOWN')
  assert.equal(refusal(await placeHold(pool, { ...hold, id: 'Court 1' })).code, 'FORM_WRONG')
  assert.equal(refusal(await placeHold(pool, { ...hold, ground: '' })).code, 'FORM_WRONG')
  assert.equal(
    refusal(await placeHold(pool, { ...hold, scope: { kind: 'bars', barKeys: [] } })).code,
    'FORM_WRONG',
  )
  assert.equal(refusal(await liftHold(pool, licence, permitted)).code, 'HOLD_UNKNOWN')
  value(await placeHold(pool, hold))
  assert.deepEqual(refusal(await placeHold(pool, hold)), { code: 'ID_USED', id: 'court-1' })
})

test('bars are found by serial and brand, by how they stand, and page by page', async () => {
  value(await placeHold(database.pool, { ...hold, scope: { kind: 'bars', barKeys: [await keyOf('A 2')] } }))
  const found = async (query: Parameters<typeof searchBars>[1]) =>
    value(await searchBars(database.pool, query, { asOf: tuesday })).bars.map((bar) => bar.serial)
  assert.deepEqual(await found({ text: 'a-3' }), ['A 3'])
  assert.deepEqual(await found({ text: 'ol 1' }), ['X 1'])
  assert.deepEqual(await found({ state: 'held' }), ['A 2'])
  assert.deepEqual(await found({ state: 'listed', brand: 'SPM' }), ['A 1', 'A 3'])
  assert.deepEqual(await found({ state: 'gone' }), [])
  assert.deepEqual(await found({ vault: 'changi' }), [])
  assert.deepEqual(await found({ metal: 'silver' }), [])

  const seen: string[] = []
  let cursor: string | null | undefined
  for (let page = 0; page < 5 && cursor !== null; page += 1) {
    const options = { asOf: tuesday, limit: 3, ...(cursor === undefined ? {} : { cursor }) }
    const result = value(await searchBars(database.pool, {}, options))
    assert.equal(result.total, 4)
    seen.push(...result.bars.map((bar) => bar.serial))
    cursor = result.nextCursor
  }
  assert.deepEqual(seen, ['X 1', 'A 1', 'A 2', 'A 3'])
  const wrong = await searchBars(database.pool, {}, { asOf: tuesday, cursor: 'no cursor' })
  assert.equal(refusal(wrong).code, 'CURSOR_WRONG')
})

async function counted(asOf: Date): Promise<bigint> {
  return toBigint(value(await publishList(database.pool, 'zurich', asOf)).counted)
}

async function keyOf(serial: string): Promise<string> {
  const { bars } = value(await searchBars(database.pool, {}, { asOf: monday }))
  return bars.find((bar) => bar.serial === serial)?.barKey ?? ''
}
