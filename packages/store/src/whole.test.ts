import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseWhole, printWhole } from './whole.ts'

const value = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.bigInt(), fc.string(), fc.boolean(), fc.constant(null), fc.integer()),
  any: fc.oneof(
    tie('leaf'),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ minLength: 1 }).filter((name) => name !== '$whole' && name !== '__proto__'),
      tie('any'),
      {
        maxKeys: 4,
        noNullPrototype: true,
      },
    ),
  ),
})).any

test('what is written is read back, every digit of it', () => {
  fc.assert(fc.property(value, (one) => assert.deepEqual(parseWhole(printWhole(one)), one)))
})

test('one value has one text, whatever the order of its fields', () => {
  assert.equal(
    printWhole({ a: 1n, b: { d: 2, c: [3n] } }),
    printWhole({ b: { c: [3n], d: 2 }, a: 1n, e: undefined }),
  )
})
