import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sum, toBigint } from '@specie/units'
import { answersOf } from '../../test/fixture/answersOf.ts'
import { readReserve } from '../api/reserve.ts'
import { readVaults } from '../api/vaults.ts'
import { speech } from '../language/en/speech.ts'
import { lanes } from './lanes.ts'

const names = { vault: 'Vault', custodian: 'Custodian', jurisdiction: 'Jurisdiction' }
const [answers] = answersOf(['healthy'])
const { vaults } = readVaults(answers?.vaults, 'vaults')
const { without, countedMicrograms } = readReserve(answers?.reserve, 'reserve')

test('each lane holds all the counted gold, once', () => {
  for (const lane of lanes(vaults, without, names, speech.region)) {
    assert.equal(toBigint(sum(lane.segments.map(({ weight }) => weight))), toBigint(countedMicrograms))
  }
})

test('two vaults of one custodian stand side by side above its one segment', () => {
  const [byVault, byCustodian, byJurisdiction] = lanes(vaults, without, names, speech.region)
  assert.deepEqual(
    byVault?.segments.slice(0, 2).map(({ key }) => key),
    ['1', '2'],
  )
  assert.equal(byCustodian?.segments.length, 3)
  assert.equal(byJurisdiction?.segments[0]?.name, 'Switzerland')
})

test('one segment of each lane is the one whose loss hurts most; without debts, none', () => {
  for (const lane of lanes(vaults, without, names, speech.region))
    assert.equal(lane.segments.filter(({ worst }) => worst).length, 1)
  for (const lane of lanes(vaults, null, names, speech.region))
    assert.equal(lane.segments.filter(({ worst }) => worst).length, 0)
})
