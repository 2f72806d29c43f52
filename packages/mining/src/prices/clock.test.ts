import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printFault, readPrices, statistics } from './index.ts'
import type { PriceMapping } from './mapping.ts'
import { zoneOf } from './zone.ts'

const hourMs = 3_600_000

test('a year of local times has its 23-hour and its 25-hour day', () => {
  const series = read(localYear('Europe/Berlin', 2022), { zone: 'Europe/Berlin' })
  assert.deepEqual(
    [series.start, series.values.length, series.firstYear],
    ['2021-12-31T23:00:00.000Z', 8760, 2022],
  )
  assert.deepEqual([...series.values.slice(0, 4)], [1, 2, 3, 4])
  assert.deepEqual(statistics(series).meanByHour.length, 24)
})

test('south of the equator clocks change the other way round, and by half an hour on Lord Howe', () => {
  assert.equal(read(localYear('America/Santiago', 2023), { zone: 'America/Santiago' }).values.length, 8760)
  const half = localYear('Australia/Lord_Howe', 2024, 0.5)
  const series = read(half, { zone: 'Australia/Lord_Howe' })
  assert.deepEqual([series.values.length, series.stepHours], [17_568, 0.5])
})

test('a zone without daylight saving needs none', () => {
  const series = read(localYear('Europe/Minsk', 2024), { zone: 'Europe/Minsk' })
  assert.deepEqual([series.values.length, series.start], [8784, '2023-12-31T21:00:00.000Z'])
})

test('local times read without their zone are faults on the two days of changing clocks, and the zone is asked for', () => {
  const outcome = readPrices(localYear('Europe/Berlin', 2022))
  assert.ok(!outcome.ok)
  assert.deepEqual(
    outcome.refusal.map(({ what }) => what),
    [
      'The line for 2022-03-27 02:00 UTC is missing before this one.',
      '2022-10-30 02:00 UTC was there already, on line 7251.',
    ],
  )
  assert.match(outcome.refusal[0]?.right ?? '', /state the zone/)
})

test('a time that the clocks leapt over does not exist in that zone', () => {
  const hours = Array.from({ length: 8760 }, (_, hour) => new Date(Date.UTC(2022, 0, 1, hour)))
  const csv = ['time,price', ...hours.map((time, hour) => `${time.toISOString().slice(0, 16)},${hour}`)].join(
    '\n',
  )
  const outcome = readPrices(csv, { zone: 'Europe/Berlin' })
  assert.ok(!outcome.ok)
  assert.match(
    printFault(outcome.refusal[0] ?? missing),
    /^line 2044, column time: 2022-03-27 02:00 does not exist in Europe\/Berlin/,
  )
})

