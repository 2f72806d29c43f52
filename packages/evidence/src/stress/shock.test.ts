import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseShock, printShock, type Shock } from './shock.ts'

const address = `0x${'ab'.repeat(20)}` as const
const year = fc.option(fc.integer({ min: 1_900, max: 2_100 }))
const anyShock: fc.Arbitrary<Shock> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('vault' as const, 'lapse' as const),
    vault: fc.integer({ min: 1, max: 65_535 }),
  }),
  fc.constant({ kind: 'custodian' as const, custodian: address }),
  fc.constant({ kind: 'sponsor' as const, sponsor: address }),
  fc.record({ kind: fc.constant('jurisdiction' as const), jurisdiction: fc.constantFrom('CH', 'SG', 'AE') }),
  fc
    .record({
      kind: fc.constant('origin' as const),
      refiners: fc.uniqueArray(fc.constantFrom('VRD', 'TSL', 'KRV'), { maxLength: 3 }),
      from: year,
      to: year,
    })
    .filter(({ refiners, from, to }) => refiners.length > 0 || from !== null || to !== null)
    .filter(({ from, to }) => (from ?? 0) <= (to ?? 9_999)),
)

test('a shock that is printed is read as the same', () => {
  fc.assert(
    fc.property(anyShock, (shock) =>
      assert.deepEqual(parseShock(printShock(shock)), { ok: true, value: { ...shock } }),
    ),
  )
})

test('what is no shock is refused with what would be right', () => {
  const wrong = [
    '',
    'vault',
    'vault:0',
    'vault:1.5',
    'jurisdiction:ch',
    'custodian:0x12',
    'origin:',
    'origin:-',
    'origin:2010-2003',
    'sun:1',
  ]
  for (const text of wrong) {
    const outcome = parseShock(text)
    assert.equal(outcome.ok, false, text)
    assert.ok(!outcome.ok && outcome.refusal.expected !== '')
  }
  fc.assert(fc.property(fc.string(), (text) => void parseShock(text)))
})
