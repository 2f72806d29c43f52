import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { stream } from '../chance/index.ts'
import { readEpochs } from './epochs.ts'
import { fillNetwork, networkByMonth, networkMonths, networkStart } from './schedule.ts'

const tip = { height: 840_000 + 2016 * 10, time: Date.UTC(2026, 0, 1) / 1000, difficulty: 1e14 }
const from = { year: 2026, month: 1 }

test('a steady network keeps its difficulty and mines 144 blocks a day, less the interval that the rule forgets', () => {
  const months = networkByMonth({ from, months: 24, tip, growthPerMonth: () => 0 })
  for (const month of months.slice(2))
    assert.ok(Math.abs(month.difficulty / ((1e14 * 2016) / 2015) - 1) < 1e-12, `${month.difficulty}`)
  const year = months.slice(12).reduce((sum, month) => sum + month.blocks, 0)
  assert.ok(Math.abs(year - (365 * 144 * 2015) / 2016) < 0.01, `${year}`)
})

test('while hash rate grows, blocks come faster and the halving comes earlier', () => {
  const halvingMonth = (growth: number) =>
    networkByMonth({ from, months: 60, tip, growthPerMonth: () => growth }).findIndex(
      (month) => month.subsidyBtc < 3.125,
    )
  const steady = halvingMonth(0)
  assert.ok(halvingMonth(0.05) < steady && halvingMonth(-0.05) > steady)
  const grown = networkByMonth({ from, months: 24, tip, growthPerMonth: () => 0.05 })
  const blocksADay = (grown[20]?.blocks ?? 0) / 30 // September 2027
  // An epoch's mean hash rate beside the one it was measured by: an epoch of growth ahead.
  assert.ok(Math.abs(blocksADay / 144 / Math.exp(0.05 * (14 / 30)) - 1) < 0.003, `${blocksADay}`)
})

test('the month of a halving has the mean of its blocks', () => {
  const months = networkByMonth({ from, months: 60, tip, growthPerMonth: () => 0 })
  const halving = months.findIndex((month) => month.subsidyBtc < 3.125)
  const subsidy = months[halving]?.subsidyBtc ?? 0
  assert.ok(subsidy > 1.5625 && subsidy < 3.125)
  let before = months.slice(0, halving).reduce((sum, month) => sum + month.blocks, tip.height)
  const early = 1_050_000 - before
  const blocks = months[halving]?.blocks ?? 0
  assert.ok(Math.abs(subsidy - (early * 3.125 + (blocks - early) * 1.5625) / blocks) < 1e-9)
  before += blocks
  assert.ok(before > 1_050_000)
  assert.equal(months[halving + 1]?.subsidyBtc, 1.5625)
})

test('difficulty follows the hash rate of the epoch before', () => {
  const jump = (month: number) => (month === 6 ? Math.log(2) : 0)
  const months = networkByMonth({ from, months: 12, tip, growthPerMonth: jump })
  assert.ok((months[5]?.difficulty ?? 0) < 1.001e14)
  assert.ok((months[6]?.difficulty ?? 0) < 1.6e14, 'half the growth is paid before it is measured')
  assert.ok((months[6]?.blocks ?? 0) > 31 * 144 * 1.1)
  assert.ok(Math.abs((months[11]?.difficulty ?? 0) / 2e14 - 1) < 0.002)
})

test('a hash rate that halves every month slows the blocks; one epoch cannot ease by more than four', () => {
  const falling = networkByMonth({ from, months: 12, tip, growthPerMonth: () => -Math.log(2) })
  assert.ok(falling.every((month, n) => month.blocks < (n === 0 ? 4300 : 4000) && month.blocks > 1000))
  const dead = networkByMonth({ from, months: 3, tip, growthPerMonth: () => -20 })
  assert.ok(
    dead.every((month) => month.blocks >= 0 && month.difficulty > 0 && Number.isFinite(month.difficulty)),
  )
})

test('it is what a walk through the months by the minute gives', () => {
  for (let seed = 0; seed < 3; seed++) {
    const chance = stream(31, seed)
    const growth = Float64Array.from({ length: 24 }, () => 0.02 + 0.1 * chance.normal())
    const months = networkByMonth({
      from,
      months: 24,
      tip,
      growthPerMonth: (month) => growth[month] as number,
    })
    // The tip stands 1,344 blocks into its epoch: the middle of the one that measured its difficulty was 7 + 9⅓ days ago.
    let [difficulty, mined, began, time] = [tip.difficulty, 1344, tip.time - 806_400, tip.time]
    let rate = (difficulty / 600) * Math.exp(((growth[0] as number) * (7 + 28 / 3)) / 31)
    for (let month = 0; month < 24; month++) {
      const end = Date.UTC(2026, month + 1) / 1000
      const perMinute = Math.exp(((growth[month] as number) * 60) / (end - time))
      let blocks = 0
      for (; time < end; time += 60) {
        const found = (rate * Math.sqrt(perMinute) * 60) / difficulty
        rate *= perMinute
        blocks += found
        mined += found
        if (mined < 2016) continue
        const past = ((mined - 2016) / found) * 60
        const before = difficulty
        difficulty *= 1_209_600 / (((time + 60 - past - began) * 2015) / 2016)
        mined = ((mined - 2016) * before) / difficulty
        began = time + 60 - past
      }
      const found = months[month]?.blocks ?? 0
      assert.ok(Math.abs(found / blocks - 1) < 0.0005, `month ${month}: ${found} beside ${blocks}`)
    }
  }
})

