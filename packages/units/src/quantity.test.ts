import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  add,
  basisPoints,
  compare,
  divideDown,
  divideUp,
  maximum,
  micrograms,
  minimum,
  multiply,
  partDown,
  partUp,
  saturatingSubtract,
  shareDown,
  shareUp,
  subtract,
  sum,
  toBigint,
} from './index.ts'

const count = fc.bigInt({ min: 0n, max: 2n ** 256n })
const weight = count.map(micrograms)

test('what is added can be taken away again', () => {
  fc.assert(fc.property(weight, weight, (a, b) => assert.equal(subtract(add(a, b), b), a)))
})

test('taking more than there is throws, and saturating leaves nothing', () => {
  fc.assert(
    fc.property(weight, fc.bigInt({ min: 1n, max: 10n ** 20n }), (a, more) => {
      const b = add(a, micrograms(more))
      assert.throws(() => subtract(a, b), { name: 'RangeError', message: new RegExp(`: ${more} is missing`) })
      assert.equal(saturatingSubtract(a, b), 0n)
      assert.equal(saturatingSubtract(b, a), more)
    }),
  )
})

test('a sum does not depend on the order, and no quantities make 0', () => {
  fc.assert(
    fc.property(fc.array(weight), (weights) => {
      assert.equal(sum(weights), sum(weights.toReversed()))
      assert.equal(sum(weights), weights.reduce(add, micrograms(0n)))
    }),
  )
  assert.equal(sum([]), 0n)
})

test('the smaller, the greater and the comparison agree', () => {
  fc.assert(
    fc.property(weight, weight, (a, b) => {
      assert.equal(compare(a, b), -compare(b, a) || 0)
      assert.equal(add(minimum(a, b), maximum(a, b)), add(a, b))
      assert.ok(compare(minimum(a, b), maximum(a, b)) <= 0)
    }),
  )
})

test('a quantity is never negative and never a fraction', () => {
  assert.throws(() => micrograms(-1n), {
    name: 'RangeError',
    message: 'A weight in micrograms cannot be negative: -1.',
  })
  assert.throws(() => multiply(micrograms(2n), -1n), RangeError)
  // @ts-expect-error a number is no count
  assert.throws(() => micrograms(1), TypeError)
})

test('division goes the way its name says, on both sides of 0', () => {
  const whole = fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n })
  fc.assert(
    fc.property(whole, fc.bigInt({ min: 1n, max: 2n ** 100n }), (dividend, divisor) => {
      const [down, up] = [divideDown(dividend, divisor), divideUp(dividend, divisor)]
      assert.ok(down * divisor <= dividend && dividend < (down + 1n) * divisor)
      assert.ok(up * divisor >= dividend && dividend > (up - 1n) * divisor)
    }),
  )
  assert.deepEqual(
    [divideDown(-7n, 2n), divideUp(-7n, 2n), divideDown(7n, 2n), divideUp(7n, 2n)],
    [-4n, -3n, 3n, 4n],
  )
  for (const divisor of [0n, -1n]) {
    assert.throws(() => divideDown(1n, divisor), RangeError)
    assert.throws(() => divideUp(1n, divisor), RangeError)
  }
})

test('a share taken down and its part taken down never exceed the part; up, they never fall short', () => {
  fc.assert(
    fc.property(weight, fc.bigInt({ min: 1n, max: 2n ** 200n }).map(micrograms), (part, whole) => {
      assert.ok(compare(partDown(whole, shareDown(part, whole)), part) <= 0)
      assert.ok(compare(partUp(whole, shareUp(part, whole)), part) >= 0)
      const gap = toBigint(shareUp(part, whole)) - toBigint(shareDown(part, whole))
      assert.ok(gap === 0n || gap === 1n)
    }),
  )
})

test('a share of nothing is no figure', () => {
  assert.throws(() => shareDown(micrograms(0n), micrograms(0n)), RangeError)
  assert.equal(shareDown(micrograms(1n), micrograms(3n)), basisPoints(3333n))
  assert.equal(shareUp(micrograms(1n), micrograms(3n)), basisPoints(3334n))
})
