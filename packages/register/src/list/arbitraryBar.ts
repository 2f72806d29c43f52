/** Bars of every shape that a list can hold, for property tests here and in packages that read lists. */

import { micrograms } from '@specie/units'
import fc from 'fast-check'
import { type ListedBar, metals } from './bar.ts'
import { stampOf } from './barKey.ts'
import { countedMicrograms } from './counted.ts'

const alphanumeric = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']
const code = fc.string({ unit: fc.constantFrom(...alphanumeric), minLength: 1, maxLength: 8 })
const serial = fc
  .tuple(code, fc.constantFrom('', ' ', '-', '.', '/', '--', ' - '), code)
  .map(([head, between, tail]) => head + between + tail)
const ruleId = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
const reason = fc.oneof(
  fc.constant('origin-unknown'),
  ruleId.map((id) => `origin-excluded:${id}`),
  ruleId.map((id) => `held:${id}`),
)

export const arbitraryBar: fc.Arbitrary<ListedBar> = fc
  .record({
    metal: fc.constantFrom(...metals),
    brand: code,
    serial,
    year: fc.option(fc.integer({ min: 0, max: 9999 })),
    standard: fc.constantFrom('lbma-gold', 'kilobar-9999', 'sge-3kg'),
    unit: fc.constantFrom('oz' as const, 'g' as const),
    grossThousandths: fc.bigInt({ min: 1n, max: 999_999_999_999n }),
    finenessHundredths: fc.bigInt({ min: 50_000n, max: 100_000n }),
    fineThousandths: fc.bigInt({ min: 1n, max: 999_999_999_999n }),
    refiner: fc.option(code),
    custody: fc.option(fc.stringMatching(/^0x[0-9a-f]{64}$/)),
    reason: fc.option(reason),
  })
  .map((bar) => ({ ...bar, counted: bar.reason === null ? countedMicrograms(bar) : micrograms(0n) }))

/** Different bars: no two share brand and bare serial, with a year or without. */
export const arbitraryBars: fc.Arbitrary<ListedBar[]> = fc.uniqueArray(arbitraryBar, {
  selector: stampOf,
  maxLength: 40,
})
