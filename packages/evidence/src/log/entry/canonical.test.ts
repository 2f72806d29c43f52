import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Canonical, canonicalJson } from './canonical.ts'

// RFC 8785, section 3.2.3: names are sorted by their UTF-16 units, so that the surrogates of the face come before U+FB33.
const sorted = {
  '\u20ac': 'Euro Sign',
  '\r': 'Carriage Return',
  '\ufb33': 'Hebrew Letter Dalet With Dagesh',
  '1': 'One',
  '\ud83d\ude00': 'Emoji: Grinning Face',
  '\u0080': 'Control',
  '\u00f6': 'Latin Small Letter O With Diaeresis',
}

test('names stand in the order that RFC 8785 gives', () => {
  assert.deepEqual(
    [...canonicalJson(sorted).matchAll(/:"([A-Z]\w*)/g)].map(([, first]) => first),
    ['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew'],
  )
})

test('texts are escaped as RFC 8785 escapes them', () => {
  assert.equal(
    canonicalJson({ string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/', literals: [null, true, false] }),
    '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('what JSON cannot carry exactly is no entry: fractions, numbers beyond 2^53, half a character', () => {
  for (const wrong of [0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, '\ud83d', { '\ude00': 1 }])
    assert.throws(() => canonicalJson(wrong), RangeError)
  assert.equal(canonicalJson(-0), '0')
})

test('one fact has one text: it reads back the same, however its fields were ordered', () => {
  const value = fc.letrec<{ any: Canonical }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, true, false),
      fc.maxSafeInteger(),
      fc.string({ unit: 'binary' }),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(fc.string({ unit: 'binary' }), tie('any'), { maxKeys: 4 }),
    ),
  })).any
  fc.assert(
    fc.property(value, (given) => {
      const text = canonicalJson(given)
      assert.equal(canonicalJson(JSON.parse(text)), text)
      assert.equal(canonicalJson(reversed(given)), text)
    }),
  )
})

function reversed(value: Canonical): Canonical {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(reversed)
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, inner]) => [name, reversed(inner)]),
  )
}