test('intervals, day-first dates, a clock named in the header, decimal commas and a currency: a market’s own file', () => {
  const zone = zoneOf('Europe/Brussels', Date.UTC(2022, 0, 1), Date.UTC(2023, 0, 1))
  const two = (value: number) => String(value).padStart(2, '0')
  const print = (localMs: number) => {
    const at = new Date(localMs)
    return `${two(at.getUTCDate())}.${two(at.getUTCMonth() + 1)}.${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
  }
  const rows = Array.from({ length: 8760 * 4 }, (_, quarter) => {
    const begins = Date.UTC(2021, 11, 31, 23) + quarter * 900_000
    return `"${print(zone.localOf(begins))} - ${print(zone.localOf(begins + 900_000))}";"${20 + (quarter % 96)},50";"EUR"`
  })
  const csv = ['"MTU (CET/CEST)";"Day-ahead Price [EUR/MWh]";"Currency"', ...rows].join('\r\n')
  const unstated = readPrices(csv)
  assert.ok(!unstated.ok)
  assert.equal(
    unstated.refusal.map(printFault).join(),
    'column Day-ahead Price [EUR/MWh]: The prices are in EUR, and no rate is stated. Right: unitsPerUsd: how many EUR one dollar buys.',
  )
  const series = read(csv, { unitsPerUsd: 0.5 })
  assert.deepEqual(
    [series.values.length, series.stepHours, series.values[0], series.values[95]],
    [35_040, 0.25, 41, 231],
  )
  assert.ok(series.notes.includes('One dollar is 0.5 EUR.'))
})

test('a date beside an hour from 1 to 24, and month-first dates', () => {
  const rows = Array.from({ length: 8760 }, (_, hour) => {
    const at = new Date(Date.UTC(2023, 0, 1, hour))
    return `${at.getUTCMonth() + 1}/${at.getUTCDate()}/2023,${at.getUTCHours() + 1},${hour}`
  })
  const series = read(['Date,HE,LMP', ...rows].join('\n'), { unit: 'per MWh' })
  assert.deepEqual(
    [series.start, series.values[0], series.values[8759]],
    ['2023-01-01T00:00:00.000Z', 0, 8759],
  )
})

test('hours numbered within each local day: 23 in spring, 25 in autumn', () => {
  const zone = zoneOf('Europe/Berlin', Date.UTC(2022, 0, 1), Date.UTC(2023, 0, 1))
  let [day, hourOfDay] = ['', 0]
  const rows = Array.from({ length: 8760 }, (_, hour) => {
    const today = new Date(zone.localOf(Date.UTC(2021, 11, 31, 23 + hour))).toISOString().slice(0, 10)
    hourOfDay = today === day ? hourOfDay + 1 : 1
    day = today
    return `${today},${hourOfDay},${hour}`
  })
  const series = read(['date,hour,price', ...rows].join('\n'), { zone: 'Europe/Berlin', unit: 'per MWh' })
  assert.deepEqual(
    [series.values[0], series.values[8759], series.start],
    [0, 8759, '2021-12-31T23:00:00.000Z'],
  )
})

test('numbered steps: leap years, quarters of an hour, five minutes, several years, counted from 0 or anew each year', () => {
  const numbered = (count: number, from = 1, name = 'step') =>
    [
      `${name},price`,
      ...Array.from({ length: count }, (_, step) => `${step + from},${20 + (step % 50)}`),
    ].join('\n')
  assert.deepEqual(facts(read(numbered(8784))), [2004, [8784], 1])
  assert.deepEqual(facts(read(numbered(8760, 0, 'hour'), { year: 2019 })), [2019, [8760], 1])
  assert.deepEqual(facts(read(numbered(35_040))), [2001, [35_040], 0.25])
  assert.deepEqual(facts(read(numbered(105_120))), [2001, [105_120], 1 / 12])
  assert.deepEqual(facts(read(numbered(17_544, 1, 'hour'), { year: 2023 })), [2023, [8760, 8784], 1])
  const unknown = readPrices(numbered(17_544, 1, 'hour'))
  assert.ok(!unknown.ok && /which year was the leap year/.test(unknown.refusal.map(printFault).join()))
  assert.deepEqual(facts(read(numbered(17_520, 1, 'hour'))), [2001, [8760, 8760], 1])
  assert.deepEqual(facts(read(numbered(17_520), { stepMinutes: 30 })), [2001, [17_520], 0.5])
  const open = readPrices(numbered(17_520))
  assert.ok(!open.ok && /stepMinutes: 60 or 30/.test(open.refusal.map(printFault).join()))
  const anew = `${numbered(8760, 1, 'hour')}\n${numbered(8760, 1, 'hour').split('\n').slice(1).join('\n')}`
  assert.deepEqual(facts(read(anew, { year: 2018 })), [2018, [8760, 8760], 1])
  const leap = read(numbered(8760, 1, 'hour'), { year: 2020 })
  assert.match(leap.notes.join(), /2020 has other hours than the file’s 8,760/)
})

test('a column of prices alone is a year by the count of its lines', () => {
  const series = read(Array.from({ length: 8760 }, (_, hour) => `${20 + (hour % 24)}.25`).join('\n'))
  assert.equal(series.values[1], 21.25)
  assert.match(series.notes.join(), /cannot be seen/)
})

test('times with offsets, ends of steps, and times of day with AM and PM', () => {
  const rows = (print: (at: Date, hour: number) => string) =>
    Array.from({ length: 8760 }, (_, hour) => `${print(new Date(Date.UTC(2023, 0, 1, hour)), hour)},${hour}`)
  const ends = ['interval_end_utc,LMP', ...rows((at) => new Date(at.getTime() + hourMs).toISOString())].join(
    '\n',
  )
  assert.equal(read(ends, { unit: 'per MWh' }).start, '2023-01-01T00:00:00.000Z')
  const half = (at: Date) =>
    `${at.getUTCMonth() + 1}/${at.getUTCDate()}/2023 ${at.getUTCHours() % 12 || 12}:00:00 ${at.getUTCHours() < 12 ? 'AM' : 'PM'}`
  assert.equal(
    read(['datetime_beginning_ept,total_lmp', ...rows(half)].join('\n'), { unit: 'per MWh' }).values[13],
    13,
  )
  const offsets = [
    'time,price',
    ...rows((at) => `${new Date(at.getTime() + 3 * hourMs).toISOString().slice(0, 19)}+03:00`),
  ]
  assert.equal(read(offsets.join('\n'), { unit: 'per MWh' }).zone, '+03:00')
})

test('two columns of times are refused naming both', () => {
  const rows = Array.from(
    { length: 48 },
    (_, hour) =>
      `2023-01-0${1 + Math.floor(hour / 24)} ${hour % 24}:00,2023-01-0${1 + Math.floor(hour / 24)} ${hour % 24}:00,20`,
  )
  const outcome = readPrices(['created,delivered,price', ...rows].join('\n'), { period: 'any' })
  assert.ok(!outcome.ok)
  assert.equal(outcome.refusal[0]?.what, 'Several columns hold times: “created”, “delivered”.')
})

test('a zone that nobody knows is refused', () => {
  const outcome = readPrices('time,price\n2023-01-01 00:00,20\n', { zone: 'Europe/Atlantis' })
  assert.ok(!outcome.ok && /Europe\/Atlantis/.test(outcome.refusal[0]?.what ?? ''))
})

const missing = { line: 0, column: null, what: '', right: '' }

/** Every local time of a year in its zone, without offsets, the price being the number of the step. */
function localYear(zoneName: string, year: number, stepHours = 1): string {
  const zone = zoneOf(zoneName, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1))
  const [from = 0] = zone.instantsOf(Date.UTC(year, 0, 1))
  const [to = 0] = zone.instantsOf(Date.UTC(year + 1, 0, 1))
  const lines = ['time,price']
  for (let at = from, step = 1; at < to; at += stepHours * hourMs, step++)
    lines.push(`${new Date(zone.localOf(at)).toISOString().slice(0, 16)},${step > 5 ? 20 : step}`)
  return lines.join('\n')
}

function facts({ firstYear, stepsByYear, stepHours }: ReturnType<typeof read>) {
  return [firstYear, stepsByYear, stepHours]
}

function read(text: string, mapping?: PriceMapping) {
  const outcome = readPrices(text, mapping)
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal.map(printFault).join('\n'))
  return outcome.value
}
