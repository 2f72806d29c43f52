/**
 * The planner's two waits: ten thousand lifetimes of twenty years over two threads, and a slider's answer on each example. Beside the
 * lifetimes stand as many decided hour by hour, from a few of them: what hour-classes save. `--json` prints figures for machines.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expectedPath, type Prepared, planSite, prepare, withSite } from '@specie/mining/plan'
import { simulateOnThreads } from '@specie/mining/risk/threads'
import { planSeries } from '@specie/mining/series'
import { readSite } from '@specie/mining/site'
import { progress } from '../apps/specie/src/terminal/progress.ts'
import { decideYear } from '../packages/mining/src/plan/year.ts'

const json = process.argv.includes('--json')
const folder = new URL('../packages/mining/examples/', import.meta.url)
const lifetimes = 10_000
const targetSeconds = 60
const targetMs = 200

function opened(example: string, ...set: string[]) {
  const site = readSite(readFileSync(new URL(example, folder), 'utf8'), { set })
  if (!site.ok) throw new Error(JSON.stringify(site.refusal))
  const series = planSeries(site.value)
  if (!series.ok) throw new Error(JSON.stringify(series.refusal))
  return { site: site.value, series: series.value, prepared: prepare(site.value, series.value) }
}

const { series, prepared } = opened('wind-belt.yaml', 'years=20')
const bar = progress('ten thousand lifetimes', json)
const begunMs = performance.now()
await simulateOnThreads(prepared, series, {
  coupling: new Array<number>(20).fill(1),
  lifetimes,
  threads: 2,
  onProgress: (done, of) => bar.at(done, of),
})
bar.end()
const seconds = (performance.now() - begunMs) / 1000
const hourlySeconds = hourByHour(prepared) * lifetimes
report({
  name: 'lifetimes of 20 years, two threads, with three bans of 500 each',
  lifetimes,
  seconds: round(seconds),
  targetSeconds,
  reached: seconds <= targetSeconds,
  /** One thread, hour by hour, over this. */
  timesHourByHour: round(hourlySeconds / seconds),
})

for (const example of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  const plan = opened(example)
  const move = async (mw: number) => {
    const site = { ...plan.site, mine: { ...plan.site.mine, mw } }
    await planSite(site, plan.series, { prepared: withSite(plan.prepared, site), quickSizing: true })
  }
  for (let warm = 0; warm < 3; warm++) await move(plan.site.mine.mw - warm)
  const times: number[] = []
  for (let moved = 0; moved < 7; moved++) {
    const begun = performance.now()
    await move(plan.site.mine.mw - 5 - moved)
    times.push(performance.now() - begun)
  }
  const medianMs = times.toSorted((a, b) => a - b)[3] ?? Number.NaN
  report({
    name: `a slider of ${example}, every year hour by hour`,
    medianMs: round(medianMs),
    targetMs,
    reached: medianMs <= targetMs,
  })
}

/** Seconds that one lifetime takes hour by hour, with and without the mine. */
function hourByHour(of: Prepared): number {
  const path = expectedPath(of.site)
  const begun = performance.now()
  of.years.forEach(({ steps, blocks }, year) => {
    for (const mw of [of.site.mine.mw, 0])
      decideYear({ prepared: of, year, path, mw }, steps, { coupled: false, blocks, hours: steps.stepHours })
  })
  return (performance.now() - begun) / 1000
}

function report(result: Readonly<Record<string, unknown>>): void {
  if (json) console.log(JSON.stringify(result))
  else
    console.log(
      Object.entries(result)
        .map(([key, value]) => `${key}: ${value}`)
        .join(', '),
    )
  if (result.reached === false) process.exitCode = 1
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}
