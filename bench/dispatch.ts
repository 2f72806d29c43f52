/**
 * Dispatches by structure beside HiGHS on the same programme, in one run, with the same optimum to 1e-9: days with a ramp, a year with a
 * ramp, a year of three groups with lowest loads, start costs and no one-hour gaps; then 2,000,000 days on two threads. HiGHS gets each day
 * the cheapest way: one model, only the prices changed, started from the last basis. `--json` prints figures for machines.
 */
import { Worker } from 'node:worker_threads'
import { stream } from '@specie/mining/chance'
import {
  type DispatchProblem,
  dailyRamps,
  type MachineGroup,
  oneMegawatt,
  solve,
} from '@specie/mining/dispatch'
import { loaded, written } from '@specie/mining/dispatch/exact'

const breakEvenUsdPerMwh = 50
const days = 2_000_000
const threads = 2
const highs = await loaded()
const year = prices(8_760)

const daily = dayByDay()
const ramp = yearWithRamp()
const groups = yearOfGroups()
const many = await manyDays()

const result = { name: 'dispatch', ...daily, ...ramp, ...groups, ...many }
if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else {
  console.log(
    `24 hours with a ramp, a second: ${result.daysPerSecond} (any problem: ${result.solvedDaysPerSecond}); HiGHS warm ${result.highsWarmDaysPerSecond}, from nothing ${result.highsColdDaysPerSecond}: ${result.timesHighsDays} times (any problem: ${result.timesHighsSolvedDays})`,
  )
  console.log(
    `a year with a ramp: ${result.rampMs} ms; HiGHS ${result.highsRampMs} ms: ${result.timesHighsRamp} times`,
  )
  console.log(
    `a year of three groups: ${result.groupsMs} ms; HiGHS at its default gap ${result.highsGroupsMs} ms: ${result.timesHighsGroups} times, and ${result.groupsMoreUsd} USD better`,
  )
  console.log(
    `${days} days on ${threads} threads: ${result.manySeconds} s, ${result.manyDaysPerSecond} a second`,
  )
}

/** A year's days, one after the other, on one thread. */
function dayByDay() {
  const fast = dailyRamps(24)
  const mine = { mw: 100, breakEvenUsdPerMwh, rampMw: 20 }
  const dayOf = (day: number) =>
    oneMegawatt(year.subarray(day * 24, day * 24 + 24), breakEvenUsdPerMwh, { mw: 100, rampMwPerHour: 20 })
  const values: number[] = []
  for (let day = 0; day < 365; day++) values.push(fast.best(year, day * 24, mine))
  const numbers = values.map((_, day) => day)
  const ours = perSecond(numbers, 50_000, (day) => fast.best(year, day * 24, mine))
  const solved = perSecond(numbers, 5_000, (day) => solve(dayOf(day)))
  for (let day = 0; day < 365; day++) same(values[day] ?? 0, solve(dayOf(day)).valueUsd)

  const models = Array.from({ length: 365 }, (_, day) => ({
    data: written(dayOf(day), highs).data,
    value: values[day] ?? 0,
  }))
  const cold = perSecond(models, 365, ({ data, value }) =>
    highs.withModel(data, (model) => {
      model.options.set({ output_flag: false })
      model.run()
      same(value, model.getObjectiveValue())
    }),
  )
  const [first] = models
  if (first === undefined) throw new Error('A year without days.')
  const warm = highs.withModel(first.data, (model): number => {
    model.options.set({ output_flag: false })
    model.run()
    const all = { kind: 'range', from: 0, to: first.data.numCols - 1 } as const
    return perSecond(models, 1_095, ({ data, value }) => {
      model.changeColsCost(all, data.colCost)
      model.run()
      same(value, model.getObjectiveValue())
    })
  })
  return {
    daysPerSecond: Math.round(ours),
    solvedDaysPerSecond: Math.round(solved),
    highsWarmDaysPerSecond: Math.round(warm),
    highsColdDaysPerSecond: Math.round(cold),
    timesHighsDays: Math.round(ours / Math.max(warm, cold)),
    timesHighsSolvedDays: Math.round(solved / Math.max(warm, cold)),
  }
}

