import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { digestOf, durationCurve, printFault, readPriceFiles, readPrices, statistics } from './index.ts'
import { readRows } from './table.ts'

const year = (name: string, price: (hour: number) => number | string, delimiter = ',') =>
  [
    `hour${delimiter}${name}`,
    ...Array.from({ length: 8760 }, (_, hour) => `${hour + 1}${delimiter}${price(hour)}`),
  ].join('\n')

const faultsOf = (text: string, mapping = {}) => {
  const outcome = readPrices(text, mapping)
  return outcome.ok ? '' : outcome.refusal.map(printFault).join('\n')
}

test('a median below 1 or above 1,000 asks for the unit; stating it is the answer', () => {
  const small = year('price', (hour) => 0.03 + (hour % 24) / 1000)
  assert.equal(
    faultsOf(small),
    "column price: The median price is 0.0415 USD/MWh. Right: unit: 'per kWh' (or 'cents per kWh') if they are such; unit: 'per MWh' if they are right.",
  )
  const read = readPrices(small, { unit: 'per kWh' })
  assert.ok(read.ok && Math.abs((read.value.values[0] ?? 0) - 30) < 1e-9)
  assert.equal(faultsOf(small, { unit: 'per MWh' }), '')
  assert.match(faultsOf(year('price', () => 3500)), /median price is 3500 USD\/MWh\. Right: unitsPerUsd/)
  assert.equal(
    faultsOf(
      year('price', () => 3500),
      { unitsPerUsd: 90 },
    ),
    '',
  )
})

test('the unit in the name of the column is used', () => {
  const read = readPrices(
    year('Price (ct/kWh)', () => '3,5', ';'),
    {},
  )
  assert.ok(read.ok)
  assert.deepEqual(
    [read.value.values[0], read.value.notes.at(-1)],
    [35, 'Prices cents per kWh were multiplied by 10.'],
  )
  assert.match(faultsOf(year('Цена руб/кВт·ч', () => 5)), /in RUB, and no rate is stated/)
})

test('a day of another unit in the midst of a year is named by its lines', () => {
  const mixed = year('price', (hour) => (hour >= 100 && hour < 148 ? 0.04 : 40))
  assert.equal(
    faultsOf(mixed),
    "line 102, column price: From this line to line 149 prices lie near 0.04, elsewhere near 40. Right: one unit in the whole file; unit: 'per MWh' if they are right.",
  )
})

test('marks between thousands are read only when stated', () => {
  const grouped = year('price', (hour) => (hour === 7 ? '"1,234.50"' : '20.5'))
  assert.match(faultsOf(grouped), /^line 9, column price: “1,234.50” is no number/)
  const read = readPrices(grouped, { thousands: ',' })
  assert.ok(read.ok && read.value.values[7] === 1234.5)
})

test('several files are one series in the order of time; a gap between two is refused naming both', () => {
  const dated = (of: number) => {
    const hours = (Date.UTC(of + 1, 0, 1) - Date.UTC(of, 0, 1)) / 3_600_000
    const rows = Array.from(
      { length: hours },
      (_, hour) => `${new Date(Date.UTC(of, 0, 1, hour)).toISOString()},${of - 2000}`,
    )
    return { name: `${of}.csv`, text: ['time,price', ...rows].join('\n') }
  }
  const joined = readPriceFiles([dated(2024), dated(2023)])
  assert.ok(joined.ok)
  assert.deepEqual(
    [joined.value.stepsByYear, joined.value.firstYear, joined.value.values[0]],
    [[8760, 8784], 2023, 23],
  )
  const apart = readPriceFiles([dated(2022), dated(2024)])
  assert.ok(!apart.ok)
  assert.match(
    apart.refusal.map(printFault).join(),
    /2024\.csv, column price begins 2024-01-01T00:00:00\.000Z, and 2022\.csv.* ends 2023-01-01/,
  )
  const numbered = readPriceFiles(
    ['a', 'b', 'c'].map((name, index) => ({ name, text: year('price', () => 20 + index) })),
    { year: 2018 },
  )
  assert.ok(numbered.ok)
  assert.deepEqual(
    [numbered.value.firstYear, numbered.value.stepsByYear, numbered.value.values[17_520]],
    [2018, [8760, 8760, 8760], 22],
  )
})

test('the duration curve falls and keeps every value; statistics are those of a hand count', () => {
  const read = readPrices(year('price', (hour) => (hour % 4 === 0 ? -10 : 30)))
  assert.ok(read.ok)
  const { mean, deviation, negativeShare, negativeMean, percentiles, lowest, highest } = statistics(
    read.value,
  )
  assert.deepEqual(
    [mean, negativeShare, negativeMean, percentiles[50], lowest, highest],
    [20, 0.25, -10, 30, -10, 30],
  )
  assert.ok(Math.abs(deviation - Math.sqrt(300)) < 1e-9)
  const curve = durationCurve(read.value)
  assert.deepEqual([curve[0], curve[6569], curve[6570], curve[8759]], [30, 30, -10, -10])
})

test('the digest is SHA-256', () => {
  assert.equal(digestOf('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      assert.equal(digestOf(text), createHash('sha256').update(text, 'utf8').digest('hex'))
    }),
    { numRuns: 50 },
  )
})

test('rows are read as the general parser reads them', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', '"', ',', '\n', '.'), maxLength: 6 })
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      (table) => {
        const text = table
          .map((row) => row.map((own) => `"${own.replaceAll('"', '""')}"`).join(','))
          .join('\n')
        const expected: readonly (readonly string[])[] = parse(text, { relax_column_count: true })
        const read = readRows(text, ',')
        assert.ok(read.ok)
        assert.deepEqual(
          read.value.map(({ cells }) => cells),
          expected.map((row) => row.map((own) => own.trim())),
        )
      },
    ),
  )
})
