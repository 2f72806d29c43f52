/**
 * Reading a weight list and making a sum tree take seconds for a long one. They are done in a thread of their own, with a database
 * connection of its own, so that nobody else's request waits meanwhile; a few at a time, and a bounded number in line.
 */
import { Worker } from 'node:worker_threads'
import type { Draft, DraftOrder, DraftRefusal } from '@specie/issuance'
import type { ImportAnswer, ImportProgress, ImportRefusal, ImportRequest } from '@specie/register'
import type { Outcome } from '@specie/units'
import { Problem } from '../../problem.ts'

export type ListWork = {
  importList(
    request: Omit<ImportRequest, 'onProgress'>,
    onProgress?: (progress: ImportProgress) => void,
  ): Promise<Outcome<ImportAnswer, ImportRefusal>>
  draft(order: DraftOrder): Promise<Outcome<Draft, DraftRefusal>>
  close(): Promise<void>
}

/** What a thread is told: where the database and the chain are, and what to do. */
export type Place = {
  readonly databaseUrl: string
  readonly rpcUrl: string
  readonly contracts: {
    readonly reserve: `0x${string}`
    readonly coin: `0x${string}`
    readonly barTitle: `0x${string}`
    readonly council: `0x${string}`
    readonly settlement: `0x${string}`
    readonly logAnchor: `0x${string}`
  }
  readonly deployedAtBlock: number
}
export type Task =
  | { readonly do: 'import'; readonly request: Omit<ImportRequest, 'onProgress'> }
  | { readonly do: 'draft'; readonly order: DraftOrder }
export type Told =
  | { readonly progress: ImportProgress }
  | { readonly done: unknown }
  | { readonly failed: { readonly message: string; readonly stack?: string } }

export function openListWork(place: Place): ListWork {
  const running = new Set<Worker>()
  const line: (() => void)[] = []
  let closed = false

  const turn = async (): Promise<void> => {
    if (closed) throw new Problem('NOT_READY', 'The server is stopping; ask again.')
    if (running.size < atOnce) return
    if (line.length >= mostInLine) {
      throw new Problem('BUSY', 'Several lists are being read already; ask again in a moment.', {
        headers: { 'retry-after': '10' },
      })
    }
    await new Promise<void>((resolve) => line.push(resolve))
    return turn()
  }

  const run = async <Answer>(
    task: Task,
    onProgress?: (progress: ImportProgress) => void,
  ): Promise<Answer> => {
    await turn()
    const worker = new Worker(new URL('./listThread.ts', import.meta.url), {
      workerData: { place, task },
      resourceLimits: { maxOldGenerationSizeMb: threadMegabytes },
    })
    running.add(worker)
    try {
      return await new Promise<Answer>((resolve, reject) => {
        const late = setTimeout(() => {
          void worker.terminate()
          reject(new Problem('TOO_SLOW', `The list was not read within ${patienceMs / 1000} s.`))
        }, patienceMs)
        worker.on('message', (told: Told) => {
          if ('progress' in told) return onProgress?.(told.progress)
          clearTimeout(late)
          if ('failed' in told)
            reject(Object.assign(new Error(told.failed.message), { stack: told.failed.stack }))
          // What the thread sends is what the two sides of one file agreed on; bigints and dates survive the copy.
          else resolve(told.done as Answer)
        })
        worker.once('error', (error) => {
          clearTimeout(late)
          reject(error)
        })
        worker.once('exit', (code) => {
          clearTimeout(late)
          reject(new Error(`The thread that reads lists ended with ${code} before it answered.`))
        })
      })
    } finally {
      running.delete(worker)
      line.shift()?.()
    }
  }

  return {
    importList: (request, onProgress) => run({ do: 'import', request }, onProgress),
    draft: (order) => run({ do: 'draft', order }),
    async close() {
      closed = true
      for (const wake of line.splice(0)) wake()
      await Promise.all([...running].map((worker) => worker.terminate()))
    },
  }
}

const atOnce = 2
const mostInLine = 8
const patienceMs = 120_000
const threadMegabytes = 1_024
