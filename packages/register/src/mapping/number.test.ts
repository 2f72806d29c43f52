import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Cell } from '../file/table.ts'
import { checkMapping } from './checkMapping.ts'
import { builtInMappings, type Mapping, type WeightUnit } from './mapping.ts'
import { readFineness, readWeight } from './number.ts'

const plain: Mapping = { columns: {}, weightUnit: 'oz', fineness: 'detect', decimalMark: '.' }
const german: Mapping = { ...plain, decimalMark: ',', groupMark: '.' }
const swiss: Mapping = { ...plain, groupMark: "'" }
const french: Mapping = { ...plain, decimalMark: ',', groupMark: '\u202f' }

const weights: [cell: Cell, unit: WeightUnit, mapping: Mapping, thousandths: bigint | null][] = [
  ['401.125', 'oz', plain, 401_125n],
  ['401', 'oz', plain, 401_000n],
  [401.1, 'oz', german, 401_100n],
  ['401,125', 'oz', german, 401_125n],
  ['401,125', 'oz', plain, null],
  ['1.164,9', 'oz', german, 1_164_900n],
  ["1'164.9", 'oz', swiss, 1_164_900n],
  ['1\u202f164,9', 'oz', french, 1_164_900n],
  ['11.64,9', 'oz', german, null],
  ['12.441375', 'kg', plain, 12_441_375n],
  ['12.4413751', 'kg', plain, null],
  ['1000', 'g', plain, 1_000_000n],
  ['401.1251', 'oz', plain, null],
  ['401.1250', 'oz', plain, null],
  [399.43999999999994, 'oz', plain, null],
  ['-401.125', 'oz', plain, null],
  ['', 'oz', plain, null],
  ['4e2', 'oz', plain, null],
  [1e21, 'oz', plain, null],
  [Number.NaN, 'oz', plain, null],
  ['٤٠١', 'oz', plain, null],
]

for (const [cell, unit, mapping, thousandths] of weights) {
  test(`${JSON.stringify(cell)} ${unit} with ${mapping.decimalMark} is ${thousandths ?? 'refused'}`, () => {
    const read = readWeight(cell, unit, mapping)
    assert.equal(read.ok ? read.value : null, thousandths)
  })
}

const fineness: [cell: Cell, form: Mapping['fineness'], hundredths: bigint | null][] = [
  ['995.0', 'detect', 99_500n],
  ['0.9950', 'detect', 99_500n],
  ['9950', 'detect', 99_500n],
  ['99.50', 'detect', 99_500n],
  [0.9999, 'detect', 99_990n],
  ['999', 'detect', 99_900n],
  ['9999', 'detect', 99_990n],
  ['1', 'detect', 100_000n],
  ['1000', 'detect', 100_000n],
  ['995.705', 'detect', null],
  ['0.995705', 'detect', null],
  ['99505', 'detect', null],
  ['0.4', 'detect', null],
  ['24', 'detect', null],
  ['995.0', 'fraction', 99_500_000n],
  ['995.0', 'per-thousand', 99_500n],
  ['99.5', 'percent', 99_500n],
  ['9957', 'per-ten-thousand', 99_570n],
]

for (const [cell, form, hundredths] of fineness) {
  test(`fineness ${JSON.stringify(cell)} as ${form} is ${hundredths ?? 'refused'}`, () => {
    const read = readFineness(cell, { ...plain, fineness: form })
    assert.equal(read.ok ? read.value : null, hundredths)
  })
}

test('a fineness is the same however it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 50_000, max: 100_000 }), (hundredths) => {
      const digits = String(hundredths).padStart(6, '0')
      const at = (place: number) => `${Number(digits.slice(0, place))}.${digits.slice(place)}`
      return [at(1), at(3), at(4), at(5)].every((written) => {
        const read = readFineness(written, plain)
        return read.ok && read.value === BigInt(hundredths)
      })
    }),
  )
})

test('the built-in mappings are mappings', () => {
  for (const mapping of Object.values(builtInMappings)) {
    assert.deepEqual(checkMapping(JSON.parse(JSON.stringify(mapping))), { ok: true, value: mapping })
  }
})

const wrongMappings: [field: string, value: unknown][] = [
  ['mapping', null],
  ['mapping', []],
  ['weightUnit', { ...plain, weightUnit: 'lb' }],
  ['groupMark', { ...german, groupMark: ',' }],
  ['encoding', { ...plain, encoding: 'ebcdic' }],
  ['sheet', { ...plain, sheet: 0 }],
  ['colour', { ...plain, colour: 'red' }],
  ['columns', { ...plain, columns: 'all' }],
  ['columns.serial', plain],
  ['columns.weight', { ...plain, columns: { weight: ['x'] } }],
  ['columns.gross', { ...plain, columns: { serial: ['a'], gross: [] } }],
  ['fixed.year', { ...plain, columns: builtInMappings.lbma?.columns, fixed: { year: '2020' } }],
]

for (const [field, value] of wrongMappings) {
  test(`a mapping is refused for its ${field}: ${JSON.stringify(value)?.slice(0, 60)}`, () => {
    const checked = checkMapping(value)
    assert.equal(checked.ok ? null : checked.refusal.field, field)
  })
}
