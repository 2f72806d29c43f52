import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { firstFees, raisedFees, usualFees } from './fees.ts'

const gwei = 1_000_000_000n
const wei = fc.bigInt({ min: 1n, max: 300n * gwei })

test('the first offer bears a base fee that doubles', () => {
  fc.assert(
    fc.property(wei, (baseFee) => {
      const { maxFeePerGasWei, tipPerGasWei } = firstFees(baseFee, usualFees)
      assert.ok(maxFeePerGasWei >= 2n * baseFee || maxFeePerGasWei === usualFees.maxFeePerGasWei)
      assert.ok(tipPerGasWei <= maxFeePerGasWei)
    }),
  )
})

test('a raise is one that nodes take: both figures by a tenth at least, the limit kept; none where the limit leaves no room', () => {
  fc.assert(
    fc.property(wei, wei, (then, now) => {
      const first = firstFees(then, usualFees)
      const raised = raisedFees(first, now, usualFees)
      if (raised === null) {
        assert.ok((first.maxFeePerGasWei * 11n) / 10n > (usualFees.maxFeePerGasWei * 9n) / 10n)
        return
      }
      assert.ok(raised.maxFeePerGasWei * 10n >= first.maxFeePerGasWei * 11n)
      assert.ok(raised.tipPerGasWei * 10n >= first.tipPerGasWei * 11n)
      assert.ok(raised.maxFeePerGasWei <= usualFees.maxFeePerGasWei)
    }),
  )
})
