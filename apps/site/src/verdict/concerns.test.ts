import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isZero, micrograms, toBigint } from '@specie/units'
import { answersOf, fixtureNow } from '../../test/fixture/answersOf.ts'
import type { State } from '../../test/fixture/world.ts'
import { readReserve } from '../api/reserve.ts'
import { readVaults } from '../api/vaults.ts'
import { concerns, missingInAll } from './concerns.ts'
import { heldWeight, holdsAll, standing } from './standing.ts'

test('a healthy programme worries nobody', () => {
  assert.deepEqual(kindsOf('healthy'), [])
})

test('a hold that the list has not seen is told; one that it has is not', () => {
  const { vaults } = read('hold')
  assert.ok(
    vaults.some((vault) => vault.journal.some(({ kind, entry }) => kind === 'hold' && entry <= vault.seen)),
  )
  assert.deepEqual(kindsOf('hold'), ['hold'])
})

test('a shortfall comes before the hold that caused it', () => {
  assert.deepEqual(kindsOf('shortfall'), ['shortfall', 'hold'])
  assert.ok(!isZero(missingInAll(read('shortfall').reserve)))
})

test('a lapsed statement is told with its shortfall, and so is one that lapses within three days', () => {
  assert.deepEqual(kindsOf('lapsed'), ['shortfall', 'lapsed', 'lapsing'])
})

test('a statement lapses while the page is open, without a new answer', () => {
  const { reserve, vaults } = read('healthy')
  const later = fixtureNow + 20 * 86_400_000
  const kinds = concerns(reserve, vaults, 2, later).map(({ kind }) => kind)
  assert.ok(kinds.includes('lapsed'))
})

test('with one auditor too few, the vault counts nothing and the page says so', () => {
  const [vault] = read('healthy').vaults
  assert.ok(vault !== undefined)
  assert.equal(standing(vault, fixtureNow, 2), 'counts')
  assert.equal(standing(vault, fixtureNow, 3), 'unsigned')
  assert.equal(standing(vault, fixtureNow, null), 'unknown')
  const withoutCustodian = { ...vault, signers: vault.signers.filter(({ role }) => role === 'auditor') }
  assert.equal(standing(withoutCustodian, fixtureNow, 2), 'unsigned')
  assert.equal(standing(withoutCustodian, fixtureNow, null), 'unsigned')
})

test('a hold on all takes what lies in the vault, not the 2,000 t that stand for it', () => {
  const vault = read('hold').vaults[1]
  const hold = vault?.journal.at(-1)
  assert.ok(vault !== undefined && hold !== undefined)
  assert.equal(toBigint(heldWeight(vault, hold)), 24_883_000_000n)
  assert.equal(holdsAll(hold), false)
  const all = { ...hold, amountMicrograms: micrograms(2_000_000_000_000_000n) }
  assert.equal(toBigint(heldWeight(vault, all)), toBigint(vault.goldMicrograms))
  assert.equal(holdsAll(all), true)
})

test('one sponsor’s surplus never fills another’s shortfall', () => {
  const { reserve } = read('shortfall')
  const rich = reserve.sponsors.some((sponsor) => !isZero(sponsor.freeMicrograms))
  assert.ok(rich && !isZero(missingInAll(reserve)))
})

function kindsOf(state: State): readonly string[] {
  const { reserve, vaults } = read(state)
  return concerns(reserve, vaults, 2, fixtureNow).map(({ kind }) => kind)
}

function read(state: State) {
  const [answers] = answersOf([state])
  return {
    reserve: readReserve(answers?.reserve, 'reserve'),
    vaults: readVaults(answers?.vaults, 'vaults').vaults,
  }
}
