import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openSolver } from '../dispatch/exact/index.ts'
import { solve } from '../dispatch/index.ts'
import { npv } from '../finance/index.ts'
import { planSeries } from '../series/index.ts'
import { readSite } from '../site/index.ts'
import { planSite } from './planSite.ts'
import type { Plan } from './types.ts'

const gas = `
name: two units
startYear: 2027
years: 8
station: { units: 2, netMwPerUnit: 1110, spareMw: 120, existing: {} }
worth: { displacedFuel: { gasUsdPerThousandCubicMetres: 180 } }
mine: { mw: 80, groups: [{ name: all, machine: S21 }] }
sizing: { points: 3 }
`
const examples = ['station-gas', 'station-tariff', 'planned-unit', 'wind-belt']

async function planned(text: string, ...set: string[]): Promise<Plan> {
  const site = readSite(text, { set })
  assert.ok(site.ok, JSON.stringify(site))
  const series = planSeries(site.value)
  assert.ok(series.ok, JSON.stringify(series))
  return planSite(site.value, series.value, { quickSizing: true })
}

const figure = (plan: Plan, key: string) => plan.figures.find((one) => one.key === key)?.value ?? Number.NaN
const near = (actual: number, expected: number, share = 1e-9) =>
  assert.ok(
    Math.abs(actual - expected) <= share * Math.max(1, Math.abs(expected)),
    `${actual} is not ${expected}`,
  )
const example = (name: string) =>
  readFileSync(new URL(`../../examples/${name}.yaml`, import.meta.url), 'utf8')

for (const name of examples)
  test(`${name}: lines add up to the flows, flows to the NPV, energy to what there was`, async () => {
    const plan = await planned(example(name))
    const sum = (lines: Readonly<Record<string, number>>) => Object.values(lines).reduce((a, b) => a + b, 0)
    near(sum(plan.before.lines), plan.flowsUsd[0] ?? Number.NaN)
    plan.years.forEach((year, index) => {
      near(sum(year.lines), year.netUsd)
      near(year.netUsd, plan.flowsUsd[index + 1] ?? Number.NaN)
      near(
        year.contractMwh + year.soldMwh + year.minedMwh - year.boughtMwh + year.curtailedMwh,
        year.availableMwh,
        1e-6,
      )
    })
    near(figure(plan, 'npv'), npv(plan.site.money.discountPercent / 100, plan.flowsUsd))
    assert.equal(plan.finding.length, 3)
    const { sellAllUsd, mineAllUsd, optimumUsd, honestUsd } = plan.dispatch.values
    const slack = 1e-6 * Math.abs(optimumUsd)
    assert.ok(optimumUsd >= sellAllUsd - slack && optimumUsd >= (honestUsd ?? 0) - slack)
    assert.ok(plan.dispatch.method !== 'hour by hour' || optimumUsd >= mineAllUsd - slack)
    for (const one of plan.figures)
      assert.ok(one.value === null || Number.isFinite(one.value), `${one.key} is ${one.value}`)
  })

test('no mine is worth nothing beside a station that stands', async () => {
  const plan = await planned(gas)
  const none = plan.sizing?.points[0]
  assert.equal(none?.mw, 0)
  near(none?.npvUsd ?? Number.NaN, 0)
})

test('hour-classes are within two percent of what is mined', async () => {
  for (const name of examples) {
    const plan = await planned(example(name))
    const said = plan.warnings.find((warning) => warning.startsWith('Futures are valued by hour-classes'))
    const apart = Number(/these are ([\d.]+) million/.exec(said ?? '')?.[1]) * 1e6
    const mined = plan.years.reduce((total, year) => total + year.miningUsd, 0)
    assert.ok(apart < 0.02 * mined, `${name}: ${apart} of ${mined}`)
  }
})

test('mining pays in one year exactly what the pieces say: power, hashes, difficulty, coins', async () => {
  const steady = [
    'station.forcedOutages.perUnitYear=0',
    'weather.dailyRangeC=0',
    `weather.meanCByMonth=[${new Array(12).fill(-30).join(',')}]`,
    'bitcoin.networkGrowthPercentPerYear=0',
    'bitcoin.priceGrowthPercentPerYear=0',
    'bitcoin.feesBtcPerBlock=0',
    'mine.uptimePercent=100',
    'mine.degradationPercentPerYear=0',
    'mine.pool.feePercent=0',
    'years=1',
  ]
  const plan = await planned(gas, ...steady)
  const [year] = plan.years
  assert.ok(year !== undefined)
  // All hours mined: hashes at 17.5 J/TH over difficulty × 2^32, times 3.125 BTC. The cold makes made-up spells the only cooling.
  const terahashHours = (year.minedMwh * 1e6) / 17.5
  const blocks = (terahashHours * 3600 * 1e12) / (plan.site.bitcoin.difficulty * 2 ** 32)
  assert.ok(Math.abs(year.bitcoin / (blocks * 3.125) - 1) < 0.06, 'cooling takes no more than six percent')
  assert.ok(year.bitcoin < blocks * 3.125)
  near(year.miningUsd, year.bitcoin * plan.site.bitcoin.priceUsd, 1e-9)
})

