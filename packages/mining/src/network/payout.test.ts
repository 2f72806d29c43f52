import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stream } from '../chance/index.ts'
import { drawPayout, type PayoutCase, payout, poisson } from './payout.ts'

/** A share of 1 in 14,316 of the network for a month: 0.3 blocks. */
const small: PayoutCase = {
  scheme: 'fpps',
  feePercent: 2,
  petahashes: 50,
  days: 30,
  difficulty: 1e14,
  subsidyBtc: 3.125,
  feesBtc: 0.125,
  feesDeviationBtc: 0.1,
}

test('expected shares after the fee: PPS leaves the fees of blocks to the pool', () => {
  assert.equal(payout(small).expectedShare, 0.98)
  assert.ok(Math.abs(payout({ ...small, scheme: 'pps' }).expectedShare - (0.98 * 3.125) / 3.25) < 1e-15)
  assert.equal(payout({ ...small, scheme: 'pplns', poolPetahashes: 50_000 }).expectedShare, 0.98)
  assert.equal(payout({ ...small, scheme: 'solo', feePercent: 0 }).expectedShare, 1)
})

test('Rosenfeld’s Bob: 1 GH/s for a day at difficulty 1,690,906 and 50 BTC finds 0.0119 blocks, 0.595 BTC', () => {
  const bob = payout({
    scheme: 'solo',
    feePercent: 0,
    petahashes: 1e-6,
    days: 1,
    difficulty: 1_690_906,
    subsidyBtc: 50,
    feesBtc: 0,
  })
  assert.equal(bob.expectedBlocks.toFixed(4), '0.0119')
  assert.equal(bob.expectedBtc.toFixed(3), '0.595')
  // Standard deviation √λ × 50.
  assert.equal(bob.deviationBtc.toFixed(2), '5.45')
})

test('luck: solo strays most, PPLNS by the root of the pool’s blocks, PPS not at all', () => {
  const deviation = (scheme: PayoutCase['scheme']) =>
    payout({ ...small, scheme, poolPetahashes: 50_000, feePercent: 0 })
  const [solo, pplns, fpps, pps] = (['solo', 'pplns', 'fpps', 'pps'] as const).map(deviation)
  assert.ok(solo && pplns && fpps && pps)
  assert.ok(Math.abs(solo.deviationBtc / pplns.deviationBtc - Math.sqrt(1000)) < 1e-9)
  assert.ok(fpps.deviationBtc > 0 && fpps.deviationBtc < pplns.deviationBtc / 10)
  assert.equal(pps.deviationBtc, 0)
  assert.equal(solo.expectedBtc, pplns.expectedBtc)
})

test('drawn incomes have the mean and deviation that are stated', () => {
  for (const scheme of ['solo', 'pplns', 'fpps'] as const) {
    const of = payout({ ...small, scheme, poolPetahashes: 5_000 })
    const chance = stream(9)
    const draws = Array.from({ length: 40_000 }, () => drawPayout(of, chance))
    const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length
    const deviation = Math.sqrt(draws.reduce((sum, one) => sum + (one - mean) ** 2, 0) / draws.length)
    assert.ok(Math.abs(mean / of.expectedBtc - 1) < 0.025, `${scheme} ${mean} ${of.expectedBtc}`)
    assert.ok(Math.abs(deviation / of.deviationBtc - 1) < 0.025, `${scheme} ${deviation} ${of.deviationBtc}`)
  }
})

test('Poisson numbers have equal mean and variance, small or large', () => {
  for (const mean of [0.3, 12, 75, 400, 5000]) {
    const chance = stream(4, Math.round(mean))
    const draws = Array.from({ length: 20_000 }, () => poisson(mean, chance))
    const found = draws.reduce((sum, one) => sum + one, 0) / draws.length
    const variance = draws.reduce((sum, one) => sum + (one - found) ** 2, 0) / draws.length
    assert.ok(Math.abs(found - mean) < 5 * Math.sqrt(mean / draws.length), `${mean}: ${found}`)
    assert.ok(Math.abs(variance / mean - 1) < 0.05, `${mean}: ${variance}`)
  }
  assert.equal(poisson(0, stream(1)), 0)
})

test('what cannot be is refused', () => {
  assert.throws(() => payout({ ...small, scheme: 'pplns', poolPetahashes: 10 }), /holds the miner’s 50 too/)
  assert.throws(() => payout({ ...small, feePercent: 101 }), /0 to 100, not 101/)
  assert.throws(() => poisson(-1, stream(1)), /0 or more, not -1/)
})