function yearWithRamp() {
  const problem = oneMegawatt(year, breakEvenUsdPerMwh, { mw: 100, rampMwPerHour: 15 })
  const ours = best(5, () => solve(problem).valueUsd)
  const theirs = byHighs(problem)
  same(ours.value, theirs.value)
  return {
    rampMs: Number(ours.ms.toFixed(1)),
    highsRampMs: Math.round(theirs.ms),
    timesHighsRamp: Math.round(theirs.ms / ours.ms),
  }
}

/** 120 MW of three generations of machines. */
function yearOfGroups() {
  const plain = oneMegawatt(year, breakEvenUsdPerMwh, { mw: 120 })
  const problem: DispatchProblem = {
    ...plain,
    groups: [group('old', 30, 34), group('middle', 40, 48), group('new', 50, 66)],
  }
  const ours = best(5, () => solve(problem).valueUsd)
  const theirs = byHighs(problem)
  if (ours.value < theirs.value - 1e-9 * Math.abs(theirs.value))
    throw new Error(`HiGHS found more: ${theirs.value}, ours ${ours.value}`)
  return {
    groupsMs: Number(ours.ms.toFixed(1)),
    highsGroupsMs: Math.round(theirs.ms),
    timesHighsGroups: Math.round(theirs.ms / ours.ms),
    groupsMoreUsd: Number((ours.value - theirs.value).toFixed(2)),
  }
}

function group(name: string, mw: number, usdPerMwh: number): MachineGroup {
  return {
    name,
    segments: [
      {
        mw: new Float64Array(year.length).fill(mw),
        usdPerMwh: new Float64Array(year.length).fill(usdPerMwh),
      },
    ],
    lowestShare: 0.4,
    startUsd: 8 * mw,
    stopUsd: 0,
    shortestOnHours: 2,
    shortestOffHours: 2,
  }
}

/** Each thread makes its own seeded prices, a year of them at a time, and dispatches every day of it. */
async function manyDays() {
  const begun = performance.now()
  const done = await Promise.all(
    Array.from(
      { length: threads },
      (_, thread) =>
        new Promise<number>((resolve, reject) => {
          const worker = new Worker(new URL('./dispatchDays.ts', import.meta.url), {
            workerData: { days: days / threads, seed: thread, breakEvenUsdPerMwh },
          })
          worker.once('message', resolve)
          worker.once('error', reject)
        }),
    ),
  )
  const seconds = (performance.now() - begun) / 1000
  if (done.reduce((sum, one) => sum + one, 0) !== days) throw new Error('Not every day was dispatched.')
  return { manySeconds: Number(seconds.toFixed(1)), manyDaysPerSecond: Math.round(days / seconds) }
}

/** Made-up prices: a daily shape, noise that lasts, spikes and a few negative hours. */
function prices(hours: number): Float64Array {
  const chance = stream(4)
  let lasting = 0
  return Float64Array.from({ length: hours }, (_, hour) => {
    lasting = 0.9 * lasting + 6 * chance.normal()
    const spike = chance.uniform() < 0.01 ? 150 * chance.exponential() : 0
    return Math.round((42 - 14 * Math.cos(((hour % 24) - 4) * (Math.PI / 12)) + lasting + spike) * 100) / 100
  })
}

function perSecond<Day>(of: readonly Day[], times: number, act: (day: Day) => unknown): number {
  for (const day of of) act(day)
  const begun = performance.now()
  for (let done = 0; done < times; ) for (const day of of) if (done++ < times) act(day)
  return (times * 1000) / (performance.now() - begun)
}

/** Mean of some runs after one to warm up. */
function best(times: number, find: () => number): { value: number; ms: number } {
  const value = find()
  const begun = performance.now()
  for (let n = 0; n < times; n++) find()
  return { value, ms: (performance.now() - begun) / times }
}

/** HiGHS as it comes, default gap and tolerances; writing the programme down is not counted. */
function byHighs(problem: DispatchProblem): { value: number; ms: number } {
  const { data } = written(problem, highs)
  const begun = performance.now()
  return highs.withModel(data, (model) => {
    model.options.set({ output_flag: false })
    model.run()
    return { value: model.getObjectiveValue(), ms: performance.now() - begun }
  })
}

function same(ours: number, theirs: number): void {
  if (Math.abs(ours - theirs) > 1e-9 * Math.max(1, Math.abs(theirs)))
    throw new Error(`Not the same optimum: ${ours} and ${theirs}.`)
}
