import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toBigint } from '@specie/units'
import { CommandFailure } from '../terminal/failure.ts'
import { coinsOf, weightOf } from './amounts.ts'

test('coins and weights are read exactly, in grams unless they say kilograms', () => {
  const table: readonly [string, bigint][] = [
    ['1', 1_000_000n],
    ['0.000001', 1n],
    ['12.5g', 12_500_000n],
    ['1,250.5', 1_250_500_000n],
    ['2 kg', 2_000_000_000n],
    ['0.000000001kg', 1n],
  ]
  for (const [text, expected] of table) {
    assert.equal(toBigint(coinsOf(text)), expected, text)
    assert.equal(toBigint(weightOf(text)), expected, text)
  }
})

test('a digit too many, nothing, and what is no number are refused', () => {
  for (const text of ['0.0000001', '0', '-1', '', 'abc', '1.2.3', '12 oz', '0.0000000001kg']) {
    assert.throws(
      () => coinsOf(text),
      (error) => error instanceof CommandFailure && error.ending === 'usage',
      text,
    )
  }
})
