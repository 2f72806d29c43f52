import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printFault } from './faults.ts'
import { makeWetBulb } from './makeWetBulb.ts'
import { readWetBulb } from './readWetBulb.ts'
import { calendarYears } from './series.ts'
import { statistics } from './statistics.ts'
import { stullWetBulbC, wetBulbC } from './wetBulb.ts'

test('Stull’s own example: 20 °C at 50 % is a wet bulb of 13.7 °C', () => {
  assert.equal(stullWetBulbC(20, 50).toFixed(1), '13.7')
})

test('the psychrometric equation gives the published value for 7 °C, 61 %, 1000 hPa', () => {
  assert.ok(Math.abs(wetBulbC(7, 61, 100_000) - 3.92667433781955) < 0.001)
})

test('25 °C wet belongs to 30 °C with 19.2281274241096 g of vapour in a kg at 954.61 hPa, as published', () => {
  const ratio = 0.0192281274241096
  const vapourPascals = (95_461 * ratio) / (0.621945 + ratio)
  const saturationAt30C = 4246.7 // ASHRAE Handbook Fundamentals, chapter 1, table 3
  assert.ok(Math.abs(wetBulbC(30, (100 * vapourPascals) / saturationAt30C, 95_461) - 25) < 0.01)
})

test('Stull’s fit lies within 1.2 °C of the exact relation from 10 to 50 °C, 0.34 °C on average', () => {
  let [sum, count] = [0, 0]
  for (let airC = 10; airC <= 50; airC += 1)
    for (let humidity = 5; humidity <= 99; humidity += 1) {
      const error = stullWetBulbC(airC, humidity) - wetBulbC(airC, humidity)
      assert.ok(Math.abs(error) < 1.2, `${airC} °C, ${humidity} %: ${error}`)
      sum += Math.abs(error)
      count++
    }
  assert.ok(sum / count < 0.34)
})

test('a wet bulb is never above the air, and rises with both', () => {
  for (let airC = -40; airC <= 50; airC += 5)
    for (let humidity = 0; humidity <= 100; humidity += 10) {
      const bulb = wetBulbC(airC, humidity)
      assert.ok(bulb <= airC + 1e-6)
      if (humidity > 0) assert.ok(bulb > wetBulbC(airC, humidity - 10))
      assert.ok(bulb > wetBulbC(airC - 5, humidity))
    }
  assert.throws(() => wetBulbC(20, 101), /0 to 100 %/)
  assert.throws(() => wetBulbC(400, 50), /-80 to 60/)
})

const normals = [-4.5, -4.2, -0.8, 5, 10.2, 13.8, 15.8, 15, 10.8, 5.6, 1, -2.9]

test('made-up temperatures have the stated mean of each month and the stated daily range', () => {
  const series = makeWetBulb({ seed: 5, year: 2028, meanCByMonth: normals, dailyRangeC: 6 })
  assert.deepEqual([series.values.length, series.madeUp, series.unit], [8784, true, '°C'])
  const { meanByMonth, meanByHour } = statistics(series)
  meanByMonth.forEach((mean, month) => {
    assert.ok(Math.abs(mean - (normals[month] ?? 0)) < 1e-8, `month ${month}: ${mean}`)
  })
  assert.ok(Math.abs(Math.max(...meanByHour) - Math.min(...meanByHour) - 6) < 0.2)
  assert.equal(
    series.digest,
    makeWetBulb({ seed: 5, year: 2028, meanCByMonth: normals, dailyRangeC: 6 }).digest,
  )
  assert.throws(
    () => makeWetBulb({ seed: 5, year: 2028, meanCByMonth: [1], dailyRangeC: 6 }),
    /twelve months/,
  )
})

test('a file of temperature and humidity becomes wet bulbs; of a wet bulb itself, what it says', () => {
  const hours = Array.from({ length: 48 }, (_, hour) => new Date(Date.UTC(2027, 0, 1, hour)).toISOString())
  const weather = [
    'time,Temperature (°C),Relative humidity (%)',
    ...hours.map((time) => `${time},20,50`),
  ].join('\n')
  const read = readWetBulb(weather, { period: 'any' })
  assert.ok(read.ok, read.ok ? '' : read.refusal.map(printFault).join('\n'))
  assert.equal(read.value.values[7], wetBulbC(20, 50))
  const fahrenheit = ['time,wet_bulb (°F)', ...hours.map((time) => `${time},50`)].join('\n')
  const direct = readWetBulb(fahrenheit, { period: 'any' })
  assert.ok(direct.ok, direct.ok ? '' : direct.refusal.map(printFault).join('\n'))
  assert.equal(direct.value.values[7], 10)
  const wrong = readWetBulb(weather.replace('T05:00:00.000Z,20,50', 'T05:00:00.000Z,20,150'), {
    period: 'any',
    source: 'w.csv',
  })
  assert.ok(!wrong.ok)
  assert.equal(
    wrong.refusal.map(printFault).join(),
    'w.csv, line 7, column Relative humidity (%): 150 cannot be. Right: a humidity of 0 to 100 %.',
  )
})

test('a series that begins in April is turned so that January stands first', () => {
  const hours = Array.from({ length: 8760 }, (_, hour) => Date.UTC(2026, 3, 1, hour))
  const read = readWetBulb(
    [
      'time,wet bulb',
      ...hours.map((ms) => `${new Date(ms).toISOString()},${new Date(ms).getUTCMonth()}`),
    ].join('\n'),
  )
  assert.ok(read.ok, read.ok ? '' : read.refusal.map(printFault).join('\n'))
  const [year] = calendarYears(read.value)
  assert.deepEqual([year?.values[0], year?.values[8759], year?.values.length], [0, 11, 8760])
})
