import assert from 'node:assert/strict'
import { test } from 'node:test'
import { yearCalendar } from './calendar.ts'
import { exportLimit, gridLosses, serveContract } from './grid.ts'
import { heatByMonth, heatByTemperature, heatByWeather } from './heat.ts'
import { mixed } from './mix.ts'
import { displacedWorth, marketWorth, savedUsdPerMwh } from './worth.ts'

const gas = {
  gasUsdPerThousandCubicMetres: 130,
  gasMwhPerThousandCubicMetres: 9.3,
  efficiencyPercent: 55,
  carbonUsdPerTonne: 10,
  tonnesPerMwhOfFuel: 0.202,
  otherUsdPerMwh: 2,
  marginalPercentByMonth: [100, 100, 100, 100, 100, 70, 60, 60, 80, 100, 100, 100],
  growthPercentPerYear: 3,
}
const near = (actual: number | undefined, expected: number) =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 1e-9, `${actual}, not ${expected}`)

test('a market price grows, then the grid takes its charge; a negative price stays negative', () => {
  const worth = marketWorth(Float64Array.of(40, -20), {
    growthPercentPerYear: 2,
    years: 2,
    tariffUsdPerMwh: 3,
  })
  near(worth[0], 40 * 1.0404 - 3)
  near(worth[1], -20 * 1.0404 - 3)
})

test('a MWh saves its gas over the efficiency, its carbon, and the other running cost', () => {
  near(savedUsdPerMwh(gas), (130 / 9.3 + 10 * 0.202) / 0.55 + 2)
  near(savedUsdPerMwh(gas, 2), ((130 * 1.03 ** 2) / 9.3 + 2.02) / 0.55 + 2)
  assert.throws(() => savedUsdPerMwh({ ...gas, efficiencyPercent: 0 }), /efficiency must be above 0/)
})

test('gas is at the margin in exactly the stated share of each month, and idle hours are nights', () => {
  const calendar = yearCalendar({ year: 2027, stepHours: 1 })
  const worth = displacedWorth(gas, calendar, { years: 0, tariffUsdPerMwh: 1 })
  const idleIn = (month: number) =>
    worth.filter((usd, step) => calendar.monthOfStep[step] === month && usd === -1).length
  assert.equal(idleIn(0), 0)
  assert.equal(idleIn(5), Math.round(720 * 0.3))
  assert.equal(idleIn(6), Math.round(744 * 0.4))
  const june = (hour: number) =>
    worth.filter(
      (usd, step) => calendar.monthOfStep[step] === 5 && calendar.hourOfStep[step] === hour && usd === -1,
    ).length
  assert.deepEqual([june(3), june(19)], [30, 0])
})

test('a contract is served first; what the station lacks is bought at the hour’s worth', () => {
  const power = {
    availableMw: Float64Array.of(1000, 100, 0),
    lowestMw: Float64Array.of(500, 50, 0),
    exportLimitMw: Float64Array.of(800, 800, 800),
    stepHours: 1,
  }
  const contract = { mw: 200, usdPerMwh: 60, untilYear: 2030 }
  const worthUsdPerMwh = Float64Array.of(30, 40, -5)
  const after = serveContract(power, contract, { year: 2030, worthUsdPerMwh })
  assert.deepEqual([...after.availableMw], [800, 0, 0])
  assert.deepEqual([...after.lowestMw], [300, 0, 0])
  assert.deepEqual([...after.exportLimitMw], [600, 700, 800])
  assert.deepEqual([after.servedMwh, after.shortMwh], [300, 300])
  assert.deepEqual([after.revenueUsd, after.replacementUsd], [600 * 60, 100 * 40])
  const excused = serveContract(power, contract, { year: 2030, worthUsdPerMwh, shortfall: 'excused' })
  assert.deepEqual([excused.revenueUsd, excused.replacementUsd], [300 * 60, 0])
  const over = serveContract(power, contract, { year: 2031, worthUsdPerMwh })
  assert.deepEqual([over.availableMw, over.revenueUsd], [power.availableMw, 0])
})

test('what the line does not take is locked in, and negative hours cost the lowest output', () => {
  const availableMw = Float64Array.of(1000, 1000)
  const losses = gridLosses({
    availableMw,
    lowestMw: Float64Array.of(400, 400),
    exportLimitMw: exportLimit(900, availableMw, Float64Array.of(0, 0.5)),
    usdPerMwh: Float64Array.of(20, -10),
    stepHours: 1,
  })
  assert.deepEqual(losses, { lockedInMwh: 100 + 550, negativeMwh: 450, negativeHours: 1, negativeUsd: 4000 })
  assert.deepEqual([...exportLimit(null, availableMw)], [1000, 1000])
})

test('heat by months keeps each month’s energy when it follows the weather', () => {
  const calendar = yearCalendar({ year: 2027, stepHours: 1 })
  const wanted = [90, 85, 60, 30, 10, 8, 8, 8, 10, 35, 60, 80]
  const temperature = Float64Array.from(
    calendar.dayOfStep,
    (day, step) => 8 - 14 * Math.cos((day / 365) * 2 * Math.PI) + (step % 24) / 8,
  )
  const level = heatByMonth(wanted, calendar)
  const weather = heatByWeather(wanted, calendar, temperature)
  for (let month = 0; month < 12; month++) {
    const energy = (mw: Float64Array) =>
      mw.filter((_, step) => calendar.monthOfStep[step] === month).reduce((a, b) => a + b, 0)
    assert.ok(Math.abs(energy(weather) - energy(level)) < 1e-6)
  }
  assert.notDeepEqual(weather, level)
  assert.throws(() => heatByMonth([1, 2], calendar), /12 values/)
})

test('heat by temperature: hot water in summer, the peak on the design day and no more', () => {
  const network = { hotWaterMw: 10, peakMw: 110, designC: -24, heatingBelowC: 8 }
  assert.deepEqual(
    [...heatByTemperature(network, Float64Array.of(20, 8, -8, -24, -30))],
    [10, 10, 60, 110, 110],
  )
})

test('a mixture of two dispatches is each by its share', () => {
  const one = (mw: number) => Float64Array.of(mw)
  const dispatch = (mw: number) => ({
    soldMw: one(mw),
    minedMw: one(100 - mw),
    curtailedMw: one(0),
    boughtMw: one(0),
    heatMw: one(0),
    groupMw: [one(100 - mw)],
  })
  const half = mixed(dispatch(0), dispatch(100), 0.3)
  assert.deepEqual([half.soldMw[0], half.minedMw[0], half.groupMw[0]?.[0]], [30, 70, 70])
})
