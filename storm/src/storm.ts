/**
 * `npm run storm -- --seeds 20 --seed 7`: as many seeds as wanted, from a first one on, two at once. Prints a line a seed, the trace of
 * each that violates something with the command that plays it again, and what it all came to. Ends with 1 on any violation.
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openLane } from './lane.ts'
import {
  type ActName,
  actWeights,
  type FaultName,
  faultWeights,
  type ScheduleOptions,
  scheduleOf,
} from './schedule/schedule.ts'
import { printSchedule, type SeedReport } from './seed.ts'
import { added, emptyTally, printTally, progressMissing } from './tally.ts'

type ToLane =
  | { readonly play: number; readonly options: ScheduleOptions; readonly live: boolean }
  | { readonly close: true }
type FromLane =
  | { readonly open: true }
  | { readonly report: SeedReport }
  | { readonly failed: string; readonly seed: number }

if (process.argv[2] === 'lane') await runLane()
else process.exit(await runStorm())

async function runStorm(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      lanes: { type: 'string', default: '2' },
      waves: { type: 'string' },
      'only-faults': { type: 'string' },
      'only-acts': { type: 'string' },
      trace: { type: 'boolean', default: false },
      live: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  const first = Number(values.seed)
  const count = Number(values.seeds)
  const options: ScheduleOptions = {
    ...(values.waves === undefined ? {} : { waves: Number(values.waves) }),
    ...(values['only-faults'] === undefined
      ? {}
      : { faults: names<FaultName>(values['only-faults'], faultWeights) }),
    ...(values['only-acts'] === undefined ? {} : { acts: names<ActName>(values['only-acts'], actWeights) }),
  }
  const seeds = Array.from({ length: count }, (_, index) => first + index)
  let tally = emptyTally
  const again = (seed: number) =>
    `npm run storm -- --seeds 1 --seed ${seed} --trace${['waves', 'only-faults', 'only-acts'].map((name) => (values[name as 'waves'] === undefined ? '' : ` --${name} ${values[name as 'waves']}`)).join('')}`
  const heard = (report: SeedReport) => {
    tally = added(tally, report)
    const faults = Object.values(report.inflicted).reduce((sum, one) => sum + one, 0)
    const done = Object.values(report.done).reduce((sum, one) => sum + one, 0)
    const verdict = report.violations.length === 0 ? 'holds' : `${report.violations.length} VIOLATIONS`
    console.log(
      `seed ${report.seed}: ${verdict}; ${done} done, ${faults} faults, ${(report.ms / 1000).toFixed(1)} s`,
    )
    if (report.violations.length > 0) console.log(`${printSchedule(scheduleOf(report.seed, options))}\n`)
    if (values.trace || report.violations.length > 0) console.log(report.trace.join('\n'))
    for (const { rule, what } of report.violations) console.log(`  VIOLATED ${rule}\n           ${what}`)
    if (report.violations.length > 0) console.log(`  again: ${again(report.seed)}`)
  }
  const broke: number[] = []
  const lanes = Math.min(Number(values.lanes), count)
  await Promise.all(Array.from({ length: lanes }, () => lane(seeds, options, heard, broke, values.live)))
  console.log(printTally(tally))
  const missing = count >= 10 && Object.keys(options).length === 0 ? progressMissing(tally) : []
  for (const one of missing) console.log(`TOO LITTLE HAPPENED: ${one}`)
  for (const seed of broke) console.log(`THE STORM ITSELF BROKE in seed ${seed}: ${again(seed)}`)
  return tally.violated.length + missing.length + broke.length === 0 ? 0 : 1
}

/** Plays seeds from the common heap until it is empty, in a process of its own. */
function lane(
  seeds: number[],
  options: ScheduleOptions,
  heard: (report: SeedReport) => void,
  broke: number[],
  live: boolean,
): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), ['lane'])
  const next = () => {
    const play = seeds.shift()
    const told: ToLane = play === undefined ? { close: true } : { play, options, live }
    child.send(told)
  }
  return new Promise((done) => {
    child.on('message', (said: FromLane) => {
      if ('report' in said) heard(said.report)
      if ('failed' in said) {
        console.log(`seed ${said.seed}: ${said.failed}`)
        broke.push(said.seed)
      }
      next()
    })
    child.once('exit', () => done())
  })
}

async function runLane(): Promise<void> {
  const say = (words: FromLane) => process.send?.(words)
  const opened = await openLane((line) => console.log(line))
  process.on('message', async (told: ToLane) => {
    if ('close' in told) {
      await opened.close()
      process.exit(0)
    }
    try {
      say({
        report: await opened.play(told.play, {
          ...told.options,
          ...(told.live ? { tell: console.log } : {}),
        }),
      })
    } catch (error) {
      say({
        seed: told.play,
        failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
    }
  })
  process.on('disconnect', () => opened.close().finally(() => process.exit(1)))
  say({ open: true })
}

function names<Name extends string>(text: string, known: Readonly<Record<Name, number>>): readonly Name[] {
  return text
    .split(',')
    .filter((one) => one !== '')
    .map((one) => {
      if (one in known) return one as Name
      throw new RangeError(`There is no ${one}; there are ${Object.keys(known).join(', ')}.`)
    })
}

const usage = `npm run storm -- [options]
  --seeds N         how many (20)
  --seed S          the first of them (1)
  --lanes N         how many at once (2)
  --waves N         how long each is (9)
  --only-faults a,b only these faults; "" for none: ${Object.keys(faultWeights).join(', ')}
  --only-acts a,b   only these acts: ${Object.keys(actWeights).join(', ')}
  --trace           print every seed's trace
  --live            print it while it happens`
