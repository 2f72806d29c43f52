/** One worker thread: prepares the site once, then values the slices it is sent. */
import { parentPort, workerData } from 'node:worker_threads'
import { prepare } from '../plan/index.ts'
import { valueLifetimes } from './lifetimes.ts'
import type { ThreadAnswer, ThreadTask, ThreadWork } from './threads.ts'

const { site, series, seed, coupling } = workerData as ThreadWork
const prepared = prepare(site, series)

parentPort?.on('message', ({ from, to, ban }: ThreadTask) => {
  const slice = valueLifetimes(prepared, { seed, from, to, coupling, ...(ban === null ? {} : { ban }) })
  parentPort?.postMessage({ slice } satisfies ThreadAnswer)
})
