import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashRateTerahashes } from './difficulty.ts'
import { defaultWorld, feedbackHashRate, feedbackNetwork, fillFeedbackGrowth } from './feedback.ts'
import { hashPriceUsd } from './hashprice.ts'
import { logNormalShare, normalShare } from './normal.ts'

const months = 120
const filled = (value: number) => new Float64Array(months).fill(value)
const now = hashRateTerahashes(1.4e14)
function growthOf(bitcoinUsd: Float64Array, world = defaultWorld): Float64Array {
  const growth = new Float64Array(months)
  fillFeedbackGrowth(world, now, bitcoinUsd, filled(3.125), filled(0.05), growth)
  return growth
}
const total = (growth: Float64Array) => growth.reduce((sum, one) => sum + one, 0)

test('the bell’s shares', () => {
  assert.ok(Math.abs(normalShare(0) - 0.5) < 1e-7)
  assert.ok(Math.abs(normalShare(1.6448536) - 0.95) < 1e-7)
  assert.ok(Math.abs(normalShare(-2.5758293) - 0.005) < 1e-7)
  // Φ(-4) = 3.167124e-5, Φ(-10) = 7.619853e-24.
  assert.ok(Math.abs(logNormalShare(-4) - Math.log(3.167124e-5)) < 0.002)
  assert.ok(Math.abs(logNormalShare(-10) - Math.log(7.619853e-24)) < 1e-5)
})

test('without progress hash rate comes to rest where new machines just pay', () => {
  // A fleet no worse than the new machines: all of it runs at the price of entry.
  const still = {
    ...defaultWorld,
    progressPercentPerYear: 0,
    fleetJoulesPerTerahash: 13.5,
    costDeviation: 0.1,
  }
  const rest = now * Math.exp(total(growthOf(filled(90_000), still)))
  const wanted = feedbackHashRate(still, 144 * 3.175 * 90_000)
  assert.ok(Math.abs(rest / wanted - 1) < 0.01, `${rest / wanted}`)
})

test('at the hash rate that is wanted, a new machine earns its price back in the months stated', () => {
  const hashRate = feedbackHashRate(defaultWorld, 144 * 3.125 * 100_000)
  const difficulty = (hashRate * 1e12 * 600) / 2 ** 32
  const usdPerDay = hashPriceUsd({ difficulty, subsidyBtc: 3.125, feesBtc: 0, bitcoinUsd: 100_000 }) / 1000
  const left = usdPerDay - 13.5 * 0.024e-3 * 55.5
  assert.ok(Math.abs((left * 24 * 365.25) / 12 - defaultWorld.newUsdPerTerahash) < 1e-9)
})

test('when bitcoin falls by half the dearest machines stop at once, and the best go on', () => {
  const falling = filled(90_000)
  falling.fill(45_000, 24)
  const growth = growthOf(falling)
  assert.ok((growth[24] as number) < -0.1, `${growth[24]}`)
  assert.ok((growth[24] as number) > Math.log(0.5), 'less than the price, for those who stay earn more')
  assert.ok((growth[30] as number) > -0.05)
})

test('when it trebles, growth is limited by what can be built', () => {
  const rising = filled(90_000)
  rising.fill(270_000, 24)
  const growth = growthOf(rising)
  assert.ok(Math.max(...growth.slice(25, 36)) < defaultWorld.mostGrowthPerMonth + 0.02)
  assert.ok(total(growth) > total(growthOf(filled(90_000))) + Math.log(2))
})

test('dearer power in the world means a smaller network', () => {
  assert.ok(
    total(growthOf(filled(90_000), { ...defaultWorld, usdPerMwh: 90 })) < total(growthOf(filled(90_000))),
  )
})

test('a halving shrinks the network, or slows it; the whole is consistent', () => {
  const network = feedbackNetwork({
    from: { year: 2026, month: 12 },
    months,
    tip: { height: 976_000, time: Date.UTC(2026, 10, 22) / 1000, difficulty: 1.4e14 },
    world: defaultWorld,
    bitcoinUsd: filled(90_000),
    feesBtc: filled(0.05),
  })
  const halving = network.subsidyBtc.findIndex((subsidy) => subsidy < 3)
  assert.ok(halving >= 15 && halving <= 20, `${halving}`)
  const before = network.growthPerMonth[halving - 2] as number
  const around = Math.min(...network.growthPerMonth.slice(halving - 1, halving + 2))
  assert.ok(around < before - 0.05, `${around} after ${before}`)
  assert.ok(network.difficulty.every((difficulty) => difficulty > 1e13 && difficulty < 1e15))
})

test('nothing pays, and still every number is finite', () => {
  const growth = growthOf(filled(100))
  assert.ok(growth.every(Number.isFinite), `${growth}`)
  assert.ok((growth[0] as number) < -2)
})