test('a ban ends mining on its month and sells the machines at its share of book', async () => {
  const free = await planned(gas, 'mine.replacement.rule=always')
  const banned = await planned(
    gas,
    'mine.replacement.rule=always',
    'risk.ban.from=2028-07',
    'risk.ban.resalePercent=40',
  )
  const [first, second, third] = banned.years
  near(first?.minedMwh ?? 0, free.years[0]?.minedMwh ?? -1)
  const share = (second?.minedMwh ?? 0) / (free.years[1]?.minedMwh ?? 1)
  assert.ok(share > 0.45 && share < 0.55, `${share}`)
  assert.equal(third?.minedMwh, 0)
  assert.ok((second?.lines['sale at the end'] ?? 0) > 0)
  near(second?.lines['mine, fixed'] ?? 0, (free.years[1]?.lines['mine, fixed'] ?? 0) / 2)
})

test('heat pays for what is wanted and no more', async () => {
  const wanted = `[${new Array(12).fill(10).join(',')}]`
  const plain = await planned(gas)
  const warm = await planned(gas, 'heat.usdPerMwh=20', `heat.wantedMwByMonth=${wanted}`)
  const [first] = warm.years
  assert.ok((first?.heatMwh ?? 0) <= 10 * 8760 + 1e-6 && (first?.heatMwh ?? 0) > 10 * 8000)
  near(first?.heatUsd ?? 0, (first?.heatMwh ?? 0) * 20)
  assert.equal(plain.years[0]?.heatMwh, 0)
})

test('a month’s heat may follow the cold, and costs no more of it', async () => {
  const wanted = `[${new Array(12).fill(40).join(',')}]`
  const [level, cold] = await Promise.all(
    ['level', 'byCold'].map((spread) =>
      planned(gas, 'heat.usdPerMwh=20', `heat.wantedMwByMonth=${wanted}`, `heat.spread=${spread}`),
    ),
  )
  const hours = (plan: Plan | undefined) => new Set(plan?.dispatch.heatMw.map((mw) => Math.round(mw)))
  assert.equal(hours(level).size, 1)
  assert.ok(hours(cold).size > 20)
  assert.ok((cold?.years[0]?.heatMwh ?? 0) < (level?.years[0]?.heatMwh ?? 0))
})

test('machines that slow down in steps mine more in an hour of middling prices than those that cannot', async () => {
  const dear = [
    'worth.displacedFuel.gasUsdPerThousandCubicMetres=420',
    'years=2',
    'bitcoin.networkGrowthPercentPerYear=40',
  ]
  const [rated, slowed] = [
    await planned(gas, ...dear),
    await planned(gas, ...dear, 'mine.groups.0.partLoad=true'),
  ]
  assert.ok(slowed.dispatch.values.optimumUsd >= rated.dispatch.values.optimumUsd - 1)
  assert.ok(
    new Set(slowed.dispatch.minedMw.map(Math.round)).size >=
      new Set(rated.dispatch.minedMw.map(Math.round)).size,
  )
})

test('staggered starts are a ramp: so many machines a second, so many MW an hour', async () => {
  const slow = [
    'mine.staggering.atOnce=1',
    'mine.staggering.secondsBetween=1',
    'worth.displacedFuel=null',
    'worth.market.madeUp.preset=windBelt',
  ]
  const plan = await planned(gas, ...slow)
  assert.equal(plan.dispatch.method, 'ramp')
  const limit = (3600 * 3500) / 1e6
  const { minedMw } = plan.dispatch
  for (let step = 1; step < minedMw.length; step++) {
    const moved = (minedMw[step] ?? 0) - (minedMw[step - 1] ?? 0)
    assert.ok(moved <= limit + 1e-9, `${moved} MW in hour ${step}`)
  }
})

