import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Micrograms, micrograms, printPercent, toBigint } from '@specie/units'
import { holdEffect } from './effect.ts'

const party = (name: string) => ({ address: name, name })
const sponsor = (address: string, assets: bigint, issued: bigint) => ({
  address,
  assetsMicrograms: micrograms(assets),
  issuedMicrograms: micrograms(issued),
  titledMicrograms: micrograms(0n),
})
const vault = (counted: bigint) => ({ countedMicrograms: micrograms(counted), sponsor: party('0xa') })
const both = [sponsor('0xa', 100n, 80n), sponsor('0xB', 50n, 50n)]
const print = (share: Parameters<typeof printPercent>[0] | null) =>
  share === null ? null : printPercent(share)
const count = (weight: Micrograms) => toBigint(weight)

test('a hold inside the sponsor’s free gold takes nothing from coverage', () => {
  const effect = holdEffect(vault(100n), micrograms(20n), both)
  assert.equal(print(effect.coverageAfter), '100.00 %')
  assert.equal(count(effect.freeAfter), 0n)
  assert.equal(count(effect.countedAfter), 80n)
})

test('beyond it the sponsor is short, and only its own debt loses its gold', () => {
  const effect = holdEffect(vault(100n), 'all', both)
  assert.equal(count(effect.missingAfter), 80n)
  assert.equal(print(effect.coverageAfter), '38.46 %')
})

test('a hold never takes more than the vault counts; where nothing is owed there is no coverage', () => {
  const effect = holdEffect(vault(30n), micrograms(1_000n), [sponsor('0xA', 100n, 0n)])
  assert.equal(count(effect.countedAfter), 0n)
  assert.equal(count(effect.freeAfter), 70n)
  assert.equal(effect.coverageAfter, null)
})