test('a tip months before the plan grows at the first month’s rate until then', () => {
  const late = networkByMonth({ from: { year: 2027, month: 1 }, months: 2, tip, growthPerMonth: () => 0.02 })
  const early = networkByMonth({ from, months: 14, tip, growthPerMonth: () => 0.02 })
  assert.ok(Math.abs((late[1]?.difficulty ?? 0) / (early[13]?.difficulty ?? 1) - 1) < 0.006)
})

test('a tip inside the first month counts its blocks from there', () => {
  const inside = { ...tip, time: tip.time + 20 * 86_400 }
  const [first] = networkByMonth({ from, months: 1, tip: inside, growthPerMonth: () => 0 })
  assert.ok(Math.abs((first?.blocks ?? 0) - 11 * 144) < 2)
})

test('what cannot be is refused with what would be right', () => {
  const late = { ...tip, time: Date.UTC(2026, 1, 1) / 1000 }
  assert.throws(
    () => networkStart({ from, months: 12, tip: late }),
    /must lie before the end of the first month/,
  )
  assert.throws(() => networkStart({ from: { year: 2026, month: 0 }, months: 12, tip }), /1 to 12, not 0/)
  assert.throws(() => networkStart({ from, months: 0, tip }), /1 or more, not 0/)
})

test('a thousand lifetimes of twenty years take well under a second', () => {
  const start = networkStart({ from, months: 240, tip })
  const into = networkMonths(240)
  const growth = new Float64Array(240).fill(0.012)
  fillNetwork(start, growth, into)
  const began = performance.now()
  for (let n = 0; n < 1000; n++) fillNetwork(start, growth, into)
  const ms = performance.now() - began
  assert.ok(ms < 1000, `${ms} ms`)
})

const file = new URL('../../../../../shared/data/bitcoin/epochs.csv', import.meta.url)
test('fed with the hash rate that the real epochs show, it retraces their difficulty and heights', {
  skip: existsSync(file) ? false : `${file.pathname} is absent`,
}, () => {
  const read = readEpochs(readFileSync(file, 'utf8'))
  assert.ok(read.ok)
  const epochs = read.value
  const first = epochs[250]
  assert.ok(first)
  // Hash rate of each epoch at its middle, straight lines of its logarithm between.
  const points = epochs.slice(250).map((epoch) => ({
    time: (epoch.firstTime + epoch.lastTime) / 2,
    log: Math.log((epoch.difficulty * 2015) / (epoch.lastTime - epoch.firstTime)),
  }))
  const logAt = (time: number) => {
    const after = points.findIndex((point) => point.time > time)
    const [a, b] = [points[after - 1], points[after]]
    if (!a || !b) return (after === 0 ? points[0] : points.at(-1))?.log ?? 0
    return a.log + ((b.log - a.log) * (time - a.time)) / (b.time - a.time)
  }
  const began = new Date(first.firstTime * 1000)
  const start = { year: began.getUTCFullYear(), month: began.getUTCMonth() + 1 }
  const at = (month: number) =>
    Math.max(first.firstTime, Date.UTC(start.year, start.month - 1 + month) / 1000)
  const months = networkByMonth({
    from: start,
    months: 44,
    tip: {
      height: first.firstHeight,
      time: first.firstTime,
      difficulty: first.difficulty,
      hashRateTerahashes: (Math.exp(logAt(first.firstTime)) * 2 ** 32) / 1e12,
    },
    growthPerMonth: (month) => logAt(at(month + 1)) - logAt(at(month)),
  })
  let height = first.firstHeight
  let worst = 0
  months.forEach((month, n) => {
    height += month.blocks
    const real = epochs.findLast((epoch) => epoch.firstTime <= at(n + 1))
    assert.ok(real)
    const realHeight =
      real.firstHeight + (2015 * (at(n + 1) - real.firstTime)) / (real.lastTime - real.firstTime)
    worst = Math.max(worst, Math.abs(height - realHeight))
  })
  // Of 95,000: the monthly straight lines leave out what happened inside a month.
  assert.ok(worst < 600, `${worst} blocks off after ${months.length} months`)
})
