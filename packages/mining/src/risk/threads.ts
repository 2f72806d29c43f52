/** The same lifetimes over worker threads: each takes slices, and slices are joined by their numbers, so the digits do not depend on how many threads there are. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PlanSeries, Prepared, Risk } from '../plan/index.ts'
import type { Site } from '../site/schema.ts'
import { assess, type Ban, bansToTry } from './assess.ts'
import { joinSlices, type Slice } from './lifetimes.ts'
import { bannedLifetimes } from './simulate.ts'

/** What a thread is asked: everything it needs first, then slices. */
export type ThreadWork = {
  readonly site: Site
  readonly series: PlanSeries
  readonly seed: number
  readonly coupling: readonly number[]
}
export type ThreadTask = { readonly from: number; readonly to: number; readonly ban: Ban | null }
export type ThreadAnswer = { readonly slice: Slice }

/** Lifetimes in one slice: a few tenths of a second of work. */
const sliceSize = 100

export async function simulateOnThreads(
  prepared: Prepared,
  series: PlanSeries,
  options: {
    readonly coupling: readonly number[]
    readonly lifetimes?: number
    readonly seed?: number
    readonly threads?: number
    readonly onProgress?: (done: number, of: number) => void
  },
): Promise<Risk> {
  const { site } = prepared
  const { coupling, lifetimes = site.risk.lifetimes, seed = site.seed, onProgress = () => {} } = options
  const bans = bansToTry(site.startYear, site.years)
  const few = Math.min(bannedLifetimes, lifetimes)
  const tasks = [slicesOf(lifetimes, null), ...bans.map((ban) => slicesOf(few, ban))]
  const queue = tasks.flat()
  const answers = new Map<ThreadTask, Slice>()
  const threads = Math.max(1, Math.min(options.threads ?? availableParallelism(), queue.length))
  const total = lifetimes + bans.length * few
  let done = 0
  const workers = Array.from(
    { length: threads },
    () =>
      new Worker(new URL('./thread.ts', import.meta.url), {
        workerData: { site, series, seed, coupling } satisfies ThreadWork,
      }),
  )
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
          answers.set(task, await ask(worker, task))
          done += task.to - task.from
          onProgress(done, total)
        }
      }),
    )
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  const joined = (part: readonly ThreadTask[]) => joinSlices(part.flatMap((task) => answers.get(task) ?? []))
  const [all = [], ...banned] = tasks
  return assess(
    prepared,
    joined(all),
    coupling,
    seed,
    bans.map((ban, index) => ({ ban, slice: joined(banned[index] ?? []) })),
  )
}

function ask(worker: Worker, task: ThreadTask): Promise<Slice> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', answered)
      worker.off('error', failed)
      worker.off('exit', ended)
    }
    const answered = ({ slice }: ThreadAnswer) => {
      settle()
      resolve(slice)
    }
    const failed = (cause: Error) => {
      settle()
      reject(
        new Error(`Lifetimes ${task.from} to ${task.to - 1} could not be valued: ${cause.message}`, {
          cause,
        }),
      )
    }
    const ended = () => failed(new Error('its thread ended'))
    worker.on('message', answered)
    worker.on('error', failed)
    worker.on('exit', ended)
    worker.postMessage(task)
  })
}

function slicesOf(lifetimes: number, ban: Ban | null): readonly ThreadTask[] {
  return Array.from({ length: Math.ceil(lifetimes / sliceSize) }, (_, index) => ({
    from: index * sliceSize,
    to: Math.min(lifetimes, (index + 1) * sliceSize),
    ban,
  }))
}