test('a contract is served before anything, and a mine beside it takes none of it', async () => {
  const plan = await planned(
    gas,
    'grid.contract.mw=1000',
    'grid.contract.usdPerMwh=60',
    'grid.contract.untilYear=2028',
  )
  const free = await planned(gas)
  const [first, , third] = plan.years
  const [freeFirst, , freeThird] = free.years
  near(first?.minedMwh ?? 0, freeFirst?.minedMwh ?? -1)
  near((first?.soldMwh ?? 0) + (first?.contractMwh ?? 0), freeFirst?.soldMwh ?? -1)
  assert.ok((first?.contractMwh ?? 0) > 1000 * 8000)
  assert.equal(third?.contractMwh, 0)
  near(third?.soldMwh ?? 0, freeThird?.soldMwh ?? -1)
})

test('a tariff by volume: what is mined comes off its last block', async () => {
  const tariff = (volume: number) =>
    `name: t\nstartYear: 2027\nyears: 1\nstation: { units: 1, netMwPerUnit: 1000, forcedOutages: { perUnitYear: 0, meanHours: 1 }, existing: {} }\nworth: { volumeTariff: { blocks: [{ upToMwhPerYear: ${volume}, usdPerMwh: 200 }, { upToMwhPerYear: null, usdPerMwh: 5 }] } }\nmine: { mw: 50, groups: [{ name: a, machine: S21 }] }\n`.replace(
      '',
      '',
    )
  const plan = await planned(tariff(8_400_000))
  const [year] = plan.years
  assert.ok(year !== undefined && Math.abs(year.minedMwh - 360_000) < 1)
  // A block below the cost of running is not sold: what is mined of it costs that running.
  near(
    -(year.lines['power, at its other worth'] ?? 0),
    year.minedMwh * plan.site.station.variableUsdPerMwh,
    1e-6,
  )
})

test('a ramp of the station itself goes to the solver, and without one is refused by name', async () => {
  const text = `name: r\nstartYear: 2027\nyears: 1\nstation: { units: 1, netMwPerUnit: 100, rampPercentPerHour: 5, lowestPercent: 30, refuelling: null, existing: {} }\nworth: { market: { madeUp: { preset: windBelt, meanUsdPerMwh: 20 } } }\ngrid: { exportLimitMw: 80 }\nmine: { mw: 10, groups: [{ name: a, machine: S21 }] }\nsizing: { points: 3 }\n`
  const site = readSite(text)
  assert.ok(site.ok, JSON.stringify(site))
  const series = planSeries(site.value)
  assert.ok(series.ok)
  await assert.rejects(planSite(site.value, series.value), /solveExactly/)
  const exactly = await openSolver({ settings: { time_limit: 60 } })
  const plan = await planSite(site.value, series.value, {
    quickSizing: true,
    solver: (problem) => {
      try {
        return solve(problem)
      } catch {
        return exactly(problem)
      }
    },
  })
  assert.equal(plan.dispatch.method, 'linear programme')
  const moved = plan.dispatch.soldMw.map((sold, step) => sold + (plan.dispatch.minedMw[step] ?? 0))
  const available = moved.map((mw, step) => mw + (plan.dispatch.curtailedMw[step] ?? 0))
  // An outage is no ramp: hours in which the unit stands or comes back are left out.
  const running = (step: number) => Math.abs((available[step] ?? 0) - 100) < 1e-6
  for (let step = 1; step < moved.length; step++)
    if (running(step) && running(step - 1))
      assert.ok(Math.abs((moved[step] ?? 0) - (moved[step - 1] ?? 0)) <= 5 + 1e-6, `hour ${step}`)
})

test('the same file gives the same plan, and another seed another', async () => {
  const [once, again, other] = [await planned(gas), await planned(gas), await planned(gas, 'seed=2')]
  assert.deepEqual(once, again)
  assert.notEqual(once.inputsDigest, other.inputsDigest)
  assert.notDeepEqual(once.dispatch.minedMw, other.dispatch.minedMw)
  assert.notDeepEqual(once.years[0]?.availableMwh, other.years[0]?.availableMwh)
})

test('the network can follow its forecast, or what pays', async () => {
  const [stated, forecast, feedback] = await Promise.all(
    ['stated', 'forecast', 'feedback'].map((growth) => planned(gas, `bitcoin.growth=${growth}`)),
  )
  const last = (plan: Plan | undefined) => plan?.years.at(-1)?.difficulty ?? 0
  assert.ok(new Set([last(stated), last(forecast), last(feedback)]).size === 3)
  for (const plan of [forecast, feedback]) assert.ok(last(plan) > 1e13 && last(plan) < 1e17)
})
