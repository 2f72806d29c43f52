import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  coinsFor,
  coinUnits,
  micrograms,
  microgramsFromMilligrams,
  microgramsFromTroyOunces,
  toBigint,
  troyOunceThousandthsDown,
  weightBehind,
} from './index.ts'

const thousandths = fc.bigInt({ min: 0n, max: 10n ** 15n })
const fineness = fc.bigInt({ min: 0n, max: 100_000n })

test('troy ounces become micrograms downward: less than one microgram is lost, and none is gained', () => {
  fc.assert(
    fc.property(thousandths, fineness, (weight, purity) => {
      const exact = weight * purity * 311_034_768n
      const counted = toBigint(microgramsFromTroyOunces(weight, purity)) * 10_000n * 100_000n
      assert.ok(counted <= exact && exact - counted < 10_000n * 100_000n)
    }),
  )
})

test('10,000 thousandths of a troy ounce are 311.034768 g to the microgram', () => {
  assert.equal(microgramsFromTroyOunces(10_000n), 311_034_768n)
  assert.equal(microgramsFromTroyOunces(1n), 31_103n)
  assert.equal(microgramsFromTroyOunces(0n), 0n)
})

test('a bar of 401.250 oz at 995.70 is 399.524 oz fine by list, and a little more by gross and fineness', () => {
  assert.equal(microgramsFromTroyOunces(399_524n), 12_426_585_465n)
  assert.equal(microgramsFromTroyOunces(401_250n, 99_570n), 12_426_604_904n)
})

test('milligrams become micrograms a thousandfold, and by fineness downward', () => {
  fc.assert(
    fc.property(thousandths, (weight) => assert.equal(microgramsFromMilligrams(weight), weight * 1_000n)),
  )
  assert.equal(microgramsFromMilligrams(1_000_000n, 99_990n), 999_900_000n)
  assert.equal(microgramsFromMilligrams(1n, 99_999n), 999n)
})

test('whole fineness changes nothing, and more metal than the bar weighs is refused', () => {
  fc.assert(
    fc.property(thousandths, (weight) =>
      assert.equal(microgramsFromTroyOunces(weight, 100_000n), microgramsFromTroyOunces(weight)),
    ),
  )
  assert.throws(() => microgramsFromTroyOunces(1n, 100_001n), RangeError)
  assert.throws(() => microgramsFromTroyOunces(1n, -1n), RangeError)
  assert.throws(() => microgramsFromTroyOunces(-1n), RangeError)
  assert.throws(() => microgramsFromMilligrams(-1n), RangeError)
})

test('ounces shown from a weight never exceed the ounces it came from, and miss at most the last thousandth', () => {
  fc.assert(
    fc.property(thousandths, (weight) => {
      const shown = troyOunceThousandthsDown(microgramsFromTroyOunces(weight))
      assert.ok(shown === weight || shown === weight - 1n)
    }),
  )
})

test('a coin is a gram: as many units as micrograms, both ways', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 128n }), (count) => {
      assert.equal(weightBehind(coinsFor(micrograms(count))), micrograms(count))
      assert.equal(toBigint(coinsFor(micrograms(count))), toBigint(coinUnits(count)))
    }),
  )
})
