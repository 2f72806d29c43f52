import assert from 'node:assert/strict'
import { test } from 'node:test'
import { micrograms, microgramsFromTroyOunces } from '@specie/units'
import fc from 'fast-check'
import { kilogramsToDraw, printWeight, weightText } from './weight.ts'

const kilogram = 1_000_000_000n

test('a weight is shown in the unit of its size, to the thousandth', () => {
  assert.equal(weightText(micrograms(12_404_123_456_789n), 'metric'), '12.404 t')
  assert.equal(weightText(micrograms(501_732_999_999n), 'metric'), '501.732 kg')
  assert.equal(weightText(micrograms(999_900_000n), 'metric'), '999.900 g')
  assert.equal(weightText(micrograms(1n), 'metric'), '0.000 g')
  assert.equal(weightText(micrograms(0n), 'metric'), '0 g')
})

test('gold is cut downward and what is owed is rounded upward', () => {
  const justUnder = micrograms(12n * kilogram - 1n)
  assert.equal(weightText(justUnder, 'metric', 'down'), '11.999 kg')
  assert.equal(weightText(justUnder, 'metric', 'up'), '12.000 kg')
  assert.equal(weightText(micrograms(1n), 'metric', 'up'), '0.001 g')
  assert.equal(weightText(micrograms(1n), 'ounces', 'up'), '0.001 oz')
})

test('the exact scale loses no digit', () => {
  assert.equal(weightText(micrograms(12_404_123_456_789n), 'exact'), '12,404,123.456789 g')
})

test('ounces of a listed bar come back as they are listed', () => {
  assert.equal(weightText(microgramsFromTroyOunces(399_524n), 'ounces', 'up'), '399.524 oz')
})

test('for every weight the downward figure is never above the upward one, nor more than one last digit apart', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 18n), fc.constantFrom('metric', 'ounces'), (count, scale) => {
      const digits = (direction: 'down' | 'up') =>
        BigInt(printWeight(micrograms(count), scale, direction).figure.replace(/[,.]/g, ''))
      const apart = digits('up') - digits('down')
      assert.ok(apart === 0n || apart === 1n, `${apart} at ${count} µg`)
    }),
  )
})

test('drawing may lose digits, the figure may not', () => {
  assert.equal(kilogramsToDraw(micrograms(2n * kilogram)), 2)
})
