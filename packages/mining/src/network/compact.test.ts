import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compactFromTarget, targetFromCompact, targetLimit, workOf } from './compact.ts'

test('known targets of compact bits', () => {
  assert.equal(targetFromCompact(0x1d00ffff), targetLimit)
  assert.equal(targetFromCompact(0x1b0404cb), 0x0404cbn << 192n)
  assert.equal(targetFromCompact(0x01120000), 0x12n)
  assert.equal(targetFromCompact(0x02123400), 0x1234n)
  assert.equal(targetFromCompact(0x04123456), 0x12345600n)
  assert.equal(targetFromCompact(0x05009234), 0x92340000n)
})

test('known compact bits of targets: the mantissa never takes the sign', () => {
  assert.equal(compactFromTarget(0x80n), 0x02008000)
  assert.equal(compactFromTarget(0x12n), 0x01120000)
  assert.equal(compactFromTarget(0x1234n), 0x02123400)
  assert.equal(compactFromTarget(0x92340000n), 0x05009234)
  assert.equal(compactFromTarget(targetLimit), 0x1d00ffff)
})

test('compact bits are a target with at least 15 and at most 23 leading bits kept, the rest cut off', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: (1n << 256n) - 1n }), (target) => {
      const bits = compactFromTarget(target)
      const kept = targetFromCompact(bits)
      assert.ok(kept <= target && (target - kept) * 32768n < target + 32768n)
      assert.equal(compactFromTarget(kept), bits)
      assert.equal(bits & 0x00800000, 0)
    }),
  )
})

test('bits that no block carries are refused with what is wrong', () => {
  assert.throws(() => targetFromCompact(0x04923456), /0x04923456 stand for a negative target/)
  assert.throws(() => targetFromCompact(0x00123456), /0x00123456 stand for a target of zero/)
  assert.throws(() => targetFromCompact(0x01803456), /zero/)
  assert.throws(() => targetFromCompact(0xff123456), /above 2\^256/)
  assert.throws(() => targetFromCompact(2 ** 32), /four bytes/)
  assert.throws(() => compactFromTarget(0n), /from 1 to 2\^256/)
  assert.throws(() => compactFromTarget(1n << 256n), /from 1 to 2\^256/)
})

test('the work of difficulty 1 is 2^48 / 65535 hashes, rounded down', () => {
  assert.equal(workOf(targetLimit), 4295032833n)
  assert.equal(workOf((1n << 256n) - 1n), 1n)
})
