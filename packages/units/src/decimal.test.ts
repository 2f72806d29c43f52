import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DecimalForm, longestDecimal, parseDecimal, printDecimal } from './index.ts'

const groupMarks = [',', ' ', "'", '\u00a0', '\u202f', '\u2019'] as const
const decimals = fc.integer({ min: 0, max: 18 })
const count = fc.bigInt({ min: 0n, max: 10n ** 78n })

test('what is printed reads back as the same count, at any number of decimals', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 78n), max: 10n ** 78n }), decimals, (value, places) => {
      const read = parseDecimal(printDecimal(value, places), { decimals: places, signed: true })
      assert.deepEqual(read, { ok: true, value })
    }),
  )
})

test('grouped and trimmed for people, it still reads back as the same count', () => {
  fc.assert(
    fc.property(count, decimals, fc.constantFrom(...groupMarks), (value, places, groupMark) => {
      const shown = printDecimal(value, places, { groupMark, trimZeros: true })
      assert.deepEqual(parseDecimal(shown, { decimals: places, groupMark }), { ok: true, value })
    }),
  )
})

test('with a decimal comma and points between the groups it reads the same count', () => {
  fc.assert(
    fc.property(count, decimals, (value, places) => {
      const swap: Record<string, string> = { ',': '.', '.': ',' }
      const shown = printDecimal(value, places, { groupMark: ',' }).replace(
        /[,.]/g,
        (mark) => swap[mark] ?? mark,
      )
      const read = parseDecimal(shown, { decimals: places, decimalMark: ',', groupMark: '.' })
      assert.deepEqual(read, { ok: true, value })
    }),
  )
})

test('one digit more than can be counted is refused, whatever the digit, with the longest part that can be kept', () => {
  fc.assert(
    fc.property(count, decimals, fc.integer({ min: 0, max: 9 }), (value, places, digit) => {
      const kept = printDecimal(value, places)
      const text = places === 0 ? `${kept}.${digit}` : `${kept}${digit}`
      const read = parseDecimal(text, { decimals: places })
      assert.equal(read.ok, false)
      assert.equal(!read.ok && read.refusal.code, 'SURPLUS_DIGITS')
      assert.equal(!read.ok && read.refusal.right, kept)
      assert.equal(!read.ok && read.refusal.position, kept.length)
    }),
  )
})

test('surplus zeros pass only where they are asked for, and any other surplus digit never', () => {
  assert.deepEqual(parseDecimal('401.25000', { decimals: 3, surplusZeros: true }), {
    ok: true,
    value: 401250n,
  })
  assert.equal(parseDecimal('401.25000', { decimals: 3 }).ok, false)
  assert.equal(parseDecimal('401.25001', { decimals: 3, surplusZeros: true }).ok, false)
})

test('no text makes it throw, and what is read is what the digits say', () => {
  const written = fc.oneof(fc.string(), fc.stringMatching(/^[-0-9., e\u2212]{0,20}$/))
  fc.assert(
    fc.property(written, decimals, (text, places) => {
      const read = parseDecimal(text, { decimals: places })
      if (!read.ok) {
        assert.equal(read.refusal.text, text)
        assert.ok(read.refusal.position >= 0 && read.refusal.position <= text.length)
        assert.ok(read.refusal.message.length > 0)
        return
      }
      assert.match(text, /^[0-9]+(\.[0-9]+)?$/)
      const [whole = '', fraction = ''] = text.split('.')
      assert.equal(read.value, BigInt(whole + fraction.padEnd(places, '0')))
    }),
    { numRuns: 1000 },
  )
})

const refusals: [string, DecimalForm, string, number, string][] = [
  ['', { decimals: 0 }, 'EMPTY', 0, 'A number is missing. Write it like 1250.'],
  ['  ', { decimals: 2 }, 'EMPTY', 0, 'A number is missing. Write it like 401.25.'],
  ['-5', { decimals: 0 }, 'NEGATIVE', 0, '"-5" is negative. Right would be 5, if that is what is meant.'],
  [
    '1e5',
    { decimals: 2 },
    'NOT_A_DECIMAL',
    1,
    '"1e5" is not a number: "e" at character 2. Write it like 401.25.',
  ],
  [
    '1,5',
    { decimals: 2 },
    'NOT_A_DECIMAL',
    1,
    '"1,5" is not a number: "," at character 2. Write it like 401.25.',
  ],
  [
    '1.2.3',
    { decimals: 4 },
    'NOT_A_DECIMAL',
    3,
    '"1.2.3" is not a number: "." at character 4. Write it like 401.2500.',
  ],
  ['.5', { decimals: 1 }, 'NOT_A_DECIMAL', 0, '".5" has no digit before the decimals. Write it like 401.2.'],
  [
    '5.',
    { decimals: 1 },
    'NOT_A_DECIMAL',
    1,
    '"5." ends without a decimal. Right would be 5, if that is what is meant.',
  ],
  [
    '\u0663',
    { decimals: 0 },
    'NOT_A_DECIMAL',
    0,
    '"\u0663" is not a number: "\u0663" at character 1. Write it like 1250.',
  ],
  [
    '+5',
    { decimals: 0 },
    'NOT_A_DECIMAL',
    0,
    '"+5" is not a number: "+" at character 1. Write it like 1250.',
  ],
  [
    '12,34.5',
    { decimals: 1, groupMark: ',' },
    'BAD_GROUPING',
    0,
    '"12,34.5" is not in groups of three digits. Right would be 1,234.5, if that is what is meant.',
  ],
  [
    '401.2505',
    { decimals: 3 },
    'SURPLUS_DIGITS',
    7,
    '"401.2505" has 4 decimals; at most 3 can be counted, and nothing is rounded: the surplus begins at character 8.',
  ],
  [
    '7.5',
    { decimals: 0 },
    'SURPLUS_DIGITS',
    1,
    '"7.5" has 1 decimal; none can be counted, and nothing is rounded: the surplus begins at character 2.',
  ],
  [
    '1'.repeat(121),
    { decimals: 0 },
    'TOO_LONG',
    longestDecimal,
    'A number of 121 characters is too long. Write it like 1250.',
  ],
]

for (const [text, form, code, position, message] of refusals) {
  test(`${JSON.stringify(text.slice(0, 20))} is refused as ${code}, with the place and what would be right`, () => {
    const read = parseDecimal(text, form)
    assert.ok(!read.ok)
    assert.deepEqual(
      [read.refusal.code, read.refusal.position, read.refusal.message],
      [code, position, message],
    )
  })
}

test('one mark cannot both group digits and begin the decimals', () => {
  assert.throws(() => parseDecimal('1,5', { decimals: 1, decimalMark: ',', groupMark: ',' }), RangeError)
})
