import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barKey, hexOf } from '@specie/register/list'
import { standard } from '@specie/register/standard'
import { brands, castConsignment, listFiles } from './bars.ts'
import { cast, findPlayer } from './cast.ts'
import { firstConsignments, laterConsignments, vaults } from './setting.ts'

const consignments = [
  ...Object.entries(firstConsignments).map(
    ([vault, consignment]) => [`vault-${vault}`, consignment] as const,
  ),
  ...Object.entries(laterConsignments).map(([label, { consignment }]) => [label, consignment] as const),
]
const all = consignments.flatMap(([label, consignment]) => castConsignment(label, consignment))

test('the same seed casts the same bars', () => {
  for (const [label, consignment] of consignments) {
    assert.deepEqual(castConsignment(label, consignment), castConsignment(label, consignment))
  }
})

test('there are more than a thousand large bars, kilobars too, and no bar twice', () => {
  assert.ok(all.filter((bar) => bar.standard === 'lbma-gold').length >= 1_000)
  assert.equal(all.filter((bar) => bar.standard === 'kilobar-9999').length, 100)
  const keys = all.map((bar) =>
    hexOf(barKey({ metal: 'gold', brand: bar.brand, serial: bar.serial, year: bar.year })),
  )
  assert.equal(new Set(keys).size, all.length)
})

test('each bar is what its standard allows', () => {
  for (const bar of all) {
    const rule = standard(bar.standard)
    const bounds = rule?.weights[bar.unit]
    assert.ok(rule && bounds)
    const weight = bounds.of === 'fine' ? bar.fineThousandths : bar.grossThousandths
    assert.ok(weight >= bounds.minimumThousandths && weight <= bounds.maximumThousandths, bar.serial)
    assert.equal(bar.grossThousandths % bounds.grossStepThousandths, 0n, bar.serial)
    assert.ok(bar.finenessHundredths >= rule.minimumFinenessHundredths, bar.serial)
  }
})

test('a consignment is a file for each unit, with a total below', () => {
  const files = listFiles(
    castConsignment('two units', { largeBars: 2, kilobars: 3, brands: ['VRD'], withoutPapersEvery: 0 }),
  )
  assert.deepEqual(
    files.map((file) => [file.mapping, file.text.trim().split('\n').length]),
    [
      ['lbma', 4],
      ['lbma-grams', 5],
    ],
  )
  assert.match(files[1]?.text ?? '', /\nTotal,,3000\.000,,2999\.700,/)
})

test('four vaults in three countries, two of them in one; every player is named once', () => {
  assert.equal(new Set(vaults.map((one) => one.jurisdiction)).size, 3)
  assert.equal(new Set(cast.map((one) => one.slug)).size, cast.length)
  assert.equal(new Set(brands.map((one) => one.code)).size, brands.length)
  assert.equal(findPlayer('nobody'), undefined)
})
