import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printFault, printSeries, readPrices, seriesOf } from './index.ts'
import type { PriceMapping } from './mapping.ts'

const hourMs = 3_600_000

test('a printed series reads back to the same values', () => {
  const steps = fc.constantFrom(1, 0.5, 0.25, 1 / 12)
  const price = fc.double({ min: -500, max: 3000, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(price, { minLength: 3, maxLength: 200 }),
      steps,
      fc.integer({ min: 0, max: 9000 }),
      (values, stepHours, hour) => {
        const facts = {
          zone: 'UTC',
          dated: true,
          unit: 'USD/MWh',
          madeUp: false,
          source: 'a test',
          notes: [],
        } as const
        const startMs = Date.UTC(2026, 0, 1) + hour * hourMs
        const series = seriesOf({ ...facts, startMs, stepHours, values: Float64Array.from(values) })
        const read = readPrices(printSeries(series), { period: 'any', unit: 'per MWh' })
        assert.ok(read.ok, read.ok ? '' : read.refusal.map(printFault).join('\n'))
        assert.deepEqual(
          read.value.values,
          series.values.map((value) => value + 0),
        )
        assert.deepEqual([read.value.start, read.value.stepHours], [series.start, stepHours])
      },
    ),
    { numRuns: 100 },
  )
})

test('any single broken line of a dated file is named', () => {
  const lines = ['time,price', ...days(10).map((ms, hour) => `${text(ms)},${20 + (hour % 24)}.5`)]
  assert.ok(readPrices(lines.join('\n'), { period: 'any' }).ok)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: lines.length - 2 }), breakages, (at, { broken, names }) => {
      const damaged = [...lines]
      damaged.splice(at, 1, ...broken(damaged[at] ?? ''))
      const faults = readFaults(damaged.join('\n'), { period: 'any' })
      // The first line may go missing unseen: a shorter series is no fault where any period will do.
      if (faults.length === 0 && at === 1 && names === 0 && broken('').length === 0) return
      assert.deepEqual(
        faults.map(({ line }) => line),
        [at + 1 + names],
        faults.map(printFault).join('\n'),
      )
    }),
    { numRuns: 300 },
  )
})

test('any single broken line of a numbered year is named', () => {
  const lines = [
    'hour,price',
    ...Array.from({ length: 8760 }, (_, hour) => `${hour + 1},${20 + (hour % 24)}.5`),
  ]
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8759 }), breakages, (at, { broken, names }) => {
      const damaged = [...lines]
      damaged.splice(at, 1, ...broken(damaged[at] ?? ''))
      const named = readFaults(damaged.join('\n')).map(({ line }) => line)
      assert.deepEqual(named, [at + 1 + names])
    }),
    { numRuns: 30 },
  )
})

test('the message says where, what, and what would be right', () => {
  const lines = ['time,price (USD/MWh)', ...days(3).map((ms) => `${text(ms)},20`)]
  const message = (at: number, ...instead: readonly string[]) => {
    const damaged = [...lines]
    damaged.splice(at, 1, ...instead)
    return readFaults(damaged.join('\n'), { period: 'any', source: 'p.csv' }).map(printFault).join('\n')
  }
  const zoneHint = ' If these are local times with daylight saving, state the zone (zone: Europe/Berlin).'
  assert.equal(
    message(5, '2026-01-01 04:00,12;5'),
    'p.csv, line 6, column price (USD/MWh): “12;5” is no number. Right: a number with a decimal point and no marks between thousands.',
  )
  assert.equal(
    message(5),
    `p.csv, line 6: The line for 2026-01-01 04:00 UTC is missing before this one. Right: a value for each step, or gaps: 'previous-day', which lists each.${zoneHint}`,
  )
  assert.equal(
    message(5, lines[5] ?? '', lines[5] ?? ''),
    `p.csv, line 7, column time: 2026-01-01 04:00 UTC was there already, on line 6. Right: 2026-01-01 05:00 UTC, each step once.${zoneHint}`,
  )
  assert.equal(
    message(5, '2026-13-01 04:00,20'),
    'p.csv, line 6, column time: “2026-13-01 04:00” is no time. Right: a time written like “2026-01-01 00:00”.',
  )
  assert.equal(
    message(5, '2026-01-01 04:00,35000'),
    'p.csv, line 6, column price (USD/MWh): 35000 is 35,000 USD/MWh, more than any market’s cap. Right: at most 30,000 USD/MWh; or highestUsdPerMwh above it.',
  )
})

test('an hour that is missing takes the value of the day before only when that is stated, and is listed', () => {
  const lines = ['time,price', ...days(3).map((ms, hour) => `${text(ms)},${hour + 1}`)]
  lines.splice(30, 2)
  lines[40] = (lines[40] ?? '').replace(/,.*/, ',')
  assert.deepEqual(
    readFaults(lines.join('\n'), { period: 'any' }).map(({ line }) => line),
    [31, 41],
  )
  const filled = readPrices(lines.join('\n'), { period: 'any', gaps: 'previous-day' })
  assert.ok(filled.ok)
  assert.deepEqual([...filled.value.values.slice(28, 32)], [29, 6, 7, 32])
  assert.equal(filled.value.values[41], 18)
  assert.deepEqual(
    filled.value.notes.filter((note) => note.includes('took')),
    [
      '2026-01-02 05:00 UTC (before line 31) had no value and took that of 2026-01-01 05:00 UTC.',
      '2026-01-02 06:00 UTC (before line 31) had no value and took that of 2026-01-01 06:00 UTC.',
      '2026-01-02 17:00 UTC (line 41) had no value and took that of 2026-01-01 17:00 UTC.',
    ],
  )
})

test('a year that lacks its last hour is no whole year', () => {
  const lines = ['hour,price', ...Array.from({ length: 8759 }, (_, hour) => `${hour + 1},20`)]
  assert.equal(
    readFaults(lines.join('\n')).map(printFault).join('\n'),
    "line 8760, column hour: The file goes from hour 1 to hour 8759, which is no whole year. Right: 8,760 or 8,784 hours a year; or period: 'any'.",
  )
})

/** What stands instead of a line, and how many lines further the fault is named. */
const breakages = fc.constantFrom<{ broken: (line: string) => readonly string[]; names: number }>(
  { broken: (line) => [line.replace(/,.*/, ',abc')], names: 0 },
  { broken: (line) => [line.replace(/,.*/, ',')], names: 0 },
  { broken: (line) => [line.replace(/,.*/, '')], names: 0 },
  { broken: (line) => [line.replace(/,(.*)\.(.*)/, ',$1;$2')], names: 0 },
  { broken: (line) => [line.replace(/,(.*)\.(.*)/, ',$1,$2')], names: 0 },
  { broken: (line) => [`${line.replace(/,.*/, ',')}41000`], names: 0 },
  { broken: (line) => [line.replace(/.*,/, 'x,')], names: 0 },
  { broken: (line) => [line.replace(/.*,/, ',')], names: 0 },
  { broken: (line) => [line.replace(/.*,/, '2031-07-09 12:34,')], names: 0 },
  { broken: (line) => [line, line], names: 1 },
  { broken: () => [], names: 0 },
)

function days(count: number): readonly number[] {
  return Array.from({ length: count * 24 }, (_, hour) => Date.UTC(2026, 0, 1) + hour * hourMs)
}

function text(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16).replace('T', ' ')
}

function readFaults(csv: string, mapping: PriceMapping = {}) {
  const outcome = readPrices(csv, mapping)
  return outcome.ok ? [] : outcome.refusal
}
