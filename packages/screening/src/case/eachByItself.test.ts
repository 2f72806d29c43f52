import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { rescreenHolders } from '../holders/rescreenHolders.ts'
import { openLookup } from '../lookup/openLookup.ts'
import type { Address, PartyFacts } from '../party/facts.ts'
import { listCases } from '../store/cases.ts'
import { holderProgress } from '../store/holders.ts'
import { findParty } from '../store/parties.ts'
import { eachByItself } from './eachByItself.ts'
import { rescreenAll } from './rescreenAll.ts'
import { standingOf } from './standing.ts'
import { account, type CaseSetting, caseSetting, listed, now, person } from './testSetting.ts'

let setting: CaseSetting
let parties: readonly PartyFacts[]
/** Given names that have nothing to do with each other. */
const given = ['Adalbert', 'Kunigunde', 'Xaver', 'Mechthild', 'Jolanthe', 'Philomena']
before(async () => {
  setting = await caseSetting()
  setting.publish('test', [listed('1', 'Nobody Near')])
  const admitted: PartyFacts[] = []
  for (const [index, name] of given.entries()) {
    const { id } = await setting.draft(person(name, 'Blumentritt', [account(String(index + 1))]))
    admitted.push(await setting.admit(id))
  }
  parties = admitted
  const [papers, key] = parties
  await altered('party_version', 'sealed', 'party', papers?.id ?? '')
  await altered('data_key', 'wrapped', 'owner', key?.id ?? '')
})
after(() => setting?.close())

test('papers and a data key that do not open keep nobody else from being screened, and are named by number alone', async () => {
  const { pool, rooms } = setting
  setting.publish('test', [listed('2', 'Philomena Blumentritt')])
  const broken = parties.slice(0, 2).map(({ id }) => id)
  for (const round of [1, 2]) {
    const failure = await rescreenAll(rooms, { now: () => now }).then(() => null, named)
    assert.equal(failure?.errors.length, 2, `round ${round}`)
    for (const id of broken)
      assert.ok(failure.message.includes(`${id}: PERSONAL_DATA_ALTERED`), failure.message)
    assert.doesNotMatch(failure.message, new RegExp([...given, 'Blumentritt'].join('|'), 'i'))
  }
  const { lists } = await rooms.listsState(pool, now)
  const standing = await Promise.all(
    parties.map(async ({ id }) => {
      const facts = await findParty(pool, id)
      assert.ok(facts)
      const answer = await standingOf(pool, facts, lists)
      return answer.ok ? 'stands' : answer.refusal.reason
    }),
  )
  const old = 'SCREENED_AGAINST_OLD_LISTS'
  assert.deepEqual(standing, [old, old, 'stands', 'stands', 'stands', 'CASE_OPEN'])
})

test('a listed account whose party does not open keeps no other account from its case; the look does not count', async () => {
  const { pool, rooms } = setting
  const entries = [listed('3', 'Some Exchange', { wallets: ['1', '3', 'd'].map(eth) })]
  const version = setting.publish('test', entries)
  const room = openLookup({
    versions: async () => [{ list: 'test', version }],
    entriesOf: async () => new Uint8Array(gzipSync(JSON.stringify(entries))),
  })
  const lookup = await room.current()
  const record = {
    finalBlock: 9,
    async *receivers() {
      for (const digit of ['1', '2', 'd', '3']) yield { account: asAddress(account(digit)) }
    },
  }
  const failure = await rescreenHolders(rooms, { lookup, record, now }).then(() => null, named)
  assert.ok(failure?.message.startsWith(`1 listed accounts could not be screened: ${account('1')}: `))
  assert.equal(await holderProgress(pool), null)
  const cases = await listCases(pool, { states: ['open'], owner: null, after: null, limit: 50 })
  const owners = cases.filter(({ entry }) => entry === '3').map(({ about }) => about)
  assert.deepEqual(owners, [
    { is: 'holder', address: account('d') },
    { is: 'party', party: parties[2]?.id },
  ])
  await room.close()
})

test('a database that is gone is no party’s failure: the round ends there', async () => {
  const gone = { query: () => Promise.reject(new Error('connection refused')) }
  const each = eachByItself(gone as unknown as typeof setting.pool, 'parties')
  await assert.rejects(
    each.attempt('one', () => Promise.reject(new Error('anything'))),
    /connection refused/,
  )
})

/** As whoever can write to the database would. */
async function altered(table: string, column: string, by: string, owner: string): Promise<void> {
  const { pool } = setting
  await pool.query(`alter table screening.${table} disable trigger all`)
  await pool.query(
    `update screening.${table} set ${column} = overlay(${column} placing '\\x00000000'::bytea from 40) where ${by} = $1`,
    [owner],
  )
  await pool.query(`alter table screening.${table} enable trigger all`)
}

function eth(digit: string) {
  return { currency: 'ETH', address: account(digit) }
}

function named(error: unknown): AggregateError {
  assert.ok(error instanceof AggregateError, String(error))
  return error
}

function asAddress(text: string): Address {
  return text as Address
}
