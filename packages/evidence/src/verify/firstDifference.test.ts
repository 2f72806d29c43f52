import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstDifference } from './firstDifference.ts'

const state = { supply: 5n, vaults: [{ vault: 1, gold: 7n, custodian: '0xAb' }], lifting: null }

for (const [what, there, says] of [
  ['the same', { ...state, vaults: [{ ...state.vaults[0] }] }, null],
  ['addresses in other letters', { ...state, vaults: [{ ...state.vaults[0], custodian: '0xaB' }] }, null],
  ['one microgram', { ...state, vaults: [{ ...state.vaults[0], gold: 8n }] }, 'r.vaults[0].gold 7 8'],
  ['a vault less', { ...state, vaults: [] }, 'r.vaults[0] there missing'],
  [
    'a vault more',
    { ...state, vaults: [state.vaults[0], { kind: 'held' }] },
    'r.vaults[1] missing an event held',
  ],
  ['a field that is not there', { supply: 5n, vaults: state.vaults }, 'r.lifting null missing'],
  ['another kind of number', { ...state, supply: 5 }, 'r.supply 5 5'],
  ['other text in other letters', { ...state, lifting: 'NULL' }, 'r.lifting null NULL'],
  ['a list for a thing', { ...state, vaults: { 0: state.vaults[0] } }, 'r.vaults a list there'],
] as const) {
  test(`two answers differ by: ${what}`, () => {
    const found = firstDifference(state, there, 'r')
    assert.equal(found === null ? null : `${found.where} ${found.here} ${found.there}`, says)
  })
}
