import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ListedWeight } from '../list/index.ts'
import { deviationFrom, truncatedFineThousandths } from './meetsStandard.ts'
import { type Standard, standard, standards } from './standards.ts'

const goodDelivery = standardOf('lbma-gold')

function ounces(gross: bigint, fineness: bigint, fine: bigint) {
  return {
    metal: 'gold',
    unit: 'oz',
    grossThousandths: gross,
    finenessHundredths: fineness,
    fineThousandths: fine,
  } as const
}

const table: [gross: bigint, fineness: bigint, fine: bigint, wrong: string | null][] = [
  // The bar that the LBMA's own annex on weight lists shows: 401.125 × 995.8 = 399.440275.
  [401_125n, 99_580n, 399_440n, null],
  [401_250n, 99_570n, 399_524n, null],
  [401_250n, 99_570n, 399_525n, null], // to nearest: 399.524625
  [400_100n, 99_500n, 398_100n, null], // exactly half of the last digit: 398.0995
  [401_250n, 99_570n, 399_526n, 'FINE_WRONG'],
  [401_250n, 99_570n, 399_523n, 'FINE_WRONG'],
  [401_260n, 99_570n, 399_534n, 'GROSS_OFF_STEP'],
  [401_250n, 99_490n, 399_203n, 'FINENESS_LOW'],
  [401_250n, 100_001n, 401_254n, 'FINENESS_LOW'],
  [350_000n, 99_990n, 349_965n, 'WEIGHT_OUTSIDE'],
  [350_000n, 100_000n, 350_000n, null],
  [430_025n, 100_000n, 430_025n, 'WEIGHT_OUTSIDE'],
]

for (const [gross, fineness, fine, wrong] of table) {
  test(`${gross} × ${fineness} = ${fine} is ${wrong ?? 'good delivery'}`, () => {
    assert.equal(deviationFrom(goodDelivery, ounces(gross, fineness, fine))?.code ?? null, wrong)
  })
}

test('a bar of another metal or weighed in another unit is refused, and told what would be right', () => {
  const bar = ounces(401_250n, 99_570n, 399_524n)
  assert.equal(deviationFrom(goodDelivery, { ...bar, metal: 'silver' })?.code, 'METAL_OTHER')
  assert.deepEqual(deviationFrom(goodDelivery, { ...bar, unit: 'g' }), {
    code: 'UNIT_OTHER',
    field: 'gross',
    expected: 'a weight in oz, as lbma-gold is weighed',
  })
})

test('a list that gives fewer digits is held to its own last digit', () => {
  const bar = ounces(401_250n, 99_570n, 399_520n)
  assert.equal(deviationFrom(goodDelivery, bar)?.code, 'FINE_WRONG')
  assert.equal(deviationFrom(goodDelivery, bar, 10n), null)
  assert.equal(deviationFrom(goodDelivery, { ...bar, fineThousandths: 399_530n }, 10n)?.code, 'FINE_WRONG')
})

test('Shanghai: 3 kg within 50 g, 1 kg never below', () => {
  const grams = (gross: bigint, fineness: bigint) => {
    const weight = { unit: 'g', grossThousandths: gross, finenessHundredths: fineness } as const
    return { ...weight, metal: 'gold', fineThousandths: truncatedFineThousandths(weight) } as const
  }
  // The notice's own bar: 3.0015 kg gross at 99.99%.
  assert.equal(deviationFrom(standardOf('sge-3kg'), grams(3_001_500n, 99_990n)), null)
  assert.equal(deviationFrom(standardOf('sge-3kg'), grams(3_050_010n, 99_990n))?.code, 'WEIGHT_OUTSIDE')
  assert.equal(deviationFrom(standardOf('sge-1kg'), grams(999_990n, 99_990n))?.code, 'WEIGHT_OUTSIDE')
  assert.equal(deviationFrom(standardOf('sge-1kg'), grams(1_000_005n, 99_990n))?.code, 'GROSS_OFF_STEP')
})

test('whatever the standard, a bar inside its bounds with truncated fine weight meets it', () => {
  const bars = fc.constantFrom(...standards).chain((each) =>
    fc.constantFrom(...units(each)).chain((unit) => {
      const bounds = each.weights[unit]
      assert.ok(bounds)
      const steps = fc.bigInt({
        min: bounds.minimumThousandths / bounds.grossStepThousandths + 1n,
        max: bounds.maximumThousandths / bounds.grossStepThousandths,
      })
      const weight = steps.map((count) => ({
        unit,
        grossThousandths: count * bounds.grossStepThousandths,
        finenessHundredths: 100_000n,
      }))
      return weight.map((bar) => ({
        each,
        bar: { ...bar, metal: each.metal, fineThousandths: truncatedFineThousandths(bar) },
      }))
    }),
  )
  fc.assert(fc.property(bars, ({ each, bar }) => deviationFrom(each, bar) === null))
})

function units(of: Standard): ListedWeight['unit'][] {
  return (['oz', 'g'] as const).filter((unit) => of.weights[unit] !== undefined)
}

function standardOf(id: string): Standard {
  const found = standard(id)
  assert.ok(found)
  return found
}
