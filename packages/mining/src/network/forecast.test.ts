import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { stream } from '../chance/index.ts'
import { backtest } from './backtest.ts'
import { compactFromTarget, targetLimit } from './compact.ts'
import { difficultyOf } from './difficulty.ts'
import { type Epoch, readEpochs } from './epochs.ts'
import { chosenMethod, forecastDifficulty, forecastGrowth } from './forecast.ts'
import { expectedLogGrowth, forecastMethods } from './growth.ts'

/** Epochs whose difficulty follows a course: no blocks behind them. */
function madeUp(count: number, logDifficulty: (epoch: number) => number): readonly Epoch[] {
  return Array.from({ length: count }, (_, epoch) => ({
    epoch,
    firstHeight: epoch * 2016,
    firstTime: epoch * 1_209_600,
    lastTime: epoch * 1_209_600 + 1_209_000,
    bits: compactFromTarget(targetLimit),
    difficulty: Math.exp(logDifficulty(epoch)),
  }))
}

test('constant growth: naive goes on with it, unchanged stands still, both without doubt', () => {
  const epochs = madeUp(160, (epoch) => 10 + 0.02 * epoch)
  const [naive] = forecastDifficulty(epochs, [26], 'naive')
  const [unchanged] = forecastDifficulty(epochs, [26], 'unchanged')
  assert.ok(Math.abs(Math.log(naive?.difficulty ?? 0) - (10 + 0.02 * (159 + 26))) < 1e-9)
  assert.ok(Math.abs(Math.log(unchanged?.difficulty ?? 0) - (10 + 0.02 * 159)) < 1e-9)
  assert.ok((naive?.intervals[2]?.high ?? 0) / (naive?.difficulty ?? 1) < 1.000001)
})

test('no forecast looks ahead: what comes after the origin changes nothing', () => {
  const chance = stream(3)
  const walk: number[] = [5]
  for (let n = 1; n < 200; n++) walk.push((walk[n - 1] as number) + 0.02 + 0.05 * chance.normal())
  const whole = Float64Array.from(walk)
  const cut = whole.slice(0, 151)
  for (const method of forecastMethods)
    for (const horizon of [1, 26, 104])
      assert.equal(
        expectedLogGrowth(method, whole, 0, 150, horizon),
        expectedLogGrowth(method, cut, 0, 150, horizon),
      )
  const [row] = backtest(
    madeUp(200, (n) => walk[n] as number),
    {
      horizons: [13],
      methods: ['localTrend'],
      fromEpoch: 104,
      toEpoch: 180,
    },
  )
  const changed = walk.map((log, n) => (n > 180 ? 99 : log))
  const [again] = backtest(
    madeUp(200, (n) => changed[n] as number),
    {
      horizons: [13],
      methods: ['localTrend'],
      fromEpoch: 104,
      toEpoch: 180,
    },
  )
  assert.deepEqual(row, again)
})

test('on a random walk with steady growth the intervals hold what they say', () => {
  const found = { 50: 0, 80: 0, 90: 0 }
  const walks = 24
  for (let seed = 0; seed < walks; seed++) {
    const chance = stream(11, seed)
    let log = 20
    const logs = Array.from({ length: 350 }, () => (log += 0.02 + 0.05 * chance.normal()))
    const [row] = backtest(
      madeUp(350, (n) => logs[n] as number),
      {
        horizons: [6],
        methods: ['naive'],
        fromEpoch: 150,
      },
    )
    for (const level of [50, 80, 90] as const) found[level] += (row?.coverage[level] ?? 0) / walks
  }
  for (const level of [50, 80, 90] as const)
    assert.ok(Math.abs(found[level] - level / 100) < 0.05, `${level} %: ${found[level]}`)
})

test('too short a past is refused with what would be right', () => {
  assert.throws(() => forecastDifficulty([], [1]), /there are none/)
  assert.throws(
    () =>
      forecastDifficulty(
        madeUp(20, () => 1),
        [1],
      ),
    /needs 26 epochs before its origin/,
  )
  assert.throws(
    () =>
      forecastDifficulty(
        madeUp(30, (n) => n),
        [1],
      ),
    /too few for intervals/,
  )
})

test('without epochs the growth follows from the tip alone, and slows', () => {
  const forecast = forecastGrowth({ tip: { height: 976_000, difficulty: 1.4e14 }, months: 240 })
  assert.equal(forecast.method, 'powerLaw')
  const year = (from: number) =>
    forecast.growthPerMonth.slice(from, from + 12).reduce((sum, one) => sum + one, 0)
  // ln(1.4e14 / 2.0082e13) / ln(484 / 350) = 5.99; 0.8 of it × ln(510 / 484).
  assert.ok(Math.abs(year(0) - 0.8 * 5.99 * Math.log(510 / 484)) < 0.001, `${year(0)}`)
  assert.ok(year(228) < year(0) && year(228) > 0.1)
  assert.throws(
    () => forecastGrowth({ tip: { height: 700_000, difficulty: 2e13 }, months: 12 }),
    /starts from height 758016 or more, not 700000/,
  )
})

const file = new URL('../../../../../shared/data/bitcoin/epochs.csv', import.meta.url)
const skip = existsSync(file) ? false : `${file.pathname} is absent`
function realEpochs() {
  const read = readEpochs(readFileSync(file, 'utf8'))
  assert.ok(read.ok)
  return read.value.filter((epoch) => epoch.epoch <= 350)
}

test('on the real epochs the chosen method beats naive growth at every horizon, early and late', {
  skip,
}, () => {
  const epochs = realEpochs()
  for (const [fromEpoch, toEpoch] of [
    [104, 350],
    [104, 250],
    [250, 350],
  ] as const) {
    const rows = backtest(epochs, { fromEpoch, toEpoch })
    for (const row of rows) {
      if (row.method !== chosenMethod) continue
      const naive = rows.find((other) => other.horizon === row.horizon && other.method === 'naive')
      assert.ok(naive)
      assert.ok(row.meanAbsoluteError < naive.meanAbsoluteError, `${row.horizon} from ${fromEpoch}: mean`)
      assert.ok(row.pinballLoss < naive.pinballLoss, `${row.horizon} from ${fromEpoch}: pinball`)
    }
  }
})

test('on the real epochs the intervals hold about what they say, and long ones no less', { skip }, () => {
  const rows = backtest(realEpochs(), { fromEpoch: 180, methods: [chosenMethod] })
  assert.deepEqual(
    rows.map((row) => row.horizon),
    [1, 2, 6, 13, 26, 52, 104],
  )
  for (const row of rows)
    for (const level of [50, 80, 90] as const) {
      const gap = row.coverage[level] - level / 100
      assert.ok(gap > -0.06 && (row.horizon > 26 || gap < 0.12), `${row.horizon} epochs, ${level} %: ${gap}`)
    }
})

test('the constants for those without epochs are what the epochs say', { skip }, () => {
  const epochs = realEpochs()
  assert.equal(epochs.at(-1)?.difficulty, difficultyOf(0x170e0408))
  assert.equal(difficultyOf(0x170e0408).toPrecision(10), '2.008246013e+13')
  const fitted = forecastGrowth({ tip: { height: 705_600, difficulty: 2e13 }, months: 12, epochs })
  assert.equal(fitted.volatilityPerYear.toFixed(2), '0.44')
  const without = forecastGrowth({ tip: { height: 976_000, difficulty: 1.4e14 }, months: 12 })
  assert.equal(without.volatilityPerYear, 0.44)
})
