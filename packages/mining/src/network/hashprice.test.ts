import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bitcoinPerPetahashDay, breakEvenUsdPerMwh, hashPriceUsd } from './hashprice.ts'

const published = { difficulty: 1e14, subsidyBtc: 3.125, feesBtc: 0, bitcoinUsd: 100_000 }

test('hash price at difficulty 1e14: 62.8643 dollars by the market’s convention, 62.8633 by the exact expectation', () => {
  assert.equal(hashPriceUsd(published).toFixed(4), '62.8643')
  assert.equal(hashPriceUsd({ ...published, convention: 'market' }).toFixed(4), '62.8643')
  assert.equal(hashPriceUsd({ ...published, convention: 'exact' }).toFixed(4), '62.8633')
})

test('17.5 J/TH at 39 dollars breaks even at 92.86 dollars a MWh', () => {
  assert.equal(breakEvenUsdPerMwh({ joulesPerTerahash: 17.5, hashPriceUsd: 39 }).toFixed(2), '92.86')
})

test('fees pay as the subsidy does', () => {
  const withFees = bitcoinPerPetahashDay({ difficulty: 1e14, subsidyBtc: 3, feesBtc: 0.125 })
  assert.equal(withFees, bitcoinPerPetahashDay(published))
})

test('a machine without power is refused', () => {
  assert.throws(() => breakEvenUsdPerMwh({ joulesPerTerahash: 0, hashPriceUsd: 39 }), /joulesPerTerahash/)
})
